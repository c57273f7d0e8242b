#pragma once

#include "wire/fields.h"
#include "wire/words.h"

namespace adempauze::wire {

inline constexpr std::array<std::string_view, 4> SetUpKinds{"site", "facility", "unit", "place"};
inline constexpr std::array<std::string_view, 2> SetUpChanges{"added", "changed"};

/// One thing that a file added or changed.
struct ImportedThing {
    int row{}; ///< the first that speaks of it, as spreadsheets number it
    std::string kind{};
    std::string name{};
    std::string change{};
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("row", self.row);
        fields.word("kind", self.kind, SetUpKinds);
        fields("name", self.name);
        fields.word("change", self.change, SetUpChanges);
    }
};

/// 201; with ?preview=true 200, and nothing is stored
struct InventoryImported {
    std::vector<ImportedThing> items{};
    int unchanged{};
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("items", self.items);
        fields("unchanged", self.unchanged);
    }
};

} // namespace adempauze::wire
