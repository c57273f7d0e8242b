#include "http/routes_calendar.h"

#include "http/calendar_text.h"
#include "http/change.h"
#include "http/convert.h"
#include "secrets/sha256.h"
#include "secrets/token.h"
#include "usecases/calendar.h"
#include "wire/calendar_messages.h"

namespace adempauze::http {

namespace {

constexpr Roles Keepers{Role::PoliceLiaison, Role::FacilityStaff, Role::PlacementWorker, Role::Coordinator,
                        Role::Administrator};
constexpr std::string_view CalendarType = "text/calendar";

/// Of a house's staff it is their house's.
std::string_view kindFor(const Caller& caller)
{
    return caller.role == Role::FacilityStaff ? "facility" : "worker";
}

wire::CalendarFeed wireOf(const CalendarFeedRow& row, const Caller& caller)
{
    return {.id = wireId(row.id),
            .kind = std::string(kindFor(caller)),
            .usedOn = row.usedOn,
            .language = std::string(wordFor(row.language)),
            .addedAt = row.addedAt,
            .lastReadAt = row.lastReadAt,
            .revokedAt = row.revokedAt,
            .version = row.version};
}

/// As the asker reached this daemon: whoever subscribes reaches it the same way.
std::string addressOf(const Request& request, CalendarFeedId feed, const std::string& token)
{
    return "https://" + std::string(request.header("Host").value_or("")) + "/v1/calendar-feeds/" + feed.text()
        + "/calendar?token=" + token;
}

Response list(Exchange& exchange)
{
    return query(
        exchange, [](auto& tx, const Context& context) { return showFeeds(tx, context); },
        [&](const auto& rows) {
            wire::CalendarFeeds feeds;
            for (const CalendarFeedRow& row : rows)
                feeds.items.push_back(wireOf(row, exchange.caller()));
            return ok(feeds);
        });
}

Response one(Exchange& exchange)
{
    return query(
        exchange,
        [&](auto& tx, const Context& context) { return showFeed(tx, context, exchange.idAs<CalendarFeedId>()); },
        [&](const CalendarFeedRow& row) { return okVersioned(wireOf(row, exchange.caller())); });
}

Response add(Exchange& exchange)
{
    auto read = messageIn<wire::AddCalendarFeed>(exchange.request);
    if (auto* problem = std::get_if<Response>(&read))
        return std::move(*problem);
    const auto& message = std::get<wire::AddCalendarFeed>(read);
    return change(exchange, [&](auto& tx, const Context& context) -> Outcome<StoredAnswer> {
        const std::string token = newToken();
        const auto row = addFeed(tx, context,
                                 {.id = CalendarFeedId{freshUuid()},
                                  .language = *languageNamed(message.language),
                                  .usedOn = message.usedOn.value_or("other"),
                                  .tokenHash = tokenHash(token)});
        if (!row)
            return row.no();
        wire::CalendarFeed answer = wireOf(*row, exchange.caller());
        answer.address = addressOf(exchange.request, row->id, token);
        return createdVersioned(answer);
    });
}

Response revoke(Exchange& exchange)
{
    auto read = messageIn<wire::RevokeCalendarFeed>(exchange.request);
    if (auto* problem = std::get_if<Response>(&read))
        return std::move(*problem);
    const Help help{.current = [&exchange]() -> std::optional<QJsonObject> {
        pg::Transaction tx(exchange.db, exchange.caller().region);
        const auto row = showFeed(tx, exchange.context(), exchange.idAs<CalendarFeedId>());
        return row ? std::optional(wire::toJson(wireOf(*row, exchange.caller()))) : std::nullopt;
    }};
    return change(
        exchange,
        [&](auto& tx, const Context& context) -> Outcome<StoredAnswer> {
            const auto row = revokeFeed(tx, context, exchange.idAs<CalendarFeedId>(), exchange.version);
            if (!row)
                return row.no();
            return createdVersioned(wireOf(*row, exchange.caller()));
        },
        help);
}

/// What was read last time is not sent again. "W/" may stand before a tag that a proxy has touched.
bool isKnown(const Request& request, const std::string& tag)
{
    return request.header("If-None-Match").value_or("").find(tag) != std::string_view::npos;
}

Response calendarOf(const Request& request, const std::vector<CalendarEntry>& entries, Language language)
{
    Response response;
    response.body = calendarText(entries, language);
    response.contentType = std::string(CalendarType) + "; charset=utf-8";
    const std::string tag = "\"" + sha256Hex(response.body) + "\"";
    response.headers.emplace_back("ETag", tag);
    response.headers.emplace_back("Cache-Control", "private, no-cache");
    if (isKnown(request, tag))
        response.status = 304;
    return response;
}

/// The token is all that is asked for, so guessing is slowed down as at signing in. Of every worker together, and apart
/// from signing in: a forgotten telephone that goes on fetching must keep nobody from that.
LoginDelay& guesses()
{
    static LoginDelay delay;
    return delay;
}

Response fetch(Exchange& exchange)
{
    const auto id = exchange.idAs<CalendarFeedId>();
    LoginDelay& delay = guesses();
    const std::string name = id.text();
    const auto wait = delay.waitFor(name, exchange.request.peer, std::chrono::steady_clock::now());
    if (wait.count() > 0)
        return problemForNow(429, "too_many_failures", "This address was wrong too often; wait before trying again.",
                             static_cast<int>(wait.count()));
    const auto token = exchange.request.queryValue("token").value_or("");
    const auto holder = feedHolderOf(exchange.db, id, tokenHash(token));
    if (!holder) {
        delay.failed(name, exchange.request.peer, std::chrono::steady_clock::now());
        return problem(404, "not_found", sentenceFor(Refusal::NotFound), {});
    }
    if (holder->ended)
        return problem(410, "feed_ended", "This calendar has ended; its address is of no use any more.", {});
    // Whose calendar it is asks, with the rights of today.
    exchange.session = Session{
        .row = {.caller = holder->caller, .accountName = holder->accountName, .expiresAt = exchange.now}, .tokenHash{}};
    return query(
        exchange, [&](auto& tx, const Context& context) { return showCalendar(tx, context, id); },
        [&](const auto& entries) { return calendarOf(exchange.request, entries, holder->language); });
}

} // namespace

std::vector<Route> calendarRoutes()
{
    const Described feed = describedAs<wire::CalendarFeed>;
    return {
        {.method = "GET",
         .pattern = "/v1/calendar-feeds",
         .summary =
             "The caller's own calendars, without revoked ones, what each is for and when it was last read (noted at "
             "most once in five minutes); never their addresses.",
         .handle = list,
         .roles = Keepers,
         .answers = describedAs<wire::CalendarFeeds>},
        {.method = "POST",
         .pattern = "/v1/calendar-feeds",
         .summary =
             "A calendar for a program of the caller's own. Its address holds a secret; it is in this answer and "
             "never again.",
         .handle = add,
         .roles = Keepers,
         .needsKey = true,
         .status = 201,
         .takes = describedAs<wire::AddCalendarFeed>,
         .answers = feed},
        {.method = "GET",
         .pattern = "/v1/calendar-feeds/{id}",
         .summary = "One of them; never its address.",
         .handle = one,
         .roles = Keepers,
         .answers = feed},
        {.method = "POST",
         .pattern = "/v1/calendar-feeds/{id}/revocation",
         .summary = "Its address is of no use from now on.",
         .handle = revoke,
         .roles = Keepers,
         .needsKey = true,
         .needsMatch = true,
         .status = 201,
         .takes = describedAs<wire::RevokeCalendarFeed>,
         .answers = feed},
        {.method = "GET",
         .pattern = "/v1/calendar-feeds/{id}/calendar",
         .summary =
             "Arrivals, ends, decisions and tasks as iCalendar, by the secret in the address alone: neutral words "
             "and codes, never a name or a house. A wrong secret is 404, one that has ended 410.",
         .handle = fetch,
         .needsSession = false,
         .mediaType = CalendarType,
         .query = {{"token", R"({"type":"string"})", true}}},
    };
}

} // namespace adempauze::http
