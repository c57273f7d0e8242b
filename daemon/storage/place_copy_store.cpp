#include "storage/place_copy_store.h"

#include "storage/joined.h"

#include <array>

namespace adempauze {

namespace {

// The transaction's own number, if it has one, is at or above whatever counts as settled. Whether anything about the
// places themselves changed is asked first: it seldom did, and what to read then takes longer to begin than to find out
// that there is nothing. ORDER BY … LIMIT goes to the newest end of the index, whatever the planner thinks.
constexpr pg::Statement FindReach{"place_copy.reach", R"(
    SELECT pg_snapshot_xmin(pg_current_snapshot()), pg_current_xact_id_if_assigned() IS NOT NULL,
           coalesce((SELECT true FROM place n WHERE n.region_id = region_here() AND n.changed_in BETWEEN $1 AND s.upto
                      ORDER BY n.changed_in LIMIT 1),
                    (SELECT true FROM unit n WHERE n.region_id = region_here() AND n.changed_in BETWEEN $1 AND s.upto
                      ORDER BY n.changed_in LIMIT 1),
                    (SELECT true FROM facility n WHERE n.region_id = region_here() AND n.changed_in BETWEEN $1 AND s.upto
                      ORDER BY n.changed_in LIMIT 1),
                    false)
      FROM (SELECT counted_so_far() AS upto OFFSET 0) s)"};

constexpr char PlaceColumns[] = R"(
    SELECT p.id, p.name, p.confirmed_at, p.facility_id, p.alias, p.operator_id, p.kind, p.accepts, p.conditions, p.zone,
           p.intake_from, p.intake_until, p.departure_time, p.turnover_minutes, p.longest_stay_days, p.admission, p.tail,
           p.phone, p.desk_id, p.details_team_id, t.organisation_id, p.surge, p.wheelchair,
           p.moved_at, p.unit_id, p.unit_name, p.families,
           greatest(counted_here(n.changed_in), counted_here(u.changed_in), counted_here(f.changed_in)),
           f.paper_since_at IS NOT NULL)";

constexpr auto AllPlaces = pg::joined(PlaceColumns, R"(
      FROM place_effective p
      JOIN team t ON t.region_id = p.region_id AND t.id = p.details_team_id
      JOIN place n ON n.region_id = p.region_id AND n.id = p.id
      JOIN unit u ON u.region_id = p.region_id AND u.id = n.unit_id
      JOIN facility f ON f.region_id = p.region_id AND f.id = n.facility_id
     WHERE p.region_id = region_here())");

// Few change. Whatever the planner thinks of how many that may be, it goes the way of the indexes: ORDER BY … LIMIT
// reads the newest end of one, OFFSET 0 looks one place up. The upper end leaves aside numbers that a restored database
// brought along from another: their rows were read when the copy began.
constexpr auto NewPlaces = pg::joined(pg::joined(R"(
      WITH new AS MATERIALIZED (
        (SELECT n.id FROM place n
          WHERE n.region_id = region_here() AND n.changed_in BETWEEN $1 AND (SELECT counted_so_far())
          ORDER BY n.changed_in LIMIT 20000)
        UNION
        SELECT home.id
          FROM (SELECT f.id FROM facility f
                 WHERE f.region_id = region_here() AND f.changed_in BETWEEN $1 AND (SELECT counted_so_far())
                 ORDER BY f.changed_in LIMIT 20000) f,
               LATERAL (SELECT n.id FROM place n
                         WHERE n.region_id = region_here() AND n.facility_id = f.id OFFSET 0) home
        UNION
        SELECT home.id
          FROM (SELECT u.id, u.facility_id FROM unit u
                 WHERE u.region_id = region_here() AND u.changed_in BETWEEN $1 AND (SELECT counted_so_far())
                 ORDER BY u.changed_in LIMIT 20000) u,
               LATERAL (SELECT n.id FROM place n
                         WHERE n.region_id = region_here() AND n.facility_id = u.facility_id AND n.unit_id = u.id
                        OFFSET 0) home))",
                                                 PlaceColumns),
                                      R"(
      FROM new,
           LATERAL (SELECT * FROM place_effective e WHERE e.region_id = region_here() AND e.id = new.id OFFSET 0) p,
           LATERAL (SELECT * FROM place m WHERE m.region_id = p.region_id AND m.id = p.id OFFSET 0) n,
           LATERAL (SELECT * FROM unit m WHERE m.region_id = p.region_id AND m.id = n.unit_id OFFSET 0) u,
           LATERAL (SELECT * FROM facility m WHERE m.region_id = p.region_id AND m.id = n.facility_id OFFSET 0) f,
           LATERAL (SELECT * FROM team m WHERE m.region_id = p.region_id AND m.id = p.details_team_id OFFSET 0) t)");

constexpr char StandingColumns[] = R"(
    SELECT b.id, b.place_id, b.from_at, b.until_at, b.taken_until_at, b.expires_at, b.tail_until_at, b.tail_decided_at,
           b.tail_shared, b.closure_id IS NOT NULL, b.occupied, b.blocks, counted_here(b.changed_in))";

constexpr auto AllStandings = pg::joined(StandingColumns, R"(
      FROM placement b
     WHERE b.region_id = region_here() AND b.blocks
       AND (b.taken_until_at > $1 OR b.occupied OR b.tail_decided_at > $1))");

