#include "http/alternatives.h"
#include "http/change.h"
#include "http/convert.h"
#include "usecases/answer_hold.h"
#include "usecases/change_stay.h"
#include "usecases/make_room.h"
#include "wire/squeeze_messages.h"

#include <charconv>

namespace adempauze::http {

namespace {

constexpr Roles Lookers{Role::FacilityStaff, Role::PlacementWorker, Role::Coordinator};
constexpr Roles Movers{Role::PlacementWorker, Role::Coordinator};
constexpr int UsualDay = 7; // the advice on extension is near

wire::PlaceLabel wireOf(const PlaceLabel& label)
{
    return {.placeId = wireId(label.place),
            .placeName = label.placeName,
            .facilityId = wireId(label.facility),
            .facilityAlias = label.facilityAlias,
            .unitName = label.wholeUnit};
}

wire::Squeeze wireOf(const RoomProposal& proposal, const Zone& zone)
{
    wire::Squeeze message{.asOfAt = proposal.asOf, .zone = std::string(zone.name()), .proven = proposal.proven};
    for (const LikelyCollision& each : proposal.collisions)
        message.collisions.push_back(
            {.stayId = wireId(each.stay), .meetsId = wireId(each.meets), .at = wireOf(each.at), .fromAt = each.fromAt});
    for (const ProposedMove& each : proposal.moves)
        message.moves.push_back({.claimId = wireId(each.claim),
                                 .version = each.version,
                                 .from = wireOf(each.from),
                                 .to = wireOf(each.to),
                                 .arrivesAt = each.arrivesAt});
    for (const ClaimId& each : proposal.unsolved)
        message.unsolvedIds.push_back(wireId(each));
    return message;
}

wire::SqueezeApplied wireOf(const std::vector<ClaimRow>& moved)
{
    wire::SqueezeApplied message;
    for (const ClaimRow& each : moved)
        message.moved.push_back({.claimId = wireId(each.id),
                                 .version = each.version,
                                 .at = wireOf(PlaceLabel{each.place().place, each.place().placeName, each.facility.id,
                                                         each.facility.alias, each.place().wholeUnit})});
    return message;
}

std::optional<QJsonObject> proposalNow(Exchange& exchange)
{
    pg::Transaction tx(exchange.db, exchange.caller().region);
    const auto found = proposeRoom(tx, exchange.context(), UsualDay);
    return found ? std::optional(wire::toJson(wireOf(*found, houseZone(exchange.parts)))) : std::nullopt;
}

std::optional<ClaimRow> promiseOf(Exchange& exchange, ClaimId id)
{
    pg::Transaction ofHold(exchange.db, exchange.caller().region);
    if (const auto hold = showHold(ofHold, exchange.context(), id))
        return hold->claim;
    pg::Transaction ofStay(exchange.db, exchange.caller().region);
    const auto stay = showStay(ofStay, exchange.context(), id);
    return stay ? std::optional(*stay) : std::nullopt;
}

/// Where else the promise could go whose move was refused ("/moves/2", "/moves/2/toPlaceId").
Instead insteadOf(Exchange& exchange, const std::vector<Move>& moves, std::string_view pointer)
{
    constexpr std::string_view Moves = "/moves/";
    std::size_t number = moves.size();
    if (pointer.starts_with(Moves))
        std::from_chars(pointer.data() + Moves.size(), pointer.data() + pointer.size(), number);
    const auto promise = number < moves.size() ? promiseOf(exchange, moves[number].claim) : std::nullopt;
    if (!promise)
        return {};
    const auto during = Period::parse(std::max(promise->from, exchange.now), promise->until);
    return during ? alternativesOver(exchange, {*during, promise->needs(), promise->persons}, moves[number].to,
                                     {.claim = promise->id})
                  : Instead{};
}

Response proposal(Exchange& exchange)
{
    int fromDay = UsualDay;
    if (const auto text = exchange.request.queryValue("fromDay")) {
        const auto [end, error] = std::from_chars(text->data(), text->data() + text->size(), fromDay);
        if (error != std::errc() || end != text->data() + text->size() || fromDay < 0 || fromDay > 365)
            return problemFor(
                {{"/fromDay", "wrong_type", "This query parameter is a whole number of days, 0 to 365."}});
    }
    return query(
        exchange, [&](auto& tx, const Context& context) { return proposeRoom(tx, context, fromDay); },
        [&](const RoomProposal& found) { return ok(wireOf(found, houseZone(exchange.parts))); });
}

Response application(Exchange& exchange)
{
    auto read = messageIn<wire::ApplySqueeze>(exchange.request);
    if (auto* problem = std::get_if<Response>(&read))
        return std::move(*problem);
    std::vector<Move> moves;
    std::vector<SafetyQuestion> questions;
    for (const wire::ClaimMove& each : std::get<wire::ApplySqueeze>(read).moves) {
        moves.push_back({idOf<ClaimId>(each.claimId), each.version, idOf<PlaceId>(each.toPlaceId)});
        questions.push_back({.whom = {.claim = moves.back().claim}, .place = moves.back().to});
    }
    if (auto tooMany = askedTooMuchOfEach(exchange, questions))
        return *std::move(tooMany);
    std::string refused; // which of them
    const auto run = [&](auto& tx, const Context& context) -> Outcome<StoredAnswer> {
        const auto moved = makeRoom(tx, context, moves);
        if (!moved) {
            refused = moved.no().pointer;
            return moved.no();
        }
        return created(wireOf(*moved));
    };
    return change(exchange, run,
                  {.current = [&] { return proposalNow(exchange); },
                   .instead = [&] { return insteadOf(exchange, moves, refused); },
                   .plans = true});
}

} // namespace

std::vector<Route> squeezeRoutes()
{
    return {
        {.method = "GET",
         .pattern = "/v1/squeeze",
         .summary =
             "Which likely extensions run into what was promised, and how the fewest promises are kept elsewhere.",
         .handle = proposal,
         .roles = Lookers,
         .answers = describedAs<wire::Squeeze>,
         .query = {{"fromDay", R"({"type":"integer","minimum":0,"maximum":365,"default":7})", false}}},
        {.method = "POST",
         .pattern = "/v1/squeeze/application",
         .summary = "Promises are kept at other places: all of these or none.",
         .handle = application,
         .roles = Movers,
         .needsKey = true,
         .status = 201,
         .takes = describedAs<wire::ApplySqueeze>,
         .answers = describedAs<wire::SqueezeApplied>,
         .previews = true},
    };
}

} // namespace adempauze::http
