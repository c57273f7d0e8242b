#include "domain/search.h"

#include "domain/allocation.h"
#include "domain/house_dates.h"
#include "domain/room.h"

#include <algorithm>
#include <functional>
#include <tuple>

namespace adempauze {

namespace {

bool isFreeUntil(const Candidate& candidate, Moment departure)
{
    if (candidate.departureUnconfirmed)
        return false;
    if (!candidate.nextClaimFrom)
        return true;
    return departure + candidate.house.turnover <= *candidate.nextClaimFrom; // as the table has it, closures too
}

ReachableDate reach(const Candidate& candidate, Moment at, Moment departure, const HouseDates& dates)
{
    return {.at = at, .departure = departure, .free = departure <= dates.limit && isFreeUntil(candidate, departure)};
}

Moment latestOf(const Wish& wish)
{
    return wish.order ? std::max(wish.order->latest.at, wish.until) : wish.until;
}

/// What will not pass by waiting comes before what will.
std::optional<Refusal> obstacleTo(const Candidate& candidate, const Wish& wish, const HouseDates& dates)
{
    if ((wish.kind && *wish.kind != candidate.kind) || (wish.gender && !suits(candidate.accepts, *wish.gender))
        || (wish.wheelchair && !candidate.wheelchair) || candidate.unfit)
        return Refusal::NotSuitable;
    if (dates.untilDeparture > dates.limit)
        return Refusal::OverHouseLimit;
    if (candidate.departureUnconfirmed)
        return Refusal::DepartureUnconfirmed;
    if (!isFreeUntil(candidate, dates.untilDeparture))
        return candidate.closedNext ? Refusal::PlaceClosed : Refusal::PlaceTaken;
    return std::nullopt;
}

bool isOverSomeDay(const Candidate& candidate, std::optional<Refusal> obstacle)
{
    return (obstacle == Refusal::PlaceTaken || obstacle == Refusal::PlaceClosed) && candidate.nextClaimUntil
        && candidate.nextClaimUntil != Forever;
}

std::optional<Moment> freeAgain(const Candidate& candidate, const Wish& wish, std::optional<Refusal> obstacle)
{
    if (!isOverSomeDay(candidate, obstacle))
        return std::nullopt;
    return soonestFit(candidate.house, std::max(wish.from, *candidate.nextClaimUntil), wish.until - wish.from,
                      candidate.later);
}

std::optional<Moment> roomOn(const Candidate& candidate, const Wish& wish, std::optional<Refusal> obstacle)
{
    if (obstacle == Refusal::NotSuitable || candidate.departureUnconfirmed)
        return std::nullopt;
    return roomUntil(candidate.house, wish.from, candidate.nextClaimFrom);
}

std::vector<std::string> reasonsFor(const Candidate& candidate, const Offer& offer)
{
    std::vector<std::string> reasons{std::string(wordFor(candidate.kind))};
    if (offer.obstacle)
        reasons.push_back(*offer.obstacle);
    if (candidate.surge)
        reasons.emplace_back("surge");
    if (offer.conditionalUntil)
        reasons.emplace_back("conditional");
    if (offer.free && offer.latestEnd.free)
        reasons.emplace_back("room_until_latest_end");
    if (offer.free && offer.houseLimit.free)
        reasons.emplace_back("room_until_house_limit");
    if (offer.free && !offer.latestEnd.free)
        reasons.emplace_back("no_room_to_extend");
    reasons.emplace_back(candidate.house.admission == Admission::Automatic ? "automatic_admission" : "desk_admission");
    return reasons;
}

/// Somebody may yet stay on: the place is free until then only if he does not.
std::optional<Moment> conditionOf(const Candidate& candidate, const Wish& wish, const Offer& offer)
{
    std::optional<Moment> decided;
    const auto reachOnto = [&](const SharedTail& tail) {
        if (wish.from < tail.until && tail.from < offer.orderEnd.departure + candidate.house.turnover)
            decided = std::max(decided, std::optional(tail.decidedAt));
    };
    if (candidate.sharedFrom)
        reachOnto({*candidate.sharedFrom, *candidate.sharedUntil, *candidate.sharedDecidedAt});
    std::ranges::for_each(candidate.sharedBeside, reachOnto);
    return offer.free ? decided : std::nullopt;
}

/// A candidate's offer as far as its rank depends on it: of many only few are told.
struct Ranked {
    const Candidate* candidate;
    std::optional<Refusal> obstacle;
    Offer offer;
    int harm{0}; ///< if it were taken; of what can be held
    bool lastOfItsKind{false};
};

Ranked judged(const Wish& wish, const Candidate& candidate, const HouseDates& dates)
{
    Ranked ranked{.candidate = &candidate,
                  .obstacle = obstacleTo(candidate, wish, dates),
                  .offer = {.place = candidate.place,
                            .facility = candidate.facility,
                            .free = false,
                            .orderEnd = reach(candidate, wish.until, dates.untilDeparture, dates),
                            .latestEnd = reach(candidate, latestOf(wish), dates.latestDeparture, dates),
                            .houseLimit = {.at = dates.limit,
                                           .departure = dates.limitDeparture,
                                           .free = isFreeUntil(candidate, dates.limitDeparture)},
                            .reasons = {}}};
    ranked.offer.free = !ranked.obstacle;
    ranked.offer.conditionalUntil = conditionOf(candidate, wish, ranked.offer);
    return ranked;
}

Offer told(const Wish& wish, Ranked& ranked)
{
    Offer& offer = ranked.offer;
    if (ranked.obstacle)
        offer.obstacle = wordFor(*ranked.obstacle);
    offer.roomUntil = roomOn(*ranked.candidate, wish, ranked.obstacle);
    offer.reasons = reasonsFor(*ranked.candidate, offer);
    if (ranked.lastOfItsKind)
        offer.reasons.emplace_back("last_of_its_kind");
    return std::move(offer);
}

std::size_t freeIn(const std::vector<Ranked>& ranked)
{
    return static_cast<std::size_t>(std::ranges::count_if(ranked, [](const Ranked& each) { return each.offer.free; }));
}

/// What is free, also for others than this wish's person.
Supply supplyOf(const std::vector<Ranked>& ranked)
{
    Supply supply;
    for (const Ranked& each : ranked)
        if (each.offer.orderEnd.free)
            supply.add(each.candidate->accepts, each.candidate->wheelchair);
    return supply;
}

void lookAhead(const Wish& wish, std::vector<Ranked>& ranked)
{
    const Supply supply = supplyOf(ranked);
    for (Ranked& each : ranked) {
        if (!each.offer.free)
            continue;
        const Candidate& candidate = *each.candidate;
        each.harm = supply.missed(candidate.accepts, candidate.wheelchair) + extensionInTheWay(wish, each.offer);
        each.lastOfItsKind = supply.isLastForSome(candidate.accepts, candidate.wheelchair);
    }
}

/// Smaller comes first. The fit: where there is room until the latest end, the soonest next claim wastes least;
/// where there is none, the latest next claim leaves most.
auto keyOf(const Ranked& ranked)
{
    const Candidate& candidate = *ranked.candidate;
    const Offer& offer = ranked.offer;
    const auto nextClaim = candidate.nextClaimFrom.value_or(Forever).time_since_epoch().count();
    return std::tuple(!offer.free, offer.freeAgainAt.value_or(Forever), candidate.surge,
                      candidate.kind != FacilityKind::TimeOut, offer.conditionalUntil.has_value(), ranked.harm,
                      !offer.houseLimit.free, candidate.house.admission != Admission::Automatic,
                      offer.latestEnd.free ? nextClaim : -nextClaim, std::string_view(candidate.facilityAlias),
                      std::string_view(candidate.placeName), candidate.place);
}

constexpr std::chrono::hours OneNight{12}; // from late arrival to the next morning's departure hour

std::vector<TimeOption> shorterStays(const Wish& wish, const std::vector<Offer>& offers)
{
    std::vector<TimeOption> found;
    for (const Offer& offer : offers)
        if (offer.roomUntil && *offer.roomUntil >= wish.from + OneNight)
            found.push_back({offer.place, wish.from, offer.roomUntil});
    std::ranges::stable_sort(found, std::greater{}, &TimeOption::until);
    return found;
}

std::vector<TimeOption> laterStays(const std::vector<Offer>& offers)
{
    std::vector<TimeOption> found;
    for (const Offer& offer : offers)
        if (offer.freeAgainAt)
            found.push_back({offer.place, *offer.freeAgainAt});
    std::ranges::stable_sort(found, std::less{}, &TimeOption::from);
    return found;
}

} // namespace

DatesOfHouses datesFor(const Wish& wish)
{
    return {wish.from, wish.until, latestOf(wish)};
}

bool passes(const Wish& wish, const Candidate& candidate, DatesOfHouses& dates)
{
    return isOverSomeDay(candidate, obstacleTo(candidate, wish, dates.in(candidate.house)));
}

std::vector<Offer> rank(const Wish& wish, const Candidates& candidates, std::size_t most)
{
    DatesOfHouses dates = datesFor(wish);
    std::vector<Ranked> ranked;
    ranked.reserve(candidates.size());
    for (const Candidate* candidate : candidates)
        ranked.push_back(judged(wish, *candidate, dates.in(candidate->house)));
    for (std::size_t nth = 0; nth < ranked.size(); ++nth)
        ranked[nth].offer.nth = nth;
    lookAhead(wish, ranked);
    // What cannot be held is told only where what can does not fill the answer.
    if (freeIn(ranked) < most)
        for (Ranked& each : ranked)
            each.offer.freeAgainAt = freeAgain(*each.candidate, wish, each.obstacle);
    const auto end = ranked.begin() + static_cast<std::ptrdiff_t>(std::min(most, ranked.size()));
    std::partial_sort(ranked.begin(), end, ranked.end(),
                      [](const Ranked& a, const Ranked& b) { return keyOf(a) < keyOf(b); });

    std::vector<Offer> offers;
    offers.reserve(static_cast<std::size_t>(end - ranked.begin()));
    for (auto each = ranked.begin(); each != end; ++each)
        offers.push_back(told(wish, *each));
    return offers;
}

std::size_t countFree(const Wish& wish, const Candidates& candidates)
{
    DatesOfHouses dates = datesFor(wish);
    return static_cast<std::size_t>(std::ranges::count_if(
        candidates, [&](const Candidate* each) { return !obstacleTo(*each, wish, dates.in(each->house)); }));
}

std::vector<TimeOption> optionsInTime(const Wish& wish, const std::vector<Offer>& offers)
{
    if (std::ranges::any_of(offers, &Offer::free))
        return {};
    const auto shorter = shorterStays(wish, offers);
    const auto later = laterStays(offers);
    std::vector<TimeOption> options;
    for (std::size_t i = 0; i < std::max(shorter.size(), later.size()); ++i) {
        if (i < shorter.size())
            options.push_back(shorter[i]);
        if (i < later.size())
            options.push_back(later[i]);
    }
    return options;
}

} // namespace adempauze
