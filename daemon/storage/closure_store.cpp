#include "storage/closure_store.h"

#include <array>

namespace adempauze {

namespace {

constexpr pg::Statement FindClosures{"closure.list", R"(
    SELECT c.id, c.place_id, p.name, p.facility_id, f.alias, f.operator_id,
           CASE WHEN c.reason = 'not_open_yet' THEN least(c.recorded_at, x.until_at) ELSE x.from_at END, x.until_at,
           c.reason, c.version
      FROM placement x
      JOIN closure c ON c.region_id = x.region_id AND c.id = x.closure_id
      JOIN place p ON p.region_id = x.region_id AND p.id = x.place_id
      JOIN facility f ON f.region_id = x.region_id AND f.id = x.facility_id
     WHERE x.closure_id IS NOT NULL AND x.blocks AND x.until_at > $1 AND ($2::uuid IS NULL OR x.facility_id = $2)
       AND (c.reason <> 'moved' OR x.from_at > $1)
     ORDER BY 7, f.alias, p.name, c.id)"};

constexpr pg::Statement LockPlaceOfClosure{"closure.lock_place", R"(
    SELECT p.id FROM place p
     WHERE p.id = ANY ((SELECT places_with(ARRAY(SELECT c.place_id FROM closure c WHERE c.id = $1)))::uuid[])
     ORDER BY p.id FOR NO KEY UPDATE)"};

constexpr pg::Statement FindClosure{"closure.find", R"(
    SELECT c.id, c.place_id, p.name, p.facility_id, f.alias, f.operator_id, x.from_at, x.until_at, c.reason, c.version,
           next.from_at, next.taken_until_at, next.closure_id IS NOT NULL,
           c.reason = 'moved' OR (c.reason = 'not_open_yet' AND p.on_loan)
               OR EXISTS (SELECT FROM loan l WHERE l.region_id = c.region_id AND l.closure_id = c.id)
      FROM closure c
      JOIN placement x ON x.region_id = c.region_id AND x.closure_id = c.id AND x.blocks
      JOIN place p ON p.region_id = c.region_id AND p.id = c.place_id
      JOIN facility f ON f.region_id = p.region_id AND f.id = p.facility_id
      LEFT JOIN LATERAL (
        SELECT b.from_at, b.taken_until_at, b.closure_id FROM placement b
         WHERE b.region_id = x.region_id AND b.place_id = x.place_id AND b.blocks AND b.taken_until_at > x.until_at
           AND b.id <> x.id AND (b.expires_at IS NULL OR b.expires_at > $2)
         ORDER BY b.taken_until_at LIMIT 1) next ON true
     WHERE c.id = $1)"};

constexpr pg::Statement MoveClosure{"closure.move", R"(
    WITH changed AS (
        UPDATE closure SET version = version + 1 WHERE id = $1 AND version = $2
        RETURNING region_id, id),
    moved AS (
        UPDATE placement x SET until_at = $3, taken_until_at = $3 FROM changed
         WHERE x.region_id = changed.region_id AND x.closure_id = changed.id AND x.blocks
        RETURNING x.id)
    SELECT granted((SELECT count(*) FROM moved)))"};

constexpr pg::Statement WithdrawClosure{"closure.withdraw", R"(
    WITH changed AS (
        UPDATE closure SET version = version + 1 WHERE id = $1 AND version = $2
        RETURNING region_id, id),
    freed AS (
        UPDATE placement x SET blocks = false FROM changed
         WHERE x.region_id = changed.region_id AND x.closure_id = changed.id AND x.blocks
        RETURNING x.id)
    SELECT granted((SELECT count(*) FROM freed)))"};

constexpr std::array All{FindClosures, LockPlaceOfClosure, FindClosure, MoveClosure, WithdrawClosure};

ClosureRow closureFrom(const pg::Rows& rows, int row)
{
    const Moment until = rows.moment(row, 7);
    return {.id = rows.id<ClosureId>(row, 0),
            .place = rows.id<PlaceId>(row, 1),
            .placeName = std::string(rows.text(row, 2)),
            .facility = rows.id<FacilityId>(row, 3),
            .facilityAlias = std::string(rows.text(row, 4)),
            .operatedBy = rows.id<OrganisationId>(row, 5),
            .from = rows.moment(row, 6),
            .until = until == Forever ? std::nullopt : std::optional(until),
            .reason = std::string(rows.text(row, 8)),
            .version = rows.integer(row, 9)};
}

} // namespace

std::span<const pg::Statement> closureStatements()
{
    return All;
}

pg::Ticket queueClosures(pg::Transaction& tx, Moment now, std::optional<FacilityId> facility)
{
    return tx.queue(FindClosures, {now, facility});
}

std::vector<ClosureRow> takeClosures(const pg::Transaction& tx, pg::Ticket ticket)
{
    const auto& rows = tx.rows(ticket);
    std::vector<ClosureRow> found;
    for (int row = 0; row < rows.count(); ++row)
        found.push_back(closureFrom(rows, row));
    return found;
}

pg::Ticket queueClosureForChange(pg::Transaction& tx, ClosureId id, Moment now)
{
    tx.queue(LockPlaceOfClosure, {id});
    return tx.queue(FindClosure, {id, now});
}

std::optional<ClosureFound> takeClosure(const pg::Transaction& tx, pg::Ticket ticket)
{
    const auto& rows = tx.rows(ticket);
    if (rows.empty())
        return std::nullopt;
    ClosureFound found{.row = closureFrom(rows, 0), .next = {}, .settled = rows.boolean(0, 13)};
    if (!rows.isNull(0, 10))
        found.next = NextOnPlace{rows.moment(0, 10), rows.moment(0, 11), rows.boolean(0, 12)};
    return found;
}

void queueMoveClosure(pg::Transaction& tx, const ClosureRow& before, std::optional<Moment> until)
{
    tx.queueDeciding(MoveClosure, {before.id, before.version, until.value_or(Forever)}, Refusal::StaleVersion);
}

void queueWithdrawClosure(pg::Transaction& tx, const ClosureRow& before)
{
    tx.queueDeciding(WithdrawClosure, {before.id, before.version}, Refusal::StaleVersion);
}

} // namespace adempauze
