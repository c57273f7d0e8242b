#include "follow_up/hand_over_strip.h"
#include "follow_up/offers_panel.h"
#include "follow_up/snooze_strip.h"
#include "follow_up/task_words.h"
#include "follow_up/tasks_screen.h"
#include "shell/answers.h"
#include "shell/state_line.h"
#include "shell/table.h"
#include "shell/time_words.h"

#include <QPointer>

#include <algorithm>

// Who has a task: it is taken on, goes to somebody else, or away until later.
namespace adempauze::client {

bool TasksScreen::isOurs(const wire::Task& task) const
{
    const auto& account = m_link.account();
    return account && task.organisationId == account->organisationId;
}

bool TasksScreen::knowsCases() const
{
    const auto& account = m_link.account();
    return account && (account->role == "placement_worker" || account->role == "coordinator");
}

bool TasksScreen::wasToldUs(const wire::Task& task) const
{
    const auto& account = m_link.account();
    return account && task.escalation
        && std::ranges::any_of(task.escalation->steps, [&](const wire::EscalationStep& step) {
               return step.state == "told" && step.organisationId == account->organisationId;
           });
}

void TasksScreen::takeOnLooked()
{
    const TaskRow* row = looked();
    if (row && !offline())
        takeOn(row->task);
}

void TasksScreen::takeOn(const wire::Task& task)
{
    if (m_handing.running())
        return;
    m_vouched = {};
    sayBusy();
    m_handing.run<wire::Task>(
        pathOf(task, "taking-on"), wire::TakeOnTask{}, 0,
        [this, owner = task.organisationId](const Reply<wire::Task>& reply) {
            const auto* taken = std::get_if<wire::Task>(&reply);
            if (taken && taken->organisationId == owner) {
                handedOver(*taken, wire::AssignTask{}, tr("Taken on: %1").arg(nameOf(*taken)));
            } else if (taken) { // what was another's is not given back by leaving it
                showChanged(*taken);
                m_said->say(Tone::Good, tr("Taken on: %1. It is your organisation's now.").arg(nameOf(*taken)));
            } else {
                m_said->say(Tone::Attention,
                            whyNotTakenOn(reply, [this](const QUuid& id) { return m_offers->organisation(id); }));
                m_refresh.now();
            }
        });
}

void TasksScreen::askWhom()
{
    const TaskRow* row = looked();
    if (!row || offline())
        return;
    m_vouched = {};
    m_said->clear();
    if (!m_snooze->isHidden())
        back();
    if (m_colleagues.items.empty())
        m_strip->setPeople(m_link.account(), {});
    m_strip->ask(row->task);
    askAround(row->task);
    retell();
}

// Whoever may not see the network hands over within the own organisation only.
void TasksScreen::askAround(const wire::Task& task)
{
    if (!task.caseId || !knowsCases())
        return;
    m_link.get<wire::Network>(QStringLiteral("/v1/cases/%1/network").arg(task.caseId->toString(QUuid::WithoutBraces)),
                              this, [this, turn = m_turn](const Reply<wire::Network>& reply) {
                                  const auto* network = std::get_if<wire::Network>(&reply);
                                  if (network && turn == m_turn)
                                      m_strip->setAround(*network);
                              });
}

void TasksScreen::handOver(const wire::AssignTask& assignment, const QString& name)
{
    if (offline() || m_handing.running() || !m_strip->isOpen())
        return;
    const wire::Task& task = *m_strip->task();
    if (assignment.accountId == me() && !task.assigneeId) {
        takeOn(task);
        return;
    }
    sayBusy();
    // That it was of no team cannot be given back.
    const auto back = assignment.teamId && !task.teamId
        ? std::nullopt
        : std::optional(
            wire::AssignTask{.accountId = task.assigneeId, .teamId = assignment.teamId ? task.teamId : std::nullopt});
    m_handing.run<wire::Task>(pathOf(task, "assignment"), assignment, task.version,
                              [this, back, name](const Reply<wire::Task>& reply) {
                                  if (const auto* handed = std::get_if<wire::Task>(&reply)) {
                                      handedOver(*handed, back, tr("Handed over: %1 → %2").arg(nameOf(*handed), name));
                                      return;
                                  }
                                  m_said->say(Tone::Attention, whyNot(reply, true));
                                  m_refresh.now();
                              });
}

void TasksScreen::showChanged(const wire::Task& task)
{
    back();
    m_said->clear();
    for (wire::Task& each : m_tasks)
        if (each.id == task.id)
            each = task;
    fill(false);
    m_refresh.soon();
}

void TasksScreen::handedOver(const wire::Task& task, const std::optional<wire::AssignTask>& back, const QString& what)
{
    showChanged(task);
    if (!back) {
        m_said->say(Tone::Good, what);
        return;
    }
    Q_EMIT done(what, [self = QPointer(this), turn = m_turn, task, back = *back] {
        if (self && self->m_turn == turn)
            self->handBack(task, back);
    });
}

void TasksScreen::handBack(const wire::Task& task, const wire::AssignTask& to)
{
    undo(pathOf(task, "assignment"), to, task, tr("Handed back: %1").arg(nameOf(task)));
}

void TasksScreen::offer(const wire::OfferTask& offer, const QString& name)
{
    if (offline() || m_handing.running() || !m_strip->isOpen())
        return;
    const wire::Task& task = *m_strip->task();
    sayBusy();
    m_handing.run<wire::HandOver>(
        pathOf(task, "hand-overs"), offer, task.version,
        [this, what = nameOf(task), name](const Reply<wire::HandOver>& reply) {
            if (std::holds_alternative<wire::HandOver>(reply)) {
                back();
                m_said->say(Tone::Good, tr("Offered to %2: %1. It stays yours until they take it on.").arg(what, name));
                m_offers->ask();
            } else {
                m_said->say(Tone::Attention, whyNot(reply, true));
            }
            m_refresh.now();
        });
}

void TasksScreen::askUntilWhen()
{
    const TaskRow* row = looked();
    if (!row || offline())
        return;
    m_said->clear();
    if (m_strip->isOpen())
        back();
    m_snooze->ask(row->task, m_link.now());
    retell();
}

void TasksScreen::putOff(const wire::SnoozeTask& snooze)
{
    if (offline() || m_handing.running() || !m_snooze->isOpen())
        return;
    const wire::Task task = *m_snooze->task();
    sayBusy();
    m_handing.run<wire::Task>(
        pathOf(task, "snooze"), snooze, task.version, [this, snooze](const Reply<wire::Task>& reply) {
            const auto* away = std::get_if<wire::Task>(&reply);
            if (!away) {
                m_said->say(Tone::Attention, whyNot(reply, true));
                m_refresh.now();
                return;
            }
            m_snooze->forget();
            m_snooze->vanish(m_table);
            m_said->clear();
            m_ticked = away->id; // the next row is looked at, as after a tick
            std::erase_if(m_tasks, [away](const wire::Task& each) { return each.id == away->id; });
            fill(false);
            m_refresh.soon();
            Q_EMIT done(
                tr("Put off until %2: %1").arg(nameOf(*away), completeDate(snooze.untilAt.value_or(away->dueAt))),
                [self = QPointer(this), turn = m_turn, task = *away] {
                    if (self && self->m_turn == turn)
                        self->bringBack(task);
                });
        });
}

void TasksScreen::bringBack(const wire::Task& task)
{
    undo(pathOf(task, "snooze"), wire::SnoozeTask{}, task, tr("It is back: %1").arg(nameOf(task)));
}

} // namespace adempauze::client
