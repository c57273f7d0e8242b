#include "storage/turn_away_store.h"

#include "storage/joined.h"

#include <array>

namespace adempauze {

namespace {

using pg::joined;

constexpr char Columns[] = R"(
    SELECT id, request_id, reason, gender, under_order, happened_at, recorded_at, outcome, outcome_at, version
      FROM turn_away)";
constexpr auto ById = joined(Columns, " WHERE organisation_id = $1 AND id = $2");
constexpr auto ByRequest = joined(Columns, " WHERE organisation_id = $1 AND request_id = $2");
constexpr auto Newest = joined(Columns, " WHERE organisation_id = $1 ORDER BY happened_at DESC, id LIMIT 200");

constexpr pg::Statement FindOne{"turn_away.by_id", ById.data()};
constexpr pg::Statement FindOfRequest{"turn_away.by_request", ByRequest.data()};
constexpr pg::Statement FindAll{"turn_away.newest", Newest.data()};

constexpr pg::Statement Insert{"turn_away.insert", R"(
    WITH turned AS (
        INSERT INTO turn_away (id, request_id, account_id, organisation_id, reason, gender, under_order, happened_at,
                               recorded_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
            ON CONFLICT ON CONSTRAINT one_request_is_turned_away_once DO NOTHING
        RETURNING id)
    SELECT granted((SELECT count(*) FROM turned)))"};

constexpr pg::Statement SetOutcome{"turn_away.set_outcome", R"(
    WITH followed AS (
        UPDATE turn_away
           SET outcome = $3, outcome_at = $4, version = version + 1
         WHERE id = $1 AND version = $2
        RETURNING id)
    SELECT granted((SELECT count(*) FROM followed)))"};

constexpr std::array All{FindOne, FindOfRequest, FindAll, Insert, SetOutcome};

} // namespace

std::span<const pg::Statement> turnAwayStatements()
{
    return All;
}

pg::Ticket queueTurnAway(pg::Transaction& tx, TurnAwayId id, OrganisationId organisation)
{
    return tx.queue(FindOne, {organisation, id});
}

pg::Ticket queueTurnAwayOfRequest(pg::Transaction& tx, const Uuid& requestId, OrganisationId organisation)
{
    return tx.queue(FindOfRequest, {organisation, requestId});
}

pg::Ticket queueTurnAways(pg::Transaction& tx, OrganisationId organisation)
{
    return tx.queue(FindAll, {organisation});
}

std::vector<TurnAwayRow> takeTurnAways(const pg::Transaction& tx, pg::Ticket ticket)
{
    const auto& rows = tx.rows(ticket);
    std::vector<TurnAwayRow> found;
    for (int row = 0; row < rows.count(); ++row)
        found.push_back({.id = rows.id<TurnAwayId>(row, 0),
                         .requestId = rows.uuid(row, 1),
                         .reason = std::string(rows.text(row, 2)),
                         .gender = rows.maybeText(row, 3),
                         .underOrder = rows.boolean(row, 4),
                         .happenedAt = rows.moment(row, 5),
                         .recordedAt = rows.moment(row, 6),
                         .outcome = rows.maybeText(row, 7),
                         .outcomeAt = rows.maybeMoment(row, 8),
                         .version = rows.integer(row, 9)});
    return found;
}

std::optional<TurnAwayRow> takeTurnAway(const pg::Transaction& tx, pg::Ticket ticket)
{
    auto found = takeTurnAways(tx, ticket);
    return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

void queueInsertTurnAway(pg::Transaction& tx, const TurnAwayRow& row, const TurnAwayWriter& writer)
{
    tx.queueDeciding(Insert,
                     {row.id, row.requestId, writer.account, writer.organisation, row.reason, row.gender,
                      row.underOrder, row.happenedAt, row.recordedAt},
                     Refusal::AlreadyDone);
}

void queueOutcome(pg::Transaction& tx, const TurnAwayRow& before, std::string_view outcome, Moment at)
{
    tx.queueDeciding(SetOutcome, {before.id, before.version, outcome, at}, Refusal::StaleVersion);
}

} // namespace adempauze
