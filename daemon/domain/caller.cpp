#include "domain/caller.h"

#include "domain/words.h"

namespace adempauze {

namespace {

constexpr WordList<Role, 8> Words{{
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
    return valueIn(Words, word);
}

std::string_view wordFor(Role role)
{
    return wordIn(Words, role);
}

} // namespace adempauze
