#include "usecases/record_zones.h"

#include "storage/access_store.h"
#include "storage/order_store.h"
#include "usecases/claim_rules.h"
#include "usecases/safety_check.h"
#include "usecases/unsafe_stays.h"

#include <set>

namespace adempauze {

namespace {

Sight sightOf(const Caller& caller)
{
    return {caller.account, caller.organisation};
}

RecordedBy nowBy(const Context& context)
{
    return {context.caller.account, context.now};
}

/// The houses among those positions that lie in the zone, or cannot be opened.
std::set<FacilityId> housesWithin(const Context& context, const std::vector<SealedPosition>& positions,
                                  const BanZone& zone)
{
    std::set<FacilityId> within;
    for (const SealedPosition& each : positions) {
        const auto house = openedPosition(context, each);
        if (!house || liesWithin(*house, zone))
            within.insert(each.facility);
    }
    return within;
}

} // namespace

Outcome<BanZoneRow> recordBanZone(pg::Transaction& tx, const Context& context, const BanZoneWish& wish)
{
    if (!placesPeople(context.caller))
        return Refusal::NotYours;
    const auto orderTickets = queueOrderLocked(tx, wish.order, sightOf(context.caller));
    queueLockSubjectOf(tx, wish.order);
    const auto positions = queuePositionsAround(tx, wish.order, context.now);
    const auto whereabouts = queueWhereabouts(tx, {}, {wish.order.value}, context.now);
    tx.flush();

    const auto order = takeOrder(tx, orderTickets, context.regimes);
    if (!order)
        return Refusal::NotFound;
    if (order->standing.until <= context.now)
        return No{.why = Refusal::OrderEnded, .untilAt = order->standing.until};

    const BanZoneRow row{
        .id = wish.id, .order = wish.order, .radiusMetres = wish.zone.radiusMetres, .recordedAt = context.now};
    queueInsertBanZone(tx, row, wish.centre, nowBy(context));
    const auto within = housesWithin(context, takePositionsAround(tx, positions), wish.zone);
    for (const Whereabouts& where : takeWhereabouts(tx, whereabouts))
        if (within.contains(where.facility) && where.from < order->standing.until)
            warnOf(tx, context, where);
    recordSafety(tx, context, "ban_zone.record", "ban_zone", wish.id.value);
    return row;
}

Outcome<std::vector<BanZoneRow>> showBanZones(pg::Transaction& tx, const Context& context, OrderId order)
{
    if (!placesPeople(context.caller))
        return Refusal::NotYours;
    const auto seen = queueOrder(tx, order, sightOf(context.caller));
    const auto zones = queueBanZones(tx, order, sightOf(context.caller));
    if (const auto no = tx.commit())
        return *no;
    if (!takeOrder(tx, seen, context.regimes))
        return Refusal::NotFound;
    return takeBanZones(tx, zones);
}

Outcome<BanZoneRow> liftBanZone(pg::Transaction& tx, const Context& context, BanZoneId id, std::int64_t version)
{
    if (!placesPeople(context.caller))
        return Refusal::NotYours;
    const auto ticket = queueBanZone(tx, id, sightOf(context.caller));
    tx.flush();
    const auto found = takeBanZones(tx, ticket);
    if (found.empty())
        return Refusal::NotFound;
    BanZoneRow zone = found.front();
    if (zone.version() != version)
        return Refusal::StaleVersion;
    if (zone.liftedAt)
        return Refusal::AlreadyDone;
    zone.liftedAt = context.now;
    queueBanZoneLifted(tx, id, nowBy(context));
    recordSafety(tx, context, "ban_zone.lift", "ban_zone", id.value);
    return zone;
}

Outcome<BanZoneRow> showBanZone(pg::Transaction& tx, const Context& context, BanZoneId id)
{
    if (!placesPeople(context.caller))
        return Refusal::NotYours;
    const auto ticket = queueBanZone(tx, id, sightOf(context.caller));
    tx.flush();
    const auto found = takeBanZones(tx, ticket);
    tx.rollback();
    return found.empty() ? Outcome<BanZoneRow>(Refusal::NotFound) : found.front();
}

Outcome<PositionRow> recordPosition(pg::Transaction& tx, const Context& context, const PositionWish& wish)
{
    if (context.caller.role != Role::Administrator)
        return Refusal::NotYours;
    const auto ticket = queuePosition(tx, wish.facility);
    const auto zones = queueZonesAround(tx, wish.facility, context.now);
    tx.flush();
    const auto found = takePositions(tx, ticket);
    if (found.empty())
        return Refusal::NotFound;
    PositionRow row = found.front();
    if (row.version != wish.version)
        return Refusal::StaleVersion;

    queueSavePosition(tx, row, wish.sealed, nowBy(context));
    for (const NearZone& near : takeZonesAround(tx, zones)) {
        const auto zone = openedZone(context, near.zone);
        if (!zone || liesWithin(wish.position, *zone))
            warnOf(tx, context, near.where);
    }
    recordSafety(tx, context, "facility_position.record", "facility", wish.facility.value);
    row.recordedBy = context.caller.account;
    row.recordedAt = context.now;
    ++row.version;
    return row;
}

Outcome<std::vector<PositionRow>> showPositions(pg::Transaction& tx, const Context& context)
{
    if (context.caller.role != Role::Administrator)
        return Refusal::NotYours;
    const auto ticket = queuePositions(tx);
    if (const auto no = tx.commit())
        return *no;
    return takePositions(tx, ticket);
}

Outcome<PositionRow> showPosition(pg::Transaction& tx, const Context& context, FacilityId house)
{
    const auto all = showPositions(tx, context);
    if (!all)
        return all.no();
    for (const PositionRow& row : *all)
        if (row.facility == house)
            return row;
    return Refusal::NotFound;
}

} // namespace adempauze
