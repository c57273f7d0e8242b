#pragma once

#include "agencies/agency_rows.h"
#include "shell/act.h"
#include "shell/state_line.h"
#include "shell/table.h"

class QLabel;
class QPushButton;

namespace adempauze::client {

/// Where the systems of organisations hear of messages, for administrators. F9 opens a way that was closed, or closes
/// it. How each goes stands among the ways (ways_panel.h).
class SystemsPanel : public QWidget {
    Q_OBJECT

public:
    SystemsPanel(DaemonLink& link, const AgencySight& sight, QWidget* parent = nullptr);

    void ask();
    void setAgencies(const std::vector<wire::Agency>& agencies);
    void forget();
    void retell();
    QWidget* first() const;

Q_SIGNALS:
    /// A system was opened or closed, or was to be.
    void turned();

protected:
    void changeEvent(QEvent* event) override;

private:
    void build();
    void tell();
    void fill();
    void turn();
    void answered(const QString& why, const QString& what);

    DaemonLink& m_link;
    Act m_act;
    int m_turn = 0;
    std::vector<wire::Agency> m_agencies;
    std::vector<wire::WebhookEndpoint> m_endpoints;
    SystemsModel m_model;
    QLabel* m_title;
    Table* m_table;
    QPushButton* m_turnButton;
    StateLine* m_said;
};

} // namespace adempauze::client
