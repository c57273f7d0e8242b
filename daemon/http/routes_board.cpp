#include "http/convert.h"
#include "http/times.h"
#include "usecases/show_board.h"
#include "wire/board_messages.h"

#include <charconv>
#include <map>

namespace adempauze::http {

namespace {

constexpr Roles Lookers{Role::FacilityStaff, Role::PlacementWorker, Role::Coordinator, Role::Manager,
                        Role::Administrator};
constexpr int UsualDays = 28;

std::variant<BoardWish, Response> wishIn(const Request& request)
{
    BoardWish wish{.days = UsualDays};
    std::vector<wire::InputError> errors;
    if (const auto text = request.queryValue("fromDate")) {
        wish.from = dateOf(*text);
        if (!wish.from)
            errors.push_back({"/fromDate", "unreadable_time", "This is a date: 2026-11-20."});
    }
    if (const auto text = request.queryValue("days")) {
        const auto [end, error] = std::from_chars(text->data(), text->data() + text->size(), wish.days);
        if (error != std::errc() || end != text->data() + text->size())
            errors.push_back({"/days", "wrong_type", "This query parameter is a whole number of days, 1 to 56."});
    }
    if (const auto text = request.queryValue("facilityId")) {
        const auto id = Uuid::parse(*text);
        if (id)
            wish.only = FacilityId{*id};
        else
            errors.push_back({"/facilityId", "wrong_type", "This query parameter is an id."});
    }
    if (!errors.empty())
        return problemFor(errors);
    return wish;
}

wire::BoardBar wireOf(const BoardBarRow& bar)
{
    wire::BoardBar message{.kind = bar.closure   ? "closed"
                               : bar.unconfirmed ? "unconfirmed"
                                                 : "taken",
                           .fromAt = bar.from,
                           .untilAt = bar.until,
                           .takenUntilAt = bar.takenUntil,
                           .overdue = bar.overdue,
                           .closureReason = bar.closure,
                           .conditionalUntilAt = bar.conditionalUntil,
                           .tailUntilAt = bar.tailUntil,
                           .tailShared = bar.tailShared};
    if (bar.closureId)
        message.closureId = wireId(*bar.closureId);
    if (bar.claim) {
        message.kind = wordFor(bar.claim->state);
        message.claimId = wireId(bar.claim->id);
        message.code = spoken(bar.claim->code);
        message.version = bar.claim->version;
        message.orderUntilAt = bar.claim->orderUntil;
        message.latestUntilAt = bar.claim->latestUntil;
    }
    return message;
}

wire::BoardPlace wireOf(const BoardPlaceRow& place)
{
    return {.id = wireId(place.place),
            .name = place.name,
            .unit = place.unit,
            .facilityId = wireId(place.facility),
            .facilityAlias = place.facilityAlias,
            .facilityKind = std::string(wordFor(place.kind)),
            .accepts = std::string(wordFor(place.accepts)),
            .surge = place.surge,
            .onLoan = place.onLoan};
}

wire::Board wireOf(const BoardView& view)
{
    wire::Board message{.asOfAt = view.asOf, .zone = std::string(view.zone.name())};
    for (const BoardDay& day : view.days)
        message.days.push_back({.date = date::format("%F", day.date),
                                .fromAt = day.during.from(),
                                .untilAt = day.during.until(),
                                .free = day.free,
                                .taken = day.taken,
                                .closed = day.closed,
                                .unconfirmed = day.unconfirmed});
    std::map<PlaceId, std::size_t> rows;
    for (const BoardPlaceRow& place : view.places) {
        rows.emplace(place.place, message.places.size());
        message.places.push_back(wireOf(place));
    }
    for (const BoardBarRow& bar : view.bars)
        message.places[rows.at(bar.place)].bars.push_back(wireOf(bar));
    return message;
}

Response board(Exchange& exchange)
{
    auto read = wishIn(exchange.request);
    if (auto* problem = std::get_if<Response>(&read))
        return std::move(*problem);
    return query(
        exchange, [&](auto& tx, const Context& context) { return showBoard(tx, context, std::get<BoardWish>(read)); },
        [](const BoardView& view) { return ok(wireOf(view)); });
}

} // namespace

std::vector<Route> boardRoutes()
{
    return {
        {.method = "GET",
         .pattern = "/v1/board",
         .summary = "What stands on every place over some local days, and how many are free each night. From today if "
                    "no date is said. A claim is told apart only to those who may open it.",
         .handle = board,
         .roles = Lookers,
         .answers = describedAs<wire::Board>,
         .query = {{"fromDate", R"({"type":"string","format":"date"})", false},
                   {"days", R"({"type":"integer","minimum":1,"maximum":56,"default":28})", false},
                   {"facilityId", R"({"type":"string","format":"uuid"})", false}}},
    };
}

} // namespace adempauze::http
