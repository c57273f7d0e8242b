#pragma once

#include "domain/ids.h"
#include "domain/outcome.h"
#include "domain/regime.h"

#include <optional>
#include <string_view>
#include <vector>

namespace adempauze {

/// An end as the law counts it: instant, wall clock, and whether a person must confirm it (clock change, R9).
struct LegalEnd {
    Moment at;
    LocalTime local;
    bool needsConfirmation;

    friend bool operator==(const LegalEnd&, const LegalEnd&) = default;
};

enum class OrderEventKind { Extension, Withdrawal, Annulment, Suspension, Reinstatement, Correction };

std::string_view wordFor(OrderEventKind kind); ///< "extension", …
std::optional<OrderEventKind> orderEventNamed(std::string_view word);

/// One decision about an order. Never overwritten; a late entry has decidedAt well before recordedAt.
struct OrderEvent {
    OrderEventKind kind;
    Moment decidedAt; ///< when the authority decided
    Moment effectiveAt; ///< from when it holds; the same as decidedAt for an extension
    std::optional<int> days{}; ///< Extension: days after the first end
    std::optional<Moment> imposedAt{}; ///< Correction: the true moment of imposition
};

enum class OrderState { InForce, Suspended, Withdrawn, Annulled, Ended };

std::string_view wordFor(OrderState state); ///< "in_force", …

/// An order as it stands after a list of events. Derived, never stored as truth.
struct OrderStanding {
    Moment imposedAt;
    LegalEnd first; ///< first end (R1)
    LegalEnd latest; ///< latest end the law allows (R2)
    LegalEnd planned; ///< end by decisions on duration: first or extended
    Moment until; ///< planned end, or the early end that stands today: the earliest (R7)
    std::optional<OrderEventKind> endedEarlyBy{}; ///< withdrawal, annulment or suspension that stands
    bool mayBeExtended; ///< not extended yet, regime allows it, nothing ended it

    /// Withdrawn/annulled/suspended from the early end on, ended from `until` on, else in force.
    OrderState stateAt(Moment now) const;
};

/// Computes where an order stands. `firstDays` is what the decision says; more than the regime allows is
/// refused (R10), fewer is accepted. Events are taken in the order given, which is the order of `effectiveAt`
/// then recording; this function does not sort.
///
/// Refusals: OrderTooLong (first period or total), ExtensionTooLate (decidedAt not before the first end, R6),
/// OrderEnded (extension or early end of an order that an earlier event or its own end had ended; only a suspension can
/// still become a withdrawal or an annulment), AlreadyDone (a second extension), OrderNotSuspended (reinstatement
/// without suspension or annulment or withdrawal standing), TimeRunsBackwards (event before imposition), LaterFacts (a
/// corrected imposition that an event so far contradicts; `limitAt` is that event), RegimeNotInForce (corrected out of
/// the regime's validity), InvalidInput (days missing or below one).
Outcome<OrderStanding> standingOf(const Regime& regime, Moment imposedAt, int firstDays,
                                  const std::vector<OrderEvent>& events);

/// "Day n": imposition + n local calendar days at the same clock time.
LegalEnd dayOf(const Regime& regime, Moment imposedAt, int n);

} // namespace adempauze
