#include "storage/night_store.h"

#include <array>
#include <cassert>

namespace adempauze {

namespace {

constexpr pg::Statement FindKnown{"night.known", R"(
    SELECT coalesce(max(k.number) FILTER (WHERE k.night = $2), 0) + 1,
           (SELECT l.presence FROM night_check l WHERE l.claim_id = $1 AND l.night = $2
             ORDER BY l.number DESC LIMIT 1),
           coalesce(bool_or(k.night > $2), false)
      FROM night_check k
     WHERE k.claim_id = $1)"};

constexpr pg::Statement InsertCheck{"night.insert", R"(
    WITH said AS (
        INSERT INTO night_check (claim_id, night, number, facility_id, presence, checked_at, recorded_at, recorded_by)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
            ON CONFLICT DO NOTHING
        RETURNING number)
    SELECT granted((SELECT count(*) FROM said)))"};

constexpr pg::Statement FindGuests{"night.guests", R"(
    SELECT c.id, here.place, c.code, c.arrived_at, c.departed_at, k.presence, k.number, k.checked_at, k.recorded_at,
           k.recorded_by, k.facility_id, k.night::text
      FROM claim c
      JOIN LATERAL (SELECT p.name AS place
                      FROM placement x JOIN place p ON p.region_id = x.region_id AND p.id = x.place_id
                     WHERE x.region_id = c.region_id AND x.claim_id = c.id AND x.facility_id = $1 AND x.from_at < $4
                       AND x.beside IS NULL AND x.blocks
                       AND (x.until_at > $3 OR x.occupied)
                       AND NOT EXISTS (SELECT FROM placement o -- they have not moved on yet
                                        WHERE o.region_id = x.region_id AND o.claim_id = x.claim_id AND o.occupied
                                          AND o.number < x.number)
                     ORDER BY x.number DESC LIMIT 1) here ON true
      LEFT JOIN LATERAL (SELECT n.presence, n.number, n.checked_at, n.recorded_at, n.recorded_by, n.facility_id, n.night
                           FROM night_check n
                          WHERE n.region_id = c.region_id AND n.claim_id = c.id AND n.night = $2
                          ORDER BY n.number DESC LIMIT 1) k ON true
     WHERE c.id IN (SELECT y.claim_id FROM placement y
                     WHERE y.facility_id = $1 AND y.claim_id IS NOT NULL AND y.blocks AND (y.until_at > $3 OR y.occupied))
       AND c.state IN ('present', 'departed') AND c.arrived_at < $4
       AND (c.departed_at IS NULL OR c.departed_at > $3)
     ORDER BY here.place, c.id)"};

constexpr pg::Statement FindOfStay{"night.of_stay", R"(
    SELECT k.claim_id, k.night::text, k.number, k.facility_id, k.presence, k.checked_at, k.recorded_at, k.recorded_by
      FROM night_check k
     WHERE k.claim_id = $1
     ORDER BY k.night, k.number LIMIT 400)"};

constexpr pg::Statement FindLast{"night.last_of_stays", R"(
    SELECT DISTINCT ON (k.claim_id) k.claim_id, k.night::text, k.number, k.facility_id, k.presence, k.checked_at,
           k.recorded_at, k.recorded_by
      FROM night_check k
     WHERE k.claim_id = ANY ($1::uuid[])
     ORDER BY k.claim_id, k.night DESC, k.number DESC)"};

constexpr pg::Statement FindZone{"night.zone", "SELECT f.zone FROM facility f WHERE f.id = $1"};

constexpr std::array All{FindKnown, InsertCheck, FindGuests, FindOfStay, FindLast, FindZone};

std::optional<Presence> presenceAt(const pg::Rows& rows, int row, int column)
{
    const auto word = rows.maybeText(row, column);
    return word ? presenceNamed(*word) : std::nullopt;
}

template<class T>
T known(std::optional<T> parsed)
{
    assert(parsed); // the schema has the same words
    return *parsed;
}

} // namespace

std::span<const pg::Statement> nightStatements()
{
    return All;
}

pg::Ticket queueNightKnown(pg::Transaction& tx, ClaimId stay, std::string_view night)
{
    return tx.queue(FindKnown, {stay, night});
}

NightKnownRow takeNightKnown(const pg::Transaction& tx, pg::Ticket ticket)
{
    const auto& rows = tx.rows(ticket);
    return {static_cast<int>(rows.integer(0, 0)), presenceAt(rows, 0, 1), rows.boolean(0, 2)};
}

void queueInsertNightCheck(pg::Transaction& tx, const NightCheckRow& check)
{
    tx.queueDeciding(InsertCheck,
                     {check.stay, check.night, check.number, check.facility, wordFor(check.presence), check.checkedAt,
                      check.recordedAt, check.recordedBy},
                     Refusal::LaterFacts);
}

pg::Ticket queueZoneOf(pg::Transaction& tx, FacilityId house)
{
    return tx.queue(FindZone, {house});
}

Zone takeZone(const pg::Transaction& tx, pg::Ticket ticket)
{
    return known(Zone::named(tx.rows(ticket).text(0, 0)));
}

pg::Ticket queueNightGuests(pg::Transaction& tx, FacilityId house, std::string_view night, const Period& during)
{
    return tx.queue(FindGuests, {house, night, during.from(), during.until()});
}

std::vector<NightGuestRow> takeNightGuests(const pg::Transaction& tx, pg::Ticket ticket)
{
    const auto& rows = tx.rows(ticket);
    std::vector<NightGuestRow> guests;
    for (int row = 0; row < rows.count(); ++row) {
        NightGuestRow guest{.stay = rows.id<ClaimId>(row, 0),
                            .placeName = std::string(rows.text(row, 1)),
                            .code = std::string(rows.text(row, 2)),
                            .arrivedAt = rows.moment(row, 3),
                            .departedAt = rows.maybeMoment(row, 4),
                            .check = {}};
        if (const auto presence = presenceAt(rows, row, 5))
            guest.check = NightCheckRow{.stay = guest.stay,
                                        .night = std::string(rows.text(row, 11)),
                                        .number = static_cast<int>(rows.integer(row, 6)),
                                        .facility = rows.id<FacilityId>(row, 10),
                                        .presence = *presence,
                                        .checkedAt = rows.moment(row, 7),
                                        .recordedAt = rows.moment(row, 8),
                                        .recordedBy = rows.id<AccountId>(row, 9)};
        guests.push_back(std::move(guest));
    }
    return guests;
}

pg::Ticket queueLastNightsOf(pg::Transaction& tx, const std::vector<ClaimId>& stays)
{
    std::vector<Uuid> ids;
    for (const ClaimId stay : stays)
        ids.push_back(stay.value);
    return tx.queue(FindLast, {pg::Value::uuids(ids)});
}

pg::Ticket queueNightChecksOf(pg::Transaction& tx, ClaimId stay)
{
    return tx.queue(FindOfStay, {stay});
}

std::vector<NightCheckRow> takeNightChecks(const pg::Transaction& tx, pg::Ticket ticket)
{
    const auto& rows = tx.rows(ticket);
    std::vector<NightCheckRow> checks;
    for (int row = 0; row < rows.count(); ++row)
        checks.push_back({.stay = rows.id<ClaimId>(row, 0),
                          .night = std::string(rows.text(row, 1)),
                          .number = static_cast<int>(rows.integer(row, 2)),
                          .facility = rows.id<FacilityId>(row, 3),
                          .presence = known(presenceAt(rows, row, 4)),
                          .checkedAt = rows.moment(row, 5),
                          .recordedAt = rows.moment(row, 6),
                          .recordedBy = rows.id<AccountId>(row, 7)});
    return checks;
}

} // namespace adempauze
