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

/// A claim made way and nothing is held instead: its request is still to be noted. Expired and declined holds, and
/// bookings that were refused at the door, the database lists by itself.
void queueFailedHold(pg::Transaction& tx, ClaimId claim);
/// Or another hold answers its request from now on.
void queueRequestFollows(pg::Transaction& tx, ClaimId lost, ClaimId instead);

/// Takes holds that came to nothing off the list of those whose request is still to be noted; at most 200.
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

/// The requests of those who wait, each by the id of what was noted of it before they were put on the list, else by the
/// entry's own.
void queueLockRequestsOfWaiting(pg::Transaction& tx, const std::vector<Uuid>& entries);
pg::Ticket queueRequestsOfWaiting(pg::Transaction& tx, const std::vector<Uuid>& entries);
struct WaitingRequest {
    PlaceRequest request;
    Moment neededBy;
};
std::vector<WaitingRequest> takeRequestsOfWaiting(const pg::Transaction& tx, pg::Ticket ticket);

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
