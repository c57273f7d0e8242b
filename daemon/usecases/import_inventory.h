#pragma once

#include "usecases/inventory.h"
#include "usecases/inventory_line.h"

namespace adempauze {

/// Seals a text for one cell of the database: only the outermost room has the key.
using SealField =
    std::function<Sealed(std::string_view text, std::string_view table, std::string_view column, const Uuid& row)>;

struct ImportedThing {
    int row; ///< the first that speaks of it
    std::string_view kind; ///< "site", "facility", "unit", "place"
    std::string name;
    bool added; ///< else changed
};

struct InventoryImport {
    std::vector<ImportedThing> things; ///< added or changed, sites first, each kind by row
    int unchanged = 0;
    std::vector<RowError> errors; ///< all there are, by row; with any of them nothing was queued
};

/// The region's inventory as a table that `importInventory` reads: the columns of inventory_line.h. Never an address,
/// nor the way to a door. Places that have moved away are where they went. Who: administrator.
Outcome<std::string> exportInventory(pg::Transaction& tx, const Context& context, char separator);

/// Adds what the file names and the region does not have, and makes everything else as the file says, in one
/// transaction. Sites are known by their name, houses by alias, units and places by their name in what they are in;
/// nothing is renamed, moved, closed or taken away: what the file does not speak of stays as it is. Rows about the same
/// thing must agree. What a single change would be refused for is an error of its row here.
///
/// What the daemon exports, read again, changes nothing.
/// Who: administrator. Refusals: NotYours. Whoever calls it for a preview rolls back.
Outcome<InventoryImport> importInventory(pg::Transaction& tx, const Context& context, std::string_view file,
                                         const SealField& seal);

} // namespace adempauze
