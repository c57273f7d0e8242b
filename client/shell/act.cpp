#include "shell/act.h"

namespace adempauze::client {

Act::Act(DaemonLink& link, QObject* parent)
    : QObject(parent)
    , m_link(link)
{
}

void Act::forget()
{
    ++m_turn;
    m_content.clear();
    m_uncertain = false;
    if (std::exchange(m_running, false))
        Q_EMIT runningChanged();
}

void Act::begin(const QString& content, std::int64_t version)
{
    if (!m_uncertain || content != m_content)
        m_ask = Ask{.version = version};
    m_content = content;
    m_running = true;
    Q_EMIT runningChanged();
}

bool Act::leavesOpen(const wire::Problem& problem)
{
    return problem.status == 401 || problem.status == 429 || problem.reason == "key_running";
}

void Act::end(bool uncertain)
{
    m_uncertain = uncertain;
    m_running = false;
    Q_EMIT runningChanged();
}

} // namespace adempauze::client
