#include "storage/claim_writer.h"
#include "storage/hold_store.h"
#include "storage/record_store.h"
#include "usecases/claim_rules.h"
#include "usecases/offer_waiting.h"

#include <algorithm>

namespace adempauze {

namespace {

/// An open offer that the caller may answer, its place and entry locked.
struct Answering {
    WaitingOfferRow offer;
    WaitingEntryRow entry;
    std::vector<WaitingOfferRow> others;
};

Outcome<Answering> openOffer(pg::Transaction& tx, const Context& context, WaitingOfferId id, std::int64_t version)
{
    queueLockHouseOfOffer(tx, id);
    queueLockPlaceOfOffer(tx, id);
    queueLockEntryOfOffer(tx, id);
    const auto one = queueWaitingOffer(tx, id);
    const auto whose = queueEntryOfOffer(tx, id);
    const auto round = queueOthersOfRound(tx, id);
    tx.flush();
    auto offer = takeWaitingOffer(tx, one);
    auto entry = takeWaitingEntry(tx, whose);
    if (!offer || !entry || !answersFor(context.caller, *entry))
        return Refusal::NotFound;
    if (offer->state != "open" || offer->deadline <= context.now)
        return No{.why = Refusal::OfferOver, .untilAt = offer->endedAt.value_or(offer->deadline)};
    if (offer->version != version)
        return Refusal::StaleVersion;
    return Answering{*std::move(offer), *std::move(entry), takeWaitingOffers(tx, round)};
}

/// From now on an ordinary hold, and its house is asked.
Outcome<HoldPlaced> takenUp(pg::Transaction& tx, const Context& context, const WaitingOfferRow& offer)
{
    const auto ticket = queueClaim(tx, *offer.claim, context.now);
    const auto accessTicket = queueAccessOfClaim(tx, *offer.claim);
    tx.flush();
    const auto before = takeClaim(tx, ticket);
    if (!before || before->state != ClaimState::Held || before->isExpired(context.now))
        return No{.why = Refusal::OfferOver, .untilAt = offer.deadline};
    ClaimRow after = *before;
    after.expiresAt = std::max(*before->expiresAt, expiryOf(context, before->facility, before->expectedArrivalAt));
    for (PlacementRow& placement : after.placements)
        placement.expiresAt = after.expiresAt;
    const auto access = takeAccess(tx, accessTicket);
    queueSave(tx, *before, after, {context.caller.account, context.now});
    if (after.answer == "awaited") {
        after.answerDueAt = context.now + context.holds.deskAnswer;
        queueAnswerDue(tx, after.id, *after.answerDueAt);
        tell(tx, context, NoticeKind::HoldRequested, after, {}, after.answerDueAt);
    } else if (after.expiresAt != before->expiresAt)
        tellDeskOfChange(tx, context, after);
    record(tx, context, "hold.taken_up", after, access, context.now, differenceOf(*before, after));
    ++after.version;
    return HoldPlaced{std::move(after)};
}

Outcome<HoldPlaced> heldNow(pg::Transaction& tx, const Context& context, const Answering& answering,
                            std::uint64_t codeDraw)
{
    const auto& [offer, entry, others] = answering;
    const auto period = periodFor(context, entry);
    if (!period)
        return period.no();
    const CaseAccess nobody;
    return holdOnBehalf(tx, context, holdWishFor(context, entry, *period, offer.place, codeDraw),
                        {.holder = entry.account,
                         .organisation = entry.organisation,
                         .caseId = entry.caseId,
                         .person = entry.person,
                         .order = entry.order,
                         .access = nobody,
                         .reasonUntil = period->reasonUntil,
                         .whom = {.person = entry.person, .caseId = entry.caseId}});
}

} // namespace

Outcome<HoldPlaced> acceptOffer(pg::Transaction& tx, const Context& context, WaitingOfferId id, std::int64_t version,
                                std::uint64_t codeDraw)
{
    const auto answering = openOffer(tx, context, id, version);
    if (!answering)
        return answering.no();
    const auto& [offer, entry, others] = *answering;
    auto held = offer.claim ? takenUp(tx, context, offer) : heldNow(tx, context, *answering, codeDraw);
    if (!held)
        return held.no();
    queueEndOffer(tx, offer,
                  {.state = "accepted", .entryState = "placed", .claim = held->claim.id, .by = context.caller.account},
                  context.now);
    recordWaiting(tx, context, "waiting.offer_accepted", entry.id, entry.organisation, offer);
    for (const WaitingOfferRow& lost : others) {
        queueEndOffer(tx, lost, {.state = "released", .entryState = "waiting"}, context.now);
        tellWaiting(tx, context, NoticeKind::OfferReleased, lost, std::nullopt);
        recordWaiting(tx, context, "waiting.offer_released", lost.entry, lost.organisation, lost);
    }
    return held;
}

void endOffer(pg::Transaction& tx, const Context& context, const WaitingOfferRow& offer, const OfferEnd& end)
{
    queueEndOffer(tx, offer, end, context.now);
    recordWaiting(tx, context, "waiting.offer_" + std::string(end.state), offer.entry, offer.organisation, offer);
    if (!offer.claim)
        return;
    const auto ticket = queueClaim(tx, *offer.claim, context.now);
    tx.flush();
    const auto hold = takeClaim(tx, ticket);
    if (!hold || hold->state != ClaimState::Held)
        return;
    ClaimRow after = *hold;
    after.state = ClaimState::Released;
    for (PlacementRow& placement : after.placements)
        placement.blocks = false;
    queueSave(tx, *hold, after, {context.caller.account, context.now});
    record(tx, context, "hold.released", after, {}, context.now, differenceOf(*hold, after));
    tellDeskOfChange(tx, context, after);
}

Outcome<WaitingOfferRow> declineOffer(pg::Transaction& tx, const Context& context, WaitingOfferId id,
                                      std::int64_t version, std::string_view reason)
{
    const auto answering = openOffer(tx, context, id, version);
    if (!answering)
        return answering.no();
    WaitingOfferRow offer = answering->offer;
    endOffer(tx, context, offer,
             {.state = "declined",
              .entryState = "waiting",
              .declineReason = std::string(reason),
              .by = context.caller.account});
    offer.state = "declined";
    offer.declineReason = std::string(reason);
    offer.endedAt = context.now;
    ++offer.version;
    return offer;
}

} // namespace adempauze
