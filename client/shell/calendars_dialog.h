#pragma once

#include "link/daemon_link.h"
#include "shell/act.h"
#include "shell/rows_model.h"
#include "wire/calendar_messages.h"

#include <QDialog>

#include <optional>

class QComboBox;
class QLineEdit;
class QPushButton;

namespace adempauze::client {

class StateLine;
class Table;

/// One's own calendars, for programs that fetch them: which there are, what each is for and when it was last read, one
/// more, and the end of one. An address is
/// shown once, after it was made, and kept by nobody here: whoever has it reads when something is due, without names.
class CalendarsDialog : public QDialog {
    Q_OBJECT

public:
    CalendarsDialog(DaemonLink& link, QWidget* parent);

    /// Whether somebody of that role has tasks, and so a calendar.
    static bool isFor(const std::string& role);

private:
    using Feed = wire::CalendarFeed;
    std::vector<Column<Feed>> columns();
    void build();
    void ask();
    void allow();
    void make();
    void made(const Reply<Feed>& reply);
    void copy();
    void revoke();
    void revoked(const Reply<Feed>& reply);
    void showAddress(const std::optional<Feed>& of);

    DaemonLink& m_link;
    Act m_act;
    RowsModel<Feed> m_model;
    Table* m_table;
    QComboBox* m_usedOn;
    QComboBox* m_language;
    QPushButton* m_make;
    QPushButton* m_revoke;
    QLineEdit* m_address;
    QPushButton* m_copy;
    StateLine* m_state;
    std::optional<QUuid> m_shown; ///< whose address stands there
};

} // namespace adempauze::client
