#include "usecases/import_inventory.h"

#include "storage/overview_store.h"
#include "storage/record_store.h"
#include "time/text.h"
#include "usecases/set_up_record.h"

#include <algorithm>

namespace adempauze {

namespace {

std::string yesOrNo(const std::optional<bool>& yes)
{
    return !yes ? "" : *yes ? "yes" : "no";
}

std::string wordOf(const std::optional<Accepts>& accepts)
{
    return accepts ? std::string(wordFor(*accepts)) : "";
}

std::string minutesText(int minutes)
{
    return minutes == 1440 ? "24:00" : textOf(TimeOfDay(minutes));
}

/// Writes rows from the outside in: every row repeats what it is in.
class Exporter {
public:
    Exporter(const Inventory& all, const std::vector<AgencyRow>& organisations, char separator)
        : m_all(all)
        , m_organisations(organisations)
    {
        m_csv.separator = separator;
        m_csv.rows.emplace_back(InventoryColumns.begin(), InventoryColumns.end());
    }

    Csv written()
    {
        for (const SiteRow& site : m_all.sites)
            write(site);
        for (const HouseRow& house : m_all.houses)
            if (!house.site)
                write(house, {"", organisation(house.facility.operatedBy)});
        return std::move(m_csv);
    }

private:
    using Cells = std::vector<std::string>;

    void put(Cells cells)
    {
        cells.resize(InventoryColumns.size());
        m_csv.rows.push_back(std::move(cells));
    }

    std::string organisation(OrganisationId id) const
    {
        const auto found = std::ranges::find(m_organisations, id, &AgencyRow::id);
        return found == m_organisations.end() ? "" : found->name;
    }

    static std::string crew(const std::vector<CrewRow>& crews, const Uuid& id)
    {
        const auto found = std::ranges::find(crews, id, &CrewRow::id);
        return found == crews.end() ? "" : found->name;
    }

    void write(const SiteRow& site)
    {
        const auto before = m_csv.rows.size();
        for (const HouseRow& house : m_all.houses)
            if (house.site == site.id)
                write(house, {site.name, organisation(house.facility.operatedBy)});
        if (m_csv.rows.size() == before)
            put({site.name, organisation(site.operatedBy)});
    }

    void write(const HouseRow& row, Cells cells)
    {
        const FacilityRow& house = row.facility;
        const HouseRules& rules = house.rules;
        for (const std::string& cell :
             {house.alias, std::string(wordFor(house.kind)), std::string(wordFor(house.accepts)), house.conditions,
              yesOrNo(row.wheelchair), minutesText(house.intakeFrom), minutesText(house.intakeUntil),
              rules.departureTime ? textOf(*rules.departureTime) : std::string(),
              std::to_string(rules.turnover.count()), std::to_string(rules.longestStayDays),
              std::string(wordFor(rules.admission)), std::string(wordFor(rules.tail)), house.phone,
              crew(m_all.desks, house.desk), crew(m_all.teams, house.detailsTeam)})
            cells.push_back(cell);
        const auto before = m_csv.rows.size();
        for (const UnitRow& unit : m_all.units)
            if (unit.facility == house.id)
                write(unit, cells);
        if (m_csv.rows.size() == before)
            put(cells);
    }

    void write(const UnitRow& unit, Cells cells)
    {
        putOwn(cells, unit.name, unit.own);
        cells.emplace_back(wordFor(unit.families));
        const auto before = m_csv.rows.size();
        for (const PlaceSetUpRow& place : m_all.places)
            if (place.unit == unit.id && !place.movedTo)
                write(place, cells);
        if (m_csv.rows.size() == before)
            put(cells);
    }

    void write(const PlaceSetUpRow& place, Cells cells)
    {
        putOwn(cells, place.name, place.own);
        cells.push_back(yesOrNo(place.surge));
        cells.push_back(place.opensAt && place.opensAt != Forever ? textOf(*place.opensAt) : "");
        put(std::move(cells));
    }

    static void putOwn(Cells& cells, const std::string& name, const OwnWords& own)
    {
        cells.push_back(name);
        cells.push_back(wordOf(own.accepts));
        cells.push_back(own.conditions.value_or(""));
        cells.push_back(yesOrNo(own.wheelchair));
    }

    const Inventory& m_all;
    const std::vector<AgencyRow>& m_organisations;
    Csv m_csv;
};

} // namespace

Outcome<std::string> exportInventory(pg::Transaction& tx, const Context& context, char separator)
{
    if (!setsUp(context.caller))
        return Refusal::NotYours;
    const auto organisations = queueAgencies(tx);
    queueAudit(tx,
               {.account = context.caller.account.value.empty() ? std::nullopt : std::optional(context.caller.account),
                .action = "inventory.export",
                .subjectKind = "region",
                .subject = tx.region().value,
                .requestId = context.requestId});
    const auto all = showInventory(tx, context);
    if (!all)
        return all.no();
    return writeCsv(Exporter(*all, takeAgencies(tx, organisations), separator).written());
}

} // namespace adempauze
