#pragma once

#include "storage/migrations.h"

#include <cstdlib>
#include <stdexcept>
#include <string>
#include <unistd.h>

namespace adempauze::test {

/// A database of its own for one test, empty and owned by adempauze_owner; dropped with it.
class FreshDatabase {
public:
    FreshDatabase()
        : m_server(server())
        , m_name("migrations_" + std::to_string(getpid()) + "_" + std::to_string(++made()))
    {
        pg::Connection superuser(m_server);
        superuser.script("DROP DATABASE IF EXISTS " + m_name + " WITH (FORCE)");
        superuser.script("CREATE DATABASE " + m_name + " OWNER adempauze_owner");
    }
    ~FreshDatabase()
    {
        pg::Connection superuser(m_server);
        superuser.script("DROP DATABASE IF EXISTS " + m_name + " WITH (FORCE)");
    }
    FreshDatabase(const FreshDatabase&) = delete;
    FreshDatabase& operator=(const FreshDatabase&) = delete;

    /// libpq takes the last word of the same key.
    pg::Connection as(const std::string& role) const
    {
        return pg::Connection(m_server + " dbname=" + m_name + " user=" + role);
    }
    pg::Connection migrator() const { return as("adempauze_migrator"); }

private:
    static std::string server()
    {
        const char* conninfo = std::getenv("ADEMPAUZE_TEST_SERVER");
        if (conninfo == nullptr)
            throw std::runtime_error("ADEMPAUZE_TEST_SERVER names no server; ./tests/run does");
        return conninfo;
    }
    static int& made()
    {
        static int count = 0;
        return count;
    }

    std::string m_server;
    std::string m_name;
};

/// The migrations of this checkout.
inline std::vector<Migration> ourMigrations()
{
    return migrationsIn(HOUSE_DIR "/schema/sql");
}

} // namespace adempauze::test
