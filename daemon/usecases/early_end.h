#pragma once

#include "storage/access_store.h"
#include "storage/order_store.h"
#include "usecases/context.h"

/// An order that ends early frees the way home at once, wherever its subject sleeps: whoever guides the household is
/// alerted before anybody else.
namespace adempauze {

/// Who takes part, so that somebody is told first: where the rules name nobody (there is no case manager, and nobody
/// in their stead), whoever's case it is.
CaseAccess withSomebodyToTell(const Context& context, const CaseAccess& access, const Telling& telling);

/// After a change of an order on which no stay had to be decided (nobody has one, or it goes on for another reason):
/// whoever is told first gets the alert and the task. What an early end before this change left to decide is over.
void tellOfEarlyEnd(pg::Transaction& tx, const Context& context, const OrderStanding& before, const OrderRow& after,
                    const CaseAccess& access);

} // namespace adempauze
