#include "http/alternatives.h"
#include "http/change.h"
#include "http/convert.h"
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
    return change(exchange, [&](auto& tx, const Context& context) -> Outcome<StoredAnswer> {
        const auto moved = makeRoom(tx, context, moves);
        if (!moved)
            return moved.no();
        return created(wireOf(*moved));
    });
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
