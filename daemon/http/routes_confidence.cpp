#include "http/change.h"
#include "http/convert.h"
#include "usecases/answer_hold.h"
#include "usecases/confidence.h"
#include "usecases/refuse_at_door.h"
#include "wire/confidence_messages.h"

namespace adempauze::http {

namespace {

wire::ConfidenceReason wireOf(const ConfidenceReason& reason, const ConfidenceRules& rules)
{
    wire::ConfidenceReason message{.ground = std::string(wordFor(reason.ground)),
                                   .number = reason.number,
                                   .source = std::string(sourceOf(reason.ground)),
                                   .level = std::string(wordFor(reason.level)),
                                   .textNl = sentenceFor(reason, rules, Language::Dutch),
                                   .textEn = sentenceFor(reason, rules, Language::English)};
    if (reason.ground != ConfidenceGround::HeardOf)
        message.windowDays = static_cast<int>(rules.window.count() / 24);
    return message;
}

wire::HouseConfidence wireOf(const HouseToTrust& house, const ConfidenceRules& rules)
{
    wire::HouseConfidence message{.facilityId = wireId(house.house),
                                  .facilityAlias = house.alias,
                                  .level = std::string(wordFor(house.confidence.level)),
                                  .heardOfAt = house.facts.heardOfAt,
                                  .keptPercent = house.confidence.keptPercent};
    for (const ConfidenceReason& each : house.confidence.reasons)
        message.reasons.push_back(wireOf(each, rules));
    return message;
}

Response confidence(Exchange& exchange)
{
    return query(
        exchange, [](auto& tx, const Context& context) { return showConfidence(tx, context); },
        [&](const std::vector<HouseToTrust>& houses) {
            wire::Confidences message;
            for (const HouseToTrust& each : houses)
                message.items.push_back(wireOf(each, *exchange.parts.confidence));
            return ok(message);
        });
}

Response postCheckIn(Exchange& exchange)
{
    auto read = messageIn<wire::CheckIn>(exchange.request);
    if (auto* problem = std::get_if<Response>(&read))
        return std::move(*problem);
    return change(exchange, [&](auto& tx, const Context& context) -> Outcome<StoredAnswer> {
        const auto house = checkIn(tx, context, exchange.idAs<FacilityId>());
        if (!house)
            return house.no();
        return created(wire::HouseCheckedIn{.facilityId = wireId(house->house), .checkedAt = house->at});
    });
}

std::optional<QJsonObject> holdNow(Exchange& exchange)
{
    pg::Transaction tx(exchange.db, exchange.caller().region);
    const auto hold = showHold(tx, exchange.context(), exchange.idAs<ClaimId>());
    return hold ? std::optional(wire::toJson(wireOf(*hold, readingOf(exchange)))) : std::nullopt;
}

Response refuse(Exchange& exchange)
{
    auto read = messageIn<wire::RefuseAtDoor>(exchange.request);
    if (auto* problem = std::get_if<Response>(&read))
        return std::move(*problem);
    const auto& message = std::get<wire::RefuseAtDoor>(read);
    const auto run = [&](auto& tx, const Context& context) -> Outcome<StoredAnswer> {
        const auto claim = refuseAtDoor(tx, context,
                                        {.claim = exchange.idAs<ClaimId>(),
                                         .version = exchange.version,
                                         .refusedAt = message.refusedAt,
                                         .reason = message.reason});
        if (!claim)
            return claim.no();
        return createdVersioned(wire::RefusedAtDoor{.id = wireId(claim->id),
                                                    .state = std::string(wordFor(claim->state)),
                                                    .facilityId = wireId(claim->facility.id),
                                                    .refusedAt = message.refusedAt,
                                                    .reason = message.reason,
                                                    .version = claim->version});
    };
    return change(exchange, run, {.current = [&exchange] { return holdNow(exchange); }});
}

} // namespace

std::vector<Route> confidenceRoutes()
{
    return {
        {.method = "GET",
         .pattern = "/v1/confidence",
         .summary = "How much each house's \"free\" is worth, and why. Staff see their own house.",
         .handle = confidence,
         .roles = {Role::FacilityStaff, Role::PlacementWorker, Role::Coordinator, Role::Manager},
         .answers = describedAs<wire::Confidences>},
        {.method = "POST",
         .pattern = "/v1/facilities/{id}/check-ins",
         .summary = "What is called free in a house is free: by its own staff, or by who has just telephoned it.",
         .handle = postCheckIn,
         .roles = {Role::FacilityStaff, Role::PlacementWorker, Role::Coordinator},
         .needsKey = true,
         .status = 201,
         .takes = describedAs<wire::CheckIn>,
         .answers = describedAs<wire::HouseCheckedIn>},
        {.method = "POST",
         .pattern = "/v1/holds/{id}/door-refusal",
         .summary = "Somebody came with the code of a hold or a booked stay and was not let in.",
         .handle = refuse,
         .roles = {Role::FacilityStaff, Role::PoliceLiaison, Role::PlacementWorker, Role::Coordinator},
         .needsKey = true,
         .needsMatch = true,
         .status = 201,
         .takes = describedAs<wire::RefuseAtDoor>,
         .answers = describedAs<wire::RefusedAtDoor>},
    };
}

} // namespace adempauze::http
