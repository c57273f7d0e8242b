#include "http/session_gate.h"

#include "http/message.h"
#include "secrets/password.h"
#include "secrets/token.h"
#include "storage/record_store.h"

#include <cassert>

namespace adempauze::http {

namespace {

using Steady = std::chrono::steady_clock;

constexpr std::chrono::milliseconds Remembered{900}; // with the query's own time still within a second
constexpr std::size_t KnownMax = 20'000;
constexpr std::size_t TokenSize = 43;

std::string_view tokenIn(std::string_view authorization)
{
    const auto space = authorization.find(' ');
    if (space == std::string_view::npos || !sameName(authorization.substr(0, space), "Bearer"))
        return {};
    const auto token = authorization.substr(space + 1);
    return token.size() == TokenSize ? token : std::string_view{};
}

} // namespace

std::optional<SessionRow> SessionGate::known(const std::string& tokenHash)
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_known.find(tokenHash);
    if (found == m_known.end() || found->second.until <= Steady::now() || found->second.row.expiresAt <= m_clock.real())
        return std::nullopt;
    return found->second.row;
}

void SessionGate::remember(const std::string& tokenHash, const SessionRow& row)
{
    const std::lock_guard lock(m_mutex);
    if (m_known.size() >= KnownMax)
        m_known.clear();
    m_known.insert_or_assign(tokenHash, Known{row, Steady::now() + Remembered});
}

std::optional<Session> SessionGate::sessionOf(pg::Connection& db, std::string_view authorization)
{
    const auto token = tokenIn(authorization);
    if (token.empty())
        return std::nullopt;
    Session session{.row{}, .tokenHash = tokenHash(token)};
    if (const auto row = known(session.tokenHash)) {
        session.row = *row;
        return session;
    }
    const auto row = adempauze::sessionOf(db, session.tokenHash, m_clock.real(), m_times.idle);
    if (!row)
        return std::nullopt;
    remember(session.tokenHash, *row);
    session.row = *row;
    return session;
}

std::optional<SessionGate::Opened> SessionGate::open(pg::Connection& db, std::string_view account,
                                                     std::string_view password, std::string_view requestId)
{
    const auto login = accountForLogin(db, account);
    const bool right = login ? verifyPassword(password, login->passwordHash) : verifyAgainstNothing(password);
    if (!login || !right)
        return std::nullopt;

    const Moment now = m_clock.real();
    const std::string token = newToken();
    const SessionRow row{
        .caller = login->caller, .accountName = std::string(account), .expiresAt = now + m_times.absolute};
    pg::Transaction tx(db, login->caller.region);
    queueOpenSession(tx, tokenHash(token), login->caller.account, now, row.expiresAt);
    queueAudit(tx,
               {.account = login->caller.account,
                .action = "session.open",
                .subjectKind = "account",
                .subject = login->caller.account.value,
                .requestId = requestId});
    if (tx.commit())
        return std::nullopt;
    return Opened{token, row};
}

void SessionGate::revoke(pg::Connection& db, const Session& session, std::string_view requestId)
{
    const Caller& caller = session.row.caller;
    pg::Transaction tx(db, caller.region);
    queueRevokeSession(tx, session.tokenHash, m_clock.real());
    queueAudit(tx,
               {.account = caller.account,
                .action = "session.close",
                .subjectKind = "account",
                .subject = caller.account.value,
                .requestId = requestId});
    const auto refused = tx.commit();
    assert(!refused);
    const std::lock_guard lock(m_mutex);
    m_known.erase(session.tokenHash);
}

} // namespace adempauze::http
