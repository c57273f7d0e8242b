#include "storage/order_store.h"
#include "storage/record_store.h"
#include "time/text.h"
#include "usecases/align_stays.h"
#include "usecases/claim_rules.h"
#include "usecases/data.h"
#include "usecases/early_end.h"
#include "usecases/order_file.h"

#include <algorithm>

namespace adempauze {

namespace {

Outcome<OrderStanding> standingAfter(const Context& context, const OrderRow& order, const RecordedEvent& event)
{
    const Regime* regime = regimeOf(context.regimes, order.regime, order.regimeVersion);
    if (!regime)
        return Refusal::UnknownRegime;
    return standingAfter(*regime, historyOf(order), event);
}

/// What cannot have happened yet, by the pointer of its field. A decision may well take effect, or set a date, later.
std::optional<No> notYet(const OrderEvent& event, Moment now)
{
    const auto later = [now](const std::optional<Moment>& at) { return at && *at > now; };
    const char* pointer = event.decidedAt > now ? "/decidedAt"
        : later(event.imposedAt)                ? "/imposedAt"
        : later(event.trueDecidedAt)            ? "/decidedAt"
        : later(event.filedAt)                  ? "/filedAt"
                                                : nullptr;
    return pointer ? std::optional(No{.why = Refusal::NotInTheFuture, .limitAt = now, .pointer = pointer})
                   : std::nullopt;
}

std::optional<No> impossible(const Context& context, const OrderRow& order, const OrderChange& wish)
{
    if (order.version != wish.version)
        return No{.why = Refusal::StaleVersion};
    return notYet(wish.event, context.now);
}

std::string_view whyOf(OrderEventKind kind)
{
    switch (kind) {
    case OrderEventKind::Extension: return "extension";
    case OrderEventKind::Correction: return "correction";
    case OrderEventKind::Reinstatement:
    case OrderEventKind::ConditionBroken: return "reinstatement";
    case OrderEventKind::Served:
    case OrderEventKind::Withdrawal:
    case OrderEventKind::Suspension:
    case OrderEventKind::ConditionMet:
    case OrderEventKind::Annulment:
    case OrderEventKind::PartialAnnulment:
    case OrderEventKind::Breach:
    case OrderEventKind::CourtRequest:
    case OrderEventKind::Decision: return "order";
    } // no default: a new kind must say how it shows in a stay
    return "order";
}

void queueChanged(pg::Transaction& tx, const Context& context, const OrderRow& before, const OrderRow& after,
                  const OrderChange& wish, const CaseAccess& access)
{
    const Data data{
        {"imposedAt", {{"before", textOf(before.standing.imposedAt)}, {"after", textOf(after.standing.imposedAt)}}},
        {"untilAt", {{"before", textOf(before.standing.until)}, {"after", textOf(after.standing.until)}}}};
    std::vector<Uuid> organisations;
    for (const Participant& participant : access.participants)
        organisations.push_back(participant.organisation.value);
    queueEvent(tx,
               {.kind = "order." + std::string(wordFor(wish.event.kind)),
                .order = after.id,
                .caseId = after.caseId,
                .account = context.caller.account,
                .organisations = organisations,
                .happenedAt = wish.event.decidedAt,
                .recordedAt = context.now,
                .data = data.text()});
    queueAudit(tx,
               {.account = context.caller.account,
                .action = "order." + std::string(wordFor(wish.event.kind)),
                .subjectKind = "order",
                .subject = after.id.value,
                .requestId = context.requestId});
}

} // namespace

Outcome<OrderChanged> changeOrder(pg::Transaction& tx, const Context& context, const OrderChange& wish)
{
    if (!placesPeople(context.caller))
        return Refusal::NotYours;
    const Sight sight{context.caller.account, context.caller.organisation};
    const auto orderTickets = queueOrderLocked(tx, wish.order, sight);
    queueLockSubjectOf(tx, wish.order);
    queueLockPlacesOfOrder(tx, wish.order);
    const auto stayTickets = queueStaysOfOrder(tx, wish.order, context.now);
    const auto accessTicket = queueAccessOfOrder(tx, wish.order);
    const auto housesTicket = queueHousesOfOrder(tx, wish.order, context.now);
    const auto followOnTicket = queueFollowOnsOf(tx, wish.order, context.now);
    tx.flush();

    const auto before = takeOrder(tx, orderTickets, context.regimes);
    if (!before)
        return Refusal::NotFound;
    if (const auto no = impossible(context, *before, wish))
        return *no;
    const RecordedEvent event{static_cast<int>(before->events.size()) + 1, wish.event, context.now};
    const auto standing = standingAfter(context, *before, event);
    if (!standing)
        return standing.no();
    const auto access = takeAccess(tx, accessTicket);
    const auto houses = takeHousesOfOrder(tx, housesTicket);
    const auto followOns = takeFollowOns(tx, followOnTicket);
    const auto stays = takeClaims(tx, stayTickets); // copied: the looks for alternatives below read more

    OrderRow after = withStanding(*before, *standing, false);
    const OrderEventRow decision{event, wish.reason};
    queueDecision(tx, *before, after, decision, {context.caller.account, context.now});
    queueChanged(tx, context, *before, after, wish, access);
    after.events.push_back(decision);
    ++after.version;

    dropUntold(tx, context, before->standing, after);
    OrderChanged changed{after, {}};
    const Aligning aligning{before->standing, after, access, whyOf(wish.event.kind), wish.event.decidedAt, followOns};
    for (const ClaimRow& stay : stays)
        changed.stays.push_back(alignStay(tx, context, stay, aligning));
    const auto awaits = [](const TouchedStay& stay) { return std::holds_alternative<AwaitsDecision>(stay.outcome); };
    if (std::ranges::none_of(changed.stays, awaits))
        tellOfEarlyEnd(tx, context, before->standing, after, access, houses);
    return changed;
}

} // namespace adempauze
