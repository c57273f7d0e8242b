#include "http/alternatives.h"
#include "http/change.h"
#include "http/convert.h"
#include "http/times.h"
#include "usecases/begin_stay.h"

namespace adempauze::http {

namespace {

constexpr Roles Lookers{Role::FacilityStaff, Role::PlacementWorker, Role::Coordinator};
constexpr Roles Desk{Role::FacilityStaff};
constexpr Roles CaseWorkers{Role::PlacementWorker, Role::Coordinator};

Response listStays(Exchange& exchange)
{
    return query(
        exchange, [](auto& tx, const Context& context) { return showStays(tx, context); },
        [&](const auto& rows) { return ok(listOf<wire::Stays>(rows, readingOf(exchange))); });
}

Response oneStay(Exchange& exchange)
{
    return query(
        exchange, [&](auto& tx, const Context& context) { return showStay(tx, context, exchange.idAs<ClaimId>()); },
        [&](const ClaimRow& stay) { return okVersioned(wireOf(stay, readingOf(exchange))); });
}

Response history(Exchange& exchange)
{
    return query(
        exchange,
        [&](auto& tx, const Context& context) { return showHistoryOfStay(tx, context, exchange.idAs<ClaimId>()); },
        [](const auto& rows) { return ok(listOf<wire::History>(rows)); });
}

Response messages(Exchange& exchange)
{
    return query(
        exchange,
        [&](auto& tx, const Context& context) { return showMessagesOfStay(tx, context, exchange.idAs<ClaimId>()); },
        [](const auto& rows) { return ok(listOf<wire::Messages>(rows)); });
}

Help helpFor(Exchange& exchange)
{
    return {.current = [&exchange]() -> std::optional<QJsonObject> {
        pg::Transaction tx(exchange.db, exchange.caller().region);
        const auto stay = showStay(tx, exchange.context(), exchange.idAs<ClaimId>());
        return stay ? std::optional(wire::toJson(wireOf(*stay, readingOf(exchange)))) : std::nullopt;
    }};
}

/// Places for somebody who stays with us until then; theirs, or the one they asked for, is not among them.
Instead elsewhere(Exchange& exchange, std::optional<Moment> from, std::optional<Moment> until,
                  std::optional<PlaceId> except = std::nullopt)
{
    pg::Transaction tx(exchange.db, exchange.caller().region);
    const auto stay = showStay(tx, exchange.context(), exchange.idAs<ClaimId>());
    if (!stay)
        return {};
    const auto during = Period::parse(from.value_or(stay->until), until.value_or(stay->until));
    return during ? alternativesOver(exchange, {*during, stay->needs(), stay->persons},
                                     except.value_or(stay->place().place), {.claim = stay->id})
                  : Instead{};
}

template<class Message>
std::vector<wire::InputError> errorsIn(const Message&)
{
    return {};
}

std::vector<wire::InputError> errorsIn(const wire::DepartStay& message)
{
    const auto& date = message.mayReturnFromDate;
    if (date.has_value() != (message.mayReturn == "not_before"))
        return {
            {"/mayReturnFromDate", date ? "unknown_field" : "missing", "A date goes with not_before, and only then."}};
    if (date && !dateOf(*date))
        return {{"/mayReturnFromDate", "unreadable_time", "This is a date: 2026-11-20."}};
    return {};
}

/// A change of one stay: its message, what the use-case makes of it, and the stay as the answer. Both functions are
/// given the message; `alternatives` says what else there is when it is refused.
template<class Message, class UseCase, class Alternatives>
Response changeStay(Exchange& exchange, UseCase useCase, Alternatives alternatives)
{
    auto read = messageIn<Message>(exchange.request, [](const Message& each) { return errorsIn(each); });
    if (auto* problem = std::get_if<Response>(&read))
        return std::move(*problem);
    const Message& message = std::get<Message>(read);
    const auto run = [&](pg::Transaction& tx, const Context& context) -> Outcome<StoredAnswer> {
        const Outcome<ClaimRow> stay = useCase(tx, context, message);
        if (!stay)
            return stay.no();
        return createdVersioned(wireOf(*stay, readingOf(exchange)));
    };
    Help help = helpFor(exchange);
    help.instead = [&] { return alternatives(message); };
    return change(exchange, run, help);
}

template<class Message, class UseCase>
Response changeStay(Exchange& exchange, UseCase useCase)
{
    return changeStay<Message>(exchange, useCase, [](const Message&) { return Instead{}; });
}

Response attach(Exchange& exchange)
{
    return changeStay<wire::AttachDetails>(exchange, [&](auto& tx, auto& context, const auto& message) {
        return attachDetails(tx, context,
                             {.stay = exchange.idAs<ClaimId>(),
                              .version = exchange.version,
                              .caseId = idOf<CaseId>(message.caseId),
                              .person = idOf<PersonId>(message.personId),
                              .order = idOf<OrderId>(message.orderId)});
    });
}

Response continueOnNextBasis(Exchange& exchange)
{
    return changeStay<wire::AddBasis>(
        exchange,
        [&](auto& tx, auto& context, const auto& message) {
            return continueStay(tx, context,
                                {.stay = exchange.idAs<ClaimId>(),
                                 .version = exchange.version,
                                 .basis = *basisNamed(message.basis),
                                 .why = message.why,
                                 .order = idOf<OrderId>(message.orderId),
                                 .untilAt = message.untilAt});
        },
        [&](const wire::AddBasis& message) { return elsewhere(exchange, std::nullopt, message.untilAt); });
}

Response transfer(Exchange& exchange)
{
    const auto read = messageIn<wire::TransferStay>(exchange.request);
    if (const auto* wish = std::get_if<wire::TransferStay>(&read))
        if (auto tooMany = askedTooMuch(
                exchange, {.whom = {.claim = exchange.idAs<ClaimId>()}, .place = idOf<PlaceId>(wish->placeId)}))
            return *std::move(tooMany);
    return changeStay<wire::TransferStay>(
        exchange,
        [&](auto& tx, auto& context, const auto& message) {
            return transferStay(tx, context,
                                {.stay = exchange.idAs<ClaimId>(),
                                 .version = exchange.version,
                                 .to = idOf<PlaceId>(message.placeId),
                                 .movedAt = message.movedAt});
        },
        [&](const wire::TransferStay& message) {
            return elsewhere(exchange, message.movedAt, std::nullopt, idOf<PlaceId>(message.placeId));
        });
}

Response arrive(Exchange& exchange)
{
    return changeStay<wire::ArriveBooked>(
        exchange,
        [&](auto& tx, auto& context, const auto& message) {
            return recordArrival(tx, context, exchange.idAs<ClaimId>(), exchange.version, message.arrivedAt);
        },
        [&](const wire::ArriveBooked& message) { return elsewhere(exchange, message.arrivedAt, std::nullopt); });
}

Response correct(Exchange& exchange)
{
    return changeStay<wire::CorrectNeeds>(exchange, [&](auto& tx, auto& context, const auto& message) {
        return correctNeeds(
            tx, context,
            {.stay = exchange.idAs<ClaimId>(), .version = exchange.version, .wheelchair = message.wheelchair});
    });
}

Response depart(Exchange& exchange)
{
    return changeStay<wire::DepartStay>(exchange, [&](auto& tx, auto& context, const auto& message) {
        return recordDeparture(tx, context,
                               {.stay = exchange.idAs<ClaimId>(),
                                .version = exchange.version,
                                .departedAt = message.departedAt,
                                .destination = message.destination,
                                .mayReturn = message.mayReturn,
                                .mayReturnFrom = message.mayReturnFromDate,
                                .evenIfMovePlanned = message.evenIfMovePlanned});
    });
}

Response shorten(Exchange& exchange)
{
    return changeStay<wire::ShortenStay>(exchange, [&](auto& tx, auto& context, const auto& message) {
        return shortenStay(tx, context,
                           {.stay = exchange.idAs<ClaimId>(),
                            .version = exchange.version,
                            .untilAt = message.untilAt,
                            .evenBeforeOrderEnd = message.evenBeforeOrderEnd});
    });
}

Response cancel(Exchange& exchange)
{
    return changeStay<wire::CancelStay>(exchange, [&](auto& tx, auto& context, const auto&) {
        return cancelStay(tx, context, exchange.idAs<ClaimId>(), exchange.version);
    });
}

Response miss(Exchange& exchange)
{
    return changeStay<wire::MissStay>(exchange, [&](auto& tx, auto& context, const auto&) {
        return recordNoShow(tx, context, exchange.idAs<ClaimId>(), exchange.version);
    });
}

Route look(std::string_view pattern, std::string_view summary, Response (*handle)(Exchange&), Described answers)
{
    return {.method = "GET",
            .pattern = pattern,
            .summary = summary,
            .handle = handle,
            .roles = Lookers,
            .answers = answers};
}

Route previewed(Route route)
{
    route.previews = true;
    return route;
}

Route onStay(std::string_view pattern, std::string_view summary, Response (*handle)(Exchange&), Roles roles,
             Described takes)
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
            .answers = describedAs<wire::Stay>};
}

} // namespace

