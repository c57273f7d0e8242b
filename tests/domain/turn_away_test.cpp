#include "domain/samples.h"
#include "domain/turn_away.h"

#include <gtest/gtest.h>

#include <set>

namespace adempauze {

using namespace std::chrono_literals;

namespace {

constexpr int ReasonCount = static_cast<int>(TurnAwayReason::Other) + 1;

Offer offer(std::optional<Refusal> obstacle)
{
    const Moment at = samples::utc("2026-11-20T22:00:00Z");
    const ReachableDate date{.at = at, .departure = at, .free = !obstacle};
    return {.place = samples::id<PlaceTag>(1),
            .facility = samples::id<FacilityTag>(1),
            .free = !obstacle,
            .obstacle = obstacle ? std::optional(std::string(wordFor(*obstacle))) : std::nullopt,
            .orderEnd = date,
            .latestEnd = date,
            .houseLimit = date,
            .reasons = {}};
}

std::optional<TurnAwayReason> whyNot(std::initializer_list<std::optional<Refusal>> obstacles)
{
    std::vector<Offer> offers;
    for (const auto& each : obstacles)
        offers.push_back(offer(each));
    return whyNothingFits(offers);
}

} // namespace

TEST(TurnAwayRule, aSearchThatFindsAnythingIsNone)
{
    EXPECT_FALSE(whyNot({Refusal::PlaceTaken, std::nullopt}));
}

TEST(TurnAwayRule, whatWillPassByWaitingSaysMoreThanWhatWillNot)
{
    using enum Refusal;
    EXPECT_EQ(whyNot({NotSuitable, OverHouseLimit, PlaceClosed, DepartureUnconfirmed, PlaceTaken}),
              TurnAwayReason::Full);
    EXPECT_EQ(whyNot({NotSuitable, OverHouseLimit, PlaceClosed, DepartureUnconfirmed}),
              TurnAwayReason::DepartureUnconfirmed);
    EXPECT_EQ(whyNot({NotSuitable, OverHouseLimit, PlaceClosed}), TurnAwayReason::Closed);
    EXPECT_EQ(whyNot({NotSuitable, OverHouseLimit}), TurnAwayReason::OverHouseLimit);
    EXPECT_EQ(whyNot({NotSuitable}), TurnAwayReason::NotSuitable);
    EXPECT_EQ(whyNot({}), TurnAwayReason::Full);
}

TEST(TurnAwayRule, aRefusalThatIsNotAboutThePlaceIsNone)
{
    EXPECT_EQ(turnAwayFor(Refusal::PlaceTaken), TurnAwayReason::Full);
    EXPECT_EQ(turnAwayFor(Refusal::NotSuitable), TurnAwayReason::NotSuitable);
    for (const Refusal why : {Refusal::NotFound, Refusal::StaleVersion, Refusal::OrderEnded, Refusal::HoldExpired,
                              Refusal::PersonElsewhere, Refusal::InvalidInput, Refusal::KeyReused})
        EXPECT_FALSE(turnAwayFor(why)) << wordFor(why);
}

TEST(TurnAwayRule, whatAPersonSaidStandsAndAHousesNoOutweighsWhatIsSearchedAfterIt)
{
    using enum TurnAwayReason;
    EXPECT_EQ(standingReason(NotSuitable, false, Full), Full);
    EXPECT_EQ(standingReason(Full, false, DeclinedByHouse), DeclinedByHouse);
    for (const TurnAwayReason house : {DeclinedByHouse, DeskSilent, HoldExpired, RefusedAtDoor}) {
        EXPECT_EQ(standingReason(house, false, Full), house);
        EXPECT_EQ(standingReason(house, false, DeskSilent), DeskSilent); // the next house's
    }
    EXPECT_EQ(standingReason(OwnChoice, true, DeclinedByHouse), OwnChoice);
}

TEST(TurnAwayRule, itsReasonsAreWordsThatReadBack)
{
    std::set<std::string_view> words;
    for (int i = 0; i < ReasonCount; ++i) {
        const auto reason = static_cast<TurnAwayReason>(i);
        words.insert(wordFor(reason));
        EXPECT_EQ(turnAwayReasonNamed(wordFor(reason)), reason);
    }
    EXPECT_EQ(words.size(), static_cast<std::size_t>(ReasonCount));
    EXPECT_FALSE(turnAwayReasonNamed("Full"));
}

} // namespace adempauze
