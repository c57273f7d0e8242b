#include "migrations/fresh_database.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>

// A stored counter exists nowhere: what is free, taken or turned away is read
// from the rows that say so, each time it is asked. A counter that lagged
// behind told people "no" while beds stood free.
namespace adempauze {

namespace {

using test::FreshDatabase;
using ::testing::IsEmpty;

constexpr pg::Statement CountingColumns{"test.counting_columns", R"(
    SELECT table_name::text || '.' || column_name::text
      FROM information_schema.columns
     WHERE table_schema = 'public'
       AND data_type IN ('smallint', 'integer', 'bigint', 'numeric', 'real', 'double precision')
       AND column_name ~ '(^|_)(count|counter|counts|free|taken|occupied|occupancy|available|vacant|total|remaining|left|used|beds|places|stays|holds|nights|requests|searches)(_|$)'
     ORDER BY 1)"};

constexpr pg::Statement KeptResults{"test.kept_results", R"(
    SELECT relname::text FROM pg_class
     WHERE relnamespace = 'public'::regnamespace AND relkind = 'm'
     ORDER BY 1)"};

// A trigger could keep one behind everybody's back. One that only writes a row's own values to the rows beside it keeps
// none.
constexpr pg::Statement TriggersThatKeepSomething{"test.keeping_triggers", R"(
    SELECT p.proname::text
      FROM pg_proc p
     WHERE p.pronamespace = 'public'::regnamespace AND p.prorettype = 'trigger'::regtype
       AND p.proname NOT IN ('take_turns', 'follow_the_first', 'follow_the_known') -- let go of what waits, count nothing
       AND regexp_replace(p.prosrc, '(\w+)\s*=\s*NEW\.\1\s*,?\s*', '', 'gi') ~* 'update\s+\w+\s+set\s+(?!where)'
     ORDER BY 1)"};

std::vector<std::string> found(const pg::Statement& statement)
{
    const FreshDatabase database;
    auto migrator = database.migrator();
    migrate(migrator, migrationsIn(HOUSE_DIR "/schema/sql"), true);
    auto superuser = database.as("postgres");
    const auto rows = superuser.run(statement, {});
    std::vector<std::string> names;
    for (int row = 0; row < rows.count(); ++row)
        names.emplace_back(rows.text(row, 0));
    return names;
}

/// `x = x + 1` in the text, whose x is none of these: versions, tries of a
/// letter.
std::vector<std::string> sumsIn(const std::string& text)
{
    static const std::regex Sum(R"((\w+)\s*=\s*(?:\w+\.)?(\w+)\s*[+-]\s*(?:1|excluded))");
    std::vector<std::string> sums;
    for (auto at = std::sregex_iterator(text.begin(), text.end(), Sum); at != std::sregex_iterator(); ++at) {
        const std::string column = (*at)[1];
        if (column == (*at)[2] && column != "version" && column != "attempts")
            sums.push_back(at->str());
    }
    return sums;
}

std::string textOfFile(const std::filesystem::path& file)
{
    std::ifstream in(file);
    return {std::istreambuf_iterator<char>(in), {}};
}

} // namespace

TEST(Counters, noColumnCountsPlacesClaimsOrRequests)
{
    EXPECT_THAT(found(CountingColumns), IsEmpty());
}

TEST(Counters, noResultOfAQuestionIsKept)
{
    EXPECT_THAT(found(KeptResults), IsEmpty());
}

TEST(Counters, noTriggerKeepsOne)
{
    EXPECT_THAT(found(TriggersThatKeepSomething), IsEmpty());
}

TEST(Counters, noStatementAddsToOrTakesFromAColumn)
{
    int files = 0;
    for (const char* folder : {"/daemon/storage", "/schema/sql"})
        for (const auto& entry : std::filesystem::directory_iterator(std::string(HOUSE_DIR) + folder)) {
            ++files;
            EXPECT_THAT(sumsIn(textOfFile(entry.path())), IsEmpty()) << entry.path().filename();
        }
    EXPECT_GT(files, 40);
}

TEST(Counters, aCounterWouldBeSeen)
{
    EXPECT_EQ(sumsIn("UPDATE facility f SET free = f.free - 1, version = f.version + 1").size(), 1U);
    EXPECT_EQ(sumsIn("DO UPDATE SET taken = taken + excluded.taken").size(), 1U);
}

} // namespace adempauze
