#include "night.h"

#include "usecases/night_round.h"

namespace adempauze::test {

/// Whether somebody was there in the evening.
class NightRounds : public Night {
protected:
    Outcome<NightCheckRow> check(const ClaimRow& stay, Presence presence, const char* checkedAt,
                                 AccountId who = NightStaff)
    {
        return through(db, as(who), [&](auto& tx, const auto& c) {
            return recordNightCheck(tx, c, {stay.id, presence, at(checkedAt)});
        });
    }
    NightRound round(std::optional<date::local_days> date = std::nullopt, AccountId who = NightStaff)
    {
        pg::Transaction tx(db, TheRegion);
        return *showNightRound(tx, as(who), date);
    }
    std::int64_t missing(const char* more = "state = 'open'")
    {
        return countOf("task", std::string("kind = 'missing_at_night' AND ") + more);
    }
    static date::local_days november(unsigned day) { return date::local_days(date::year(2026) / 11 / date::day(day)); }
};

TEST_F(NightRounds, tellWhomNobodyHasCheckedTonight)
{
    const auto first = resident(RoomA);
    now = at("2026-11-24T21:00:00Z");
    auto tonight = round();
    EXPECT_EQ(tonight.date, november(24));
    ASSERT_EQ(tonight.guests.size(), 1U);
    EXPECT_EQ(tonight.guests[0].stay, first.stay.id);
    EXPECT_EQ(tonight.guests[0].placeName, "A");
    EXPECT_FALSE(tonight.guests[0].check);
    ASSERT_TRUE(check(first.stay, Presence::Present, "2026-11-24T20:45:00Z"));
    tonight = round();
    ASSERT_TRUE(tonight.guests[0].check);
    EXPECT_EQ(tonight.guests[0].check->presence, Presence::Present);
    EXPECT_EQ(tonight.guests[0].check->recordedAt, now);
    EXPECT_TRUE(round(std::nullopt, TransitStaff).guests.empty()); // another house
    now = at("2026-11-25T10:59:59Z"); // 11:59: still that night
    EXPECT_TRUE(round().guests[0].check);
    now = at("2026-11-25T11:00:00Z"); // noon
    EXPECT_FALSE(round().guests[0].check);
}

TEST_F(NightRounds, anAbsenceUnderARunningOrderAlertsWhoeverGuidesThem)
{
    const auto [stay, papers] = resident(RoomA);
    now = at("2026-11-24T22:10:00Z");
    ASSERT_TRUE(check(stay, Presence::Absent, "2026-11-24T22:00:00Z"));
    EXPECT_EQ(missing("state = 'open' AND urgent AND organisation_id = u(14) AND facility_id = u(41) AND "
                      "due_at = '2026-11-24T22:00:00Z'"),
              1);
    EXPECT_EQ(countOf("message", "kind = 'check_failed' AND urgent AND organisation_id = u(14)"), 1);
    EXPECT_EQ(countOf("message", "kind = 'check_failed' AND organisation_id = u(13)"), 0); // who says it knows it
    EXPECT_EQ(hold(RoomA, "2026-11-26T12:00:00Z").no().why, Refusal::PlaceTaken); // nobody has left

    ASSERT_TRUE(check(stay, Presence::Absent, "2026-11-24T22:05:00Z")); // said twice is one alert
    EXPECT_EQ(countOf("message", "kind = 'check_failed' AND organisation_id = u(14)"), 1);
    now = at("2026-11-24T23:30:00Z");
    const auto back = check(stay, Presence::Present, "2026-11-24T23:20:00Z");
    ASSERT_TRUE(back);
    EXPECT_EQ(back->number, 3);
    EXPECT_EQ(missing(), 0);
    EXPECT_EQ(missing("state = 'done' AND done_by = u(23)"), 1);
    EXPECT_EQ(countOf("night_check"), 3); // what was said stays
    EXPECT_EQ(round().guests[0].check->presence, Presence::Present);
}

TEST_F(NightRounds, anAnnouncedAbsenceOrOneWithoutAnOrderAlertsNobody)
{
    const auto [stay, papers] = resident(RoomA);
    now = at("2026-11-24T22:10:00Z");
    ASSERT_TRUE(check(stay, Presence::AbsentWithNotice, "2026-11-24T22:00:00Z"));
    ASSERT_TRUE(check(stay, Presence::Unknown, "2026-11-24T22:05:00Z"));
    EXPECT_EQ(missing(), 0);
    ASSERT_TRUE(decide(papers.order, {.kind = OrderEventKind::Withdrawal, .decidedAt = now, .effectiveAt = now}));
    now = at("2026-11-25T22:10:00Z");
    ASSERT_TRUE(check(stay, Presence::Absent, "2026-11-25T22:00:00Z"));
    EXPECT_EQ(missing(), 0);
}

TEST_F(NightRounds, lateFromPaperIsWrittenAndAlertsNobodyWhenSomethingIsKnownSince)
{
    const auto [stay, papers] = resident(RoomA);
    now = at("2026-11-24T22:10:00Z");
    ASSERT_TRUE(check(stay, Presence::Present, "2026-11-24T22:00:00Z"));
    const auto late = check(stay, Presence::Absent, "2026-11-22T22:00:00Z");
    ASSERT_TRUE(late);
    EXPECT_EQ(late->night, "2026-11-22");
    EXPECT_EQ(late->number, 1);
    EXPECT_EQ(missing(), 0);
    EXPECT_EQ(round(november(22)).guests[0].check->presence, Presence::Absent);
    pg::Transaction tx(db, TheRegion);
    const auto all = showNightsOfStay(tx, as(Coordinator), stay.id);
    ASSERT_TRUE(all);
    ASSERT_EQ(all->size(), 2U);
    EXPECT_EQ(all->front().night, "2026-11-22");
}

TEST_F(NightRounds, nothingIsSaidOfWhoWasNotThereYetOrHadLeftOrOfTomorrow)
{
    const auto [stay, papers] = resident(RoomA); // arrived 22:40Z on the 20th
    now = at("2026-11-24T22:10:00Z");
    EXPECT_EQ(check(stay, Presence::Present, "2026-11-24T22:10:01Z").no().why, Refusal::NotInTheFuture);
    EXPECT_EQ(check(stay, Presence::Present, "2026-11-20T22:39:59Z").no().why, Refusal::LaterFacts);
    EXPECT_EQ(check(stay, Presence::Present, "2026-11-24T22:00:00Z", TransitStaff).no().why, Refusal::NotFound);
    EXPECT_EQ(check(stay, Presence::Present, "2026-11-24T22:00:00Z", Worker).no().why, Refusal::NotYours);
    ASSERT_TRUE(depart(stay, "2026-11-24T20:00:00Z"));
    EXPECT_EQ(check(stay, Presence::Present, "2026-11-24T20:00:00Z").no().why, Refusal::LaterFacts);
    EXPECT_TRUE(check(stay, Presence::Absent, "2026-11-24T19:59:59Z")); // while they lived there
    EXPECT_EQ(missing(), 0); // and where they went is known
}

TEST_F(NightRounds, whoMovedIsCheckedByTheHouseThatTheyAreIn)
{
    const auto [stay, papers] = resident(RoomA);
    now = at("2026-11-24T12:00:00Z");
    const auto moved = through(db, as(Worker), [&](auto& tx, const auto& c) {
        return transferStay(tx, c, {stay.id, stay.version, FlatC, at("2026-11-24T12:00:00Z")});
    });
    ASSERT_TRUE(moved);
    now = at("2026-11-24T22:00:00Z");
    EXPECT_TRUE(round().guests.empty() || !round().guests[0].check);
    EXPECT_EQ(check(stay, Presence::Absent, "2026-11-24T21:00:00Z").no().why, Refusal::LaterFacts);
    EXPECT_TRUE(check(stay, Presence::Present, "2026-11-24T21:00:00Z", TransitStaff));
    EXPECT_TRUE(check(stay, Presence::Present, "2026-11-23T21:00:00Z")); // the old house, of the night before
    EXPECT_EQ(round(std::nullopt, TransitStaff).guests.size(), 1U);
}

TEST_F(NightRounds, whatWasSaidOfANightIsNeverChanged)
{
    const auto [stay, papers] = resident(RoomA);
    now = at("2026-11-24T22:10:00Z");
    ASSERT_TRUE(check(stay, Presence::Absent, "2026-11-24T22:00:00Z"));
    EXPECT_THROW(sql("UPDATE night_check SET presence = 'present'"), pg::Error);
    EXPECT_THROW(sql("DELETE FROM night_check"), pg::Error);
}

} // namespace adempauze::test
