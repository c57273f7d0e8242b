#include "storage/turn_away_store.h"

#include "storage/joined.h"
#include "storage/turn_away_sql.h"

#include <array>

namespace adempauze {

namespace {

using pg::joined;
using turn_aways::GotAPlace;
using turn_aways::sameWithin;

constexpr char Fields[] = R"(
    SELECT t.id, t.request_id, t.reason, t.gender, t.under_order, t.happened_at, t.recorded_at,
           CASE WHEN got.at IS NULL THEN t.outcome ELSE 'placed' END, coalesce(got.at, t.outcome_at), t.version,
           t.last_asked_at, t.said,
           (SELECT f.decline_reason FROM claim f
             WHERE t.reason IN ('declined_by_house', 'refused_at_door') AND f.region_id = t.region_id AND f.id = t.claim_id),
           t.wheelchair
      FROM turn_away t)";
constexpr auto Columns = joined(Fields, GotAPlace);
constexpr auto ById = joined(Columns, " WHERE t.organisation_id = $3 AND t.id = $4");
constexpr auto ByRequest = joined(Columns, " WHERE t.organisation_id = $3 AND t.request_id = $4");
constexpr auto Newest = joined(Columns, R"(
     WHERE t.organisation_id = $3 AND t.happened_at >= $4 AND t.happened_at < $5
     ORDER BY t.happened_at DESC, t.id LIMIT 200)");
constexpr auto Known = joined(Columns, R"(
     WHERE t.organisation_id = $3
       AND CASE WHEN $5::uuid IS NULL
                THEN NOT t.named AND t.account_id = $4::uuid AND t.gender IS NOT DISTINCT FROM $6
                     AND t.imposed_at IS NOT DISTINCT FROM $7::timestamptz
                     AND coalesce(t.last_asked_at, t.happened_at) > $1::timestamptz - $2::int * interval '1 second'
                ELSE t.request_id = $5::uuid END
     ORDER BY t.happened_at DESC LIMIT 1)");
constexpr auto Counts = joined(joined(R"(
    SELECT t.reason, CASE WHEN got.at IS NULL THEN t.outcome ELSE 'placed' END AS became, count(*)
      FROM turn_away t)",
                                      GotAPlace),
                               R"(
     WHERE ($3::uuid IS NULL OR t.organisation_id = $3) AND t.happened_at >= $4 AND t.happened_at < $5
     GROUP BY t.reason, became
     ORDER BY t.reason, became NULLS FIRST)");

constexpr pg::Statement FindOne{"turn_away.by_id", ById.data()};
constexpr pg::Statement FindOfRequest{"turn_away.by_request", ByRequest.data()};
constexpr pg::Statement FindAll{"turn_away.newest", Newest.data()};
constexpr pg::Statement FindKnown{"turn_away.known", Known.data()};
constexpr pg::Statement CountAll{"turn_away.counts", Counts.data()};

constexpr pg::Statement Insert{"turn_away.insert", R"(
    WITH turned AS (
        INSERT INTO turn_away (id, request_id, account_id, organisation_id, reason, gender, under_order, happened_at,
                               recorded_at, wheelchair)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
            ON CONFLICT ON CONSTRAINT one_request_is_turned_away_once DO NOTHING
        RETURNING id)
    SELECT granted((SELECT count(*) FROM turned)))"};

constexpr pg::Statement SayReason{"turn_away.say", R"(
    WITH said AS (
        UPDATE turn_away SET reason = $3, said = true, version = version + 1
         WHERE id = $1 AND version = $2
        RETURNING id)
    SELECT granted((SELECT count(*) FROM said)))"};

constexpr pg::Statement SetOutcome{"turn_away.set_outcome", R"(
    WITH followed AS (
        UPDATE turn_away
           SET outcome = $3, outcome_at = $4, version = version + 1
         WHERE id = $1 AND version = $2
        RETURNING region_id, id, claim_id),
    known AS (
        SELECT k.region_id, k.id AS task_id FROM followed f
          JOIN task k ON k.region_id = f.region_id AND k.turn_away_id = f.id
         UNION ALL
        SELECT k.region_id, k.id FROM followed f
          JOIN claim c ON c.region_id = f.region_id AND c.id = f.claim_id AND c.state = 'expired'
          JOIN task k ON k.region_id = f.region_id AND k.claim_id = f.claim_id AND k.kind = 'not_arrived'
         WHERE $3 <> 'unknown'),
    done AS (
        UPDATE task k SET state = 'done', done_at = $4, done_by = $5, version = k.version + 1
          FROM known
         WHERE k.region_id = known.region_id AND k.id = known.task_id AND k.state IN ('waiting', 'open'))
    SELECT granted((SELECT count(*) FROM followed)))"};

