#pragma once

#include <initializer_list>
#include <regex>
#include <string>
#include <string_view>
#include <vector>

namespace adempauze::house {

/// A file of the house, or a planted one: every rule takes its text, so that each can be shown to fail.
struct Source {
    std::string path; ///< from the top of the checkout, with `/`
    std::string text;
};

/// What a rule found, each as "path:line what is wrong". Empty: the rule holds.
using Complaints = std::vector<std::string>;

/// Every file below the folders (or the files themselves) whose name ends in one of the endings, in order of path.
std::vector<Source> sourcesIn(std::initializer_list<std::string_view> places,
                              std::initializer_list<std::string_view> endings);

/// The names that lie at the top of the checkout.
std::vector<std::string> topLevelNames();

/// The text with its comments blanked out, lines kept. Knows C++ (raw strings too) and, by the ending, SQL.
std::string codeOf(const Source& source);

std::vector<std::string> linesOf(std::string_view text);

bool isBelow(std::string_view path, std::string_view folder);

/// One complaint for each line of `text` in which the pattern is found.
Complaints linesWith(const std::regex& pattern, const std::string& path, std::string_view text,
                     const std::string& complaint);

void append(Complaints& all, const Complaints& more);

/// The complaints as one text, for the message of a failed test.
std::string listed(const Complaints& complaints);

} // namespace adempauze::house
