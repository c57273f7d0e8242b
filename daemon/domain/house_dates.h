#pragma once

#include "domain/facility.h"

#include <deque>
#include <optional>

namespace adempauze {

/// Where three moments lead in a house: until when somebody stays whose reason ends at the first or at the latest
/// moment, and what the house itself allows who comes as wished. Local-time arithmetic, so worth doing once.
struct HouseDates {
    Moment untilDeparture; ///< planned end of a reason that ends as wished
    Moment latestDeparture; ///< and as late as it may
    Moment limit; ///< the house limit
    Moment limitDeparture; ///< the latest planned end within it
};

/// The dates of one wish in all houses. Houses with the same rules about time are asked once.
class DatesOfHouses {
public:
    DatesOfHouses(Moment from, Moment until, Moment latest)
        : m_from(from)
        , m_until(until)
        , m_latest(latest)
    {
    }

    const HouseDates& in(const HouseRules& house); ///< stays where it is for as long as this does

private:
    struct Known {
        Zone zone;
        std::optional<TimeOfDay> departureTime;
        int longestStayDays;
        HouseDates dates;

        bool isOf(const HouseRules& house) const
        {
            return departureTime == house.departureTime && longestStayDays == house.longestStayDays
                && zone == house.zone;
        }
    };

    Moment m_from;
    Moment m_until;
    Moment m_latest;
    std::deque<Known> m_known; ///< few: a region's houses leave at a handful of hours. Each stays where it is
    const Known* m_last{nullptr}; ///< the next place is often of the same house
};

} // namespace adempauze
