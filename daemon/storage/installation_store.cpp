#include "storage/installation_store.h"

#include <array>
#include <cassert>

namespace adempauze {

namespace {

constexpr pg::Statement FindInstallation{"installation.find", R"(
    SELECT demo, clock_offset_seconds
      FROM installation)"};

constexpr pg::Statement MoveClock{"installation.clock", R"(
    UPDATE installation
       SET clock_offset_seconds = $1
     WHERE demo)"};

constexpr pg::Statement FindRights{"installation.rights", R"(
    SELECT r.rolsuper, r.rolbypassrls,
           EXISTS (SELECT FROM pg_class c
                    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')
                      AND pg_has_role(c.relowner, 'USAGE'))
      FROM pg_roles r
     WHERE r.rolname = current_user)"};

constexpr pg::Statement DeleteAnswers{"installation.forget_answers", R"(
    DELETE FROM idempotency_key
     WHERE region_id = region_here() AND stored_at < $1)"};

constexpr std::array All{FindInstallation, MoveClock, FindRights, DeleteAnswers};

} // namespace

std::span<const pg::Statement> installationStatements()
{
    return All;
}

Installation installationOf(pg::Connection& connection)
{
    const auto rows = connection.run(FindInstallation, {});
    if (rows.empty())
        return {.demo = false, .clockOffset = std::chrono::seconds(0)};
    return {.demo = rows.boolean(0, 0), .clockOffset = std::chrono::seconds(rows.integer(0, 1))};
}

bool moveDemoClock(pg::Connection& connection, std::chrono::seconds offset)
{
    try {
        return connection.run(MoveClock, {static_cast<std::int64_t>(offset.count())}).affected() == 1;
    } catch (const pg::Error& error) {
        if (error.sqlstate() != "AP002")
            throw;
        return false;
    }
}

RoleRights rightsOf(pg::Connection& connection)
{
    const auto rows = connection.run(FindRights, {});
    return {
        .superuser = rows.boolean(0, 0), .bypassesRowSecurity = rows.boolean(0, 1), .ownsTables = rows.boolean(0, 2)};
}

void deleteStoredAnswersBefore(pg::Transaction& tx, Moment at)
{
    tx.queue(DeleteAnswers, {at});
    const auto refused = tx.commit();
    assert(!refused);
}

} // namespace adempauze
