#include "follow_up/hand_over_strip.h"
#include "follow_up/offers_panel.h"
#include "follow_up/phone_round.h"
#include "follow_up/snooze_strip.h"
#include "follow_up/task_filter.h"
#include "follow_up/task_words.h"
#include "follow_up/tasks_screen.h"
#include "shell/answers.h"
#include "shell/escalation_words.h"
#include "shell/state_line.h"
#include "shell/table.h"
#include "shell/time_words.h"

#include <QLabel>
#include <QPointer>
#include <QPushButton>

#include <algorithm>

namespace adempauze::client {

void TasksScreen::heard(const Reply<wire::Tasks>& reply)
{
    const auto* tasks = std::get_if<wire::Tasks>(&reply);
    if (!tasks) {
        m_silence = whyNot(reply, false);
        tellState();
        return;
    }
    m_silence.clear();
    m_heardAt = m_link.now();
    for (const wire::Task& before : std::exchange(m_tasks, tasks->items))
        if (std::ranges::find(m_tasks, before.id, &wire::Task::id) == m_tasks.end())
            m_ticks.forgetRefusedOf(before.id);
    m_call->askFor(m_tasks);
    fill(false);
}

void TasksScreen::heard(const Reply<wire::Colleagues>& reply)
{
    const auto* colleagues = std::get_if<wire::Colleagues>(&reply);
    if (!colleagues)
        return; // the strip still offers me and the team; it is asked again with the next beginning
    m_colleagues = *colleagues;
    m_strip->setPeople(m_link.account(), m_colleagues);
    fill(false);
}

std::vector<TaskRow> TasksScreen::rows() const
{
    std::vector<TaskRow> rows;
    for (const wire::Task& task : m_tasks) {
        const auto group = m_filter->group();
        if (group && dueGroupOf(task.dueAt, m_link.now(), houseZone()) != *group)
            continue;
        if (isTheirs(task, m_filter->whose(), looker()))
            rows.push_back({task.id, task, m_ticks.stateOf(task.id), m_ticks.whyOf(task.id)});
    }
    return rows;
}

void TasksScreen::fill(bool byHand)
{
    const TaskRow* before = current();
    const QUuid id = before ? before->id : QUuid();
    const int at = m_table->currentRow();
    const bool wasEmpty = m_model.rowCount() == 0;
    m_model.setRows(rows());
    if (!id.isNull() && m_model.rowOf(id) < 0 && id != m_ticked && !byHand) {
        m_table->clearSelection();
        m_table->setCurrentIndex({});
    } else if (!id.isNull() && m_model.rowOf(id) < 0) {
        m_table->selectRow(byHand ? 0 : std::min(at, m_model.rowCount() - 1));
    } else if (wasEmpty) {
        m_table->selectRow(0);
    }
    const auto told = [this](const QUuid& task) {
        const auto found = std::ranges::find(m_tasks, task, &wire::Task::id);
        return found == m_tasks.end() ? nullptr : &*found;
    };
    if (m_strip->isOpen())
        m_strip->refresh(told(m_strip->task()->id));
    if (m_snooze->isOpen())
        m_snooze->refresh(told(m_snooze->task()->id));
    retell();
}

const TaskRow* TasksScreen::current() const
{
    return m_model.rowAt(m_table->currentIndex());
}

const TaskRow* TasksScreen::looked()
{
    if (const TaskRow* row = current())
        return row;
    if (m_model.rowCount() > 0) {
        m_table->selectRow(0);
        m_said->say(Tone::Attention,
                    tr("The row you looked at has gone. The first row is selected now. Look, and press again."));
    }
    return nullptr;
}

// Of what is another organisation's, only what it is and whether it can be taken on.
void TasksScreen::tellRow()
{
    const TaskRow* row = current();
    const bool any = m_model.rowCount() > 0;
    const bool ours = !row || isOurs(row->task);
    const bool may = any && !offline() && !m_handing.running();
    m_done->setEnabled(any && ours);
    m_take->setEnabled(may && (!row || (!row->task.assigneeId && (ours || wasToldUs(row->task)))));
    m_putOff->setEnabled(may && ours);
    m_handOver->setEnabled(may && ours);
    m_open->setEnabled(any);
    tellDetails(row);
}

void TasksScreen::tellState()
{
    const QString seen = m_heardAt
        ? tr("What you see is of %1 (%2).").arg(completeDate(*m_heardAt), age(*m_heardAt, m_link.now()))
        : tr("Nothing was heard from the server yet.");
    if (!offline()) {
        m_state->say(Tone::Attention,
                     m_silence.isEmpty() ? QString() : QString(m_silence + QStringLiteral(" ") + seen));
        return;
    }
    QStringList said{
        tr("There is no connection."), seen,
        tr("What you tick waits and is sent later. Taking on, putting off and handing over are not possible now.")};
    if (const int waiting = m_ticks.waiting(); waiting > 0)
        said << (waiting == 1 ? tr("1 tick waits.") : tr("%1 ticks wait.").arg(waiting));
    if (const auto& account = m_link.account(); account && account->onCall)
        said << tr("In need, call %1: %2.")
                    .arg(QString::fromStdString(account->onCall->label),
                         QString::fromStdString(account->onCall->phone));
    m_state->say(Tone::Urgent, said.join(QLatin1Char(' ')));
}

void TasksScreen::tellDetails(const TaskRow* row)
{
    m_details->setVisible(row != nullptr);
    QStringList said = row ? detailsOf(row->task, m_link.now()) : QStringList();
    if (row && PhoneRound::is(row->task))
        said += m_call->textFor(row->task);
    if (row && row->task.escalation)
        said += escalationText(
            *row->task.escalation, [this](const QUuid& id) { return m_offers->organisation(id); }, m_link.now());
    if (row && !isOurs(row->task))
        said << (wasToldUs(row->task)
                     ? tr("Your organisation was told. T: you take it on, and the task is yours.")
                     : tr("This is a task of %1.").arg(m_offers->organisation(row->task.organisationId)));
    m_details->setText(said.join(QLatin1Char('\n')));
}

void TasksScreen::tick()
{
    const TaskRow* row = looked();
    if (!row)
        return;
    m_said->clear();
    if (PhoneRound::is(row->task)) {
        vouch(row->task);
        return;
    }
    if (row->tick == Tick::Waiting) {
        if (!m_ticks.takeBack(row->id))
            m_said->say(Tone::Attention, tr("This tick may have arrived already. It is sent again, and counts once."));
        return;
    }
    m_ticked = row->id;
    m_ticks.tick(row->task);
}

void TasksScreen::vouch(const wire::Task& task)
{
    if (m_handing.running())
        return;
    if (offline()) {
        m_said->say(Tone::Attention, tr("Without a connection a house cannot be checked in. Call it again later."));
        return;
    }
    if (m_vouched != task.id) {
        m_vouched = task.id;
        m_said->say(Tone::Attention, PhoneRound::question(task));
        return;
    }
    m_vouched = {}; // asked anew each time
    sayBusy();
    m_handing.run<wire::Task>(
        pathOf(task, "completion"), wire::CompleteTask{}, task.version, [this](const Reply<wire::Task>& reply) {
            if (const auto* done = std::get_if<wire::Task>(&reply)) {
                std::erase_if(m_tasks, [&](const wire::Task& each) { return each.id == done->id; });
                m_said->say(Tone::Good, tr("Checked in: %1").arg(whereOf(*done)));
                fill(false);
            } else {
                m_said->say(Tone::Attention, PhoneRound::whyNotDone(reply));
            }
            m_refresh.now();
        });
}

void TasksScreen::recorded(const wire::Task& task)
{
    std::erase_if(m_tasks, [&](const wire::Task& each) { return each.id == task.id; });
    fill(false);
    m_refresh.soon();
    Q_EMIT done(tr("Done: %1").arg(nameOf(task)), [self = QPointer(this), turn = m_turn, task] {
        if (self && self->m_turn == turn)
            self->reopen(task);
    });
}

void TasksScreen::refused(const QUuid& id, const QString& why)
{
    const auto found = std::ranges::find(m_tasks, id, &wire::Task::id);
    if (found != m_tasks.end())
        m_said->say(Tone::Attention, tr("Not done: %1. %2").arg(nameOf(*found), why));
    m_refresh.soon();
}

void TasksScreen::undone(const Reply<wire::Task>& reply, const QString& yes)
{
    if (std::holds_alternative<wire::Task>(reply))
        m_said->say(Tone::Good, yes);
    else if (const auto* no = std::get_if<Refused>(&reply))
        m_said->say(Tone::Attention,
                    tr("It could not be undone. %1")
                        .arg(no->problem.reason == "later_facts"
                                 ? tr("The same work is open again. Go on with that task.")
                                 : sentenceFor(no->problem)));
    else
        m_said->say(Tone::Urgent,
                    tr("It is not certain whether it was undone. Look at the list once there is a connection."));
    m_refresh.now();
}

void TasksScreen::sayBusy()
{
    m_said->say(Tone::Plain, tr("Busy…"));
}

void TasksScreen::reopen(const wire::Task& task)
{
    undo(pathOf(task, "reopening"), wire::ReopenTask{}, task, tr("Open again: %1").arg(nameOf(task)));
}

void TasksScreen::openStay()
{
    const TaskRow* row = looked();
    if (!row)
        return;
    if (row->task.stayId)
        Q_EMIT wanted(Destination::Stay, *row->task.stayId);
    else if (row->task.caseId && knowsCases())
        Q_EMIT wantedCase(*row->task.caseId);
    else
        m_said->say(Tone::Plain, tr("This task is not about a stay."));
}

} // namespace adempauze::client
