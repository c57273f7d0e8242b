#include "http/routes_hold_moves.h"

#include "http/alternatives.h"
#include "http/change.h"
#include "http/convert.h"
#include "usecases/answer_hold.h"
#include "usecases/move_hold.h"
#include "wire/hold_messages.h"
#include "wire/hold_move_messages.h"

namespace adempauze::http {

namespace {

constexpr Roles Holders{Role::PoliceLiaison, Role::PlacementWorker, Role::Coordinator};

std::optional<HoldPlaced> holdNow(Exchange& exchange)
{
    pg::Transaction tx(exchange.db, exchange.caller().region);
    auto hold = showHold(tx, exchange.context(), exchange.idAs<ClaimId>());
    return hold ? std::optional(*std::move(hold)) : std::nullopt;
}

Instead elsewhere(Exchange& exchange, PlaceId refused)
{
    const auto hold = holdNow(exchange);
    if (!hold)
        return {};
    const ClaimRow& claim = hold->claim;
    const auto during = Period::parse(std::max(claim.from, exchange.now), claim.until);
    return during ? alternativesOver(exchange, {*during, claim.needs(), claim.persons}, refused, {.claim = claim.id})
                  : Instead{};
}

Response move(Exchange& exchange)
{
    auto read = messageIn<wire::MoveHold>(exchange.request);
    if (auto* problem = std::get_if<Response>(&read))
        return std::move(*problem);
    const auto to = idOf<PlaceId>(std::get<wire::MoveHold>(read).toPlaceId);
    const auto id = exchange.idAs<ClaimId>();
    if (auto tooMany = askedTooMuch(exchange, {.whom = {.claim = id}, .place = to}))
        return *std::move(tooMany);
    const auto run = [&](auto& tx, const Context& context) -> Outcome<StoredAnswer> {
        const auto hold = moveHold(tx, context, {.hold = id, .version = exchange.version, .to = to});
        if (!hold)
            return hold.no();
        return createdVersioned(wireOf(*hold, readingOf(exchange)));
    };
    const auto current = [&]() -> std::optional<QJsonObject> {
        const auto hold = holdNow(exchange);
        return hold ? std::optional(wire::toJson(wireOf(*hold, readingOf(exchange)))) : std::nullopt;
    };
    return change(exchange, run, {.current = current, .instead = [&] { return elsewhere(exchange, to); }});
}

} // namespace

std::vector<Route> holdMoveRoutes()
{
    return {
        {.method = "POST",
         .pattern = "/v1/holds/{id}/transfers",
         .summary = "To another place, for the same period, with the same code and expiry. Another house's desk is "
                    "asked anew.",
         .handle = move,
         .roles = Holders,
         .needsKey = true,
         .needsMatch = true,
         .status = 201,
         .takes = describedAs<wire::MoveHold>,
         .answers = describedAs<wire::Hold>,
         .previews = true},
    };
}

} // namespace adempauze::http
