#pragma once

#include <optional>
#include <string_view>

namespace adempauze {

/// Whom a place takes.
enum class Accepts { Men, Women, Anyone };

std::string_view wordFor(Accepts accepts); ///< "men", "women", "anyone"
std::optional<Accepts> acceptsNamed(std::string_view word);

/// For whom a place is sought; `gender` decides only where a house takes one kind.
enum class Gender { Man, Woman, Other };

std::string_view wordFor(Gender gender); ///< "man", "woman", "other"
std::optional<Gender> genderNamed(std::string_view word);

constexpr bool suits(Accepts accepts, Gender gender) ///< Other is taken only by "anyone"
{
    switch (accepts) {
    case Accepts::Men: return gender == Gender::Man;
    case Accepts::Women: return gender == Gender::Woman;
    case Accepts::Anyone: return true;
    } // no default: a new kind of place without a rule does not compile
    return false;
}

} // namespace adempauze
