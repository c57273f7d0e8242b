#include "storage/safety_store.h"

#include "storage/joined.h"

#include <algorithm>
#include <array>

namespace adempauze {

namespace {

using pg::joined;

constexpr pg::Statement LockHouseOfPlace{"safety.lock_house_of_place", R"(
    SELECT pg_advisory_xact_lock(hashtextextended('house ' || p.facility_id::text, 0)) FROM place p WHERE p.id = $1)"};
constexpr pg::Statement LockHouseOfClaim{"safety.lock_house_of_claim", R"(
    SELECT pg_advisory_xact_lock(hashtextextended('house ' || here.facility_id::text, 0))
      FROM (SELECT DISTINCT x.facility_id FROM placement x WHERE x.claim_id = $1 ORDER BY x.facility_id) here)"};
constexpr pg::Statement TryLockHouseOfPlace{"safety.try_lock_house_of_place", R"(
    SELECT pg_try_advisory_xact_lock(hashtextextended('house ' || p.facility_id::text, 0)) FROM place p WHERE p.id = $1)"};
constexpr pg::Statement LockPersonOfClaim{"person.lock_of_claim", R"(
    SELECT id FROM person WHERE id = (SELECT c.person_id FROM claim c WHERE c.id = $1) FOR NO KEY UPDATE)"};
constexpr pg::Statement LockPersons{"person.lock_two", R"(
    SELECT id FROM person WHERE id = $1 OR id = $2 ORDER BY id FOR NO KEY UPDATE)"};

// Whom it is asked for: one, as ForWhom says, or each of many claims.
constexpr char One[] = R"(
      FROM (SELECT $1::uuid AS person_id, $2::uuid AS claim_id, $3::uuid AS case_id) asked)";
constexpr char Each[] = R"(
      FROM (SELECT $1::uuid AS person_id, n.claim_id, $3::uuid AS case_id FROM unnest($2::uuid[]) n (claim_id)) asked)";

constexpr char Who[] = R"(
     CROSS JOIN LATERAL (WITH who AS (
        SELECT region_here() AS region_id,
               coalesce(asked.person_id, (SELECT c.person_id FROM claim c WHERE c.id = asked.claim_id)) AS person_id))";

// $4 from, $5 now
constexpr char UnfitHouses[] = R"(,
    household AS (
        SELECT h.household_id FROM household_case h WHERE h.id = asked.case_id
        UNION
        SELECT h.household_id FROM claim c
          JOIN household_case h ON h.region_id = c.region_id AND h.id = c.case_id
         WHERE c.id = asked.claim_id
        UNION
        SELECT h.household_id FROM who
          JOIN restraining_order o ON o.region_id = who.region_id AND o.person_id = who.person_id
          JOIN household_case h ON h.region_id = o.region_id AND h.id = o.case_id
        UNION
        SELECT h.household_id FROM who
          JOIN placement x ON x.region_id = who.region_id AND x.person_id = who.person_id AND x.blocks
          JOIN claim c ON c.region_id = x.region_id AND c.id = x.claim_id
          JOIN household_case h ON h.region_id = c.region_id AND h.id = c.case_id),
    other AS (
        SELECT m.high_person_id AS person_id FROM who
          JOIN must_not_meet m ON m.region_id = who.region_id AND m.low_person_id = who.person_id
         WHERE m.lifted_at IS NULL AND (m.until_at IS NULL OR m.until_at > $4)
        UNION
        SELECT m.low_person_id FROM who
          JOIN must_not_meet m ON m.region_id = who.region_id AND m.high_person_id = who.person_id
         WHERE m.lifted_at IS NULL AND (m.until_at IS NULL OR m.until_at > $4)
        UNION
        SELECT o.person_id FROM household
          JOIN household_case h ON h.region_id = region_here() AND h.household_id = household.household_id
          JOIN restraining_order o ON o.region_id = h.region_id AND o.case_id = h.id
        UNION
        SELECT c.person_id FROM household
          JOIN household_case h ON h.region_id = region_here() AND h.household_id = household.household_id
          JOIN claim c ON c.region_id = h.region_id AND c.case_id = h.id
         WHERE c.person_id IS NOT NULL)
    SELECT b.facility_id FROM who
      JOIN house_ban b ON b.region_id = who.region_id AND b.person_id = who.person_id
     WHERE b.lifted_at IS NULL AND (b.until_at IS NULL OR b.until_at > $4)
    UNION
    SELECT x.facility_id FROM who
      JOIN other ON other.person_id IS DISTINCT FROM who.person_id
      JOIN placement x ON x.region_id = who.region_id AND x.person_id = other.person_id AND x.blocks
     WHERE (x.occupied OR x.until_at > $5) AND (x.expires_at IS NULL OR x.expires_at > $5)) unfit)";

