#pragma once

#include "storage/migrations.h"
#include "storage/pg.h"
#include "support/ledger_region.h"

#include <gtest/gtest.h>

#include <atomic>
#include <cstdlib>
#include <stdexcept>
#include <string>
#include <unistd.h>

namespace adempauze::test {

/// The server that ./tests/run gave to this program, as its superuser.
class TestServer {
public:
    static TestServer& get()
    {
        static TestServer server;
        return server;
    }

    /// libpq takes the last word of the same key.
    std::string conninfo(const std::string& database, const std::string& role) const
    {
        return m_conninfo + " dbname=" + database + " user=" + role;
    }

    /// A migrated database with the demo region, copied from one that was made once for this program: file by file,
    /// which takes a third of the time of writing each block to the log.
    std::string makeDatabase()
    {
        static std::atomic<int> made{0};
        const std::string name = m_template + "_" + std::to_string(++made);
        m_superuser.script("CREATE DATABASE " + name + " OWNER adempauze_owner TEMPLATE " + m_template
                           + " STRATEGY file_copy");
        return name;
    }
    void dropDatabase(const std::string& name)
    {
        m_superuser.script("DROP DATABASE IF EXISTS " + name + " WITH (FORCE)");
    }

private:
    TestServer()
        : m_conninfo(fromEnvironment())
        , m_superuser(m_conninfo)
        , m_template("ledger_" + std::to_string(getpid()))
    {
        m_superuser.script("SET statement_timeout = 0");
        dropDatabase(m_template);
        m_superuser.script("CREATE DATABASE " + m_template + " OWNER adempauze_owner");
        pg::Connection migrator(conninfo(m_template, "adempauze_migrator"));
        migrate(migrator, migrationsIn(HOUSE_DIR "/schema/sql"), true);
        pg::Connection superuser(conninfo(m_template, "postgres"));
        superuser.script(RegionsSql);
    }
    ~TestServer() { dropDatabase(m_template); }

    static std::string fromEnvironment()
    {
        const char* conninfo = std::getenv("ADEMPAUZE_TEST_SERVER");
        if (conninfo == nullptr)
            throw std::runtime_error("ADEMPAUZE_TEST_SERVER names no server; ./tests/run does");
        return conninfo;
    }

    std::string m_conninfo;
    pg::Connection m_superuser;
    std::string m_template;
};

/// A fresh database for each test, with the people and houses of ledger_region.h. `db` is one desk of the daemon.
class Ledger : public testing::Test {
protected:
    Ledger()
        : m_database(TestServer::get().makeDatabase())
        , db(connectAs("adempauze_app"))
        , m_superuser(connectAs("postgres"))
    {
    }
    ~Ledger() override
    {
        db.close();
        m_superuser.close();
        TestServer::get().dropDatabase(m_database);
    }

    pg::Connection anotherDesk() const { return connectAs("adempauze_app"); }
    pg::Connection connectAs(const std::string& role) const
    {
        return pg::Connection(TestServer::get().conninfo(m_database, role));
    }
    std::string conninfo(const std::string& role) const { return TestServer::get().conninfo(m_database, role); }

    /// As superuser, past every wall: for what a test sets up or looks at behind the daemon's back.
    void sql(const std::string& text) { m_superuser.script(text); }
    pg::Rows rows(const std::string& query)
    {
        const std::string name = "ledger" + std::to_string(++m_queries);
        return m_superuser.run({name.c_str(), query.c_str()}, {});
    }
    std::int64_t number(const std::string& query) { return oneRow(query).integer(0, 0); }
    std::string text(const std::string& query) { return std::string(oneRow(query).text(0, 0)); }
    std::int64_t countOf(const std::string& table, const std::string& condition = "true")
    {
        return number("SELECT count(*) FROM " + table + " WHERE " + condition);
    }

private:
    pg::Rows oneRow(const std::string& query)
    {
        auto found = rows(query);
        if (found.empty() || found.isNull(0, 0))
            throw std::runtime_error("nothing there: " + query);
        return found;
    }

    std::string m_database;

protected:
    pg::Connection db;

private:
    pg::Connection m_superuser;
    int m_queries = 0;
};

} // namespace adempauze::test
