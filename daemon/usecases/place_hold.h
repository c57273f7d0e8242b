#pragma once

#include "domain/admission.h"
#include "domain/sealed.h"
#include "domain/search.h"
#include "storage/access_store.h"
#include "storage/claim_store.h"
#include "storage/safety_store.h"
#include "usecases/context.h"

namespace adempauze {

struct HoldWish {
    ClaimId id; ///< fresh
    std::uint64_t codeDraw; ///< random
    PlaceId place;
    Moment expectedArrivalAt;
    std::optional<Moment> imposedAt{};
    std::optional<Gender> gender{};
    std::optional<Sealed> callerReference{};
    std::optional<std::string> remark{};
    std::optional<Moment> expiresAt{}; ///< none: by the rule for holds
    std::optional<Moment> untilAt{}; ///< sooner than the reason to stay ends: the place is free no longer
    bool untilDecision{false}; ///< for afterwards, while it is open whether the order is extended
    ScreeningAnswers answers{}; ///< to what the house asks; the rest may come later
    std::optional<ClaimId> follows{}; ///< the stay of a resident, at whose end it begins
    std::optional<Uuid> request{}; ///< that it answers, as its asker names it (domain/turn_away.h)
    int persons{1}; ///< more: a family, which takes the place's unit whole
    bool wheelchair{false}; ///< only where somebody in a wheelchair can live

    Needs needs() const { return {gender, wheelchair}; }
};

/// Another claim that a hold stands in for, with its case's access, and when its reason to stay ends. The hold has the
/// same holder, case, person and order. Refers to what the caller keeps.
struct StandsIn {
    const ClaimRow& claim;
    const CaseAccess& access;
    Moment reasonUntil;
};

/// Somebody for whom a hold is placed by another, or by nobody. Refers to what the caller keeps.
struct OnBehalf {
    AccountId holder;
    OrganisationId organisation;
    std::optional<CaseId> caseId{};
    std::optional<PersonId> person{};
    std::optional<OrderId> order{};
    const CaseAccess& access;
    Moment reasonUntil; ///< when the reason to stay ends
    bool asksDesk = true; ///< else the desk is asked once the hold is wanted
    std::string data{"{}"}; ///< of the event
    ForWhom whom{}; ///< who must not be put next to danger
};

/// What the asker is told of a hold; also what a desk's answer changes.
struct HoldPlaced {
    ClaimRow claim;
    std::vector<std::pair<std::string, std::string>> deskNumbers{}; ///< label, phone; only once the desk is silent
};

/// When the reason to stay ends, by what is stated: the order's end, or else ten local days. Refusals:
/// TimeRunsBackwards, OrderEnded, RegimeNotInForce.
Outcome<Moment> reasonUntil(const Context& context, Moment expectedArrivalAt, std::optional<Moment> imposedAt);

/// When a hold in this house that is asked for now expires: some minutes after the expected arrival, or after now where
/// that is later; asked for outside the hours in which the house takes people in, not before as many minutes after it
/// opens again.
Moment expiryOf(const Context& context, const FacilityRow& house, Moment expectedArrivalAt);

/// Holds a place for somebody who is expected: until = planned end computed from the stated imposition, else ten local
/// days; expires `expiresAfter` the expected arrival. With desk admission the house is asked.
/// With `untilDecision` it is for afterwards, for somebody who is in none of our houses and whose order may yet be
/// extended: it begins at the first end of the stated order or later, lasts as long as the order could, and expires at
/// that first end, when the decision is known. Only placement workers and coordinators may wait so long. Refusals:
/// NoTail (untilAt: the decision fell), InvalidInput (limitAt: the first end).
/// With `untilAt` it is shorter than the reason to stay: a bed for some nights where none is free for all of them. The
/// stay goes on as long as it can when it is confirmed, and where that is not to the end, a task says so in time.
/// As many at a time as HoldRules allow an account and an organisation, what they hold for others on behalf of the
/// daemon's own offers included. A family takes the unit of the place whole: all its places, or none. Who: police
/// liaison, placement worker. Refusals: TooManyHolds (untilAt: the first of them expires), NotFound, PlaceTaken,
/// PlaceClosed, DepartureUnconfirmed, NotSuitable, OverHouseLimit, InvalidInput. Where an answer is what was refused,
/// `pointer` names its question.
Outcome<HoldPlaced> placeHold(pg::Transaction& tx, const Context& context, const HoldWish& wish);

/// Whether it expires when it is known whether an order is extended, and not by the minute.
bool awaitsDecision(const Context& context, const ClaimRow& hold);

/// The same, for a claim that gave way, within the change that took its place; asks nobody for the right to. Waits for
/// nobody: where another transaction is at the place, or anything speaks against the hold, there is none, nothing of it
/// remains, and the change goes on. The house's desk is asked as always; the event says what it stands in for.
std::optional<HoldPlaced> tryHold(pg::Transaction& tx, const Context& context, const HoldWish& wish,
                                  const StandsIn& standsIn);

/// The same for somebody on the waiting list.
std::optional<HoldPlaced> tryHold(pg::Transaction& tx, const Context& context, const HoldWish& wish,
                                  const OnBehalf& behalf);

/// A hold for somebody else by whoever may do so, judged as any; the place is locked by the caller. Flushes once.
Outcome<HoldPlaced> holdOnBehalf(pg::Transaction& tx, const Context& context, const HoldWish& wish,
                                 const OnBehalf& behalf);

} // namespace adempauze
