#include "usecases/order_file.h"

#include "storage/record_store.h"
#include "time/text.h"
#include "usecases/claim_rules.h"
#include "usecases/data.h"

#include <algorithm>

namespace adempauze {

namespace {

bool knows(const std::vector<Regime>& regimes, std::string_view id)
{
    return std::ranges::any_of(regimes, [&](const Regime& regime) { return regime.id == id; });
}

Outcome<const Regime*> regimeOf(const Context& context, const OrderWish& wish)
{
    if (!knows(context.regimes, wish.regime))
        return No{.why = Refusal::UnknownRegime, .pointer = "/regime"};
    const Regime* regime = regimeFor(context.regimes, wish.regime, wish.imposition.at);
    if (!regime)
        return No{.why = Refusal::RegimeNotInForce, .pointer = "/imposedAt"};
    return regime;
}

OrderRow rowOf(const OrderWish& wish, const Regime& regime)
{
    return {.id = wish.id,
            .caseId = wish.caseId,
            .person = wish.person,
            .regime = regime.id,
            .regimeVersion = regime.version,
            .municipality = wish.municipality,
            .reference = wish.reference,
            .zone = regime.zone.name(),
            .imposedLocal = {},
            .recorded = wish.imposition,
            .standing = {},
            .untilLocal = {},
            .needsConfirmation = false,
            .events = {},
            .version = 1};
}

void queueConfirmation(pg::Transaction& tx, const Context& context, const OrderRow& order)
{
    queueTask(tx,
              {.kind = "confirm_clock_change",
               .order = order.id,
               .caseId = order.caseId,
               .organisation = context.caller.organisation,
               .openedAt = context.now,
               .dueAt = order.standing.first.at});
}

void queueRecorded(pg::Transaction& tx, const Context& context, const OrderRow& order, const CaseRow& ofCase)
{
    Data data{{"regime", order.regime},
              {"regimeVersion", order.regimeVersion},
              {"imposedAt", textOf(order.standing.imposedAt)},
              {"untilAt", textOf(order.standing.until)}};
    if (order.recorded.days)
        data.put("firstDays", *order.recorded.days);
    queueEvent(tx,
               {.kind = "order.recorded",
                .order = order.id,
                .caseId = order.caseId,
                .account = context.caller.account,
                .organisations = organisationsOf(ofCase),
                .happenedAt = order.standing.imposedAt,
                .recordedAt = context.now,
                .data = data.text()});
    queueAudit(tx,
               {.account = context.caller.account,
                .action = "order.record",
                .subjectKind = "order",
                .subject = order.id.value,
                .requestId = context.requestId});
}

} // namespace

Outcome<OrderRow> recordOrder(pg::Transaction& tx, const Context& context, const OrderWish& wish)
{
    const Caller& caller = context.caller;
    if (!placesPeople(caller))
        return Refusal::NotYours;
    const Sight sight{caller.account, caller.organisation};
    const auto caseTickets = queueCase(tx, wish.caseId, sight);
    const auto personTicket = queuePersonInSight(tx, wish.person, sight);
    tx.flush();

    const auto ofCase = takeCase(tx, caseTickets);
    if (!ofCase)
        return No{.why = Refusal::NotFound, .pointer = "/caseId"};
    if (!takePersonInSight(tx, personTicket))
        return No{.why = Refusal::NotFound, .pointer = "/personId"};
    if (wish.imposition.at > context.now)
        return No{.why = Refusal::NotInTheFuture, .limitAt = context.now, .pointer = "/imposedAt"};
    const auto regime = regimeOf(context, wish);
    if (!regime)
        return regime.no();
    const auto standing = standingOf(**regime, {.imposition = wish.imposition});
    if (!standing)
        return standing.no();
    if (standing->planned.isOpen())
        return No{.why = Refusal::InvalidInput, .pointer = "/untilAt"};
    // Counted from a doubtful beginning, the end is as doubtful.
    const OrderRow order = withStanding(rowOf(wish, **regime), *standing, wish.imposedNeedsConfirmation);

    queueInsertOrder(tx, order, {caller.account, context.now});
    if (order.needsConfirmation)
        queueConfirmation(tx, context, order);
    queueRecorded(tx, context, order, *ofCase);
    return order;
}

Outcome<OrderRow> showOrder(pg::Transaction& tx, const Context& context, OrderId id, std::optional<Moment> knownAt)
{
    const Caller& caller = context.caller;
    if (!placesPeople(caller))
        return Refusal::NotYours;
    const auto tickets = queueOrder(tx, id, {caller.account, caller.organisation});
    queueAudit(tx,
               {.account = caller.account,
                .action = "order.read",
                .subjectKind = "order",
                .subject = id.value,
                .requestId = context.requestId});
    if (const auto no = tx.commit())
        return *no;
    auto order = takeOrder(tx, tickets, context.regimes);
    if (!order)
        return Refusal::NotFound;
    if (!knownAt)
        return *std::move(order);
    auto known = *knownAt < order->recordedAt ? std::nullopt : asKnownAt(*std::move(order), context.regimes, *knownAt);
    if (!known)
        return Refusal::NotFound;
    return *std::move(known);
}

Outcome<std::vector<Explanation>> explainOrder(pg::Transaction& tx, const Context& context, OrderId id,
                                               std::optional<Moment> knownAt)
{
    const auto order = showOrder(tx, context, id, knownAt);
    if (!order)
        return order.no();
    const Regime* regime = regimeOf(context.regimes, order->regime, order->regimeVersion);
    if (!regime)
        return Refusal::UnknownRegime;
    return explainOrder(*regime, historyOf(*order), order->standing);
}

} // namespace adempauze
