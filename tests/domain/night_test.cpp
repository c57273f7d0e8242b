#include "domain/night.h"
#include "support/moments.h"

#include <gtest/gtest.h>

namespace adempauze {

namespace {

using test::at;

const Zone Amsterdam = *Zone::named("Europe/Amsterdam");

date::local_days day(int year, unsigned month, unsigned day)
{
    return date::local_days(date::year(year) / date::month(month) / date::day(day));
}

} // namespace

TEST(Night, isNamedByTheDateOfItsEvening)
{
    EXPECT_EQ(nightOf(Amsterdam, at("2026-11-20T22:30:00+01:00")), day(2026, 11, 20));
    EXPECT_EQ(nightOf(Amsterdam, at("2026-11-21T03:00:00+01:00")), day(2026, 11, 20));
    EXPECT_EQ(nightOf(Amsterdam, at("2026-11-21T11:59:59+01:00")), day(2026, 11, 20));
    EXPECT_EQ(nightOf(Amsterdam, at("2026-11-21T12:00:00+01:00")), day(2026, 11, 21));
}

TEST(Night, lastsFromNoonToNoonAlsoWhenTheClockChanges)
{
    EXPECT_EQ(nightOn(Amsterdam, day(2026, 10, 24)),
              Period(at("2026-10-24T12:00:00+02:00"), at("2026-10-25T12:00:00+01:00"))); // 25 hours
    EXPECT_EQ(nightOn(Amsterdam, day(2027, 3, 27)),
              Period(at("2027-03-27T12:00:00+01:00"), at("2027-03-28T12:00:00+02:00"))); // 23 hours
    EXPECT_EQ(nightOf(Amsterdam, at("2026-10-25T02:30:00+01:00")), day(2026, 10, 24));
}

TEST(Night, hasWordsForWhatIsSeen)
{
    for (const auto presence : {Presence::Present, Presence::Absent, Presence::AbsentWithNotice, Presence::Unknown})
        EXPECT_EQ(presenceNamed(wordFor(presence)), presence);
    EXPECT_FALSE(presenceNamed("asleep"));
}

TEST(Night, anAbsenceUnderARunningOrderAlertsOnce)
{
    const NightKnown known{.orderRuns = true, .here = true, .seenSince = false};
    EXPECT_EQ(followsFrom(Presence::Absent, known), NightFollows::Alert);
    EXPECT_EQ(followsFrom(Presence::Absent, {true, true, false, Presence::Unknown}), NightFollows::Alert);
    EXPECT_EQ(followsFrom(Presence::Absent, {true, true, false, Presence::Absent}), NightFollows::Nothing);
    EXPECT_EQ(followsFrom(Presence::Absent, {false, true, false}), NightFollows::Nothing);
    EXPECT_EQ(followsFrom(Presence::Unknown, known), NightFollows::Nothing);
}

TEST(Night, whoIsThereOrGaveNoticeIsMissingNoMore)
{
    const NightKnown known{.orderRuns = true, .here = true, .seenSince = false};
    EXPECT_EQ(followsFrom(Presence::Present, known), NightFollows::AllClear);
    EXPECT_EQ(followsFrom(Presence::AbsentWithNotice, known), NightFollows::AllClear);
}

TEST(Night, whatIsEnteredLateAlertsNobodyWhenSomethingIsKnownSince)
{
    EXPECT_EQ(followsFrom(Presence::Absent, {true, true, true}), NightFollows::Nothing);
    EXPECT_EQ(followsFrom(Presence::Present, {true, true, true}), NightFollows::Nothing);
    EXPECT_EQ(followsFrom(Presence::Absent, {true, false, false}), NightFollows::Nothing);
}

} // namespace adempauze
