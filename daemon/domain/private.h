#pragma once

#include <utility>

namespace adempauze {

/// A personal fact. It cannot be printed, compared, formatted or logged: every such use is a compile error.
/// The one way to the content is `reveal`, which a reviewer can search for.
///
/// Source: AVG art. 5(1)(f) and 25: protection by design.
template<class T>
class Private {
public:
    Private() = default;
    explicit Private(T content)
        : m_content(std::move(content))
    {
    }

    /// Only where the content itself is needed: the field's encryption and the authorised answer.
    const T& reveal() const { return m_content; }

private:
    T m_content{};
};

} // namespace adempauze
