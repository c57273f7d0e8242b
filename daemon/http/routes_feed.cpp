#include "http/exchange.h"
#include "http/feed_poll.h"
#include "http/openapi.h"

namespace adempauze::http {

namespace {

constexpr int MissedMax = 1'000;
// So that a session that was revoked elsewhere, or has ended, is looked at again.
constexpr std::chrono::seconds StreamLasts{60};

// Followed first, read second: see FeedPoll::poll.
StreamWish wishOf(Exchange& exchange, std::optional<EventId> since)
{
    const Caller& caller = exchange.caller();
    exchange.parts.feedPoll.follow(caller.region);
    StreamWish wish{.caller = caller, .since = since, .lasts = StreamLasts};
    if (!since)
        return wish;
    const std::int64_t horizon = oldestRunningTransaction(exchange.db);
    pg::Transaction tx(exchange.db, caller.region);
    const auto rows = eventsBetween(tx, positionOf(*since), horizon, MissedMax);
    wish.readUpTo = EventId{.transaction = static_cast<std::uint64_t>(horizon), .number = 0};
    wish.resync = std::ssize(rows) == MissedMax;
    if (wish.resync)
        return wish;
    for (const EventRow& row : rows)
        for (FeedEvent& event : feedEventsOf(row, caller.region))
            wish.missed.push_back(std::move(event));
    return wish;
}

Response events(Exchange& exchange)
{
    std::optional<EventId> since;
    if (const auto last = exchange.request.header("Last-Event-ID")) {
        since = EventId::parse(*last);
        if (!since)
            return problem(400, "invalid_input", "Last-Event-ID is none of ours.", {});
    }
    Response response;
    response.contentType = "text/event-stream";
    response.stream = wishOf(exchange, since);
    return response;
}

Response description(Exchange&)
{
    Response response = jsonAnswer(200, openApiText());
    response.headers.emplace_back("Access-Control-Allow-Origin", "*");
    return response;
}

} // namespace

std::vector<Route> feedRoutes()
{
    return {
        {.method = "GET",
         .pattern = "/v1/events",
         .summary = "Server-Sent Events: ids and kinds only. Last-Event-ID resumes; `resync` means: fetch again.",
         .handle = events,
         .mediaType = "text/event-stream"},
        {.method = "GET",
         .pattern = "/v1/openapi.json",
         .summary = "This description.",
         .handle = description,
         .needsSession = false},
    };
}

} // namespace adempauze::http
