#include "usecases/csv.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace adempauze::test {

namespace {

using Rows = std::vector<std::vector<std::string>>;

Rows rowsOf(std::string_view text)
{
    const auto read = readCsv(text);
    const auto* csv = std::get_if<Csv>(&read);
    EXPECT_TRUE(csv) << text;
    return csv ? csv->rows : Rows{};
}

std::pair<int, std::string> faultOf(std::string_view text)
{
    const auto read = readCsv(text);
    const auto* fault = std::get_if<CsvFault>(&read);
    return fault ? std::pair(fault->row, std::string(fault->reason)) : std::pair(0, std::string());
}

} // namespace

TEST(Csv, cellsAreSeparatedByWhatTheFirstRowUses)
{
    EXPECT_EQ(rowsOf("a;b\r\n1,5;2\r\n"), (Rows{{"a", "b"}, {"1,5", "2"}}));
    EXPECT_EQ(rowsOf("a,b\n1;5,2"), (Rows{{"a", "b"}, {"1;5", "2"}}));
    EXPECT_EQ(rowsOf("\"a;b\",c\n"), (Rows{{"a;b", "c"}})); // a semicolon within quotes separates nothing
}

TEST(Csv, quotesHoldSeparatorsLinesAndQuotes)
{
    EXPECT_EQ(rowsOf("a;\"b;\"\"c\"\"\r\nd\"\r\n"), (Rows{{"a", "b;\"c\"\r\nd"}}));
    EXPECT_EQ(rowsOf("\"\";x\n"), (Rows{{"", "x"}}));
}

TEST(Csv, aMarkABlankRowAndAMissingLastLineEndAreFine)
{
    EXPECT_EQ(rowsOf("\xEF\xBB\xBF"
                     "a;b\n\n1;\"2\""),
              (Rows{{"a", "b"}, {}, {"1", "2"}}));
    EXPECT_EQ(rowsOf(""), Rows{});
    EXPECT_EQ(rowsOf("a;\n"), (Rows{{"a", ""}}));
}

TEST(Csv, whatIsNoTableIsToldWithItsRow)
{
    EXPECT_EQ(faultOf("a;b\n1;\"2\n3;4\n"), std::pair(2, std::string("open_quote")));
    EXPECT_EQ(faultOf("a;b\n1;\"2\"x\n"), std::pair(2, std::string("text_after_quote")));
    EXPECT_EQ(faultOf("a;b\n1;2\"\n"), std::pair(2, std::string("stray_quote")));
    for (const char* wrong : {"\xFF", "\xC0\x80", "\xED\xA0\x80", "\xF5\x80\x80\x80", "\xE2\x82", "\xF0\x80\x80\x80",
                              "\xE0\x80\x80", "\xF4\x90\x80\x80", "\x80"})
        EXPECT_EQ(faultOf(std::string("a;b\n1;") + wrong), std::pair(2, std::string("invalid_utf8")));
    EXPECT_EQ(rowsOf("Coördinatie;€;𐍈\n"), (Rows{{"Coördinatie", "€", "𐍈"}}));
}

TEST(Csv, nothingThatIsWrittenRunsInASpreadsheetAndAllOfItIsReadBack)
{
    const Csv table{.separator = ';',
                    .rows = {{"=1+1", "+31 40 000 0110", "-x", "@y", "'z", "'", "''=a", "\tb", "plain", "a'b"}}};
    const std::string text = writeCsv(table);
    EXPECT_EQ(text.substr(3), "'=1+1;'+31 40 000 0110;'-x;'@y;''z;'';'''=a;'\tb;plain;a'b\r\n");
    EXPECT_EQ(rowsOf(text), table.rows);
}

RC_GTEST_PROP(Csv, whateverIsWrittenIsReadBack, (bool comma))
{
    const auto cell =
        rc::gen::container<std::string>(rc::gen::element('a', ';', ',', '"', '\n', '\r', '\'', '=', '-', ' '));
    const auto rows = *rc::gen::container<Rows>(3, rc::gen::container<std::vector<std::string>>(4, cell));
    Csv table{.separator = comma ? ',' : ';', .rows = {{"one", "two", "three", "four"}}};
    table.rows.insert(table.rows.end(), rows.begin(), rows.end());
    const auto read = readCsv(writeCsv(table));
    RC_ASSERT(std::holds_alternative<Csv>(read));
    RC_ASSERT(std::get<Csv>(read).rows == table.rows);
}

} // namespace adempauze::test
