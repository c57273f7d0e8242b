#include "house/sources.h"

#include <gtest/gtest.h>

namespace adempauze::house {

namespace {

/// PostgreSQL quotes row values in its texts ("Key (name)=(…) already exists"), and a statement with its values is a
/// personal fact. Nobody asks for them, so that nobody can log them or answer with them.
Complaints leaksIn(const Source& source)
{
    static const std::regex postgresql(
        R"(\b(PQerrorMessage|PQresultErrorMessage|PQresultVerboseErrorMessage|PQtrace|PG_DIAG_MESSAGE_\w+)"
        R"(|PG_DIAG_CONTEXT|PG_DIAG_INTERNAL_QUERY)\b)");
    // strftime's %m follows a year or a day; anybody else's is the machine's own error text.
    static const std::regex errorText(R"re("[^"]*%m\b)re");
    static const std::regex dateFormat(R"(%[Yd][-/.]?%m)");
    const std::string code = codeOf(source);
    Complaints complaints = linesWith(postgresql, source.path, code, "asks PostgreSQL for a text with row values");
    append(complaints, linesWith(errorText, source.path, std::regex_replace(code, dateFormat, ""), "prints %m"));
    return complaints;
}

/// What is revealed is meant for the field's encryption or the authorised answer, never for a log line.
Complaints revealedInLogs(const Source& source)
{
    static const std::regex revealed(R"(\b(spdlog::|log[A-Z]\w*\(|std::c(err|out|log)\b).*\breveal\(\))");
    return linesWith(revealed, source.path, codeOf(source), "logs a personal fact");
}

/// The server is told the same: no failed statement, no detail, no parameter in its log.
Complaints talkativeServer(const Source& settings)
{
    Complaints complaints;
    for (const char* line : {"log_min_error_statement = panic", "log_error_verbosity = terse",
                             "log_parameter_max_length = 0", "log_parameter_max_length_on_error = 0"})
        if (settings.text.find(line) == std::string::npos)
            complaints.push_back(settings.path + " does not say: " + line);
    return complaints;
}

} // namespace

TEST(Leaks, nothingAsksPostgresqlForRowValues)
{
    Complaints complaints;
    for (const Source& source : sourcesIn({"daemon", "client", "schema"}, {".h", ".cpp"}))
        append(complaints, leaksIn(source));
    EXPECT_TRUE(complaints.empty()) << listed(complaints);
}

TEST(Leaks, aQuestionForRowValuesIsSeen)
{
    for (const char* planted :
         {"PQerrorMessage(c)", "PQresultErrorMessage(r)", "PQresultVerboseErrorMessage(r)",
          "PQresultErrorField(r, PG_DIAG_MESSAGE_DETAIL)", "PQresultErrorField(r, PG_DIAG_MESSAGE_PRIMARY)",
          "PQresultErrorField(r, PG_DIAG_CONTEXT)", "syslog(3, \"cannot open: %m\")"})
        EXPECT_EQ(leaksIn({"daemon/a.cpp", planted}).size(), 1U) << planted;
    EXPECT_TRUE(leaksIn({"daemon/a.cpp", "date::format(\"%Y-%m-%d\", day); // PQerrorMessage"}).empty());
}

TEST(Leaks, noLogLineRevealsAPersonalFact)
{
    Complaints complaints;
    for (const Source& source : sourcesIn({"daemon"}, {".h", ".cpp"}))
        append(complaints, revealedInLogs(source));
    EXPECT_TRUE(complaints.empty()) << listed(complaints);
    EXPECT_EQ(revealedInLogs({"daemon/a.cpp", "spdlog::info(\"{}\", reference.reveal());"}).size(), 1U);
    EXPECT_TRUE(revealedInLogs({"daemon/a.cpp", "seal(reference.reveal());"}).empty());
}

TEST(Leaks, theServersOwnLogKeepsSilentToo)
{
    const auto settings = sourcesIn({"deploy/cluster.sh"}, {".sh"});
    ASSERT_EQ(settings.size(), 1U);
    EXPECT_EQ(talkativeServer(settings.front()), Complaints{});
    EXPECT_EQ(talkativeServer({"cluster.sh", "log_min_error_statement = error"}).size(), 4U);
}

} // namespace adempauze::house
