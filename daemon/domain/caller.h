#pragma once

#include "domain/ids.h"

#include <optional>
#include <string_view>

namespace adempauze {

/// What an account may see and do; MODEL "rights within a region". Anything else answers 404.
enum class Role {
    PoliceLiaison, ///< free places, conditions, own holds, the way to the door of an accepted hold
    FacilityStaff, ///< the on-duty desk: claims and residents of the own facility
    PlacementWorker, ///< probation, shelter intake: cases of the own organisation or shared with it
    Coordinator, ///< lead coordinator, case manager: cases they lead or take part in
    Manager, ///< aggregates of the own region; never names
    Administrator, ///< set-up; never cases
    Auditor, ///< logs
    Agency, ///< a connected system: its own messages, and nothing else
};

std::optional<Role> roleNamed(std::string_view word); ///< snake_case, as in SQL and on the wire
std::string_view wordFor(Role role);

/// Who asks. Comes from a session that was looked up, never from a request.
struct Caller {
    AccountId account;
    RegionId region;
    OrganisationId organisation;
    Role role;
    std::optional<FacilityId> facility; ///< facility staff have one
};

} // namespace adempauze
