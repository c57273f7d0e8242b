#include "http/alternatives.h"
#include "http/change.h"
#include "http/convert.h"
#include "http/turn_aways.h"
#include "secrets/random.h"
#include "usecases/follow_on.h"
#include "wire/follow_on_messages.h"

namespace adempauze::http {

namespace {

Instead elsewhere(Exchange& exchange, const wire::FollowOn& message)
{
    pg::Transaction tx(exchange.db, exchange.caller().region);
    const auto stay = showStay(tx, exchange.context(), exchange.idAs<ClaimId>());
    if (!stay)
        return {};
    const auto until =
        message.untilAt ? Outcome<Moment>(*message.untilAt) : reasonUntil(exchange.context(), stay->until, {});
    const auto during = until ? Period::parse(stay->until, *until) : std::nullopt;
    return during ? alternativesOver(exchange, {*during, stay->needs(), stay->persons}, idOf<PlaceId>(message.placeId),
                                     {.claim = stay->id})
                  : Instead{};
}

Response holdAfter(Exchange& exchange)
{
    auto read = messageIn<wire::FollowOn>(exchange.request);
    if (auto* problem = std::get_if<Response>(&read))
        return std::move(*problem);
    const auto& message = std::get<wire::FollowOn>(read);
    const auto stay = exchange.idAs<ClaimId>();
    if (auto tooMany = askedTooMuch(exchange, {.whom = {.claim = stay}, .place = idOf<PlaceId>(message.placeId)}))
        return *std::move(tooMany);
    const auto run = [&](pg::Transaction& tx, const Context& context) -> Outcome<StoredAnswer> {
        const auto hold = placeFollowOn(tx, context,
                                        {.stay = stay,
                                         .id = ClaimId{freshUuid()},
                                         .codeDraw = randomDraw(),
                                         .place = idOf<PlaceId>(message.placeId),
                                         .untilAt = message.untilAt});
        if (!hold)
            return hold.no();
        return createdVersioned(wireOf(*hold, readingOf(exchange)), "/v1/holds/" + hold->claim.id.text());
    };
    return change(exchange, run,
                  {.instead = [&] { return elsewhere(exchange, message); }, .noteTurnAway = notingFollowOn(exchange)});
}

} // namespace

std::vector<Route> followOnRoutes()
{
    return {
        {.method = "POST",
         .pattern = "/v1/stays/{id}/follow-on-holds",
         .summary = "Hold a place for a resident from their planned end on, while it is open whether their order is "
                    "extended. It expires when the order first ends; if it is extended, the hold moves along.",
         .handle = holdAfter,
         .roles = {Role::PlacementWorker, Role::Coordinator},
         .needsKey = true,
         .status = 201,
         .takes = describedAs<wire::FollowOn>,
         .answers = describedAs<wire::Hold>},
    };
}

} // namespace adempauze::http
