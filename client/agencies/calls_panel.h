#pragma once

#include "agencies/agency_rows.h"
#include "shell/act.h"
#include "shell/moment_edit.h"
#include "shell/state_line.h"
#include "shell/strip.h"
#include "shell/table.h"

class QLabel;
class QPushButton;

namespace adempauze::client {

/// The phone list: whom no message reached. F7 opens a strip with the number, large, and the time of the call; Enter
/// ticks it off: they were told, by whom and when. The daemon then sends nothing of it any more.
class CallsPanel : public QWidget {
    Q_OBJECT

public:
    CallsPanel(DaemonLink& link, const AgencySight& sight, QWidget* parent = nullptr);

    void setRows(std::vector<CallRow> rows);
    void forget();
    void retell();
    QWidget* first() const;
    /// Closes the strip; false: it was closed.
    bool back();

Q_SIGNALS:
    void chosen(const QUuid& stay);
    /// A call was recorded.
    void called();

protected:
    void changeEvent(QEvent* event) override;

private:
    void build();
    void tell();
    void tellStrip();
    void askWhen();
    void record();
    void recorded(const Reply<wire::Message>& reply, const QString& name);

    DaemonLink& m_link;
    Act m_act;
    CallsModel m_model;
    std::optional<CallRow> m_calling; ///< whom the strip is about
    QLabel* m_title;
    Table* m_table;
    QPushButton* m_call;
    Strip* m_strip;
    QLabel* m_number;
    QLabel* m_whenLabel;
    MomentEdit* m_when;
    QPushButton* m_told;
    StateLine* m_said;
};

} // namespace adempauze::client
