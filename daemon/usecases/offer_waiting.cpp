#include "usecases/offer_waiting.h"

#include "storage/claim_writer.h"
#include "storage/facility_store.h"
#include "storage/paper_store.h"
#include "storage/record_store.h"
#include "usecases/claim_rules.h"
#include "usecases/safety_check.h"

#include <algorithm>

namespace adempauze {

namespace {

std::optional<No> refusalFor(const Context& context, const WaitingEntryRow* entry)
{
    if (!entry)
        return No{.why = Refusal::NotFound};
    if (!entry->isOnList() || entry->neededBy <= context.now)
        return No{.why = Refusal::WaitingOver, .untilAt = entry->endedAt};
    if (entry->state != "waiting")
        return No{.why = Refusal::AlreadyOffered};
    return std::nullopt;
}

const WaitingEntryRow* entryIn(const std::vector<WaitingEntryRow>& all, WaitingEntryId id)
{
    const auto found = std::ranges::find(all, id, &WaitingEntryRow::id);
    return found == all.end() ? nullptr : &*found;
}

/// Until when an answer is awaited: as wished or by the rules, and no longer than a place helps.
Outcome<Moment> deadlineFor(const Context& context, const RankingRules& rules, const OfferWish& wish,
                            const WaitingEntryRow& entry)
{
    if (!wish.deadline)
        return std::min(context.now + rules.answerWithin, entry.neededBy);
    if (*wish.deadline <= context.now || entry.neededBy < *wish.deadline)
        return No{.why = Refusal::InvalidInput, .limitAt = entry.neededBy, .pointer = "/deadlineAt"};
    return *wish.deadline;
}

/// Everything that an offer to one needs, as read.
struct OfferGround {
    const std::vector<WaitingEntryRow>& all;
    const PlaceRow& place;
    RankingRules rules;
    std::vector<Ranked> ranked;
    Uuid round;
};

WaitingOfferRow offerOf(const Context& context, const OfferGround& basis, const WaitingEntryRow& entry,
                        const Period& during, Moment deadline)
{
    const auto rank = std::ranges::find_if(basis.ranked, [&](const Ranked& each) { return each.facts.id == entry.id; });
    return {.id = WaitingOfferId{freshUuid()},
            .round = basis.round,
            .entry = entry.id,
            .organisation = entry.organisation,
            .place = basis.place.id,
            .placeName = basis.place.name,
            .facility = basis.place.facility.id,
            .facilityAlias = basis.place.facility.alias,
            .wholeUnit = entry.persons > 1 ? std::optional(basis.place.unitName) : std::nullopt,
            .zone = basis.place.facility.rules.zone,
            .task = TaskId{freshUuid()},
            .from = during.from(),
            .until = during.until(),
            .offeredAt = context.now,
            .offeredBy = context.caller.account,
            .deadline = deadline,
            .why = whyOffered(basis.rules, *rank, basis.ranked.size(), false)};
}

Outcome<std::vector<WaitingOfferRow>> offerToOne(pg::Transaction& tx, const Context& context, const OfferWish& wish,
                                                 const OfferGround& basis)
{
    const WaitingEntryRow& entry = *entryIn(basis.all, wish.entries.front());
    const auto period = periodFor(context, entry);
    const auto deadline = deadlineFor(context, basis.rules, wish, entry);
    if (!period || !deadline)
        return period ? deadline.no() : period.no();
    HoldWish hold = holdWishFor(context, entry, *period, wish.place, wish.codeDraw);
    hold.expiresAt = *deadline;
    const CaseAccess nobody;
    const auto held = holdOnBehalf(tx, context, hold,
                                   {.holder = entry.account,
                                    .organisation = entry.organisation,
                                    .caseId = entry.caseId,
                                    .person = entry.person,
                                    .order = entry.order,
                                    .access = nobody,
                                    .reasonUntil = period->reasonUntil,
                                    .asksDesk = false,
                                    .whom = {.person = entry.person, .caseId = entry.caseId}});
    if (!held)
        return held.no();
    auto offer = offerOf(context, basis, entry, Period(held->claim.from, held->claim.until), *deadline);
    offer.claim = held->claim.id;
    queueOffering(tx, context, {offer, entry});
    return std::vector{offer};
}

/// What stands on a place and in its unit, and the unit's places.
struct AroundPlace {
    std::vector<Blocker> onPlace;
    std::vector<Blocker> inUnit;
    std::vector<UnitPlace> unit;
};

/// Whether the place would suit, for a family its unit, as far as that can be known before anybody holds it.
std::optional<No> obstacleFor(const WaitingEntryRow& entry, const PlaceRow& place, const Period& during,
                              const AroundPlace& around, const Unfit& unfit)
{
    const HouseRules& house = place.facility.rules;
    const bool family = entry.persons > 1;
    if (!takes(place, family ? around.unit : std::vector<UnitPlace>{}, entry.persons, entry.needs())
        || unfit.houses.contains(place.facility.id))
        return No{.why = Refusal::NotSuitable};
    if (during.until() > houseLimit(house, during.from()))
        return No{.why = Refusal::OverHouseLimit, .limitAt = latestPlannedEnd(house, during.from())};
    return obstacleTo(family ? around.inUnit : around.onPlace, during, house.turnover);
}

Outcome<std::vector<WaitingOfferRow>> offerToSeveral(pg::Transaction& tx, const Context& context, const OfferWish& wish,
                                                     const OfferGround& basis, const AroundPlace& around)
{
    std::vector<SafetyTickets> safety;
    for (const WaitingEntryId& id : wish.entries) {
        const WaitingEntryRow& entry = *entryIn(basis.all, id);
        safety.push_back(
            queueSafetyFacts(tx, {.person = entry.person, .caseId = entry.caseId}, entry.neededFrom, context.now));
    }
    tx.flush();
    std::vector<Unfit> unfit; // all of them before the first offer is queued
    for (const SafetyTickets& tickets : safety)
        unfit.push_back(unfitFor(tx, context, tickets));

    std::vector<WaitingOfferRow> offers;
    for (std::size_t nth = 0; nth < wish.entries.size(); ++nth) {
        const WaitingEntryRow& entry = *entryIn(basis.all, wish.entries[nth]);
        const auto period = periodFor(context, entry);
        const auto deadline = deadlineFor(context, basis.rules, wish, entry);
        if (!period || !deadline)
            return period ? deadline.no() : period.no();
        const Period during(period->from, plannedEnd(basis.place.facility.rules, period->reasonUntil));
        if (const auto no = obstacleFor(entry, basis.place, during, around, unfit[nth]))
            return *no;
        offers.push_back(offerOf(context, basis, entry, during, *deadline));
        queueOffering(tx, context, {offers.back(), entry});
    }
    return offers;
}

} // namespace

HoldWish holdWishFor(const Context& context, const WaitingEntryRow& entry, const WaitingPeriod& period, PlaceId place,
                     std::uint64_t codeDraw)
{
    HoldWish wish{.id = ClaimId{freshUuid()},
                  .codeDraw = codeDraw,
                  .place = place,
                  .expectedArrivalAt = period.from,
                  .imposedAt = period.imposedAt,
                  .gender = entry.gender,
                  .persons = entry.persons,
                  .wheelchair = entry.wheelchair};
    if (entry.callerReference && context.takeReference)
        wish.callerReference = context.takeReference(*entry.callerReference, entry.id, wish.id);
    return wish;
}

Outcome<std::vector<WaitingOfferRow>> offerPlace(pg::Transaction& tx, const Context& context, const OfferWish& wish)
{
    if (context.caller.role != Role::PlacementWorker)
        return Refusal::NotYours;
    std::vector<Uuid> ids;
    for (const WaitingEntryId& entry : wish.entries)
        ids.push_back(entry.value);
    queueLockHouseOf(tx, wish.place); // nobody else comes into the house between the judgement and the offer
    queueLockPlace(tx, wish.place);
    queueSweepPlace(tx, wish.place, context.now);
    queueLockWaiting(tx, ids);
    const auto entries = queueWaitingEntries(tx);
    const auto placeTicket = queuePlace(tx, wish.place);
    const auto onPlace = queueBlockers(tx, wish.place, context.now, context.now, std::nullopt);
    const auto inUnit = queueBlockersOfUnit(tx, wish.place, context.now, context.now, std::nullopt);
    const auto unit = queueUnitOf(tx, wish.place, context.now);
    const auto paper = queueAwaitsPaper(tx, wish.place);
    tx.flush();

    const auto place = takePlace(tx, placeTicket);
    if (!place)
        return No{.why = Refusal::NotFound, .pointer = "/placeId"};
    if (awaitsPaper(tx, paper))
        return Refusal::DepartureUnconfirmed;
    const auto all = takeWaitingEntries(tx, entries);
    for (const WaitingEntryId& id : wish.entries)
        if (const auto no = refusalFor(context, entryIn(all, id)))
            return *no;
    const auto rules = rankingNow(context);
    const OfferGround basis{
        .all = all, .place = *place, .rules = rules, .ranked = rankedNow(context, rules, all), .round = freshUuid()};
    if (wish.entries.size() == 1)
        return offerToOne(tx, context, wish, basis);
    return offerToSeveral(tx, context, wish, basis,
                          {takeBlockers(tx, onPlace), takeBlockers(tx, inUnit), takeUnit(tx, unit)});
}

Outcome<std::vector<WaitingOfferRow>> showOffers(pg::Transaction& tx, const Context& context, WaitingEntryId entry)
{
    const auto one = queueWaitingEntry(tx, entry);
    const auto offers = queueOffersOfWaiting(tx, entry);
    if (const auto refusal = tx.commit())
        return *refusal;
    const auto whose = takeWaitingEntry(tx, one);
    if (!whose || !answersFor(context.caller, *whose))
        return Refusal::NotFound;
    return takeWaitingOffers(tx, offers);
}

Outcome<WaitingOfferRow> showOffer(pg::Transaction& tx, const Context& context, WaitingOfferId id)
{
    const auto one = queueWaitingOffer(tx, id);
    const auto whose = queueEntryOfOffer(tx, id);
    if (const auto refusal = tx.commit())
        return *refusal;
    const auto entry = takeWaitingEntry(tx, whose);
    auto offer = takeWaitingOffer(tx, one);
    if (!offer || !entry || !answersFor(context.caller, *entry))
        return Refusal::NotFound;
    return *std::move(offer);
}

} // namespace adempauze
