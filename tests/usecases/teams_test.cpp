#include "night.h"

#include "support/refusals.h"
#include "usecases/hand_over_task.h"
#include "usecases/network.h"
#include "usecases/shift_report.h"
#include "usecases/tasks.h"
#include "usecases/workplace.h"

#include <algorithm>

namespace adempauze::test {

/// Two teams of probation's: by day, which completes the details of both houses, and in the evening.
class Teams : public Night {
protected:
    const Uuid day = ProbationTeam;
    const Uuid evening = uuidOf(65);

    Teams()
    {
        sql("INSERT INTO team (region_id, id, organisation_id, name) VALUES (u(1), u(65), u(12), 'Reclassering avond'),"
            " (u(1), u(66), u(13), 'Opvang nacht'), (u(1), u(67), u(13), 'Opvang dag')");
        sql("INSERT INTO account (region_id, id, organisation_id, role, name, password_hash) VALUES"
            " (u(1), u(33), u(12), 'placement_worker', 'evening', 'none')");
        join(ProbationTeam, Worker);
        join(evening, AccountId{uuidOf(33)});
    }
    void join(const Uuid& team, AccountId account)
    {
        sql("INSERT INTO team_member (region_id, team_id, account_id, organisation_id) SELECT region_id, '"
            + team.text() + "', id, organisation_id FROM account WHERE id = '" + account.text() + "'");
    }
    void leaveAll() { sql("DELETE FROM team_member"); }
    /// Open work without an account; of a team, about a house, or neither.
    void work(const char* kind, OrganisationId of, std::optional<Uuid> team = std::nullopt,
              std::optional<FacilityId> house = std::nullopt)
    {
        pg::Transaction tx(db, TheRegion);
        queueTask(tx,
                  {.id = TaskId{freshUuid()},
                   .kind = kind,
                   .organisation = of,
                   .team = team,
                   .facility = house,
                   .openedAt = now,
                   .dueAt = now});
        EXPECT_FALSE(tx.commit());
    }
    Outcome<ShiftReport> report(AccountId account, const ReportOf& of = {})
    {
        pg::Transaction tx(db, TheRegion);
        return showShiftReport(tx, as(account), of);
    }
    static ReportOf everything() { return {.whose = ReportOf::Whose::Everything}; }
    static ReportOf ofTeam(const Uuid& team) { return {.whose = ReportOf::Whose::Team, .team = team}; }
    static std::string kindsOf(const std::vector<TaskRow>& tasks)
    {
        std::vector<std::string> kinds;
        for (const TaskRow& each : tasks)
            kinds.push_back(each.kind);
        std::ranges::sort(kinds);
        std::string said;
        for (const std::string& each : kinds)
            said += (said.empty() ? "" : " ") + each;
        return said;
    }
    std::string unowned(AccountId account, const ReportOf& of = {}) { return kindsOf(report(account, of)->ofNobody); }
    TaskRow taskOf(AccountId account, const std::string& kind)
    {
        pg::Transaction tx(db, TheRegion);
        const auto tasks = showTasks(tx, as(account));
        for (const TaskRow& each : *tasks)
            if (each.kind == kind)
                return each;
        throw std::runtime_error("no task " + kind);
    }
    Outcome<TaskRow> assign(AccountId account, const TaskRow& task, const TaskAssignment& to)
    {
        return through(db, as(account),
                       [&](auto& tx, const auto& c) { return assignTask(tx, c, task.id, task.version, to); });
    }
};

TEST_F(Teams, eachIsToldOfItsOwnWorkAndOfWhatIsNoTeamsInParticular)
{
    work("complete_details", Probation, day);
    work("departure_overdue", Probation, evening);
    work("confirm_clock_change", Probation);
    EXPECT_EQ(unowned(Worker), "complete_details confirm_clock_change");
    EXPECT_EQ(report(Worker)->teams, std::vector{day});
    EXPECT_EQ(unowned(Worker, ofTeam(evening)), "confirm_clock_change departure_overdue");
    EXPECT_EQ(unowned(Worker, everything()), "complete_details confirm_clock_change departure_overdue");
    EXPECT_TRUE(report(Worker, everything())->teams.empty());
    EXPECT_EQ(kindsOf(report(Worker)->opened), "complete_details confirm_clock_change");
    join(evening, Worker);
    EXPECT_EQ(unowned(Worker), "complete_details confirm_clock_change departure_overdue") << "in both";
    leaveAll();
    EXPECT_EQ(unowned(Worker), "complete_details confirm_clock_change departure_overdue") << "in none";
    EXPECT_EQ(whyNot(report(Worker, ofTeam(uuidOf(66)))), Refusal::NotFound) << "another organisation's";
    EXPECT_EQ(whyNot(report(Worker, ofTeam(uuidOf(99)))), Refusal::NotFound);
}

TEST_F(Teams, workIsOfTheTeamOfItsHouseAndOfWhoeverTookItOn)
{
    sql("UPDATE facility SET details_team_id = u(65) WHERE id = u(42)");
    work("departure_overdue", Probation, {}, QuietHouse);
    work("missing_at_night", Probation, {}, TransitHome);
    work("desk_silent", Shelter, {}, TransitHome);
    EXPECT_EQ(taskOf(Worker, "departure_overdue").teams, std::vector{day});
    EXPECT_EQ(taskOf(Worker, "missing_at_night").teams, std::vector{evening});
    EXPECT_TRUE(taskOf(Intake, "desk_silent").teams.empty()) << "no team of whose work it is";
    EXPECT_EQ(unowned(Worker), "departure_overdue");
    const TaskRow late = taskOf(Worker, "missing_at_night");
    const auto mine = assign(Worker, late, {.account = Worker});
    ASSERT_TRUE(mine);
    EXPECT_EQ(mine->teams, (std::vector{evening, day}));
    const auto both = taskOf(Worker, "missing_at_night").teams;
    EXPECT_EQ(both.size(), 2U);
    EXPECT_EQ(kindsOf(report(Worker)->opened), "departure_overdue missing_at_night") << "whoever is off duty leaves it";
}

TEST_F(Teams, whatATeamDidOrLeftOverdueIsToldToThatTeam)
{
    work("complete_details", Probation, day);
    work("departure_overdue", Probation, evening);
    sql("UPDATE task SET overdue_at = '" + textOf(now) + "'");
    EXPECT_EQ(kindsOf(report(Worker)->overdue), "complete_details");
    sql("UPDATE task SET state = 'cancelled', cancelled_at = '" + textOf(now) + "'");
    EXPECT_EQ(kindsOf(report(Worker)->done), "complete_details");
    EXPECT_EQ(kindsOf(report(Worker, ofTeam(evening))->done), "departure_overdue");
}

TEST_F(Teams, whatHappenedAtOneIsSeenThereAndNowhereElse)
{
    const auto look = [&](const ReportOf& of) {
        return through(db, as(Worker), [&](auto& tx, const auto& c) { return lookAtTasks(tx, c, of, now); });
    };
    work("complete_details", Probation, day);
    work("departure_overdue", Probation, evening);
    const Moment first = now;
    now += std::chrono::minutes(5);
    ASSERT_EQ(*look(ofTeam(evening)), now);
    EXPECT_EQ(kindsOf(report(Worker, ofTeam(evening))->opened), "");
    EXPECT_EQ(report(Worker, ofTeam(evening))->lastLookedAt, now);
    EXPECT_EQ(kindsOf(report(Worker)->opened), "complete_details");
    EXPECT_FALSE(report(Worker)->lastLookedAt);
    EXPECT_EQ(kindsOf(report(Worker, everything())->opened), "complete_details departure_overdue");
    EXPECT_EQ(*look(ofTeam(evening)), now);
    ASSERT_TRUE(look({}));
    EXPECT_EQ(kindsOf(report(Worker)->opened), "");
    EXPECT_EQ(kindsOf(report(Worker, ofTeam(day))->opened), "complete_details") << "in which one may be since today";
    now = first; // a look never goes back, of each by itself
    EXPECT_EQ(*look(ofTeam(evening)), first + std::chrono::minutes(5));
    EXPECT_EQ(*look(ofTeam(day)), first);
    EXPECT_EQ(countOf("task_look"), 3);
}

TEST_F(Teams, whoeverSawAllThereIsHasSeenEachTeams)
{
    const auto look = [&](const ReportOf& of) {
        return through(db, as(Worker), [&](auto& tx, const auto& c) { return lookAtTasks(tx, c, of, now); });
    };
    work("departure_overdue", Probation, evening);
    ASSERT_TRUE(look({}));
    EXPECT_EQ(kindsOf(report(Worker, everything())->opened), "departure_overdue") << "not all was shown";
    ASSERT_TRUE(look(everything()));
    for (const ReportOf& each : {everything(), ReportOf{}, ofTeam(evening)}) {
        EXPECT_EQ(kindsOf(report(Worker, each)->opened), "");
        EXPECT_EQ(report(Worker, each)->lastLookedAt, now);
    }
    const Moment seen = now;
    now -= std::chrono::minutes(3);
    EXPECT_EQ(*look(ofTeam(evening)), seen) << "as the report says";
}

TEST_F(Teams, ofAnotherOrganisationNobodyLooksAt)
{
    for (const Uuid& team : {uuidOf(66), uuidOf(99)}) {
        const auto looked =
            through(db, as(Worker), [&](auto& tx, const auto& c) { return lookAtTasks(tx, c, ofTeam(team), now); });
        EXPECT_EQ(whyNot(looked), Refusal::NotFound);
    }
    EXPECT_EQ(countOf("task_look"), 0);
}

TEST_F(Teams, whoIsInATeamsHousesIsToldToThatTeam)
{
    sql("UPDATE facility SET details_team_id = u(65) WHERE id = u(42)");
    const auto [stay, papers] = resident(RoomA);
    now = at("2026-11-30T10:00:00Z"); // a day before its end
    ASSERT_EQ(report(Worker)->nights.size(), 1U);
    ASSERT_EQ(report(Worker)->expected.size(), 1U);
    EXPECT_TRUE(report(Worker, ofTeam(evening))->nights.empty());
    EXPECT_TRUE(report(Worker, ofTeam(evening))->expected.empty());
    EXPECT_EQ(report(Worker, everything())->nights.size(), 1U);
    sql("UPDATE claim SET holder_account_id = u(33)"); // whoever asked for the place follows it
    EXPECT_EQ(report(Worker, ofTeam(evening))->nights.size(), 1U);
    EXPECT_EQ(report(Worker)->nights.size(), 1U);
    EXPECT_EQ(report(NightStaff)->nights.size(), 1U) << "no team of the house's own";
}

TEST_F(Teams, aHousesStaffIsToldOfTheirTeamAndOfWhatOthersHaveToDoThere)
{
    join(uuidOf(66), NightStaff);
    work("missing_at_night", Shelter, uuidOf(66), QuietHouse);
    work("departure_overdue", Shelter, uuidOf(67), QuietHouse);
    work("complete_details", Probation, day, QuietHouse);
    EXPECT_EQ(unowned(NightStaff), "complete_details missing_at_night");
    EXPECT_EQ(unowned(NightStaff, everything()), "complete_details departure_overdue missing_at_night");
}

TEST_F(Teams, aTaskIsHandedToATeam)
{
    work("confirm_clock_change", Probation);
    const TaskRow task = taskOf(Worker, "confirm_clock_change");
    const auto mine = assign(Worker, task, {.account = Worker});
    ASSERT_TRUE(mine);
    EXPECT_EQ(whyNot(assign(Worker, *mine, {.team = uuidOf(66)})), Refusal::NotFound) << "another organisation's";
    const auto handed = assign(Worker, *mine, {.team = evening});
    ASSERT_TRUE(handed);
    EXPECT_EQ(handed->team, evening);
    EXPECT_FALSE(handed->assignee);
    EXPECT_EQ(handed->teams, std::vector{evening});
    EXPECT_EQ(unowned(Worker), "");
    EXPECT_EQ(unowned(Worker, ofTeam(evening)), "confirm_clock_change");
    EXPECT_EQ(
        text("SELECT data -> 'teamId' ->> 'after' FROM event WHERE kind = 'task.assigned' ORDER BY id DESC LIMIT 1"),
        evening.text());
    const auto taken = assign(Worker, *handed, {.account = Worker});
    ASSERT_TRUE(taken);
    EXPECT_EQ(taken->team, evening) << "whose it stays";
    EXPECT_EQ(assign(Worker, *taken, {})->team, evening);
}

TEST_F(Teams, everybodyKnowsTheirsAndThoseOfTheirOrganisation)
{
    pg::Transaction tx(db, TheRegion);
    const auto workplace = showWorkplace(tx, as(Worker).caller);
    ASSERT_EQ(workplace->teams.size(), 1U);
    EXPECT_EQ(workplace->teams.front().id, day);
    EXPECT_EQ(workplace->teams.front().name, "Reclassering dag");
    pg::Transaction again(db, TheRegion);
    const auto colleagues = showColleagues(again, as(Worker));
    ASSERT_EQ(colleagues->teams.size(), 2U);
    EXPECT_EQ(colleagues->teams.front().id, evening) << "by name";
}

TEST_F(Teams, whoeverIsInOneIsOfItsOrganisation)
{
    EXPECT_THROW(sql("INSERT INTO team_member (region_id, team_id, account_id, organisation_id) VALUES"
                     " (u(1), u(66), u(22), u(12))"),
                 pg::Error);
    EXPECT_THROW(sql("INSERT INTO team_member (region_id, team_id, account_id, organisation_id) VALUES"
                     " (u(1), u(66), u(22), u(13))"),
                 pg::Error);
}

TEST_F(Teams, whoeverWasOnlyToldOfATaskLearnsNoTeam)
{
    work("departure_overdue", Shelter, uuidOf(66), QuietHouse);
    const TaskRow task = taskOf(Intake, "departure_overdue");
    sql("INSERT INTO message (region_id, id, organisation_id, kind, urgent, subject_id, sequence, zone, created_at)"
        " VALUES (u(1), u(901), u(12), 'nobody_answered', true, '"
        + task.id.text() + "', 1, 'Europe/Amsterdam', '" + textOf(now) + "')");
    sql("INSERT INTO escalation (region_id, task_id, due_at, step, came_at, recorded_at, organisation_id, message_id)"
        " VALUES (u(1), '"
        + task.id.text() + "', '" + textOf(now) + "', 1, '" + textOf(now) + "', '" + textOf(now) + "', u(12), u(901))");
    const TaskRow told = taskOf(Worker, "departure_overdue");
    EXPECT_FALSE(told.team);
    EXPECT_TRUE(told.teams.empty());
}

/// Work of probation's for a case in which the house's organisation takes part.
class TeamOffers : public Teams {
protected:
    const File papers = file(imposedAt);
    const Uuid night = uuidOf(66);

