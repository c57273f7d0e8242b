#include "http/app.h"

#include "http/times.h"

#include <spdlog/spdlog.h>

namespace adempauze::http {

namespace {

constexpr int TriesMax = 3;

Response notThere(const Match& match)
{
    if (match.allowed.empty())
        return problem(404, "not_found", sentenceFor(Refusal::NotFound), {});
    Response response = problem(405, "method_not_allowed", "This path does not know this method.", {});
    response.headers.emplace_back("Allow", match.allowed);
    return response;
}

Response signInFirst()
{
    Response response = problem(401, "unauthenticated", "Sign in first.", {});
    response.headers.emplace_back("WWW-Authenticate", "Bearer realm=\"adempauze\"");
    return response;
}

/// Lost connections, retries that were of no use, deadlines (55P03, 57014), and a server short of something (53).
bool isForNow(const pg::Error& error)
{
    return error.connectionLost() || error.worthRetrying() || error.sqlstate() == "55P03" || error.sqlstate() == "57014"
        || error.sqlstate().starts_with("53");
}

/// Whether only a preview is wanted. On any other route the key would be passed over, and what was meant to be a look
/// would be done.
Outcome<bool> previewIn(const Request& request, const Route& route)
{
    bool wanted = false;
    for (const auto& [key, value] : request.query) {
        if (key != "preview")
            continue;
        if (!route.previews || value != "true")
            return No{.why = Refusal::InvalidInput, .pointer = "/preview"};
        wanted = true;
    }
    return wanted;
}

/// What the flags of a route demand of a request besides its body; nothing when all is there.
std::optional<Response> admit(Exchange& exchange)
{
    const Route& route = exchange.route;
    if (route.needsSession) {
        const auto authorization = exchange.request.header("Authorization");
        if (authorization)
            exchange.session = exchange.parts.gate.sessionOf(exchange.db, *authorization);
        if (!exchange.session)
            return signInFirst();
        if (!route.roles.has(exchange.caller().role))
            return problem(404, "not_found", sentenceFor(Refusal::NotFound), {});
    }
    if (route.needsKey) {
        const auto key = exchange.request.header("Idempotency-Key");
        exchange.key = key ? RequestKey::parse(*key) : std::nullopt;
        if (!exchange.key)
            return problem(400, "idempotency_key_missing", "This request needs an Idempotency-Key that is a UUID.", {});
    }
    if (route.needsMatch) {
        const auto match = exchange.request.header("If-Match");
        if (!match)
            return problem(428, "if_match_missing", "This request needs If-Match with the ETag that you saw.", {});
        exchange.version = versionIn(*match);
    }
    const auto preview = previewIn(exchange.request, route);
    if (!preview)
        return problemFor(preview.no(), houseZone(exchange.parts));
    exchange.preview = *preview;
    return std::nullopt;
}

} // namespace

const Zone& houseZone(const Parts& parts)
{
    return usualZone(parts.regimes, parts.usualRegime);
}

Response AppWorker::tryRoute(const Request& request, const Route& route, const std::optional<Uuid>& id)
{
    Exchange exchange{
        .request = request, .route = route, .parts = m_parts, .db = m_db, .now = m_parts.clock.now(), .id = id};
    auto refused = admit(exchange);
    if (exchange.session)
        spdlog::debug("admitted account={} request={}", exchange.caller().account.text(), request.requestId);
    if (refused)
        return std::move(*refused);
    Response response = route.handle(exchange);
    if (exchange.session && !exchange.preview && request.method != "GET" && request.method != "HEAD")
        spdlog::info("acted route={} account={} status={} request={}", route.pattern, exchange.caller().account.text(),
                     response.status, request.requestId);
    return response;
}

Response AppWorker::answerRoute(const Request& request, const Route& route, const std::optional<Uuid>& id)
{
    for (int tried = 1;; ++tried) {
        try {
            return tryRoute(request, route, id);
        } catch (const pg::Error& error) {
            // Nothing of a failed try remains, unless its COMMIT was on the way; then the key tells.
            if (error.worthRetrying() && tried < TriesMax)
                continue;
            if (error.connectionLost())
                m_db.close();
            spdlog::error("database failed what=\"{}\" route={} tries={} request={}", error.what(), route.pattern,
                          tried, request.requestId);
            if (!isForNow(error))
                throw;
            return problemForNow(503, "unavailable", "The database is away or too busy for the moment.", 1);
        }
    }
}

Response AppWorker::answer(const Request& request)
{
    const Match match = matchIn(routes(), request.method, request.path);
    if (!match.route)
        return notThere(match);
    Response response = answerRoute(request, *match.route, match.id);
    response.route = match.route->pattern;
    return response;
}

} // namespace adempauze::http
