#pragma once

#include "storage/access_store.h"
#include "storage/claim_store.h"
#include "storage/facility_store.h"
#include "usecases/context.h"

/// What the use-cases about holds and stays share: who may see a claim, what stands in the way, who is told.
namespace adempauze {

/// Rights within a region (who sees which claim). `access` is that of the claim's case, if it has one. A house that a
/// claim left before anybody came has nothing to do with it any more; nor has whoever completes that house's details.
bool maySee(const Caller& caller, const ClaimRow& claim, const CaseAccess& access);

/// A house's staff sees whoever was, is or will be there, and records only what happens where it is: this says no to
/// the staff of any other house than that of the placement. Refusal: OtherHouse.
std::optional<No> elsewhere(const Caller& caller, const PlacementRow& placement);

/// Whether the caller does placement work: books, attaches, continues, transfers.
bool placesPeople(const Caller& caller);

/// Whether something keeps a place from being taken over `during`, the house's turnover included. An earlier resident
/// whose departure nobody confirmed comes first: the place may not be free at all.
std::optional<No> obstacleTo(const std::vector<Blocker>& blockers, const Period& during, std::chrono::minutes turnover);

/// Whether a place takes somebody; for a family: whether its unit does, all places of which are given.
bool takes(const PlaceRow& place, const std::vector<UnitPlace>& unit, int persons, const Needs& needs);

/// The stay as re-alignment sees it, with the next obstacle on its place.
OpenStay openStay(const ClaimRow& claim);

/// The order a caller states by its moment of imposition, before anybody has recorded it. It falls
/// under the usual regime. Refusals: RegimeNotInForce.
Outcome<OrderStanding> statedOrder(const Context& context, Moment imposedAt);

/// The zone in which moments are told where no house or order has one.
const Zone& usualZone(const Context& context);

/// How long somebody stays at first without an order: as many days as an order's first period.
Outcome<Moment> voluntaryEnd(const Context& context, Moment from);

/// Gives a claim new ends and segments, on its last placement too; a move that would come after its end is off. The
/// tail is protected or shared, as the house has it, while the order may still be extended.
void moveEnd(ClaimRow& claim, Moment until, const BasisSegments& segments, std::string_view why);
void protectTail(ClaimRow& claim, const std::optional<OrderStanding>& standing);

/// The tail of a stay that was moved, on its last placement as that one's house keeps it: of one that awaits a decision
/// on its order. Call when the new placement is in place.
void keepTail(const Context& context, const ClaimRow& before, ClaimRow& after);

/// A claim that reaches onto shared tails is conditional until the last of them is decided, and gives way to whichever
/// resident stays on; any other is firm. `others` is what else stands on its place, from its last placement's beginning
/// on.
void setCondition(ClaimRow& claim, const std::vector<Blocker>& others);

/// Where a change took a shared tail away, the claims that were conditional on it are so no longer: firm, unless they
/// lie on another's tail as well. Call after the claim and those that give way to it are saved.
void settleTail(pg::Transaction& tx, const Context& context, const ClaimRow& before, const ClaimRow& after);

/// Who is told what, by the rules of this installation.
const NoticeRules& noticeRules(const Context& context);

/// From when and where a notice's moments are reckoned.
Telling tellingIn(const Context& context, const Zone& zone, std::optional<Moment> dueAt);

/// The houses that have to do with a claim: where it is, and where it goes from there.
std::vector<FacilityRow> housesOf(const ClaimRow& claim, Moment now);

/// Of notices of which some come first: how one stands to the waiting task that hangs on the first.
struct Turn {
    std::optional<TaskId> opens{}; ///< once this is sent
    std::optional<TaskId> after{}; ///< this is sent once it is open
    std::vector<OrganisationId> toldFirst{}; ///< not told again
    std::optional<OrderId> order{}; ///< of whose early end they tell; each order has a turn of its own
};

/// Queues the notices that `kind` asks for to the case's participants and the operators of its houses, and of those
/// that it has left with this change, but not to whoever did it. Answers who is told.
std::vector<OrganisationId> tell(pg::Transaction& tx, const Context& context, NoticeKind kind, const ClaimRow& claim,
                                 const CaseAccess& access, std::optional<Moment> dueAt, const Turn& turn = {},
                                 const std::vector<FacilityRow>& left = {});

/// Another place that would take an obstructed stay.
struct AlternativePlace {
    PlaceId place;
    std::string placeName;
    FacilityId facility;
    std::string facilityAlias;
};

/// Opens the urgent task that names what stands in the way of following `order`, until when there is time, and what
/// else there is. Nobody's name.
void openObstructed(pg::Transaction& tx, const Context& context, const ClaimRow& claim,
                    const std::optional<OrderId>& order, const StandsInTheWay& obstacle,
                    const std::vector<AlternativePlace>& alternatives);

/// A place that is not free, and when it will be.
struct NextFree {
    AlternativePlace place;
    Moment at;
};

/// What a holder is offered whose claim gave way.
struct Offered {
    std::optional<ClaimRow> held{}; ///< a hold of theirs on another place
    std::vector<AlternativePlace> alternatives{}; ///< free as well, best first
    std::vector<NextFree> nextFree{}; ///< only where nothing is free: soonest first
};

/// Opens the urgent task of a holder whose conditional claim gave way, due when somebody is expected there: names the
/// place that is held instead, with its hold and until when, and what else there is.
void openPlaceLost(pg::Transaction& tx, const Context& context, const ClaimRow& claim, const Offered& offered);

/// To the desk of its house, where it knows of the hold, unless it did so itself: until when it stands now, or that it
/// has ended.
void tellDeskOfChange(pg::Transaction& tx, const Context& context, const ClaimRow& hold);

/// A notice to the holder's organisation, whatever part it takes.
void tellHolder(pg::Transaction& tx, const Context& context, NoticeKind kind, const ClaimRow& claim, Moment dueAt);

/// One event and one audit row about a claim. `data` is a JSON object. Its houses know of the event, and so do those
/// that it has left with it.
void record(pg::Transaction& tx, const Context& context, std::string_view kind, const ClaimRow& claim,
            const CaseAccess& access, Moment happenedAt, std::string data = "{}",
            const std::vector<FacilityRow>& left = {});

/// {"untilAt": {"before": …, "after": …}, …}: what differs between two states of a claim, in moments, words and ids.
std::string differenceOf(const ClaimRow& before, const ClaimRow& after);

} // namespace adempauze