std::vector<Route> stayRoutes()
{
    return {
        look(
            "/v1/stays",
            "Stays of the own house, of cases one takes part in, or whose details the own team completes. Expected and "
            "present ones first, then the latest; at most 200.",
            listStays, describedAs<wire::Stays>),
        look("/v1/stays/{id}", "One stay.", oneStay, describedAs<wire::Stay>),
        look("/v1/stays/{id}/history", "Everything recorded about it, oldest first.", history,
             describedAs<wire::History>),
        look("/v1/stays/{id}/messages", "Who was told what about it.", messages, describedAs<wire::Messages>),
        onStay("/v1/stays/{id}/details", "Case, person and order of somebody who came at night.", attach, CaseWorkers,
               describedAs<wire::AttachDetails>),
        previewed(onStay("/v1/stays/{id}/basis-segments", "The stay goes on with a next basis.", continueOnNextBasis,
                         CaseWorkers, describedAs<wire::AddBasis>)),
        previewed(onStay("/v1/stays/{id}/transfers", "To another place, without gap or overlap.", transfer, CaseWorkers,
                         describedAs<wire::TransferStay>)),
        onStay("/v1/stays/{id}/needs", "What is asked of a place for them; nobody is moved by it.", correct,
               CaseWorkers, describedAs<wire::CorrectNeeds>),
        onStay("/v1/stays/{id}/arrival", "Arrival of a booked stay.", arrive, Desk, describedAs<wire::ArriveBooked>),
        previewed(
            onStay("/v1/stays/{id}/shortening",
                   "An earlier planned end; the rest of the place is free at once. Before the order's end only with "
                   "evenBeforeOrderEnd.",
                   shorten, CaseWorkers, describedAs<wire::ShortenStay>)),
        onStay("/v1/stays/{id}/departure", "The one thing that makes an occupied place free. May be late.", depart,
               Desk, describedAs<wire::DepartStay>),
        onStay("/v1/stays/{id}/cancellation", "A booked stay that does not come about; its place is free at once.",
               cancel, CaseWorkers, describedAs<wire::CancelStay>),
        onStay(
            "/v1/stays/{id}/no-show",
            "Nobody came. While an order runs the whereabouts are unknown: the stay says missedAt, and the place stays "
            "theirs until somebody decides. Else the place is free at once.",
            miss, Lookers, describedAs<wire::MissStay>),
    };
}

} // namespace adempauze::http
