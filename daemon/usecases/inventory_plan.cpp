#include "usecases/inventory_plan.h"

#include "storage/record_store.h"
#include "usecases/opening.h"

#include <algorithm>
#include <tuple>

namespace adempauze {

namespace {

/// The row that is meant, among those of the file and then those of the region; more than one is an error of the line.
template<class Row, class Fits>
const Row* meant(InventoryLine& line, std::string_view column, const std::vector<Row>& rows, Fits fits)
{
    const auto first = std::ranges::find_if(rows, fits);
    if (first == rows.end())
        return nullptr;
    if (std::find_if(std::next(first), rows.end(), fits) != rows.end())
        line.wrong(column, "ambiguous", "More than one has this name.");
    return &*first;
}

template<class Row, class Fits>
const Planned<Row>* plannedAs(const std::vector<Planned<Row>>& planned, Fits fits)
{
    const auto found = std::ranges::find_if(planned, [&](const Planned<Row>& each) { return fits(each.after); });
    return found == planned.end() ? nullptr : &*found;
}

template<class T>
std::optional<T> nowOr(const T* now)
{
    return now ? std::optional(*now) : std::nullopt;
}

OwnWords ownWords(InventoryLine& line, const std::string& prefix, const OwnWords& now)
{
    return {.accepts = line.maybeWord(prefix + "Accepts", now.accepts, acceptsNamed),
            .conditions = line.maybeText(prefix + "Conditions", now.conditions),
            .wheelchair = line.yes(prefix + "Wheelchair", now.wheelchair)};
}

std::optional<std::string> secretAt(InventoryLine& line, std::string_view column)
{
    return line.maybeText(column, std::nullopt);
}

HouseRow newHouse(const Zone& zone)
{
    return {.facility = {.id = FacilityId{freshUuid()},
                         .operatedBy{},
                         .kind = FacilityKind::TimeOut,
                         .alias{},
                         .accepts = Accepts::Anyone,
                         .conditions{},
                         .intakeFrom = 0,
                         .intakeUntil = 1440,
                         .rules = HouseRules{.zone = zone,
                                             .longestStayDays = 1,
                                             .admission = Admission::Desk,
                                             .tail = TailPolicy::Protect},
                         .phone{},
                         .desk{},
                         .detailsTeam{},
                         .detailsOrganisation{}}};
}

auto tied(const FacilityRow& row)
{
    return std::tie(row.operatedBy, row.kind, row.alias, row.accepts, row.conditions, row.intakeFrom, row.intakeUntil,
                    row.rules.departureTime, row.rules.turnover, row.rules.longestStayDays, row.rules.admission,
                    row.rules.tail, row.phone, row.desk, row.detailsTeam);
}

} // namespace

bool same(const SiteRow& a, const SiteRow& b)
{
    return a.operatedBy == b.operatedBy && a.name == b.name;
}

bool same(const HouseRow& a, const HouseRow& b)
{
    return tied(a.facility) == tied(b.facility) && a.site == b.site && a.wheelchair == b.wheelchair;
}

bool same(const UnitRow& a, const UnitRow& b)
{
    return a.facility == b.facility && a.name == b.name && a.own == b.own && a.families == b.families;
}

bool same(const PlaceSetUpRow& a, const PlaceSetUpRow& b)
{
    return a.unit == b.unit && a.name == b.name && a.own == b.own && a.surge == b.surge && a.opensAt == b.opensAt;
}

template<class Row>
void InventoryPlan::plan(std::vector<Planned<Row>>& planned, InventoryLine& line, Planned<Row> next)
{
    const auto known = std::ranges::find(planned, next.name, &Planned<Row>::name);
    if (known == planned.end())
        return planned.push_back(std::move(next));
    if (!same(known->after, next.after) || known->secret != next.secret)
        line.wrong("", "contradicts", "Row " + std::to_string(known->row) + " says something else of the same thing.");
}

void InventoryPlan::read(InventoryLine& line)
{
    const auto site = readSite(line);
    const auto house = readHouse(line, site);
    const auto unit = house ? readUnit(line, *house) : std::nullopt;
    if (unit)
        return readPlace(line, *unit, *house);
    if (!line.at("place").empty())
        line.wrong(house ? "unit" : "facility", "missing", "A place is in a unit of a house.");
    else if (!house && !line.at("unit").empty())
        line.wrong("facility", "missing", "A unit is in a house.");
    else if (!house && !site)
        line.wrong("site", "missing", "This row names nothing.");
}

std::optional<OrganisationId> InventoryPlan::organisation(InventoryLine& line, std::optional<OrganisationId> now)
{
    const auto name = line.at("operator");
    if (name.empty())
        return now;
    const auto named = [&](const AgencyRow& each) { return each.name == name; };
    if (now && std::ranges::any_of(m_now.organisations, [&](const AgencyRow& each) {
            return each.id == *now && named(each);
        }))
        return now;
    const auto* found = meant(line, "operator", m_now.organisations, named);
    if (!found)
        line.wrong("operator", "unknown_word", "There is no organisation of this name.");
    else if (now)
        line.wrong("operator", "cannot_change", "An operator is not changed by a file.");
    return found ? std::optional(found->id) : now;
}

std::optional<SiteId> InventoryPlan::readSite(InventoryLine& line)
{
    const std::string name(line.at("site"));
    if (name.empty())
        return std::nullopt;
    const auto named = [&](const SiteRow& each) { return each.name == name; };
    const auto* now = meant(line, "site", m_now.all.sites, named);
    const auto* planned = plannedAs(sites, named);
    SiteRow row = now ? *now : SiteRow{.id = planned ? planned->after.id : SiteId{freshUuid()}, .operatedBy{}, .name{}};
    row.name = line.text("site", name);
    if (!now || line.at("facility").empty()) { // else it is the house's
        const auto operatedBy = organisation(line, now ? std::optional(now->operatedBy) : std::nullopt);
        if (!operatedBy)
            line.wrong("operator", "missing", "A new site needs its operator.");
        row.operatedBy = operatedBy.value_or(OrganisationId{});
        if (!now && planned)
            row.operatedBy = planned->after.operatedBy; // of the first row; a house may have another
    }
    plan(sites, line,
         {.before = nowOr(now), .after = row, .row = line.row(), .name = name, .secret = secretAt(line, "address")});
    return row.id;
}

void InventoryPlan::readWords(InventoryLine& line, HouseRow& row, const HouseRow* before)
{
    FacilityRow& house = row.facility;
    HouseRules& rules = house.rules;
    const FacilityRow* now = before ? &before->facility : nullptr;
    const HouseRules* was = now ? &now->rules : nullptr;
    house.kind = line.word("kind", now ? std::optional(now->kind) : std::nullopt, facilityKindNamed);
    if (now && house.kind != now->kind)
        line.wrong("kind", "cannot_change", "A house stays what it is.");
    house.accepts = line.word("accepts", now ? std::optional(now->accepts) : std::nullopt, acceptsNamed);
    house.conditions = line.text("conditions", now ? std::optional(now->conditions) : std::nullopt, true);
    row.wheelchair = line.yes("wheelchair", before ? std::optional(before->wheelchair) : std::nullopt).value_or(false);
    house.intakeFrom =
        line.minutes("intakeFrom", now ? std::optional(now->intakeFrom) : std::nullopt, 1439).value_or(0);
    house.intakeUntil =
        line.minutes("intakeUntil", now ? std::optional(now->intakeUntil) : std::nullopt, 1440).value_or(1440);
    if (house.intakeUntil == 0 || house.intakeFrom == house.intakeUntil)
        line.wrong("intakeUntil", "time_runs_backwards", "A period must end after it begins.");
    const auto departure = line.minutes(
        "departureTime",
        was && was->departureTime ? std::optional(static_cast<int>(was->departureTime->count())) : std::nullopt, 1439);
    rules.departureTime = departure ? std::optional(TimeOfDay(*departure)) : std::nullopt;
    rules.turnover = std::chrono::minutes(line.number(
        "turnoverMinutes", was ? std::optional(static_cast<int>(was->turnover.count())) : std::nullopt, 0, 2880));
    rules.longestStayDays =
        line.number("longestStayDays", was ? std::optional(was->longestStayDays) : std::nullopt, 1, 3650);
    rules.admission = line.word("admission", was ? std::optional(was->admission) : std::nullopt, admissionNamed);
    rules.tail = line.word("tail", was ? std::optional(was->tail) : std::nullopt, tailPolicyNamed);
    house.phone = line.text("phone", now ? std::optional(now->phone) : std::nullopt);
}

Uuid InventoryPlan::crew(InventoryLine& line, std::string_view column, const std::vector<CrewRow>& crews,
                         const std::optional<Uuid>& now)
{
    const std::string name = line.has(column) || !now ? line.text(column, std::nullopt) : std::string();
    const auto named = [&](const CrewRow& each) { return each.name == name; };
    if (now && (!line.has(column) || std::ranges::any_of(crews, [&](const CrewRow& each) {
            return each.id == *now && named(each);
        })))
        return *now;
    const auto* found = name.empty() ? nullptr : meant(line, column, crews, named);
    if (!found && !name.empty())
        line.wrong(column, "unknown_word", "There is none of this name.");
    return found ? found->id : Uuid{};
}

void InventoryPlan::readCrews(InventoryLine& line, HouseRow& row, const HouseRow* now)
{
    FacilityRow& house = row.facility;
    house.desk = crew(line, "desk", m_now.all.desks, now ? std::optional(now->facility.desk) : std::nullopt);
    house.detailsTeam =
        crew(line, "detailsTeam", m_now.all.teams, now ? std::optional(now->facility.detailsTeam) : std::nullopt);
    const auto team = std::ranges::find(m_now.all.teams, house.detailsTeam, &CrewRow::id);
    if (team != m_now.all.teams.end())
        house.detailsOrganisation = team->organisation;
}

std::optional<FacilityId> InventoryPlan::readHouse(InventoryLine& line, std::optional<SiteId> site)
{
    const std::string alias(line.at("facility"));
    if (alias.empty())
        return std::nullopt;
    const auto named = [&](const HouseRow& each) { return each.facility.alias == alias; };
    const auto* now = meant(line, "facility", m_now.all.houses, named);
    const auto* planned = plannedAs(houses, named);
    HouseRow row = now ? *now : newHouse(m_now.zone);
    if (!now && planned)
        row.facility.id = planned->after.facility.id;
    row.facility.alias = line.text("facility", alias);
    if (line.has("site"))
        row.site = site;
    const auto operatedBy = organisation(line, now ? std::optional(now->facility.operatedBy) : std::nullopt);
    if (!operatedBy)
        line.wrong("operator", "missing", "A new house needs its operator.");
    row.facility.operatedBy = operatedBy.value_or(OrganisationId{});
    readWords(line, row, now);
    readCrews(line, row, now);
    const auto way = secretAt(line, "wayToDoor");
    if (!now && !way && !planned)
        line.wrong("wayToDoor", "missing", "A new house needs the way to its door.");
    plan(houses, line, {.before = nowOr(now), .after = row, .row = line.row(), .name = alias, .secret = way});
    return row.facility.id;
}

std::optional<UnitId> InventoryPlan::readUnit(InventoryLine& line, FacilityId house)
{
    const std::string name(line.at("unit"));
    if (name.empty())
        return std::nullopt;
    const auto named = [&](const UnitRow& each) { return each.facility == house && each.name == name; };
    const auto* now = meant(line, "unit", m_now.all.units, named);
    const auto* planned = plannedAs(units, named);
    UnitRow row =
        now ? *now : UnitRow{.id = planned ? planned->after.id : UnitId{freshUuid()}, .facility = house, .name{}};
    row.name = line.text("unit", name);
    row.own = ownWords(line, "unit", row.own);
    row.families = line.maybeWord("unitFamilies", std::optional(row.families), familiesNamed).value_or(Families::No);
    plan(units, line, {.before = nowOr(now), .after = row, .row = line.row(), .name = house.text() + name});
    return row.id;
}

void InventoryPlan::readPlace(InventoryLine& line, UnitId unit, FacilityId house)
{
    const std::string name(line.at("place"));
    if (name.empty())
        return;
    const auto* now = meant(line, "place", m_now.all.places, [&](const PlaceSetUpRow& each) {
        return each.unit == unit && each.name == name && !each.movedTo;
    });
    PlaceSetUpRow row = now
        ? *now
        : PlaceSetUpRow{.id = PlaceId{freshUuid()}, .unit = unit, .facility = house, .name{}, .confirmedAt = m_now.at};
    row.name = line.text("place", name);
    row.own = ownWords(line, "place", row.own);
    row.surge = line.yes("surge", row.surge).value_or(false);
    const auto opens = line.moment("opensAt");
    if (now && opens && opens != now->opensAt)
        line.wrong("opensAt", "cannot_change", "When a place opens is changed at its closure.");
    else if (opens && *opens <= Moment())
        line.wrong("opensAt", "out_of_range", "This is too long ago.");
    if (!now)
        row.opensAt = opens.value_or(openSinceToday(m_now.zone, m_now.at));
    const bool twice = std::ranges::find(places, unit.text() + name, &Planned<PlaceSetUpRow>::name) != places.end();
    if (twice)
        return line.wrong("place", "duplicate_name", "This place has a row already.");
    plan(places, line, {.before = nowOr(now), .after = row, .row = line.row(), .name = unit.text() + name});
}

} // namespace adempauze
