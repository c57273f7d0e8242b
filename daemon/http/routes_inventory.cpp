#include "http/routes_inventory.h"

#include "http/change.h"
#include "http/convert_inventory.h"

namespace adempauze::http {

namespace {

constexpr Roles Administrators{Role::Administrator};

Sealed sealedFor(const Exchange& exchange, const std::string& text, std::string_view table, std::string_view column,
                 const Uuid& row)
{
    return {exchange.parts.cipher.seal(text, {.table = table, .column = column, .row = row.text()})};
}

NewSealed sealedAddress(const Exchange& exchange, const std::optional<std::string>& text, SiteId site)
{
    if (!text)
        return std::nullopt;
    return sealedFor(exchange, *text, "site", "address", site.value);
}

NewSealed sealedWay(const Exchange& exchange, const std::optional<std::string>& text, FacilityId house)
{
    if (!text)
        return std::nullopt;
    return sealedFor(exchange, *text, "facility", "way_to_door", house.value);
}

/// One thing that is set up, as `show` reads it.
template<class SomeId, auto Show>
Response one(Exchange& exchange)
{
    return query(
        exchange, [&](auto& tx, const Context& context) { return Show(tx, context, exchange.idAs<SomeId>()); },
        [](const auto& row) { return okVersioned(wireOf(row)); });
}

template<class SomeId, auto Show>
Help helpWith(Exchange& exchange)
{
    return {.current = [&exchange]() -> std::optional<QJsonObject> {
        pg::Transaction tx(exchange.db, exchange.caller().region);
        const auto row = Show(tx, exchange.context(), exchange.idAs<SomeId>());
        return row ? std::optional(wire::toJson(wireOf(*row))) : std::nullopt;
    }};
}

/// Reads the message, does it and answers what is there now.
template<class Message, class Act>
Response setUp(Exchange& exchange, Act act, const Help& help = {})
{
    const auto errors = [](const Message& message) {
        if constexpr (requires { message.words; })
            return errorsIn(message.words);
        else
            return std::vector<wire::InputError>{};
    };
    auto read = messageIn<Message>(exchange.request, errors);
    if (auto* problem = std::get_if<Response>(&read))
        return std::move(*problem);
    const auto& message = std::get<Message>(read);
    const auto run = [&](auto& tx, const Context& context) -> Outcome<StoredAnswer> {
        const auto row = act(tx, context, message);
        if (!row)
            return row.no();
        return createdVersioned(wireOf(*row));
    };
    return change(exchange, run, help);
}

Response inventory(Exchange& exchange)
{
    return query(
        exchange, [](auto& tx, const Context& context) { return showInventory(tx, context); },
        [](const Inventory& all) { return ok(wireOf(all)); });
}

Response postSite(Exchange& exchange)
{
    return setUp<wire::AddSite>(exchange, [&](auto& tx, const Context& context, const wire::AddSite& wish) {
        const SiteId id{freshUuid()};
        return addSite(tx, context, {.id = id, .operatedBy = idOf<OrganisationId>(wish.operatorId), .name = wish.name},
                       sealedAddress(exchange, wish.address, id));
    });
}

Response setSite(Exchange& exchange)
{
    const auto act = [&](auto& tx, const Context& context, const wire::ChangeSite& wish) {
        const auto id = exchange.idAs<SiteId>();
        return changeSite(tx, context, {.id = id, .operatedBy{}, .name = wish.name, .version = exchange.version},
                          sealedAddress(exchange, wish.address, id));
    };
    return setUp<wire::ChangeSite>(exchange, act, helpWith<SiteId, showSite>(exchange));
}

Response lookAtAddress(Exchange& exchange)
{
    auto read = messageIn<wire::LookAtAddress>(exchange.request);
    if (auto* problem = std::get_if<Response>(&read))
        return std::move(*problem);
    const auto& wish = std::get<wire::LookAtAddress>(read);
    return change(exchange, [&](auto& tx, const Context& context) -> Outcome<StoredAnswer> {
        const auto id = exchange.idAs<SiteId>();
        const auto sealed = showAddress(tx, context, id, wish.reason);
        if (!sealed)
            return sealed.no();
        const auto address =
            exchange.parts.cipher.open(sealed->bytes, {.table = "site", .column = "address", .row = id.text()});
        if (!address)
            return Refusal::NotFound; // sealed with another key: for this daemon there is none
        return created(wire::SiteAddress{.address = *address});
    });
}

Response postFacility(Exchange& exchange)
{
    const auto act = [&](auto& tx, const Context& context, const wire::AddFacility& wish) -> Outcome<HouseRow> {
        const auto zone = wish.zone ? Zone::named(*wish.zone) : std::optional(houseZone(exchange.parts));
        if (!zone)
            return No{.why = Refusal::UnknownZone, .pointer = "/zone"};
        if (!wish.operatorId && !wish.words.siteId)
            return No{.why = Refusal::InvalidInput, .pointer = "/operatorId"};
        HouseRow house = houseFrom(FacilityId{freshUuid()}, wish.words, *facilityKindNamed(wish.kind), *zone);
        if (wish.operatorId)
            house.facility.operatedBy = idOf<OrganisationId>(*wish.operatorId);
        return addHouse(tx, context, house, *sealedWay(exchange, wish.wayToDoor, house.facility.id));
    };
    return setUp<wire::AddFacility>(exchange, act);
}

Response setFacility(Exchange& exchange)
{
    const auto act = [&](auto& tx, const Context& context, const wire::ChangeFacility& wish) {
        const auto id = exchange.idAs<FacilityId>();
        HouseRow house = houseFrom(id, wish.words, FacilityKind::TimeOut, houseZone(exchange.parts));
        house.version = exchange.version;
        return changeHouse(tx, context, house, sealedWay(exchange, wish.wayToDoor, id));
    };
    return setUp<wire::ChangeFacility>(exchange, act, helpWith<FacilityId, showHouse>(exchange));
}

template<class Message>
Families familiesOf(const Message& wish)
{
    return wish.families ? *familiesNamed(*wish.families) : Families::No;
}

Response postUnit(Exchange& exchange)
{
    return setUp<wire::AddUnit>(exchange, [](auto& tx, const Context& context, const wire::AddUnit& wish) {
        return addUnit(tx, context,
                       {.id = UnitId{freshUuid()},
                        .facility = idOf<FacilityId>(wish.facilityId),
                        .name = wish.name,
                        .own = ownWordsOf(wish),
                        .families = familiesOf(wish),
                        .guests = wish.guests.value_or(false)});
    });
}

Response setUnit(Exchange& exchange)
{
    const auto act = [&](auto& tx, const Context& context, const wire::ChangeUnit& wish) {
        return changeUnit(tx, context,
                          {.id = exchange.idAs<UnitId>(),
                           .facility{},
                           .name = wish.name,
                           .own = ownWordsOf(wish),
                           .families = familiesOf(wish),
                           .guests = wish.guests.value_or(false),
                           .version = exchange.version});
    };
    return setUp<wire::ChangeUnit>(exchange, act, helpWith<UnitId, showUnit>(exchange));
}

Response postPlace(Exchange& exchange)
{
    return setUp<wire::AddPlace>(exchange, [](auto& tx, const Context& context, const wire::AddPlace& wish) {
        return addPlace(tx, context,
                        {.id = PlaceId{freshUuid()},
                         .unit = idOf<UnitId>(wish.unitId),
                         .facility{},
                         .name = wish.name,
                         .own = ownWordsOf(wish),
                         .surge = wish.surge.value_or(false),
                         .opensAt = wish.opensAt});
    });
}

Response setPlace(Exchange& exchange)
{
    const auto act = [&](auto& tx, const Context& context, const wire::ChangePlace& wish) {
        return changePlace(tx, context,
                           {.id = exchange.idAs<PlaceId>(),
                            .unit{},
                            .facility{},
                            .name = wish.name,
                            .own = ownWordsOf(wish),
                            .surge = wish.surge.value_or(false),
                            .version = exchange.version});
    };
    return setUp<wire::ChangePlace>(exchange, act, helpWith<PlaceId, showPlaceSetUp>(exchange));
}

Response movePlaceTo(Exchange& exchange)
{
    const auto act = [&](auto& tx, const Context& context, const wire::MovePlace& wish) {
        return movePlace(tx, context,
                         {.place = exchange.idAs<PlaceId>(),
                          .version = exchange.version,
                          .becomes = PlaceId{freshUuid()},
                          .unit = idOf<UnitId>(wish.unitId),
                          .at = wish.movedAt,
                          .name = wish.name});
    };
    return setUp<wire::MovePlace>(exchange, act, helpWith<PlaceId, showPlaceSetUp>(exchange));
}

Route look(std::string_view pattern, std::string_view summary, Response (*handle)(Exchange&), Described answers)
{
    return {.method = "GET",
            .pattern = pattern,
            .summary = summary,
            .handle = handle,
            .roles = Administrators,
            .answers = answers};
}

Route act(std::string_view pattern, std::string_view summary, Response (*handle)(Exchange&), Described takes,
          Described answers)
{
    return {.method = "POST",
            .pattern = pattern,
            .summary = summary,
            .handle = handle,
            .roles = Administrators,
            .needsKey = true,
            .needsMatch = pattern.ends_with("/settings") || pattern.ends_with("/moves"),
            .status = 201,
            .takes = takes,
            .answers = answers};
}

} // namespace

std::vector<Route> inventoryRoutes()
{
    const Described site = describedAs<wire::Site>;
    const Described house = describedAs<wire::FacilitySetUp>;
    const Described unit = describedAs<wire::UnitSetUp>;
    const Described place = describedAs<wire::PlaceSetUp>;
    return {
        look("/v1/inventory", "How the region is set up: sites, houses, units, places; never an address.", inventory,
             describedAs<wire::Inventory>),
        act("/v1/sites", "Add a site; its address is sealed.", postSite, describedAs<wire::AddSite>, site),
        look("/v1/sites/{id}", "One site; never its address.", one<SiteId, showSite>, site),
        act("/v1/sites/{id}/settings", "A site as it should be from now on.", setSite, describedAs<wire::ChangeSite>,
            site),
        act("/v1/sites/{id}/address-looks",
            "The address, for whoever sets the site up at its operator. Every look is logged.", lookAtAddress,
            describedAs<wire::LookAtAddress>, describedAs<wire::SiteAddress>),
        act("/v1/facilities", "Add a house to a site.", postFacility, describedAs<wire::AddFacility>, house),
        look("/v1/facilities/{id}", "One house as it is set up.", one<FacilityId, showHouse>, house),
        act("/v1/facilities/{id}/settings",
            "A house as it should be from now on; refused where what is promised could not be kept.", setFacility,
            describedAs<wire::ChangeFacility>, house),
        act("/v1/units", "Add a unit to a house.", postUnit, describedAs<wire::AddUnit>, unit),
        look("/v1/units/{id}", "One unit.", one<UnitId, showUnit>, unit),
        act("/v1/units/{id}/settings", "A unit as it should be from now on.", setUnit, describedAs<wire::ChangeUnit>,
            unit),
        act("/v1/places", "Add a place to a unit.", postPlace, describedAs<wire::AddPlace>, place),
        look("/v1/places/{id}", "One place as it is set up; never who sleeps there.", one<PlaceId, showPlaceSetUp>,
             place),
        act("/v1/places/{id}/settings", "A place as it should be from now on.", setPlace,
            describedAs<wire::ChangePlace>, place),
        act("/v1/places/{id}/moves",
            "From a date on the place is in another unit or house, under a new id; what was, stays where it was.",
            movePlaceTo, describedAs<wire::MovePlace>, place),
    };
}

} // namespace adempauze::http
