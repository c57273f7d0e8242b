#include "http/change.h"
#include "http/convert.h"
#include "usecases/record_zones.h"
#include "wire/safety_messages.h"

namespace adempauze::http {

namespace {

constexpr Roles CaseWorkers{Role::PlacementWorker, Role::Coordinator};
constexpr Roles SettersUp{Role::Administrator};

wire::BanZone wireOf(const BanZoneRow& row)
{
    return {.id = wireId(row.id),
            .orderId = wireId(row.order),
            .radiusMetres = row.radiusMetres,
            .recordedAt = row.recordedAt,
            .liftedAt = row.liftedAt,
            .version = row.version()};
}

wire::FacilityPosition wireOf(const PositionRow& row)
{
    return {.facilityId = wireId(row.facility),
            .facilityAlias = row.facilityAlias,
            .known = row.recordedAt.has_value(),
            .recordedById = wireId(row.recordedBy),
            .recordedAt = row.recordedAt,
            .version = row.version};
}

Sealed sealedFor(const Exchange& exchange, const Position& position, std::string_view table, std::string_view column,
                 const Uuid& id)
{
    const std::string row = id.text();
    return {exchange.parts.cipher.seal(textOf(position), {.table = table, .column = column, .row = row})};
}

Response recordZone(Exchange& exchange)
{
    auto read = messageIn<wire::RecordBanZone>(exchange.request);
    if (auto* problem = std::get_if<Response>(&read))
        return std::move(*problem);
    const auto& message = std::get<wire::RecordBanZone>(read);
    const Position centre{message.latitudeMicrodegrees, message.longitudeMicrodegrees};
    return change(exchange, [&](auto& tx, const Context& context) -> Outcome<StoredAnswer> {
        const BanZoneId id{freshUuid()};
        const auto row = recordBanZone(tx, context,
                                       {.id = id,
                                        .order = exchange.idAs<OrderId>(),
                                        .centre = sealedFor(exchange, centre, "ban_zone", "centre", id.value),
                                        .zone = {centre, message.radiusMetres}});
        if (!row)
            return row.no();
        return createdVersioned(wireOf(*row));
    });
}

Response listZones(Exchange& exchange)
{
    return query(
        exchange, [&](auto& tx, const Context& context) { return showBanZones(tx, context, exchange.idAs<OrderId>()); },
        [](const std::vector<BanZoneRow>& rows) {
            wire::BanZones list;
            for (const BanZoneRow& row : rows)
                list.items.push_back(wireOf(row));
            return ok(list);
        });
}

Response liftZone(Exchange& exchange)
{
    auto read = messageIn<wire::LiftSafety>(exchange.request);
    if (auto* problem = std::get_if<Response>(&read))
        return std::move(*problem);
    const auto run = [&](auto& tx, const Context& context) -> Outcome<StoredAnswer> {
        const auto row = liftBanZone(tx, context, exchange.idAs<BanZoneId>(), exchange.version);
        if (!row)
            return row.no();
        return createdVersioned(wireOf(*row));
    };
    const auto current = [&]() -> std::optional<QJsonObject> {
        pg::Transaction tx(exchange.db, exchange.caller().region);
        const auto row = showBanZone(tx, exchange.context(), exchange.idAs<BanZoneId>());
        return row ? std::optional(wire::toJson(wireOf(*row))) : std::nullopt;
    };
    return change(exchange, run, {.current = current});
}

Response setPosition(Exchange& exchange)
{
    auto read = messageIn<wire::RecordPosition>(exchange.request);
    if (auto* problem = std::get_if<Response>(&read))
        return std::move(*problem);
    const auto& message = std::get<wire::RecordPosition>(read);
    const Position position{message.latitudeMicrodegrees, message.longitudeMicrodegrees};
    const auto house = exchange.idAs<FacilityId>();
    const auto run = [&](auto& tx, const Context& context) -> Outcome<StoredAnswer> {
        const auto row =
            recordPosition(tx, context,
                           {.facility = house,
                            .version = exchange.version,
                            .sealed = sealedFor(exchange, position, "facility_position", "position", house.value),
                            .position = position});
        if (!row)
            return row.no();
        return createdVersioned(wireOf(*row));
    };
    const auto current = [&]() -> std::optional<QJsonObject> {
        pg::Transaction tx(exchange.db, exchange.caller().region);
        const auto row = showPosition(tx, exchange.context(), house);
        return row ? std::optional(wire::toJson(wireOf(*row))) : std::nullopt;
    };
    return change(exchange, run, {.current = current});
}

Response listPositions(Exchange& exchange)
{
    return query(
        exchange, [](auto& tx, const Context& context) { return showPositions(tx, context); },
        [](const std::vector<PositionRow>& rows) {
            wire::FacilityPositions list;
            for (const PositionRow& row : rows)
                list.items.push_back(wireOf(row));
            return ok(list);
        });
}

} // namespace

std::vector<Route> zoneRoutes()
{
    return {
        {.method = "POST",
         .pattern = "/v1/orders/{id}/ban-zones",
         .summary = "What the order's subject must not come near to. The centre is kept sealed and never answered.",
         .handle = recordZone,
         .roles = CaseWorkers,
         .needsKey = true,
         .status = 201,
         .takes = describedAs<wire::RecordBanZone>,
         .answers = describedAs<wire::BanZone>},
        {.method = "GET",
         .pattern = "/v1/orders/{id}/ban-zones",
         .summary = "The zones of an order, without where they are; in force first.",
         .handle = listZones,
         .roles = CaseWorkers,
         .answers = describedAs<wire::BanZones>},
        {.method = "POST",
         .pattern = "/v1/ban-zones/{id}/lifting",
         .summary = "The zone holds no longer.",
         .handle = liftZone,
         .roles = CaseWorkers,
         .needsKey = true,
         .needsMatch = true,
         .status = 201,
         .takes = describedAs<wire::LiftSafety>,
         .answers = describedAs<wire::BanZone>},
        {.method = "GET",
         .pattern = "/v1/facility-positions",
         .summary = "Of which houses the position is known, since when and through whom; never where.",
         .handle = listPositions,
         .roles = SettersUp,
         .answers = describedAs<wire::FacilityPositions>},
        {.method = "POST",
         .pattern = "/v1/facilities/{id}/position",
         .summary = "Where a house stands, kept sealed and never answered.",
         .handle = setPosition,
         .roles = SettersUp,
         .needsKey = true,
         .needsMatch = true,
         .status = 201,
         .takes = describedAs<wire::RecordPosition>,
         .answers = describedAs<wire::FacilityPosition>},
    };
}

} // namespace adempauze::http
