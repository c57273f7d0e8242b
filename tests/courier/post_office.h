#pragma once

#include "domain/notices.h"
#include "storage/outbox_store.h"
#include "storage/pg.h"

#include "mailroom.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

namespace adempauze::test {

/// Everything that is due at one moment; how many mails that were.
template<class Courier>
std::size_t sendAll(Courier&& courier, Moment now)
{
    std::size_t count = 0;
    while (courier.sendNext(now))
        ++count;
    return count;
}

/// A migrated database of its own for each test, with one region, a case and two organisations. Gone with the test.
class PostOffice : public testing::Test {
protected:
    PostOffice()
        : m_name("courier_" + std::to_string(getpid()) + '_' + std::to_string(++s_count))
        , m_server(environment("ADEMPAUZE_TEST_SERVER"))
    {
        m_server.script("CREATE DATABASE " + m_name + " OWNER adempauze_owner TEMPLATE " + Migrated::get().name
                        + " STRATEGY file_copy");
        m_desk.emplace(conninfo("postgres"));
        m_desk->script(Beginnings);
    }
    ~PostOffice() override
    {
        m_desk.reset();
        m_server.script("DROP DATABASE " + m_name + " WITH (FORCE)");
    }

    std::string conninfo(const std::string& role) const
    {
        return environment("ADEMPAUZE_TEST_SERVER") + " user=" + role + " dbname=" + m_name;
    }

    /// As superuser, beside the courier.
    void say(const std::string& sql) { m_desk->script(sql); }

    std::string ask(const std::string& sql)
    {
        const std::string name = "ask" + std::to_string(++m_asked);
        const std::string text = "SELECT (" + sql + ")::text";
        return m_desk->run({name.c_str(), text.c_str()}, {}).maybeText(0, 0).value_or("NULL");
    }

    /// Queues a message to the receiver, for its mailbox; its id.
    std::string queue(const std::string& columns = "", const std::string& values = "")
    {
        const std::string id = ask("SELECT gen_random_uuid()");
        say("INSERT INTO message (region_id, id, organisation_id, kind, urgent, subject_id, sequence, zone, created_at,"
            " due_at"
            + columns + ") VALUES ('" + Region + "', '" + id + "', '" + Receiver + "', '"
            + std::string(wordFor(NoticeKind::OrderEndedEarly))
            + "', true, gen_random_uuid(), 1, 'Europe/Amsterdam', '2026-11-23T20:00:00Z', '2026-11-23T22:00:00Z'"
            + values + ")");
        say("INSERT INTO delivery (region_id, message_id, channel, urgent, next_attempt_at) VALUES ('" + Region + "', '"
            + id + "', 'mail', true, '2026-11-23T20:00:00Z')");
        return id;
    }
    std::string ofMessage(const std::string& column, const std::string& id)
    {
        return ask("SELECT " + column + " FROM message_standing WHERE id = '" + id + "'");
    }

    static inline const std::string Region = "00000000-0000-4000-8000-000000000001";
    static inline const std::string Receiver = "00000000-0000-4000-8000-000000000002";
    static inline const std::string CaseOwner = "00000000-0000-4000-8000-000000000003";
    static inline const std::string Case = "00000000-0000-4000-8000-000000000005";

private:
    /// Migrated once for this program; gone with it.
    struct Migrated {
        Migrated()
            : name("courier_" + std::to_string(getpid()))
            , server(environment("ADEMPAUZE_TEST_SERVER"))
        {
            server.script("CREATE DATABASE " + name + " OWNER adempauze_owner");
            pg::Connection owner(environment("ADEMPAUZE_TEST_SERVER") + " user=postgres dbname=" + name);
            owner.script("SET ROLE adempauze_owner");
            for (const std::filesystem::path& file : migrations())
                owner.script(contentOf(file));
        }
        ~Migrated() { server.script("DROP DATABASE " + name + " WITH (FORCE)"); }

        static Migrated& get()
        {
            static Migrated migrated;
            return migrated;
        }

        std::string name;
        pg::Connection server;
    };

    static std::vector<std::filesystem::path> migrations()
    {
        std::vector<std::filesystem::path> files;
        for (const auto& entry : std::filesystem::directory_iterator(HOUSE_DIR "/schema/sql"))
            if (entry.path().filename().string().front() == '0')
                files.push_back(entry.path());
        std::sort(files.begin(), files.end());
        return files;
    }
    static std::string contentOf(const std::filesystem::path& file)
    {
        std::ifstream in(file);
        return {std::istreambuf_iterator<char>(in), {}};
    }

    static constexpr const char* Beginnings = R"(
        INSERT INTO region VALUES ('00000000-0000-4000-8000-000000000001', 'Midden', 'Europe/Amsterdam');
        INSERT INTO organisation (region_id, id, kind, name, mailbox) VALUES
            ('00000000-0000-4000-8000-000000000001', '00000000-0000-4000-8000-000000000002', 'probation',
             'CANARY-NAME', 'wacht@example.org'),
            ('00000000-0000-4000-8000-000000000001', '00000000-0000-4000-8000-000000000003', 'safe_home',
             'CANARY-OWNER', 'regie@example.org');
        INSERT INTO account (region_id, id, organisation_id, role, name, password_hash) VALUES
            ('00000000-0000-4000-8000-000000000001', '00000000-0000-4000-8000-000000000004',
             '00000000-0000-4000-8000-000000000003', 'coordinator', 'regie', 'x');
        INSERT INTO household_case (region_id, id, household_id, organisation_id, opened_at, opened_by) VALUES
            ('00000000-0000-4000-8000-000000000001', '00000000-0000-4000-8000-000000000005', gen_random_uuid(),
             '00000000-0000-4000-8000-000000000003', '2026-11-23T19:00:00Z', '00000000-0000-4000-8000-000000000004'))";

    static inline int s_count = 0;
    std::string m_name;
    pg::Connection m_server;
    std::optional<pg::Connection> m_desk;
    int m_asked = 0;
};

} // namespace adempauze::test
