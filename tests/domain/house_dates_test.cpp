#include "domain/house_dates.h"

#include "domain/samples.h"

#include <gtest/gtest.h>

namespace adempauze {

using namespace std::chrono_literals;
using samples::utc;

// Whatever was asked before, each house is told its own dates: one rule differs from the first at a time.
TEST(HouseDates, areEachHousesOwn)
{
    const Moment from = utc("2026-10-15T22:30:00+02:00");
    const Moment until = utc("2026-10-25T02:30:00+01:00"); // the hour that comes twice
    const Moment latest = utc("2026-11-12T22:30:00+01:00");
    std::vector<HouseRules> houses(6, samples::house());
    houses[1].departureTime = std::nullopt;
    houses[2].longestStayDays = 21;
    houses[3].zone = *Zone::named("Europe/London");
    houses[4].departureTime = 2h + 30min;
    houses[5].turnover = 120min; // says nothing about dates
    DatesOfHouses dates(from, until, latest);
    for (int round = 0; round < 2; ++round)
        for (const HouseRules& house : houses) {
            const HouseDates told = dates.in(house);
            EXPECT_EQ(told.untilDeparture, plannedEnd(house, until));
            EXPECT_EQ(told.latestDeparture, plannedEnd(house, latest));
            EXPECT_EQ(told.limit, houseLimit(house, from));
            EXPECT_EQ(told.limitDeparture, latestPlannedEnd(house, from));
        }
}

} // namespace adempauze
