#include "planned_moves.h"

#include "storage/claim_writer.h"
#include "storage/outbox_store.h"
#include "storage/safety_store.h"
#include "storage/sending_store.h"
#include "storage/step_store.h"
#include "usecases/overview.h"
#include "usecases/show_board.h"
#include "usecases/tasks.h"

#include <algorithm>

namespace adempauze::test {

namespace {

using namespace date::literals;

/// Which house a stay that moves on belongs to: the first until somebody came, then the one where they are.
class HouseOfStay : public PlannedMoves {
protected:
    /// Booked in both houses without order and case, in order.
    ClaimRow plannedWithoutCase()
    {
        const auto held = holdAt(db, as(Worker), RoomA, "2026-11-20T22:30:00Z", false);
        EXPECT_TRUE(held);
        const File papers = fileWithoutOrder(imposedAt);
        const auto stay = through(db, as(Worker), [&](auto& tx, const auto& c) {
            return confirmHold(tx, c,
                               {.hold = held->claim.id, .version = held->claim.version, .person = papers.person});
        });
        EXPECT_TRUE(stay);
        const auto moved = move(*stay, FlatC, "2026-11-26T10:00:00Z");
        EXPECT_TRUE(moved) << wordFor(moved.no().why);
        return *moved;
    }
    void safeHomeCompletes(FacilityId house)
    {
        sql("INSERT INTO team (region_id, id, organisation_id, name) VALUES (u(1), u(65), u(14), 'Dag');"
            "UPDATE facility SET details_team_id = u(65) WHERE id = '"
            + house.text() + "'");
    }
    std::string hereAt(const ClaimRow& stay, const char* when)
    {
        return text("SELECT p.name FROM claim_here(u(1), '" + stay.id.text() + "', '" + when
                    + "') h JOIN place p ON p.id = h.place_id");
    }
    void expectAsTheClaimSays(const ClaimRow& stay)
    {
        const ClaimRow claim = refreshed(stay);
        for (const char* when : {"2026-11-20T20:00:00Z", "2026-11-23T12:00:00Z", "2026-11-26T09:59:59Z",
                                 "2026-11-26T10:00:00Z", "2026-11-28T12:00:00Z", "2026-12-20T12:00:00Z"})
            EXPECT_EQ(hereAt(stay, when), claim.here(at(when)).placeName) << when;
    }
    FacilityId houseOfSteps(const File& papers)
    {
        pg::Transaction tx(db, TheRegion);
        const MarkedCase marked{papers.caseId, Probation};
        const auto tickets = queuePlans(tx, {marked}, now);
        tx.flush();
        return takePlan(tx, tickets, marked).facts.stays.at(0).facility;
    }
    std::string placeOfTask(const std::string& kind)
    {
        pg::Transaction tx(db, TheRegion);
        const auto tasks = showTasks(tx, as(Worker));
        const auto task = std::ranges::find(*tasks, kind, &TaskRow::kind);
        return task == tasks->end() ? "no task"
                                    : task->placeName.value_or("none") + " in " + task->facilityAlias.value_or("none");
    }
    /// "41: 8, 42: 0": nights that somebody was there, of the nights of the 20th to the 30th.
    std::string nights()
    {
        pg::Transaction tx(db, TheRegion);
        const auto view =
            showOccupancy(tx, as(Manager), date::local_days(2026_y / 11 / 20), date::local_days(2026_y / 11 / 30));
        std::string said;
        for (const auto& [house, counted] : view->facilities)
            said += (said.empty() ? "" : ", ") + std::string(house.first == QuietHouse ? "41: " : "42: ")
                + std::to_string(counted.occupied);
        return said;
    }
};

} // namespace

TEST_F(HouseOfStay, isTheSameInTheDatabaseAsInTheClaim)
{
    const ClaimRow stay = planned();
    EXPECT_EQ(hereAt(stay, "2026-11-20T20:00:00Z"), "A");
    EXPECT_EQ(hereAt(stay, "2026-11-28T12:00:00Z"), "C");
    expectAsTheClaimSays(stay);
    const auto there = came(stay, "2026-11-20T22:40:00Z", NightStaff);
    ASSERT_TRUE(there);
    EXPECT_EQ(hereAt(stay, "2026-11-28T12:00:00Z"), "A") << "nobody has recorded that they came to the next";
    expectAsTheClaimSays(stay);
    const auto next = came(*there, "2026-11-26T11:00:00Z", TransitStaff);
    ASSERT_TRUE(next);
    EXPECT_EQ(hereAt(stay, "2026-11-20T20:00:00Z"), "C");
    expectAsTheClaimSays(stay);
    ASSERT_TRUE(depart(*next, "2026-11-26T11:00:00Z", TransitStaff));
    expectAsTheClaimSays(stay);
}

TEST_F(HouseOfStay, ofAStayThatWasCalledOffIsTheLast)
{
    const ClaimRow stay = planned();
    ASSERT_TRUE(
        through(db, as(Worker), [&](auto& tx, const auto& c) { return cancelStay(tx, c, stay.id, stay.version); }));
    EXPECT_EQ(hereAt(stay, "2026-11-20T20:00:00Z"), "C");
    expectAsTheClaimSays(stay);
}

TEST_F(HouseOfStay, ownsTheStepsUntilTheyMovedOn)
{
    const File papers = file(imposedAt);
    const auto moved = move(booked(papers), FlatC, "2026-11-26T10:00:00Z");
    ASSERT_TRUE(moved);
    EXPECT_EQ(houseOfSteps(papers), QuietHouse) << "expected there first";
    const auto there = came(*moved, "2026-11-20T22:40:00Z", NightStaff);
    ASSERT_TRUE(there);
    now = at("2026-11-26T10:30:00Z");
    EXPECT_EQ(houseOfSteps(papers), QuietHouse) << "still there";
    ASSERT_TRUE(came(*there, "2026-11-26T11:00:00Z", TransitStaff));
    EXPECT_EQ(houseOfSteps(papers), TransitHome);
}

TEST_F(HouseOfStay, isWhatATaskNames)
{
    const File papers = file(imposedAt);
    const auto moved = move(booked(papers), FlatC, "2026-11-26T10:00:00Z");
    ASSERT_TRUE(moved);
    now = at("2026-11-21T09:00:00Z");
    ASSERT_TRUE(decide(papers.order, {.kind = OrderEventKind::Withdrawal, .decidedAt = now, .effectiveAt = now}));
    EXPECT_EQ(placeOfTask("decide_after_early_end"), "A in Berk");
    now = at("2026-11-27T09:00:00Z");
    ASSERT_TRUE(came(refreshed(*moved), "2026-11-27T09:00:00Z", TransitStaff));
    EXPECT_EQ(placeOfTask("decide_after_early_end"), "C in Linde");
}

TEST_F(HouseOfStay, hasTheTaskOfAStayThatCannotFollow)
{
    const File papers = file(imposedAt);
    const auto moved = move(booked(papers), FlatC, "2026-11-26T10:00:00Z");
    ASSERT_TRUE(moved);
    const auto next = hold(FlatC, "2026-12-01T12:00:00Z", false); // conditional on its tail
    ASSERT_TRUE(next);
    ASSERT_TRUE(through(db, as(TransitStaff), [&](auto& tx, const auto& c) {
        return acceptHold(tx, c, next->claim.id, next->claim.version);
    }));
    sql("UPDATE claim SET conditional_on = '{}', conditional_until_at = NULL WHERE id = '" + next->claim.id.text()
        + "'");
    now = at("2026-11-20T22:00:00Z");
    ASSERT_TRUE(decide(papers.order, extension("2026-11-20T22:00:00Z", 18)));
    EXPECT_EQ(text("SELECT facility_id::text FROM task WHERE kind = 'stay_obstructed'"), QuietHouse.text());
}

TEST_F(HouseOfStay, isSeenByWhoeverCompletesItsDetails)
{
    safeHomeCompletes(TransitHome); // probation's team completes those of the first house
    const ClaimRow stay = plannedWithoutCase();
    sql("UPDATE claim SET holder_organisation_id = u(11), holder_account_id = u(21) WHERE id = '" + stay.id.text()
        + "'");
    {
        pg::Transaction tx(db, TheRegion);
        EXPECT_TRUE(showStay(tx, as(Worker), stay.id));
    }
    pg::Transaction tx(db, TheRegion);
    const auto board = showBoard(tx, as(Worker), {.from = {}, .days = 14});
    ASSERT_TRUE(board);
    const auto bar = std::ranges::find(board->bars, RoomA, &BoardBarRow::place);
    ASSERT_NE(bar, board->bars.end());
    EXPECT_TRUE(bar->claim) << "theirs to open";
}

TEST_F(HouseOfStay, tellsTheDetailsTeamsOfBothHouses)
{
    safeHomeCompletes(QuietHouse);
    plannedWithoutCase();
    EXPECT_EQ(countOf("event", "kind = 'stay.moved' AND organisation_ids @> ARRAY[u(12), u(14)]"), 1);
}

TEST_F(HouseOfStay, isLockedWithEveryHouseThatItGoesTo)
{
    const ClaimRow stay = planned();
    pg::Transaction tx(db, TheRegion);
    queueLockHouseOf(tx, stay.id);
    tx.flush();
    auto another = anotherDesk();
    pg::Transaction other(another, TheRegion);
    const auto first = queueTryLockHouseOf(other, RoomA);
    const auto next = queueTryLockHouseOf(other, FlatC);
    other.flush();
    EXPECT_FALSE(tookHouse(other, first));
    EXPECT_FALSE(tookHouse(other, next));
}

TEST_F(HouseOfStay, isTheHouseThatAQuestionIsAbout)
{
    const ClaimRow stay = planned();
    pg::Transaction tx(db, TheRegion);
    queueQuestion(tx, {.whom = {.claim = stay.id}}, Worker, now, 20);
    tx.flush();
    ASSERT_FALSE(tx.commit());
    EXPECT_EQ(text("SELECT facility_id::text FROM safety_question"), QuietHouse.text());
}

TEST_F(HouseOfStay, isNamedOnceWhereAClaimBecomesFirm)
{
    const ClaimRow stay = planned();
    const auto resident = holdAt(db, as(Worker), RoomB);
    ASSERT_TRUE(resident);
    sql("UPDATE claim SET conditional_on = ARRAY['" + resident->claim.id.text()
        + "'::uuid], conditional_until_at = '2026-12-05T10:00:00Z' WHERE id = '" + stay.id.text() + "'");
    pg::Transaction tx(db, TheRegion);
    queueMakeFirm(tx, resident->claim.id, {Worker, now}, "test");
    ASSERT_FALSE(tx.commit());
    EXPECT_EQ(text("SELECT string_agg(facility_id::text, ', ') FROM event WHERE kind = 'claim.firm'"),
              QuietHouse.text());
}

TEST_F(HouseOfStay, hasWhoeverIsAskedToTelephone)
{
    safeHomeCompletes(QuietHouse);
    const ClaimRow stay = plannedWithoutCase();
    sql("UPDATE claim SET holder_organisation_id = u(11), holder_account_id = u(21) WHERE id = '" + stay.id.text()
        + "'");
    now = at("2026-11-23T09:00:00Z"); // whatever waits for the morning
    auto courier = connectAs("adempauze_courier");
    while (const auto mail = takeDueMail(courier, now, std::chrono::seconds(30)))
        ASSERT_EQ(
            record(courier,
                   {{mail->what.front(), {.end = Sending::End::Failed, .reason = "mailbox_refused", .alert = true}}},
                   now),
            1U);
    EXPECT_EQ(text("SELECT string_agg(DISTINCT organisation_id::text, ', ') FROM task WHERE kind = 'message_failed'"),
              SafeHome.text());
}

TEST_F(HouseOfStay, hasTheNightsUntilTheNextRecordsTheArrival)
{
    const ClaimRow stay = planned();
    const auto there = came(stay, "2026-11-20T22:40:00Z", NightStaff);
    ASSERT_TRUE(there);
    now = at("2026-11-28T12:00:00Z");
    EXPECT_EQ(nights(), "41: 8, 42: 0") << "planned from the 26th, but nobody has seen them there";
    ASSERT_TRUE(came(*there, "2026-11-28T12:00:00Z", TransitStaff));
    now = at("2026-11-30T12:00:00Z");
    EXPECT_EQ(nights(), "41: 8, 42: 2");
}

} // namespace adempauze::test
