#include "domain/families.h"

#include "domain/words.h"

namespace adempauze {

namespace {

constexpr WordList<Families, 3> FamiliesWords{{
    {Families::No, "no"},
    {Families::Also, "also"},
    {Families::Only, "only"},
}};

} // namespace

std::string_view wordFor(Families families)
{
    return wordIn(FamiliesWords, families);
}

std::optional<Families> familiesNamed(std::string_view word)
{
    return valueIn(FamiliesWords, word);
}

bool admits(Families families, int persons)
{
    return persons > 1 ? families != Families::No : families != Families::Only;
}

} // namespace adempauze
