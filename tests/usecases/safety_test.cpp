#include "night.h"

#include "domain/safety.h"
#include "usecases/find_places.h"
#include "usecases/safety_check.h"

#include <thread>

namespace adempauze::test {

/// People who must not sleep in the same house, or in this one.
class Safety : public Night {
protected:
    /// Fields are "sealed" by a letter in front, bound to their cell by nothing: what is sealed is the daemon's
    /// business.
    Context opening(AccountId account) const
    {
        Context context = as(account);
        context.openField = [](const Sealed& sealed, std::string_view, std::string_view, const Uuid&) {
            return sealed.bytes.starts_with("S") ? std::optional(sealed.bytes.substr(1)) : std::nullopt;
        };
        return context;
    }

    /// A hold of probation's, that a worker may confirm.
    ClaimRow heldBy(AccountId account, PlaceId place, const char* arrival = "2026-11-20T22:30:00Z")
    {
        const auto held = holdAt(db, as(account), place, arrival);
        EXPECT_TRUE(held);
        return held->claim;
    }

    Outcome<ClaimRow> confirm(pg::Connection& desk, const ClaimRow& hold, const File& papers)
    {
        return through(desk, opening(Worker), [&](auto& tx, const auto& c) {
            return confirmHold(tx, c, {hold.id, hold.version, papers.person, papers.caseId, papers.order});
        });
    }

    std::string reasonOf(const Outcome<ClaimRow>& outcome)
    {
        return outcome ? "done" : std::string(wordFor(outcome.no().why));
    }

    void keepApart(const File& one, const File& other, const std::string& until = "NULL")
    {
        const auto [low, high] = std::minmax(one.person, other.person);
        sql("INSERT INTO must_not_meet (region_id, id, low_person_id, high_person_id, until_at, reason, recorded_by, "
            "recorded_at) VALUES (u(1), gen_random_uuid(), '"
            + low.text() + "', '" + high.text() + "', " + until + ", 'conflict', u(22), now())");
    }

    void ban(const File& who, FacilityId house, const std::string& until = "NULL")
    {
        sql("INSERT INTO house_ban (region_id, id, person_id, facility_id, from_at, until_at, reason, recorded_by, "
            "recorded_at) VALUES (u(1), gen_random_uuid(), '"
            + who.person.text() + "', '" + house.text() + "', '2026-01-01', " + until + ", 'threats', u(22), now())");
    }