// $4 from
constexpr char Zones[] = R"(
    SELECT z.id, z.centre, z.radius_metres FROM who
      JOIN restraining_order o ON o.region_id = who.region_id AND o.person_id = who.person_id AND o.until_at > $4
      JOIN ban_zone z ON z.region_id = o.region_id AND z.order_id = o.id
     WHERE z.lifted_at IS NULL) zone)";

// $4 now
constexpr char Overrides[] = R"(
    SELECT o.id, o.facility_id, o.expires_at FROM who
      JOIN safety_override o ON o.region_id = who.region_id AND o.person_id = who.person_id
     WHERE o.used_at IS NULL AND o.expires_at > $4) let_in
     ORDER BY let_in.expires_at, let_in.id)";

constexpr char HousesAsked[] = "SELECT unfit.facility_id, asked.claim_id";
constexpr char ZonesAsked[] = "SELECT zone.id, zone.centre, zone.radius_metres, asked.claim_id";
constexpr char OverridesAsked[] = "SELECT let_in.id, let_in.facility_id";
constexpr char PositionsAsked[] = R"(
    SELECT f.facility_id, f.position FROM facility_position f WHERE EXISTS (SELECT)";

constexpr auto HousesOfOne = joined(joined(joined(HousesAsked, One), Who), UnfitHouses);
constexpr auto HousesOfEach = joined(joined(joined(HousesAsked, Each), Who), UnfitHouses);
constexpr auto ZonesOfOne = joined(joined(joined(ZonesAsked, One), Who), Zones);
constexpr auto ZonesOfEach = joined(joined(joined(ZonesAsked, Each), Who), Zones);
constexpr auto PositionsForOne = joined(joined(joined(joined(PositionsAsked, One), Who), Zones), ")");
constexpr auto PositionsForEach = joined(joined(joined(joined(PositionsAsked, Each), Who), Zones), ")");
constexpr auto OverridesOfOne = joined(joined(joined(OverridesAsked, One), Who), Overrides);

constexpr pg::Statement FindUnfitHouses{"safety.unfit_houses", HousesOfOne.data()};
constexpr pg::Statement FindUnfitHousesOfEach{"safety.unfit_houses_of_each", HousesOfEach.data()};
constexpr pg::Statement FindZones{"safety.zones", ZonesOfOne.data()};
constexpr pg::Statement FindZonesOfEach{"safety.zones_of_each", ZonesOfEach.data()};
constexpr pg::Statement FindPositions{"safety.positions", PositionsForOne.data()};
constexpr pg::Statement FindPositionsForEach{"safety.positions_for_each", PositionsForEach.data()};
constexpr pg::Statement FindOverrides{"safety.overrides", OverridesOfOne.data()};

constexpr pg::Statement UseOverride{"safety.use_override", R"(
    WITH used AS (
        UPDATE safety_override SET used_claim_id = $2, used_at = $3
         WHERE id = $1 AND used_at IS NULL AND expires_at > $3
        RETURNING id)
    SELECT granted((SELECT count(*) FROM used)))"};

