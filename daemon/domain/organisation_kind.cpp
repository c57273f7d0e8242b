#include "domain/organisation_kind.h"

#include "domain/words.h"

namespace adempauze {

namespace {

constexpr WordList<OrganisationKind, 11> KindWords{{
    {OrganisationKind::Police, "police"},
    {OrganisationKind::Probation, "probation"},
    {OrganisationKind::Shelter, "shelter"},
    {OrganisationKind::SafeHome, "safe_home"},
    {OrganisationKind::Municipality, "municipality"},
    {OrganisationKind::Bailiff, "bailiff"},
    {OrganisationKind::HousingCorporation, "housing_corporation"},
    {OrganisationKind::BenefitsAgency, "benefits_agency"},
    {OrganisationKind::DebtHelp, "debt_help"},
    {OrganisationKind::School, "school"},
    {OrganisationKind::Other, "other"},
}};

constexpr auto AllKinds = valuesOf(KindWords);

} // namespace

std::string_view wordFor(OrganisationKind kind)
{
    return wordIn(KindWords, kind);
}

std::optional<OrganisationKind> organisationKindNamed(std::string_view word)
{
    return valueIn(KindWords, word);
}

std::span<const OrganisationKind> organisationKinds()
{
    return AllKinds;
}

} // namespace adempauze
