#include "usecases/plan_follow_up.h"

#include "storage/hand_over_store.h"
#include "storage/order_store.h"
#include "storage/step_store.h"

#include <algorithm>
#include <cassert>

namespace adempauze {

namespace {

using Rules = const std::vector<Protocol>&;

OrderFacts factsOf(const OrderRow& order, const std::vector<Regime>& regimes)
{
    const auto zone = Zone::named(order.zone);
    assert(zone); // it was one when the order was recorded
    OrderFacts facts{
        .id = order.id, .zone = *zone, .imposedAt = order.standing.imposedAt, .until = order.standing.until};
    if (const Regime* regime = regimeOf(regimes, order.regime, order.regimeVersion))
        facts.deadlines = deadlinesOf(*regime, order.standing);
    return facts;
}

/// A case with the tickets of its orders.
struct Planning {
    MarkedCase of;
    CasePlan plan;
    std::vector<OrderTickets> orders{};
};

std::vector<Planning> read(pg::Transaction& tx, const std::vector<MarkedCase>& cases,
                           const std::vector<Regime>& regimes, Moment now)
{
    const auto tickets = queuePlans(tx, cases, now);
    tx.flush();
    std::vector<Planning> all;
    for (const MarkedCase& each : cases) {
        all.push_back({each, takePlan(tx, tickets, each)});
        for (const OrderId order : all.back().plan.orders)
            all.back().orders.push_back(queueOrder(tx, order, {AccountId{}, each.owner}));
    }
    tx.flush();
    for (Planning& each : all)
        for (const OrderTickets& order : each.orders)
            each.plan.facts.orders.push_back(factsOf(*takeOrder(tx, order, regimes), regimes));
    return all;
}

void plan(pg::Transaction& tx, const Planning& planning, Rules protocols, Moment now)
{
    const auto change = changeOf(protocols, planning.plan.facts, planning.plan.kept, now);
    for (const StepCancelled& each : change.cancelled)
        queueCancel(tx, each.step->id, each.step->state == StepState::Open, wordFor(each.why), now);
    for (const StepMove& each : change.moved)
        queueMove(tx, each, now);
    if (std::ranges::any_of(change.moved, &StepMove::ownerToo))
        queueLostOffersWithdrawn(tx, now, std::nullopt);
    for (const PlannedStep& each : change.begun)
        queueBegin(tx, planning.of.id, each);
}

/// The step of the same kind that is open already, or that opens in the same round.
const StepToOpen* openOne(const std::vector<const StepToOpen*>& opened, const StepToOpen& step)
{
    const auto same = [&](const StepToOpen* other) {
        return other->protocol == step.protocol && other->word == step.word && other->stay == step.stay
            && other->order == step.order;
    };
    const auto found = std::ranges::find_if(opened, same);
    return found == opened.end() ? nullptr : *found;
}

int open(pg::Transaction& tx, const std::vector<StepToOpen>& steps, Rules protocols, Moment now)
{
    std::vector<const StepToOpen*> opened;
    for (const StepToOpen& step : steps) {
        const ProtocolStep* rule = stepIn(protocols, step.protocol, step.word);
        const StepToOpen* together = openOne(opened, step);
        const auto before = step.openBefore ? step.openBefore : together ? std::optional(together->id) : std::nullopt;
        if (step.lapsesAt && *step.lapsesAt <= now) {
            queueCancel(tx, step.id, false, "too_late", now);
        } else if (rule && rule->gathers && before) {
            queuePress(tx, *before);
            queueCancel(tx, step.id, false, "still_open", now);
        } else {
            queueOpen(tx, step.id, now);
            opened.push_back(&step);
        }
    }
    return static_cast<int>(opened.size());
}

} // namespace

int planFollowUp(pg::Transaction& tx, Moment now, const std::vector<Regime>& regimes, Rules protocols)
{
    const auto marks = queueTakeMarks(tx);
    const auto due = queueStepsToOpen(tx, now);
    tx.flush();
    const auto cases = takeMarks(tx, marks);
    if (cases.empty())
        return open(tx, takeStepsToOpen(tx, due), protocols, now);
    for (const Planning& each : read(tx, cases, regimes, now))
        plan(tx, each, protocols, now);
    const auto dueSince = queueStepsToOpen(tx, now);
    tx.flush();
    return open(tx, takeStepsToOpen(tx, dueSince), protocols, now);
}

void planEverythingAgain(pg::Transaction& tx, Moment now)
{
    queueMarkAll(tx, now);
    if (tx.commit())
        return; // a mark more or less: the next change of the case brings another
}

} // namespace adempauze
