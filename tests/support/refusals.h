#pragma once

#include "domain/outcome.h"

#include <optional>

namespace adempauze::test {

/// Why not; nothing if it was granted after all.
template<class T>
std::optional<Refusal> whyNot(const Outcome<T>& outcome)
{
    return outcome ? std::nullopt : std::optional(outcome.no().why);
}

} // namespace adempauze::test
