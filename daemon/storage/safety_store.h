#pragma once

#include "domain/sealed.h"
#include "storage/case_store.h"
#include "storage/pg.h"

#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

/// Who must not sleep where, and who must not meet whom. Answers here name houses; who stays in them is nobody's to
/// know.
namespace adempauze {

/// Whom a question about houses is for: a person that is named, or whoever a claim is for. A case adds its household.
struct ForWhom {
    std::optional<PersonId> person{};
    std::optional<ClaimId> claim{};
    std::optional<CaseId> caseId{};
};

struct SealedZone {
    BanZoneId id;
    Sealed centre;
    int radiusMetres;
};

struct SealedPosition {
    FacilityId facility;
    Sealed position;
};

struct OverrideGrant {
    OverrideId id;
    FacilityId facility;
};

/// What speaks against houses, as read.
struct SafetyFacts {
    std::vector<FacilityId> houses{}; ///< banned from, or somebody is there who must not be met
    std::vector<SealedZone> zones{};
    std::vector<SealedPosition> positions{}; ///< of the region's houses; none where there is no zone
    std::vector<OverrideGrant> overrides{}; ///< approved, in time, unused
};

struct SafetyTickets {
    pg::Ticket houses;
    pg::Ticket zones;
    pg::Ticket positions;
    pg::Ticket overrides;
};

std::span<const pg::Statement> safetyStatements();

/// One at a time judges who may come into a house: after the person and before any place. The house of a place, or the
/// one that a claim is at.
void queueLockHouseOf(pg::Transaction& tx, PlaceId place);
void queueLockHouseOf(pg::Transaction& tx, ClaimId claim);
/// For a change that holds places already: waits for nobody.
pg::Ticket queueTryLockHouseOf(pg::Transaction& tx, PlaceId place);
bool tookHouse(const pg::Transaction& tx, pg::Ticket ticket);
/// The person that a claim is for, if it is known. After the order.
void queueLockPersonOf(pg::Transaction& tx, ClaimId claim);
/// Both, lowest id first.
void queueLockPersons(pg::Transaction& tx, PersonId one, PersonId other);

/// Somebody who would come at `from`, as seen at `now`. A ban or pair that has ended by then does not count. Two people
/// who must not meet, or whose cases are of one household, are kept apart as long as both have an open claim, whatever
/// its days: an order may yet be extended.
SafetyTickets queueSafetyFacts(pg::Transaction& tx, const ForWhom& whom, Moment from, Moment now);
SafetyFacts takeSafetyFacts(const pg::Transaction& tx, const SafetyTickets& tickets);

/// The same for whoever each of these claims is for, as seen at `now`, in one question: only those against whom
/// something speaks are answered. Approvals are not asked for.
struct SafetyOfEachTickets {
    pg::Ticket houses;
    pg::Ticket zones;
    pg::Ticket positions;
};
SafetyOfEachTickets queueSafetyOfEach(pg::Transaction& tx, const std::vector<Uuid>& claims, Moment now);
std::map<ClaimId, SafetyFacts> takeSafetyOfEach(const pg::Transaction& tx, const SafetyOfEachTickets& tickets);

/// Spends an approval; decides (NotSuitable when another change was faster).
void queueOverrideUsed(pg::Transaction& tx, OverrideId id, ClaimId claim, Moment at);

/// A question about a named person: whom, and which house, where it is one house.
struct SafetyQuestion {
    ForWhom whom;
    std::optional<PlaceId> place{}; ///< its house; else the claim's; neither: every house
    bool everyHouse = false; ///< although a claim has one
};

/// Keeps the question and answers when the next other one may be asked, if there were `most` other ones in the hour
/// before; then it is not kept. Nothing is kept or refused where nobody is known.
pg::Ticket queueQuestion(pg::Transaction& tx, const SafetyQuestion& question, AccountId asker, Moment now, int most);
struct QuestionKept {
    std::optional<Uuid> person{}; ///< none: nobody was named
    std::optional<Moment> nextAt{}; ///< too many: when the next may be asked
};
QuestionKept takeQuestion(const pg::Transaction& tx, pg::Ticket ticket);

} // namespace adempauze
