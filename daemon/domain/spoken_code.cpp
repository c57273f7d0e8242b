#include "domain/spoken_code.h"

#include <array>

namespace adempauze {

namespace {

constexpr std::string_view Letters = "FKLMQRTXZ"; // no two of one rhyme; no vowel that reads as a digit
constexpr std::string_view Digits = "0123456789";
constexpr std::size_t LetterCount = 3;
constexpr std::size_t CodeLength = 7; // three letters, three digits, the check digit

constexpr std::size_t TypedMax = 32;

constexpr std::size_t CheckStart = 6; // any row will do, but changing it would make every issued code a mistyped one

// Damm's totally anti-symmetric quasigroup of order 10 (H. M. Damm, 2004).
constexpr std::array<std::array<std::uint8_t, 10>, 10> Quasigroup{{
    {0, 3, 1, 7, 5, 9, 8, 6, 4, 2},
    {7, 0, 9, 2, 1, 5, 4, 8, 6, 3},
    {4, 2, 0, 6, 8, 7, 1, 3, 5, 9},
    {1, 7, 5, 0, 9, 8, 3, 4, 2, 6},
    {6, 1, 2, 3, 0, 4, 5, 9, 7, 8},
    {3, 6, 7, 4, 2, 0, 9, 5, 8, 1},
    {5, 8, 6, 9, 7, 2, 0, 1, 3, 4},
    {8, 9, 4, 5, 3, 6, 2, 0, 1, 7},
    {9, 4, 3, 8, 6, 1, 7, 2, 0, 5},
    {2, 5, 8, 1, 4, 3, 6, 7, 9, 0},
}};

/// The value of a character at its position; npos where it cannot stand there, so that a letter and a digit
/// that changed places are noticed without any arithmetic.
std::size_t valueAt(std::size_t position, char character)
{
    return (position < LetterCount ? Letters : Digits).find(character);
}

std::size_t checkOf(std::string_view code)
{
    std::size_t check = CheckStart;
    for (std::size_t i = 0; i < code.size(); ++i)
        check = Quasigroup[check][valueAt(i, code[i])];
    return check;
}

char upperCase(char character)
{
    return character >= 'a' && character <= 'z' ? static_cast<char>(character - 'a' + 'A') : character;
}

} // namespace

std::string spokenCode(std::uint64_t draw)
{
    std::string code;
    for (std::size_t i = 0; i + 1 < CodeLength; ++i) {
        const std::string_view alphabet = i < LetterCount ? Letters : Digits;
        code += alphabet[draw % alphabet.size()];
        draw /= alphabet.size();
    }
    code += Digits[checkOf(code)];
    return code;
}

std::optional<std::string> parseSpokenCode(std::string_view typed)
{
    if (typed.size() > TypedMax)
        return std::nullopt;
    std::string code;
    for (const char character : typed)
        if (character != ' ' && character != '-')
            code += upperCase(character);
    if (code.size() != CodeLength)
        return std::nullopt;
    for (std::size_t i = 0; i < code.size(); ++i)
        if (valueAt(i, code[i]) == std::string_view::npos)
            return std::nullopt;
    return checkOf(code) == 0 ? std::optional(code) : std::nullopt;
}

} // namespace adempauze
