#include "http/convert.h"
#include "http/times.h"

namespace adempauze::http {

namespace {

constexpr Roles CaseWorkers{Role::PlacementWorker, Role::Coordinator};

Response explainOne(Exchange& exchange)
{
    const auto knownAt = momentInQuery(exchange, "knownAt");
    if (!knownAt)
        return problemFor(knownAt.no(), houseZone(exchange.parts));
    return query(
        exchange,
        [&](auto& tx, const Context& context) { return explainOrder(tx, context, exchange.idAs<OrderId>(), *knownAt); },
        [](const auto& explanations) { return ok(listOf<wire::Explanations>(explanations)); });
}

Response explainStayOf(Exchange& exchange)
{
    return query(
        exchange, [&](auto& tx, const Context& context) { return showStay(tx, context, exchange.idAs<ClaimId>()); },
        [](const ClaimRow& row) {
            return ok(listOf<wire::Explanations>(explainStay(openStay(row), row.facility.rules)));
        });
}

Response explainHoldOf(Exchange& exchange)
{
    return query(
        exchange, [&](auto& tx, const Context& context) { return explainHold(tx, context, exchange.idAs<ClaimId>()); },
        [](const auto& explanations) { return ok(listOf<wire::Explanations>(explanations)); });
}

} // namespace

std::vector<Route> explanationRoutes()
{
    return {
        {.method = "GET",
         .pattern = "/v1/orders/{id}/explanation",
         .summary = "How each moment of an order came about, in Dutch and in English.",
         .handle = explainOne,
         .roles = CaseWorkers,
         .answers = describedAs<wire::Explanations>,
         .query = {{"knownAt", R"({"type":"string","format":"date-time"})", false}}},
        {.method = "GET",
         .pattern = "/v1/stays/{id}/explanation",
         .summary = "How the planned end of a stay and the limit of its house came about.",
         .handle = explainStayOf,
         .roles = {Role::PlacementWorker, Role::Coordinator, Role::FacilityStaff},
         .answers = describedAs<wire::Explanations>},
        {.method = "GET",
         .pattern = "/v1/holds/{id}/explanation",
         .summary = "When a hold expires and why, and the planned end of the stay that it would become.",
         .handle = explainHoldOf,
         .roles = {Role::PoliceLiaison, Role::PlacementWorker, Role::Coordinator, Role::FacilityStaff},
         .answers = describedAs<wire::Explanations>},
    };
}

} // namespace adempauze::http
