#include "night.h"

#include "support/refusals.h"
#include "usecases/find_places.h"
#include "usecases/publish_places.h"

#include <future>

namespace adempauze::test {

using namespace std::chrono_literals;

/// Two regions: ours shows room A, and an officer elsewhere looks.
class Published : public Night {
protected:
    const Moment from = at("2026-11-20T22:00:00Z");
    const Moment until = at("2026-12-04T12:00:00Z");

    Outcome<PublishedRow> publishAt(pg::Connection& desk, PlaceId place, Moment begin, Moment end)
    {
        return through(desk, as(Manager), [&](auto& tx, const auto& c) {
            return publishPlace(tx, c, {PublishedId{freshUuid()}, place, begin, end});
        });
    }
    Outcome<PublishedRow> publish(PlaceId place = RoomA) { return publishAt(db, place, from, until); }

    std::vector<PlaceElsewhere> seenBy(AccountId account)
    {
        const Context context = as(account);
        pg::Transaction tx(db, context.caller.region);
        const auto found = showElsewhere(tx, context);
        EXPECT_TRUE(found);
        return *found;
    }
    std::vector<PublishedRow> own()
    {
        pg::Transaction tx(db, TheRegion);
        const auto rows = showPublished(tx, as(Manager));
        EXPECT_TRUE(rows);
        return *rows;
    }
    FoundPlaces searchElsewhere(std::optional<Gender> gender)
    {
        pg::Transaction tx(db, OtherRegion);
        const auto found =
            findPlaces(tx, as(OtherOfficer),
                       {.expectedArrivalAt = at("2026-11-20T22:30:00Z"), .imposedAt = imposedAt, .gender = gender});
        EXPECT_TRUE(found);
        return *found;
    }
};

TEST_F(Published, anotherRegionSeesAliasKindWhomItTakesConditionsAndWhenAndNothingElse)
{
    ASSERT_TRUE(publish());
    const auto seen = seenBy(OtherOfficer);
    ASSERT_EQ(seen.size(), 1U);
    EXPECT_EQ(seen[0].regionName, "Proefstreek");
    EXPECT_EQ(seen[0].alias, "Berk");
    EXPECT_EQ(seen[0].kind, FacilityKind::TimeOut);
    EXPECT_EQ(seen[0].accepts, Accepts::Men);
    EXPECT_EQ(seen[0].conditions, "No pets");
    EXPECT_EQ(seen[0].from, from);
    EXPECT_EQ(seen[0].until, until);
    EXPECT_TRUE(seenBy(Officer).empty()) << "a region is not told of its own places";
    EXPECT_EQ(countOf("event", "kind = 'place.published'"), 1);
    EXPECT_EQ(countOf("audit", "action = 'place.publish'"), 1);
}

TEST_F(Published, aPlaceIsNoLongerSeenOnceSomethingStandsOnItAndAgainWhenItIsGone)
{
    ASSERT_TRUE(publish());
    const auto held = hold(RoomA);
    ASSERT_TRUE(held);
    EXPECT_TRUE(seenBy(OtherOfficer).empty());
    ASSERT_EQ(own().size(), 1U);
    EXPECT_FALSE(own()[0].shown);
    now = at("2026-11-21T02:00:00Z"); // the hold expired at midnight, and nobody swept
    ASSERT_EQ(seenBy(OtherOfficer).size(), 1U);
    EXPECT_EQ(seenBy(OtherOfficer)[0].from, now) << "what is past is not told";
    EXPECT_TRUE(own()[0].shown);
}

TEST_F(Published, aPlaceThatNobodySaidIsEmptyIsNotSeenElsewhere)
{
    const auto held = hold(RoomA);
    ASSERT_TRUE(held);
    now = at("2026-11-20T22:40:00Z");
    ASSERT_TRUE(arrive(held->claim.code, "2026-11-20T22:40:00Z"));
    ASSERT_TRUE(publishAt(db, RoomA, at("2026-12-20T12:00:00Z"), at("2026-12-28T12:00:00Z")));
    EXPECT_EQ(seenBy(OtherOfficer).size(), 1U) << "free once the tail is over that is kept for the resident";
    now = at("2026-12-02T13:00:00Z");
    EXPECT_TRUE(seenBy(OtherOfficer).empty());
}

TEST_F(Published, whatIsWithdrawnOrOverIsNotSeen)
{
    const auto published = publish();
    ASSERT_TRUE(published);
    const auto withdraw = [&](std::int64_t version) {
        return through(db, as(Manager),
                       [&](auto& tx, const auto& c) { return withdrawPublished(tx, c, published->id, version); });
    };
    EXPECT_EQ(whyNot(withdraw(2)), Refusal::StaleVersion);
    ASSERT_TRUE(withdraw(1));
    EXPECT_EQ(whyNot(withdraw(2)), Refusal::AlreadyDone);
    EXPECT_TRUE(seenBy(OtherOfficer).empty());
    EXPECT_TRUE(own().empty());
    ASSERT_TRUE(publish()) << "and may be shown again";
    now = until;
    EXPECT_TRUE(seenBy(OtherOfficer).empty());
}

TEST_F(Published, onlyWhatIsFreeIsPublishedAndOnceAtATime)
{
    EXPECT_EQ(whyNot(publishAt(db, RoomA, until, from)), Refusal::TimeRunsBackwards);
    EXPECT_EQ(whyNot(publishAt(db, RoomA, at("2026-11-01T12:00:00Z"), now)), Refusal::TimeRunsBackwards);
    EXPECT_EQ(whyNot(publishAt(db, PlaceId{freshUuid()}, from, until)), Refusal::NotFound);
    ASSERT_TRUE(publish());
    EXPECT_EQ(whyNot(publish()), Refusal::AlreadyDone);
    ASSERT_TRUE(hold(RoomB));
    const auto refused = publish(RoomB);
    ASSERT_FALSE(refused);
    EXPECT_EQ(whyNot(refused), Refusal::PlaceTaken);
    EXPECT_EQ(refused.no().untilAt, at("2026-12-01T10:00:00Z"));
    const auto byOfficer = through(db, as(Officer), [&](auto& tx, const auto& c) {
        return publishPlace(tx, c, {PublishedId{freshUuid()}, RoomA, from, until});
    });
    EXPECT_EQ(whyNot(byOfficer), Refusal::NotYours);
}

TEST_F(Published, anotherRegionsPublicationCannotBeFoundOrWithdrawn)
{
    const auto published = publish();
    ASSERT_TRUE(published);
    Context stranger = as(OtherOfficer);
    stranger.caller.role = Role::Manager;
    EXPECT_EQ(whyNot(through(db, stranger,
                             [&](auto& tx, const auto& c) { return withdrawPublished(tx, c, published->id, 1); })),
              Refusal::NotFound);
    pg::Transaction tx(db, OtherRegion);
    EXPECT_TRUE(showPublished(tx, stranger)->empty());
}

TEST_F(Published, whereNothingFitsASearchTellsWhatOthersShow)
{
    ASSERT_TRUE(publish());
    const auto found = searchElsewhere(Gender::Man);
    EXPECT_TRUE(found.places.empty());
    ASSERT_EQ(found.elsewhere.size(), 1U);
    EXPECT_EQ(found.elsewhere[0].alias, "Berk");
    EXPECT_TRUE(searchElsewhere(Gender::Woman).elsewhere.empty()) << "the house takes men";
    pg::Transaction tx(db, TheRegion);
    const auto here = findPlaces(
        tx, as(Officer), {.expectedArrivalAt = at("2026-11-20T22:30:00Z"), .imposedAt = imposedAt, .gender = {}});
    ASSERT_TRUE(here);
    EXPECT_TRUE(here->elsewhere.empty()) << "something is free here";
}

TEST_F(Published, twoDesksThatShowOnePlaceAtOnceShowItOnce)
{
    for (int round = 0; round < 20; ++round) {
        sql("DELETE FROM published_place");
        const auto tryIt = [&] {
            auto desk = anotherDesk();
            return bool(publishAt(desk, RoomA, from, until));
        };
        auto other = std::async(std::launch::async, tryIt);
        const bool here = tryIt();
        EXPECT_NE(here, other.get()) << "round " << round;
    }
}

} // namespace adempauze::test
