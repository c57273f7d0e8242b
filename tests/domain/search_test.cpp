#include "domain/search.h"

#include "domain/ranking.h"
#include "domain/samples.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

namespace adempauze {

using namespace std::chrono_literals;
using samples::standing;
using samples::utc;

namespace {

const Moment Imposed = utc("2026-11-06T22:14:00+01:00");
const Moment Arrival = utc("2026-11-06T23:30:00+01:00");
const Moment FirstDeparture = utc("2026-11-17T11:00:00+01:00");
const Moment LatestDeparture = utc("2026-12-05T11:00:00+01:00");

Candidate place(std::uint8_t number)
{
    return {{.house = samples::house(),
             .kind = FacilityKind::TimeOut,
             .accepts = Accepts::Anyone,
             .confirmedAt = Imposed,
             .place = samples::id<PlaceTag>(number),
             .facility = samples::id<FacilityTag>(number),
             .facilityAlias = "Alias",
             .placeName = std::string("place ") + static_cast<char>('0' + number % 10)},
            {}};
}

Wish tonight()
{
    const auto order = standing(Imposed);
    return {.from = Arrival, .order = order, .until = order.first.at, .gender = Gender::Man};
}

Candidate takenFrom(Candidate candidate, Moment from, std::optional<Moment> until = std::nullopt)
{
    candidate.nextClaimFrom = from;
    candidate.nextClaimUntil = until;
    return candidate;
}

Offer onlyOffer(const Candidate& candidate, const Wish& wish = tonight())
{
    return rank(wish, {candidate}).at(0);
}

bool isWaitedFor(const Candidate& candidate, const Wish& wish = tonight())
{
    return rankingOf(wish, {candidate}).waitedFor().size() == 1;
}

/// The numbers of the places in the order in which they are offered.
std::vector<int> order(const std::vector<Candidate>& candidates, const Wish& wish = tonight())
{
    std::vector<int> numbers;
    for (const Offer& offer : rank(wish, candidates))
        numbers.push_back(offer.place.value.bytes()[15]);
    return numbers;
}

Candidate anyPlace(std::uint8_t number)
{
    Candidate candidate = place(number);
    candidate.kind = *rc::gen::element(FacilityKind::TimeOut, FacilityKind::TransitHome);
    candidate.accepts = *rc::gen::element(Accepts::Men, Accepts::Women, Accepts::Anyone);
    candidate.house.admission = *rc::gen::element(Admission::Automatic, Admission::Desk);
    candidate.house.longestStayDays = *rc::gen::element(8, 21, 56);
    candidate.facilityAlias = *rc::gen::element<std::string>("Iep", "Linde");
    candidate.placeName = *rc::gen::element<std::string>("1", "2");
    candidate.departureUnconfirmed = *rc::gen::inRange(0, 4) == 0;
    candidate.surge = *rc::gen::inRange(0, 4) == 0;
    if (*rc::gen::inRange(0, 2) == 0) {
        candidate.nextClaimFrom = Arrival + std::chrono::hours(*rc::gen::element(-24, 24, 24 * 12, 24 * 40));
        candidate.nextClaimUntil = *candidate.nextClaimFrom + std::chrono::hours(48);
        candidate.closedNext = *rc::gen::arbitrary<bool>();
    }
    return candidate;
}

} // namespace

TEST(Search, anOfferShowsThreeDatesEachWithItsDeparture)
{
    const Offer offer = onlyOffer(place(1));
    EXPECT_TRUE(offer.free);
    EXPECT_FALSE(offer.obstacle);
    EXPECT_EQ(textOf(offer.orderEnd.at), "2026-11-16T21:14:00Z");
    EXPECT_EQ(offer.orderEnd.departure, FirstDeparture);
    EXPECT_EQ(textOf(offer.latestEnd.at), "2026-12-04T21:14:00Z");
    EXPECT_EQ(offer.latestEnd.departure, LatestDeparture);
    EXPECT_EQ(textOf(offer.houseLimit.at), "2027-01-01T22:30:00Z");
    EXPECT_EQ(textOf(offer.houseLimit.departure), "2027-01-01T10:00:00Z");
    EXPECT_TRUE(offer.orderEnd.free && offer.latestEnd.free && offer.houseLimit.free);
}

TEST(Search, backToBackNeedsTheTurnoverBeforeAClaimAndBeforeAClosure)
{
    EXPECT_TRUE(onlyOffer(takenFrom(place(1), FirstDeparture + 60min)).free);
    EXPECT_FALSE(onlyOffer(takenFrom(place(1), FirstDeparture + 60min - 1s)).free);
    Candidate closed = takenFrom(place(1), FirstDeparture + 60min);
    closed.closedNext = true;
    EXPECT_TRUE(onlyOffer(closed).free);
    closed.nextClaimFrom = FirstDeparture + 60min - 1s;
    EXPECT_EQ(onlyOffer(closed).obstacle, "place_closed");
}

TEST(Search, aNextClaimBeforeTheLatestEndLeavesThePlaceFreeForTheFirstPeriodOnly)
{
    const Offer offer = onlyOffer(takenFrom(place(1), FirstDeparture + 48h));
    EXPECT_TRUE(offer.free && offer.orderEnd.free);
    EXPECT_FALSE(offer.latestEnd.free || offer.houseLimit.free);
}

TEST(Search, aTakenPlaceSaysWhenItIsFreeAgain)
{
    const Offer offer = onlyOffer(takenFrom(place(1), Arrival - 24h, Arrival + 24h));
    EXPECT_FALSE(offer.free);
    EXPECT_EQ(offer.obstacle, "place_taken");
    EXPECT_EQ(offer.freeAgainAt, Arrival + 24h);
    EXPECT_FALSE(onlyOffer(takenFrom(place(1), Arrival - 24h, Forever)).freeAgainAt);
}

TEST(Search, aPlaceIsFreeAgainOnlyWhereTheWholeWishFitsBeforeWhatFollows)
{
    Candidate candidate = takenFrom(place(1), Arrival - 24h, Arrival + 24h);
    EXPECT_TRUE(isWaitedFor(candidate));
    candidate.later = {Period(Arrival - 24h, Arrival + 24h), Period(Arrival + 48h, Arrival + 96h)};
    EXPECT_EQ(onlyOffer(candidate).freeAgainAt, Arrival + 96h);
    candidate.later.emplace_back(Arrival + 120h, Forever);
    EXPECT_FALSE(onlyOffer(candidate).freeAgainAt);
    EXPECT_FALSE(isWaitedFor(place(1))) << "nothing stands in the way";
    EXPECT_FALSE(isWaitedFor(takenFrom(place(1), Arrival, Forever)));
    candidate.departureUnconfirmed = true;
    EXPECT_FALSE(isWaitedFor(candidate));
}

TEST(Search, whereNoPlaceHasRoomTonightTheLaterOnesAreTold)
{
    const auto options = optionsInTime(
        tonight(),
        rank(tonight(),
             {takenFrom(place(1), Arrival - 24h, Arrival + 48h), takenFrom(place(2), Arrival - 24h, Arrival + 24h)}));
    ASSERT_EQ(options.size(), 2U);
    EXPECT_EQ(options[0].place, place(2).place);
    EXPECT_EQ(options[0].from, Arrival + 24h);
    EXPECT_EQ(options[1].from, Arrival + 48h);
    EXPECT_FALSE(options[0].until || options[1].until);
}

TEST(Search, ofManyOnlyTheBestAreToldAndAllAreCounted)
{
    std::vector<Candidate> all;
    for (std::uint8_t number = 1; number <= 9; ++number)
        all.push_back(number % 3 == 0 ? takenFrom(place(number), Arrival - 24h, Arrival + number * 24h)
                                      : place(number));
    const auto whole = rank(tonight(), all);
    for (std::size_t most = 0; most <= all.size() + 1; ++most) {
        const auto best = rank(tonight(), all, most);
        ASSERT_EQ(best.size(), std::min(most, all.size()));
        for (std::size_t i = 0; i < best.size(); ++i) {
            EXPECT_EQ(best[i].place, whole[i].place) << most;
            EXPECT_EQ(best[i].freeAgainAt, whole[i].freeAgainAt) << most;
            EXPECT_EQ(best[i].reasons, whole[i].reasons) << most;
            EXPECT_EQ(all[best[i].nth].place, best[i].place);
        }
    }
    EXPECT_EQ(rankingOf(tonight(), all).free(), 6U);
}

TEST(Search, anOfferSaysUntilWhenOneCouldStay)
{
    EXPECT_EQ(onlyOffer(place(1)).roomUntil, onlyOffer(place(1)).houseLimit.at);
    EXPECT_EQ(onlyOffer(takenFrom(place(1), Arrival + 48h)).roomUntil, Arrival + 47h);
    EXPECT_FALSE(onlyOffer(takenFrom(place(1), Arrival)).roomUntil);
    Candidate women = place(1);
    women.accepts = Accepts::Women;
    EXPECT_FALSE(onlyOffer(women).roomUntil) << "nobody is told of room that is not for them";
    Candidate unconfirmed = place(1);
    unconfirmed.departureUnconfirmed = true;
    EXPECT_FALSE(onlyOffer(unconfirmed).roomUntil);
}

TEST(Search, withNothingFreeShorterAndLaterStaysAreToldInTurns)
{
    const Candidate brief = takenFrom(place(1), Arrival + 48h, Arrival + 96h);
    const Candidate longer = takenFrom(place(2), Arrival + 72h, Forever);
    const Candidate anHour = takenFrom(place(3), Arrival + 2h, Arrival + 24h);
    const auto offers = rank(tonight(), {brief, longer, anHour});
    std::vector<std::string> told;
    for (const TimeOption& each : optionsInTime(tonight(), offers))
        told.push_back(std::to_string(each.place.value.bytes()[15])
                       + (each.until ? " until " + textOf(*each.until) : " from " + textOf(each.from)));
    EXPECT_EQ(told,
              (std::vector<std::string>{"2 until " + textOf(Arrival + 71h), "3 from " + textOf(Arrival + 24h),
                                        "1 until " + textOf(Arrival + 47h), "1 from " + textOf(Arrival + 96h)}));
    EXPECT_TRUE(optionsInTime(tonight(), rank(tonight(), {brief, place(4)})).empty()) << "something is free";
}

TEST(Search, aShorterStayLastsAtLeastUntilTheNextMorning)
{
    const auto options = [](std::chrono::seconds room) {
        return optionsInTime(tonight(), rank(tonight(), {takenFrom(place(1), Arrival + room + 60min, Forever)})).size();
    };
    EXPECT_EQ(options(12h), 1U);
    EXPECT_EQ(options(12h - 1s), 0U);
}

TEST(Search, aPlaceThatNobodySaidIsEmptyIsNeverFree)
{
    Candidate candidate = place(1);
    candidate.departureUnconfirmed = true;
    const Offer offer = onlyOffer(candidate);
    EXPECT_FALSE(offer.free || offer.orderEnd.free || offer.latestEnd.free || offer.houseLimit.free);
    EXPECT_EQ(offer.obstacle, "departure_unconfirmed");
    EXPECT_FALSE(offer.freeAgainAt);
}

TEST(Search, aHouseWhosePaperIsStillToBeEnteredHasNoFreePlace)
{
    Candidate candidate = place(1);
    candidate.onPaper = true;
    const Offer offer = onlyOffer(candidate);
    EXPECT_FALSE(offer.free || offer.orderEnd.free || offer.latestEnd.free || offer.houseLimit.free);
    EXPECT_EQ(offer.obstacle, "departure_unconfirmed");
    EXPECT_FALSE(offer.roomUntil || offer.freeAgainAt);
}

TEST(Search, aHouseThatDoesNotKeepPeopleSoLongSaysSo)
{
    Candidate candidate = place(1);
    candidate.house.longestStayDays = 8;
    EXPECT_EQ(onlyOffer(candidate).obstacle, "stay_over_house_limit");
    candidate.house.longestStayDays = 21;
    EXPECT_TRUE(onlyOffer(candidate).free);
    EXPECT_FALSE(onlyOffer(candidate).latestEnd.free);
}

TEST(Search, aPlaceForOthersOrOfAnotherKindIsNotSuitable)
{
    Candidate women = place(1);
    women.accepts = Accepts::Women;
    EXPECT_EQ(onlyOffer(women).obstacle, "not_suitable");
    Wish home = tonight();
    home.kind = FacilityKind::TransitHome;
    EXPECT_EQ(onlyOffer(place(1), home).obstacle, "not_suitable");
    Wish unsaid = tonight();
    unsaid.gender.reset();
    EXPECT_TRUE(onlyOffer(women, unsaid).free);
}

TEST(Search, whoIsNeitherManNorWomanIsTakenWhereAnyoneIs)
{
    EXPECT_TRUE(suits(Accepts::Anyone, Gender::Other));
    EXPECT_FALSE(suits(Accepts::Men, Gender::Other));
    EXPECT_FALSE(suits(Accepts::Women, Gender::Other));
    EXPECT_TRUE(suits(Accepts::Men, Gender::Man) && suits(Accepts::Women, Gender::Woman));
    EXPECT_FALSE(suits(Accepts::Men, Gender::Woman) || suits(Accepts::Women, Gender::Man));
}

TEST(Search, withoutAnOrderTheLatestEndIsTheEndOfTheWish)
{
    const Wish voluntary{.from = Arrival, .until = Arrival + 240h};
    const Offer offer = onlyOffer(place(1), voluntary);
    EXPECT_EQ(offer.latestEnd.at, voluntary.until);
    EXPECT_TRUE(offer.free);
}

TEST(Search, ranksWhatCanBeHeldThenKindThenRoomThenAdmissionThenFitThenName)
{
    Candidate home = place(2);
    home.kind = FacilityKind::TransitHome;
    const Candidate noRoom = takenFrom(place(3), FirstDeparture + 48h);
    const Candidate roomToLatest = takenFrom(place(4), LatestDeparture + 48h);
    Candidate desk = place(5);
    desk.house.admission = Admission::Desk;
    const Candidate takenLonger = takenFrom(place(6), Arrival - 24h, Arrival + 96h);
    const Candidate takenBriefly = takenFrom(place(7), Arrival - 24h, Arrival + 24h);
    EXPECT_EQ(order({takenLonger, home, noRoom, desk, takenBriefly, roomToLatest, place(9), place(1)}),
              (std::vector{1, 9, 5, 4, 3, 2, 7, 6}));
}

TEST(Search, theTightestFitComesFirstSoThatLongGapsStayWhole)
{
    Candidate tight = takenFrom(place(2), LatestDeparture + 2h);
    Candidate loose = takenFrom(place(1), LatestDeparture + 96h);
    EXPECT_EQ(order({loose, tight}), (std::vector{2, 1}));
}

TEST(Search, anExtraPlaceIsOfferedAfterEveryOtherThatCanBeHeldAndSaysSo)
{
    Candidate extra = place(1);
    extra.surge = true;
    Candidate transit = place(2);
    transit.kind = FacilityKind::TransitHome;
    EXPECT_EQ(order({extra, transit, takenFrom(place(3), Arrival - 24h)}), (std::vector{2, 1, 3}));
    EXPECT_EQ(std::ranges::count(onlyOffer(extra).reasons, "surge"), 1);
    EXPECT_EQ(std::ranges::count(onlyOffer(transit).reasons, "surge"), 0);
}

TEST(Search, whoNeedsAPlaceForAWheelchairOrMustNotComeThereIsOfferedNoOther)
{
    Wish wish = tonight();
    wish.wheelchair = true;
    Candidate candidate = place(1);
    EXPECT_EQ(onlyOffer(candidate, wish).obstacle, "not_suitable");
    candidate.wheelchair = true;
    EXPECT_TRUE(onlyOffer(candidate, wish).free);
    EXPECT_TRUE(onlyOffer(candidate).free);
    candidate.unfit = true;
    EXPECT_EQ(onlyOffer(candidate).obstacle, "not_suitable");
}

TEST(Search, everyWordOfAPlaceReadsBack)
{
    for (int i = 0; i < 3; ++i) {
        EXPECT_EQ(acceptsNamed(wordFor(static_cast<Accepts>(i))), static_cast<Accepts>(i));
        EXPECT_EQ(genderNamed(wordFor(static_cast<Gender>(i))), static_cast<Gender>(i));
    }
}

RC_GTEST_PROP(SearchProperty, theRankingDoesNotDependOnTheOrderOfTheInput, ())
{
    std::vector<Candidate> candidates;
    const auto count = *rc::gen::inRange(0, 12);
    for (int i = 0; i < count; ++i)
        candidates.push_back(anyPlace(static_cast<std::uint8_t>(i + 1)));
    const auto expected = order(candidates);
    std::vector<Candidate> turned = candidates;
    std::reverse(turned.begin(), turned.end());
    RC_ASSERT(order(turned) == expected);
    std::rotate(turned.begin(), turned.begin() + count / 3, turned.end());
    RC_ASSERT(order(turned) == expected);
}

RC_GTEST_PROP(SearchProperty, onceEnoughCanBeHeldWhatIsNotKeptWouldNotHaveBeenTold, ())
{
    std::vector<Candidate> candidates;
    const auto count = *rc::gen::inRange(0, 12);
    for (int i = 0; i < count; ++i)
        candidates.push_back(anyPlace(static_cast<std::uint8_t>(i + 1)));
    const auto enough = *rc::gen::inRange<std::size_t>(0, 6);
    const Ranking whole = rankingOf(tonight(), candidates);
    Ranking brief(tonight(), enough);
    std::vector<PlaceId> kept;
    for (const Candidate& each : candidates)
        if (brief.add(each, each))
            kept.push_back(each.place);
    RC_ASSERT(brief.free() == whole.free());
    RC_ASSERT(kept.size() >= std::min(enough, candidates.size()));
    const auto most = whole.free() > 0 ? enough : candidates.size(); // as whoever searches asks
    const auto expected = whole.best(most);
    const auto told = brief.best(most);
    RC_ASSERT(told.size() == expected.size());
    for (std::size_t i = 0; i < told.size(); ++i) {
        RC_ASSERT(told[i].place == expected[i].place);
        RC_ASSERT(told[i].reasons == expected[i].reasons);
        RC_ASSERT(kept[told[i].nth] == told[i].place);
    }
}

RC_GTEST_PROP(SearchProperty, whatCanBeHeldStandsBeforeWhatCannotAndHasNoObstacle, ())
{
    std::vector<Candidate> candidates;
    for (int i = 0; i < 8; ++i)
        candidates.push_back(anyPlace(static_cast<std::uint8_t>(i + 1)));
    const auto offers = rank(tonight(), candidates);
    RC_ASSERT(offers.size() == candidates.size());
    RC_ASSERT(std::is_partitioned(offers.begin(), offers.end(), [](const Offer& offer) { return offer.free; }));
    for (const Offer& offer : offers) {
        RC_ASSERT(offer.free == !offer.obstacle.has_value());
        if (offer.free)
            RC_ASSERT(offer.orderEnd.free);
    }
}

TEST(Search, aPlaceOnASharedTailIsFreeOnACondition)
{
    const Moment decided = Arrival + 48h;
    Candidate shared = place(1);
    shared.shared = {{Arrival - 24h, Arrival + 24h * 18, decided}};
    const Offer offer = onlyOffer(shared);
    EXPECT_TRUE(offer.free);
    EXPECT_EQ(offer.conditionalUntil, decided);
    EXPECT_EQ(std::ranges::count(offer.reasons, "conditional"), 1);

    Candidate past = shared;
    past.shared.front().until = Arrival;
    EXPECT_FALSE(onlyOffer(past).conditionalUntil) << "the tail ends where the stay begins";
    Candidate ahead = shared;
    ahead.shared.front().from = FirstDeparture + past.house.turnover;
    EXPECT_FALSE(onlyOffer(ahead).conditionalUntil) << "the tail begins after the turnover";
    Candidate taken = takenFrom(shared, Arrival - 1h);
    EXPECT_FALSE(onlyOffer(taken).conditionalUntil) << "nothing is offered that a condition could take away";
    EXPECT_EQ(order({shared, place(2)}), (std::vector{2, 1})) << "without a condition comes first";
}

TEST(Search, aWishForOneKindOfHouseIsRefusedByTheOther)
{
    Wish transit = tonight();
    transit.kind = FacilityKind::TransitHome;
    EXPECT_EQ(onlyOffer(place(1), transit).obstacle, "not_suitable");
    transit.kind = FacilityKind::TimeOut;
    EXPECT_TRUE(onlyOffer(place(1), transit).free);
}

TEST(Search, aWishWithoutAGenderIsRefusedByNoPlace)
{
    Wish anyone = tonight();
    anyone.gender.reset();
    Candidate women = place(1);
    women.accepts = Accepts::Women;
    EXPECT_TRUE(onlyOffer(women, anyone).free);
    EXPECT_EQ(onlyOffer(women).obstacle, "not_suitable");
}

} // namespace adempauze
