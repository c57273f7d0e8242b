#include "usecases/follow_up.h"

#include "storage/record_store.h"
#include "usecases/data.h"

namespace adempauze {

namespace {

bool asksForPlaces(Role role)
{
    return role == Role::PoliceLiaison || role == Role::PlacementWorker || role == Role::Coordinator
        || role == Role::FacilityStaff;
}

void queueTurnAwayRecorded(pg::Transaction& tx, const Context& context, const TurnAwayRow& row, std::string_view kind,
                           std::string_view action, Moment happenedAt)
{
    Data data{{"turnAwayId", row.id.text()}, {"reason", row.reason}};
    if (row.outcome)
        data.put("outcome", *row.outcome);
    queueEvent(tx,
               {.kind = kind,
                .account = context.caller.account,
                .organisations = {context.caller.organisation.value},
                .happenedAt = happenedAt,
                .recordedAt = context.now,
                .data = data.text()});
    queueAudit(tx,
               {.account = context.caller.account,
                .action = action,
                .subjectKind = "turn_away",
                .subject = row.id.value,
                .requestId = context.requestId});
}

/// What the daemon found gives way to what a person says, and that stands.
TurnAwayRow said(pg::Transaction& tx, const Context& context, TurnAwayRow row, const std::string& reason)
{
    if (row.said)
        return row;
    queueSayReason(tx, row, reason);
    row.reason = reason;
    row.said = true;
    ++row.version;
    queueTurnAwayRecorded(tx, context, row, "turn_away.recorded", "turn_away.record", row.happenedAt);
    return row;
}

} // namespace

Outcome<TurnAwayRow> recordTurnAway(pg::Transaction& tx, const Context& context, const TurnAwayRow& wish)
{
    if (!asksForPlaces(context.caller.role))
        return Refusal::NotYours;
    const auto there = queueTurnAwayOfRequest(tx, wish.requestId, context.caller.organisation, context.now);
    tx.flush();
    if (auto known = takeTurnAway(tx, there))
        return said(tx, context, *std::move(known), wish.reason);
    if (wish.happenedAt > context.now)
        return No{.why = Refusal::NotInTheFuture, .limitAt = context.now, .pointer = "/happenedAt"};

    TurnAwayRow row = wish;
    row.recordedAt = context.now;
    row.outcome.reset();
    row.outcomeAt.reset();
    row.version = 1;
    queueInsertTurnAway(tx, row, {context.caller.account, context.caller.organisation});
    queueTurnAwayRecorded(tx, context, row, "turn_away.recorded", "turn_away.record", row.happenedAt);
    return row;
}

Outcome<TurnAwayRow> followTurnAway(pg::Transaction& tx, const Context& context, TurnAwayId id, std::int64_t version,
                                    std::string_view outcome)
{
    if (!asksForPlaces(context.caller.role))
        return Refusal::NotYours;
    const auto ticket = queueTurnAway(tx, id, context.caller.organisation, context.now);
    tx.flush();
    auto row = takeTurnAway(tx, ticket);
    if (!row)
        return Refusal::NotFound;
    if (row->version != version)
        return Refusal::StaleVersion;
    if (row->outcome == "placed")
        return Refusal::AlreadyDone;

    queueOutcome(tx, *row, outcome, context.now, context.caller.account);
    row->outcome = std::string(outcome);
    row->outcomeAt = context.now;
    ++row->version;
    queueTurnAwayRecorded(tx, context, *row, "turn_away.followed", "turn_away.follow", context.now);
    return *std::move(row);
}

Outcome<std::vector<TurnAwayRow>> showTurnAways(pg::Transaction& tx, const Context& context, const Period& during)
{
    if (!asksForPlaces(context.caller.role))
        return Refusal::NotYours;
    const auto ticket = queueTurnAways(tx, context.caller.organisation, during, context.now);
    if (const auto no = tx.commit())
        return *no;
    return takeTurnAways(tx, ticket);
}

Outcome<TurnAwayRow> showTurnAway(pg::Transaction& tx, const Context& context, TurnAwayId id)
{
    if (!asksForPlaces(context.caller.role))
        return Refusal::NotYours;
    const auto ticket = queueTurnAway(tx, id, context.caller.organisation, context.now);
    if (const auto no = tx.commit())
        return *no;
    auto row = takeTurnAway(tx, ticket);
    if (!row)
        return Refusal::NotFound;
    return *std::move(row);
}

Outcome<std::vector<TurnAwayCount>> countTurnAways(pg::Transaction& tx, const Context& context, const Period& during)
{
    const bool wholeRegion = context.caller.role == Role::Manager;
    if (!wholeRegion && !asksForPlaces(context.caller.role))
        return Refusal::NotYours;
    const auto ticket = queueTurnAwayCounts(tx, wholeRegion ? std::nullopt : std::optional(context.caller.organisation),
                                            during, context.now);
    if (const auto no = tx.commit())
        return *no;
    return takeTurnAwayCounts(tx, ticket);
}

} // namespace adempauze
