#pragma once

#include "storage/loan_store.h"
#include "usecases/context.h"

namespace adempauze {

struct LendWish {
    LoanId id;
    PlaceId place;
    RegionId to;
    Moment from;
    Moment until;
};

/// Lends a place to another region for a time: it is closed here, as lent, and the other region finds a guest place in
/// its unit for guests, in one transaction. What that region does with it is its own. When the time is over the place
/// stays closed until it is given back: whoever is still in it keeps it. Who: administrator, manager. Refusals:
/// NotFound, InvalidInput (that region has no unit for guests), TimeRunsBackwards (it ends before it begins, or
/// now), NotSuitable (the place is on loan itself), DepartureUnconfirmed (its house has its paper of an outage to
/// enter), what stands on the place (until when), NotOnOffer (that region has just given up its unit for guests).
Outcome<LoanRow> lendPlace(pg::Transaction& tx, const Context& context, const LendWish& wish);

/// The borrower gives a place back, from now on. Who: administrator, manager. Refusals: NotFound (also for the lender),
/// StaleVersion, AlreadyDone, DepartureUnconfirmed (as above, of the guest place), what stands on the guest place
/// (until when): whoever is in it keeps it.
Outcome<LoanRow> returnPlace(pg::Transaction& tx, const Context& context, LoanId loan, std::int64_t version);

/// The lender wants its place back from a date on: the loan ends then, which is sooner than agreed; one that has not
/// begun by then never does. The guest place is nobody's from that date, and the lender's is free once it is given
/// back, as at any end. Whoever has the guest place or is promised it for longer keeps it. Who: administrator, manager.
/// Refusals: NotFound (also for the borrower), AlreadyDone, StaleVersion, InvalidInput (it ends sooner anyhow;
/// limitAt), DepartureUnconfirmed (nobody knows whether the guest place is empty), PlaceTaken (untilAt: from then on it
/// could be recalled; whose it is, is the borrower's).
Outcome<LoanRow> recallPlace(pg::Transaction& tx, const Context& context, LoanId loan, std::int64_t version,
                             Moment back);

/// What the region lent and borrowed. Who: administrator, manager.
Outcome<std::vector<LoanRow>> showLoans(pg::Transaction& tx, const Context& context);
Outcome<LoanRow> showLoan(pg::Transaction& tx, const Context& context, LoanId loan);

/// The regions that a place can be lent to. Who: administrator, manager.
Outcome<std::vector<GuestRegion>> showGuestRegions(pg::Transaction& tx, const Context& context);

} // namespace adempauze
