#pragma once

#include "domain/caller.h"
#include "storage/pg.h"

#include <optional>
#include <span>
#include <string>

namespace adempauze {

/// An account as it is needed to let somebody in; never an answer.
struct LoginRow {
    Caller caller;
    std::string passwordHash;
};

/// Whom a token stands for.
struct SessionRow {
    Caller caller;
    std::string accountName;
    Moment expiresAt;
};

std::span<const pg::Statement> sessionStatements();

/// The account of that name, unless it is disabled. Before a region is known.
std::optional<LoginRow> accountForLogin(pg::Connection& connection, std::string_view name);

/// The session of that token's hash, unless it is over: revoked, idle for longer than `idle`, past its end, or of a
/// disabled account. Notes that it was seen. Before a region is known; `at` is real time, as everywhere here.
std::optional<SessionRow> sessionOf(pg::Connection& connection, std::string_view tokenHash, Moment at,
                                    std::chrono::seconds idle);

void queueOpenSession(pg::Transaction& tx, std::string_view tokenHash, AccountId account, Moment at, Moment expiresAt);
void queueRevokeSession(pg::Transaction& tx, std::string_view tokenHash, Moment at);

} // namespace adempauze
