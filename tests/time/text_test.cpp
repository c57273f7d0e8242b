#include "time/text.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace adempauze {

TEST(MomentText, acceptsAnyOffsetAndAnswersUtc)
{
    EXPECT_EQ(textOf(parseMoment("2010-03-27T20:00:00+01:00").value()), "2010-03-27T19:00:00Z");
    EXPECT_EQ(textOf(parseMoment("2010-04-06T20:00:00+02:00").value()), "2010-04-06T18:00:00Z");
    EXPECT_EQ(textOf(parseMoment("2010-04-06T18:00:00Z").value()), "2010-04-06T18:00:00Z");
    EXPECT_EQ(textOf(parseMoment("2010-04-06T08:30:15-09:30").value()), "2010-04-06T18:00:15Z");
    EXPECT_EQ(textOf(parseMoment("2028-02-29T00:00:00Z").value()), "2028-02-29T00:00:00Z");
}

TEST(MomentText, isNothingForWhatIsNotRfc3339)
{
    for (const auto* text :
         {"", "2010", "2010-04-06", "2010-04-06T18:00:00", "2010-04-06T18:00Z", "2010-04-06 18:00:00Z",
          "2010-04-06T18:00:00.5Z", "2010-04-06T18:00:00+0200", "2010-04-06T18:00:00+02", "2010-4-6T18:00:00Z",
          "2010-04-06T18:00:00Z ", " 2010-04-06T18:00:00Z", "2010-04-06T18:00:00ZZ", "2010-04-06t18:00:00z",
          "+010-04-06T18:00:00Z", "2010-04-06T1 :00:00Z", "2010-04-06T18:00:00*02:00", "now", "tomorrow"})
        EXPECT_FALSE(parseMoment(text)) << text;
}

TEST(MomentText, isNothingForWhatCannotBe)
{
    for (const auto* text :
         {"2010-02-29T18:00:00Z", "2010-13-06T18:00:00Z", "2010-00-06T18:00:00Z", "2010-04-31T18:00:00Z",
          "2010-04-00T18:00:00Z", "2010-04-06T24:00:00Z", "2010-04-06T18:60:00Z", "2016-12-31T23:59:60Z",
          "2010-04-06T18:00:00+24:00", "2010-04-06T18:00:00+02:60", "1969-12-31T23:59:59Z", "2200-01-01T00:00:00Z"})
        EXPECT_FALSE(parseMoment(text)) << text;
}

TEST(MomentText, anOffsetDoesNotCarryAMomentOutOfTheYearsThatAreTold)
{
    EXPECT_FALSE(parseMoment("1970-01-01T00:30:00+01:00"));
    EXPECT_FALSE(parseMoment("2199-12-31T23:30:00-01:00"));
    EXPECT_TRUE(parseMoment("1970-01-01T00:00:00Z"));
    EXPECT_TRUE(parseMoment("2199-12-31T23:59:59Z"));
}

TEST(LocalText, readsMinutesOrSecondsAndShowsSecondsOnlyWhereTheyCount)
{
    EXPECT_EQ(textOf(parseLocal("2010-04-06T20:00").value()), "2010-04-06T20:00");
    EXPECT_EQ(textOf(parseLocal("2010-04-06T20:00:00").value()), "2010-04-06T20:00");
    EXPECT_EQ(textOf(parseLocal("2010-04-06T20:00:07").value()), "2010-04-06T20:00:07");
    for (const auto* text :
         {"2010-04-06", "2010-04-06T20", "2010-04-06T20:00Z", "2010-04-06T20:00:", "2010-04-06T25:00"})
        EXPECT_FALSE(parseLocal(text)) << text;
}

TEST(TimeOfDayText, reachesFromMidnightToTheLastMinute)
{
    EXPECT_EQ(parseTimeOfDay("00:00"), TimeOfDay(0));
    EXPECT_EQ(parseTimeOfDay("23:59"), TimeOfDay(1439));
    EXPECT_EQ(textOf(TimeOfDay(660)), "11:00");
    for (const auto* text : {"", "24:00", "11", "11:0", "1:00", "11:60", "11:00:00", "-1:00"})
        EXPECT_FALSE(parseTimeOfDay(text)) << text;
}

RC_GTEST_PROP(MomentText, readsBackWhatItWrote, ())
{
    const Moment at(std::chrono::seconds(*rc::gen::inRange<std::int64_t>(0, 7258118400)));
    RC_ASSERT(parseMoment(textOf(at)) == at);
}

RC_GTEST_PROP(LocalText, readsBackWhatItWrote, ())
{
    const LocalTime local(std::chrono::seconds(*rc::gen::inRange<std::int64_t>(0, 7258118400)));
    RC_ASSERT(parseLocal(textOf(local)) == local);
}

RC_GTEST_PROP(TimeOfDayText, readsBackWhatItWrote, ())
{
    const TimeOfDay hour(*rc::gen::inRange(0, 1440));
    RC_ASSERT(parseTimeOfDay(textOf(hour)) == hour);
}

RC_GTEST_PROP(MomentText, survivesAnyBytesAndTakesNothingItWouldWriteOtherwise, (const std::string& text))
{
    const auto at = parseMoment(text);
    if (at)
        RC_ASSERT(parseMoment(textOf(*at)) == at);
}

RC_GTEST_PROP(MomentText, aCutTextIsNothing, ())
{
    const Moment at(std::chrono::seconds(*rc::gen::inRange<std::int64_t>(0, 7258118400)));
    const std::string text = textOf(at);
    RC_ASSERT(!parseMoment(text.substr(0, *rc::gen::inRange<std::size_t>(0, text.size()))));
}

} // namespace adempauze
