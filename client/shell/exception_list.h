#pragma once

#include "link/daemon_link.h"
#include "shell/act.h"
#include "shell/rows_model.h"
#include "wire/override_messages.h"

#include <QHash>
#include <QWidget>

class QLabel;
class QPushButton;

namespace adempauze::client {

class StateLine;
class Table;

/// People as they are told apart at a desk: by where they stay and their code, "L4, TRX 1107".
using People = QHash<QUuid, QString>;

/// Exceptions for safety's sake that are asked for or approved and not used yet, of whoever sits here: what oneself or
/// the own organisation asked, and what waits for a second person. Ctrl+F2, twice, approves; Ctrl+F3 does not. Not
/// shown while there are none and nothing was said. People are told apart by where they stay; nobody's name.
class ExceptionList : public QWidget {
    Q_OBJECT

public:
    explicit ExceptionList(DaemonLink& link, QWidget* parent = nullptr);

    /// Who is known here. Told before anything is asked; a name of a person is not among it.
    void setPeople(People people) { m_people = std::move(people); }
    /// One question at a time: asked again while it runs, it is asked once more after that.
    void ask();
    void forget();
    /// The minute, the language or the connection changed.
    void retell();
    /// What was begun is not gone on with. False: nothing was.
    bool back();

protected:
    void changeEvent(QEvent* event) override;

private:
    using Exception = wire::SafetyOverride;
    std::vector<Column<Exception>> columns();
    void build();
    void tell();
    void allow();
    void heard(const wire::SafetyOverrides& list);
    QString who(const Exception& exception) const;
    const Exception* waiting();
    void approve();
    void refuse();
    void decide(const Exception& exception, const char* how);
    void answered(const Reply<Exception>& reply);

    DaemonLink& m_link;
    People m_people;
    Act m_act;
    RowsModel<Exception> m_model;
    QLabel* m_title;
    Table* m_table;
    QPushButton* m_approve;
    QPushButton* m_refuse;
    StateLine* m_state;
    std::optional<QUuid> m_approveSaid; ///< the one that approval was pressed for once
    int m_turn = 0;
    bool m_asking = false;
    bool m_again = false;
};

} // namespace adempauze::client