constexpr pg::Statement LockQuestions{"safety.lock_questions", R"(
    SELECT pg_advisory_xact_lock(hashtextextended('questions ' || $1::text, 0)))"};
constexpr pg::Statement ForgetQuestions{"safety.forget_questions", R"(
    DELETE FROM safety_question
     WHERE region_id = region_here() AND account_id = $1 AND asked_at <= $2::timestamptz - interval '1 hour')"};

// The same question again is no other one: only its moment moves. Of a case without a person its household is meant.
constexpr pg::Statement KeepQuestion{"safety.keep_question", R"(
    WITH wanted AS (
        SELECT coalesce($3::uuid, (SELECT c.person_id FROM claim c WHERE c.id = $4::uuid), $7::uuid) AS person_id,
               CASE WHEN NOT $8::boolean
                    THEN coalesce((SELECT p.facility_id FROM place p WHERE p.id = $5::uuid),
                                  (SELECT here.facility_id FROM claim_here(region_here(), $4::uuid, $2) here))
               END AS facility_id),
    recent AS (
        SELECT q.person_id, q.facility_id, max(q.asked_at) AS asked_at
          FROM safety_question q, wanted w
         WHERE q.region_id = region_here() AND q.account_id = $1
           AND (q.person_id, q.facility_id) IS DISTINCT FROM (w.person_id, w.facility_id)
         GROUP BY q.person_id, q.facility_id),
    others AS (SELECT count(*) AS number, min(asked_at) AS first_at FROM recent),
    kept AS (
        INSERT INTO safety_question (account_id, person_id, facility_id, asked_at)
        SELECT $1, w.person_id, w.facility_id, $2 FROM wanted w, others o
         WHERE w.person_id IS NOT NULL AND o.number < $6
        RETURNING id)
    SELECT w.person_id,
           CASE WHEN w.person_id IS NOT NULL AND o.number >= $6 THEN o.first_at + interval '1 hour' END
      FROM wanted w, others o)"};

constexpr std::array All{LockHouseOfPlace, LockHouseOfClaim, TryLockHouseOfPlace,   LockPersonOfClaim,
                         LockPersons,      FindUnfitHouses,  FindUnfitHousesOfEach, FindZones,
                         FindZonesOfEach,  FindPositions,    FindPositionsForEach,  FindOverrides,
                         UseOverride,      LockQuestions,    ForgetQuestions,       KeepQuestion};

SealedZone zoneFrom(const pg::Rows& rows, int row)
{
    return {rows.id<BanZoneId>(row, 0), Sealed{rows.bytes(row, 1)}, static_cast<int>(rows.integer(row, 2))};
}

std::vector<SealedPosition> positionsFrom(const pg::Rows& rows)
{
    std::vector<SealedPosition> positions;
    for (int row = 0; row < rows.count(); ++row)
        positions.push_back({rows.id<FacilityId>(row, 0), Sealed{rows.bytes(row, 1)}});
    return positions;
}

} // namespace

std::span<const pg::Statement> safetyStatements()
{
    return All;
}

void queueLockHouseOf(pg::Transaction& tx, PlaceId place)
{
    tx.queue(LockHouseOfPlace, {place});
}

void queueLockHouseOf(pg::Transaction& tx, ClaimId claim)
{
    tx.queue(LockHouseOfClaim, {claim});
}

pg::Ticket queueTryLockHouseOf(pg::Transaction& tx, PlaceId place)
{
    return tx.queue(TryLockHouseOfPlace, {place});
}

bool tookHouse(const pg::Transaction& tx, pg::Ticket ticket)
{
    const auto& rows = tx.rows(ticket);
    return !rows.empty() && rows.boolean(0, 0);
}

void queueLockPersonOf(pg::Transaction& tx, ClaimId claim)
{
    tx.queue(LockPersonOfClaim, {claim});
}

void queueLockPersons(pg::Transaction& tx, PersonId one, PersonId other)
{
    tx.queue(LockPersons, {one, other});
}

