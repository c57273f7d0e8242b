#include "usecases/import_inventory.h"

#include "storage/record_store.h"
#include "time/text.h"
#include "usecases/inventory_plan.h"
#include "usecases/set_up_record.h"

#include <algorithm>
#include <set>

namespace adempauze {

namespace {

InventoryNow readNow(pg::Transaction& tx, const Context& context)
{
    queueLockEveryPlace(tx);
    const auto sites = queueSites(tx);
    const auto houses = queueHouses(tx);
    const auto units = queueUnits(tx);
    const auto places = queuePlacesSetUp(tx);
    const auto desks = queueDesks(tx);
    const auto teams = queueTeams(tx);
    const auto organisations = queueAgencies(tx);
    const auto zone = queueRegionZone(tx);
    tx.flush();
    return {.all = {.sites = takeSites(tx, sites),
                    .houses = takeHouses(tx, houses),
                    .units = takeUnits(tx, units),
                    .places = takePlacesSetUp(tx, places),
                    .desks = takeCrews(tx, desks),
                    .teams = takeCrews(tx, teams)},
            .organisations = takeAgencies(tx, organisations),
            .zone = takeRegionZone(tx, zone),
            .at = context.now};
}

template<class Row>
bool isChanged(const Planned<Row>& planned)
{
    return !planned.before || planned.secret || !same(*planned.before, planned.after);
}

/// What the rules of changed houses would break, as errors of their rows.
void judgeRules(pg::Transaction& tx, const Context& context, const InventoryPlan& plan, std::vector<RowError>& errors)
{
    std::vector<std::pair<const Planned<HouseRow>*, pg::Ticket>> asked;
    for (const auto& house : plan.houses)
        if (house.before && isChanged(house))
            asked.emplace_back(&house, queueStandingInHouse(tx, house.after.facility.id, context.now));
    if (asked.empty())
        return;
    tx.flush();
    for (const auto& [house, ticket] : asked) {
        const auto no = obstacleToRules(context, house->after.facility.rules, takeStandingInHouse(tx, ticket));
        if (no)
            errors.push_back({house->row, no->pointer.substr(1), std::string(wordFor(no->why)),
                              "What is promised there could not be kept; from " + textOf(*no->untilAt)
                                  + " on nothing stands in the way."});
    }
}

/// Writes what differs, and notes it.
class Application {
public:
    Application(pg::Transaction& tx, const Context& context, const SealField& seal)
        : m_tx(tx)
        , m_context(context)
        , m_seal(seal)
    {
    }

    void apply(const InventoryPlan& plan)
    {
        each(plan.sites, "site");
        for (const auto& house : plan.houses)
            m_operators[house.after.facility.id] = house.after.facility.operatedBy;
        each(plan.houses, "facility");
        each(plan.units, "unit");
        each(plan.places, "place");
    }

    InventoryImport result;

private:
    template<class Row>
    void each(const std::vector<Planned<Row>>& all, std::string_view kind)
    {
        for (const auto& planned : all) {
            if (!isChanged(planned)) {
                ++result.unchanged;
                continue;
            }
            write(planned);
            result.things.push_back({planned.row, kind, nameOf(planned.after), !planned.before});
        }
    }

    static const std::string& nameOf(const HouseRow& row) { return row.facility.alias; }
    template<class Row>
    static const std::string& nameOf(const Row& row)
    {
        return row.name;
    }

    NewSealed sealed(const std::optional<std::string>& secret, std::string_view table, std::string_view column,
                     const Uuid& row) const
    {
        return secret ? std::optional(m_seal(*secret, table, column, row)) : std::nullopt;
    }

    OrganisationId operatorOf(FacilityId house) const { return m_operators.at(house); }

    void write(const Planned<SiteRow>& site)
    {
        const auto address = sealed(site.secret, "site", "address", site.after.id.value);
        if (!site.before)
            queueInsertSite(m_tx, site.after, address);
        else
            queueSaveSite(m_tx, site.after, address);
        record(m_tx, m_context,
               site.before ? changeOf(*site.before, site.after, address.has_value())
                           : setUpOf("site.added", site.after));
    }

    void write(const Planned<HouseRow>& house)
    {
        const auto way = sealed(house.secret, "facility", "way_to_door", house.after.facility.id.value);
        if (!house.before)
            queueInsertHouse(m_tx, house.after, *way);
        else
            queueSaveHouse(m_tx, house.after, way);
        record(m_tx, m_context,
               house.before ? changeOf(*house.before, house.after, way.has_value())
                            : setUpOf("facility.added", house.after));
    }

    void write(const Planned<UnitRow>& unit)
    {
        const auto operatedBy = operatorOf(unit.after.facility);
        if (!unit.before)
            queueInsertUnit(m_tx, unit.after);
        else
            queueSaveUnit(m_tx, unit.after);
        record(m_tx, m_context,
               unit.before ? changeOf(*unit.before, unit.after, operatedBy)
                           : setUpOf("unit.added", unit.after, operatedBy));
    }

    void write(const Planned<PlaceSetUpRow>& place)
    {
        const PlaceSetUpRow& row = place.after;
        const auto operatedBy = operatorOf(row.facility);
        if (place.before) {
            queueSavePlace(m_tx, row);
            return record(m_tx, m_context, changeOf(*place.before, row, operatedBy));
        }
        queueInsertPlace(m_tx, row);
        queuePlan(m_tx, {ClosureId{freshUuid()}, row.id, row.facility, Moment(), *row.opensAt, "not_open_yet"},
                  {m_context.caller.account, m_context.now});
        record(m_tx, m_context, setUpOf("place.added", row, operatedBy));
    }

    pg::Transaction& m_tx;
    const Context& m_context;
    const SealField& m_seal;
    std::map<FacilityId, OrganisationId> m_operators;
};

} // namespace

Outcome<InventoryImport> importInventory(pg::Transaction& tx, const Context& context, std::string_view file,
                                         const SealField& seal)
{
    if (!setsUp(context.caller))
        return Refusal::NotYours;
    auto csv = readCsv(file);
    if (const auto* fault = std::get_if<CsvFault>(&csv))
        return InventoryImport{.things = {},
                               .errors = {{fault->row, "", std::string(fault->reason), "This is no table of cells."}}};
    std::vector<RowError> errors;
    auto lines = linesOf(std::get<Csv>(csv), errors);
    if (!errors.empty())
        return InventoryImport{.things = {}, .errors = std::move(errors)};

    const InventoryNow now = readNow(tx, context);
    InventoryPlan plan(now);
    for (InventoryLine& line : lines)
        plan.read(line);
    if (errors.empty())
        judgeRules(tx, context, plan, errors);
    if (!errors.empty()) {
        std::ranges::stable_sort(errors, {}, &RowError::row);
        return InventoryImport{.things = {}, .errors = std::move(errors)};
    }
    Application application(tx, context, seal);
    application.apply(plan);
    return std::move(application.result);
}

} // namespace adempauze
