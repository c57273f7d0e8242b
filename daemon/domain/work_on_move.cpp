#include "domain/work_on_move.h"

#include <algorithm>
#include <array>
#include <utility>

namespace adempauze {

namespace {

// What is not here stays: `departure_overdue`, `desk_silent` and `phone_round` are questions to the house that was
// left; `unsafe_together` is about two people in that house, of whom one is gone; `complete_details` is with whoever
// began to ask, and is not the house's; `not_arrived` is over once they come; what a person agreed on (an appointment)
// stays with them until they hand it over.
constexpr std::array<std::pair<std::string_view, OnMove>, 4> Moving{{
    {"tell_resident", OnMove::IsTheHouses}, // told by whoever has them at the table
    {"missing_at_night", OnMove::GoesAlong}, // where somebody is matters wherever they sleep
    {"decide_after_early_end", OnMove::GoesAlong}, // it is decided where they go from there
    {"stay_obstructed", OnMove::GoesAlong}, // they have to leave that house sooner than their order ends
}};

} // namespace

OnMove onMove(std::string_view kind)
{
    const auto found = std::ranges::find(Moving, kind, [](const auto& each) { return each.first; });
    return found == Moving.end() ? OnMove::Stays : found->second;
}

std::vector<std::string_view> kindsThat(OnMove what)
{
    std::vector<std::string_view> kinds;
    for (const auto& [kind, becomes] : Moving)
        if (becomes == what)
            kinds.push_back(kind);
    return kinds;
}

} // namespace adempauze
