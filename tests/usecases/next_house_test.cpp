#include "planned_moves.h"

#include "usecases/hand_over_task.h"
#include "usecases/tasks.h"

namespace adempauze::test {

/// A resident of the quiet house goes to the transit home, which another operator runs, and there is work to be done.
class NextHouse : public PlannedMoves {
protected:
    void work(const char* kind, const ClaimRow& stay, OrganisationId whose, std::optional<AccountId> has = {},
              const char* state = "open")
    {
        sql(std::string("INSERT INTO task (region_id, kind, state, claim_id, organisation_id, facility_id, assignee_id,"
                        " taken_at, opened_at, due_at) VALUES (u(1), '")
            + kind + "', '" + state + "', '" + stay.id.text() + "', '" + whose.text() + "', u(41), "
            + (has ? "'" + has->text() + "', '" + textOf(now) + "'" : "NULL, NULL") + ", '" + textOf(now) + "', '"
            + textOf(now) + "')");
    }
    /// "13 41": whose it is and at which house.
    std::string whose(const std::string& kind)
    {
        return text("SELECT right(organisation_id::text, 2) || ' ' || right(facility_id::text, 2)"
                    " || CASE WHEN assignee_id IS NULL THEN '' ELSE ' ' || right(assignee_id::text, 2) END"
                    " FROM task WHERE kind = '"
                    + kind + "'");
    }
    void oneOperator() { sql("UPDATE facility SET operator_id = u(13) WHERE id = u(42)"); }
    void goesThere(const Resident& guest)
    {
        now = at("2026-11-26T10:00:00Z");
        const auto gone = move(guest.stay, FlatC, "2026-11-26T10:00:00Z");
        ASSERT_TRUE(gone) << wordFor(gone.no().why);
    }
    static std::string last(AccountId account) { return account.text().substr(account.text().size() - 2); }
};

TEST_F(NextHouse, hasWhatIsToBeDoneForTheResident_andNotWhatIsAboutTheHouseBefore)
{
    const Resident guest = resident(RoomA);
    work("tell_resident", guest.stay, Shelter);
    work("missing_at_night", guest.stay, SafeHome);
    work("stay_obstructed", guest.stay, Probation);
    work("departure_overdue", guest.stay, Shelter);
    work("unsafe_together", guest.stay, SafeHome);
    goesThere(guest);
    EXPECT_EQ(whose("tell_resident"), "11 42");
    EXPECT_EQ(whose("missing_at_night"), "14 42") << "whoever guides keeps it, and the house sees it";
    EXPECT_EQ(whose("stay_obstructed"), "12 42");
    EXPECT_EQ(whose("departure_overdue"), "13 41");
    EXPECT_EQ(whose("unsafe_together"), "14 41");
    EXPECT_EQ(countOf("event",
                      "kind = 'task.passed_on' AND facility_id = u(42) AND other_facility_ids = ARRAY[u(41)]"
                      " AND organisation_ids = ARRAY[u(11), u(13)] AND data->>'task' = 'tell_resident'"),
              1)
        << "both hear of it";
    EXPECT_EQ(countOf("event", "kind = 'task.passed_on'"), 3);
    pg::Transaction tx(db, TheRegion);
    EXPECT_EQ(showTasks(tx, as(TransitStaff))->size(), 3U);
}

TEST_F(NextHouse, hasWhatWaitsForItsMessageToo)
{
    const Resident guest = resident(RoomA);
    work("tell_resident", guest.stay, Shelter, {}, "waiting");
    goesThere(guest);
    EXPECT_EQ(whose("tell_resident"), "11 42");
    EXPECT_EQ(text("SELECT state FROM task WHERE kind = 'tell_resident'"), "waiting");
    EXPECT_EQ(countOf("event", "kind = 'task.passed_on'"), 0) << "nobody may know of it yet";
}

TEST_F(NextHouse, hasWhatTheHouseBeforeTookOnAndNotWhatWhoeverGuidesHas)
{
    const Resident guest = resident(RoomA);
    work("missing_at_night", guest.stay, Shelter); // which it took on as the house
    work("decide_after_early_end", guest.stay, Probation);
    goesThere(guest);
    EXPECT_EQ(whose("missing_at_night"), "11 42");
    EXPECT_EQ(whose("decide_after_early_end"), "12 42");
}

TEST_F(NextHouse, leavesToTheHouseBeforeWhatThatHasAsWhoeverGuides)
{
    const Resident guest = resident(RoomA);
    sql("INSERT INTO participation (region_id, case_id, organisation_id, part, ground, since_at) VALUES (u(1), '"
        + guest.file.caseId.text() + "', u(13), 'lead_coordinator', 'public_task', '2026-11-20T22:45:00Z')");
    work("missing_at_night", guest.stay, Shelter);
    work("tell_resident", guest.stay, Shelter);
    goesThere(guest);
    EXPECT_EQ(whose("missing_at_night"), "13 42") << "it leads the case";
    EXPECT_EQ(whose("tell_resident"), "11 42") << "told by whoever houses them";
}

TEST_F(NextHouse, leavesItToWhoeverHasItByNameWhereBothHousesAreOneOperatorsAndTheySeeIt)
{
    oneOperator();
    const Resident guest = resident(RoomA);
    work("tell_resident", guest.stay, Shelter, Intake);
    work("missing_at_night", guest.stay, Shelter, NightStaff);
    goesThere(guest);
    EXPECT_EQ(whose("tell_resident"), "13 42 " + last(Intake));
    EXPECT_EQ(whose("missing_at_night"), "13 42") << "who works in the house before sees no work of the next";
}

TEST_F(NextHouse, hasNothingByNameOfAnotherOrganisation)
{
    const Resident guest = resident(RoomA);
    work("tell_resident", guest.stay, Shelter, Intake);
    goesThere(guest);
    EXPECT_EQ(whose("tell_resident"), "11 42");
    EXPECT_EQ(countOf("task", "kind = 'tell_resident' AND taken_at IS NULL AND version = 2"), 1);
}

TEST_F(NextHouse, hasNothingThatTheHouseBeforePutOff)
{
    const Resident guest = resident(RoomA);
    work("tell_resident", guest.stay, Shelter);
    work("missing_at_night", guest.stay, SafeHome);
    sql("UPDATE task SET snoozed_until = '2026-11-28T10:00:00Z', snoozed_why = 'not_reached'"
        " WHERE kind IN ('tell_resident', 'missing_at_night')");
    goesThere(guest);
    EXPECT_EQ(whose("tell_resident"), "11 42");
    EXPECT_EQ(text("SELECT string_agg(kind, ', ') FROM task WHERE snoozed_until IS NOT NULL"), "missing_at_night");
    EXPECT_EQ(text("SELECT string_agg(kind, ', ') FROM task WHERE snoozed_why IS NOT NULL"), "missing_at_night");
}

TEST_F(NextHouse, hasItOnceItTakesThemInAndNotWhenThatIsPlanned)
{
    const File papers = file(imposedAt);
    auto stay = booked(papers);
    const auto plan = move(stay, FlatC, "2026-11-26T10:00:00Z");
    ASSERT_TRUE(plan);
    const auto there = came(*plan, "2026-11-20T22:40:00Z", NightStaff);
    ASSERT_TRUE(there);
    work("tell_resident", *there, Shelter);
    EXPECT_EQ(whose("tell_resident"), "13 41");
    ASSERT_TRUE(came(*there, "2026-11-26T10:30:00Z", TransitStaff));
    EXPECT_EQ(whose("tell_resident"), "11 42");
}

TEST_F(NextHouse, hasWhatWasToBeDoneWhereNobodyEverCame)
{
    const auto stay = booked();
    work("decide_after_early_end", stay, Shelter);
    const auto elsewhere = move(stay, FlatC, "2026-11-20T22:30:00Z");
    ASSERT_TRUE(elsewhere) << wordFor(elsewhere.no().why);
    EXPECT_EQ(whose("decide_after_early_end"), "13 41");
    ASSERT_TRUE(came(*elsewhere, "2026-11-20T22:45:00Z", TransitStaff));
    EXPECT_EQ(whose("decide_after_early_end"), "11 42");
}

TEST_F(NextHouse, findsNoOfferOfTheHouseBefore)
{
    const Resident guest = resident(RoomA);
    work("tell_resident", guest.stay, Shelter);
    sql("UPDATE task SET case_id = '" + guest.file.caseId.text() + "' WHERE kind = 'tell_resident'");
    const TaskId task{*Uuid::parse(text("SELECT id FROM task WHERE kind = 'tell_resident'"))};
    const auto offer = through(db, as(Intake), [&](auto& tx, const auto& c) {
        return offerTask(tx, c, {.id = HandOverId{freshUuid()}, .task = task, .version = 1, .to = Probation});
    });
    ASSERT_TRUE(offer) << wordFor(offer.no().why);
    goesThere(guest);
    EXPECT_EQ(countOf("task_hand_over", "answer = 'withdrawn' AND answered_at = '2026-11-26T10:00:00Z'"), 1);
    EXPECT_EQ(
        countOf("event",
                "kind = 'task.hand_over_withdrawn' AND organisation_ids = ARRAY[u(13), u(12)] AND account_id = u(22)"
                " AND data->>'task' = 'tell_resident' AND data->>'handOverId' = '"
                    + offer->id.text() + "'"),
        1)
        << "whoever it was offered to hears of it";
    EXPECT_EQ(whyNot(through(
                  db, as(Worker),
                  [&](auto& tx, const auto& c) { return answerHandOver(tx, c, offer->id, HandOverAnswer::Accept); })),
              Refusal::AlreadyDone);
}

TEST_F(NextHouse, losesNothingByAnOfferThatSomebodyTakesAfterTheTaskWentElsewhere)
{
    const Resident guest = resident(RoomA);
    work("tell_resident", guest.stay, Shelter);
    sql("UPDATE task SET case_id = '" + guest.file.caseId.text() + "' WHERE kind = 'tell_resident'");
    const TaskId task{*Uuid::parse(text("SELECT id FROM task WHERE kind = 'tell_resident'"))};
    const auto offer = through(db, as(Intake), [&](auto& tx, const auto& c) {
        return offerTask(tx, c, {.id = HandOverId{freshUuid()}, .task = task, .version = 1, .to = Probation});
    });
    ASSERT_TRUE(offer);
    sql("UPDATE task SET organisation_id = u(14) WHERE kind = 'tell_resident'"); // somebody else took it on
    EXPECT_EQ(whyNot(through(
                  db, as(Worker),
                  [&](auto& tx, const auto& c) { return answerHandOver(tx, c, offer->id, HandOverAnswer::Accept); })),
              Refusal::StaleVersion);
}

} // namespace adempauze::test
