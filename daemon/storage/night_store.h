#pragma once

#include "domain/ids.h"
#include "domain/night.h"
#include "storage/pg.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace adempauze {

/// What was said of one resident's night. `number` counts what was said of it: 2 and more correct.
struct NightCheckRow {
    ClaimId stay;
    std::string night; ///< "2026-11-20"
    int number;
    FacilityId facility;
    Presence presence;
    Moment checkedAt;
    Moment recordedAt;
    AccountId recordedBy;
};

/// Somebody who is or was in a house over a night, and what stands of it.
struct NightGuestRow {
    ClaimId stay;
    std::string placeName;
    std::string code;
    Moment arrivedAt;
    std::optional<Moment> departedAt;
    std::optional<NightCheckRow> check;
};

std::span<const pg::Statement> nightStatements();

/// What is known of a stay when a night of it is checked; its place is locked.
struct NightKnownRow {
    int number; ///< that the next row gets
    std::optional<Presence> before; ///< what stands of the same night
    bool seenSince; ///< something stands of a later night
};
pg::Ticket queueNightKnown(pg::Transaction& tx, ClaimId stay, std::string_view night);
NightKnownRow takeNightKnown(const pg::Transaction& tx, pg::Ticket ticket);

void queueInsertNightCheck(pg::Transaction& tx, const NightCheckRow& check);

/// The zone of a house.
pg::Ticket queueZoneOf(pg::Transaction& tx, FacilityId house);
Zone takeZone(const pg::Transaction& tx, pg::Ticket ticket);

/// By place; arrived before the night was over, and not departed before it began.
pg::Ticket queueNightGuests(pg::Transaction& tx, FacilityId house, std::string_view night, const Period& during);
std::vector<NightGuestRow> takeNightGuests(const pg::Transaction& tx, pg::Ticket ticket);

/// What was last said of the latest night of each of these stays; none for those of whom nothing was said.
pg::Ticket queueLastNightsOf(pg::Transaction& tx, const std::vector<ClaimId>& stays);

/// Everything that was said of a stay's nights, oldest night first; at most 400.
pg::Ticket queueNightChecksOf(pg::Transaction& tx, ClaimId stay);
/// Of both.
std::vector<NightCheckRow> takeNightChecks(const pg::Transaction& tx, pg::Ticket ticket);

} // namespace adempauze
