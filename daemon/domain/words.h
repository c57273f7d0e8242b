#pragma once

#include <algorithm>
#include <array>
#include <cassert>
#include <optional>
#include <string_view>
#include <utility>

namespace adempauze {

/// The words of an enum, each with its value; read in both directions.
template<class Enum, std::size_t Count>
using WordList = std::array<std::pair<Enum, std::string_view>, Count>;

template<class Enum, std::size_t Count>
constexpr std::string_view wordIn(const WordList<Enum, Count>& words, Enum value)
{
    const auto found = std::ranges::find(words, value, &std::pair<Enum, std::string_view>::first);
    assert(found != words.end());
    return found->second;
}

template<class Enum, std::size_t Count>
constexpr std::optional<Enum> valueIn(const WordList<Enum, Count>& words, std::string_view wanted)
{
    for (const auto& [value, word] : words)
        if (word == wanted)
            return value;
    return std::nullopt;
}

/// Every value that has a word, in the list's order.
template<class Enum, std::size_t Count>
constexpr std::array<Enum, Count> valuesOf(const WordList<Enum, Count>& words)
{
    std::array<Enum, Count> values{};
    for (std::size_t at = 0; at < Count; ++at)
        values[at] = words[at].first;
    return values;
}

} // namespace adempauze
