#include "storage/ban_store.h"

#include "storage/joined.h"

#include <algorithm>
#include <array>

namespace adempauze {

namespace {

using pg::joined;

constexpr pg::Statement FindHouse{"house_ban.house", "SELECT f.alias FROM facility f WHERE f.id = $1"};
constexpr pg::Statement FindGuest{"house_ban.guest", R"(
    SELECT EXISTS (SELECT FROM placement x
                    WHERE x.region_id = region_here() AND x.facility_id = $1 AND x.person_id = $2))"};

// What a house's staff recorded is the house's: for anybody else it would say who was there.
constexpr char Bans[] = R"(
    SELECT b.id, b.person_id, b.facility_id, f.alias, b.from_at, b.until_at, b.reason, b.recorded_at, b.lifted_at
      FROM house_ban b
      JOIN facility f ON f.region_id = b.region_id AND f.id = b.facility_id
      JOIN account a ON a.region_id = b.region_id AND a.id = b.recorded_by
     WHERE (a.facility_id = $1 OR (a.facility_id IS NULL AND a.organisation_id = $2)))";
constexpr auto AllBans = joined(Bans, R"(
     ORDER BY b.lifted_at DESC NULLS FIRST, b.recorded_at DESC, b.id LIMIT 500)");
constexpr auto OneBan = joined(Bans, " AND b.id = $3 FOR NO KEY UPDATE OF b");

constexpr pg::Statement FindBans{"house_ban.list", AllBans.data()};
constexpr pg::Statement FindBan{"house_ban.find", OneBan.data()};
constexpr pg::Statement InsertBan{"house_ban.insert", R"(
    INSERT INTO house_ban (id, person_id, facility_id, from_at, until_at, reason, recorded_by, recorded_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8))"};
constexpr pg::Statement LiftBan{"house_ban.lift", R"(
    WITH lifted AS (
        UPDATE house_ban SET lifted_by = $2, lifted_at = $3 WHERE id = $1 AND lifted_at IS NULL
        RETURNING id)
    SELECT granted((SELECT count(*) FROM lifted)))"};

constexpr pg::Statement LockNamed{"must_not_meet.lock_named", R"(
    SELECT p.id FROM person p
     WHERE p.id IN ($1, $3) OR p.id IN (SELECT o.person_id FROM restraining_order o WHERE o.id IN ($2, $4))
     ORDER BY p.id FOR NO KEY UPDATE)"};

// $1 person or $2 order, and $3 or $4; $5 organisation, $6 account
constexpr pg::Statement FindNamed{"must_not_meet.named", R"(
    WITH orders AS (
        SELECT o.id, o.person_id
          FROM restraining_order o
          JOIN household_case h ON h.region_id = o.region_id AND h.id = o.case_id
         WHERE o.id IN ($2, $4)
           AND (h.organisation_id = $5 OR h.lead_account_id = $6
                OR EXISTS (SELECT FROM case_participant q
                            WHERE q.region_id = h.region_id AND q.case_id = h.id AND q.organisation_id = $5)))
    SELECT CASE WHEN $2::uuid IS NOT NULL THEN (SELECT o.person_id FROM orders o WHERE o.id = $2)
                WHEN person_in_sight($1, $5, $6) THEN $1::uuid END,
           CASE WHEN $4::uuid IS NOT NULL THEN (SELECT o.person_id FROM orders o WHERE o.id = $4)
                WHEN person_in_sight($3, $5, $6) THEN $3::uuid END)"};

constexpr char Pairs[] = R"(
    SELECT m.id, m.low_person_id, m.high_person_id, m.until_at, m.reason,
           a.facility_id IS NULL AND a.organisation_id = $1, m.recorded_at, m.lifted_at
      FROM must_not_meet m
      JOIN account a ON a.region_id = m.region_id AND a.id = m.recorded_by
     WHERE ((a.facility_id IS NULL AND a.organisation_id = $1)
            OR (person_in_sight(m.low_person_id, $1, $2) AND person_in_sight(m.high_person_id, $1, $2))))";
constexpr auto AllPairs = joined(Pairs, R"(
     ORDER BY m.lifted_at DESC NULLS FIRST, m.recorded_at DESC, m.id LIMIT 500)");
constexpr auto OnePair = joined(Pairs, " AND m.id = $3 FOR NO KEY UPDATE OF m");

constexpr pg::Statement FindPairs{"must_not_meet.list", AllPairs.data()};
constexpr pg::Statement FindPair{"must_not_meet.find", OnePair.data()};
constexpr pg::Statement InsertPair{"must_not_meet.insert", R"(
    WITH kept AS (
        INSERT INTO must_not_meet (id, low_person_id, high_person_id, until_at, reason, recorded_by, recorded_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7)
            ON CONFLICT (region_id, low_person_id, high_person_id) WHERE lifted_at IS NULL DO NOTHING
        RETURNING id)
    SELECT granted((SELECT count(*) FROM kept)))"};
constexpr pg::Statement LiftPair{"must_not_meet.lift", R"(
    WITH lifted AS (
        UPDATE must_not_meet SET lifted_by = $2, lifted_at = $3 WHERE id = $1 AND lifted_at IS NULL
        RETURNING id)
    SELECT granted((SELECT count(*) FROM lifted)))"};

