#pragma once

#include "ctl/invocation.h"

namespace adempauze::ctl {

struct UserWish {
    std::string name;
    std::string role; ///< as wordFor(Role) names it
    std::string organisation; ///< its name
    std::string facility; ///< the alias of a house, for facility staff only
    std::string region; ///< needed only when two regions have an organisation of that name
    std::vector<std::string> teams; ///< of the organisation, by name
    std::optional<std::filesystem::path> passwordFile{}; ///< its first line; none: a password is drawn and printed once
};

/// Opens an account.
Exit addUser(const Invocation& invocation, const UserWish& wish);

struct MemberWish {
    std::string name; ///< of the account
    std::string team; ///< of its organisation
    bool leaves = false;
};

/// An account joins a team of its organisation, or leaves it. Refused where it is so already.
Exit changeTeam(const Invocation& invocation, const MemberWish& wish);

} // namespace adempauze::ctl
