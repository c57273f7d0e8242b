#include "domain/house_dates.h"

#include <algorithm>

namespace adempauze {

const HouseDates& DatesOfHouses::in(const HouseRules& house)
{
    if (m_last && m_last->isOf(house))
        return m_last->dates;
    const auto same = std::ranges::find_if(m_known, [&](const Known& known) { return known.isOf(house); });
    if (same != m_known.end())
        m_last = &*same;
    else
        m_last = &m_known.emplace_back(Known{house.zone,
                                             house.departureTime,
                                             house.longestStayDays,
                                             {.untilDeparture = plannedEnd(house, m_until),
                                              .latestDeparture = plannedEnd(house, m_latest),
                                              .limit = houseLimit(house, m_from),
                                              .limitDeparture = latestPlannedEnd(house, m_from)}});
    return m_last->dates;
}

} // namespace adempauze
