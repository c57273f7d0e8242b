#pragma once

#include "domain/intake_hours.h"
#include "domain/sealed.h"
#include "domain/search.h"
#include "domain/stay.h"
#include "storage/pg.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace adempauze {

/// A house as the rules need it. Its address is sealed and not part of this.
struct FacilityRow {
    FacilityId id;
    OrganisationId operatedBy;
    FacilityKind kind;
    std::string alias;
    Accepts accepts;
    std::string conditions;
    int intakeFrom; ///< minutes of the local day
    int intakeUntil; ///< exclusive, up to 1440
    HouseRules rules;
    std::string phone;
    Uuid desk;
    Uuid detailsTeam;
    OrganisationId detailsOrganisation;

    IntakeHours intake() const { return {rules.zone, TimeOfDay(intakeFrom), TimeOfDay(intakeUntil)}; }
};

/// Something that blocks a place: another claim or a closure, as seen at `now`.
struct Blocker {
    Moment from;
    Moment until; ///< of the claim itself, without turnover
    Moment takenUntil; ///< turnover and a protected tail included
    bool closure;
    bool unconfirmed; ///< somebody present whose planned end has passed
    std::optional<ClaimId> claim{}; ///< whose it is; none: a closure
    bool givesWay = false; ///< conditional on the claim that was asked for, while that is undecided
    std::optional<Moment> sharedUntil{}; ///< a shared tail [takenUntil, sharedUntil), while it is undecided
    std::optional<Moment> sharedDecidedAt{};
    bool occupied = false; ///< somebody is there now: whatever its condition, it gives way to nobody
};

/// One row of placement with the names of what it points at.
struct PlacementRow {
    Uuid id;
    int number;
    PlaceId place;
    std::string placeName;
    FacilityId facility;
    std::string facilityAlias;
    Period during;
    Moment takenUntil;
    bool blocks;
    bool occupied;
    std::optional<Moment> expiresAt{}; ///< of a hold
    std::optional<Moment> tailUntil{}; ///< protected or shared until then, while now < tailDecidedAt
    std::optional<Moment> tailDecidedAt{};
    bool tailShared = false; ///< others may claim the tail on condition
    UnitId unit{};
    std::optional<std::string> wholeUnit{}; ///< its name, where a family takes all its places; this one stands for all
    std::vector<Blocker> others{}; ///< what else stands there, of one before the last; ClaimRow::blockersOn

    void dropTail();
};

struct SegmentRow {
    BasisSegment segment;
    std::string why;
    std::optional<Moment> orderFrom{}; ///< when the order that it rests on was imposed, and its end in force, as read
    std::optional<Moment> orderUntil{};
};

/// A claim whole: the hold or stay, where it is, and why it lasts.
struct ClaimRow {
    ClaimId id;
    ClaimState state;
    std::optional<CaseId> caseId;
    std::optional<PersonId> person;
    std::optional<OrderId> order;
    AccountId holder;
    OrganisationId holderOrganisation;
    std::optional<Sealed> callerReference;
    std::optional<std::string> remark;
    std::optional<Gender> gender;
    std::string code;
    Moment from;
    Moment until;
    Moment expectedArrivalAt;
    std::optional<Moment> statedImposedAt;
    std::optional<Moment> expiresAt;
    std::string answer; ///< not_needed, awaited, accepted, declined
    std::optional<Moment> answerDueAt;
    std::optional<std::string> declineReason;
    std::optional<Moment> arrivedAt;
    std::optional<Moment> arrivalRecordedAt;
    std::optional<Moment> departedAt;
    std::optional<Moment> departureRecordedAt;
    std::optional<std::string> destination;
    std::int64_t version;
    std::optional<Moment> orderUntil; ///< end in force of `order`
    std::optional<Moment> orderLatest{}; ///< its latest legal end
    std::vector<PlacementRow> placements; ///< in order; never empty; of a unit taken whole one place
    std::vector<SegmentRow> segments; ///< in order; empty for a hold
    FacilityRow facility; ///< of place()
    std::vector<Blocker> blockers{}; ///< of place(), by beginning; only where the reader asked for them
    int renewals = 0; ///< how often a hold was extended
    std::optional<Moment> calledAt{}; ///< when holder and house last spoke on the telephone
    std::vector<ClaimId> conditionalOn{}; ///< whose shared tails it lies on
    std::optional<Moment> conditionalUntil{}; ///< the last of them is decided: firm from then on
    std::optional<std::string> mayReturn{}; ///< after a departure: yes, no, not_before
    std::optional<std::string> mayReturnFrom{}; ///< the date of not_before, "2026-12-24"
    std::optional<ClaimId> follows{}; ///< a hold for a resident, from the end of this stay on
    std::optional<Moment> missedAt{}; ///< when it was recorded that nobody came, while an order was running
    int persons = 1; ///< more: a family, which takes a unit whole
    bool wheelchair = false; ///< only where somebody in a wheelchair can live
    std::vector<FacilityRow> houses{}; ///< of all placements, each once