    void zone(const File& who, const Position& centre, int radius)
    {
        sql("INSERT INTO ban_zone (region_id, id, order_id, centre, radius_metres, recorded_by, recorded_at) VALUES "
            "(u(1), "
            "gen_random_uuid(), '"
            + who.order.text() + "', 'S" + textOf(centre) + "', " + std::to_string(radius) + ", u(22), now())");
    }
    void stands(FacilityId house, const std::string& sealed)
    {
        sql("INSERT INTO facility_position (region_id, facility_id, position, recorded_by, recorded_at) VALUES (u(1), '"
            + house.text() + "', '" + sealed + "', u(26), now())");
    }
};

TEST_F(Safety, whoeverIsBannedFromAHouseIsNotBookedThereUntilTheBanEnds)
{
    const auto papers = file(imposedAt);
    ban(papers, QuietHouse, "'2026-11-21T00:00:00Z'");
    const auto hold = heldBy(Worker, RoomA);
    EXPECT_EQ(reasonOf(confirm(db, hold, papers)), "not_suitable");
    EXPECT_EQ(countOf("claim", "state = 'held'"), 1);
    const auto elsewhere = file(imposedAt);
    EXPECT_EQ(reasonOf(confirm(db, hold, elsewhere)), "done");
    now = at("2026-11-21T00:00:00Z"); // over at that very moment
    EXPECT_EQ(reasonOf(confirm(db, heldBy(Worker, RoomB, "2026-11-21T00:30:00Z"), papers)), "done");
}

TEST_F(Safety, aLiftedBanKeepsNobodyOut)
{
    const auto papers = file(imposedAt);
    ban(papers, QuietHouse);
    const auto hold = heldBy(Worker, RoomA);
    EXPECT_EQ(reasonOf(confirm(db, hold, papers)), "not_suitable");
    sql("UPDATE house_ban SET lifted_at = now(), lifted_by = u(22)");
    EXPECT_EQ(reasonOf(confirm(db, hold, papers)), "done");
}

TEST_F(Safety, twoWhoMustNotMeetAreNotInOneHouseWhicheverComesFirst)
{
    const auto first = file(imposedAt);
    const auto second = file(imposedAt);
    keepApart(second, first);
    ASSERT_EQ(reasonOf(confirm(db, heldBy(Worker, RoomA), first)), "done");
    const auto hold = heldBy(Worker, RoomB);
    EXPECT_EQ(reasonOf(confirm(db, hold, second)), "not_suitable");
    sql("UPDATE must_not_meet SET until_at = '2026-11-20T21:20:00Z'"); // now
    EXPECT_EQ(reasonOf(confirm(db, hold, second)), "done");
}

TEST_F(Safety, whoeverHasLeftIsMetByNobody)
{
    const auto gone = resident(RoomA);
    now = at("2026-11-22T09:00:00Z");
    ASSERT_TRUE(depart(gone.stay, "2026-11-22T09:00:00Z"));
    const auto next = file(imposedAt);
    keepApart(gone.file, next);
    EXPECT_EQ(reasonOf(confirm(db, heldBy(Worker, RoomB, "2026-11-22T10:00:00Z"), next)), "done");
}

TEST_F(Safety, whoeverIsThereBeyondTheEndIsStillMet)
{
    const auto late = resident(RoomA);
    now = at("2026-12-03T09:00:00Z"); // two days past the planned end
    const auto next = file(at("2026-12-03T08:00:00Z"));
    keepApart(late.file, next);
    const auto held = holdAt(db, as(Worker), RoomB, "2026-12-03T10:00:00Z", false);
    ASSERT_TRUE(held);
    EXPECT_EQ(reasonOf(confirm(db, held->claim, next)), "not_suitable");
}

TEST_F(Safety, ordersOfOneHouseholdNeverMeetInOneHouse)
{
    const auto first = file(imposedAt);
    const auto second = file(imposedAt);
    sql("UPDATE household_case SET household_id = u(900)");
    ASSERT_EQ(reasonOf(confirm(db, heldBy(Worker, RoomA), first)), "done");
    const auto hold = heldBy(Worker, RoomB);
    EXPECT_EQ(reasonOf(confirm(db, hold, second)), "not_suitable");
    const auto stranger = file(imposedAt);
    EXPECT_EQ(reasonOf(confirm(db, hold, stranger)), "done");
}

TEST_F(Safety, aHouseInAZoneThatTheOrderForbidsIsNotSuitable)
{
    const Position home{51'688'500, 5'303'400};
    const auto papers = file(imposedAt);
    stands(QuietHouse, "S51689000,5303400"); // 56 m away
    const auto hold = heldBy(Worker, RoomA);
    zone(papers, home, 50);
    const auto near = confirm(db, hold, papers);
    EXPECT_EQ(reasonOf(near), "done");
    const auto other = file(imposedAt);
    zone(other, home, 60);
    const auto second = heldBy(Worker, RoomB);
    EXPECT_EQ(reasonOf(confirm(db, second, other)), "not_suitable");
    sql("UPDATE facility_position SET position = 'S51700000,5303400'"); // more than a kilometre
    EXPECT_EQ(reasonOf(confirm(db, second, other)), "done");
}

TEST_F(Safety, whatCannotBeOpenedSpeaksAgainstTheHouse)
{
    const auto papers = file(imposedAt);
    zone(papers, {0, 0}, 10);
    stands(QuietHouse, "another key");
    const auto hold = heldBy(Worker, RoomA);
    EXPECT_EQ(reasonOf(confirm(db, hold, papers)), "not_suitable");
    sql("DELETE FROM facility_position"); // nobody has said where it is: not judged
    EXPECT_EQ(reasonOf(confirm(db, hold, papers)), "done");
}

TEST_F(Safety, whoeverCameAtNightStaysAndAnUrgentTaskSaysSoOfNobodyByName)
{
    const auto first = resident(RoomA);
    const auto held = hold(RoomB, "2026-11-20T22:50:00Z");
    ASSERT_TRUE(held);
    now = at("2026-11-20T22:50:00Z");
    const auto arrived = arrive(held->claim.code, "2026-11-20T22:50:00Z");
    ASSERT_TRUE(arrived);
    const auto papers = file(imposedAt);
    keepApart(first.file, papers);
    const auto attached = through(db, as(Worker), [&](auto& tx, const auto& c) {
        return attachDetails(tx, c, {arrived->id, arrived->version, papers.caseId, papers.person, papers.order});
    });
    ASSERT_TRUE(attached);
    EXPECT_EQ(attached->state, ClaimState::Present);
    EXPECT_EQ(countOf("task",
                      "kind = 'unsafe_together' AND urgent AND state = 'open' AND organisation_id = u(14) AND "
                      "facility_id = u(41) AND data = '{}' AND claim_id = '"
                          + attached->id.text() + "'"),
              1);
}

TEST_F(Safety, nobodyIsMovedToWhereTheyMustNotBe)
{
    const auto stay = resident(RoomA);
    ban(stay.file, TransitHome);
    now = at("2026-11-20T23:00:00Z");
    const auto moved = through(db, as(Worker), [&](auto& tx, const auto& c) {
        return transferStay(tx, c, {stay.stay.id, stay.stay.version, FlatC, now});
    });
    EXPECT_EQ(reasonOf(moved), "not_suitable");
    ban(stay.file, QuietHouse); // where they are already: another room of it is no other house
    EXPECT_EQ(reasonOf(through(db, as(Worker),
                               [&](auto& tx, const auto& c) {
                                   return transferStay(tx, c, {stay.stay.id, stay.stay.version, RoomB, now});
                               })),
              "done");
}

TEST_F(Safety, alternativesForSomebodyLeaveOutHousesThatAreNotForThem)
{
    const auto papers = file(imposedAt);
    const auto alternatives = [&](const ForWhom& whom) {
        pg::Transaction tx(db, TheRegion);
        std::set<FacilityId> houses;
        for (const auto& each :
             alternativesFor(tx, as(Worker), {Period(now, now + std::chrono::hours(24)), {Gender::Man}}, RoomA, whom))
            houses.insert(each.offer.facility);
        return houses;
    };
    ban(papers, QuietHouse);
    EXPECT_EQ(alternatives({}), (std::set{QuietHouse, TransitHome}));
    EXPECT_EQ(alternatives({.person = papers.person}), std::set{TransitHome});
}

TEST_F(Safety, anApprovalIsUsedOnceAndTheHistoryShowsIt)
{
    const auto papers = file(imposedAt);
    ban(papers, QuietHouse);
    sql("INSERT INTO safety_override (region_id, id, person_id, facility_id, reason, requested_by, "
        "requested_organisation_id, requested_role, requested_at, approved_by, approved_organisation_id, "
        "approved_role, "
        "approved_at, expires_at) VALUES (u(1), u(700), '"
        + papers.person.text()
        + "', u(41), 'no_other_place', u(22), u(12), 'placement_worker', '2026-11-20T21:00:00Z', u(24), u(14), "
          "'coordinator', '2026-11-20T21:10:00Z', '2026-11-20T21:20:00Z')");
    const auto hold = heldBy(Worker, RoomA);
    EXPECT_EQ(reasonOf(confirm(db, hold, papers)), "not_suitable"); // it expires at this very moment
    sql("UPDATE safety_override SET expires_at = '2026-11-21T09:00:00Z'");
    const auto booked = confirm(db, hold, papers);
    ASSERT_TRUE(booked);
    EXPECT_EQ(countOf("safety_override", "used_claim_id = '" + booked->id.text() + "'"), 1);
    EXPECT_EQ(countOf("event", "kind = 'stay.safety_overridden' AND claim_id = '" + booked->id.text() + "'"), 1);
    EXPECT_EQ(countOf("audit", "action = 'safety_override.use' AND subject_id = u(700)"), 1);
    ASSERT_TRUE(through(db, as(Worker),
                        [&](auto& tx, const auto& c) { return cancelStay(tx, c, booked->id, booked->version); }));
    EXPECT_EQ(reasonOf(confirm(db, heldBy(Worker, RoomB), papers)), "not_suitable");
}

TEST_F(Safety, anApprovalThatWasNotNeededIsNotSpent)
{
    const auto papers = file(imposedAt);
    sql("INSERT INTO safety_override (region_id, id, person_id, facility_id, reason, requested_by, "
        "requested_organisation_id, requested_role, requested_at, approved_by, approved_organisation_id, "
        "approved_role, "
        "approved_at, expires_at) VALUES (u(1), u(700), '"
        + papers.person.text()
        + "', u(41), 'other', u(22), u(12), 'placement_worker', now(), u(24), u(14), 'coordinator', now(), "
          "'2026-11-21T09:00:00Z')");
    EXPECT_EQ(reasonOf(confirm(db, heldBy(Worker, RoomA), papers)), "done");
    EXPECT_EQ(countOf("safety_override", "used_at IS NULL"), 1);
}

/// Two desks at once, many rounds: one of the two who must not meet is booked, never both, whatever keeps them apart.
class SafetyRace : public Safety {
protected:
    void race(const std::function<void(const File&, const File&)>& apart)
    {
        constexpr int Rounds = 40;
        auto otherDesk = anotherDesk();
        int first = 0;
        for (int round = 0; round < Rounds; ++round) {
            const auto one = file(imposedAt);
            const auto other = file(imposedAt);
            apart(one, other);
            const auto roomA = heldBy(Worker, RoomA);
            const auto roomB = heldBy(Worker, RoomB);
            std::string there;
            std::thread elsewhere([&] { there = reasonOf(confirm(otherDesk, roomB, other)); });
            const std::string here = reasonOf(confirm(db, roomA, one));
            elsewhere.join();
            EXPECT_TRUE((here == "done" && there == "not_suitable") || (here == "not_suitable" && there == "done"))
                << "round " << round << ": " << here << ", " << there;
            first += here == "done" ? 1 : 0;
            sql("UPDATE placement SET blocks = false; UPDATE claim SET state = 'cancelled', expires_at = NULL "
                "WHERE state = 'booked'; UPDATE claim SET state = 'released' WHERE state = 'held'");
        }
        RecordProperty("wonByTheFirstDesk", first);
    }
};

TEST_F(SafetyRace, twoWhoMustNotMeet)
{
    race([&](const File& one, const File& other) { keepApart(one, other); });
}

TEST_F(SafetyRace, twoOfOneHousehold)
{
    race([&](const File& one, const File& other) {
        sql("UPDATE household_case SET household_id = gen_random_uuid()");
        sql("UPDATE household_case SET household_id = u(900) WHERE id IN ('" + one.caseId.text() + "', '"
            + other.caseId.text() + "')");
    });
}

TEST_F(Safety, questionsAboutDifferentPeopleAndHousesAreCountedForAnHour)
{
    const auto one = file(imposedAt);
    const auto other = file(imposedAt);
    const auto ask = [&](const SafetyQuestion& question, AccountId account = Worker) {
        Context context = as(account);
        context.safety.questionsPerHour = 2;
        pg::Transaction tx(db, TheRegion);
        return askAbout(tx, context, question);
    };
    EXPECT_FALSE(ask({.whom = {.person = one.person}, .place = RoomA}));
    now = at("2026-11-20T21:30:00Z");
    EXPECT_FALSE(ask({.whom = {.person = one.person}, .place = FlatC}));
    EXPECT_FALSE(ask({.whom = {.person = one.person}, .place = RoomB})); // the same house again
    const auto third = ask({.whom = {.person = other.person}, .place = RoomA});
    ASSERT_TRUE(third);
    EXPECT_EQ(third->why, Refusal::TooManyQuestions);
    EXPECT_EQ(third->untilAt, at("2026-11-20T22:30:00Z")); // the oldest was asked again at half past
    EXPECT_FALSE(ask({.whom = {.person = other.person}, .place = RoomA}, Intake));
    EXPECT_EQ(countOf("audit", "action = 'safety.ask' AND account_id = u(22)"), 4); // the refused one as well
    now = *third->untilAt;
    EXPECT_FALSE(ask({.whom = {.person = other.person}, .place = RoomA}));
    EXPECT_EQ(countOf("safety_question", "account_id = u(22)"), 1);
}

TEST_F(Safety, aClaimOfNobodyKnownIsNoQuestion)
{
    const auto held = heldBy(Worker, RoomA);
    Context context = as(Worker);
    context.safety.questionsPerHour = 1;
    for (int times = 0; times < 3; ++times) {
        pg::Transaction tx(db, TheRegion);
        EXPECT_FALSE(askAbout(tx, context, {.whom = {.claim = held.id}, .place = FlatC}));
    }
    EXPECT_EQ(countOf("safety_question"), 0);
}

} // namespace adempauze::test
