#include "domain/whole_unit.h"

#include <algorithm>
#include <cassert>

namespace adempauze {

namespace {

/// What begins first stands in the way first; of a claim and a closure that begin together, the claim.
bool comesBefore(const Outlook& one, const Outlook& other)
{
    if (!one.nextClaimFrom || !other.nextClaimFrom)
        return one.nextClaimFrom.has_value();
    return std::pair(*one.nextClaimFrom, one.closedNext) < std::pair(*other.nextClaimFrom, other.closedNext);
}

/// With what stands in the way first: a tail that began before the wish is not among what comes later.
std::vector<Period> allTaken(const Outlook& place)
{
    std::vector<Period> taken = place.later;
    if (place.nextClaimFrom && place.nextClaimUntil)
        taken.emplace_back(*place.nextClaimFrom, *place.nextClaimUntil);
    return taken;
}

void add(Candidate& unit, const Candidate& place)
{
    if (comesBefore(place, unit)) {
        unit.nextClaimFrom = place.nextClaimFrom;
        unit.nextClaimUntil = place.nextClaimUntil;
        unit.closedNext = place.closedNext;
    }
    std::ranges::copy(place.shared, std::back_inserter(unit.shared));
    std::ranges::copy(allTaken(place), std::back_inserter(unit.later));
    const auto both = acceptedByBoth(unit.accepts, place.accepts);
    unit.accepts = both.value_or(unit.accepts);
    unit.unfit = unit.unfit || place.unfit || !both;
    unit.onPaper = unit.onPaper || place.onPaper;
    unit.departureUnconfirmed = unit.departureUnconfirmed || place.departureUnconfirmed;
    unit.confirmedAt = std::min(unit.confirmedAt, place.confirmedAt);
    unit.surge = unit.surge || place.surge;
    unit.wheelchair = unit.wheelchair || place.wheelchair;
    ++unit.places;
}

} // namespace

std::optional<Accepts> acceptedByBoth(Accepts one, Accepts other)
{
    if (one == Accepts::Anyone || one == other)
        return other;
    return other == Accepts::Anyone ? std::optional(one) : std::nullopt;
}

Candidate wholeUnit(std::vector<Candidate> places, int persons)
{
    assert(!places.empty());
    std::ranges::sort(places, {}, &Candidate::place);
    Candidate unit = places.front();
    unit.later = allTaken(places.front());
    for (auto place = places.begin() + 1; place != places.end(); ++place)
        add(unit, *place);
    std::ranges::sort(unit.later, {}, [](const Period& taken) { return std::pair(taken.from(), taken.until()); });
    unit.unfit = unit.unfit || persons > unit.places;
    return unit;
}

} // namespace adempauze
