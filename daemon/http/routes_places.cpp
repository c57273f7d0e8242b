#include "http/alternatives.h"
#include "http/change.h"
#include "http/convert.h"
#include "http/times.h"
#include "http/turn_aways.h"
#include "usecases/change_closure.h"
#include "usecases/safety_check.h"
#include "wire/closure_messages.h"

namespace adempauze::http {

namespace {

constexpr Roles Seekers{Role::PoliceLiaison, Role::PlacementWorker, Role::Coordinator, Role::FacilityStaff};
constexpr Roles AllButAgencies{Role::PoliceLiaison, Role::FacilityStaff, Role::PlacementWorker, Role::Coordinator,
                               Role::Manager,       Role::Administrator, Role::Auditor};

constexpr int PlacesTold = 50; // more than anybody reads

Response searchPlaces(Exchange& exchange)
{
    auto read = messageIn<wire::PlaceSearch>(exchange.request, [](const wire::PlaceSearch& wish) {
        return errorsIn({wish.imposedAt, wish.imposedLocal}, false);
    });
    if (auto* problem = std::get_if<Response>(&read))
        return std::move(*problem);
    const auto& wish = std::get<wire::PlaceSearch>(read);
    const auto imposed = momentOf({wish.imposedAt, wish.imposedLocal}, houseZone(exchange.parts));
    PlaceSearch search{.expectedArrivalAt = wish.expectedArrivalAt,
                       .imposedAt = imposed.at,
                       .gender = wish.gender ? genderNamed(*wish.gender) : std::nullopt,
                       .kind = wish.kind ? facilityKindNamed(*wish.kind) : std::nullopt,
                       .wheelchair = wish.wheelchair.value_or(false),
                       .persons = wish.persons.value_or(1),
                       .most = static_cast<std::size_t>(wish.limit.value_or(PlacesTold))};
    if (wish.personId || wish.orderId || wish.caseId) {
        pg::Transaction tx(exchange.db, exchange.caller().region);
        const auto whom =
            askFor(tx, exchange.context(),
                   {idOf<PersonId>(wish.personId), idOf<OrderId>(wish.orderId), idOf<CaseId>(wish.caseId)});
        if (!whom)
            return refusedQuestion(exchange, whom.no());
        search.whom = *whom;
    }
    return query(
        exchange, [&](auto& tx, const Context& context) { return findPlaces(tx, context, search); },
        [&](const FoundPlaces& found) {
            noteSearch(exchange, wish, search, found); // one that finds something writes nothing
            return ok(wireOf(found));
        });
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

wire::ClosedPlace wireOf(const ClosureRow& row)
{
    return {.id = wireId(row.id),
            .placeId = wireId(row.place),
            .placeName = row.placeName,
            .facilityId = wireId(row.facility),
            .facilityAlias = row.facilityAlias,
            .fromAt = row.from,
            .untilAt = row.until,
            .reason = row.reason,
            .version = row.version};
}

Response listClosures(Exchange& exchange)
{
    return query(
        exchange, [](auto& tx, const Context& context) { return showClosures(tx, context); },
        [](const std::vector<ClosureRow>& rows) {
            wire::ClosedPlaces list;
            for (const ClosureRow& row : rows)
                list.items.push_back(wireOf(row));
            return ok(list);
        });
}

Response changeEnd(Exchange& exchange)
{
    auto read = messageIn<wire::ChangeClosureEnd>(exchange.request);
    if (auto* problem = std::get_if<Response>(&read))
        return std::move(*problem);
    const auto& wish = std::get<wire::ChangeClosureEnd>(read);
    return change(exchange, [&](auto& tx, const Context& context) -> Outcome<StoredAnswer> {
        const auto changed = changeClosure(
            tx, context, {.id = exchange.idAs<ClosureId>(), .version = exchange.version, .until = wish.untilAt});
        if (!changed)
            return changed.no();
        return createdVersioned(wireOf(*changed));
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
        {.method = "GET",
         .pattern = "/v1/closures",
         .summary = "Places that are out of service or will be, soonest first; staff see their own house.",
         .handle = listClosures,
         .roles = {Role::Administrator, Role::Manager, Role::FacilityStaff},
         .answers = describedAs<wire::ClosedPlaces>},
        {.method = "POST",
         .pattern = "/v1/closures/{id}/end",
         .summary = "Open a place sooner or later than was said; refused where somebody is promised it.",
         .handle = changeEnd,
         .roles = {Role::Administrator},
         .needsKey = true,
         .needsMatch = true,
         .status = 201,
         .takes = describedAs<wire::ChangeClosureEnd>,
         .answers = describedAs<wire::ClosedPlace>},
    };
}

} // namespace adempauze::http
