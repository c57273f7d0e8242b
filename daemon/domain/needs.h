#pragma once

#include "domain/accepts.h"

namespace adempauze {

/// What is asked of a place, whoever asks and whenever: by a search, and kept with a hold, a stay and who waits. It is
/// what a place must have, and never why.
struct Needs {
    std::optional<Gender> gender{}; ///< none: not said, which any place takes
    bool wheelchair{false}; ///< only where somebody in a wheelchair can live

    friend bool operator==(const Needs&, const Needs&) = default;
};

/// Whether a place is for them, by whom it takes and by what it has. For a unit that is taken whole: whom all its
/// places take, and what one of them has (domain/whole_unit.h).
constexpr bool meets(const Needs& needs, Accepts accepts, bool wheelchair)
{
    return (!needs.gender || suits(accepts, *needs.gender)) && (!needs.wheelchair || wheelchair);
}

} // namespace adempauze
