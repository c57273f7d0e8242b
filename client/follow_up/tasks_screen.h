#pragma once

#include "follow_up/tick_queue.h"
#include "shell/act.h"
#include "shell/question.h"
#include "shell/refresh.h"
#include "shell/screen.h"
#include "wire/hand_over_messages.h"
#include "wire/session_messages.h"

#include <QTimer>

class QLabel;
class QPushButton;

namespace adempauze::client {

class HandOverStrip;
class OffersPanel;
class PhoneRound;
class SnoozeStrip;
class StateLine;
class Table;
class TaskFilter;

/// "Taken": what waits to be done, overdue first. Space: done, with ten seconds to undo it; T: take on, also what
/// another organisation has and nobody of it had in hand; S: put off, with a reason; A: hand over, also to another
/// organisation; Enter: the stay it is about. Without a connection a tick waits and says so.
class TasksScreen : public Screen {
    Q_OBJECT

public:
    explicit TasksScreen(const Frame& frame, QWidget* parent = nullptr);

    QString title() const override;
    QString help() const override;
    bool isFor(const QString& role) const override;
    Destination destination() const override { return Destination::Tasks; }
    void begin() override;
    void forget() override;
    void happened(const FeedEvent& event) override;
    void linkChanged() override;
    void enter() override;
    bool back() override;

protected:
    void changeEvent(QEvent* event) override;

private:
    TaskSight sight();
    QUuid me() const;
    Looker looker() const;
    bool offline() const { return m_link.state() == LinkState::Offline; }

    void build();
    void connectAll();
    void giveKeys();
    void tell();
    void retell();
    void tellRow();
    void tellDetails(const TaskRow* row);
    void tellState();

    void heard(const Reply<wire::Tasks>& reply);
    void heard(const Reply<wire::Colleagues>& reply);
    std::vector<TaskRow> rows() const;
    /// Shows what the filter lets through. Whoever looked at a row that has gone looks at none, unless they made it go.
    void fill(bool byHand);
    const TaskRow* current() const;
    const TaskRow* looked();

    void tick();
    /// A house was telephoned: said twice, and not without a connection, since it is about this moment.
    void vouch(const wire::Task& task);
    void recorded(const wire::Task& task);
    void refused(const QUuid& task, const QString& why);
    void reopen(const wire::Task& task);
    bool isOurs(const wire::Task& task) const;
    bool knowsCases() const;
    /// Ours was told of it while nobody had it in hand.
    bool wasToldUs(const wire::Task& task) const;
    void takeOnLooked();
    void takeOn(const wire::Task& task);
    void askWhom();
    void askAround(const wire::Task& task);
    void handOver(const wire::AssignTask& assignment, const QString& name);
    void showChanged(const wire::Task& task);
    /// `back`: how it is undone; none: it cannot be.
    void handedOver(const wire::Task& task, const std::optional<wire::AssignTask>& back, const QString& what);
    void handBack(const wire::Task& task, const wire::AssignTask& to);
    void offer(const wire::OfferTask& offer, const QString& name);
    void askUntilWhen();
    void putOff(const wire::SnoozeTask& snooze);
    void bringBack(const wire::Task& task);
    /// Does it without waiting for a second Enter: there is none after the ten seconds of an undo.
    template<class Message>
    void undo(const QString& path, const Message& message, const wire::Task& task, const QString& yes)
    {
        sayBusy();
        m_link.post<wire::Task>(path, message, Ask{.version = task.version}, this,
                                [this, yes, turn = m_turn](const Reply<wire::Task>& reply) {
                                    if (turn == m_turn)
                                        undone(reply, yes);
                                });
    }
    void undone(const Reply<wire::Task>& reply, const QString& yes);
    void sayBusy();
    void openStay();

    DaemonLink& m_link;
    Question<wire::Tasks> m_tasksAsked;
    Question<wire::Colleagues> m_colleaguesAsked;
    Refresh m_refresh;
    TickQueue m_ticks;
    Act m_handing;
    QTimer m_minute;
    std::vector<wire::Task> m_tasks;
    wire::Colleagues m_colleagues;
    std::optional<Moment> m_heardAt;
    QString m_silence; ///< why the last question had no answer; empty: it had
    QUuid m_ticked; ///< ticked here last
    QUuid m_vouched; ///< the call that Space was pressed for once
    int m_turn = 0; ///< one per person at the desk
    TaskModel m_model;
    StateLine* m_state;
    TaskFilter* m_filter;
    Table* m_table;
    QPushButton* m_done;
    QPushButton* m_putOff;
    QPushButton* m_handOver;
    QPushButton* m_take;
    QPushButton* m_open;
    HandOverStrip* m_strip;
    SnoozeStrip* m_snooze;
    StateLine* m_said;
    OffersPanel* m_offers;
    PhoneRound* m_call;
    QLabel* m_details;
};

} // namespace adempauze::client
