#include "domain/house_dates.h"

#include <algorithm>

namespace adempauze {

const HouseDates& DatesOfHouses::in(const HouseRules& house)
{
    const auto same = std::ranges::find_if(m_known, [&](const Known& known) {
        return known.departureTime == house.departureTime && known.longestStayDays == house.longestStayDays
            && known.zone.name() == house.zone.name();
    });
    if (same != m_known.end())
        return same->dates;
    return m_known
        .emplace_back(Known{house.zone,
                            house.departureTime,
                            house.longestStayDays,
                            {.untilDeparture = plannedEnd(house, m_until),
                             .latestDeparture = plannedEnd(house, m_latest),
                             .limit = houseLimit(house, m_from),
                             .limitDeparture = latestPlannedEnd(house, m_from)}})
        .dates;
}

} // namespace adempauze
