#include "storage/board_store.h"

#include "storage/joined.h"
#include "storage/sight_sql.h"

#include <array>
#include <cassert>

namespace adempauze {

namespace {

using pg::joined;

constexpr pg::Statement FindBoardPlaces{"board.places", R"(
    SELECT p.id, p.name, u.name, p.facility_id, p.alias, p.kind, p.accepts, p.surge, o.on_loan, f.paper_since_at
      FROM place_effective p
      JOIN place o ON o.region_id = p.region_id AND o.id = p.id
      JOIN unit u ON u.region_id = p.region_id AND u.id = p.unit_id
      JOIN facility f ON f.region_id = p.region_id AND f.id = p.facility_id
     WHERE ($1::uuid IS NULL OR p.facility_id = $1) AND (p.moved_at IS NULL OR p.moved_at > $2)
     ORDER BY p.alias, p.facility_id, u.name, p.name, p.id)"};

// Three ways to stand in the window, each by an index: ending after it begins, never having left, or a tail that
// reaches into it. OFFSET 0: who may see it is judged once for a row, not once for each column.
constexpr char BarsOf[] = R"(
    SELECT x.place_id, x.from_at, x.until_at,
           CASE WHEN NOT (x.occupied AND x.until_at <= $3) THEN x.taken_until_at END, s.reason,
           x.occupied AND x.until_at <= $3, CASE WHEN c.conditional_until_at > $3 THEN c.conditional_until_at END,
           CASE WHEN x.tail_decided_at > $3 AND x.tail_until_at > x.taken_until_at THEN x.tail_until_at END,
           x.tail_shared, w.sees, c.id, c.state, c.code, c.version, o.until_at, o.latest_until_at,
           s.id
      FROM place p
     CROSS JOIN LATERAL (
           SELECT y.* FROM placement y
            WHERE y.region_id = p.region_id AND y.place_id = p.id AND y.blocks AND y.taken_until_at > $1
              AND y.from_at < $2 AND (y.expires_at IS NULL OR y.expires_at > $3)
           UNION ALL
           SELECT y.* FROM placement y
            WHERE y.region_id = p.region_id AND y.place_id = p.id AND y.occupied AND y.taken_until_at <= $1
           UNION ALL
           SELECT y.* FROM placement y
            WHERE y.region_id = p.region_id AND y.place_id = p.id AND y.blocks AND y.tail_decided_at > $3
              AND y.tail_until_at > $1 AND y.taken_until_at <= $1 AND NOT y.occupied) x
      LEFT JOIN closure s ON s.region_id = x.region_id AND s.id = x.closure_id
      LEFT JOIN claim c ON c.region_id = x.region_id AND c.id = x.claim_id
      LEFT JOIN restraining_order o ON o.region_id = c.region_id AND o.id = c.order_id
     CROSS JOIN LATERAL (
           SELECT coalesce(c.holder_organisation_id = $5
                  OR EXISTS (SELECT FROM household_case h
                              WHERE h.region_id = c.region_id AND h.id = c.case_id
                                AND (h.lead_account_id = $7
                                     OR EXISTS (SELECT FROM case_participant q
                                                 WHERE q.region_id = h.region_id AND q.case_id = h.id
                                                   AND q.organisation_id = $5)))
                  OR (c.case_id IS NULL AND EXISTS (
                      SELECT FROM placement y
                        JOIN facility g ON g.region_id = y.region_id AND g.id = y.facility_id
                        JOIN team u ON u.region_id = g.region_id AND u.id = g.details_team_id
                       WHERE y.region_id = c.region_id AND y.claim_id = c.id AND u.organisation_id = $5 AND )";
constexpr char BarsOfHouse[] = R"())
                  OR EXISTS (SELECT FROM placement y
                              WHERE y.region_id = c.region_id AND y.claim_id = c.id AND y.facility_id = $6 AND )";
constexpr char BarsOrdered[] = R"(),
                  false) AS sees OFFSET 0) w
     WHERE ($4::uuid IS NULL OR p.facility_id = $4) AND (p.moved_at IS NULL OR p.moved_at > $1)
     ORDER BY x.place_id, x.from_at)";
constexpr auto BarsText =
    joined(joined(joined(joined(BarsOf, sight::Counts), BarsOfHouse), sight::Counts), BarsOrdered);
constexpr pg::Statement FindBoardBars{"board.bars", BarsText.data()};

constexpr std::array All{FindBoardPlaces, FindBoardBars};

std::optional<Moment> unlessForever(const std::optional<Moment>& at)
{
    return at == Forever ? std::nullopt : at;
}

} // namespace

std::span<const pg::Statement> boardStatements()
{
    return All;
}

pg::Ticket queueBoardPlaces(pg::Transaction& tx, const std::optional<FacilityId>& only, Moment from)
{
    return tx.queue(FindBoardPlaces, {only, from});
}

std::vector<BoardPlaceRow> takeBoardPlaces(const pg::Transaction& tx, pg::Ticket ticket)
{
    const auto& rows = tx.rows(ticket);
    std::vector<BoardPlaceRow> places;
    for (int row = 0; row < rows.count(); ++row) {
        const auto kind = facilityKindNamed(rows.text(row, 5));
        const auto accepts = acceptsNamed(rows.text(row, 6));
        assert(kind && accepts); // the schema has the same words
        places.push_back({.place = rows.id<PlaceId>(row, 0),
                          .name = std::string(rows.text(row, 1)),
                          .unit = std::string(rows.text(row, 2)),
                          .facility = rows.id<FacilityId>(row, 3),
                          .facilityAlias = std::string(rows.text(row, 4)),
                          .kind = *kind,
                          .accepts = *accepts,
                          .surge = rows.boolean(row, 7),
                          .onLoan = rows.boolean(row, 8),
                          .paperSince = rows.maybeMoment(row, 9)});
    }
    return places;
}

pg::Ticket queueBoardBars(pg::Transaction& tx, const Period& during, Moment now, const std::optional<FacilityId>& only,
                          const BoardSight& sight)
{
    return tx.queue(FindBoardBars,
                    {during.from(), during.until(), now, only, sight.organisation, sight.facility, sight.lead});
}

std::vector<BoardBarRow> takeBoardBars(const pg::Transaction& tx, pg::Ticket ticket)
{
    const auto& rows = tx.rows(ticket);
    std::vector<BoardBarRow> bars;
    for (int row = 0; row < rows.count(); ++row) {
        bars.push_back({.place = rows.id<PlaceId>(row, 0),
                        .from = rows.moment(row, 1),
                        .until = unlessForever(rows.moment(row, 2)),
                        .takenUntil = unlessForever(rows.maybeMoment(row, 3)),
                        .closure = rows.maybeText(row, 4),
                        .closureId = rows.maybeId<ClosureId>(row, 16),
                        .overdue = rows.boolean(row, 5),
                        .conditionalUntil = rows.maybeMoment(row, 6),
                        .tailUntil = rows.maybeMoment(row, 7),
                        .tailShared = rows.boolean(row, 8)});
        if (!rows.boolean(row, 9))
            continue;
        const auto state = claimStateNamed(rows.text(row, 11));
        assert(state); // the schema has the same words
        bars.back().claim = BoardClaim{.id = rows.id<ClaimId>(row, 10),
                                       .state = *state,
                                       .code = std::string(rows.text(row, 12)),
                                       .version = rows.integer(row, 13),
                                       .orderUntil = rows.maybeMoment(row, 14),
                                       .latestUntil = rows.maybeMoment(row, 15)};
    }
    return bars;
}

} // namespace adempauze
