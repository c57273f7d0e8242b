#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace adempauze {

/// The code of a hold, made to be said over a telephone at night: three letters that do not sound alike in Dutch or
/// English, four digits, the last of which checks the rest (Damm over all positions: every single wrong character and
/// every swap of neighbours is noticed). "KRF 5294" is one.
///
/// `draw` is a random number; the domain has no randomness of its own. 729,000 different codes.
std::string spokenCode(std::uint64_t draw);

/// How a code was typed (spaces, hyphens, lower case are fine) → as it is stored ("KRF5294"). Nothing when it cannot be
/// a code, or when its check digit does not match: mistyped.
std::optional<std::string> parseSpokenCode(std::string_view typed);

} // namespace adempauze
