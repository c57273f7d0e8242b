#pragma once

#include "storage/access_store.h"
#include "storage/claim_store.h"
#include "storage/order_store.h"
#include "usecases/context.h"
#include "usecases/order_file.h"

#include <string_view>

/// An order that ends early frees the way home at once, wherever its subject sleeps: whoever guides the household is
/// alerted before anybody else.
namespace adempauze {

/// The task of deciding what comes next: of a stay that rests on the order, else of the order itself; one of the two.
inline constexpr std::string_view DecideAfterEarlyEnd = "decide_after_early_end";
/// The one that opens once whoever is told first was told; of the same stay or order.
inline constexpr std::string_view TellResident = "tell_resident";

/// What was to be decided about a stay is decided, by what becomes of it; with it whatever is open about an order that
/// it rests or rested on.
void endDecision(pg::Transaction& tx, const Context& context, const ClaimRow& stay);

/// The same where the stay is over: nobody is there to be told either. That the order ended early is true all the same:
/// the others are told of it in their turn.
void endEarlyEnd(pg::Transaction& tx, const Context& context, const ClaimRow& stay);

/// Who takes part, so that somebody is told first: where the rules name nobody (there is no case manager, and nobody
/// in their stead), whoever's case it is.
CaseAccess withSomebodyToTell(const Context& context, const CaseAccess& access, const Telling& telling);

/// The change makes an early end before it untrue: what others wait to be told of that they are not told, whatever
/// became of the stay. Comes before what the change itself tells.
void dropUntold(pg::Transaction& tx, const Context& context, const OrderStanding& before, const OrderRow& after);

/// After a change of an order on which no stay had to be decided (nobody has one, or it goes on for another reason):
/// whoever is told first gets the alert and the task; "tell the resident", and what the others are told, wait for that
/// alert, or for a recorded call. Of `houses` each hears of every hold or stay that it has. What an early end before
/// this change left to decide and to tell is over.
void tellOfEarlyEnd(pg::Transaction& tx, const Context& context, const OrderStanding& before, const OrderRow& after,
                    const CaseAccess& access, const std::vector<HouseOfCase>& houses);

} // namespace adempauze
