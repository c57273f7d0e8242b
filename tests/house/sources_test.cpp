#include "house/sources.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cctype>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace fs = std::filesystem;

namespace adempauze::house {

namespace {

Source read(const fs::path& file)
{
    std::ifstream in(file, std::ios::binary);
    return {fs::relative(file, HOUSE_DIR).generic_string(), std::string(std::istreambuf_iterator<char>(in), {})};
}

bool endsInOneOf(const fs::path& file, std::initializer_list<std::string_view> endings)
{
    const std::string name = file.filename().string();
    return std::any_of(endings.begin(), endings.end(), [&](std::string_view ending) { return name.ends_with(ending); });
}

std::size_t endOfQuoted(std::string_view text, std::size_t opening)
{
    for (std::size_t at = opening + 1; at < text.size(); ++at) {
        if (text[at] == '\\')
            ++at;
        else if (text[at] == text[opening] || text[at] == '\n')
            return at + 1;
    }
    return text.size();
}

std::size_t endOfRaw(std::string_view text, std::size_t quote)
{
    const auto bracket = text.find('(', quote);
    if (bracket == std::string_view::npos)
        return text.size();
    const std::string closing = ")" + std::string(text.substr(quote + 1, bracket - quote - 1)) + "\"";
    const auto end = text.find(closing, bracket);
    return end == std::string_view::npos ? text.size() : end + closing.size();
}

std::size_t endOf(std::string_view text, std::size_t from, std::string_view closing, std::size_t kept)
{
    const auto end = text.find(closing, from);
    return end == std::string_view::npos ? text.size() : end + kept;
}

bool isWord(char letter)
{
    return std::isalnum(static_cast<unsigned char>(letter)) != 0 || letter == '_';
}

/// Where the comment that begins here ends, or the same place when none begins here.
std::size_t endOfComment(std::string_view text, std::size_t at, std::string_view lineComment)
{
    if (text.substr(at).starts_with("/*"))
        return endOf(text, at + 2, "*/", 2);
    if (text.substr(at).starts_with(lineComment))
        return endOf(text, at, "\n", 0);
    return at;
}

/// Where the literal that begins here ends, or the same place when none begins here.
std::size_t endOfLiteral(std::string_view text, std::size_t at)
{
    if (text[at] == '"')
        return at > 0 && text[at - 1] == 'R' ? endOfRaw(text, at) : endOfQuoted(text, at);
    if (text[at] == '\'' && (at == 0 || !isWord(text[at - 1]))) // not the apostrophe in 10'000
        return endOfQuoted(text, at);
    return at;
}

} // namespace

std::vector<Source> sourcesIn(std::initializer_list<std::string_view> places,
                              std::initializer_list<std::string_view> endings)
{
    std::vector<Source> sources;
    for (const std::string_view place : places) {
        const fs::path at = fs::path(HOUSE_DIR) / place;
        if (fs::is_regular_file(at))
            sources.push_back(read(at));
        if (!fs::is_directory(at))
            continue;
        for (const auto& entry : fs::recursive_directory_iterator(at))
            if (entry.is_regular_file() && endsInOneOf(entry.path(), endings))
                sources.push_back(read(entry.path()));
    }
    std::sort(sources.begin(), sources.end(), [](const auto& a, const auto& b) { return a.path < b.path; });
    return sources;
}

std::vector<std::string> topLevelNames()
{
    std::vector<std::string> names;
    for (const auto& entry : fs::directory_iterator(HOUSE_DIR))
        names.push_back(entry.path().filename().string());
    return names;
}

std::string codeOf(const Source& source)
{
    const std::string_view lineComment = source.path.ends_with(".sql") ? "--" : "//";
    std::string code = source.text;
    for (std::size_t at = 0; at < source.text.size();) {
        const auto comment = endOfComment(source.text, at, lineComment);
        for (auto blank = at; blank < comment; ++blank)
            if (code[blank] != '\n')
                code[blank] = ' ';
        at = comment > at ? comment : std::max(endOfLiteral(source.text, at), at + 1);
    }
    return code;
}

std::vector<std::string> linesOf(std::string_view text)
{
    std::vector<std::string> lines;
    while (!text.empty()) {
        const auto end = std::min(text.find('\n'), text.size());
        lines.emplace_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lines;
}

bool isBelow(std::string_view path, std::string_view folder)
{
    return path.starts_with(folder) && (path.size() == folder.size() || path[folder.size()] == '/');
}

Complaints linesWith(const std::regex& pattern, const std::string& path, std::string_view text,
                     const std::string& complaint)
{
    Complaints complaints;
    int number = 0;
    for (const std::string& line : linesOf(text)) {
        ++number;
        std::smatch found;
        if (std::regex_search(line, found, pattern))
            complaints.push_back(path + ":" + std::to_string(number) + " " + complaint + ": " + found.str());
    }
    return complaints;
}

void append(Complaints& all, const Complaints& more)
{
    all.insert(all.end(), more.begin(), more.end());
}

std::string listed(const Complaints& complaints)
{
    std::string text;
    for (const std::string& complaint : complaints)
        text += complaint + "\n";
    return text;
}

TEST(Sources, theHouseIsNotEmpty)
{
    EXPECT_GT(sourcesIn({"daemon"}, {".h"}).size(), 10U);
    EXPECT_GT(sourcesIn({"schema"}, {".sql"}).size(), 1U);
}

TEST(Sources, commentsAreBlankedAndStringsAreKept)
{
    EXPECT_EQ(codeOf({"a.cpp", "a(); // b\nc(\"// d\"); /* e\nf */ g"}), "a();     \nc(\"// d\");     \n     g");
    EXPECT_EQ(codeOf({"a.cpp", "R\"(x // y)\" // z"}), "R\"(x // y)\"     ");
    EXPECT_EQ(codeOf({"a.cpp", "10'000; // z"}), "10'000;     ");
    EXPECT_EQ(codeOf({"a.sql", "SELECT '--' -- why"}), "SELECT '--'       ");
}

TEST(Sources, aFolderIsNotItsNamesake)
{
    EXPECT_TRUE(isBelow("daemon/time/period.h", "daemon/time"));
    EXPECT_FALSE(isBelow("daemon/timetable/a.h", "daemon/time"));
}

} // namespace adempauze::house