constexpr std::array All{FindHouse, FindGuest, FindBans,  FindBan,  InsertBan,  LiftBan,
                         LockNamed, FindNamed, FindPairs, FindPair, InsertPair, LiftPair};

std::optional<OrganisationId> organisationOf(const RecordsOf& whose)
{
    return whose.sight ? std::optional(whose.sight->organisation) : std::nullopt;
}

} // namespace

std::span<const pg::Statement> banStatements()
{
    return All;
}

HouseAndGuest queueHouseAndGuest(pg::Transaction& tx, FacilityId house, PersonId person)
{
    return {tx.queue(FindHouse, {house}), tx.queue(FindGuest, {house, person})};
}

std::optional<std::string> takeHouseAlias(const pg::Transaction& tx, const HouseAndGuest& tickets)
{
    const auto& rows = tx.rows(tickets.house);
    return rows.empty() ? std::nullopt : std::optional(std::string(rows.text(0, 0)));
}

bool takeIsGuest(const pg::Transaction& tx, const HouseAndGuest& tickets)
{
    return tx.rows(tickets.guest).boolean(0, 0);
}

pg::Ticket queueHouseBans(pg::Transaction& tx, const RecordsOf& whose)
{
    return tx.queue(FindBans, {whose.facility, organisationOf(whose)});
}

pg::Ticket queueHouseBan(pg::Transaction& tx, HouseBanId id, const RecordsOf& whose)
{
    return tx.queue(FindBan, {whose.facility, organisationOf(whose), id});
}

std::vector<HouseBanRow> takeHouseBans(const pg::Transaction& tx, pg::Ticket ticket)
{
    const auto& rows = tx.rows(ticket);
    std::vector<HouseBanRow> bans;
    for (int row = 0; row < rows.count(); ++row)
        bans.push_back({.id = rows.id<HouseBanId>(row, 0),
                        .person = rows.id<PersonId>(row, 1),
                        .facility = rows.id<FacilityId>(row, 2),
                        .facilityAlias = std::string(rows.text(row, 3)),
                        .from = rows.moment(row, 4),
                        .until = rows.maybeMoment(row, 5),
                        .reason = std::string(rows.text(row, 6)),
                        .recordedAt = rows.moment(row, 7),
                        .liftedAt = rows.maybeMoment(row, 8)});
    return bans;
}

void queueInsertHouseBan(pg::Transaction& tx, const HouseBanRow& ban, const RecordedBy& by)
{
    tx.queue(InsertBan, {ban.id, ban.person, ban.facility, ban.from, ban.until, ban.reason, by.account, by.at});
}

void queueHouseBanLifted(pg::Transaction& tx, HouseBanId id, const RecordedBy& by)
{
    tx.queueDeciding(LiftBan, {id, by.account, by.at}, Refusal::AlreadyDone);
}

pg::Ticket queueTwoNamed(pg::Transaction& tx, const Named& one, const Named& other, const Sight& sight)
{
    tx.queue(LockNamed, {one.person, one.order, other.person, other.order});
    return tx.queue(FindNamed, {one.person, one.order, other.person, other.order, sight.organisation, sight.account});
}

TwoNamed takeTwoNamed(const pg::Transaction& tx, pg::Ticket ticket)
{
    const auto& rows = tx.rows(ticket);
    return {rows.maybeId<PersonId>(0, 0), rows.maybeId<PersonId>(0, 1)};
}

pg::Ticket queuePairs(pg::Transaction& tx, const Sight& sight)
{
    return tx.queue(FindPairs, {sight.organisation, sight.account});
}

pg::Ticket queuePair(pg::Transaction& tx, PairId id, const Sight& sight)
{
    return tx.queue(FindPair, {sight.organisation, sight.account, id});
}

std::vector<PairRow> takePairs(const pg::Transaction& tx, pg::Ticket ticket)
{
    const auto& rows = tx.rows(ticket);
    std::vector<PairRow> pairs;
    for (int row = 0; row < rows.count(); ++row)
        pairs.push_back({.id = rows.id<PairId>(row, 0),
                         .one = rows.id<PersonId>(row, 1),
                         .other = rows.id<PersonId>(row, 2),
                         .until = rows.maybeMoment(row, 3),
                         .reason = std::string(rows.text(row, 4)),
                         .own = rows.boolean(row, 5),
                         .recordedAt = rows.moment(row, 6),
                         .liftedAt = rows.maybeMoment(row, 7)});
    return pairs;
}

void queueInsertPair(pg::Transaction& tx, const PairRow& pair, const RecordedBy& by)
{
    const auto [low, high] = std::minmax(pair.one, pair.other);
    tx.queueDeciding(InsertPair, {pair.id, low, high, pair.until, pair.reason, by.account, by.at},
                     Refusal::AlreadyDone);
}

void queuePairLifted(pg::Transaction& tx, PairId id, const RecordedBy& by)
{
    tx.queueDeciding(LiftPair, {id, by.account, by.at}, Refusal::AlreadyDone);
}

} // namespace adempauze
