#pragma once

#include <array>
#include <cstddef>

namespace adempauze::pg {

/// Parts of a statement's text as one constant, so that a list of columns stands in one place.
template<std::size_t N, std::size_t M>
consteval std::array<char, N + M - 1> joined(const std::array<char, N>& head, const std::array<char, M>& tail)
{
    std::array<char, N + M - 1> text{};
    for (std::size_t i = 0; i + 1 < N; ++i)
        text[i] = head[i];
    for (std::size_t i = 0; i < M; ++i)
        text[N - 1 + i] = tail[i];
    return text;
}

template<std::size_t N, std::size_t M>
consteval std::array<char, N + M - 1> joined(const std::array<char, N>& head, const char (&tail)[M])
{
    return joined(head, std::to_array(tail));
}

template<std::size_t N, std::size_t M>
consteval std::array<char, N + M - 1> joined(const char (&head)[N], const std::array<char, M>& tail)
{
    return joined(std::to_array(head), tail);
}

template<std::size_t N, std::size_t M>
consteval std::array<char, N + M - 1> joined(const char (&head)[N], const char (&tail)[M])
{
    return joined(std::to_array(head), std::to_array(tail));
}

template<class First, class Second, class Third, class... Rest>
consteval auto joined(const First& first, const Second& second, const Third& third, const Rest&... rest)
{
    return joined(joined(first, second), third, rest...);
}

} // namespace adempauze::pg
