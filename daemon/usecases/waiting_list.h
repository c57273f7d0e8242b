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

/// Every place for somebody who waits: which fit now, and which next. Refusals: NotFound, WaitingOver.
Outcome<FoundPlaces> showFit(pg::Transaction& tx, const Context& context, WaitingEntryId id);

/// Off the list, with what it was offered. Refusals: NotFound, StaleVersion, WaitingOver.
Outcome<WaitingView> withdrawWaiting(pg::Transaction& tx, const Context& context, WaitingEntryId id,
                                     std::int64_t version, std::string_view reason);

} // namespace adempauze
