#pragma once

#include <array>
#include <string_view>

namespace adempauze::wire {

/// In which a text for people is written.
inline constexpr std::array<std::string_view, 2> Languages{"nl", "en"};

} // namespace adempauze::wire
