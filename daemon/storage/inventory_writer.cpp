#include "storage/inventory_writer.h"

#include <array>

namespace adempauze {

namespace {

constexpr pg::Statement InsertSite{"site.insert", R"(
    WITH added AS (
        INSERT INTO site (id, operator_id, name, address) VALUES ($1, $2, $3, $4)
            ON CONFLICT DO NOTHING
        RETURNING id)
    SELECT granted((SELECT count(*) FROM added)))"};

constexpr pg::Statement InsertHouse{"facility.insert", R"(
    INSERT INTO facility (id, operator_id, kind, alias, accepts, conditions, zone, intake_from, intake_until,
                          departure_time, turnover_minutes, longest_stay_days, admission, tail, phone, desk_id,
                          details_team_id, way_to_door, site_id, wheelchair)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20))"};

constexpr pg::Statement InsertUnit{"unit.insert", R"(
    WITH added AS (
        INSERT INTO unit (id, facility_id, name, accepts, conditions, wheelchair, families, guests)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
            ON CONFLICT DO NOTHING
        RETURNING id)
    SELECT granted((SELECT count(*) FROM added)))"};

constexpr pg::Statement InsertPlace{"place.insert", R"(
    WITH added AS (
        INSERT INTO place (id, unit_id, facility_id, name, accepts, conditions, wheelchair, surge, confirmed_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
            ON CONFLICT DO NOTHING
        RETURNING id)
    SELECT granted((SELECT count(*) FROM added)))"};

constexpr pg::Statement SaveSite{"site.save", R"(
    WITH saved AS (
        UPDATE site SET name = $3, address = coalesce($4, address), version = version + 1
         WHERE id = $1 AND version = $2
        RETURNING id)
    SELECT granted((SELECT count(*) FROM saved)))"};

constexpr pg::Statement SaveHouse{"facility.save", R"(
    WITH saved AS (
        UPDATE facility
           SET site_id = $3, alias = $4, accepts = $5, conditions = $6, wheelchair = $7, intake_from = $8,
               intake_until = $9, departure_time = $10, turnover_minutes = $11, longest_stay_days = $12,
               admission = $13, tail = $14, phone = $15, desk_id = $16, details_team_id = $17,
               way_to_door = coalesce($18, way_to_door), version = version + 1
         WHERE id = $1 AND version = $2
        RETURNING id)
    SELECT granted((SELECT count(*) FROM saved)))"};

constexpr pg::Statement SaveUnit{"unit.save", R"(
    WITH saved AS (
        UPDATE unit
           SET name = $3, accepts = $4, conditions = $5, wheelchair = $6, families = $7, guests = $8,
               version = version + 1
         WHERE id = $1 AND version = $2
        RETURNING id)
    SELECT granted((SELECT count(*) FROM saved)))"};

constexpr pg::Statement SavePlace{"place.save", R"(
    WITH saved AS (
        UPDATE place
           SET name = $3, accepts = $4, conditions = $5, wheelchair = $6, surge = $7, confirmed_at = $8,
               version = version + 1
         WHERE id = $1 AND version = $2
        RETURNING id)
    SELECT granted((SELECT count(*) FROM saved)))"};

constexpr pg::Statement InsertPlan{"place.plan", R"(
    WITH shut AS (
        INSERT INTO placement (closure_id, place_id, facility_id, from_at, until_at, taken_until_at)
        VALUES ($1, $2, $3, $4, $5, $5)
            ON CONFLICT DO NOTHING
        RETURNING closure_id),
    planned AS (
        INSERT INTO closure (id, place_id, reason, recorded_by, recorded_at)
        SELECT closure_id, $2, $6, $7, $8 FROM shut
        RETURNING id)
    SELECT granted((SELECT count(*) FROM planned)))"};

constexpr pg::Statement SaveMove{"place.move", R"(
    WITH moved AS (
        UPDATE place SET moved_at = $3, moved_to = $4, version = version + 1
         WHERE id = $1 AND version = $2 AND moved_at IS NULL
        RETURNING id)
    SELECT granted((SELECT count(*) FROM moved)))"};

constexpr std::array All{InsertPlan,  SaveMove, InsertSite, InsertHouse, InsertUnit,
                         InsertPlace, SaveSite, SaveHouse,  SaveUnit,    SavePlace};

pg::Value valueOf(const NewSealed& sealed)
{
    return sealed ? pg::Value::bytes(sealed->bytes) : pg::Value(nullptr);
}

pg::Value valueOf(const std::optional<Accepts>& accepts)
{
    return accepts ? pg::Value(wordFor(*accepts)) : pg::Value(nullptr);
}

std::optional<int> minutesOf(const std::optional<TimeOfDay>& time)
{
    return time ? std::optional(static_cast<int>(time->count())) : std::nullopt;
}

} // namespace

std::span<const pg::Statement> inventoryWriterStatements()
{
    return All;
}

void queueInsertSite(pg::Transaction& tx, const SiteRow& site, const NewSealed& address)
{
    tx.queueDeciding(InsertSite, {site.id, site.operatedBy, site.name, valueOf(address)}, Refusal::InvalidInput);
}

void queueInsertHouse(pg::Transaction& tx, const HouseRow& row, const Sealed& wayToDoor)
{
    const FacilityRow& house = row.facility;
    const HouseRules& rules = house.rules;
    tx.queue(InsertHouse,
             {house.id,
              house.operatedBy,
              wordFor(house.kind),
              house.alias,
              wordFor(house.accepts),
              house.conditions,
              rules.zone.name(),
              house.intakeFrom,
              house.intakeUntil,
              minutesOf(rules.departureTime),
              static_cast<int>(rules.turnover.count()),
              rules.longestStayDays,
              wordFor(rules.admission),
              wordFor(rules.tail),
              house.phone,
              house.desk,
              house.detailsTeam,
              pg::Value::bytes(wayToDoor.bytes),
              row.site,
              row.wheelchair});
}

void queueInsertUnit(pg::Transaction& tx, const UnitRow& unit)
{
    tx.queueDeciding(InsertUnit,
                     {unit.id, unit.facility, unit.name, valueOf(unit.own.accepts), unit.own.conditions,
                      unit.own.wheelchair, wordFor(unit.families), unit.guests},
                     Refusal::InvalidInput);
}

void queueInsertPlace(pg::Transaction& tx, const PlaceSetUpRow& place)
{
    tx.queueDeciding(InsertPlace,
                     {place.id, place.unit, place.facility, place.name, valueOf(place.own.accepts),
                      place.own.conditions, place.own.wheelchair, place.surge, place.confirmedAt},
                     Refusal::InvalidInput);
}

void queuePlan(pg::Transaction& tx, const Plan& plan, const PlannedBy& by)
{
    const auto account = by.account.value.empty() ? std::nullopt : std::optional(by.account);
    tx.queueDeciding(InsertPlan,
                     {plan.id, plan.place, plan.facility, plan.from, plan.until, plan.reason, account, by.at},
                     Refusal::PlaceTaken);
}

void queueSaveMove(pg::Transaction& tx, const PlaceSetUpRow& place, PlaceId becomes, Moment at)
{
    tx.queueDeciding(SaveMove, {place.id, place.version, at, becomes}, Refusal::StaleVersion);
}

void queueSaveSite(pg::Transaction& tx, const SiteRow& site, const NewSealed& address)
{
    tx.queueDeciding(SaveSite, {site.id, site.version, site.name, valueOf(address)}, Refusal::StaleVersion);
}

void queueSaveHouse(pg::Transaction& tx, const HouseRow& row, const NewSealed& wayToDoor)
{
    const FacilityRow& house = row.facility;
    const HouseRules& rules = house.rules;
    tx.queueDeciding(SaveHouse,
                     {house.id, row.version, row.site, house.alias, wordFor(house.accepts), house.conditions,
                      row.wheelchair, house.intakeFrom, house.intakeUntil, minutesOf(rules.departureTime),
                      static_cast<int>(rules.turnover.count()), rules.longestStayDays, wordFor(rules.admission),
                      wordFor(rules.tail), house.phone, house.desk, house.detailsTeam, valueOf(wayToDoor)},
                     Refusal::StaleVersion);
}

void queueSaveUnit(pg::Transaction& tx, const UnitRow& unit)
{
    tx.queueDeciding(SaveUnit,
                     {unit.id, unit.version, unit.name, valueOf(unit.own.accepts), unit.own.conditions,
                      unit.own.wheelchair, wordFor(unit.families), unit.guests},
                     Refusal::StaleVersion);
}

void queueSavePlace(pg::Transaction& tx, const PlaceSetUpRow& place)
{
    tx.queueDeciding(SavePlace,
                     {place.id, place.version, place.name, valueOf(place.own.accepts), place.own.conditions,
                      place.own.wheelchair, place.surge, place.confirmedAt},
                     Refusal::StaleVersion);
}

} // namespace adempauze
