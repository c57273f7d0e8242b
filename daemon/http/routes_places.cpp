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

constexpr Roles Closers{Role::Administrator, Role::Manager, Role::FacilityStaff};

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
            .reason = closed.reason,
            .togetherId = wireId(closed.together),
            .version = 1};
}

QJsonArray obstaclesOf(const std::vector<PlaceInTheWay>& places)
{
    QJsonArray list;
    for (const auto& [place, name, no] : places)
        list.append(wire::toJson(wire::PlaceObstacle{.placeId = wireId(place),
                                                     .placeName = name,
                                                     .reason = std::string(wordFor(no.why)),
                                                     .fromAt = no.fromAt,
                                                     .untilAt = no.untilAt}));
    return list;
}

/// Whatever kept an act on several places from all of them.
template<class... Wish>
QJsonArray obstaclesTo(Exchange& exchange, const Wish&... wish)
{
    pg::Transaction tx(exchange.db, exchange.caller().region);
    const auto places = inTheWayOf(tx, exchange.context(), wish...);
    tx.rollback();
    return obstaclesOf(places);
}

Response closePlace(Exchange& exchange)
{
    auto read = messageIn<wire::ClosePlace>(exchange.request);
    if (auto* problem = std::get_if<Response>(&read))
        return std::move(*problem);
    const auto& wish = std::get<wire::ClosePlace>(read);
    const Closes closes = wish.whole ? *closesNamed(*wish.whole) : Closes::Place;
    const auto wanted = [&] {
        return ClosureWish{.id = ClosureId{freshUuid()},
                           .place = idOf<PlaceId>(wish.placeId),
                           .from = wish.fromAt,
                           .until = wish.untilAt,
                           .reason = wish.reason};
    };
    const auto run = [&](auto& tx, const Context& context) -> Outcome<StoredAnswer> {
        const auto closed = adempauze::closePlace(tx, context, wanted(), closes);
        if (!closed)
            return closed.no();
        return createdVersioned(wireOf(*closed));
    };
    Help help;
    if (closes != Closes::Place)
        help.obstacles = [&] { return obstaclesTo(exchange, wanted(), closes); };
    return change(exchange, run, help);
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
            .togetherId = wireId(row.together),
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
    const ClosureEnd end{.id = exchange.idAs<ClosureId>(),
                         .version = exchange.version,
                         .until = wish.untilAt,
                         .together = wish.together.value_or(false)};
    const auto run = [&](auto& tx, const Context& context) -> Outcome<StoredAnswer> {
        const auto changed = changeClosure(tx, context, end);
        if (!changed)
            return changed.no();
        return createdVersioned(wireOf(*changed));
    };
    const auto current = [&]() -> std::optional<QJsonObject> {
        pg::Transaction tx(exchange.db, exchange.caller().region);
        const auto now = showClosure(tx, exchange.context(), end.id);
        return now ? std::optional(wire::toJson(wireOf(*now))) : std::nullopt;
    };
    Help help{.current = current};
    if (end.together)
        help.obstacles = [&] { return obstaclesTo(exchange, end); };
    return change(exchange, run, help);
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
         .summary = "Take a place, or its whole unit or house, out of service; staff in their own house.",
         .handle = closePlace,
         .roles = Closers,
         .needsKey = true,
         .status = 201,
         .takes = describedAs<wire::ClosePlace>,
         .answers = describedAs<wire::Closure>},
        {.method = "GET",
         .pattern = "/v1/closures",
         .summary = "Places that are out of service or will be, soonest first; staff see their own house.",
         .handle = listClosures,
         .roles = Closers,
         .answers = describedAs<wire::ClosedPlaces>},
        {.method = "POST",
         .pattern = "/v1/closures/{id}/end",
         .summary =
             "Open a place sooner or later than was said, or all that were closed with it; refused where somebody is "
             "promised one.",
         .handle = changeEnd,
         .roles = Closers,
         .needsKey = true,
         .needsMatch = true,
         .status = 201,
         .takes = describedAs<wire::ChangeClosureEnd>,
         .answers = describedAs<wire::ClosedPlace>},
    };
}

} // namespace adempauze::http
