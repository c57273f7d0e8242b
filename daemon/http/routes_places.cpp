#include "http/change.h"
#include "http/convert.h"
#include "http/times.h"

namespace adempauze::http {

namespace {

constexpr Roles Seekers{Role::PoliceLiaison, Role::PlacementWorker, Role::Coordinator, Role::FacilityStaff};
constexpr Roles AllButAgencies{Role::PoliceLiaison, Role::FacilityStaff, Role::PlacementWorker, Role::Coordinator,
                               Role::Manager,       Role::Administrator, Role::Auditor};

Response searchPlaces(Exchange& exchange)
{
    auto read = messageIn<wire::PlaceSearch>(exchange.request, [](const wire::PlaceSearch& wish) {
        return errorsIn({wish.imposedAt, wish.imposedLocal}, false);
    });
    if (auto* problem = std::get_if<Response>(&read))
        return std::move(*problem);
    const auto& wish = std::get<wire::PlaceSearch>(read);
    const auto imposed = momentOf({wish.imposedAt, wish.imposedLocal}, houseZone(exchange.parts));
    const PlaceSearch search{.expectedArrivalAt = wish.expectedArrivalAt,
                             .imposedAt = imposed.at,
                             .gender = wish.gender ? genderNamed(*wish.gender) : std::nullopt,
                             .kind = wish.kind ? facilityKindNamed(*wish.kind) : std::nullopt,
                             .wheelchair = wish.wheelchair.value_or(false)};
    return query(
        exchange, [&](auto& tx, const Context& context) { return findPlaces(tx, context, search); },
        [](const FoundPlaces& found) { return ok(wireOf(found)); });
}

Response listFacilities(Exchange& exchange)
{
    return query(
        exchange, [](auto& tx, const Context& context) { return showFacilities(tx, context); },
        [](const auto& rows) { return ok(listOf<wire::Facilities>(rows)); });
}

wire::Closure wireOf(const ClosureWish& closed)
{
    return {.id = wireId(closed.id),
            .placeId = wireId(closed.place),
            .fromAt = closed.from,
            .untilAt = closed.until,
            .reason = closed.reason};
}

Response closePlace(Exchange& exchange)
{
    auto read = messageIn<wire::ClosePlace>(exchange.request);
    if (auto* problem = std::get_if<Response>(&read))
        return std::move(*problem);
    const auto& wish = std::get<wire::ClosePlace>(read);
    return change(exchange, [&](auto& tx, const Context& context) -> Outcome<StoredAnswer> {
        const auto closed = adempauze::closePlace(tx, context,
                                                  {.id = ClosureId{freshUuid()},
                                                   .place = idOf<PlaceId>(wish.placeId),
                                                   .from = wish.fromAt,
                                                   .until = wish.untilAt,
                                                   .reason = wish.reason});
        if (!closed)
            return closed.no();
        return created(wireOf(*closed));
    });
}

} // namespace

std::vector<Route> placeRoutes()
{
    return {
        {.method = "POST",
         .pattern = "/v1/places/_search",
         .summary = "What is free, best first. Advice: only a hold makes it sure.",
         .handle = searchPlaces,
         .roles = Seekers,
         .takes = describedAs<wire::PlaceSearch>,
         .answers = describedAs<wire::PlaceOffers>},
        {.method = "GET",
         .pattern = "/v1/facilities",
         .summary = "Houses of the region and their conditions; never an address.",
         .handle = listFacilities,
         .roles = AllButAgencies,
         .answers = describedAs<wire::Facilities>},
        {.method = "POST",
         .pattern = "/v1/closures",
         .summary = "Take a place out of service.",
         .handle = closePlace,
         .roles = {Role::Administrator},
         .needsKey = true,
         .status = 201,
         .takes = describedAs<wire::ClosePlace>,
         .answers = describedAs<wire::Closure>},
    };
}

} // namespace adempauze::http
