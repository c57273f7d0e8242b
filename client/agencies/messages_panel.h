#pragma once

#include "agencies/agency_rows.h"
#include "shell/act.h"
#include "shell/state_line.h"
#include "shell/table.h"
#include "wire/coordination_messages.h"

class QComboBox;
class QLabel;
class QPushButton;

namespace adempauze::client {

/// Messages to the own organisation, newest first: those that nobody has seen yet, or all. Whoever types the reference
/// of a mail finds its message; Enter leads to the stay, or where somebody has no such screen, says who leads and what
/// the own organisation has to do with it. F6: seen. What there is to know of the selected one stands below.
class MessagesPanel : public QWidget {
    Q_OBJECT

public:
    MessagesPanel(DaemonLink& link, const AgencySight& sight, QWidget* parent = nullptr);

    void setMessages(const std::vector<wire::Message>& messages);
    void forget();
    void retell();
    QWidget* first() const;

Q_SIGNALS:
    void chosen(const QUuid& stay);
    void caseChosen(const QUuid& ofCase); ///< of one about no stay
    void seen();

protected:
    void changeEvent(QEvent* event) override;

private:
    void build();
    void tell();
    void tellDetails();
    void fill();
    void see();
    void open(const QModelIndex& at);
    void askWhoLeads(const QUuid& ofCase);
    void heard(const Reply<wire::Message>& reply);

    DaemonLink& m_link;
    Act m_act;
    AgencySight m_sight;
    std::vector<wire::Message> m_messages;
    MessagesModel m_model;
    QLabel* m_title;
    QLabel* m_filterLabel;
    QComboBox* m_filter;
    Table* m_table;
    QPushButton* m_seen;
    StateLine* m_said;
    QLabel* m_details;
    QLabel* m_whoLeads;
    QUuid m_told; ///< of which case it says so
};

} // namespace adempauze::client