    TeamOffers()
    {
        sql("INSERT INTO participation (region_id, case_id, organisation_id, part, ground, since_at) VALUES (u(1), '"
            + papers.caseId.text() + "', u(13), 'shelter', 'public_task', '2026-11-20T21:00:00Z')");
        pg::Transaction tx(db, TheRegion);
        queueTask(tx,
                  {.id = TaskId{uuidOf(900)},
                   .kind = "confirm_clock_change",
                   .caseId = papers.caseId,
                   .organisation = Probation,
                   .team = day,
                   .openedAt = now,
                   .dueAt = now});
        EXPECT_FALSE(tx.commit());
    }
    Outcome<HandOverRow> offer(OrganisationId to, std::optional<Uuid> team, std::optional<AccountId> account = {})
    {
        return through(db, as(Worker), [&](auto& tx, const auto& c) {
            return offerTask(tx, c,
                             {.id = HandOverId{freshUuid()},
                              .task = TaskId{uuidOf(900)},
                              .version = 1,
                              .to = to,
                              .account = account,
                              .team = team});
        });
    }
    std::vector<HandOverRow> waitingFor(AccountId account)
    {
        pg::Transaction tx(db, TheRegion);
        return *showHandOvers(tx, as(account));
    }
};

TEST_F(TeamOffers, areToldByTheTeamsNameAndTakenOnItIsThatTeams)
{
    const auto offered = offer(Shelter, night);
    ASSERT_TRUE(offered);
    EXPECT_EQ(offered->toTeamName, "Opvang nacht");
    for (const AccountId who : {Worker, Intake, NightStaff}) {
        ASSERT_EQ(waitingFor(who).size(), 1U);
        EXPECT_EQ(waitingFor(who).front().toTeam, night);
        EXPECT_EQ(waitingFor(who).front().toTeamName, "Opvang nacht");
    }
    EXPECT_EQ(taskOf(Worker, "confirm_clock_change").team, day) << "it stays whose it is";
    ASSERT_EQ(report(Intake, ofTeam(night))->offers.size(), 1U);
    EXPECT_EQ(report(Intake, ofTeam(night))->offers.front().id, offered->id);
    EXPECT_TRUE(report(Intake, ofTeam(uuidOf(67)))->offers.empty()) << "another team's";
    EXPECT_EQ(report(Intake, everything())->offers.size(), 1U);
    EXPECT_TRUE(report(Worker, everything())->offers.empty()) << "who offered it waits";
    join(uuidOf(67), Intake);
    EXPECT_TRUE(report(Intake)->offers.empty());
    join(night, Intake);
    EXPECT_EQ(report(Intake)->offers.size(), 1U);
    ASSERT_TRUE(through(db, as(Intake), [&](auto& tx, const auto& c) {
        return answerHandOver(tx, c, offered->id, HandOverAnswer::Accept);
    })) << "whoever is there stands in for the team";
    const TaskRow taken = taskOf(Intake, "confirm_clock_change");
    EXPECT_EQ(taken.team, night);
    EXPECT_FALSE(taken.assignee);
    EXPECT_EQ(unowned(Intake, ofTeam(night)), "confirm_clock_change");
    EXPECT_EQ(unowned(Intake, ofTeam(uuidOf(67))), "");
}

TEST_F(TeamOffers, nameATeamOfTheOrganisationOrNoneOrSomebody)
{
    const auto pointer = [](const Outcome<HandOverRow>& outcome) { return outcome ? "done" : outcome.no().pointer; };
    EXPECT_EQ(pointer(offer(Shelter, evening)), "/teamId") << "one's own";
    EXPECT_EQ(pointer(offer(Shelter, uuidOf(99))), "/teamId");
    EXPECT_EQ(pointer(offer(Shelter, night, Intake)), "/teamId") << "either";
    EXPECT_EQ(pointer(offer(Probation, evening)), "/organisationId") << "to one's own it is handed over at once";
    EXPECT_EQ(countOf("task_hand_over"), 0);
    const auto offered = offer(Shelter, std::nullopt);
    ASSERT_TRUE(offered);
    EXPECT_FALSE(offered->toTeam);
    for (const Uuid& each : {night, uuidOf(67)})
        EXPECT_EQ(report(Intake, ofTeam(each))->offers.size(), 1U) << "whoever takes it on";
    ASSERT_TRUE(through(db, as(Intake), [&](auto& tx, const auto& c) {
        return answerHandOver(tx, c, offered->id, HandOverAnswer::Accept);
    }));
    EXPECT_FALSE(taskOf(Intake, "confirm_clock_change").team) << "probation's team has no more to do with it";
}

TEST_F(TeamOffers, toSomebodyByNameAreToldToNobodyElseWhoComesOnDuty)
{
    ASSERT_TRUE(offer(Shelter, std::nullopt, Intake));
    EXPECT_EQ(report(Intake, everything())->offers.size(), 1U);
    EXPECT_TRUE(report(NightStaff, everything())->offers.empty());
}

TEST_F(TeamOffers, areToTeamsOfWhoeverTakesPartByNameOnly)
{
    const auto around = [&] {
        pg::Transaction tx(db, TheRegion);
        const auto network = showNetwork(tx, as(Worker), papers.caseId);
        std::string said;
        for (const TeamRow& each : network->teams) {
            said += (said.empty() ? "" : ", ") + each.name;
            EXPECT_TRUE(each.members.empty());
        }
        return said;
    };
    EXPECT_EQ(around(), "Opvang dag, Opvang nacht, Reclassering avond, Reclassering dag");
    sql("UPDATE participation SET left_at = since_at, left_why = 'left' WHERE organisation_id = u(13)");
    EXPECT_EQ(around(), "Reclassering avond, Reclassering dag");
}

} // namespace adempauze::test
