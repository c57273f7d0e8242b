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

Outcome<wire::Account> accountOf(Exchange& exchange, const SessionRow& session)
{
    pg::Transaction tx(exchange.db, session.caller.region);
    const auto workplace = showWorkplace(tx, session.caller);
    if (!workplace)
        return workplace.no();
    return wireOf(session, *workplace);
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
    const auto account = accountOf(exchange, opened->row);
    if (!account)
        return problemFor(account.no(), houseZone(exchange.parts));
    const wire::SessionOpened message{.token = opened->token, .expiresAt = opened->row.expiresAt, .account = *account};
    return jsonAnswer(201, wire::toText(message));
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
    const auto account = accountOf(exchange, exchange.session->row);
    return account ? ok(*account) : problemFor(account.no(), houseZone(exchange.parts));
}

Response listColleagues(Exchange& exchange)
{
    return query(
        exchange, [](auto& tx, const Context& context) { return showColleagues(tx, context); },
        [](const Colleagues& found) {
            auto message = listOf<wire::Colleagues>(found.people);
            for (const TeamRow& team : found.teams)
                message.teams.push_back(wireOf(team));
            return ok(message);
        });
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
         .summary = "Who is signed in, where they work, in which teams, and whom to call when nobody else answers.",
         .handle = showAccount,
         .answers = describedAs<wire::Account>},
        {.method = "GET",
         .pattern = "/v1/colleagues",
         .summary = "Whom one can hand a task to: the own organisation, its houses' staff, and its teams. By name.",
         .handle = listColleagues,
         .roles = {Role::PlacementWorker, Role::Coordinator, Role::FacilityStaff},
         .answers = describedAs<wire::Colleagues>},
    };
}

} // namespace adempauze::http
