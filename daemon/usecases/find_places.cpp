#include "usecases/find_places.h"

#include "storage/facility_store.h"
#include "usecases/claim_rules.h"
#include "usecases/safety_check.h"

#include <map>

namespace adempauze {

namespace {

bool mayAsk(Role role)
{
    return role == Role::PoliceLiaison || role == Role::PlacementWorker || role == Role::Coordinator
        || role == Role::FacilityStaff;
}

std::vector<FoundPlace> ranked(const Wish& wish, const std::vector<PlaceCandidate>& candidates)
{
    std::vector<Candidate> facts;
    std::map<PlaceId, const PlaceCandidate*> byPlace;
    for (const PlaceCandidate& each : candidates) {
        facts.push_back(each.candidate);
        byPlace[each.candidate.place] = &each;
    }
    std::vector<FoundPlace> found;
    for (Offer& offer : rank(wish, facts)) {
        const auto& [candidate, facility] = *byPlace.at(offer.place);
        found.push_back({.offer = std::move(offer),
                         .placeName = candidate.placeName,
                         .facilityAlias = facility.alias,
                         .kind = facility.kind,
                         .accepts = facility.accepts,
                         .conditions = facility.conditions,
                         .admission = facility.rules.admission,
                         .phone = facility.phone,
                         .intakeFrom = facility.intakeFrom,
                         .intakeUntil = facility.intakeUntil,
                         .confirmedAt = candidate.confirmedAt,
                         .zone = facility.rules.zone});
    }
    return found;
}

void markUnfit(std::vector<PlaceCandidate>& candidates, const Unfit& unfit)
{
    for (PlaceCandidate& each : candidates)
        each.candidate.unfit = !unfit.takes(each.candidate.facility);
}

/// Of what will be over it is read what comes after; asked only where it is needed.
std::optional<pg::Ticket> queueLater(pg::Transaction& tx, const Context& context, const Wish& wish,
                                     const std::vector<PlaceCandidate>& candidates)
{
    std::vector<PlaceId> waited;
    for (const PlaceCandidate& each : candidates)
        if (passes(wish, each.candidate))
            waited.push_back(each.candidate.place);
    return waited.empty() ? std::nullopt : std::optional(queueTakenAfter(tx, waited, wish.from, context.now));
}

void setLater(std::vector<PlaceCandidate>& candidates, std::map<PlaceId, std::vector<Period>> taken)
{
    for (PlaceCandidate& each : candidates)
        if (const auto found = taken.find(each.candidate.place); found != taken.end())
            each.candidate.later = std::move(found->second);
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

FoundPlaces foundAmong(const Context& context, const Wish& wish, const std::vector<PlaceCandidate>& candidates)
{
    FoundPlaces found{.asOf = context.now, .zone = usualZone(context), .places = ranked(wish, candidates)};
    found.inTime = otherTimes(wish, found.places);
    return found;
}

} // namespace

Outcome<FoundPlaces> findPlaces(pg::Transaction& tx, const Context& context, const PlaceSearch& search)
{
    if (!mayAsk(context.caller.role))
        return Refusal::NotYours;
    Wish wish{.from = search.expectedArrivalAt,
              .order = {},
              .until = {},
              .gender = search.gender,
              .kind = search.kind,
              .wheelchair = search.wheelchair};
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
    if (search.imposedAt && search.expectedArrivalAt < *search.imposedAt)
        return No{.why = Refusal::TimeRunsBackwards, .pointer = "/expectedArrivalAt"};
    if (wish.until <= wish.from)
        return No{.why = Refusal::OrderEnded, .untilAt = wish.until, .pointer = "/imposedAt"};

    const auto ticket = queueCandidates(tx, wish.from, context.now);
    std::optional<SafetyTickets> safety;
    if (search.whom.person || search.whom.caseId)
        safety = queueSafetyFacts(tx, search.whom, wish.from, context.now);
    tx.flush();
    auto candidates = takeCandidates(tx, ticket);
    if (safety)
        markUnfit(candidates, unfitFor(tx, context, *safety));
    const auto later = queueLater(tx, context, wish, candidates);
    if (const auto refusal = tx.commit())
        return *refusal;
    if (later)
        setLater(candidates, takeTakenAfter(tx, *later));
    return foundAmong(context, wish, candidates);
}

FoundPlaces foundFor(pg::Transaction& tx, const Context& context, const Wish& wished, PlaceId except,
                     const ForWhom& whom)
{
    Wish wish = wished;
    wish.extendedPermille = likelyExtended(context, wish.from);
    const auto ticket = queueCandidates(tx, wish.from, context.now);
    const auto safety = queueSafetyFacts(tx, whom, wish.from, context.now);
    tx.flush();
    auto candidates = takeCandidates(tx, ticket);
    const auto unfit = unfitFor(tx, context, safety);
    std::erase_if(candidates, [&](const PlaceCandidate& each) {
        return each.candidate.place == except || unfit.houses.contains(each.candidate.facility);
    });
    if (const auto later = queueLater(tx, context, wish, candidates)) {
        tx.flush();
        setLater(candidates, takeTakenAfter(tx, *later));
    }
    return foundAmong(context, wish, candidates);
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

FoundPlaces foundOver(pg::Transaction& tx, const Context& context, const Period& during, std::optional<Gender> gender,
                      PlaceId except, const ForWhom& whom)
{
    const Wish wish{.from = during.from(), .order = {}, .until = during.until(), .gender = gender, .kind = {}};
    auto found = foundFor(tx, context, wish, except, whom);
    std::erase_if(found.places, [](const FoundPlace& each) { return each.offer.free && !isFirmlyFree(each); });
    found.inTime = otherTimes(wish, found.places);
    return found;
}

std::vector<FoundPlace> alternativesFor(pg::Transaction& tx, const Context& context, const Period& during,
                                        std::optional<Gender> gender, PlaceId except, const ForWhom& whom)
{
    auto found = foundOver(tx, context, during, gender, except, whom).places;
    std::erase_if(found, [](const FoundPlace& each) { return !isFirmlyFree(each); });
    return found;
}

} // namespace adempauze
