#include "time/local_time.h"

#include "time/text.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace adempauze {
namespace {

const Zone& amsterdam()
{
    static const Zone zone = *Zone::named("Europe/Amsterdam");
    return zone;
}

Moment utc(std::string_view text)
{
    return parseMoment(text).value();
}

LocalTime local(std::string_view text)
{
    return parseLocal(text).value();
}

struct ClockChange {
    std::string_view springDay;
    std::string_view autumnDay;
};

// The last Sundays of March and October.
constexpr ClockChange Changes[] = {{"2026-03-29", "2026-10-25"},
                                   {"2027-03-28", "2027-10-31"},
                                   {"2028-03-26", "2028-10-29"},
                                   {"2029-03-25", "2029-10-28"},
                                   {"2030-03-31", "2030-10-27"}};

} // namespace

TEST(Zone, isKnownByItsOwnNameOnly)
{
    EXPECT_EQ(Zone::named("Europe/Amsterdam")->name(), "Europe/Amsterdam");
    EXPECT_FALSE(Zone::named("Europe/Amsterdm"));
    EXPECT_FALSE(Zone::named(""));
    EXPECT_FALSE(Zone::named("../passwd"));
    EXPECT_FALSE(Zone::named("europe/amsterdam"));
}

TEST(Zone, thisMachinesDataIsTrustworthy)
{
    EXPECT_TRUE(zonesAreTrustworthy());
}

TEST(Zone, dataThatIsMissingOrTellsAnotherClockIsNotTrusted)
{
    EXPECT_FALSE(zonesAreTrustworthy("Europe/Atlantis"));
    EXPECT_FALSE(zonesAreTrustworthy("Europe/London"));
    EXPECT_FALSE(zonesAreTrustworthy("Africa/Lagos")) << "right in winter, and the clock never changes";
}

TEST(Zone, aMomentShowsTheWallClockOfItsSeason)
{
    EXPECT_EQ(textOf(amsterdam().localAt(utc("2010-03-27T19:00:00Z"))), "2010-03-27T20:00");
    EXPECT_EQ(textOf(amsterdam().localAt(utc("2010-04-06T18:00:00Z"))), "2010-04-06T20:00");
}

TEST(Resolve, inTheHourThatDoesNotExistTheOffsetBeforeTheChangeApplies)
{
    const Resolved end = resolve(amsterdam(), local("2027-03-28T02:30"));
    EXPECT_EQ(textOf(end.at), "2027-03-28T01:30:00Z");
    EXPECT_EQ(textOf(end.local), "2027-03-28T03:30");
    EXPECT_EQ(end.how, Resolution::InGap);
    EXPECT_TRUE(end.needsConfirmation());
}

TEST(Resolve, inTheDoubledHourTheSecondIsTaken)
{
    const Resolved end = resolve(amsterdam(), local("2026-10-25T02:30"));
    EXPECT_EQ(textOf(end.at), "2026-10-25T01:30:00Z");
    EXPECT_EQ(textOf(end.local), "2026-10-25T02:30");
    EXPECT_EQ(end.how, Resolution::InDoubled);
    EXPECT_TRUE(end.needsConfirmation());
}

TEST(Resolve, theEdgesOfTheClockChangesAreUniqueEveryYearFrom2026To2030)
{
    for (const auto& [spring, autumn] : Changes) {
        const auto on = [](std::string_view day, std::string_view hour) {
            return resolve(amsterdam(), local(std::string(day) + "T" + std::string(hour)));
        };
        EXPECT_EQ(on(spring, "01:59:59").how, Resolution::Unique) << spring;
        EXPECT_EQ(on(spring, "02:00").how, Resolution::InGap) << spring;
        EXPECT_EQ(on(spring, "02:59:59").how, Resolution::InGap) << spring;
        EXPECT_EQ(on(spring, "03:00").how, Resolution::Unique) << spring;
        EXPECT_EQ(on(spring, "03:00").at, on(spring, "02:00").at) << spring;
        EXPECT_EQ(on(autumn, "01:59:59").how, Resolution::Unique) << autumn;
        EXPECT_EQ(on(autumn, "02:00").how, Resolution::InDoubled) << autumn;
        EXPECT_EQ(on(autumn, "02:59:59").how, Resolution::InDoubled) << autumn;
        EXPECT_EQ(on(autumn, "03:00").how, Resolution::Unique) << autumn;
        EXPECT_EQ(on(autumn, "03:00").at - on(autumn, "02:00").at, std::chrono::hours(1)) << autumn;
    }
}

