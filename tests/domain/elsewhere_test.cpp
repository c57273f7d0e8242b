#include "domain/elsewhere.h"

#include "samples.h"

#include <gtest/gtest.h>

namespace adempauze {

using namespace std::chrono_literals;
using samples::utc;

namespace {

const Moment Friday = utc("2026-11-06T23:30:00+01:00");

PlaceElsewhere place(const char* alias, Moment from = Friday, Moment until = Friday + 240h)
{
    return {.id = {},
            .regionName = "Elders",
            .alias = alias,
            .kind = FacilityKind::TimeOut,
            .accepts = Accepts::Men,
            .conditions = "",
            .from = from,
            .until = until};
}

Wish tenDays()
{
    return {.from = Friday, .until = Friday + 240h, .gender = Gender::Man};
}

std::vector<std::string> aliases(const Wish& wish, std::vector<PlaceElsewhere> places)
{
    std::vector<std::string> names;
    for (const PlaceElsewhere& each : fittingElsewhere(wish, std::move(places)))
        names.push_back(each.alias);
    return names;
}

} // namespace

TEST(Elsewhere, onlyWhatIsFreeForAllOfTheWishFits)
{
    EXPECT_EQ(
        aliases(tenDays(), {place("whole"), place("late", Friday + 1s), place("brief", Friday, Friday + 240h - 1s)}),
        std::vector<std::string>{"whole"});
}

TEST(Elsewhere, whatIsNotForThemIsNotTold)
{
    Wish wish = tenDays();
    wish.gender = Gender::Woman;
    EXPECT_TRUE(aliases(wish, {place("men")}).empty());
    wish.gender.reset();
    EXPECT_EQ(aliases(wish, {place("men")}).size(), 1U);
    wish.kind = FacilityKind::TransitHome;
    EXPECT_TRUE(aliases(wish, {place("time-out")}).empty());
    wish.kind = FacilityKind::TimeOut;
    EXPECT_EQ(aliases(wish, {place("time-out")}).size(), 1U);
    wish.wheelchair = true;
    EXPECT_TRUE(aliases(wish, {place("not said")}).empty());
}

TEST(Elsewhere, theLongestFreeComesFirstThenTheName)
{
    EXPECT_EQ(aliases(tenDays(), {place("b"), place("a"), place("long", Friday, Friday + 999h)}),
              (std::vector<std::string>{"long", "a", "b"}));
}

} // namespace adempauze
