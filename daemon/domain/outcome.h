#pragma once

#include "domain/refusal.h"
#include "time/period.h"

#include <cassert>
#include <optional>
#include <string>
#include <utility>
#include <variant>

namespace adempauze {

/// A "no" from the rules or the world, with what the asker may know of the reason. Never a name,
/// and never whose claim it is.
struct No {
    Refusal why;
    std::optional<Moment> fromAt{}; ///< the obstacle stands from then on
    std::optional<Moment> untilAt{}; ///< the obstacle stands until then, where that is known
    std::optional<Moment> limitAt{}; ///< the latest moment that would have been allowed
    std::string pointer{}; ///< JSON Pointer to the field that is refused, or empty
};

/// A value, or a "no". Failures of the machinery are exceptions, bugs are asserts; neither travels here.
template<class T>
class [[nodiscard]] Outcome {
public:
    Outcome(T value)
        : m_content(std::move(value))
    {
    }
    Outcome(Refusal why)
        : m_content(No{.why = why})
    {
    }
    Outcome(No no)
        : m_content(std::move(no))
    {
    }

    explicit operator bool() const { return std::holds_alternative<T>(m_content); }
    const T& operator*() const
    {
        assert(*this);
        return *std::get_if<T>(&m_content);
    }
    T& operator*()
    {
        assert(*this);
        return *std::get_if<T>(&m_content);
    }
    const T* operator->() const { return &**this; }
    T* operator->() { return &**this; }

    const No& no() const
    {
        assert(!*this);
        return *std::get_if<No>(&m_content);
    }

private:
    std::variant<T, No> m_content;
};

} // namespace adempauze
