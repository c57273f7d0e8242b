#include "usecases/inventory.h"

#include "usecases/set_up_record.h"

#include <algorithm>

namespace adempauze {

namespace {

/// The one row that was asked for.
template<class Row>
Outcome<Row> onlyOf(pg::Transaction& tx, const std::vector<Row>& rows)
{
    if (const auto no = tx.commit())
        return *no;
    if (rows.empty())
        return Refusal::NotFound;
    return rows.front();
}

const SiteRow* siteIn(const std::vector<SiteRow>& sites, SiteId id)
{
    const auto found = std::ranges::find(sites, id, &SiteRow::id);
    return found == sites.end() ? nullptr : &*found;
}

bool nameIsTaken(const std::vector<SiteRow>& sites, const SiteRow& wish)
{
    return std::ranges::any_of(sites,
                               [&](const SiteRow& other) { return other.name == wish.name && other.id != wish.id; });
}

} // namespace

Outcome<Inventory> showInventory(pg::Transaction& tx, const Context& context)
{
    if (!setsUp(context.caller))
        return Refusal::NotYours;
    const auto sites = queueSites(tx);
    const auto houses = queueHouses(tx);
    const auto units = queueUnits(tx);
    const auto places = queuePlacesSetUp(tx);
    const auto desks = queueDesks(tx);
    const auto teams = queueTeams(tx);
    if (const auto no = tx.commit())
        return *no;
    return Inventory{.sites = takeSites(tx, sites),
                     .houses = takeHouses(tx, houses),
                     .units = takeUnits(tx, units),
                     .places = takePlacesSetUp(tx, places),
                     .desks = takeCrews(tx, desks),
                     .teams = takeCrews(tx, teams)};
}

Outcome<SiteRow> showSite(pg::Transaction& tx, const Context& context, SiteId id)
{
    if (!setsUp(context.caller))
        return Refusal::NotYours;
    const auto ticket = queueSites(tx, id);
    tx.flush();
    return onlyOf(tx, takeSites(tx, ticket));
}

Outcome<HouseRow> showHouse(pg::Transaction& tx, const Context& context, FacilityId id)
{
    if (!setsUp(context.caller))
        return Refusal::NotYours;
    const auto ticket = queueHouses(tx, id);
    tx.flush();
    return onlyOf(tx, takeHouses(tx, ticket));
}

Outcome<UnitRow> showUnit(pg::Transaction& tx, const Context& context, UnitId id)
{
    if (!setsUp(context.caller))
        return Refusal::NotYours;
    const auto ticket = queueUnits(tx, id);
    tx.flush();
    return onlyOf(tx, takeUnits(tx, ticket));
}

Outcome<PlaceSetUpRow> showPlaceSetUp(pg::Transaction& tx, const Context& context, PlaceId id)
{
    if (!setsUp(context.caller))
        return Refusal::NotYours;
    const auto ticket = queuePlacesSetUp(tx, id);
    tx.flush();
    return onlyOf(tx, takePlacesSetUp(tx, ticket));
}

Outcome<SiteRow> addSite(pg::Transaction& tx, const Context& context, const SiteRow& wish, const NewSealed& address)
{
    if (!setsUp(context.caller))
        return Refusal::NotYours;
    const auto sites = queueSites(tx);
    const auto operators = queueOrganisationExists(tx, wish.operatedBy);
    tx.flush();
    if (!takeExists(tx, operators))
        return No{.why = Refusal::InvalidInput, .pointer = "/operatorId"};
    if (nameIsTaken(takeSites(tx, sites), wish))
        return No{.why = Refusal::InvalidInput, .pointer = "/name"};
    SiteRow site = wish;
    site.addressKnown = address.has_value();
    queueInsertSite(tx, site, address);
    record(tx, context, setUpOf("site.added", site));
    return site;
}

Outcome<SiteRow> changeSite(pg::Transaction& tx, const Context& context, const SiteRow& wish, const NewSealed& address)
{
    if (!setsUp(context.caller))
        return Refusal::NotYours;
    const auto ticket = queueSites(tx);
    tx.flush();
    const auto sites = takeSites(tx, ticket);
    const SiteRow* before = siteIn(sites, wish.id);
    if (!before)
        return Refusal::NotFound;
    if (before->version != wish.version)
        return Refusal::StaleVersion;
    if (nameIsTaken(sites, wish))
        return No{.why = Refusal::InvalidInput, .pointer = "/name"};
    SiteRow after = *before;
    after.name = wish.name;
    queueSaveSite(tx, after, address);
    record(tx, context, changeOf(*before, after, address.has_value()));
    after.addressKnown = before->addressKnown || address;
    ++after.version;
    return after;
}

Outcome<Sealed> showAddress(pg::Transaction& tx, const Context& context, SiteId id, std::string_view reason)
{
    if (!setsUp(context.caller))
        return Refusal::NotYours;
    const auto ticket = queueSites(tx, id);
    const auto sealed = queueSiteAddress(tx, id);
    tx.flush();
    const auto sites = takeSites(tx, ticket);
    const auto address = takeSiteAddress(tx, sealed);
    if (sites.empty() || sites.front().operatedBy != context.caller.organisation || !address)
        return Refusal::NotFound;
    SetUp setUp = setUpOf("site.address_shown", sites.front());
    setUp.data.put("reason", reason);
    record(tx, context, setUp);
    return *address;
}

} // namespace adempauze
