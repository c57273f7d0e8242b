#pragma once

#include <optional>
#include <string_view>

namespace adempauze {

/// Whether a family may take a unit whole, with all its places. Only: nobody gets a single place of it.
enum class Families { No, Also, Only };

std::string_view wordFor(Families families); ///< "no", "also", "only"
std::optional<Families> familiesNamed(std::string_view word);

/// Whether so many persons may come: a family takes the unit whole, one person a single place of it.
bool admits(Families families, int persons);

} // namespace adempauze
