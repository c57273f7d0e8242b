#include "domain/help.h"

#include <gtest/gtest.h>

namespace adempauze {

TEST(Help, isAcceptedThenConfirmedThenCompletedOrBrokenOffOnTheWay)
{
    using enum HelpState;
    int allowed = 0;
    for (int before = 0; before <= static_cast<int>(BrokenOff); ++before)
        for (int next = 0; next <= static_cast<int>(BrokenOff); ++next)
            allowed += mayBecome(static_cast<HelpState>(before), static_cast<HelpState>(next)) ? 1 : 0;
    EXPECT_EQ(allowed, 6);
    EXPECT_TRUE(mayBecome(Offered, Accepted) && mayBecome(Offered, Declined) && mayBecome(Accepted, Confirmed));
    EXPECT_TRUE(mayBecome(Confirmed, Completed) && mayBecome(Accepted, BrokenOff) && mayBecome(Confirmed, BrokenOff));
}

TEST(Help, hasAWordForEachState)
{
    for (int i = 0; i <= static_cast<int>(HelpState::BrokenOff); ++i)
        EXPECT_EQ(helpStateNamed(wordFor(static_cast<HelpState>(i))), static_cast<HelpState>(i));
    EXPECT_FALSE(helpStateNamed("stopped"));
}

TEST(Help, isGivenInLanguagesOfTwoLetters)
{
    for (const char* word : {"nl", "ar", "pl"})
        EXPECT_TRUE(isLanguage(word)) << word;
    for (const char* word : {"", "n", "nld", "NL", "n1", "n{", "n`"})
        EXPECT_FALSE(isLanguage(word)) << word;
}

} // namespace adempauze
