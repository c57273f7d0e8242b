#pragma once

#include "domain/safety.h"
#include "storage/zone_store.h"
#include "usecases/context.h"

/// Where an order forbids its subject to come, and where houses stand. Both are kept sealed and never answered: of a
/// zone its radius, of a house that its position is known. Where one makes a running stay or a booking unfit, an urgent
/// task opens, as for bans.
namespace adempauze {

struct BanZoneWish {
    BanZoneId id; ///< fresh
    OrderId order;
    Sealed centre; ///< textOf its position, for this row
    BanZone zone; ///< the same, for the judgement about who is somewhere already
};

/// As long as the order stands, or until it is lifted. Who: whoever may change the order.
/// Refusals: NotFound, OrderEnded.
Outcome<BanZoneRow> recordBanZone(pg::Transaction& tx, const Context& context, const BanZoneWish& wish);

/// Of one order, lifted ones last. Who: as above.
Outcome<std::vector<BanZoneRow>> showBanZones(pg::Transaction& tx, const Context& context, OrderId order);

/// Refusals: NotFound, StaleVersion, AlreadyDone.
Outcome<BanZoneRow> liftBanZone(pg::Transaction& tx, const Context& context, BanZoneId id, std::int64_t version);
Outcome<BanZoneRow> showBanZone(pg::Transaction& tx, const Context& context, BanZoneId id);

struct PositionWish {
    FacilityId facility;
    std::int64_t version;
    Sealed sealed; ///< textOf the position, for this house's row
    Position position; ///< the same
};

/// Who: administrator. Refusals: NotFound, StaleVersion.
Outcome<PositionRow> recordPosition(pg::Transaction& tx, const Context& context, const PositionWish& wish);

/// Of every house of the region, whether its position is known. Who: administrator.
Outcome<std::vector<PositionRow>> showPositions(pg::Transaction& tx, const Context& context);
Outcome<PositionRow> showPosition(pg::Transaction& tx, const Context& context, FacilityId house);

} // namespace adempauze
