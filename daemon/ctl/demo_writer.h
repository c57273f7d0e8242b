#pragma once

#include "ctl/set_up.h"
#include "secrets/field_cipher.h"

#include <chrono>
#include <string>
#include <vector>

namespace adempauze::ctl {

/// An account of the demo, with the only copy of its password.
struct DemoLogin {
    std::string name;
    std::string password;
    Role role;
    std::string region;
    std::string organisation;
    std::string facility; ///< empty for most
};

/// Every region, agency, house and account of the demo; each account with a password of its own.
std::vector<DemoLogin> queueDemo(pg::Transaction& tx, const FieldCipher& cipher, Moment now);

/// Sets the clock of a database that was marked as a demo.
void queueDemoClock(pg::Transaction& tx, std::chrono::seconds offset);

} // namespace adempauze::ctl