constexpr auto NewStandings = pg::joined(StandingColumns, R"(
      FROM placement b
     WHERE b.region_id = region_here()
       AND b.changed_in BETWEEN $1 AND (SELECT counted_so_far())
     ORDER BY b.changed_in LIMIT 20000)");

constexpr pg::Statement FindAllPlaces{"place_copy.all_places", AllPlaces.data()};
constexpr pg::Statement FindNewPlaces{"place_copy.new_places", NewPlaces.data()};
constexpr pg::Statement FindAllStandings{"place_copy.all_standings", AllStandings.data()};
constexpr pg::Statement FindNewStandings{"place_copy.new_standings", NewStandings.data()};

// The whole is read once, and nothing can be searched before: among a million claims, on a machine that has much else
// to do, it may take longer than anything that is asked again and again.
constexpr pg::Statement TakeTime{"place_copy.take_time", "SELECT set_config('statement_timeout', '60s', true)"};
constexpr pg::Statement TakeNoMore{"place_copy.take_no_more", R"(
    SELECT set_config('statement_timeout', reset_val, true) FROM pg_settings WHERE name = 'statement_timeout')"};

constexpr std::array All{FindReach,        FindAllPlaces, FindNewPlaces, FindAllStandings,
                         FindNewStandings, TakeTime,      TakeNoMore};

PlaceCandidate placeFrom(const pg::Rows& rows, int row)
{
    auto facility = facilityFrom(rows, row, 5, rows.id<FacilityId>(row, 3), std::string(rows.text(row, 4)));
    return {.movedAt = rows.maybeMoment(row, 23),
            .facts = {.house = facility.rules,
                      .kind = facility.kind,
                      .accepts = facility.accepts,
                      .families = *familiesNamed(rows.text(row, 26)),
                      .onPaper = rows.boolean(row, 28),
                      .surge = rows.boolean(row, 21),
                      .wheelchair = rows.boolean(row, 22),
                      .confirmedAt = rows.moment(row, 2),
                      .place = rows.id<PlaceId>(row, 0),
                      .facility = facility.id,
                      .facilityAlias = facility.alias,
                      .placeName = std::string(rows.text(row, 1)),
                      .unitName = std::string(rows.text(row, 25))},
            .facility = std::make_shared<const FacilityRow>(std::move(facility)),
            .unit = rows.id<UnitId>(row, 24)};
}

Standing standingFrom(const pg::Rows& rows, int row)
{
    return {.id = rows.uuid(row, 0),
            .place = rows.id<PlaceId>(row, 1),
            .from = rows.moment(row, 2),
            .until = rows.moment(row, 3),
            .takenUntil = rows.moment(row, 4),
            .expiresAt = rows.maybeMoment(row, 5).value_or(Forever),
            .tailUntil = rows.maybeMoment(row, 6).value_or(Moment::min()),
            .tailDecidedAt = rows.maybeMoment(row, 7).value_or(Moment::min()),
            .tailShared = rows.boolean(row, 8),
            .closure = rows.boolean(row, 9),
            .occupied = rows.boolean(row, 10),
            .blocks = rows.boolean(row, 11)};
}

} // namespace

std::span<const pg::Statement> placeCopyStatements()
{
    return All;
}

PlaceCopyTickets queueWholeCopy(pg::Transaction& tx, Moment since)
{
    tx.queue(TakeTime, {});
    const PlaceCopyTickets tickets{tx.queue(FindReach, {std::optional<TransactionNumber>()}),
                                   tx.queue(FindAllPlaces, {}), tx.queue(FindAllStandings, {since})};
    tx.queue(TakeNoMore, {});
    return tickets;
}

PlaceCopyTickets queueChangesSince(pg::Transaction& tx, TransactionNumber since)
{
    return {tx.queue(FindReach, {since}), std::nullopt, tx.queue(FindNewStandings, {since})};
}

bool queuePlacesChangedSince(pg::Transaction& tx, PlaceCopyTickets& tickets, TransactionNumber since)
{
    if (!tx.rows(tickets.reach).boolean(0, 2))
        return false;
    tickets.places = tx.queue(FindNewPlaces, {since});
    return true;
}

ReadingReach takeReach(const pg::Transaction& tx, const PlaceCopyTickets& tickets)
{
    const auto& rows = tx.rows(tickets.reach);
    return {.settled = rows.integer(0, 0), .wroteItself = rows.boolean(0, 1)};
}

std::vector<ChangedPlace> takeChangedPlaces(const pg::Transaction& tx, const PlaceCopyTickets& tickets)
{
    std::vector<ChangedPlace> places;
    if (!tickets.places)
        return places;
    const auto& rows = tx.rows(*tickets.places);
    places.reserve(static_cast<std::size_t>(rows.count()));
    for (int row = 0; row < rows.count(); ++row)
        places.push_back({placeFrom(rows, row), rows.integer(row, 27)});
    return places;
}

std::vector<ChangedStanding> takeChangedStandings(const pg::Transaction& tx, const PlaceCopyTickets& tickets)
{
    const auto& rows = tx.rows(tickets.standings);
    std::vector<ChangedStanding> standings;
    standings.reserve(static_cast<std::size_t>(rows.count()));
    for (int row = 0; row < rows.count(); ++row)
        standings.push_back({standingFrom(rows, row), rows.integer(row, 12)});
    return standings;
}

} // namespace adempauze
