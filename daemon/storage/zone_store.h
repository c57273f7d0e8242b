#pragma once

#include "domain/sealed.h"
#include "storage/ban_store.h"

/// What an order forbids to come near to, and where houses stand. Coordinates go in sealed and come out for the
/// daemon's own judgement only.
namespace adempauze {

struct BanZoneRow {
    BanZoneId id;
    OrderId order;
    int radiusMetres;
    Moment recordedAt;
    std::optional<Moment> liftedAt{};

    std::int64_t version() const { return liftedAt ? 2 : 1; }
};

/// That a house's position is known, since when and through whom; not where it is.
struct PositionRow {
    FacilityId facility;
    std::string facilityAlias;
    std::optional<AccountId> recordedBy{}; ///< none: nobody has said it
    std::optional<Moment> recordedAt{};
    std::int64_t version = 1; ///< 1: nobody has said it; each entry is one more
};

std::span<const pg::Statement> zoneStatements();

/// Of an order of a case that is in sight: in force first, then newest first.
pg::Ticket queueBanZones(pg::Transaction& tx, OrderId order, const Sight& sight);
pg::Ticket queueBanZone(pg::Transaction& tx, BanZoneId id, const Sight& sight); ///< one, locked
std::vector<BanZoneRow> takeBanZones(const pg::Transaction& tx, pg::Ticket ticket);
void queueInsertBanZone(pg::Transaction& tx, const BanZoneRow& zone, const Sealed& centre, const RecordedBy& by);
void queueBanZoneLifted(pg::Transaction& tx, BanZoneId id, const RecordedBy& by); ///< decides (AlreadyDone)

pg::Ticket queuePositions(pg::Transaction& tx);
pg::Ticket queuePosition(pg::Transaction& tx, FacilityId house); ///< nobody books into that house meanwhile
std::vector<PositionRow> takePositions(const pg::Transaction& tx, pg::Ticket ticket);
/// Decides on the version that was read (StaleVersion).
void queueSavePosition(pg::Transaction& tx, const PositionRow& before, const Sealed& position, const RecordedBy& by);

} // namespace adempauze
