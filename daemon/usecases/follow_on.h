#pragma once

#include "usecases/align_stays.h"
#include "usecases/place_hold.h"

/// A place for a resident after their stay, while it is open whether their order is extended.
namespace adempauze {

struct FollowOnWish {
    ClaimId stay;
    ClaimId id; ///< fresh, of the hold
    std::uint64_t codeDraw; ///< random
    PlaceId place; ///< the same one, or another
    std::optional<Moment> untilAt{}; ///< when the reason to stay there ends; none: as long as an order at first
};

/// Holds a place from the resident's planned end on; in the place that they have, once its turnover is over. It expires
/// when the order first ends, and if the order is extended it moves along with the stay (realignFollowOn). It is not
/// extended by its holder, and does not count among the holds that a caller may have. Who: placement worker,
/// coordinator who may see the stay. Refusals: NotFound, NoTail (nobody is present, no order that may be extended, its
/// end has passed, or another end was chosen), AlreadyDone (there is one; untilAt), TimeRunsBackwards, and as
/// placeHold.
Outcome<HoldPlaced> placeFollowOn(pg::Transaction& tx, const Context& context, const FollowOnWish& wish);

/// Where a stay's end goes, its follow-on hold goes too.
struct FollowOnMove {
    ClaimRow before;
    ClaimRow after;
    bool fits; ///< else it ends, as realignFollowOn says
};

/// A person moves the end of a stay to `stay.until`: the hold begins there and lasts as many days as it did. It expires
/// at `decidedAt`, when it is known whether an order is extended that moves the stay; none: as any hold. Flushes; call
/// it before anything is queued. Nothing for a hold that is open no more. The places of both are locked.
std::optional<FollowOnMove> followOnMove(pg::Transaction& tx, const Context& context, ClaimId hold,
                                         const ClaimRow& stay, std::optional<Moment> decidedAt);

/// Before the stay is saved where it grows, and after that where it shrinks: they must never overlap.
void queueFollowOnMove(pg::Transaction& tx, const Context& context, const FollowOnMove& move, const CaseAccess& access,
                       Moment decidedAt);

/// The stay's order has changed and its planned end is now `stay.until`: the hold begins there, lasts as many days as
/// it did, and expires when the order may next end, or as any hold where it can be extended no more. Where that does
/// not fit, the hold ends, its holder is offered another place, and an urgent task says what stands in the way. The
/// places are locked. May flush.
void realignFollowOn(pg::Transaction& tx, const Context& context, ClaimId hold, const ClaimRow& stay,
                     const Aligning& aligning);

} // namespace adempauze
