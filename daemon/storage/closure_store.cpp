#include "storage/closure_store.h"

#include "domain/words.h"
#include "storage/joined.h"

#include <array>

namespace adempauze {

namespace {

using pg::joined;

constexpr pg::Statement FindClosures{"closure.list", R"(
    SELECT c.id, c.place_id, p.name, p.facility_id, f.alias, f.operator_id,
           CASE WHEN c.reason = 'not_open_yet' THEN least(c.recorded_at, x.until_at) ELSE x.from_at END, x.until_at,
           c.reason, c.version, c.together_id
      FROM placement x
      JOIN closure c ON c.region_id = x.region_id AND c.id = x.closure_id
      JOIN place p ON p.region_id = x.region_id AND p.id = x.place_id
      JOIN facility f ON f.region_id = x.region_id AND f.id = x.facility_id
     WHERE x.closure_id IS NOT NULL AND x.blocks AND x.until_at > $1 AND ($2::uuid IS NULL OR x.facility_id = $2)
       AND (c.reason <> 'moved' OR x.from_at > $1)
     ORDER BY 7, f.alias, p.name, c.id)"};

// $2: with all that were closed together with it.
constexpr char OfAct[] = R"(
 (c.id = $1 OR ($2 AND c.together_id = (SELECT n.together_id FROM closure n WHERE n.id = $1))))";

constexpr auto LockPlacesText = joined(joined(R"(
    SELECT p.id FROM place p
     WHERE p.id = ANY ((SELECT places_with(ARRAY(SELECT c.place_id FROM closure c WHERE)",
                                              OfAct),
                                       R"()))::uuid[])
     ORDER BY p.id FOR NO KEY UPDATE)");
constexpr pg::Statement LockPlacesOfClosure{"closure.lock_places", LockPlacesText.data()};

constexpr auto FindClosureText = joined(joined(R"(
    SELECT c.id, c.place_id, p.name, p.facility_id, f.alias, f.operator_id, x.from_at, x.until_at, c.reason, c.version,
           c.together_id, next.from_at, next.taken_until_at, next.closure_id IS NOT NULL,
           c.reason = 'moved' OR (c.reason = 'not_open_yet' AND p.on_loan)
               OR EXISTS (SELECT FROM loan l WHERE l.region_id = c.region_id AND l.closure_id = c.id)
      FROM closure c
      JOIN placement x ON x.region_id = c.region_id AND x.closure_id = c.id AND x.blocks
      JOIN place p ON p.region_id = c.region_id AND p.id = c.place_id
      JOIN facility f ON f.region_id = p.region_id AND f.id = p.facility_id
      LEFT JOIN LATERAL (
        SELECT b.from_at, b.taken_until_at, b.closure_id FROM placement b
         WHERE b.region_id = x.region_id AND b.place_id = x.place_id AND b.blocks AND b.taken_until_at > x.until_at
           AND b.id <> x.id AND (b.expires_at IS NULL OR b.expires_at > $3)
         ORDER BY b.taken_until_at LIMIT 1) next ON true
     WHERE)",
                                               OfAct),
                                        " ORDER BY c.id <> $1, p.name, c.id");
constexpr pg::Statement FindClosure{"closure.find", FindClosureText.data()};

constexpr char OfWish[] = R"(
     WHERE q.id = own.id OR ($2 = 'unit' AND q.unit_id = own.unit_id)
        OR ($2 = 'facility' AND q.facility_id = own.facility_id))";
constexpr auto LockToCloseText = joined(joined(R"(
    SELECT p.id FROM place p
     WHERE p.id = ANY ((SELECT places_with(ARRAY(
           SELECT q.id FROM place own JOIN place q ON q.region_id = own.region_id AND own.id = $1)",
                                               OfWish),
                                        R"()))::uuid[])
     ORDER BY p.id FOR NO KEY UPDATE)");
constexpr pg::Statement LockToClose{"closure.lock_to_close", LockToCloseText.data()};
constexpr auto FindToCloseText = joined(joined(R"(
    SELECT q.id FROM place own
      JOIN place q ON q.region_id = own.region_id AND own.id = $1
       AND (q.id = own.id OR q.moved_at IS NULL OR q.moved_at > $3))",
                                               OfWish),
                                        " ORDER BY q.id <> $1, q.name, q.id");
constexpr pg::Statement FindToClose{"closure.find_to_close", FindToCloseText.data()};

constexpr pg::Statement InsertClosure{"closure.insert", R"(
    WITH shut AS (
        INSERT INTO placement (closure_id, place_id, facility_id, from_at, until_at, taken_until_at)
        VALUES ($1, $2, $3, $4, $5, $5)
            ON CONFLICT DO NOTHING
        RETURNING closure_id),
    closed AS (
        INSERT INTO closure (id, place_id, reason, recorded_by, recorded_at, together_id)
        SELECT closure_id, $2, $6, $7, $8, $9::uuid FROM shut
        RETURNING id)
    SELECT granted((SELECT count(*) FROM closed)))"};

constexpr pg::Statement VouchForPlace{"place.vouch", "UPDATE place SET confirmed_at = $2 WHERE id = $1"};

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

constexpr WordList<Closes, 3> ClosesWords{
    {{Closes::Place, "place"}, {Closes::Unit, "unit"}, {Closes::House, "facility"}}};

constexpr std::array All{FindClosures,  LockPlacesOfClosure, FindClosure, LockToClose,    FindToClose,
                         InsertClosure, VouchForPlace,       MoveClosure, WithdrawClosure};

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
            .version = rows.integer(row, 9),
            .together = rows.isNull(row, 10) ? std::nullopt : std::optional(rows.uuid(row, 10))};
}

} // namespace

std::span<const pg::Statement> closureStatements()
{
    return All;
}

std::string_view wordFor(Closes closes)
{
    return wordIn(ClosesWords, closes);
}

std::optional<Closes> closesNamed(std::string_view word)
{
    return valueIn(ClosesWords, word);
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

pg::Ticket queuePlacesToClose(pg::Transaction& tx, PlaceId place, Closes closes, Moment from)
{
    tx.queue(LockToClose, {place, wordFor(closes)});
    return tx.queue(FindToClose, {place, wordFor(closes), from});
}

std::vector<PlaceId> takePlacesToClose(const pg::Transaction& tx, pg::Ticket ticket)
{
    const auto& rows = tx.rows(ticket);
    std::vector<PlaceId> places;
    for (int row = 0; row < rows.count(); ++row)
        places.push_back(rows.id<PlaceId>(row, 0));
    return places;
}

void queueClosure(pg::Transaction& tx, const ClosureWish& closure, FacilityId facility, AccountId by, Moment at)
{
    tx.queueDeciding(InsertClosure,
                     {closure.id, closure.place, facility, closure.from, closure.until.value_or(Forever),
                      closure.reason, by, at, closure.together},
                     Refusal::PlaceTaken);
    tx.queue(VouchForPlace, {closure.place, at});
}

pg::Ticket queueClosureForChange(pg::Transaction& tx, ClosureId id, bool together, Moment now)
{
    tx.queue(LockPlacesOfClosure, {id, together});
    return tx.queue(FindClosure, {id, together, now});
}

pg::Ticket queueClosure(pg::Transaction& tx, ClosureId id, Moment now)
{
    return tx.queue(FindClosure, {id, false, now});
}

std::vector<ClosureFound> takeClosuresFound(const pg::Transaction& tx, pg::Ticket ticket)
{
    const auto& rows = tx.rows(ticket);
    std::vector<ClosureFound> all;
    for (int row = 0; row < rows.count(); ++row) {
        all.push_back({.row = closureFrom(rows, row), .next = {}, .settled = rows.boolean(row, 14)});
        if (!rows.isNull(row, 11))
            all.back().next = NextOnPlace{rows.moment(row, 11), rows.moment(row, 12), rows.boolean(row, 13)};
    }
    return all;
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
