#pragma once

#include "domain/safety.h"
#include "storage/claim_store.h"
#include "storage/safety_store.h"
#include "usecases/context.h"

#include <map>
#include <set>

/// Whether somebody may sleep in a house at all: bans at the house, people who must not be met, zones that an order
/// forbids. The answer is yes or no, never why. Lock order: order, person, house (queueLockHouseOf), places.
namespace adempauze {

/// The houses that are not for somebody.
struct Unfit {
    std::set<FacilityId> houses{};
    std::map<FacilityId, OverrideId> overrides{}; ///< approved for one booking all the same

    bool takes(FacilityId house) const { return !houses.contains(house) || overrides.contains(house); }
};

/// What was read, judged. A zone or position that cannot be opened speaks against the house. A house whose position
/// nobody entered is not judged by zones.
Unfit unfitBy(const SafetyFacts& facts, const Context& context);
Unfit unfitFor(const pg::Transaction& tx, const Context& context, const SafetyTickets& tickets);

/// Opened for a judgement; nothing where they cannot be opened.
std::optional<Position> openedPosition(const Context& context, const SealedPosition& sealed);
std::optional<BanZone> openedZone(const Context& context, const SealedZone& sealed);

/// Where a house was let in by an approval: it is used up by this booking, and its history says so.
void queueOverrideSpent(pg::Transaction& tx, const Context& context, const Unfit& unfit, const ClaimRow& booking);

/// Somebody is in a house that is not for them: the urgent task for whoever leads the case (else whoever asked) and for
/// the house's own staff. Names nobody. The stay stays: a person is there.
void openUnsafe(pg::Transaction& tx, const Context& context, const ClaimRow& stay, OrganisationId lead);

/// Somebody for whom places are sought, by their id, as the subject of an order, as somebody of a case.
struct WhoIsMeant {
    std::optional<PersonId> person{};
    std::optional<OrderId> order{};
    std::optional<CaseId> caseId{};
};

/// Whom a search is for, asked and counted as such. Commits. Who: placement worker, coordinator, with all that is named
/// in their sight. Refusals: NotFound (pointer), TooManyQuestions (untilAt).
Outcome<ForWhom> askFor(pg::Transaction& tx, const Context& context, const WhoIsMeant& meant);

/// Every question where a named person could go is logged, answered or not, and there are at most so many different
/// ones in an hour. A transaction of its own, before the one that asks, so that no refusal undoes it. Commits.
/// Refusals: TooManyQuestions (untilAt).
std::optional<No> askAbout(pg::Transaction& tx, const Context& context, const SafetyQuestion& question);
/// The same of several that one change answers: one too many of them, and none may be asked.
std::optional<No> askAboutEach(pg::Transaction& tx, const Context& context,
                               const std::vector<SafetyQuestion>& questions);

} // namespace adempauze
