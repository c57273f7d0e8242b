#pragma once

#include "agencies/agency_rows.h"
#include "shell/act.h"
#include "shell/state_line.h"
#include "shell/table.h"

#include <map>

class QLabel;
class QPushButton;

namespace adempauze::client {

/// Where the systems of organisations hear of messages, for administrators: last success, what waits, failures in
/// words. F8 sends a message that says nothing, F9 opens a way that was closed, or closes it.
class SystemsPanel : public QWidget {
    Q_OBJECT

public:
    SystemsPanel(DaemonLink& link, const AgencySight& sight, QWidget* parent = nullptr);

    void ask();
    void setAgencies(const std::vector<wire::Agency>& agencies);
    const std::vector<wire::WebhookEndpoint>& endpoints() const { return m_endpoints; }
    void forget();
    void retell();
    QWidget* first() const;

Q_SIGNALS:
    /// Which systems there are was told.
    void told();

protected:
    void changeEvent(QEvent* event) override;

private:
    void build();
    void tell();
    void fill();
    void askDeliveries(const QUuid& endpoint);
    void test();
    void turn();
    void answered(const QString& why, const QString& what);

    DaemonLink& m_link;
    Act m_act;
    int m_turn = 0;
    std::vector<wire::Agency> m_agencies;
    std::vector<wire::WebhookEndpoint> m_endpoints;
    std::map<QUuid, std::vector<wire::MessageDelivery>> m_deliveries;
    SystemsModel m_model;
    QLabel* m_title;
    Table* m_table;
    QPushButton* m_test;
    QPushButton* m_turnButton;
    StateLine* m_said;
};

} // namespace adempauze::client
