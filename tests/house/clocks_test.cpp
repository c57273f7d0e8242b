#include "house/sources.h"

#include <gtest/gtest.h>

#include <map>

namespace adempauze::house {

namespace {

const std::string Clock = "daemon/time/clock.h";

/// Columns that hold real time even in a demo, and why the database itself may fill them in.
const std::map<std::string, std::string> RealColumns{
    {"recorded_real", "when a fact was recorded, beside the demo's own time"},
    {"at", "the audit trail: tampering with the demo clock must not reach it"},
    {"stored_at", "how long an idempotency key is kept: thirty real days"},
    {"applied_at", "when a migration ran"},
    {"sealed_at", "when a batch of the audit trail was sealed"},
};

/// steady_clock measures how long something takes; it names no moment, so it is no clock in this sense.
Complaints clocksIn(const Source& source)
{
    if (source.path == Clock)
        return {};
    static const std::regex asks(R"(\b(system_clock|utc_clock|high_resolution_clock|file_clock)::now\b)"
                                 R"(|\b(QDateTime|QDate|QTime)::current\w*\b)"
                                 R"(|(^|[^\w.>:])(std::)?time\s*\(\s*(nullptr|NULL|0|&\w+)\s*\))"
                                 R"(|\b(gettimeofday|clock_gettime|timespec_get|localtime\w*|gmtime\w*|mktime)\s*\()");
    return linesWith(asks, source.path, codeOf(source), "asks the machine what time it is");
}

bool fillsRealColumn(const std::string& line)
{
    static const std::regex column(R"(^[\s"]*(\w+)\s+timestamptz\s.*\bclock_timestamp\(\))");
    std::smatch found;
    if (std::regex_search(line, found, column))
        return RealColumns.contains(found[1]);
    return line.find("recorded_real") != std::string::npos;
}

/// `now` is a parameter of a statement too.
Complaints clocksInSql(const Source& source)
{
    static const std::regex calls(
        R"((^|[^\w.>:])(now|clock_timestamp|statement_timestamp|transaction_timestamp|timeofday)\(\))",
        std::regex::icase);
    static const std::regex words(R"(\b(CURRENT_(TIMESTAMP|DATE|TIME)|LOCALTIME(STAMP)?)\b)"
                                  R"(|\b(current_(timestamp|date|time)|localtime(stamp)?)\b)"); // LocalTime is ours
    Complaints complaints;
    int number = 0;
    for (const std::string& line : linesOf(codeOf(source))) {
        ++number;
        const bool asks = std::regex_search(line, calls) || std::regex_search(line, words);
        if (asks && !fillsRealColumn(line))
            complaints.push_back(source.path + ":" + std::to_string(number)
                                 + " asks the database for the time: " + line);
    }
    return complaints;
}

/// All arithmetic with local time is C++'s: the database's knows neither the regimes nor the two hours of a change.
Complaints localTimeInSql(const Source& source)
{
    static const std::regex local(R"(\bAT\s+TIME\s+ZONE\b|\bdate_trunc\s*\(|\bmake_interval\s*\(|\bdate_part\s*\()"
                                  R"(|\binterval\s*'[^']*\b(days?|weeks?|mons?|months?|years?)\b|\btimezone\s*\()"
                                  R"(|\bextract\s*\(\s*(hour|day|dow|isodow|week|month|year)\b|::date\b)",
                                  std::regex::icase);
    return linesWith(local, source.path, codeOf(source), "computes with local time in SQL");
}

std::vector<Source> statements()
{
    auto sources = sourcesIn({"schema/sql"}, {".sql"});
    for (const Source& source :
         sourcesIn({"daemon/storage", "daemon/usecases", "daemon/courier", "daemon/ctl"}, {".h", ".cpp"}))
        sources.push_back(source);
    return sources;
}

template<class Rule>
Complaints over(const std::vector<Source>& sources, Rule rule)
{
    Complaints complaints;
    for (const Source& source : sources)
        append(complaints, rule(source));
    return complaints;
}

} // namespace

TEST(Clocks, oneHeaderAsksTheMachineForTheTime)
{
    const auto complaints = over(sourcesIn({"daemon", "schema", "client"}, {".h", ".cpp"}), clocksIn);
    EXPECT_TRUE(complaints.empty()) << listed(complaints);
}

TEST(Clocks, everyOtherQuestionForTheTimeIsSeen)
{
    for (const char* planted :
         {"std::chrono::system_clock::now()", "QDateTime::currentDateTimeUtc()", "QDate::currentDate()",
          "std::time(nullptr)", "x = time(NULL);", "gettimeofday(&t, nullptr)", "clock_gettime(CLOCK_REALTIME, &t)",
          "localtime_r(&t, &parts)"})
        EXPECT_EQ(clocksIn({"daemon/http/a.cpp", planted}).size(), 1U) << planted;
    EXPECT_TRUE(clocksIn({"daemon/http/a.cpp", "clock.now(); steady_clock::now(); // system_clock::now()"}).empty());
    EXPECT_TRUE(clocksIn({Clock, "system_clock::now()"}).empty());
}

TEST(Clocks, statementsAreToldTheTime)
{
    const auto complaints = over(statements(), clocksInSql);
    EXPECT_TRUE(complaints.empty()) << listed(complaints);
}

TEST(Clocks, aStatementThatAsksForTheTimeIsSeen)
{
    for (const char* planted :
         {"DELETE FROM hold WHERE expires_at < now()", "created_at timestamptz DEFAULT CURRENT_TIMESTAMP",
          "created_at timestamptz NOT NULL DEFAULT clock_timestamp(),", "VALUES ($1,clock_timestamp())",
          "SELECT localtimestamp"})
        EXPECT_EQ(clocksInSql({"schema/sql/a.sql", planted}).size(), 1U) << planted;
    EXPECT_TRUE(clocksInSql({"daemon/storage/a.cpp", "f(clock.now(), m_clock->now());"}).empty());
    EXPECT_TRUE(
        clocksInSql({"schema/sql/a.sql", "recorded_real timestamptz NOT NULL DEFAULT clock_timestamp(),"}).empty());
}

TEST(Clocks, statementsDoNoLocalTimeArithmetic)
{
    const auto complaints = over(statements(), localTimeInSql);
    EXPECT_TRUE(complaints.empty()) << listed(complaints);
}

TEST(Clocks, localTimeArithmeticInAStatementIsSeen)
{
    for (const char* planted : {"ends_at AT TIME ZONE 'Europe/Amsterdam'", "date_trunc('day', ends_at)",
                                "ends_at + interval '10 days'", "ends_at + make_interval(days => 10)", "ends_at::date",
                                "extract(dow FROM ends_at)", "starts_at + INTERVAL '1 month'"})
        EXPECT_EQ(localTimeInSql({"schema/sql/a.sql", planted}).size(), 1U) << planted;
    EXPECT_TRUE(localTimeInSql({"schema/sql/a.sql", "-- AT TIME ZONE\nlower(during) < $1"}).empty());
}

} // namespace adempauze::house
