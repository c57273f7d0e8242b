#pragma once

#include "domain/facility.h"
#include "domain/order.h"

#include <optional>
#include <string_view>
#include <variant>
#include <vector>

namespace adempauze {

enum class ClaimState { Held, Expired, Released, Declined, Booked, NoShow, Cancelled, Present, Departed };

std::string_view wordFor(ClaimState state); ///< "held", …, "no_show", …
std::optional<ClaimState> claimStateNamed(std::string_view word);
bool isOpenStay(ClaimState state); ///< booked or present

/// Why a stay may last.
enum class Basis { Order, NextOrder, OtherMeasure, Voluntary, WindDown };

std::string_view wordFor(Basis basis); ///< "order", "next_order", "other_measure", "voluntary", "wind_down"
std::optional<Basis> basisNamed(std::string_view word);

struct BasisSegment {
    Basis basis;
    Period during;
    std::optional<OrderId> order{}; ///< for Order and NextOrder

    friend bool operator==(const BasisSegment&, const BasisSegment&) = default;
};

/// Gapless, in order, never empty for a stay with a basis.
using BasisSegments = std::vector<BasisSegment>;

/// The segments and planned end of a stay that begins at `from` and rests on an order: the order's part, then a
/// wind-down to the house's departure hour. Nothing when the order's end is not after `from`.
///
///     order     |==============|
///     stay           |=========|--|
///                     order     wind_down, to the next departure hour
std::optional<BasisSegments> restOnOrder(Moment from, OrderId order, Moment orderEnd, const HouseRules& house);

/// What the next claim or closure on a place is, seen from a stay that wants to last longer.
struct Obstacle {
    enum class Kind { Claim, Closure } kind;
    Moment fromAt;
    Moment untilAt{Forever}; ///< its turnover included; Forever: nobody knows
};

/// When an order is in force that a stay rests on.
struct OrderInForce {
    OrderId order;
    Moment from;
    Moment until;
};

/// Where an open stay stands, as far as re-alignment needs it.
struct OpenStay {
    ClaimId id;
    ClaimState state;
    Moment from; ///< of the whole stay
    Moment placedFrom; ///< first arrival (or expected arrival) in the present facility: the house limit counts here
    Moment until; ///< planned end
    BasisSegments segments;
    std::optional<Obstacle>
        next{}; ///< the first thing on its place that begins after `from`, if any; turnover not included
    std::vector<OrderInForce> orders{}; ///< that its segments rest on, as far as they are known
};

/// The order's change moved the stay.
struct Follows {
    Moment until;
    BasisSegments segments;
};

/// The stay should have moved and cannot: it stays as it is, and a person must act before `deadline`.
struct StandsInTheWay {
    Refusal why; ///< PlaceTaken, PlaceClosed or OverHouseLimit
    Moment obstacleFrom; ///< when the obstacle begins (the house limit for OverHouseLimit)
    Moment wantedUntil; ///< planned end the order now asks for
    Moment deadline; ///< the stay's present planned end
};

/// The stay is not moved by this change (its basis is another, or its end was chosen by hand).
struct Untouched { };

/// The order ended early: stays are never shortened by themselves. The place stays blocked until a person decides.
struct AwaitsDecision {
    Moment endedAt;
};

using Realignment = std::variant<Follows, StandsInTheWay, Untouched, AwaitsDecision>;

/// Whether a change ends the order early, or moves such an end.
bool endsEarly(const OrderStanding& before, const OrderStanding& after);
/// Whether nothing of an early end that stood before the change is true any more: undone, or another in its place.
bool undoesEarlyEnd(const OrderStanding& before, const OrderStanding& after);

/// What becomes of an open stay when its order changes from `before` to `after`.
///
/// Follows iff the stay is open, its current basis is this order, and its planned end is the one computed from the
/// order's previous end. All or nothing: blocked in part is blocked whole.
///
/// Where another basis was agreed on for after this order, and the order now ends before that begins, it begins at the
/// order's end: no segment rests on an order that is over, and the planned end stays. A next order must be in force by
/// then: else a person decides.
///
/// Where the stay ends as an order does, of several that it rests on the last to end says until when, whichever of them
/// changed: it goes on under that one again, to its end. Blocked as above. An extension that turns out to be none
/// leaves what was agreed on before it.
Realignment realign(const OpenStay& stay, OrderId order, const OrderStanding& before, const OrderStanding& after,
                    const HouseRules& house);

/// A next basis after the present ones, up to `until`: `voluntary`, `other_measure` or `next_order`. Where the
/// present order ended early at `cutAt`, the order's segment ends there and the new basis begins there; so it does
/// where an order before that one ended early, and what holds after `until` of what was agreed on for then goes on. A
/// next order is followed by a wind-down to the departure hour; any other end is a person's choice and stands as it is.
/// A wind-down at the present end gives way to the new basis. Refusals: OverHouseLimit (with limitAt),
/// TimeRunsBackwards, PlaceTaken, PlaceClosed (with fromAt and untilAt of the obstacle, and limitAt), StayNotOpen,
/// StayNotBased, InvalidInput (a basis that cannot follow; an order without next_order or the reverse).
Outcome<Follows> continueOn(const OpenStay& stay, Basis basis, std::optional<OrderId> order, Moment until,
                            std::optional<Moment> cutAt, const HouseRules& house);

/// An earlier planned end, chosen by a person: the segments end there, gapless as they were. Refusals: StayNotOpen,
/// StayNotBased, TimeRunsBackwards (not before the present end, or not after the stay's beginning and now; limitAt).
Outcome<Follows> shortened(const OpenStay& stay, Moment until, Moment now);

/// How a stay lies against its order (half-open set algebra; parts add up to the whole).
///
///     order   |=============|
///     stay         |=============|
///             unhoused covered without
struct Cover {
    Periods covered; ///< housed, and the order stands behind it
    Periods without; ///< housed on another basis, or none: see the segments
    Periods unhoused; ///< may not go home and has no place: this is the urgent one
};

Cover coverOf(const Period& stay, const Period& order);

} // namespace adempauze