TEST(LocalDays, tenDaysOverTheClockChangeAre239Hours)
{
    const Moment imposed = utc("2010-03-27T20:00:00+01:00");
    const Resolved end = localDaysAfter(amsterdam(), imposed, 10);
    EXPECT_EQ(textOf(end.at), "2010-04-06T18:00:00Z");
    EXPECT_EQ(end.at - imposed, std::chrono::hours(239));
}

TEST(LocalDays, noDaysAfterTheFirstOfTwoEqualHoursIsThatVeryHour)
{
    const Moment first = utc("2026-10-25T00:30:00Z");
    EXPECT_EQ(localDaysAfter(amsterdam(), first, 0).at, first);
}

TEST(LocalDays, elapsedHoursDifferByOneOnlyWhereTheClockChanges)
{
    for (const auto& [spring, autumn] : Changes) {
        for (const auto& [day, hours] : {std::pair(spring, 239), std::pair(autumn, 241)}) {
            const LocalTime eve = local(std::string(day) + "T20:00") - date::days(1);
            const Moment from = resolve(amsterdam(), eve).at;
            EXPECT_EQ(localDaysAfter(amsterdam(), from, 10).at - from, std::chrono::hours(hours)) << day;
        }
    }
}

TEST(NextAt, aMomentOnTheHourIsItsOwnNext)
{
    const Moment eleven = utc("2026-11-30T10:00:00Z");
    EXPECT_EQ(nextAt(amsterdam(), eleven, std::chrono::hours(11)), eleven);
    EXPECT_EQ(nextAt(amsterdam(), eleven - std::chrono::seconds(1), std::chrono::hours(11)), eleven);
    EXPECT_EQ(textOf(nextAt(amsterdam(), eleven + std::chrono::seconds(1), std::chrono::hours(11))),
              "2026-12-01T10:00:00Z");
}

TEST(NextAt, countsTheWallClockOverTheClockChange)
{
    EXPECT_EQ(textOf(nextAt(amsterdam(), utc("2027-03-27T12:00:00Z"), std::chrono::hours(11))), "2027-03-28T09:00:00Z");
    EXPECT_EQ(textOf(nextAt(amsterdam(), utc("2026-10-24T12:00:00Z"), std::chrono::hours(11))), "2026-10-25T10:00:00Z");
}

TEST(NextAt, anHourThatTheClockSkipsIsTheOneThatResolveNames)
{
    EXPECT_EQ(textOf(nextAt(amsterdam(), utc("2027-03-28T00:00:00Z"), std::chrono::minutes(150))),
              "2027-03-28T01:30:00Z");
}

RC_GTEST_PROP(Resolve, theAnswerIsWhatTheWallClockThenShows, (bool nearChange))
{
    const auto& change = Changes[*rc::gen::inRange<std::size_t>(0, std::size(Changes))];
    const auto base = local(std::string(nearChange ? change.springDay : change.autumnDay) + "T00:00");
    const auto asked = base + std::chrono::seconds(*rc::gen::inRange(-86400 * 20, 86400 * 20));
    const Resolved resolved = resolve(amsterdam(), asked);
    RC_ASSERT(amsterdam().localAt(resolved.at) == resolved.local);
    RC_ASSERT((resolved.local == asked) == (resolved.how != Resolution::InGap));
}

RC_GTEST_PROP(Resolve, neverTakesAnEarlierInstantThanAnotherReadingWould, ())
{
    const auto asked = local("2026-10-25T00:00") + std::chrono::seconds(*rc::gen::inRange(0, 86400));
    const Resolved resolved = resolve(amsterdam(), asked);
    RC_ASSERT(amsterdam().localAt(resolved.at + std::chrono::hours(1)) != asked);
}

RC_GTEST_PROP(NextAt, isTheFirstSuchMomentWithinADayOrSo, ())
{
    const Moment from = utc("2026-01-01T00:00:00Z") + std::chrono::seconds(*rc::gen::inRange(0, 5 * 365 * 86400));
    const TimeOfDay hour(*rc::gen::inRange(0, 24 * 60));
    const Moment next = nextAt(amsterdam(), from, hour);
    RC_ASSERT(next >= from);
    RC_ASSERT(next - from <= std::chrono::hours(25));
    RC_ASSERT(nextAt(amsterdam(), next, hour) == next);
}

} // namespace adempauze
