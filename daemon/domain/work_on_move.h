#pragma once

#include <string_view>
#include <vector>

namespace adempauze {

/// What becomes of a task about a stay, still to be done, when another house takes the resident in. Steps of protocols
/// are not among these: they are planned anew from where the resident is (follow_up.h).
enum class OnMove {
    Stays, ///< it is about the house that was left, or about whoever has it
    GoesAlong, ///< it is about the resident: the next house sees it, and has it where the one before had it as the
               ///< house
    IsTheHouses, ///< whoever houses the resident has it
};

OnMove onMove(std::string_view kind);

/// Every kind of which that is said; none of Stays, which all others do.
std::vector<std::string_view> kindsThat(OnMove what);

} // namespace adempauze
