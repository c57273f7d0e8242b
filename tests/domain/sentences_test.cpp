#include "domain/sentences.h"

#include "domain/samples.h"

#include <gtest/gtest.h>

namespace adempauze {

using samples::amsterdam;
using samples::utc;

TEST(Sentences, aLengthIsToldInHoursAndMinutes)
{
    using namespace std::chrono_literals;
    EXPECT_EQ(lengthText(239h), (Sentence{"239 uur", "239 hours"}));
    EXPECT_EQ(lengthText(1h), (Sentence{"1 uur", "1 hour"}));
    EXPECT_EQ(lengthText(90min), (Sentence{"1 uur en 30 minuten", "1 hour and 30 minutes"}));
    EXPECT_EQ(lengthText(1min), (Sentence{"1 minuut", "1 minute"}));
    EXPECT_EQ(lengthText(0min), (Sentence{"0 uur", "0 hours"}));
}

TEST(Sentences, anOffsetHasASign)
{
    const Moment at = utc("2026-11-06T12:00:00Z");
    EXPECT_EQ(offsetText(amsterdam(), at), "+01:00");
    EXPECT_EQ(offsetText(*Zone::named("Europe/London"), at), "+00:00");
    EXPECT_EQ(offsetText(*Zone::named("America/St_Johns"), at), "-03:30");
}

TEST(Sentences, twoLanguagesAreTwoTexts)
{
    EXPECT_NE((Sentence{"dag", "day"}), (Sentence{"dag", "days"}));
    EXPECT_NE((Sentence{"dag", "day"}), (Sentence{"dagen", "day"}));
}

} // namespace adempauze
