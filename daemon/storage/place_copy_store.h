#pragma once

#include "domain/occupancy.h"
#include "storage/facility_store.h"

#include <cstdint>
#include <vector>

namespace adempauze {

/// A transaction's number, as PostgreSQL counts them for ever (xid8).
using TransactionNumber = std::int64_t;

/// A row of placement, and in which transaction it became what it is.
struct ChangedStanding {
    Standing row;
    TransactionNumber changedIn;
};

struct ChangedPlace {
    PlaceCandidate place; ///< what is known of it apart from what stands on it
    TransactionNumber changedIn; ///< of place, unit and home the latest
};

/// How far a reading reaches: all transactions below `settled` were over when it began, and nothing that they wrote can
/// change any more behind its back. What the reading transaction wrote itself may yet be undone.
struct ReadingReach {
    TransactionNumber settled;
    bool wroteItself;
};

struct PlaceCopyTickets {
    pg::Ticket reach;
    std::optional<pg::Ticket> places; ///< none: no place is any other
    pg::Ticket standings;
};

/// More changes than these are read as a whole again.
inline constexpr int ChangesMost = 20'000;

std::span<const pg::Statement> placeCopyStatements();

/// Every place of the region and what stands on it, apart from what was over by `since`, turnover and tails included.
PlaceCopyTickets queueWholeCopy(pg::Transaction& tx, Moment since);

/// What changed on the places in transactions from `since` on, this one's own changes with it. What changed about the
/// places themselves is asked once that was read, where anything did: false when not.
PlaceCopyTickets queueChangesSince(pg::Transaction& tx, TransactionNumber since);
bool queuePlacesChangedSince(pg::Transaction& tx, PlaceCopyTickets& tickets, TransactionNumber since);

ReadingReach takeReach(const pg::Transaction& tx, const PlaceCopyTickets& tickets);
std::vector<ChangedPlace> takeChangedPlaces(const pg::Transaction& tx, const PlaceCopyTickets& tickets);
std::vector<ChangedStanding> takeChangedStandings(const pg::Transaction& tx, const PlaceCopyTickets& tickets);

} // namespace adempauze
