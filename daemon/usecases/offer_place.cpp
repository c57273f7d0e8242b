#include "usecases/offer_place.h"

#include "storage/place_request_store.h"
#include "storage/record_store.h"
#include "storage/waiting_offer_store.h"
#include "usecases/find_places.h"
#include "usecases/place_hold.h"

#include <algorithm>

namespace adempauze {

namespace {

constexpr std::size_t NextFreeMax = 3;

/// A random number, of the randomness that makes ids: the last six bytes of one are nothing else.
std::uint64_t freshDraw()
{
    const auto bytes = freshUuid().bytes();
    std::uint64_t draw = 0;
    for (std::size_t at = 10; at < bytes.size(); ++at)
        draw = draw << 8U | bytes[at];
    return draw;
}

/// When the reason to stay ends; each house adds its own departure hour.
std::optional<Moment> reasonOf(const Context& context, const ClaimRow& lost)
{
    for (auto row = lost.segments.rbegin(); row != lost.segments.rend(); ++row)
        if (row->segment.basis != Basis::WindDown)
            return row->segment.during.until();
    const auto stated = reasonUntil(context, lost.expectedArrivalAt, lost.statedImposedAt);
    return stated ? std::optional(*stated) : std::nullopt;
}

std::optional<OrderStanding> statedStanding(const Context& context, const ClaimRow& lost)
{
    if (!lost.statedImposedAt || !lost.segments.empty())
        return std::nullopt;
    const auto standing = statedOrder(context, *lost.statedImposedAt);
    return standing ? std::optional(*standing) : std::nullopt;
}

AlternativePlace alternativeOf(const FoundPlace& found)
{
    return {found.offer.place, found.placeName, found.offer.facility, found.facilityAlias};
}

HoldWish wishFor(const Context& context, const ClaimRow& lost, PlaceId place, Moment from)
{
    HoldWish wish{.id = ClaimId{freshUuid()},
                  .codeDraw = freshDraw(),
                  .place = place,
                  .expectedArrivalAt = from,
                  .imposedAt = lost.statedImposedAt,
                  .gender = lost.gender,
                  .callerReference = {},
                  .remark = lost.remark,
                  .persons = lost.persons,
                  .wheelchair = lost.wheelchair};
    if (lost.callerReference && context.moveReference)
        wish.callerReference = context.moveReference(*lost.callerReference, lost.id, wish.id);
    return wish;
}

/// The soonest free again, where nothing is free.
std::vector<NextFree> nextFreeOf(const std::vector<FoundPlace>& found)
{
    std::vector<NextFree> next;
    for (const FoundPlace& each : found)
        if (each.offer.freeAgainAt && next.size() < NextFreeMax)
            next.push_back({alternativeOf(each), *each.offer.freeAgainAt});
    return next;
}

Offered foundInstead(pg::Transaction& tx, const Context& context, const ClaimRow& lost, const CaseAccess& access)
{
    Offered offered;
    const Moment from = std::max(lost.expectedArrivalAt, context.now);
    const auto reason = reasonOf(context, lost);
    if (!reason || *reason <= from)
        return offered;
    const Wish wish{.from = from,
                    .order = statedStanding(context, lost),
                    .until = *reason,
                    .gender = lost.gender,
                    .kind = {},
                    .wheelchair = lost.wheelchair,
                    .persons = lost.persons};
    const auto places = placesFor(tx, context, wish, lost.place().place, {.claim = lost.id});
    for (const FoundPlace& each : places) {
        if (!isFirmlyFree(each))
            continue;
        if (!offered.held)
            if (const auto hold =
                    tryHold(tx, context, wishFor(context, lost, each.offer.place, from), {lost, access, *reason})) {
                offered.held = hold->claim;
                continue;
            }
        offered.alternatives.push_back(alternativeOf(each));
    }
    if (!offered.held && offered.alternatives.empty())
        offered.nextFree = nextFreeOf(places);
    return offered;
}

} // namespace

Offered offerInstead(pg::Transaction& tx, const Context& context, const ClaimRow& lost, const CaseAccess& access)
{
    Offered offered = foundInstead(tx, context, lost, access);
    if (offered.held) { // whoever waited for the place, or asked for it, has this one
        queueOfferFollows(tx, lost.id, offered.held->id);
        queueRequestFollows(tx, lost.id, offered.held->id);
    } else {
        queueFailedHold(tx, lost.id);
    }
    return offered;
}

} // namespace adempauze
