#include "house/sources.h"

#include <gtest/gtest.h>

#include <cctype>

namespace adempauze::house {

namespace {

/// People stay people: resident, those who stay behind. These words name a judgement nobody has made.
const std::regex
    Stigmatising(R"(\b(daders?|slachtoffers?|plegers?|verdachten?|perpetrators?|victims?|offenders?|suspects?)\b)",
                 std::regex::icase);

/// `_` and a hump end a word for a reader, though not for a regular expression.
std::string wordsOf(std::string_view text)
{
    std::string words;
    char before = ' ';
    for (const char letter : text) {
        if (std::isupper(static_cast<unsigned char>(letter)) != 0
            && std::islower(static_cast<unsigned char>(before)) != 0)
            words += ' ';
        words += letter == '_' ? ' ' : letter;
        before = letter;
    }
    return words;
}

Complaints stigmatisingIn(const Source& source)
{
    Complaints complaints = linesWith(Stigmatising, source.path, wordsOf(source.text), "stigmatises");
    if (std::regex_search(wordsOf(source.path), Stigmatising))
        complaints.push_back(source.path + " stigmatises by its name");
    return complaints;
}

} // namespace

TEST(Words, nothingWeShipStigmatises)
{
    Complaints complaints;
    for (const Source& source : sourcesIn({"client", "config", "schema", "daemon", "deploy", "README.md"}, {""}))
        append(complaints, stigmatisingIn(source));
    EXPECT_TRUE(complaints.empty()) << listed(complaints);
}

TEST(Words, aStigmatisingWordIsSeen)
{
    for (const char* planted : {"de dader moet weg", "Slachtoffers", "tr(\"Verdachte\")", "PERPETRATOR",
                                "\"suspects\": 1", "int offenderCount;", "victim_id uuid", "struct PlegerAdres"})
        EXPECT_EQ(stigmatisingIn({"client/a.cpp", planted}).size(), 1U) << planted;
    EXPECT_EQ(stigmatisingIn({"client/dader/a.cpp", ""}).size(), 1U);
    EXPECT_TRUE(stigmatisingIn({"client/a.cpp", "suspended suspension onverdacht invictim"}).empty());
}

} // namespace adempauze::house
