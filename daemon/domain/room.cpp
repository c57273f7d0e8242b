#include "domain/room.h"

#include <algorithm>

namespace adempauze {

namespace {

/// The soonest beginning in [from, until), which is free.
std::optional<Moment> soonestWithin(const HouseRules& house, Moment from, Moment until, std::chrono::seconds length)
{
    const auto departureFrom = [&](Moment begin) { return plannedEnd(house, begin + length); };
    const auto fits = [&](Moment begin) {
        const Moment departure = departureFrom(begin);
        return departure + house.turnover <= until && departure <= houseLimit(house, begin);
    };
    if (fits(from))
        return from;
    // Whoever comes later leaves no sooner, so only a house limit that was missed by hours can be met by coming later:
    // so many days before the very departure.
    const Moment later = localDaysAfter(house.zone, departureFrom(from), -house.longestStayDays).at;
    return later > from && fits(later) ? std::optional(later) : std::nullopt;
}

} // namespace

std::optional<Moment> roomUntil(const HouseRules& house, Moment from, std::optional<Moment> nextTakenFrom)
{
    const Moment limit = houseLimit(house, from);
    const Moment until = nextTakenFrom ? std::min(limit, *nextTakenFrom - house.turnover) : limit;
    return from < until ? std::optional(until) : std::nullopt;
}

std::optional<Moment> soonestFit(const HouseRules& house, Moment from, std::chrono::seconds length,
                                 const std::vector<Period>& taken)
{
    Moment free = from; // nothing that was looked at reaches beyond it
    for (const Period& each : taken) {
        if (each.from() > free)
            if (const auto begin = soonestWithin(house, free, each.from(), length))
                return begin;
        free = std::max(free, each.until());
    }
    return free == Forever ? std::nullopt : soonestWithin(house, free, Forever, length);
}

} // namespace adempauze
