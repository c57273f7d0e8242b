#pragma once

#include "storage/access_store.h"
#include "storage/claim_store.h"
#include "storage/hold_store.h"
#include "storage/order_store.h"
#include "usecases/context.h"
#include "usecases/order_file.h"

#include <string_view>

/// What becomes of the stays that rest on an order when the order changes.
namespace adempauze {

/// One change of an order, as its stays see it. Refers to what the caller keeps.
struct Aligning {
    const OrderStanding& before;
    const OrderRow& after;
    const CaseAccess& access; ///< of the order's case
    std::string_view why; ///< as a basis segment says it
    Moment decidedAt;
    std::vector<FollowOn> followOns{}; ///< of the order's stays
};

/// Queues what the change makes of one open stay: it follows, or it stays as it is and an urgent task says what stands
/// in the way, or a person has to decide. Where only conditional claims stand in the way they end, the one that begins
/// first first: each is offered another place, held for its holder if one is free. Order, person and places are locked,
/// and `stay` was read with its blockers after that. A hold for the resident afterwards stands in nobody's way: it
/// moves along. May flush to look for alternatives; does not commit.
TouchedStay alignStay(pg::Transaction& tx, const Context& context, const ClaimRow& stay, const Aligning& aligning);

} // namespace adempauze
