#pragma once

#include "storage/facility_store.h"

/// Everything that stands on the places of a region from now on, as the squeeze of likely extensions reads it.
namespace adempauze {

/// What blocks a place: somebody present, a promise, or a closure.
struct StandingRow {
    PlaceId place;
    Period taken; ///< the turnover after it included
    std::optional<ClaimId> claim{}; ///< none: a closure
    std::int64_t version = 0;
    std::optional<ClaimState> state{};
    std::optional<Gender> gender{};
    std::optional<Moment> until{}; ///< planned end
    std::optional<Moment> likelyUntil{}; ///< with an extension that may yet be decided, turnover included
    std::optional<Moment> imposedAt{}; ///< of its order, or as its caller stated
    std::optional<Moment> decidedBy{}; ///< when it is known whether there will be an extension
    std::optional<Moment> wantedUntil{}; ///< its order was extended and the stay could not follow: without the turnover
    std::optional<ClaimId> follows{}; ///< a hold for a resident, from the end of this stay on
    Uuid placement{}; ///< the claim's own: the same for all places of a unit that a family takes whole
    bool isBeside = false; ///< not the own one, but of the others
    int persons = 1;
    bool tailShared = false; ///< others may claim what an extension would take, on condition
    bool named = false; ///< it is known whom it is for
    bool wheelchair = false; ///< only where somebody in a wheelchair can live
    bool isOnOffer = false; ///< a hold that stands for an offer that awaits its answer

    Needs needs() const { return {gender, wheelchair}; }
};

std::span<const pg::Statement> squeezeStatements();

/// Every blocking placement that is not over at `now`, by place and beginning; expired holds are not among them.
pg::Ticket queueStanding(pg::Transaction& tx, Moment now);
/// The same, but only where and as far as an extension could reach: little, in however large a region.
pg::Ticket queueContended(pg::Transaction& tx, Moment now);
std::vector<StandingRow> takeStanding(const pg::Transaction& tx, pg::Ticket ticket);

/// Every place of the region, with its house.
struct RegionPlace {
    PlaceRow row;
    std::optional<Moment> movedAt{}; ///< from then on it is another place
    bool awaitsPaper = false; ///< its house has yet to enter its paper
};
pg::Ticket queueAllPlaces(pg::Transaction& tx);
std::vector<RegionPlace> takeAllPlaces(const pg::Transaction& tx, pg::Ticket ticket);

/// Work that asks a house to make room ahead.
struct AheadTask {
    TaskId id;
    OrganisationId organisation; ///< that runs the house
    FacilityId facility;
    bool open = true; ///< else somebody ticked it off
    std::string data; ///< JSON object
    std::int64_t version = 1;
};

/// What is open, and what was ticked off after a moment.
pg::Ticket queueAheadTasks(pg::Transaction& tx, Moment doneAfter);
std::vector<AheadTask> takeAheadTasks(const pg::Transaction& tx, pg::Ticket ticket);

/// All three decide: another daemon may look ahead at the same moment, and then nothing of this one remains.
void queueOpenAhead(pg::Transaction& tx, const AheadTask& task, Moment at, Moment dueAt);
void queueChangeAhead(pg::Transaction& tx, const AheadTask& before, const std::string& data, Moment dueAt);
void queueCloseAhead(pg::Transaction& tx, const AheadTask& before, Moment at);

/// A stay whose order changed and that could not follow, since something was in the way on its place.
struct ObstructedStay {
    ClaimId stay;
    OrderId order;
    std::optional<AccountId> decidedBy{}; ///< who recorded the last decision on the order; only of queueFreed
};

/// Locks, each lowest id first, what these claims' moves to these places touch: the orders of stays that these claims
/// are in the way of, the people, the houses of the places, and all places. Answers those stays (takeObstructed).
pg::Ticket queueLockForMoves(pg::Transaction& tx, const std::vector<Uuid>& claims, const std::vector<Uuid>& places);

/// Obstructed stays in whose way nothing is any more, by their order. Locks nothing.
pg::Ticket queueFreed(pg::Transaction& tx, Moment now);
std::vector<ObstructedStay> takeObstructed(const pg::Transaction& tx, pg::Ticket ticket);

/// Takes these claims off their places. Each is to be saved on its new place in the same transaction, behind this.
void queueTakeOff(pg::Transaction& tx, const std::vector<Uuid>& claims);

} // namespace adempauze
