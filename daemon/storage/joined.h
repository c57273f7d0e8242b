#pragma once

#include <array>
#include <cstddef>

namespace adempauze::pg {

/// Two halves of a statement's text as one constant, so that a list of columns stands in one place.
template<std::size_t N, std::size_t M>
consteval std::array<char, N + M - 1> joined(const std::array<char, N>& head, const char (&tail)[M])
{
    std::array<char, N + M - 1> text{};
    for (std::size_t i = 0; i + 1 < N; ++i)
        text[i] = head[i];
    for (std::size_t i = 0; i < M; ++i)
        text[N - 1 + i] = tail[i];
    return text;
}

template<std::size_t N, std::size_t M>
consteval std::array<char, N + M - 1> joined(const char (&head)[N], const char (&tail)[M])
{
    return joined(std::to_array(head), tail);
}

} // namespace adempauze::pg
