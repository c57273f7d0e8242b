#pragma once

#include "ctl/invocation.h"

namespace adempauze::ctl {

struct DemoWish {
    std::string starting; ///< RFC 3339: what the demo's clock shows now
    std::optional<std::filesystem::path> logins{}; ///< a new file for names and passwords, mode 0600; none: printed
};

/// Fills an empty database that was created as a demo, and sets its clock. All of it or nothing. On any other database
/// it stops with Config.
Exit fillDemo(const Invocation& invocation, const DemoWish& wish);

} // namespace adempauze::ctl
