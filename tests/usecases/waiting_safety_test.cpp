#include "waiting.h"

#include "support/refusals.h"
#include "usecases/safety_check.h"

namespace adempauze::test {

/// Who waits is judged as whoever is booked: a house that is not for them is as unsuitable as any other.
class WaitingSafely : public WaitingList {
protected:
    WaitingEntryId waitsKnown(const File& papers)
    {
        auto row = wish();
        row.person = papers.person;
        row.caseId = papers.caseId;
        EXPECT_TRUE(through(db, with(Worker), [&](auto& tx, const auto& c) { return registerWaiting(tx, c, row); }));
        return row.id;
    }
    void ban(const File& who, FacilityId house)
    {
        sql("INSERT INTO house_ban (region_id, id, person_id, facility_id, from_at, reason, recorded_by, recorded_at) "
            "VALUES (u(1), gen_random_uuid(), '"
            + who.person.text() + "', '" + house.text() + "', '2026-01-01', 'threats', u(22), now())");
    }
    /// What stands in the way of each place, by its name.
    std::map<std::string, std::string> fit(AccountId who, WaitingEntryId entry)
    {
        pg::Transaction tx(db, TheRegion);
        const auto places = showFit(tx, with(who), entry);
        EXPECT_TRUE(places);
        std::map<std::string, std::string> obstacles;
        for (const FoundPlace& each : places->places)
            obstacles[each.placeName] = each.offer.obstacle.value_or(each.offer.free ? "free" : "?");
        return obstacles;
    }
    std::optional<No> ask(const std::vector<WaitingEntryId>& entries, const std::optional<PlaceId>& place,
                          AccountId who = Worker)
    {
        Context context = with(who);
        context.safety.questionsPerHour = 2;
        pg::Transaction tx(db, TheRegion);
        return askAboutWaiting(tx, context, entries, place);
    }
};

TEST_F(WaitingSafely, whatFitsIsNoHouseThatIsNotForThem)
{
    const auto papers = file(imposedAt);
    const auto entry = waitsKnown(papers);
    const std::map<std::string, std::string> all{{"A", "free"}, {"B", "free"}, {"C", "free"}};
    EXPECT_EQ(fit(Worker, entry), all);
    ban(papers, QuietHouse);
    const std::map<std::string, std::string> without{{"A", "not_suitable"}, {"B", "not_suitable"}, {"C", "free"}};
    EXPECT_EQ(fit(Worker, entry), without);
    EXPECT_EQ(fit(Intake, entry), without);
    EXPECT_EQ(fit(Worker, waits(Worker)), all);
}

TEST_F(WaitingSafely, anOfferToSeveralIsJudgedForEachOfThemBeforeAnybodyIsAsked)
{
    const auto papers = file(imposedAt);
    const auto entry = waitsKnown(papers), other = waits(Coordinator);
    ban(papers, QuietHouse);
    const auto before = traces();
    EXPECT_EQ(whyNot(offers({other, entry}, RoomB)), Refusal::NotSuitable);
    EXPECT_EQ(traces(), before);
    EXPECT_EQ(stateOf(entry), "waiting");
    EXPECT_EQ(stateOf(other), "waiting");
    const auto made = offers({other, entry}, FlatC);
    ASSERT_TRUE(made);
    EXPECT_TRUE(accept(db, Worker, made->back(), 1));
}

TEST_F(WaitingSafely, whatIsLookedAtOrOfferedIsAQuestionAboutEachWhoIsKnown)
{
    const auto one = waitsKnown(file(imposedAt)), other = waitsKnown(file(imposedAt)),
               third = waitsKnown(file(imposedAt));
    const auto nobody = waits(Worker);
    EXPECT_FALSE(ask({one}, std::nullopt));
    EXPECT_FALSE(ask({one}, RoomA));
    EXPECT_FALSE(ask({one}, RoomB)); // the same house again
    EXPECT_FALSE(ask({nobody}, RoomA));
    const auto tooMany = ask({one, other}, RoomA);
    ASSERT_TRUE(tooMany);
    EXPECT_EQ(tooMany->why, Refusal::TooManyQuestions);
    EXPECT_EQ(tooMany->untilAt, now + std::chrono::hours(1));
    EXPECT_TRUE(ask({one, other, third}, RoomA, Intake)); // three at once are three
    EXPECT_EQ(countOf("audit", "action = 'safety.ask' AND account_id = u(22)"), 5);
    EXPECT_EQ(countOf("audit", "action = 'safety.ask' AND account_id = u(29)"), 3);
}

} // namespace adempauze::test