SafetyTickets queueSafetyFacts(pg::Transaction& tx, const ForWhom& whom, Moment from, Moment now)
{
    const Moment comes = std::max(from, now);
    return {.houses = tx.queue(FindUnfitHouses, {whom.person, whom.claim, whom.caseId, comes, now}),
            .zones = tx.queue(FindZones, {whom.person, whom.claim, whom.caseId, comes}),
            .positions = tx.queue(FindPositions, {whom.person, whom.claim, whom.caseId, comes}),
            .overrides = tx.queue(FindOverrides, {whom.person, whom.claim, whom.caseId, now})};
}

SafetyFacts takeSafetyFacts(const pg::Transaction& tx, const SafetyTickets& tickets)
{
    SafetyFacts facts;
    const auto& houses = tx.rows(tickets.houses);
    for (int row = 0; row < houses.count(); ++row)
        facts.houses.push_back(houses.id<FacilityId>(row, 0));
    const auto& zones = tx.rows(tickets.zones);
    for (int row = 0; row < zones.count(); ++row)
        facts.zones.push_back(zoneFrom(zones, row));
    facts.positions = positionsFrom(tx.rows(tickets.positions));
    const auto& overrides = tx.rows(tickets.overrides);
    for (int row = 0; row < overrides.count(); ++row)
        facts.overrides.push_back({overrides.id<OverrideId>(row, 0), overrides.id<FacilityId>(row, 1)});
    return facts;
}

SafetyOfEachTickets queueSafetyOfEach(pg::Transaction& tx, const std::vector<Uuid>& claims, Moment now)
{
    const auto all = [&] { return pg::Value::uuids(claims); };
    const std::optional<Uuid> nobody;
    return {.houses = tx.queue(FindUnfitHousesOfEach, {nobody, all(), nobody, now, now}),
            .zones = tx.queue(FindZonesOfEach, {nobody, all(), nobody, now}),
            .positions = tx.queue(FindPositionsForEach, {nobody, all(), nobody, now})};
}

std::map<ClaimId, SafetyFacts> takeSafetyOfEach(const pg::Transaction& tx, const SafetyOfEachTickets& tickets)
{
    std::map<ClaimId, SafetyFacts> each;
    const auto& houses = tx.rows(tickets.houses);
    for (int row = 0; row < houses.count(); ++row)
        each[houses.id<ClaimId>(row, 1)].houses.push_back(houses.id<FacilityId>(row, 0));
    const auto& zones = tx.rows(tickets.zones);
    for (int row = 0; row < zones.count(); ++row)
        each[zones.id<ClaimId>(row, 3)].zones.push_back(zoneFrom(zones, row));
    const auto positions = positionsFrom(tx.rows(tickets.positions));
    for (auto& [claim, facts] : each)
        if (!facts.zones.empty())
            facts.positions = positions;
    return each;
}

void queueOverrideUsed(pg::Transaction& tx, OverrideId id, ClaimId claim, Moment at)
{
    tx.queueDeciding(UseOverride, {id, claim, at}, Refusal::NotSuitable);
}

pg::Ticket queueQuestion(pg::Transaction& tx, const SafetyQuestion& question, AccountId asker, Moment now, int most)
{
    tx.queue(LockQuestions, {asker});
    tx.queue(ForgetQuestions, {asker, now});
    return tx.queue(KeepQuestion,
                    {asker, now, question.whom.person, question.whom.claim, question.place, most, question.whom.caseId,
                     question.everyHouse});
}

QuestionKept takeQuestion(const pg::Transaction& tx, pg::Ticket ticket)
{
    const auto& rows = tx.rows(ticket);
    const auto person = rows.maybeId<PersonId>(0, 0);
    return {.person = person ? std::optional(person->value) : std::nullopt, .nextAt = rows.maybeMoment(0, 1)};
}

} // namespace adempauze
