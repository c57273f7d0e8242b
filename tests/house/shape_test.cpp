#include "house/sources.h"

#include <gtest/gtest.h>

#include <set>

namespace adempauze::house {

namespace {

constexpr std::size_t LinesMax = 300;

const std::set<std::string> TopLevel{
    "CMakeLists.txt", "CMakePresets.json", "LICENSE", "README.md", "client", "config", "daemon", "deploy", "schema",
    "tests"};

Complaints tooLong(const Source& source)
{
    const auto lines = linesOf(source.text).size();
    if (lines <= LinesMax)
        return {};
    return {source.path + " has " + std::to_string(lines) + " lines; split it by what it is about"};
}

Complaints headerWithoutPragma(const Source& source)
{
    if (source.text.starts_with("#pragma once\n"))
        return {};
    return {source.path + " does not begin with #pragma once"};
}

Complaints unwantedIn(const Source& source)
{
    static const std::regex usingNamespace(R"(\busing\s+namespace\b(?!\s+[\w:]*literals;))");
    static const std::regex macro(R"(^\s*#\s*define\b)");
    const std::string code = codeOf(source);
    Complaints complaints = linesWith(usingNamespace, source.path, code, "opens a namespace");
    append(complaints, linesWith(macro, source.path, code, "defines a macro"));
    return complaints;
}

Complaints postponedIn(const Source& source)
{
    static const std::regex postponed(R"(\b(TODO|FIXME|XXX|HACK)\b)");
    return linesWith(postponed, source.path, source.text, "postpones something");
}

/// A test that is not run shows nothing.
Complaints skippedIn(const Source& source)
{
    static const std::regex skipped(R"(\bGTEST_SKIP\b|\bDISABLED_|\bQSKIP\b|\bskipTest\b|@(unittest\.)?skip)");
    return linesWith(skipped, source.path, codeOf(source), "skips a test");
}

/// The list of keys reads those of buttons, menus and named keys.
Complaints namelessKeysIn(const Source& source)
{
    static const std::regex made(R"(\bnew\s+QShortcut\b)");
    if (source.path == "client/shell/keyed_button.cpp")
        return {};
    return linesWith(made, source.path, codeOf(source), "makes a key without a name; make a NamedKey");
}

/// Waiting a fixed time is either too short or too long.
Complaints sleepsIn(const Source& source)
{
    static const std::regex sleeps(R"(\bsleep_(for|until)\b|\btime\.sleep\(|\b[un]?sleep\()");
    return linesWith(sleeps, source.path, codeOf(source), "sleeps");
}

/// The cost of a rule is that its own test spells out what it forbids.
bool isHouseTest(const Source& source)
{
    return isBelow(source.path, "tests/house");
}

bool belongsAtTheTop(const std::string& name)
{
    // What .gitignore names: made here, not kept.
    const bool made = name.starts_with("build") || name == "compile_commands.json" || name == "__pycache__";
    return TopLevel.contains(name) || name.starts_with(".") || made;
}

template<class Rule>
Complaints over(const std::vector<Source>& sources, Rule rule)
{
    Complaints complaints;
    for (const Source& source : sources)
        if (!isHouseTest(source))
            append(complaints, rule(source));
    return complaints;
}

} // namespace

TEST(Shape, noSourceFileIsLongerThanItsReadersPatience)
{
    const auto complaints = over(sourcesIn({"daemon", "client", "schema"}, {".h", ".cpp"}), tooLong);
    EXPECT_TRUE(complaints.empty()) << listed(complaints);
    std::string planted;
    for (std::size_t line = 0; line < LinesMax; ++line)
        planted += "\n";
    EXPECT_TRUE(tooLong({"a.cpp", planted}).empty());
    EXPECT_EQ(tooLong({"a.cpp", planted + "\n"}).size(), 1U);
}

TEST(Shape, everyHeaderBeginsWithPragmaOnce)
{
    const auto complaints = over(sourcesIn({"daemon", "client", "schema", "tests"}, {".h"}), headerWithoutPragma);
    EXPECT_TRUE(complaints.empty()) << listed(complaints);
    EXPECT_EQ(headerWithoutPragma({"a.h", "#ifndef A_H\n"}).size(), 1U);
}

TEST(Shape, nobodyOpensNamespacesOrDefinesMacros)
{
    const auto complaints = over(sourcesIn({"daemon", "client", "schema", "tests"}, {".h", ".cpp"}), unwantedIn);
    EXPECT_TRUE(complaints.empty()) << listed(complaints);
    for (const char* planted : {"using namespace std;", "using  namespace date;", "#define MAX(a, b) a", "#  define X"})
        EXPECT_EQ(unwantedIn({"a.cpp", planted}).size(), 1U) << planted;
    EXPECT_TRUE(unwantedIn({"a.cpp", "using namespace std::literals; // using namespace date"}).empty());
}

TEST(Shape, nothingIsPostponed)
{
    const auto complaints =
        over(sourcesIn({"daemon", "client", "schema", "config", "deploy", "tests", "README.md"}, {""}), postponedIn);
    EXPECT_TRUE(complaints.empty()) << listed(complaints);
    EXPECT_EQ(postponedIn({"a.cpp", "// TODO: later"}).size(), 1U);
    EXPECT_EQ(postponedIn({"a.py", "# FIXME"}).size(), 1U);
}

TEST(Shape, testsNeitherSkipNorSleep)
{
    const auto sources = sourcesIn({"tests"}, {".h", ".cpp", ".py"});
    auto complaints = over(sources, skippedIn);
    append(complaints, over(sources, sleepsIn));
    EXPECT_TRUE(complaints.empty()) << listed(complaints);
    EXPECT_EQ(skippedIn({"a.cpp", "GTEST_SKIP();"}).size(), 1U);
    EXPECT_EQ(skippedIn({"a.py", "@unittest.skip(\"no\")"}).size(), 1U);
    EXPECT_EQ(sleepsIn({"a.cpp", "std::this_thread::sleep_for(1s);"}).size(), 1U);
    EXPECT_EQ(sleepsIn({"a.py", "time.sleep(1)"}).size(), 1U);
}

TEST(Shape, noKeyOfTheClientIsMissingFromTheListOfKeys)
{
    const auto complaints = over(sourcesIn({"client"}, {".cpp"}), namelessKeysIn);
    EXPECT_TRUE(complaints.empty()) << listed(complaints);
    EXPECT_EQ(namelessKeysIn({"client/a.cpp", "auto* key = new QShortcut(QKeySequence(Qt::Key_S), table);"}).size(),
              1U);
}

TEST(Shape, theTopOfTheHouseHoldsOnlyWhatBelongsThere)
{
    for (const std::string& name : topLevelNames())
        EXPECT_TRUE(belongsAtTheTop(name)) << name << " lies at the top of the checkout";
    EXPECT_FALSE(belongsAtTheTop("notes.md"));
    EXPECT_FALSE(belongsAtTheTop("src"));
}

} // namespace adempauze::house
