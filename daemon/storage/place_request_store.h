#pragma once

#include "storage/turn_away_store.h"

/// Requests for a place as the daemon sees them go by: what each hold answers, and how one is noted that got none.
namespace adempauze {

/// What is known of a request when it is turned away.
struct KnownRequest {
    std::optional<TurnAwayRow> row{}; ///< turned away before
    bool hasPlace = false; ///< its asker holds or has a place for it, besides the one that failed
};

std::span<const pg::Statement> placeRequestStatements();

/// Whether a request was turned away before. Two that are turned away at one moment are one only behind its lock.
struct KnownTickets {
    pg::Ticket row;
    pg::Ticket place;
};
void queueLockRequest(pg::Transaction& tx, const PlaceRequest& request);
KnownTickets queueKnownRequest(pg::Transaction& tx, const PlaceRequest& request, Moment now);
KnownRequest takeKnownRequest(const pg::Transaction& tx, const KnownTickets& tickets);

/// Takes holds that expired or were declined off the list of those whose request is still to be noted; at most 200.
pg::Ticket queueTakeFailedHolds(pg::Transaction& tx);
std::vector<Uuid> takeFailedHolds(const pg::Transaction& tx, pg::Ticket ticket);

/// The requests that holds which came to nothing were to answer; those from the waiting list answer none.
void queueLockRequestsOf(pg::Transaction& tx, const std::vector<Uuid>& holds);
pg::Ticket queueRequestsOf(pg::Transaction& tx, const std::vector<Uuid>& holds);
struct FailedHold {
    PlaceRequest request;
    TurnAwayReason reason;
    Moment happenedAt;
};
std::vector<FailedHold> takeRequestsOf(const pg::Transaction& tx, pg::Ticket ticket);

/// A hold is placed for a request that its asker names.
void queueInsertPlaceRequest(pg::Transaction& tx, ClaimId hold, const Uuid& requestId);

/// The same as the daemon finds it, with its event and audit row. Does not decide: where the request is already there,
/// nothing is written. `requestId` is that of the HTTP request.
void queueNoteTurnAway(pg::Transaction& tx, const TurnAwayRow& row, const PlaceRequest& request,
                       std::string_view requestId);

/// The request was turned away once more, otherwise than before. It is open again if it had got a place meanwhile.
struct TurnAwayAgain {
    TurnAwayId id;
    std::string_view reason;
    std::optional<ClaimId> failed{};
    Moment at;
};
void queueNoteAgain(pg::Transaction& tx, const TurnAwayAgain& again, std::string_view requestId);
/// Or in the same way.
void queueAskedAgain(pg::Transaction& tx, TurnAwayId id, Moment at);

} // namespace adempauze
