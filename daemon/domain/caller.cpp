#include "domain/caller.h"

#include <array>
#include <utility>

namespace adempauze {

namespace {

constexpr std::array<std::pair<Role, std::string_view>, 8> Words{{
    {Role::PoliceLiaison, "police_liaison"},
    {Role::FacilityStaff, "facility_staff"},
    {Role::PlacementWorker, "placement_worker"},
    {Role::Coordinator, "coordinator"},
    {Role::Manager, "manager"},
    {Role::Administrator, "administrator"},
    {Role::Auditor, "auditor"},
    {Role::Agency, "agency"},
}};

} // namespace

std::optional<Role> roleNamed(std::string_view word)
{
    for (const auto& [role, name] : Words)
        if (name == word)
            return role;
    return std::nullopt;
}

std::string_view wordFor(Role role)
{
    for (const auto& [known, name] : Words)
        if (known == role)
            return name;
    return {};
}

} // namespace adempauze
