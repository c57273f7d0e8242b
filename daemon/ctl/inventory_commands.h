#pragma once

#include "ctl/invocation.h"

namespace adempauze::ctl {

struct ExportWish {
    std::string region; ///< its name; needed where there is more than one
    std::optional<std::filesystem::path> file{}; ///< a new file; none: standard output
    bool comma = false; ///< else semicolons
};

/// The inventory of a region as the daemon exports it.
Exit exportRegion(const Invocation& invocation, const ExportWish& wish);

struct ImportWish {
    std::filesystem::path file;
    std::string region;
    bool preview = false; ///< say what would be done, and do nothing
};

/// Reads such a file as the daemon does. With errors it says all of them, one a line, and ends with 1.
Exit importRegion(const Invocation& invocation, const ImportWish& wish);

} // namespace adempauze::ctl
