#pragma once

#include "storage/facility_store.h"
#include "usecases/safety_check.h"

#include <set>

/// A promise that goes to another place: what one hold (move_hold.h) and a whole plan of moves (make_room.h) share.
namespace adempauze {

struct GoingTickets {
    pg::Ticket place;
    pg::Ticket blockers;
    pg::Ticket blockersOfUnit;
    pg::Ticket unit;
    pg::Ticket paper;
    SafetyTickets safety;
};

/// What the new place is judged by; expired holds there are swept. It is locked by the caller (queueLockForMoves).
GoingTickets queueGoing(pg::Transaction& tx, const Context& context, ClaimId claim, PlaceId to);

/// A hold or a booked stay, and where it would go.
struct Going {
    ClaimRow before;
    PlaceRow to;
    std::vector<UnitPlace> unit; ///< where a family goes, all of it
    std::vector<Blocker> others; ///< there, without those that move as well
    Unfit unfit; ///< houses that are not for the guest
    Period during; ///< on the new place: from now, where somebody is expected there already

    bool changesHouse() const { return to.facility.id != before.facility.id; }
    bool isThere() const; ///< already; a family in its unit
};

/// `moving` are all that move in the same change. Refusals: NotFound (/toPlaceId), DepartureUnconfirmed, StayNotOpen
/// (its period is over).
Outcome<Going> goingOf(const pg::Transaction& tx, const Context& context, const ClaimRow& claim,
                       const GoingTickets& tickets, const std::set<ClaimId>& moving);

/// Not for the guest, longer than the house allows, or something stands there: until when (all /toPlaceId). Whether the
/// house has to be asked is the caller's to judge.
std::optional<No> cannotGo(const Going& going);

/// On the new place, for what is left of its period, with what it had: code, expiry, answer. Its condition is judged
/// anew.
ClaimRow gone(const Context& context, const Going& going);

/// Of a hold that goes so: in another house that desk is asked anew, whatever the one before said, or told where it
/// need not be, and the desk that is left hears that the hold ended there; within a house its desk hears of the change.
/// Queue it before the claim is saved.
void addressDesks(pg::Transaction& tx, const Context& context, const Going& going, ClaimRow& after);

} // namespace adempauze
