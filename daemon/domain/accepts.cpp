#include "domain/accepts.h"

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

} // namespace adempauze
