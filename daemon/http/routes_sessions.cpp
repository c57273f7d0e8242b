#include "http/convert.h"
#include "http/exchange.h"
#include "http/feed.h"

namespace adempauze::http {

namespace {

Response tooMany(std::chrono::seconds wait)
{
    return problemForNow(429, "too_many_failures", "Signing in failed too often; wait before trying again.",
                         static_cast<int>(wait.count()));
}

// The time of an answer must not tell whether the account exists, so the delay is counted per name, known or not.
Response openSession(Exchange& exchange)
{
    auto read = messageIn<wire::OpenSession>(exchange.request);
    if (auto* problem = std::get_if<Response>(&read))
        return std::move(*problem);
    const auto& wish = std::get<wire::OpenSession>(read);

    SessionGate& gate = exchange.parts.gate;
    const std::string& address = exchange.request.peer;
    const auto wait = gate.delay().waitFor(wish.account, address, std::chrono::steady_clock::now());
    if (wait.count() > 0)
        return tooMany(wait);

    const auto opened = gate.open(exchange.db, wish.account, wish.password, exchange.request.requestId);
    if (!opened) {
        gate.delay().failed(wish.account, address, std::chrono::steady_clock::now());
        Response response = problem(401, "sign_in_failed", "The account or the password is not right.", {});
        response.headers.emplace_back("WWW-Authenticate", "Bearer realm=\"adempauze\"");
        return response;
    }
    gate.delay().succeeded(wish.account);
    const wire::SessionOpened message{.token = opened->token,
                                      .expiresAt = opened->row.expiresAt,
                                      .account = wireOf(opened->row.caller, opened->row.accountName)};
    return jsonAnswer(201, jsonText(wire::toJson(message)));
}

Response closeSession(Exchange& exchange)
{
    exchange.parts.gate.revoke(exchange.db, *exchange.session, exchange.request.requestId);
    exchange.parts.feed.endWhere(
        [account = exchange.caller().account](const Caller& caller) { return caller.account == account; });
    Response response;
    response.status = 204;
    return response;
}

Response showAccount(Exchange& exchange)
{
    return ok(wireOf(exchange.caller(), exchange.session->row.accountName));
}

} // namespace

std::vector<Route> sessionRoutes()
{
    return {
        {.method = "POST",
         .pattern = "/v1/sessions",
         .summary = "Sign in. The token is shown once and goes into Authorization: Bearer.",
         .handle = openSession,
         .needsSession = false,
         .status = 201,
         .takes = describedAs<wire::OpenSession>,
         .answers = describedAs<wire::SessionOpened>},
        {.method = "DELETE",
         .pattern = "/v1/sessions/current",
         .summary = "Sign out. The token is of no use from then on.",
         .handle = closeSession,
         .status = 204},
        {.method = "GET",
         .pattern = "/v1/account",
         .summary = "Who is signed in.",
         .handle = showAccount,
         .answers = describedAs<wire::Account>},
    };
}

} // namespace adempauze::http
