#pragma once

#include "storage/access_store.h"
#include "storage/claim_store.h"
#include "storage/hold_store.h"
#include "usecases/context.h"

/// What every change of one stay begins and ends with.
namespace adempauze {

struct StayReading {
    ClaimTickets claim;
    pg::Ticket access;
};

/// Queues the look at one stay; its places are locked by the caller, before.
StayReading queueStay(pg::Transaction& tx, const Context& context, ClaimId stay);

struct SeenStay {
    ClaimRow claim;
    CaseAccess access;
};

/// The stay, if the caller may see it, and it is the version they saw. Refusals: NotFound, StaleVersion.
Outcome<SeenStay> stayFor(const pg::Transaction& tx, const Context& context, const StayReading& reading,
                          std::optional<std::int64_t> version);

/// A stay and the holds that follow on it.
struct SeenWithFollowOns {
    SeenStay stay;
    std::vector<FollowOn> followOns;
};

/// What a caller who places people changes together, the places of all of it locked. Flushes what is queued. Refusals:
/// NotYours, NotFound, StaleVersion.
Outcome<SeenWithFollowOns> stayWithFollowOns(pg::Transaction& tx, const Context& context, ClaimId stay,
                                             std::int64_t version);

/// Queues what became of it, with its event; answers it as it stands then.
ClaimRow savedStay(pg::Transaction& tx, const Context& context, const SeenStay& seen, ClaimRow after,
                   std::string_view event, Moment happenedAt);

/// The last placement ends then and is nobody's any more; the house's turnover follows.
void vacate(ClaimRow& claim, Moment at);

/// The same for somebody who left then; if the place was promised to somebody else before, only until that.
void leaveAt(ClaimRow& claim, Moment at);

/// A resident's stay without the moves that were still to come.
void stayHere(ClaimRow& claim);

/// A resident is at a later place of the stay from then on; the one before is left.
ClaimRow moveOn(const ClaimRow& before, const Uuid& next, Moment at);

/// The segments up to where the stay really ends.
std::vector<SegmentRow> upTo(const std::vector<SegmentRow>& segments, const Period& stay);

} // namespace adempauze
