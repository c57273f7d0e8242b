#include "storage/session_store.h"

#include <array>
#include <cassert>

namespace adempauze {

namespace {

constexpr pg::Statement FindAccount{"session.account", R"(
    SELECT region_id, id, organisation_id, facility_id, role, password_hash
      FROM account_for_login($1))"};

constexpr pg::Statement FindSession{"session.find", R"(
    SELECT region_id, id, organisation_id, facility_id, role, name, expires_at
      FROM session_of($1, $2, $3))"};

constexpr pg::Statement InsertSession{"session.open", R"(
    INSERT INTO session (token_hash, account_id, opened_at, last_seen_at, expires_at)
    VALUES ($1, $2, $3, $3, $4))"};

constexpr pg::Statement RevokeSession{"session.revoke", R"(
    UPDATE session
       SET revoked_at = $2
     WHERE token_hash = $1 AND revoked_at IS NULL)"};

constexpr std::array All{FindAccount, FindSession, InsertSession, RevokeSession};

Caller callerIn(const pg::Rows& rows)
{
    const auto role = roleNamed(rows.text(0, 4));
    assert(role);
    return {.account = rows.id<AccountId>(0, 1),
            .region = rows.id<RegionId>(0, 0),
            .organisation = rows.id<OrganisationId>(0, 2),
            .role = *role,
            .facility = rows.maybeId<FacilityId>(0, 3)};
}

} // namespace

std::span<const pg::Statement> sessionStatements()
{
    return All;
}

std::optional<LoginRow> accountForLogin(pg::Connection& connection, std::string_view name)
{
    const auto rows = connection.run(FindAccount, {name});
    if (rows.empty())
        return std::nullopt;
    return LoginRow{.caller = callerIn(rows), .passwordHash = std::string(rows.text(0, 5))};
}

std::optional<SessionRow> sessionOf(pg::Connection& connection, std::string_view tokenHash, Moment at,
                                    std::chrono::seconds idle)
{
    const auto rows =
        connection.run(FindSession, {pg::Value::bytes(tokenHash), at, static_cast<std::int64_t>(idle.count())});
    if (rows.empty())
        return std::nullopt;
    return SessionRow{
        .caller = callerIn(rows), .accountName = std::string(rows.text(0, 5)), .expiresAt = rows.moment(0, 6)};
}

void queueOpenSession(pg::Transaction& tx, std::string_view tokenHash, AccountId account, Moment at, Moment expiresAt)
{
    tx.queue(InsertSession, {pg::Value::bytes(tokenHash), account, at, expiresAt});
}

void queueRevokeSession(pg::Transaction& tx, std::string_view tokenHash, Moment at)
{
    tx.queue(RevokeSession, {pg::Value::bytes(tokenHash), at});
}

} // namespace adempauze
