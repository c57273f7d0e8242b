#pragma once

#include "agencies/agency_rows.h"
#include "shell/question.h"
#include "shell/refresh.h"
#include "shell/screen.h"

#include <QTimer>

#include <array>

namespace adempauze::client {

class CallsPanel;
class HelpPanel;
class MessagesPanel;
class StateLine;
class SystemsPanel;
class WaysPanel;

/// "Ketenpartners & berichten": whom no message reached and who has to be called, what the own organisation was told,
/// and how each organisation can be told and how that goes. Case workers see all of that; a connected organisation its
/// own messages; an administrator the ways, the systems behind them, and the help that organisations give.
class AgenciesScreen : public Screen {
    Q_OBJECT

public:
    explicit AgenciesScreen(const Frame& frame, QWidget* parent = nullptr);

    QString title() const override;
    QString help() const override;
    bool isFor(const QString& role) const override;
    Destination destination() const override { return Destination::Agencies; }
    void begin() override;
    void forget() override;
    void happened(const FeedEvent& event) override;
    void linkChanged() override { retell(); }
    void enter() override;
    bool back() override;

protected:
    void changeEvent(QEvent* event) override;

private:
    enum class Asked { Agencies, Ways, Messages, Tasks };
    enum class Role { Nobody, CaseWorker, Agency, Administrator };
    AgencySight sight();
    bool offline() const { return m_link.state() == LinkState::Offline; }
    Role role() const;
    void build();
    void connectAll();
    void ask();
    void heard(const Reply<wire::Agencies>& reply);
    void heard(const Reply<wire::AgencyWays>& reply);
    void heard(const Reply<wire::Messages>& reply);
    void heard(const Reply<wire::Tasks>& reply);
    void note(Asked what, const QString& silence);
    void fill();
    void retell();
    void tellState();

    DaemonLink& m_link;
    Question<wire::Agencies> m_agenciesAsked;
    Question<wire::AgencyWays> m_waysAsked;
    Question<wire::Messages> m_messagesAsked;
    Question<wire::Tasks> m_tasksAsked;
    Refresh m_refresh;
    QTimer m_minute;
    std::vector<wire::Agency> m_agencies;
    wire::AgencyWays m_told;
    std::vector<wire::Task> m_tasks;
    std::optional<Moment> m_heardAt;
    std::array<QString, 4> m_silence; ///< why the last question of each kind had no answer; empty: it had
    StateLine* m_state;
    CallsPanel* m_calls;
    MessagesPanel* m_messages;
    WaysPanel* m_ways;
    SystemsPanel* m_systems;
    HelpPanel* m_help;
};

} // namespace adempauze::client
