#pragma once

#include "domain/ids.h"
#include "domain/outcome.h"
#include "domain/regime.h"

#include <optional>
#include <string_view>
#include <vector>

namespace adempauze {

enum class OrderState { InForce, Suspended, Withdrawn, Annulled, Ended };

std::string_view wordFor(OrderState state); ///< "in_force", …

/// What the first decision says. With neither days nor a moment, the regime's own first term holds.
struct Imposition {
    Moment at;
    std::optional<int> days{}; ///< fewer than the regime allows is accepted, more is refused (R10)
    std::optional<Moment> untilAt{}; ///< SetByCourt: the end that the decision names

    friend bool operator==(const Imposition&, const Imposition&) = default;
};

/// Everything recorded about one order, in the order of recording. This is the truth; all else is derived from it.
struct OrderHistory {
    Imposition imposition; ///< as first recorded: corrections of it are events
    std::vector<RecordedEvent> events{};
};

/// From `from` on the order was in this state, until the next change.
struct StateChange {
    Moment from;
    OrderState state;

    friend bool operator==(const StateChange&, const StateChange&) = default;
};

/// The condition of a suspension that stands.
struct Condition {
    Moment dueAt;
    bool met;

    friend bool operator==(const Condition&, const Condition&) = default;
};

/// An order as it stands after its events. Derived, never stored as truth.
struct OrderStanding {
    Moment imposedAt; ///< the true one
    Moment countedFrom; ///< where its terms begin: imposedAt, or the notice where the law counts from it
    LegalEnd first; ///< first end (R1)
    LegalEnd latest; ///< latest end the law allows (R2); the planned one where the law knows no maximum
    LegalEnd planned; ///< end by decisions on duration: first or extended
    Moment until; ///< planned end, or the early end that stands today: the earliest (R7)
    std::optional<OrderEventKind>
        endedEarlyBy{}; ///< Withdrawal, Suspension, Annulment, PartialAnnulment or Decision that stands
    bool mayBeExtended; ///< the regime allows one more, nothing ended it, and the latest end leaves room
    int extensions = 0;
    bool provisional = false; ///< counted from imposition until the notice is recorded
    std::vector<StateChange> states{}; ///< in order; the first is InForce from imposedAt
    std::optional<Condition> condition{};
    std::vector<Moment> courtRequests{};

    /// In which state it is at `at`, as far as is known: before imposedAt as on its first moment, Ended from the
    /// planned end on unless something ended it for good before.
    OrderState stateAt(Moment at) const;

    /// When the prohibition held: from imposition to `until`, without what a suspension or an annulment that was lifted
    /// again took out.
    Periods inForce() const;

    /// Whether a person must confirm any of its ends (R9), or a notice is still to be recorded.
    bool needsConfirmation() const;
};

/// Where an order stands after everything in its history. Corrections are applied first; what remains is taken in the
/// order in which it took effect (then of decision, then of recording), so a late entry counts from its own moment.
///
/// Refusals: InvalidInput (days and untilAt both or neither where one is needed, below one, a correction of an event
/// that is not there), NotInRegime (an early end or a decision that this law does not know), OrderTooLong (first period
/// or total; limitAt), ExtensionTooLate (decidedAt not before the end so far, R6; limitAt), TimeRunsBackwards (before
/// the imposition; an extension that would shorten; an end before what it ends), OrderEnded (an event for an order that
/// had ended, been withdrawn or annulled by then, or an extension of a suspended one; untilAt), AlreadyDone (extended
/// as often as the law allows, served or suspended twice), OrderNotSuspended (a reinstatement of what stands, a
/// condition that is not open), RegimeNotInForce (corrected out of the version's validity).
Outcome<OrderStanding> standingOf(const Regime& regime, const OrderHistory& history);

/// The same with one more event, judged first for what it says itself. Where instead an event recorded earlier no
/// longer fits, the answer is LaterFacts, and `limitAt` is when that event took effect.
Outcome<OrderStanding> standingAfter(const Regime& regime, const OrderHistory& history, const RecordedEvent& event);

/// The history as this house knew it at `at`: only what had been recorded by then.
OrderHistory knownAt(const OrderHistory& history, Moment at);

/// What the imposition and the events say once corrections are applied: voided ones are gone, corrections too.
/// Refusals: InvalidInput (a correction of what is not there, or that says nothing), TimeRunsBackwards (an imposition
/// corrected to after the correction itself).
struct Facts {
    Imposition imposition;
    std::vector<RecordedEvent> events{}; ///< in the order in which they took effect
};
Outcome<Facts> factsOf(const OrderHistory& history);

/// "Day n": imposition + n local calendar days at the same clock time; n = 0 is the imposition itself.
LegalEnd dayOf(const Regime& regime, Moment imposedAt, int n);

} // namespace adempauze
