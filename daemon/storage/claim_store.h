#pragma once

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
};

struct SegmentRow {
    BasisSegment segment;
    std::string why;
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
    std::vector<PlacementRow> placements; ///< in order; never empty
    std::vector<SegmentRow> segments; ///< in order; empty for a hold
    FacilityRow facility; ///< of the last placement

    const PlacementRow& place() const { return placements.back(); }

    /// A hold past its expiry is over before the sweep records it.
    bool isExpired(Moment now) const { return state == ClaimState::Held && expiresAt && *expiresAt <= now; }
    /// When the resident first arrived (or is expected) in the present facility: the house limit counts from here.
    Moment placedFrom() const;
    bool departureOverdue(Moment now) const { return state == ClaimState::Present && until <= now; }
};

/// What a claim is read by. Queue, flush, then take.
struct ClaimTickets {
    pg::Ticket claims;
    pg::Ticket placements;
    pg::Ticket segments;
};

std::span<const pg::Statement> claimStatements();

/// Locks the places of a claim, lowest id first, then nothing else may move it: call before reading it.
void queueLockPlacesOf(pg::Transaction& tx, ClaimId claim);
void queueLockPlacesOfCode(pg::Transaction& tx, std::string_view code);
void queueLockPlacesOfOrder(pg::Transaction& tx, OrderId order);
void queueLockPlace(pg::Transaction& tx, PlaceId place);
/// Several at once, lowest id first in one statement.
void queueLockPlaces(pg::Transaction& tx, ClaimId claim, PlaceId another);

ClaimTickets queueClaim(pg::Transaction& tx, ClaimId claim);
ClaimTickets queueClaimByCode(pg::Transaction& tx, std::string_view code); ///< open or just expired; newest
ClaimTickets queueClaimsOfOrder(pg::Transaction& tx, OrderId order); ///< open stays only
ClaimTickets queueClaimsSeenBy(pg::Transaction& tx, const std::optional<AccountId>& holder,
                               const std::optional<OrganisationId>& organisation,
                               const std::optional<FacilityId>& facility,
                               const std::vector<std::string_view>& states); ///< newest first, at most 200

/// The claims that the tickets stand for, whole. Call after flush.
std::vector<ClaimRow> takeClaims(const pg::Transaction& tx, const ClaimTickets& tickets);
std::optional<ClaimRow> takeClaim(const pg::Transaction& tx, const ClaimTickets& tickets);

} // namespace adempauze
