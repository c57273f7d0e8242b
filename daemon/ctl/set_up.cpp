#include "ctl/set_up.h"

#include "secrets/random.h"

namespace adempauze::ctl {

namespace {

constexpr pg::Statement EnterRegion{"ctl.enter_region", "SELECT set_config('adempauze.region', $1, true)"};

constexpr pg::Statement InsertRegion{
    "ctl.region", "INSERT INTO region (id, name, zone, on_call_label, on_call_phone) VALUES ($1, $2, $3, $4, $5)"};

constexpr pg::Statement InsertOrganisation{
    "ctl.organisation", "INSERT INTO organisation (id, kind, name, mailbox, phone) VALUES ($1, $2, $3, $4, $5)"};

constexpr pg::Statement InsertTeam{"ctl.team", "INSERT INTO team (id, organisation_id, name) VALUES ($1, $2, $3)"};

constexpr pg::Statement InsertMember{
    "ctl.team_member", "INSERT INTO team_member (team_id, account_id, organisation_id) VALUES ($1, $2, $3)"};

constexpr pg::Statement InsertDesk{"ctl.desk", "INSERT INTO desk (id, organisation_id, name) VALUES ($1, $2, $3)"};

constexpr pg::Statement InsertNumber{
    "ctl.desk_number", "INSERT INTO desk_number (desk_id, position, label, phone) VALUES ($1, $2, $3, $4)"};

constexpr pg::Statement InsertFacility{"ctl.facility", R"(
    INSERT INTO facility (id, operator_id, kind, alias, accepts, conditions, zone, departure_time, turnover_minutes,
                          longest_stay_days, admission, tail, phone, desk_id, details_team_id, way_to_door,
                          site_id)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17))"};

constexpr pg::Statement InsertUnit{"ctl.unit", "INSERT INTO unit (id, facility_id, name) VALUES ($1, $2, $3)"};

constexpr pg::Statement InsertPlace{
    "ctl.place", "INSERT INTO place (id, unit_id, facility_id, name, confirmed_at) VALUES ($1, $2, $3, $4, $5)"};

constexpr pg::Statement InsertAccount{"ctl.account", R"(
    INSERT INTO account (id, organisation_id, facility_id, role, name, password_hash)
    VALUES ($1, $2, $3, $4, $5, $6))"};

} // namespace

void queueEnterRegion(pg::Transaction& tx, RegionId region)
{
    tx.queue(EnterRegion, {region});
}

void queueRegion(pg::Transaction& tx, const NewRegion& region)
{
    tx.queue(InsertRegion, {region.id, region.name, region.zone, region.onCall.label, region.onCall.phone});
}

void queueOrganisation(pg::Transaction& tx, const NewOrganisation& organisation)
{
    tx.queue(InsertOrganisation,
             {organisation.id, organisation.kind, organisation.name, organisation.mailbox, organisation.phone});
}

void queueTeam(pg::Transaction& tx, const Uuid& id, OrganisationId organisation, std::string_view name)
{
    tx.queue(InsertTeam, {id, organisation, name});
}

void queueMember(pg::Transaction& tx, const Uuid& team, AccountId account, OrganisationId organisation)
{
    tx.queue(InsertMember, {team, account, organisation});
}

void queueDesk(pg::Transaction& tx, const Uuid& id, OrganisationId organisation, std::string_view name,
               std::span<const DeskNumber> numbers)
{
    tx.queue(InsertDesk, {id, organisation, name});
    int position = 0;
    for (const DeskNumber& number : numbers)
        tx.queue(InsertNumber, {id, ++position, number.label, number.phone});
}

void queueFacility(pg::Transaction& tx, const NewFacility& facility)
{
    const HouseRules& rules = facility.rules;
    std::optional<int> departure;
    if (rules.departureTime)
        departure = static_cast<int>(rules.departureTime->count());
    tx.queue(InsertFacility,
             {facility.id, facility.operatedBy, wordFor(facility.kind), facility.alias, facility.accepts,
              facility.conditions, rules.zone.name(), departure, static_cast<int>(rules.turnover.count()),
              rules.longestStayDays, wordFor(rules.admission), wordFor(rules.tail), facility.phone, facility.desk,
              facility.detailsTeam, pg::Value::bytes(facility.wayToDoor.bytes), facility.site});
}

void queueUnit(pg::Transaction& tx, const Uuid& id, FacilityId facility, std::string_view name,
               std::span<const std::string_view> places, Moment confirmedAt)
{
    tx.queue(InsertUnit, {id, facility, name});
    for (const std::string_view place : places)
        tx.queue(InsertPlace, {Uuid::fromRandom(randomUuidBytes()), id, facility, place, confirmedAt});
}

void queueAccount(pg::Transaction& tx, const NewAccount& account)
{
    tx.queue(InsertAccount,
             {account.id, account.organisation, account.facility, wordFor(account.role), account.name,
              account.passwordHash});
}

} // namespace adempauze::ctl
