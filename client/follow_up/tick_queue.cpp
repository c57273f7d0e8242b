#include "follow_up/tick_queue.h"

#include "shell/answers.h"

#include <algorithm>

namespace adempauze::client {

TickQueue::TickQueue(DaemonLink& link, QObject* parent)
    : QObject(parent)
    , m_link(link)
{
}

void TickQueue::tick(const wire::Task& task)
{
    const auto found = m_entries.find(task.id);
    const Tick before = found == m_entries.end() ? Tick::None : found->second.tick;
    if (before == Tick::Waiting || before == Tick::Sending)
        return;
    if (before == Tick::None)
        m_entries[task.id] = {.ask = {.version = task.version}, .account = me(), .tick = Tick::Waiting};
    if (m_link.state() == LinkState::Offline)
        m_entries[task.id].tick = Tick::Waiting;
    else
        send(task.id);
    Q_EMIT changed();
}

bool TickQueue::takeBack(const QUuid& task)
{
    const auto found = m_entries.find(task);
    if (found == m_entries.end() || found->second.tick != Tick::Waiting || found->second.sent)
        return false;
    m_entries.erase(found);
    Q_EMIT changed();
    return true;
}

QUuid TickQueue::me() const
{
    return m_link.account() ? m_link.account()->id : QUuid();
}

bool TickQueue::isToBeSent(const Entry& entry)
{
    return entry.tick == Tick::Waiting || entry.tick == Tick::Uncertain;
}

void TickQueue::sendWaiting()
{
    if (m_link.state() != LinkState::Live)
        return;
    std::erase_if(m_entries, [this](const auto& each) { return each.second.account != me(); });
    std::vector<QUuid> ready;
    for (const auto& [task, entry] : m_entries)
        if (isToBeSent(entry))
            ready.push_back(task);
    for (const QUuid& task : ready)
        send(task);
    if (!ready.empty())
        Q_EMIT changed();
}

void TickQueue::send(const QUuid& task)
{
    Entry& entry = m_entries[task];
    entry.tick = Tick::Sending;
    entry.sent = true;
    entry.why.clear();
    m_link.post<wire::Task>(QStringLiteral("/v1/tasks/%1/completion").arg(task.toString(QUuid::WithoutBraces)),
                            wire::CompleteTask{}, entry.ask, this,
                            [this, task, turn = m_turn](const Reply<wire::Task>& reply) {
                                if (turn == m_turn)
                                    answered(task, reply);
                            });
}

void TickQueue::answered(const QUuid& task, const Reply<wire::Task>& reply)
{
    if (const auto* done = std::get_if<wire::Task>(&reply)) {
        m_entries.erase(task);
        Q_EMIT recorded(*done);
        Q_EMIT changed();
        return;
    }
    Entry& entry = m_entries[task];
    const auto* no = std::get_if<Refused>(&reply);
    if (no && no->problem.reason != "unauthenticated") {
        entry.tick = Tick::None;
        entry.why = sentenceFor(no->problem);
        Q_EMIT refused(task, entry.why);
    } else {
        // A session that ended refuses nothing: the tick waits until the same person has signed in again.
        entry.tick = no || m_link.state() != LinkState::Live ? Tick::Waiting : Tick::Uncertain;
    }
    Q_EMIT changed();
}

void TickQueue::forget()
{
    ++m_turn;
    m_entries.clear();
    Q_EMIT changed();
}

void TickQueue::forgetRefusedOf(const QUuid& task)
{
    const auto found = m_entries.find(task);
    if (found != m_entries.end() && found->second.tick == Tick::None)
        m_entries.erase(found);
}

Tick TickQueue::stateOf(const QUuid& task) const
{
    const auto found = m_entries.find(task);
    return found == m_entries.end() ? Tick::None : found->second.tick;
}

QString TickQueue::whyOf(const QUuid& task) const
{
    const auto found = m_entries.find(task);
    return found == m_entries.end() ? QString() : found->second.why;
}

int TickQueue::waiting() const
{
    return static_cast<int>(std::ranges::count_if(m_entries, [](const auto& each) { return isToBeSent(each.second); }));
}

} // namespace adempauze::client
