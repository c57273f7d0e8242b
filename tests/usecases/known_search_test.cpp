#include "night.h"

#include "usecases/find_places.h"
#include "usecases/record_bans.h"
#include "usecases/safety_check.h"

namespace adempauze::test {

/// A search for somebody who is known: houses that are not for them are as unsuitable as any other.
class KnownSearch : public Night {
protected:
    Outcome<ForWhom> ask(AccountId by, const WhoIsMeant& meant, int questions = 30)
    {
        Context context = as(by);
        context.safety.questionsPerHour = questions;
        pg::Transaction tx(db, TheRegion);
        return askFor(tx, context, meant);
    }
    /// What stands in the way of each place, by its name.
    std::map<std::string, std::string> found(const ForWhom& whom)
    {
        pg::Transaction tx(db, TheRegion);
        const auto places = findPlaces(tx, as(Worker), {.expectedArrivalAt = now, .whom = whom});
        EXPECT_TRUE(places);
        std::map<std::string, std::string> obstacles;
        for (const FoundPlace& each : places->places)
            obstacles[each.placeName] = each.offer.obstacle.value_or(each.offer.free ? "free" : "?");
        return obstacles;
    }
    void ban(PersonId person, FacilityId house)
    {
        ASSERT_TRUE(through(db, as(Worker), [&](auto& tx, const auto& c) {
            return banFromHouse(tx, c, {HouseBanId{freshUuid()}, person, house, {}, "threats"});
        }));
    }
    template<class T>
    std::string reasonOf(const Outcome<T>& outcome)
    {
        return outcome ? "done" : std::string(wordFor(outcome.no().why)) + outcome.no().pointer;
    }
};

TEST_F(KnownSearch, housesThatAreNotForSomebodyAreNotSuitableAndNobodySaysWhy)
{
    const auto papers = file(imposedAt);
    ban(papers.person, QuietHouse);
    const std::map<std::string, std::string> without{{"A", "not_suitable"}, {"B", "not_suitable"}, {"C", "free"}};
    for (const WhoIsMeant& meant : {WhoIsMeant{.person = papers.person}, WhoIsMeant{.order = papers.order},
                                    WhoIsMeant{.person = papers.person, .caseId = papers.caseId}}) {
        const auto whom = ask(Worker, meant);
        ASSERT_TRUE(whom);
        EXPECT_EQ(whom->person, papers.person);
        EXPECT_EQ(found(*whom), without);
    }
    EXPECT_EQ(found({}), (std::map<std::string, std::string>{{"A", "free"}, {"B", "free"}, {"C", "free"}}));
}

TEST_F(KnownSearch, whatCannotBeHeldComesAfterWhatCan)
{
    const auto papers = file(imposedAt);
    ban(papers.person, QuietHouse);
    pg::Transaction tx(db, TheRegion);
    const auto places = findPlaces(tx, as(Worker), {.expectedArrivalAt = now, .whom = {.person = papers.person}});
    ASSERT_TRUE(places);
    EXPECT_EQ(places->places.front().placeName, "C");
    EXPECT_FALSE(places->places.back().offer.freeAgainAt);
}

TEST_F(KnownSearch, aCaseAloneMeansSomebodyOfItsHousehold)
{
    const auto there = resident(RoomA);
    const auto whom = ask(Worker, {.caseId = there.file.caseId});
    ASSERT_TRUE(whom);
    EXPECT_FALSE(whom->person);
    EXPECT_EQ(found(*whom)["B"], "not_suitable"); // next to whoever of it is there
    EXPECT_EQ(found(*whom)["C"], "free");
    EXPECT_EQ(found({.person = there.file.person, .caseId = there.file.caseId})["B"], "free"); // nobody but themselves
}

TEST_F(KnownSearch, whoeverMaySpeakOfNobodyAsksForNobody)
{
    const auto papers = file(imposedAt);
    const auto other = file(imposedAt);
    for (const AccountId none : {Officer, NightStaff, Manager})
        EXPECT_EQ(reasonOf(ask(none, {.person = papers.person})), "not_found/personId");
    EXPECT_EQ(reasonOf(ask(Intake, {.person = papers.person})), "not_found/personId");
    EXPECT_EQ(reasonOf(ask(Intake, {.order = papers.order})), "not_found/orderId");
    EXPECT_EQ(reasonOf(ask(Intake, {.caseId = papers.caseId})), "not_found/caseId");
    EXPECT_EQ(reasonOf(ask(Worker, {.person = papers.person, .order = other.order})), "not_found/orderId");
    EXPECT_EQ(reasonOf(ask(Coordinator, {.order = papers.order})), "done");
}

TEST_F(KnownSearch, questionsAreCountedByAccountAndHourAndLoggedGuessesToo)
{
    const auto one = file(imposedAt);
    const auto other = file(imposedAt);
    EXPECT_EQ(reasonOf(ask(Worker, {.person = one.person}, 1)), "done");
    EXPECT_EQ(reasonOf(ask(Worker, {.person = one.person}, 1)), "done"); // the same question
    const auto tooMany = ask(Worker, {.order = other.order}, 1);
    ASSERT_FALSE(tooMany);
    EXPECT_EQ(tooMany.no().why, Refusal::TooManyQuestions);
    EXPECT_EQ(tooMany.no().untilAt, now + std::chrono::hours(1));
    EXPECT_EQ(reasonOf(ask(Coordinator, {.order = other.order}, 1)), "done"); // by account
    EXPECT_EQ(reasonOf(ask(Intake, {.person = one.person}, 1)), "not_found/personId");
    EXPECT_EQ(countOf("safety_question", "account_id = u(29)"), 1);
    EXPECT_EQ(countOf("audit", "action = 'safety.ask' AND account_id = u(22)"), 3);
    EXPECT_EQ(countOf("audit", "action = 'safety.ask' AND account_id = u(29)"), 1);
    now += std::chrono::hours(1);
    EXPECT_EQ(reasonOf(ask(Worker, {.order = other.order}, 1)), "done");
}

} // namespace adempauze::test
