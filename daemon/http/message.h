#pragma once

#include "http/feed_event.h"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace adempauze::http {

using Fields = std::vector<std::pair<std::string, std::string>>;

/// A whole request, already measured against the limits and checked for everything HTTP itself forbids.
struct Request {
    std::string method; ///< GET, HEAD, POST, PUT, PATCH, DELETE or OPTIONS; others never arrive
    std::string path; ///< without the query, percent-decoded: valid UTF-8, no control characters, starts with '/'
    Fields query{}; ///< decoded, in order, doubles kept; '+' stays a plus (times carry one)
    Fields headers{}; ///< names as the peer wrote them
    std::string body{}; ///< without transfer coding
    std::string peer{}; ///< the address, without port
    std::string requestId{}; ///< X-Request-Id where it is a token of at most 64 characters, else made up here
    std::string traceparent{}; ///< W3C trace context where it is well formed, else empty

    /// The first field of that name, whatever its case.
    std::optional<std::string_view> header(std::string_view name) const;
    /// The first query value of that key, which is case-sensitive.
    std::optional<std::string_view> queryValue(std::string_view key) const;
};

/// What goes back. The transport adds Content-Length, Date, X-Request-Id, API-Version, Cache-Control: no-store and
/// the other security headers to every response; a field set here under such a name replaces it.
struct Response {
    int status = 200;
    Fields headers{};
    std::string body{};
    std::string contentType{}; ///< empty: no Content-Type
    std::optional<StreamWish> stream{}; ///< then body is not sent, and contentType is text/event-stream

    /// What the log calls it: the route as a template, or with its ids once they were parsed. Left empty, the log
    /// shows "-", because a path that nobody recognised may hold anything.
    std::string route{};
};

/// application/problem+json (RFC 9457). `reason` is the stable word programs act on, snake_case; `title` is the same
/// for every occurrence; `detail` may say more about this one, and may be empty. None may carry a personal fact.
Response problem(int status, std::string_view reason, std::string_view title, std::string_view detail);

/// The same, with Retry-After in seconds.
Response problemForNow(int status, std::string_view reason, std::string_view title, int retryAfter);

bool sameName(std::string_view one, std::string_view other); ///< field names: ASCII, either case

} // namespace adempauze::http
