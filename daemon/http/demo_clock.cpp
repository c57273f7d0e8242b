#include "http/demo_clock.h"

#include "storage/installation_store.h"

namespace adempauze::http {

void DemoClock::follow(pg::Connection& db)
{
    const std::lock_guard lock(m_mutex);
    const auto installation = installationOf(db);
    if (installation.demo)
        m_clock.setOffset(installation.clockOffset);
}

bool DemoClock::moveTo(pg::Connection& db, Moment now)
{
    const std::lock_guard lock(m_mutex);
    const auto offset = now - m_clock.real();
    if (!moveDemoClock(db, offset))
        return false;
    m_clock.setOffset(offset);
    return true;
}

} // namespace adempauze::http
