#include "domain/room.h"

#include "samples.h"

#include <algorithm>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace adempauze {

using namespace std::chrono_literals;
using samples::utc;

namespace {

const Moment Friday = utc("2026-11-06T23:30:00+01:00");
constexpr auto TenDays = 240h;

/// Leaves at 11:00, an hour of turnover, 56 days at most.
HouseRules house(int longestStayDays = 56)
{
    HouseRules rules = samples::house();
    rules.longestStayDays = longestStayDays;
    return rules;
}

Period days(int from, int until)
{
    return Period(Friday + from * 24h, Friday + until * 24h);
}

} // namespace

TEST(Room, lastsUntilTheTurnoverBeforeWhatComesNextOrTheHouseLimit)
{
    EXPECT_EQ(roomUntil(house(), Friday, std::nullopt), utc("2027-01-01T23:30:00+01:00"));
    EXPECT_EQ(roomUntil(house(), Friday, Friday + 48h), Friday + 47h);
    EXPECT_EQ(roomUntil(house(2), Friday, Friday + 96h), Friday + 48h);
    EXPECT_EQ(roomUntil(house(), Friday, Friday + 1h), std::nullopt) << "no room is not an empty stay";
    EXPECT_EQ(roomUntil(house(), Friday, Friday - 24h), std::nullopt);
}

TEST(SoonestFit, isTheBeginningItselfWhereNothingStandsInTheWay)
{
    EXPECT_EQ(soonestFit(house(), Friday, TenDays, {}), Friday);
    EXPECT_EQ(soonestFit(house(), Friday, TenDays, {days(11, 20)}), Friday) << "leaves on the tenth day at 11:00";
}

TEST(SoonestFit, passesOverGapsThatAreTooShort)
{
    EXPECT_EQ(soonestFit(house(), Friday, TenDays, {days(0, 3), days(5, 8), days(19, 20)}), Friday + 8 * 24h);
    EXPECT_EQ(soonestFit(house(), Friday, TenDays, {days(0, 3), days(5, 10), days(18, 20)}), Friday + 20 * 24h);
}

TEST(SoonestFit, countsTheWayToTheDepartureHourAndTheTurnover)
{
    const Moment departure = utc("2026-11-17T11:00:00+01:00");
    const auto fits = [&](Moment next) {
        return soonestFit(house(), Friday, TenDays, {Period(next, Forever)}) == Friday;
    };
    EXPECT_TRUE(fits(departure + 1h));
    EXPECT_FALSE(fits(departure + 1h - 1s));
}

TEST(SoonestFit, doesNotMindWhatOverlaps)
{
    EXPECT_EQ(soonestFit(house(), Friday, TenDays, {days(0, 9), days(2, 4), days(3, 12)}), Friday + 12 * 24h);
}

TEST(SoonestFit, isUnknownWhereNobodyKnowsTheEnd)
{
    EXPECT_EQ(soonestFit(house(), Friday, TenDays, {Period(Friday, Forever)}), std::nullopt);
    EXPECT_EQ(soonestFit(house(), Friday, TenDays, {days(0, 3), Period(Friday + 5 * 24h, Forever)}), std::nullopt);
}

TEST(SoonestFit, waitsForTheHourFromWhichTheHouseLetsSomebodyStaySoLong)
{
    // From 23:30 on it would be ten days and eleven and a half hours until 11:00; from 11:00 on it is ten days.
    EXPECT_EQ(soonestFit(house(10), Friday, TenDays, {}), utc("2026-11-07T11:00:00+01:00"));
    EXPECT_EQ(soonestFit(house(10), Friday, TenDays, {Period(utc("2026-11-17T12:00:00+01:00"), Forever)}), // turnover
              utc("2026-11-07T11:00:00+01:00"));
    EXPECT_EQ(soonestFit(house(10), Friday, TenDays, {Period(utc("2026-11-17T11:59:59+01:00"), Forever)}),
              std::nullopt);
    EXPECT_EQ(soonestFit(house(9), Friday, TenDays, {}), std::nullopt);
}

RC_GTEST_PROP(SoonestFit, isTheFirstHourFromWhichItFits, ())
{
    HouseRules rules = house(*rc::gen::inRange(10, 12));
    rules.departureTime = 11h + 30min; // then everything lies on half past
    std::vector<Period> taken;
    Moment at = Friday;
    for (int i = *rc::gen::inRange(0, 6); i > 0; --i) {
        at += *rc::gen::inRange(0, 300) * 1h;
        taken.emplace_back(at, at + *rc::gen::inRange(1, 120) * 1h);
        at += *rc::gen::inRange(0, 150) * 1h; // and overlaps the next one, or not
    }
    const auto fits = [&](Moment from) {
        const Moment departure = plannedEnd(rules, from + TenDays);
        return departure <= houseLimit(rules, from) && std::ranges::none_of(taken, [&](const Period& each) {
                   return each.overlaps(Period(from, departure + rules.turnover));
               });
    };
    std::optional<Moment> walked;
    for (Moment from = Friday; !walked && from < at + 200h; from += 1h)
        if (fits(from))
            walked = from;
    RC_ASSERT(soonestFit(rules, Friday, TenDays, taken) == walked);
}

} // namespace adempauze