constexpr std::array All{FindOne, FindOfRequest, FindAll, FindKnown, CountAll, Insert, SayReason, SetOutcome};

} // namespace

std::span<const pg::Statement> turnAwayStatements()
{
    return All;
}

pg::Ticket queueTurnAway(pg::Transaction& tx, TurnAwayId id, OrganisationId organisation, Moment now)
{
    return tx.queue(FindOne, {now, sameWithin(), organisation, id});
}

pg::Ticket queueTurnAwayOfRequest(pg::Transaction& tx, const Uuid& requestId, OrganisationId organisation, Moment now)
{
    return tx.queue(FindOfRequest, {now, sameWithin(), organisation, requestId});
}

pg::Ticket queueTurnAways(pg::Transaction& tx, OrganisationId organisation, const Period& during, Moment now)
{
    return tx.queue(FindAll, {now, sameWithin(), organisation, during.from(), during.until()});
}

std::vector<TurnAwayRow> takeTurnAways(const pg::Transaction& tx, pg::Ticket ticket)
{
    const auto& rows = tx.rows(ticket);
    std::vector<TurnAwayRow> found;
    for (int row = 0; row < rows.count(); ++row)
        found.push_back({.id = rows.id<TurnAwayId>(row, 0),
                         .requestId = rows.uuid(row, 1),
                         .reason = std::string(rows.text(row, 2)),
                         .declineReason = rows.maybeText(row, 12),
                         .gender = rows.maybeText(row, 3),
                         .underOrder = rows.boolean(row, 4),
                         .happenedAt = rows.moment(row, 5),
                         .recordedAt = rows.moment(row, 6),
                         .lastAskedAt = rows.maybeMoment(row, 10),
                         .said = rows.boolean(row, 11),
                         .outcome = rows.maybeText(row, 7),
                         .outcomeAt = rows.maybeMoment(row, 8),
                         .version = rows.integer(row, 9),
                         .wheelchair = rows.boolean(row, 13)});
    return found;
}

std::optional<TurnAwayRow> takeTurnAway(const pg::Transaction& tx, pg::Ticket ticket)
{
    auto found = takeTurnAways(tx, ticket);
    return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

pg::Ticket queueTurnAwayCounts(pg::Transaction& tx, const std::optional<OrganisationId>& organisation,
                               const Period& during, Moment now)
{
    return tx.queue(CountAll, {now, sameWithin(), organisation, during.from(), during.until()});
}

std::vector<TurnAwayCount> takeTurnAwayCounts(const pg::Transaction& tx, pg::Ticket ticket)
{
    const auto& rows = tx.rows(ticket);
    std::vector<TurnAwayCount> counts;
    for (int row = 0; row < rows.count(); ++row)
        counts.push_back({std::string(rows.text(row, 0)), rows.maybeText(row, 1), rows.integer(row, 2)});
    return counts;
}

pg::Ticket queueKnownTurnAway(pg::Transaction& tx, const PlaceRequest& request, Moment now)
{
    return tx.queue(
        FindKnown,
        {now, sameWithin(), request.organisation, request.account, request.id, request.gender, request.imposedAt});
}

void queueInsertTurnAway(pg::Transaction& tx, const TurnAwayRow& row, const TurnAwayWriter& writer)
{
    tx.queueDeciding(Insert,
                     {row.id, row.requestId, writer.account, writer.organisation, row.reason, row.gender,
                      row.underOrder, row.happenedAt, row.recordedAt, row.wheelchair},
                     Refusal::AlreadyDone);
}

void queueSayReason(pg::Transaction& tx, const TurnAwayRow& before, std::string_view reason)
{
    tx.queueDeciding(SayReason, {before.id, before.version, reason}, Refusal::StaleVersion);
}

void queueOutcome(pg::Transaction& tx, const TurnAwayRow& before, std::string_view outcome, Moment at, AccountId by)
{
    tx.queueDeciding(SetOutcome, {before.id, before.version, outcome, at, by}, Refusal::StaleVersion);
}

} // namespace adempauze
