#pragma once

#include "usecases/find_places.h"
#include "usecases/waiting_rules.h"

namespace adempauze {

/// An entry, where it stands, and what it was offered (of one's own only).
struct WaitingView {
    WaitingEntryRow entry;
    std::optional<Ranked> rank{}; ///< none: it waits no longer
    std::vector<WaitingOfferRow> offers{}; ///< newest first
};

struct WaitingListView {
    Moment asOf;
    Zone zone;
    RankingRules rules;
    std::vector<WaitingView> entries; ///< by rank; then those that ended
};

/// Puts somebody on the list. A person, case or order must be the caller's to see. Who: police liaison, placement
/// worker, coordinator. Refusals: NotYours, NotFound, TimeRunsBackwards, InvalidInput, NotInTheFuture.
Outcome<WaitingView> registerWaiting(pg::Transaction& tx, const Context& context, const WaitingEntryRow& wish);

/// Who waits in the region, by rank, and the organisation's own that ended within a day; the police see what they
/// registered themselves, at its rank. Refusals: NotYours.
Outcome<WaitingListView> showWaitingList(pg::Transaction& tx, const Context& context);

/// One of these. Refusals: NotFound.
Outcome<WaitingView> showWaiting(pg::Transaction& tx, const Context& context, WaitingEntryId id);

/// What fits somebody who waits, and what is offered to them, says where they may go: a question about each of them who
/// is known, asked and counted as such (safety_check.h), before the look or the offer that answers it; no place: every
/// house. Of nobody known it is none. Commits. Refusals: TooManyQuestions (untilAt).
std::optional<No> askAboutWaiting(pg::Transaction& tx, const Context& context,
                                  const std::vector<WaitingEntryId>& entries, const std::optional<PlaceId>& place);

/// Every place for somebody who waits: which fit now, and which next; a house that is not for them is as unsuitable as
/// any other. Refusals: NotFound, WaitingOver.
Outcome<FoundPlaces> showFit(pg::Transaction& tx, const Context& context, WaitingEntryId id);

/// What somebody on the list needs, and what their rank is judged by. An order, its moment, a case and a person stay as
/// they were registered.
struct WaitingNeeds {
    WaitingEntryId entry;
    std::int64_t version;
    std::optional<Gender> gender{};
    std::optional<FacilityKind> kind{};
    Moment neededFrom;
    Moment neededBy;
    bool underOrder = false;
    bool dangerRunningOrder = false;
    bool sleepsOutside = false;
    bool childrenInvolved = false;
    int persons = 1;
    bool wheelchair = false;
};

/// They are put right, all as it should be from now on; its rank is another where that says so, since when it waits
/// stays. A place that is on offer and still suits stays so; one that does not is offered no longer, and held for
/// nobody: an empty bed is not kept from others for whoever cannot use it, and what is promised there could be accepted
/// at night, when nobody looks at it any more. Who: answersFor. Refusals: NotFound, StaleVersion, WaitingOver,
/// AlreadyDone (so it is already), and those of registerWaiting.
Outcome<WaitingView> correctWaitingNeeds(pg::Transaction& tx, const Context& context, const WaitingNeeds& wish);

/// Off the list, with what it was offered. Refusals: NotFound, StaleVersion, WaitingOver.
Outcome<WaitingView> withdrawWaiting(pg::Transaction& tx, const Context& context, WaitingEntryId id,
                                     std::int64_t version, std::string_view reason);

} // namespace adempauze
