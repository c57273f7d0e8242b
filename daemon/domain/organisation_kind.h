#pragma once

#include <optional>
#include <span>
#include <string_view>

namespace adempauze {

/// What kind of agency an organisation is, for care and beyond it. `Other`: none of these.
enum class OrganisationKind {
    Police,
    Probation,
    Shelter,
    SafeHome, ///< Veilig Thuis
    Municipality,
    Bailiff,
    HousingCorporation,
    BenefitsAgency,
    DebtHelp,
    School,
    Other,
};

std::string_view wordFor(OrganisationKind kind); ///< snake_case, as in SQL: "housing_corporation"
std::optional<OrganisationKind> organisationKindNamed(std::string_view word);
std::span<const OrganisationKind> organisationKinds(); ///< every one

} // namespace adempauze