    /// What is asked of wherever else they go.
    Needs needs() const { return {gender, wheelchair}; }

    /// The last place that it has; a placement that blocks no more was given up, unless the whole claim is over.
    const PlacementRow& place() const;
    PlacementRow& place();
    /// Where it is placed at that moment: before its beginning the first place that it has, after its end the last.
    const PlacementRow& placeAt(Moment at) const;
    /// Where somebody is, whatever was planned; where nobody is yet, or any more, placeAt.
    const PlacementRow& here(Moment now) const;
    const FacilityRow& houseOf(const PlacementRow& placement) const;
    const std::vector<Blocker>& blockersOn(const PlacementRow& placement) const;
    /// What was planned on its last place is off; it ends on the one before, if there is one.
    void giveUpLast();

    /// A hold past its expiry is over before the sweep records it.
    bool isExpired(Moment now) const { return state == ClaimState::Held && expiresAt && *expiresAt <= now; }
    /// When the resident first arrived (or is expected) in the present facility: the house limit counts from here.
    Moment placedFrom() const;
    bool isConditional(Moment now) const { return conditionalUntil && now < *conditionalUntil; }
    bool departureOverdue(Moment now) const { return state == ClaimState::Present && until <= now; }
    /// Whether the order that it rests on is in force.
    bool orderRuns(Moment now) const { return orderUntil && now < *orderUntil; }
};

/// What a claim is read by. Queue, flush, then take.
struct ClaimTickets {
    pg::Ticket claims;
    pg::Ticket placements;
    pg::Ticket segments;
    std::optional<pg::Ticket> blockers{};
};

std::span<const pg::Statement> claimStatements();

/// Locks the places of a claim, and what is locked with them (facility_store.h), lowest id first: call before reading
/// what a change decides on.
void queueLockPlacesOf(pg::Transaction& tx, ClaimId claim);
void queueLockPlacesOfCode(pg::Transaction& tx, std::string_view code);
void queueLockPlacesOfOrder(pg::Transaction& tx, OrderId order);
void queueLockPlacesFor(pg::Transaction& tx, ClaimId claim, PlaceId another); ///< the claim's and one more

/// One claim with what else blocks each place that it has, from its beginning there on.
ClaimTickets queueClaim(pg::Transaction& tx, ClaimId claim, Moment now);
/// By spoken code as stored: an open one first, else the newest.
ClaimTickets queueClaimByCode(pg::Transaction& tx, std::string_view code, Moment now);
/// Open stays that rest on the order, with whichever of their segments.
ClaimTickets queueStaysOfOrder(pg::Transaction& tx, OrderId order, Moment now);
/// Whose claims are listed: what the account holds, the organisation holds or takes part in, the house has, or the
/// account leads.
struct ClaimsOf {
    std::optional<AccountId> holder{};
    std::optional<OrganisationId> organisation{};
    std::optional<FacilityId> facility{};
    std::optional<AccountId> lead{}; ///< of the case
};
/// Open ones first, then the newest, at most 200. Without blockers.
ClaimTickets queueStaysOf(pg::Transaction& tx, const ClaimsOf& whose);
/// Who is expected or there: open holds, bookings and residents, at most 200. Without blockers.
ClaimTickets queueExpectedOf(pg::Transaction& tx, const ClaimsOf& whose);
/// Open holds and those that ended after the moment.
ClaimTickets queueHoldsOf(pg::Transaction& tx, const ClaimsOf& whose, Moment endedAfter);

/// The claims that the tickets stand for, whole. Call after flush.
std::vector<ClaimRow> takeClaims(const pg::Transaction& tx, const ClaimTickets& tickets);
std::optional<ClaimRow> takeClaim(const pg::Transaction& tx, const ClaimTickets& tickets);

} // namespace adempauze
