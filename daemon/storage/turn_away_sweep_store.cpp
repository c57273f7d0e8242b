#include "storage/turn_away_sweep_store.h"

#include "storage/joined.h"
#include "storage/turn_away_sql.h"

#include <array>

namespace adempauze {

namespace {

using pg::joined;
using turn_aways::GotAPlace;

constexpr auto Settle = joined(joined(R"(
    WITH due AS (
        SELECT t.region_id, t.id, got.at
          FROM turn_away t)",
                                      GotAPlace),
                               R"(
         WHERE t.outcome IS NULL AND got.firm),
    placed AS (
        UPDATE turn_away t SET outcome = 'placed', outcome_at = due.at, version = t.version + 1
          FROM due
         WHERE t.region_id = due.region_id AND t.id = due.id AND t.outcome IS NULL
        RETURNING t.region_id, t.id, t.account_id, t.organisation_id, t.reason, t.claim_id, due.at),
    waived AS (
        SELECT k.region_id, k.id AS task_id FROM placed p
          JOIN task k ON k.region_id = p.region_id AND k.turn_away_id = p.id
         UNION ALL
        SELECT k.region_id, k.id FROM placed p
          JOIN claim c ON c.region_id = p.region_id AND c.id = p.claim_id AND c.state = 'expired'
          JOIN task k ON k.region_id = p.region_id AND k.claim_id = p.claim_id AND k.kind = 'not_arrived'),
    spared AS (
        UPDATE task k SET state = 'cancelled', cancelled_at = $1, version = k.version + 1
          FROM waived p
         WHERE k.region_id = p.region_id AND k.id = p.task_id AND k.state IN ('waiting', 'open')),
    audited AS (
        INSERT INTO audit (action, subject_kind, subject_id, request_id)
        SELECT 'turn_away.placed', 'turn_away', p.id, 'sweep' FROM placed p),
    told AS (
        INSERT INTO event (kind, organisation_ids, happened_at, recorded_at, data)
        SELECT 'turn_away.followed', ARRAY[p.organisation_id], p.at, $1,
               jsonb_build_object('turnAwayId', p.id, 'reason', p.reason, 'outcome', 'placed')
          FROM placed p)
    SELECT p.id FROM placed p)");

constexpr auto OpenFollowUps = joined(joined(R"(
    WITH open AS (
        SELECT t.region_id, t.id, t.organisation_id, t.reason
          FROM turn_away t)",
                                             GotAPlace),
                                      R"(
         WHERE t.outcome IS NULL AND got.at IS NULL AND t.happened_at > $1::timestamptz - interval '336 hours'
           AND coalesce(t.last_asked_at, t.happened_at) <= $1::timestamptz - $3::int * interval '1 second'
           AND NOT EXISTS (SELECT FROM task k
                            WHERE k.region_id = t.region_id AND k.turn_away_id = t.id
                              AND (k.state IN ('waiting', 'open')
                                   OR k.opened_at >= coalesce(t.last_asked_at, t.happened_at)))),
    opened AS (
        INSERT INTO task (kind, state, urgent, turn_away_id, organisation_id, opened_at, due_at, data)
        SELECT 'follow_up_turn_away', 'open', false, open.id, open.organisation_id, $1, $1::timestamptz + interval '24 hours',
               jsonb_build_object('turnAwayId', open.id, 'reason', open.reason)
          FROM open
            ON CONFLICT DO NOTHING
        RETURNING region_id, id, turn_away_id, organisation_id),
    told AS (
        INSERT INTO event (kind, task_id, organisation_ids, happened_at, recorded_at, data)
        SELECT 'task.opened', o.id, ARRAY[o.organisation_id], $1, $1,
               jsonb_build_object('task', 'follow_up_turn_away', 'turnAwayId', o.turn_away_id)
          FROM opened o)
    SELECT o.turn_away_id FROM opened o)");

constexpr pg::Statement SettlePlaced{"turn_away.settle", Settle.data()};
constexpr pg::Statement OpenTasks{"turn_away.open_follow_ups", OpenFollowUps.data()};

constexpr std::array All{SettlePlaced, OpenTasks};

} // namespace

std::span<const pg::Statement> turnAwaySweepStatements()
{
    return All;
}

TurnAwaySweep queueSweepTurnAways(pg::Transaction& tx, Moment now)
{
    const auto followUp = static_cast<int>(std::chrono::seconds(FollowUpAfter).count());
    return {tx.queue(SettlePlaced, {now, turn_aways::sameWithin()}),
            tx.queue(OpenTasks, {now, turn_aways::sameWithin(), followUp})};
}

} // namespace adempauze
