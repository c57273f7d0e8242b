#include "storage/pass_on_store.h"

#include <array>
#include <string>

namespace adempauze {

namespace {

// Whoever has it by name keeps it where it is still to be done by their organisation, and they see it there.
constexpr pg::Statement PassOn{"task.pass_on", R"(
    WITH going AS (
        SELECT t.region_id, t.id, t.facility_id AS house, t.organisation_id AS had,
               CASE WHEN t.organisation_id = f.operator_id
                         AND (t.kind = ANY ($3::text[]) OR NOT t.organisation_id = ANY ($6::uuid[]))
                    THEN $5::uuid ELSE t.organisation_id END AS has
          FROM task t
          JOIN facility f ON f.region_id = t.region_id AND f.id = t.facility_id
         WHERE t.region_id = region_here() AND t.claim_id = $1 AND t.facility_id <> $4
           AND (t.kind = ANY ($2::text[]) OR t.kind = ANY ($3::text[])) AND t.protocol IS NULL
           AND t.state IN ('waiting', 'open')
           FOR NO KEY UPDATE OF t),
    gone AS (
        UPDATE task t
           SET facility_id = $4, organisation_id = g.has, team_id = CASE WHEN g.has = g.had THEN t.team_id END,
               assignee_id = CASE WHEN g.has = g.had AND sees_work_of(t.region_id, t.assignee_id, $4)
                             THEN t.assignee_id END,
               taken_at = CASE WHEN g.has = g.had AND sees_work_of(t.region_id, t.assignee_id, $4) THEN t.taken_at END,
               snoozed_until = CASE WHEN g.has = g.had THEN t.snoozed_until END,
               snoozed_why = CASE WHEN g.has = g.had THEN t.snoozed_why END,
               version = t.version + 1
          FROM going g
         WHERE t.region_id = g.region_id AND t.id = g.id
        RETURNING t.id, t.claim_id, t.order_id, t.case_id, t.state, t.kind, g.house, g.had, g.has)
    INSERT INTO event (kind, task_id, claim_id, order_id, case_id, facility_id, other_facility_ids, account_id,
                       organisation_ids, happened_at, recorded_at, data)
    SELECT 'task.passed_on', g.id, g.claim_id, g.order_id, g.case_id, $4, ARRAY[g.house], $8,
           CASE WHEN g.has = g.had THEN ARRAY[g.has] ELSE ARRAY[g.has, g.had] END, $7, $7,
           jsonb_build_object('task', g.kind)
      FROM gone g WHERE g.state = 'open')"};

constexpr std::array All{PassOn};

/// PostgreSQL's way to write an array of words of ours: nothing to escape.
std::string arrayOf(const std::vector<std::string_view>& words)
{
    std::string array = "{";
    for (const std::string_view each : words)
        array += (array.size() > 1 ? "," : "") + std::string(each);
    return array + "}";
}

} // namespace

std::span<const pg::Statement> passOnStatements()
{
    return All;
}

void queuePassOn(pg::Transaction& tx, const PassingOn& passing)
{
    tx.queue(PassOn,
             {passing.stay, arrayOf(passing.along), arrayOf(passing.ofTheHouse), passing.house, passing.operatedBy,
              pg::Value::uuids(passing.guides), passing.at, passing.by});
}

} // namespace adempauze
