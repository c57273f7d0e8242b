#include "http/change.h"
#include "http/convert.h"
#include "http/times.h"
#include "usecases/night_round.h"
#include "wire/night_messages.h"

namespace adempauze::http {

namespace {

constexpr Roles Desk{Role::FacilityStaff};
constexpr Roles Lookers{Role::FacilityStaff, Role::PlacementWorker, Role::Coordinator};

wire::NightRound roundOf(const NightRound& round)
{
    wire::NightRound message{
        .nightDate = date::format("%F", round.date), .fromAt = round.during.from(), .untilAt = round.during.until()};
    for (const NightGuestRow& guest : round.guests)
        message.items.push_back({.stayId = wireId(guest.stay),
                                 .placeName = guest.placeName,
                                 .code = spoken(guest.code),
                                 .arrivedAt = guest.arrivedAt,
                                 .departedAt = guest.departedAt,
                                 .check = guest.check ? std::optional(wireOf(*guest.check)) : std::nullopt});
    return message;
}

Response check(Exchange& exchange)
{
    auto read = messageIn<wire::CheckNight>(exchange.request);
    if (auto* problem = std::get_if<Response>(&read))
        return std::move(*problem);
    const auto& message = std::get<wire::CheckNight>(read);
    return change(exchange, [&](pg::Transaction& tx, const Context& context) -> Outcome<StoredAnswer> {
        const auto said = recordNightCheck(
            tx, context, {exchange.idAs<ClaimId>(), *presenceNamed(message.presence), message.checkedAt});
        if (!said)
            return said.no();
        return created(wireOf(*said));
    });
}

Response round(Exchange& exchange)
{
    std::optional<date::local_days> date;
    if (const auto text = exchange.request.queryValue("nightDate")) {
        date = dateOf(*text);
        if (!date)
            return problemFor({{"/nightDate", "unreadable_time", "This is a date: 2026-11-20."}});
    }
    return query(
        exchange, [&](auto& tx, const Context& context) { return showNightRound(tx, context, date); },
        [](const NightRound& found) { return ok(roundOf(found)); });
}

Response ofStay(Exchange& exchange)
{
    return query(
        exchange,
        [&](auto& tx, const Context& context) { return showNightsOfStay(tx, context, exchange.idAs<ClaimId>()); },
        [](const auto& rows) {
            wire::NightChecks message;
            for (const NightCheckRow& row : rows)
                message.items.push_back(wireOf(row));
            return ok(message);
        });
}

} // namespace

std::vector<Route> nightRoutes()
{
    return {
        {.method = "GET",
         .pattern = "/v1/night-checks",
         .summary =
             "The own house over a night, from noon to noon: who is or was there, and what was said of it. Tonight "
             "if no date is said.",
         .handle = round,
         .roles = Desk,
         .answers = describedAs<wire::NightRound>,
         .query = {{"nightDate", R"({"type":"string","format":"date"})", false}}},
        {.method = "GET",
         .pattern = "/v1/stays/{id}/night-checks",
         .summary = "All that was said of its nights, corrections included.",
         .handle = ofStay,
         .roles = Lookers,
         .answers = describedAs<wire::NightChecks>},
        {.method = "POST",
         .pattern = "/v1/stays/{id}/night-checks",
         .summary = "Whether a resident was there on the evening round. Said again of the same night, it corrects. An "
                    "absence while an order runs alerts whoever guides them.",
         .handle = check,
         .roles = Desk,
         .needsKey = true,
         .status = 201,
         .takes = describedAs<wire::CheckNight>,
         .answers = describedAs<wire::NightCheck>},
    };
}

} // namespace adempauze::http
