#pragma once

#include "storage/pg.h"

#include <chrono>
#include <span>

namespace adempauze {

/// What a database says of itself.
struct Installation {
    bool demo; ///< marked so when it was created
    std::chrono::seconds clockOffset; ///< never other than zero unless demo
};

/// The rights that the session's role has and the daemon's must not have.
struct RoleRights {
    bool superuser;
    bool bypassesRowSecurity;
    bool ownsTables;
};

std::span<const pg::Statement> installationStatements();

Installation installationOf(pg::Connection& connection);

/// Moves a demo's clock. False when the database refuses: it moves forward only, once it has been moved.
bool moveDemoClock(pg::Connection& connection, std::chrono::seconds offset);

RoleRights rightsOf(pg::Connection& connection);

/// Answers that were stored before `at` (real time) are forgotten, in the transaction's region. Commits.
void deleteStoredAnswersBefore(pg::Transaction& tx, Moment at);

} // namespace adempauze
