#include "storage/claim_writer.h"
#include "storage/facility_store.h"
#include "usecases/claim_rules.h"
#include "usecases/offer_waiting.h"
#include "usecases/waiting_list.h"

#include <algorithm>
#include <tuple>

// What somebody on the waiting list needs is put right, and with it what is offered to them.

namespace adempauze {

namespace {

WaitingEntryRow putRight(const WaitingEntryRow& before, const WaitingNeeds& wish)
{
    WaitingEntryRow after = before;
    after.gender = wish.gender;
    after.kind = wish.kind;
    after.neededFrom = wish.neededFrom;
    after.neededBy = wish.neededBy;
    after.underOrder = wish.underOrder;
    after.dangerRunningOrder = wish.dangerRunningOrder;
    after.sleepsOutside = wish.sleepsOutside;
    after.childrenInvolved = wish.childrenInvolved;
    after.persons = wish.persons;
    after.wheelchair = wish.wheelchair;
    return after;
}

bool sameNeeds(const WaitingEntryRow& one, const WaitingEntryRow& other)
{
    const auto all = [](const WaitingEntryRow& row) {
        return std::tie(row.gender, row.kind, row.neededFrom, row.neededBy, row.underOrder, row.dangerRunningOrder,
                        row.sleepsOutside, row.childrenInvolved, row.persons, row.wheelchair);
    };
    return all(one) == all(other);
}

/// What an open offer is judged by. One that lapsed is none: it ends so by itself.
struct OnOffer {
    WaitingOfferRow offer;
    std::optional<PlaceRow> place;
    std::vector<UnitPlace> unit;
    std::optional<ClaimRow> hold;
};

std::optional<OnOffer> openOffer(pg::Transaction& tx, const Context& context, const std::vector<WaitingOfferRow>& made)
{
    const auto open = std::ranges::find_if(
        made, [&](const WaitingOfferRow& each) { return each.state == "open" && context.now < each.deadline; });
    if (open == made.end())
        return std::nullopt;
    const auto place = queuePlace(tx, open->place);
    const auto unit = queueUnitOf(tx, open->place, context.now);
    const auto hold = queueClaim(tx, open->claim.value_or(ClaimId{}), context.now);
    tx.flush();
    return OnOffer{*open, takePlace(tx, place), takeUnit(tx, unit), takeClaim(tx, hold)};
}

/// Whether what was offered is still what is asked for: as many persons, there by then, and in time.
bool suits(const OnOffer& on, const WaitingEntryRow& before, const WaitingEntryRow& after)
{
    const bool family = after.persons > 1;
    return on.place && after.persons == before.persons
        && takes(*on.place, family ? on.unit : std::vector<UnitPlace>{}, after.persons, after.needs())
        && (!after.kind || *after.kind == on.place->facility.kind) && after.neededFrom <= on.offer.from
        && on.offer.from < after.neededBy && on.offer.deadline <= after.neededBy;
}

void keep(pg::Transaction& tx, const Context& context, const OnOffer& on, const WaitingEntryRow& entry)
{
    if (!on.hold || (on.hold->gender == entry.gender && on.hold->wheelchair == entry.wheelchair))
        return;
    ClaimRow after = *on.hold;
    after.gender = entry.gender;
    after.wheelchair = entry.wheelchair;
    queueSave(tx, *on.hold, after, {context.caller.account, context.now});
    record(tx, context, "hold.needs_corrected", after, {}, context.now, differenceOf(*on.hold, after));
}

/// The offer is over, the entry waits on; `view` says so too.
void takeBack(pg::Transaction& tx, const Context& context, const WaitingOfferRow& offer, WaitingView& view)
{
    endOffer(tx, context, offer,
             {.state = "released", // nobody said no to the place: it is offered again once it suits again
              .entryState = "waiting",
              .by = context.caller.account});
    view.entry.state = "waiting";
    ++view.entry.version;
    WaitingOfferRow& ended = *std::ranges::find(view.offers, offer.id, &WaitingOfferRow::id);
    ended.state = "released";
    ended.endedAt = context.now;
    ++ended.version;
}

} // namespace

Outcome<WaitingView> correctWaitingNeeds(pg::Transaction& tx, const Context& context, const WaitingNeeds& wish)
{
    queueLockPlacesOfWaiting(tx, wish.entry);
    queueLockWaiting(tx, {wish.entry.value});
    const auto one = queueWaitingEntry(tx, wish.entry);
    const auto list = queueWaitingEntries(tx);
    const auto offers = queueOffersOfWaiting(tx, wish.entry);
    tx.flush();
    const auto before = takeWaitingEntry(tx, one);
    if (!before || !answersFor(context.caller, *before))
        return Refusal::NotFound;
    if (!before->isOnList())
        return No{.why = Refusal::WaitingOver, .untilAt = before->endedAt};
    if (before->version != wish.version)
        return Refusal::StaleVersion;
    const WaitingEntryRow after = putRight(*before, wish);
    if (const auto no = cannotWait(context, after))
        return *no;
    if (sameNeeds(*before, after))
        return Refusal::AlreadyDone;

    auto all = takeWaitingEntries(tx, list);
    WaitingView view{.entry = after, .rank = {}, .offers = takeWaitingOffers(tx, offers)};
    const auto on = openOffer(tx, context, view.offers);
    queueNeedsOfWaiting(tx, *before, after);
    recordWaiting(tx, context, "waiting.needs_corrected", after.id, after.organisation);
    ++view.entry.version;
    if (on && suits(*on, *before, after))
        keep(tx, context, *on, after);
    else if (on)
        takeBack(tx, context, on->offer, view);
    std::ranges::replace_if(
        all, [&](const WaitingEntryRow& each) { return each.id == after.id; }, view.entry);
    view.rank = rankIn(rankedNow(context, rankingNow(context), all), after.id);
    return view;
}

} // namespace adempauze
