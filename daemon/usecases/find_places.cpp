#include "usecases/find_places.h"

#include "storage/published_store.h"
#include "usecases/claim_rules.h"
#include "usecases/place_copies.h"
#include "usecases/safety_check.h"

#include <algorithm>
#include <limits>

namespace adempauze {

namespace {

bool mayAsk(Role role)
{
    return role == Role::PoliceLiaison || role == Role::PlacementWorker || role == Role::Coordinator
        || role == Role::FacilityStaff;
}

FoundPlace foundOf(Offer offer, const PlaceCandidate& row)
{
    const PlaceFacts& candidate = row.facts;
    const FacilityRow& facility = *row.facility;
    return {.offer = std::move(offer),
            .placeName = candidate.placeName,
            .facilityAlias = facility.alias,
            .kind = facility.kind,
            .accepts = candidate.accepts,
            .conditions = facility.conditions,
            .admission = facility.rules.admission,
            .phone = facility.phone,
            .intakeFrom = facility.intakeFrom,
            .intakeUntil = facility.intakeUntil,
            .confirmedAt = candidate.confirmedAt,
            .zone = facility.rules.zone,
            .placeCount = candidate.places,
            .wholeUnit = candidate.places > 1 ? std::optional(candidate.unitName) : std::nullopt};
}

std::vector<TimeOption> otherTimes(const Wish& wish, const std::vector<FoundPlace>& places)
{
    std::vector<Offer> offers;
    for (const FoundPlace& each : places)
        offers.push_back(each.offer);
    return optionsInTime(wish, offers);
}

/// Counted under the law that holds unless an order names another.
int likelyExtended(const Context& context, Moment at)
{
    const Regime* usual = regimeFor(context.regimes, context.usualRegime, at);
    return usual && usual->extension ? usual->extension->extendedPermille.value_or(EvenOdds) : EvenOdds;
}

constexpr std::size_t All = std::numeric_limits<std::size_t>::max();
constexpr std::size_t OtherTimesMost = 10;

/// The best of them. Where nothing is free all are looked at for another time; whatever has one is told.
void keepBest(FoundPlaces& found, std::size_t most)
{
    if (found.places.size() <= most)
        return;
    found.inTime.resize(std::min(found.inTime.size(), OtherTimesMost));
    const auto rest = found.places.begin() + static_cast<std::ptrdiff_t>(most);
    const auto over = std::stable_partition(rest, found.places.end(), [&](const FoundPlace& each) {
        return std::ranges::find(found.inTime, each.offer.place, &TimeOption::place) != found.inTime.end();
    });
    found.places.erase(over, found.places.end());
}

FoundPlaces foundIn(const RegionSeen& region, const Context& context, const Wish& wish,
                    const RegionSeen::Wanted& wanted, std::size_t most = All)
{
    FoundPlaces found{.asOf = context.now, .zone = usualZone(context), .places = {}};
    Ranking ranking(wish, most);
    const auto rank = [&](SeenPlace& place) {
        if (!wanted(place))
            return false;
        ++found.placeCount;
        return ranking.add(place.facts(), place.outlook);
    };
    region.look(wish, rank, [&](std::vector<SeenPlace>& places) {
        found.freeCount = static_cast<int>(ranking.free());
        if (ranking.free() < most)
            for (const std::size_t nth : ranking.waitedFor())
                lookBeyond(places[nth], wish.from, context.now);
        for (Offer& offer : ranking.best(ranking.free() > 0 ? most : All)) {
            const PlaceCandidate& row = *places[offer.nth].row;
            found.places.push_back(foundOf(std::move(offer), row));
        }
    });
    found.inTime = otherTimes(wish, found.places);
    keepBest(found, most);
    return found;
}

} // namespace

std::vector<FoundPlace> ranked(const Wish& wish, const std::vector<KeptPlace>& candidates)
{
    Ranking ranking(wish);
    for (const KeptPlace& each : candidates)
        ranking.add(each.row.facts, each.outlook);
    std::vector<FoundPlace> found;
    for (Offer& offer : ranking.best()) {
        const PlaceCandidate& row = candidates[offer.nth].row;
        found.push_back(foundOf(std::move(offer), row));
    }
    return found;
}

Outcome<FoundPlaces> findPlaces(pg::Transaction& tx, const Context& context, const PlaceSearch& search)
{
    if (!mayAsk(context.caller.role))
        return Refusal::NotYours;
    Wish wish{.from = search.expectedArrivalAt,
              .order = {},
              .until = {},
              .gender = search.gender,
              .kind = search.kind,
              .wheelchair = search.wheelchair,
              .persons = search.persons};
    wish.extendedPermille = likelyExtended(context, search.expectedArrivalAt);
    if (search.imposedAt) {
        const auto standing = statedOrder(context, *search.imposedAt);
        if (!standing)
            return standing.no();
        wish.order = *standing;
        wish.until = standing->until;
    } else {
        const auto end = voluntaryEnd(context, search.expectedArrivalAt);
        if (!end)
            return end.no();
        wish.until = *end;
    }
    if (search.expectedArrivalAt < context.now - LookBackMost)
        return No{
            .why = Refusal::TimeRunsBackwards, .limitAt = context.now - LookBackMost, .pointer = "/expectedArrivalAt"};
    if (search.imposedAt && search.expectedArrivalAt < *search.imposedAt)
        return No{.why = Refusal::TimeRunsBackwards, .pointer = "/expectedArrivalAt"};
    if (wish.until <= wish.from)
        return No{.why = Refusal::OrderEnded, .untilAt = wish.until, .pointer = "/imposedAt"};

    std::optional<SafetyTickets> safety;
    if (search.whom.person || search.whom.caseId)
        safety = queueSafetyFacts(tx, search.whom, wish.from, context.now);
    const RegionSeen region(tx, context);
    const auto unfit = safety ? std::optional(unfitFor(tx, context, *safety)) : std::nullopt;
    const auto judge = [&](SeenPlace& place) {
        place.outlook.unfit = place.outlook.unfit || (unfit && !unfit->takes(place.facts().facility));
        return true;
    };
    FoundPlaces found = foundIn(region, context, wish, judge, search.most);
    std::optional<pg::Ticket> others; // only where nothing is free here; and they show places one by one
    if (found.freeCount == 0 && wish.persons == 1)
        others = queueElsewhere(tx, context.now);
    if (const auto refusal = tx.commit())
        return *refusal;
    if (others) {
        wish.from = std::max(wish.from, context.now); // what others show begins now at the soonest
        found.elsewhere = fittingElsewhere(wish, takeElsewhere(tx, *others));
    }
    return found;
}

FoundPlaces foundFor(pg::Transaction& tx, const Context& context, const Wish& wished, PlaceId except,
                     const ForWhom& whom)
{
    Wish wish = wished;
    wish.extendedPermille = likelyExtended(context, wish.from);
    const auto safety = queueSafetyFacts(tx, whom, wish.from, context.now);
    const RegionSeen region(tx, context);
    const auto unfit = unfitFor(tx, context, safety);
    return foundIn(region, context, wish, [&](const SeenPlace& place) {
        return place.facts().place != except && !unfit.houses.contains(place.facts().facility);
    });
}

FoundPlaces fitFor(pg::Transaction& tx, const Context& context, const Wish& wished, const ForWhom& whom)
{
    Wish wish = wished;
    wish.extendedPermille = likelyExtended(context, wish.from);
    const auto safety = queueSafetyFacts(tx, whom, wish.from, context.now);
    const RegionSeen region(tx, context);
    const auto unfit = unfitFor(tx, context, safety); // an exception is for a booking, and not for an offer
    return foundIn(region, context, wish, [&](SeenPlace& place) {
        place.outlook.unfit = place.outlook.unfit || unfit.houses.contains(place.facts().facility);
        return true;
    });
}

std::vector<FoundPlace> placesFor(pg::Transaction& tx, const Context& context, const Wish& wish, PlaceId except,
                                  const ForWhom& whom)
{
    return foundFor(tx, context, wish, except, whom).places;
}

bool isFirmlyFree(const FoundPlace& found)
{
    return found.offer.free && !found.offer.conditionalUntil;
}

FoundPlaces foundOver(pg::Transaction& tx, const Context& context, const SomeStay& stay, PlaceId except,
                      const ForWhom& whom)
{
    const Wish wish{.from = stay.during.from(),
                    .order = {},
                    .until = stay.during.until(),
                    .gender = stay.needs.gender,
                    .kind = {},
                    .wheelchair = stay.needs.wheelchair,
                    .persons = stay.persons};
    auto found = foundFor(tx, context, wish, except, whom);
    std::erase_if(found.places, [](const FoundPlace& each) { return each.offer.free && !isFirmlyFree(each); });
    found.inTime = otherTimes(wish, found.places);
    return found;
}

std::vector<PlaceElsewhere> elsewhereOver(pg::Transaction& tx, const Context& context, const SomeStay& stay)
{
    const auto from = std::max(stay.during.from(), context.now); // what others show begins now at the soonest
    if (stay.during.until() <= from || stay.persons > 1)
        return {};
    const auto others = queueElsewhere(tx, context.now);
    tx.flush();
    return fittingElsewhere({.from = from,
                             .order = {},
                             .until = stay.during.until(),
                             .gender = stay.needs.gender,
                             .kind = {},
                             .wheelchair = stay.needs.wheelchair},
                            takeElsewhere(tx, others));
}

std::vector<FoundPlace> alternativesFor(pg::Transaction& tx, const Context& context, const SomeStay& stay,
                                        PlaceId except, const ForWhom& whom)
{
    auto found = foundOver(tx, context, stay, except, whom).places;
    std::erase_if(found, [](const FoundPlace& each) { return !isFirmlyFree(each); });
    return found;
}

} // namespace adempauze
