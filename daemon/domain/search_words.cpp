#include "domain/search.h"
#include "domain/words.h"

namespace adempauze {

namespace {

constexpr WordList<Accepts, 3> AcceptsWords{{
    {Accepts::Men, "men"},
    {Accepts::Women, "women"},
    {Accepts::Anyone, "anyone"},
}};

constexpr WordList<Gender, 3> GenderWords{{
    {Gender::Man, "man"},
    {Gender::Woman, "woman"},
    {Gender::Other, "other"},
}};

} // namespace

std::string_view wordFor(Accepts accepts)
{
    return wordIn(AcceptsWords, accepts);
}

std::optional<Accepts> acceptsNamed(std::string_view word)
{
    return valueIn(AcceptsWords, word);
}

std::string_view wordFor(Gender gender)
{
    return wordIn(GenderWords, gender);
}

std::optional<Gender> genderNamed(std::string_view word)
{
    return valueIn(GenderWords, word);
}

bool suits(Accepts accepts, Gender gender)
{
    switch (accepts) {
    case Accepts::Men: return gender == Gender::Man;
    case Accepts::Women: return gender == Gender::Woman;
    case Accepts::Anyone: return true;
    } // no default: a new kind of place without a rule does not compile
    return false;
}

} // namespace adempauze
