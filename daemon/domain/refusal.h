#pragma once

#include <string_view>

namespace adempauze {

/// Every way in which a rule or the world says no. Each has one wire word, one status (http/answer.cpp) and
/// one sentence in the client. A new one does not compile until all three exist.
enum class Refusal {
    NotFound, ///< not there, or not for this caller: the two are never told apart
    NotYours, ///< the caller's role has no such act at all
    InvalidInput, ///< a value that parsed but cannot be; `pointer` says which
    TimeRunsBackwards, ///< a period whose end is not after its beginning
    UnknownZone,
    OffsetNotOfZone, ///< the moment was written with an offset that the zone does not have then
    LocalTimeTwice, ///< the clock showed this time twice, and nobody said which
    UnknownRegime,
    RegimeNotInForce, ///< the order was imposed outside the regime version's validity
    OrderTooLong, ///< more than the regime allows (Wth arts. 2(1), 9(1))
    ExtensionTooLate, ///< decided at or after the first end (Wth art. 9(1))
    OrderEnded, ///< it has ended, was withdrawn or annulled
    OrderNotSuspended, ///< only what was suspended or annulled can be reinstated; no condition is open
    NotInRegime, ///< the law of this order knows no such early end
    NotInTheFuture, ///< recorded as happening later than now
    PlaceTaken, ///< another claim overlaps; `untilAt` says until when
    PlaceClosed, ///< a closure overlaps; `untilAt` says until when
    DepartureUnconfirmed, ///< somebody should have left and nobody said so
    NotSuitable, ///< the place does not take this person
    OverHouseLimit, ///< beyond the facility's longest stay; `limitAt` says until when it could be
    PersonElsewhere, ///< the same person has another place in that period
    CodeUnknown, ///< mistyped, or nobody's
    OtherHouse, ///< seen here, and at that moment in another house's hands
    MovePlanned, ///< gone to the house where they go next: it records that
    HoldExpired,
    HoldNotOpen, ///< released, declined, or already something else
    HoldNotAccepted, ///< the desk has not said yes
    RenewalsUsedUp, ///< extended as often as it may be
    StayNotOpen, ///< departed, cancelled, or not there yet
    StayNotBased, ///< what was asked needs a person and a basis first
    AlreadyDone,
    AnswerTheOffer, ///< the task is done by accepting or declining what was offered
    TakenOn, ///< somebody else has the task in hand
    TaskNotDone, ///< what is still open cannot be opened again
    UndoTooLate, ///< a tick is undone by whoever made it, within an hour
    LaterFacts, ///< a late entry contradicts what others did since
    TooManyQuestions, ///< about named people, in an hour; `untilAt` says when the next may be asked
    WaitingOver, ///< placed, withdrawn, or any place would come too late
    AlreadyOffered, ///< somebody thinks about one place at a time
    OfferOver, ///< accepted, declined, past its deadline, or the place went to somebody else
    TooManyHolds, ///< as many open holds as an account or organisation may have; `untilAt`: the first expires
    NoTail, ///< nothing to follow on: no resident, no order that may be extended, or its decision has fallen
    OverrideNotOpen, ///< refused, used, past its time, or for somebody or somewhere else
    SecondPersonNeeded, ///< whoever asked cannot approve, nor somebody in the same place and role
    NotOnOffer, ///< the other region's place is not published for that period, or no longer
    StaleVersion, ///< If-Match names an older state
    KeyReused, ///< the same Idempotency-Key with another body
    KeyRunning, ///< the first request under this key is still running
};

/// The stable word on the wire (`reason`), snake_case.
std::string_view wordFor(Refusal why);

} // namespace adempauze
