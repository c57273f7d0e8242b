#include "domain/help.h"

#include "domain/words.h"

#include <algorithm>
#include <array>
#include <utility>

namespace adempauze {

namespace {

constexpr WordList<HelpState, 6> StateWords{{
    {HelpState::Offered, "offered"},
    {HelpState::Accepted, "accepted"},
    {HelpState::Declined, "declined"},
    {HelpState::Confirmed, "confirmed"},
    {HelpState::Completed, "completed"},
    {HelpState::BrokenOff, "broken_off"},
}};

constexpr std::array Steps{
    std::pair{HelpState::Offered, HelpState::Accepted},    std::pair{HelpState::Offered, HelpState::Declined},
    std::pair{HelpState::Accepted, HelpState::Confirmed},  std::pair{HelpState::Accepted, HelpState::BrokenOff},
    std::pair{HelpState::Confirmed, HelpState::Completed}, std::pair{HelpState::Confirmed, HelpState::BrokenOff},
};

} // namespace

std::string_view wordFor(HelpState state)
{
    return wordIn(StateWords, state);
}

std::optional<HelpState> helpStateNamed(std::string_view word)
{
    return valueIn(StateWords, word);
}

bool mayBecome(HelpState before, HelpState next)
{
    return std::ranges::find(Steps, std::pair{before, next}) != Steps.end();
}

bool isLanguage(std::string_view word)
{
    return word.size() == 2 && std::ranges::all_of(word, [](char letter) { return letter >= 'a' && letter <= 'z'; });
}

} // namespace adempauze
