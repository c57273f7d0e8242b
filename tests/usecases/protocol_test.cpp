#include "followed.h"

#include "support/refusals.h"
#include "usecases/change_stay.h"
#include "usecases/plan_follow_up.h"

#include <thread>

namespace adempauze::test {

class Protocols : public Followed { };

// Imposed on Friday 20 November 2026 at 22:14 (21:14Z), arrived at 22:40Z; first end Monday the 30th.
TEST_F(Protocols, aStayBringsItsStepsAndWhatTheyCountFrom)
{
    const Resident guest = resident(RoomA);
    sweepAt("2026-11-20T23:00:00Z");
    EXPECT_EQ(steps(guest.file, "first_contact"), "open 2026-11-21T21:14:00Z from imposed");
    EXPECT_EQ(steps(guest.file, "intake"), "open 2026-11-23T22:40:00Z from arrival") << "Sunday moves to Monday";
    EXPECT_EQ(steps(guest.file, "family_meeting"), "planned 2026-11-25T22:40:00Z from arrival");
    EXPECT_EQ(steps(guest.file, "guided_contact"), "") << "nobody has met yet";
    EXPECT_EQ(steps(guest.file, "return_talk"), "planned 2026-11-27T10:00:00Z from stay_end")
        << "Sunday moves to Friday";
    EXPECT_EQ(steps(guest.file, "advise_on_extension"), "planned 2026-11-28T21:14:00Z from extension_advice");
    const TaskRow contact = step(guest.file, "first_contact");
    EXPECT_EQ(contact.organisation, Probation);
    EXPECT_EQ(contact.order, guest.file.order);
    EXPECT_FALSE(contact.stay);
    EXPECT_EQ(step(guest.file, "intake").stay, guest.stay.id);
    EXPECT_EQ(step(guest.file, "intake").step->dueFromAt, at("2026-11-20T22:40:00Z"));
    EXPECT_EQ(step(guest.file, "intake").organisation, Shelter);
    EXPECT_EQ(step(guest.file, "intake").facility, QuietHouse);
    EXPECT_EQ(step(guest.file, "advise_on_extension").organisation, SafeHome) << "the case manager advises";
}

TEST_F(Protocols, theFirstContactIsWithinADayOfTheDecisionWhereverSomebodySleepsAndHoweverLateTheyArrive)
{
    const File nowhere = file(imposedAt);
    const File late = file(imposedAt);
    sweepAt("2026-11-20T23:00:00Z");
    EXPECT_EQ(steps(nowhere, "first_contact"), "open 2026-11-21T21:14:00Z from imposed");
    now = at("2026-11-21T13:14:00Z"); // sixteen hours later
    const auto held = hold(RoomA);
    ASSERT_TRUE(held);
    const auto arrived = arrive(held->claim.code, "2026-11-21T13:14:00Z", NightStaff);
    ASSERT_TRUE(arrived);
    ASSERT_TRUE(through(db, as(Worker), [&](auto& tx, const auto& c) {
        return attachDetails(tx, c, {arrived->id, arrived->version, late.caseId, late.person, late.order});
    }));
    plan();
    EXPECT_EQ(steps(late, "first_contact"), "open 2026-11-21T21:14:00Z from imposed");
    EXPECT_EQ(countOf("task", "kind = 'first_contact'"), 2) << "one for each of them";
}

TEST_F(Protocols, theFirstContactOfWhoStaysWithoutAnOrderCountsFromTheArrivalAndIsNotAskedAgainWithTheOrder)
{
    const auto held = hold(RoomA, "2026-11-20T22:30:00Z", false);
    ASSERT_TRUE(held);
    now = at("2026-11-20T22:40:00Z");
    const auto arrived = arrive(held->claim.code, "2026-11-20T22:40:00Z");
    ASSERT_TRUE(arrived);
    const File papers = fileWithoutOrder(imposedAt);
    const auto voluntary = through(db, as(Worker), [&](auto& tx, const auto& c) {
        return attachDetails(tx, c, {arrived->id, arrived->version, papers.caseId, papers.person, {}});
    });
    ASSERT_TRUE(voluntary);
    plan();
    const TaskRow contact = step(papers, "first_contact");
    EXPECT_EQ(contact.stay, arrived->id);
    EXPECT_EQ(contact.dueAt, at("2026-11-21T22:40:00Z"));
    now = at("2026-11-21T10:00:00Z");
    ASSERT_TRUE(complete(contact));

    now = at("2026-11-21T12:00:00Z"); // the order was there all along
    recordOrderIn(papers, imposedAt);
    ASSERT_TRUE(decide(papers.order, extension("2026-11-21T11:00:00Z", 18)));
    const auto goesOn = [&](std::int64_t version, Basis basis, std::optional<OrderId> order, const char* until) {
        return through(db, as(Worker), [&](auto& tx, const auto& c) {
            return continueStay(tx, c, {arrived->id, version, basis, "own_request", order, at(until)});
        });
    };
    const auto under = goesOn(voluntary->version, Basis::NextOrder, papers.order, "2026-12-10T10:00:00Z");
    ASSERT_TRUE(under);
    plan();
    EXPECT_EQ(steps(papers, "first_contact"), "done 2026-11-21T22:40:00Z from arrival");
    ASSERT_TRUE(goesOn(under->version, Basis::Voluntary, std::nullopt, "2026-12-20T10:00:00Z"));
    plan();
    EXPECT_EQ(steps(papers, "first_contact"), "done 2026-11-21T22:40:00Z from arrival");
}

TEST_F(Protocols, whoGoesOnVoluntarilyAfterTheOrderIsNotMetForTheFirstTimeAgain)
{
    const Resident guest = resident(RoomA);
    sweepAt("2026-11-20T23:00:00Z");
    ASSERT_TRUE(complete(step(guest.file, "first_contact")));
    now = at("2026-11-30T12:00:00Z");
    ASSERT_TRUE(through(db, as(Worker), [&](auto& tx, const auto& c) {
        return continueStay(
            tx, c,
            {guest.stay.id, guest.stay.version, Basis::Voluntary, "own_request", {}, at("2026-12-12T10:00:00Z")});
    }));
    plan();
    EXPECT_EQ(steps(guest.file, "first_contact"), "done 2026-11-21T21:14:00Z from imposed");
    EXPECT_EQ(steps(guest.file, "report_reachability"), "") << "and the bed told where they were";
}

TEST_F(Protocols, aftercareHangsOnTheOrderAndMovesWithItsEnd)
{
    const File papers = file(imposedAt); // stays nowhere
    sweepAt("2026-11-21T08:00:00Z");
    EXPECT_EQ(steps(papers, "aftercare_two_weeks"), "planned 2026-12-14T21:14:00Z from order_end");
    EXPECT_EQ(steps(papers, "aftercare_three_months"), "planned 2027-03-01T21:14:00Z from order_end")
        << "28 February is a Sunday";
    EXPECT_EQ(steps(papers, "aftercare_six_months"), "planned 2027-05-31T20:14:00Z from order_end")
        << "the clock went forward: the same wall time, and the 30th is a Sunday";
    now = at("2026-11-27T12:00:00Z");
    ASSERT_TRUE(decide(papers.order, extension("2026-11-27T11:00:00Z", 18)));
    sweepAt("2026-11-27T12:01:00Z");
    EXPECT_EQ(steps(papers, "aftercare_two_weeks"), "planned 2027-01-04T21:14:00Z from order_end")
        << "New Year, a Saturday and a Sunday move it";
}

TEST_F(Protocols, anEarlyEndBringsAftercareForwardAndReinstatingPutsItBack)
{
    const File papers = file(imposedAt);
    sweepAt("2026-11-21T08:00:00Z");
    now = at("2026-11-24T12:00:00Z");
    const auto suspension = [](OrderEventKind kind, const char* moment) {
        return OrderEvent{.kind = kind, .decidedAt = at(moment), .effectiveAt = at(moment)};
    };
    ASSERT_TRUE(decide(papers.order, suspension(OrderEventKind::Suspension, "2026-11-24T10:00:00Z")));
    sweepAt("2026-11-24T12:01:00Z");
    EXPECT_EQ(steps(papers, "aftercare_two_weeks"), "planned 2026-12-08T10:00:00Z from order_end");
    EXPECT_EQ(steps(papers, "decide_on_extension"),
              "cancelled 2026-11-30T21:14:00Z from extension_decision because not_due_any_more");
    now = at("2026-11-25T12:00:00Z");
    ASSERT_TRUE(decide(papers.order, suspension(OrderEventKind::Reinstatement, "2026-11-25T10:00:00Z"), 2));
    sweepAt("2026-11-25T12:01:00Z");
    EXPECT_EQ(steps(papers, "aftercare_two_weeks"), "planned 2026-12-14T21:14:00Z from order_end");
    EXPECT_NE(steps(papers, "decide_on_extension").find("planned 2026-11-30T21:14:00Z"), std::string::npos)
        << "its reason is back, and so is it";
}

TEST_F(Protocols, anOpenStepMovesAndIsNobodysWorkUntilItsTime)
{
    const File papers = file(imposedAt);
    sweepAt("2026-11-21T08:00:00Z");
    sweepAt("2026-12-10T08:00:00Z");
    EXPECT_EQ(steps(papers, "aftercare_two_weeks"), "open 2026-12-14T21:14:00Z from order_end");
    sweepAt("2026-12-15T08:00:00Z");
    EXPECT_TRUE(step(papers, "aftercare_two_weeks").overdueAt);
    // The end of the order was recorded wrong: it had been extended in time.
    ASSERT_TRUE(decide(papers.order, extension("2026-11-29T11:00:00Z", 18)));
    sweepAt("2026-12-15T08:01:00Z");
    const TaskRow moved = step(papers, "aftercare_two_weeks");
    EXPECT_EQ(moved.state, "planned");
    EXPECT_FALSE(moved.overdueAt);
    EXPECT_EQ(moved.dueAt, at("2027-01-04T21:14:00Z"));
    EXPECT_EQ(countOf("event", "kind = 'task.moved' AND task_id = '" + moved.id.text() + "'"), 1);
    EXPECT_EQ(
        countOf("event", "kind = 'task.moved' AND task_id = '" + step(papers, "aftercare_six_months").id.text() + "'"),
        0)
        << "what nobody saw yet moves without noise";
}

TEST_F(Protocols, aDoneStepStaysAndBringsTheNextAndUndoingTakesItBack)
{
    const Resident guest = resident(RoomA);
    sweepAt("2026-11-23T10:00:00Z");
    now = at("2026-11-24T10:00:00Z");
    const auto done = complete(step(guest.file, "family_meeting"), Coordinator);
    ASSERT_TRUE(done);
    sweepAt("2026-11-24T10:01:00Z");
    EXPECT_EQ(steps(guest.file, "guided_contact"), "open 2026-11-27T10:00:00Z from previous_step");
    const auto undone = through(db, as(Coordinator),
                                [&](auto& tx, const auto& c) { return reopenTask(tx, c, done->id, done->version); });
    ASSERT_TRUE(undone);
    sweepAt("2026-11-24T10:02:00Z");
    EXPECT_EQ(steps(guest.file, "guided_contact"),
              "cancelled 2026-11-27T10:00:00Z from previous_step because not_due_any_more");
    ASSERT_TRUE(complete(*undone, Coordinator));
    now = at("2026-11-25T10:00:00Z");
    ASSERT_TRUE(decide(guest.file.order, extension("2026-11-25T09:00:00Z", 18)));
    sweepAt("2026-11-25T10:01:00Z");
    EXPECT_EQ(steps(guest.file, "family_meeting").substr(0, 4), "done") << "whatever moves afterwards";
}

TEST_F(Protocols, whoLeavesEarlyKeepsTheAftercareAndLosesTheRestOfTheStay)
{
    Resident guest = resident(RoomA);
    sweepAt("2026-11-20T23:00:00Z");
    now = at("2026-11-22T10:00:00Z");
    const auto stay = depart(guest.stay, "2026-11-22T09:00:00Z");
    ASSERT_TRUE(stay);
    sweepAt("2026-11-22T10:01:00Z");
    EXPECT_EQ(steps(guest.file, "aftercare_two_weeks"), "planned 2026-12-14T21:14:00Z from order_end");
    EXPECT_EQ(steps(guest.file, "return_talk"), "cancelled 2026-11-27T10:00:00Z from stay_end because departed");
    EXPECT_EQ(steps(guest.file, "intake"), "cancelled 2026-11-23T22:40:00Z from arrival because departed");
}

TEST_F(Protocols, everyWeekSomebodyComesByUntilTheStayEnds)
{
    const Resident guest = resident(FlatC, TransitStaff);
    sweepAt("2026-11-20T23:00:00Z");
    EXPECT_EQ(steps(guest.file, "weekly_guidance"), "planned 2026-11-27T22:40:00Z from arrival");
    now = at("2026-11-27T12:00:00Z");
    ASSERT_TRUE(decide(guest.file.order, extension("2026-11-27T11:00:00Z", 18)));
    sweepAt("2026-11-27T12:01:00Z");
    EXPECT_EQ(steps(guest.file, "weekly_guidance"),
              "open 2026-11-27T22:40:00Z from arrival; planned 2026-12-04T22:40:00Z from arrival; "
              "planned 2026-12-11T22:40:00Z from arrival; planned 2026-12-18T22:40:00Z from arrival");
    EXPECT_EQ(step(guest.file, "weekly_guidance").organisation, Shelter);
}

TEST_F(Protocols, goWithTheResidentToAnotherHouseOfItsKindAndAreNobodysWorkThereYet)
{
    const Resident guest = resident(RoomA);
    sql("UPDATE facility SET kind = 'time_out' WHERE id = '" + TransitHome.text() + "'");
    sweepAt("2026-11-20T23:00:00Z");
    const TaskRow before = step(guest.file, "intake");
    ASSERT_EQ(before.facility, QuietHouse);
    ASSERT_TRUE(through(db, as(NightStaff), [&](auto& tx, const auto& c) {
        return assignTask(tx, c, before.id, before.version, {.account = NightStaff});
    }));
    now = at("2026-11-21T10:00:00Z");
    ASSERT_TRUE(through(db, as(Worker), [&](auto& tx, const auto& c) {
        return transferStay(tx, c, {guest.stay.id, guest.stay.version, FlatC, now});
    }));
    sweepAt("2026-11-21T10:01:00Z");
    EXPECT_EQ(steps(guest.file, "intake"), "open 2026-11-23T10:00:00Z from arrival");
    const TaskRow after = step(guest.file, "intake");
    EXPECT_EQ(after.id, before.id);
    EXPECT_EQ(after.facility, TransitHome);
    EXPECT_FALSE(after.assignee);
}

/// The intake is somebody's of the first house's organisation, who sees the work of all its houses.
class StepsByName : public Protocols {
protected:
    TaskRow intakeAfterAMoveTo(OrganisationId operatedBy)
    {
        sql("UPDATE facility SET kind = 'time_out', operator_id = '" + operatedBy.text() + "' WHERE id = '"
            + TransitHome.text() + "'");
        const Resident guest = resident(RoomA);
        sweepAt("2026-11-20T23:00:00Z");
        const TaskRow before = step(guest.file, "intake");
        EXPECT_TRUE(through(db, as(Intake), [&](auto& tx, const auto& c) {
            return assignTask(tx, c, before.id, before.version, {.account = Intake});
        }));
        sql("INSERT INTO task_hand_over (region_id, id, task_id, from_organisation_id, to_organisation_id, offered_at,"
            " offered_by) VALUES (u(1), u(900), '"
            + before.id.text()
            + "', u(13), u(12), '2026-11-20T23:00:00Z', u(29));"
              "UPDATE task SET snoozed_until = '2026-11-22T10:00:00Z', snoozed_why = 'not_reached' WHERE id = '"
            + before.id.text() + "'");
        now = at("2026-11-21T10:00:00Z");
        EXPECT_TRUE(through(db, as(Worker), [&](auto& tx, const auto& c) {
            return transferStay(tx, c, {guest.stay.id, guest.stay.version, FlatC, now});
        }));
        sweepAt("2026-11-21T10:01:00Z");
        return step(guest.file, "intake");
    }
};

TEST_F(StepsByName, stayTheirsWhereBothHousesAreOneOperators)
{
    const TaskRow kept = intakeAfterAMoveTo(Shelter);
    EXPECT_EQ(kept.facility, TransitHome);
    EXPECT_EQ(kept.assignee, Intake);
    EXPECT_TRUE(kept.snooze);
    EXPECT_EQ(countOf("task_hand_over", "answer IS NULL"), 1);
}

TEST_F(StepsByName, areNobodysYetInAHouseOfAnother)
{
    const TaskRow given = intakeAfterAMoveTo(Municipality);
    EXPECT_EQ(given.facility, TransitHome);
    EXPECT_EQ(given.organisation, Municipality);
    EXPECT_FALSE(given.assignee);
    EXPECT_FALSE(given.snooze);
    EXPECT_EQ(countOf("task_hand_over", "answer = 'withdrawn' AND answered_at = '2026-11-21T10:01:00Z'"), 1);
    EXPECT_EQ(countOf("event", "kind = 'task.hand_over_withdrawn' AND organisation_ids = ARRAY[u(13), u(12)]"), 1);
}

TEST_F(Protocols, areCarriedOutOnceHoweverManyDaemonsSweep)
{
    const Resident guest = resident(RoomA);
    now = at("2026-11-20T23:00:00Z");
    std::vector<std::thread> daemons;
    for (int i = 0; i < 4; ++i)
        daemons.emplace_back([this] {
            auto desk = anotherDesk();
            for (int round = 0; round < 3; ++round) {
                pg::Transaction tx(desk, TheRegion);
                sweepRegion(tx, now, {.regimes = &regimes, .protocols = &protocols});
            }
        });
    for (std::thread& each : daemons)
        each.join();
    EXPECT_EQ(steps(guest.file, "first_contact"), "open 2026-11-21T21:14:00Z from imposed");
    EXPECT_EQ(steps(guest.file, "intake"), "open 2026-11-23T22:40:00Z from arrival");
    EXPECT_EQ(countOf("follow_up_mark"), 0);
    EXPECT_EQ(countOf("event", "kind = 'task.opened' AND task_id IN (SELECT id FROM task WHERE protocol IS NOT NULL)"),
              countOf("task", "state = 'open' AND protocol IS NOT NULL"));
}

TEST_F(Protocols, thatChangedAreAppliedToWhatIsStillToCome)
{
    const File papers = file(imposedAt);
    sweepAt("2026-11-21T08:00:00Z");
    const std::vector<Protocol> fewer{{.id = "order", .steps = {{.word = "court_hearing", .from = StepFrom::Hearing}}}};
    pg::Transaction again(db, TheRegion);
    planEverythingAgain(again, now);
    pg::Transaction tx(db, TheRegion);
    sweepRegion(tx, now, {.regimes = &regimes, .protocols = &fewer});
    EXPECT_EQ(steps(papers, "aftercare_two_weeks"),
              "cancelled 2026-12-14T21:14:00Z from order_end because not_in_protocol");
}

TEST_F(Protocols, anAppointmentIsWorkOfWhoeverMadeItAndLiesAhead)
{
    const Resident guest = resident(RoomA);
    const auto make = [&](const char* when, AccountId account = Worker, std::optional<ClaimId> stay = {}) {
        return through(db, as(account), [&](auto& tx, const auto& c) {
            return makeAppointment(tx, c,
                                   {.id = TaskId{freshUuid()},
                                    .caseId = guest.file.caseId,
                                    .stay = stay,
                                    .kind = "guided_contact",
                                    .at = at(when),
                                    .organisation = {},
                                    .assignee = {}});
        });
    };
    const auto made = make("2026-11-24T13:00:00Z", Coordinator, guest.stay.id);
    ASSERT_TRUE(made);
    EXPECT_EQ(made->organisation, SafeHome);
    EXPECT_EQ(steps(guest.file, "guided_contact"), "open 2026-11-24T13:00:00Z from appointment");
    sweepAt("2026-11-20T23:00:00Z");
    EXPECT_EQ(steps(guest.file, "guided_contact"), "open 2026-11-24T13:00:00Z from appointment")
        << "no plan touches it";
    const auto before = traces();
    EXPECT_EQ(whyNot(make("2026-11-20T20:00:00Z")), Refusal::InvalidInput);
    EXPECT_EQ(whyNot(make("2026-11-24T13:00:00Z", Worker, ClaimId{uuidOf(999)})), Refusal::InvalidInput);
    EXPECT_EQ(whyNot(make("2026-11-24T13:00:00Z", Officer)), Refusal::NotYours);
    EXPECT_EQ(whyNot(make("2026-11-24T13:00:00Z", Intake)), Refusal::NotFound);
    EXPECT_EQ(traces(), before);
}

} // namespace adempauze::test
