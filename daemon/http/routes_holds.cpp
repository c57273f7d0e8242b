#include "http/alternatives.h"
#include "http/change.h"
#include "http/convert.h"
#include "http/screening.h"
#include "http/times.h"
#include "http/turn_aways.h"
#include "secrets/random.h"
#include "usecases/begin_stay.h"

#include <algorithm>
#include <iterator>

namespace adempauze::http {

namespace {

constexpr Roles Holders{Role::PoliceLiaison, Role::PlacementWorker, Role::Coordinator};
constexpr Roles Lookers{Role::PoliceLiaison, Role::PlacementWorker, Role::Coordinator, Role::FacilityStaff};
constexpr Roles Desk{Role::FacilityStaff};
constexpr Roles CaseWorkers{Role::PlacementWorker, Role::Coordinator};

Help helpFor(Exchange& exchange)
{
    return {.current = [&exchange]() -> std::optional<QJsonObject> {
        pg::Transaction tx(exchange.db, exchange.caller().region);
        const auto hold = showHold(tx, exchange.context(), exchange.idAs<ClaimId>());
        return hold ? std::optional(wire::toJson(wireOf(*hold, readingOf(exchange)))) : std::nullopt;
    }};
}

HoldWish wishOf(const wire::PlaceHold& message, std::optional<Moment> imposedAt, const FieldCipher& cipher)
{
    HoldWish wish{.id = ClaimId{freshUuid()},
                  .codeDraw = randomDraw(),
                  .place = idOf<PlaceId>(message.placeId),
                  .expectedArrivalAt = message.expectedArrivalAt,
                  .imposedAt = imposedAt,
                  .gender = message.gender ? genderNamed(*message.gender) : std::nullopt,
                  .remark = message.remark,
                  .untilAt = message.untilAt,
                  .untilDecision = message.untilDecision.value_or(false),
                  .request = uuidOf(message.requestId),
                  .persons = message.persons.value_or(1),
                  .wheelchair = message.wheelchair};
    if (message.answers)
        wish.answers = answersIn(*message.answers);
    if (message.callerReference) {
        const std::string id = wish.id.text();
        wish.callerReference =
            Sealed{cipher.seal(*message.callerReference, {.table = "claim", .column = "caller_reference", .row = id})};
    }
    return wish;
}

Response placeHold(Exchange& exchange)
{
    auto read = messageIn<wire::PlaceHold>(exchange.request, [](const wire::PlaceHold& wish) {
        auto errors = errorsIn({wish.imposedAt, wish.imposedLocal}, false);
        if (wish.answers)
            std::ranges::copy(answerErrors(*wish.answers), std::back_inserter(errors));
        return errors;
    });
    if (auto* problem = std::get_if<Response>(&read))
        return std::move(*problem);
    const auto& message = std::get<wire::PlaceHold>(read);
    const auto imposed = momentOf({message.imposedAt, message.imposedLocal}, houseZone(exchange.parts));
    const auto run = [&](auto& tx, const Context& context) -> Outcome<StoredAnswer> {
        const auto hold = adempauze::placeHold(tx, context, wishOf(message, imposed.at, exchange.parts.cipher));
        if (!hold)
            return hold.no();
        return createdVersioned(wireOf(*hold, readingOf(exchange)), "/v1/holds/" + hold->claim.id.text());
    };
    const auto alternatives = [&] {
        return alternativesTo(exchange,
                              {.expectedArrivalAt = message.expectedArrivalAt,
                               .imposedAt = message.untilDecision ? std::nullopt : imposed.at, // it is over then
                               .gender = message.gender ? genderNamed(*message.gender) : std::nullopt,
                               .wheelchair = message.wheelchair,
                               .persons = message.persons.value_or(1)},
                              idOf<PlaceId>(message.placeId));
    };
    return change(exchange, run, {.instead = alternatives, .noteTurnAway = notingHold(exchange, message, imposed.at)});
}

Response listHolds(Exchange& exchange)
{
    return query(
        exchange, [](auto& tx, const Context& context) { return showHolds(tx, context); },
        [&](const auto& rows) { return ok(listOf<wire::Holds>(rows, readingOf(exchange))); });
}

Response oneHold(Exchange& exchange)
{
    return query(
        exchange, [&](auto& tx, const Context& context) { return showHold(tx, context, exchange.idAs<ClaimId>()); },
        [&](const HoldPlaced& hold) { return okVersioned(wireOf(hold, readingOf(exchange))); });
}

/// The answers to a hold differ in one word of the use-case.
template<class Answer>
Response answerHold(Exchange& exchange, Answer answer)
{
    const auto run = [&](auto& tx, const Context& context) -> Outcome<StoredAnswer> {
        const Outcome<HoldPlaced> hold = answer(tx, context, exchange.idAs<ClaimId>(), exchange.version);
        if (!hold)
            return hold.no();
        return createdVersioned(wireOf(*hold, readingOf(exchange)));
    };
    return change(exchange, run, helpFor(exchange));
}

Response accept(Exchange& exchange)
{
    auto read = messageIn<wire::AcceptHold>(exchange.request);
    if (auto* problem = std::get_if<Response>(&read))
        return std::move(*problem);
    return answerHold(exchange, acceptHold);
}

Response release(Exchange& exchange)
{
    auto read = messageIn<wire::ReleaseHold>(exchange.request);
    if (auto* problem = std::get_if<Response>(&read))
        return std::move(*problem);
    return answerHold(exchange, releaseHold);
}

Response renew(Exchange& exchange)
{
    auto read = messageIn<wire::RenewHold>(exchange.request);
    if (auto* problem = std::get_if<Response>(&read))
        return std::move(*problem);
    return answerHold(exchange, renewHold);
}

Response recordCall(Exchange& exchange)
{
    auto read = messageIn<wire::RecordHoldCall>(exchange.request);
    if (auto* problem = std::get_if<Response>(&read))
        return std::move(*problem);
    const auto& message = std::get<wire::RecordHoldCall>(read);
    return answerHold(exchange, [&](auto& tx, const Context& context, ClaimId hold, std::int64_t) {
        return recordHoldCall(tx, context, hold, message.calledAt);
    });
}

Instead alternativesToHold(Exchange& exchange, const ForWhom& whom)
{
    pg::Transaction tx(exchange.db, exchange.caller().region);
    const auto hold = showHold(tx, exchange.context(), exchange.idAs<ClaimId>());
    if (!hold)
        return {};
    const ClaimRow& claim = hold->claim;
    return alternativesOver(exchange, {Period(claim.from, claim.until), claim.needs(), claim.persons},
                            claim.place().place, whom);
}

Response confirm(Exchange& exchange)
{
    auto read = messageIn<wire::ConfirmHold>(exchange.request);
    if (auto* problem = std::get_if<Response>(&read))
        return std::move(*problem);
    const auto& message = std::get<wire::ConfirmHold>(read);
    const ForWhom whom{.person = idOf<PersonId>(message.personId),
                       .claim = exchange.idAs<ClaimId>(),
                       .caseId = idOf<CaseId>(message.caseId)};
    if (auto tooMany = askedTooMuch(exchange, {.whom = whom}))
        return *std::move(tooMany);
    const auto run = [&](auto& tx, const Context& context) -> Outcome<StoredAnswer> {
        const auto stay = confirmHold(tx, context,
                                      {.hold = exchange.idAs<ClaimId>(),
                                       .version = exchange.version,
                                       .person = idOf<PersonId>(message.personId),
                                       .caseId = idOf<CaseId>(message.caseId),
                                       .order = idOf<OrderId>(message.orderId)});
        if (!stay)
            return stay.no();
        return createdVersioned(wireOf(*stay, readingOf(exchange)), "/v1/stays/" + stay->id.text());
    };
    Help help = helpFor(exchange);
    help.instead = [&] { return alternativesToHold(exchange, whom); };
    help.noteTurnAway = notingBooking(exchange);
    return change(exchange, run, help);
}

// The look is written to the audit trail by the use-case, in the transaction that answers it.
Response wayToDoor(Exchange& exchange)
{
    const auto ask = [&](auto& tx, const Context& context) {
        return showWayToDoor(tx, context, exchange.idAs<ClaimId>());
    };
    return query(exchange, ask, [&](const WayToDoor& way) {
        const std::string id = way.facility.text();
        const auto text =
            exchange.parts.cipher.open(way.text.bytes, {.table = "facility", .column = "way_to_door", .row = id});
        if (!text)
            return problem(500, "unreadable_field", "A sealed field cannot be opened; the house can be called.", {});
        return ok(wire::WayToDoor{.text = *text, .phone = way.phone});
    });
}

Response arriveOnCode(Exchange& exchange)
{
    auto read = messageIn<wire::RecordArrival>(exchange.request);
    if (auto* problem = std::get_if<Response>(&read))
        return std::move(*problem);
    const auto& message = std::get<wire::RecordArrival>(read);
    const auto run = [&](auto& tx, const Context& context) -> Outcome<StoredAnswer> {
        const auto stay = recordArrivalOnCode(tx, context, message.code, message.arrivedAt);
        if (!stay)
            return stay.no();
        return createdVersioned(wireOf(*stay, readingOf(exchange)), "/v1/stays/" + stay->id.text());
    };
    const auto atTheDoor = [&] { return alternativesAtTheDoor(exchange, message.code, message.arrivedAt); };
    return change(exchange, run, {.instead = atTheDoor});
}

Route onHold(std::string_view pattern, std::string_view summary, Response (*handle)(Exchange&), Roles roles,
             Described takes, Described answers)
{
    return {.method = "POST",
            .pattern = pattern,
            .summary = summary,
            .handle = handle,
            .roles = roles,
            .needsKey = true,
            .needsMatch = true,
            .status = 201,
            .takes = takes,
            .answers = answers};
}

} // namespace

std::vector<Route> holdRoutes()
{
    const Described hold = describedAs<wire::Hold>;
    const Described stay = describedAs<wire::Stay>;
    return {
        {.method = "POST",
         .pattern = "/v1/holds",
         .summary = "Hold a place for somebody who is expected. It expires by itself.",
         .handle = placeHold,
         .roles = Holders,
         .needsKey = true,
         .status = 201,
         .takes = describedAs<wire::PlaceHold>,
         .answers = hold},
        {.method = "GET",
         .pattern = "/v1/holds",
         .summary = "Own holds; of the organisation for placement workers, of the house for its staff. Open ones, and "
                    "those that ended in the last 24 hours.",
         .handle = listHolds,
         .roles = Lookers,
         .answers = describedAs<wire::Holds>},
        {.method = "GET",
         .pattern = "/v1/holds/{id}",
         .summary = "One hold.",
         .handle = oneHold,
         .roles = Lookers,
         .answers = hold},
        onHold("/v1/holds/{id}/acceptance", "The house's desk says yes.", accept, Desk, describedAs<wire::AcceptHold>,
               hold),
        onHold("/v1/holds/{id}/release", "The holder gives it back.", release, Holders, describedAs<wire::ReleaseHold>,
               hold),
        onHold(
            "/v1/holds/{id}/renewal",
            "It expires later, as a hold that is asked for now, a few times (renewalsLeft). Asked too early, nothing "
            "changes and nothing is used up.",
            renew, Holders, describedAs<wire::RenewHold>, hold),
        {.method = "POST",
         .pattern = "/v1/holds/{id}/call",
         .summary = "Holder and house spoke on the telephone. The latest call stands.",
         .handle = recordCall,
         .roles = Lookers,
         .needsKey = true,
         .status = 201,
         .takes = describedAs<wire::RecordHoldCall>,
         .answers = hold},
        onHold("/v1/holds/{id}/confirmation", "The hold becomes a booked stay.", confirm, CaseWorkers,
               describedAs<wire::ConfirmHold>, stay),
        {.method = "GET",
         .pattern = "/v1/holds/{id}/way-to-door",
         .summary = "The way to the door of an accepted hold. Every look is logged.",
         .handle = wayToDoor,
         .roles = Holders,
         .answers = describedAs<wire::WayToDoor>},
        {.method = "POST",
         .pattern = "/v1/arrivals",
         .summary = "Arrival on the spoken code alone. Nothing expires from then on.",
         .handle = arriveOnCode,
         .roles = Desk,
         .needsKey = true,
         .status = 201,
         .takes = describedAs<wire::RecordArrival>,
         .answers = stay},
    };
}

} // namespace adempauze::http
