#include "http/change.h"
#include "http/convert.h"
#include "usecases/publish_places.h"
#include "wire/published_messages.h"

namespace adempauze::http {

namespace {

constexpr Roles Publishers{Role::Administrator, Role::Manager};
constexpr Roles Lookers{Role::PoliceLiaison, Role::PlacementWorker, Role::Coordinator,
                        Role::FacilityStaff, Role::Administrator,   Role::Manager};

wire::PublishedPlace wireOf(const PublishedRow& row)
{
    return {.id = wireId(row.id),
            .placeId = wireId(row.place),
            .placeName = row.placeName,
            .facilityId = wireId(row.facility),
            .facilityAlias = row.facilityAlias,
            .fromAt = row.from,
            .untilAt = row.until,
            .shown = row.shown,
            .version = row.version};
}

Response publish(Exchange& exchange)
{
    auto read = messageIn<wire::PublishPlace>(exchange.request);
    if (auto* problem = std::get_if<Response>(&read))
        return std::move(*problem);
    const auto& message = std::get<wire::PublishPlace>(read);
    return change(exchange, [&](auto& tx, const Context& context) -> Outcome<StoredAnswer> {
        const auto row = publishPlace(tx, context,
                                      {.id = PublishedId{freshUuid()},
                                       .place = idOf<PlaceId>(message.placeId),
                                       .from = message.fromAt,
                                       .until = message.untilAt});
        if (!row)
            return row.no();
        return createdVersioned(wireOf(*row));
    });
}

Response withdraw(Exchange& exchange)
{
    auto read = messageIn<wire::WithdrawPublished>(exchange.request);
    if (auto* problem = std::get_if<Response>(&read))
        return std::move(*problem);
    const auto run = [&](auto& tx, const Context& context) -> Outcome<StoredAnswer> {
        const auto row = withdrawPublished(tx, context, exchange.idAs<PublishedId>(), exchange.version);
        if (!row)
            return row.no();
        return createdVersioned(wireOf(*row));
    };
    const auto now = [&]() -> std::optional<QJsonObject> {
        pg::Transaction tx(exchange.db, exchange.caller().region);
        const auto row = showPublished(tx, exchange.context(), exchange.idAs<PublishedId>());
        return row ? std::optional(wire::toJson(wireOf(*row))) : std::nullopt;
    };
    return change(exchange, run, {.current = now});
}

Response list(Exchange& exchange)
{
    return query(
        exchange, [](auto& tx, const Context& context) { return showPublished(tx, context); },
        [](const std::vector<PublishedRow>& rows) {
            wire::PublishedPlaces answer;
            for (const PublishedRow& row : rows)
                answer.items.push_back(wireOf(row));
            return ok(answer);
        });
}

Response listElsewhere(Exchange& exchange)
{
    return query(
        exchange, [](auto& tx, const Context& context) { return showElsewhere(tx, context); },
        [](const std::vector<PlaceElsewhere>& rows) { return ok(listOf<wire::PlacesElsewhere>(rows)); });
}

} // namespace

std::vector<Route> publishedRoutes()
{
    const Described published = describedAs<wire::PublishedPlace>;
    return {
        {.method = "POST",
         .pattern = "/v1/published-places",
         .summary = "Show a place to the other regions while nothing stands on it: alias, kind, whom it takes, on what "
                    "conditions, and when.",
         .handle = publish,
         .roles = Publishers,
         .needsKey = true,
         .status = 201,
         .takes = describedAs<wire::PublishPlace>,
         .answers = published},
        {.method = "GET",
         .pattern = "/v1/published-places",
         .summary = "What the region shows to the others, and whether they see it now.",
         .handle = list,
         .roles = Publishers,
         .answers = describedAs<wire::PublishedPlaces>},
        {.method = "POST",
         .pattern = "/v1/published-places/{id}/withdrawal",
         .summary = "The others see it no longer.",
         .handle = withdraw,
         .roles = Publishers,
         .needsKey = true,
         .needsMatch = true,
         .status = 201,
         .takes = describedAs<wire::WithdrawPublished>,
         .answers = published},
        {.method = "GET",
         .pattern = "/v1/places-elsewhere",
         .summary = "Places that other regions show and that are free; the region is asked by telephone.",
         .handle = listElsewhere,
         .roles = Lookers,
         .answers = describedAs<wire::PlacesElsewhere>},
    };
}

} // namespace adempauze::http
