#include "night.h"

#include "support/refusals.h"
#include "usecases/case_file.h"
#include "usecases/coordination.h"
#include "usecases/escalations.h"
#include "usecases/follow_up.h"
#include "usecases/hand_over_task.h"
#include "usecases/network.h"
#include "usecases/take_on_task.h"
#include "usecases/tasks.h"

namespace adempauze::test {

using namespace std::chrono_literals;

/// A case of probation's with a case manager, and agencies that come and go.
class Network : public Night {
protected:
    const File papers = file(imposedAt);
    const CaseId caseId = papers.caseId;

    NetworkRow seen(AccountId account = Worker)
    {
        const auto row = see(account);
        EXPECT_TRUE(row);
        return *row;
    }
    Outcome<NetworkRow> see(AccountId account)
    {
        pg::Transaction tx(db, TheRegion);
        return showNetwork(tx, as(account), caseId);
    }
    template<class Act>
    Outcome<NetworkRow> act(AccountId account, Act act)
    {
        const NetworkOf of{caseId, seen().version};
        return through(db, as(account), [&](auto& tx, const auto& c) { return act(tx, c, of); });
    }
    Outcome<NetworkRow> join(OrganisationId organisation, Part part, Ground ground = {GroundKind::PublicTask},
                             AccountId by = Worker, std::optional<Moment> since = std::nullopt)
    {
        return act(by, [&](auto& tx, const auto& c, const auto& of) {
            return joinNetwork(tx, c, of, {ParticipationId{freshUuid()}, organisation, part, ground, since});
        });
    }
    Outcome<NetworkRow> leave(ParticipationId one, AccountId by = Worker, std::optional<Moment> at = std::nullopt)
    {
        return act(by, [&](auto& tx, const auto& c, const auto& of) { return leaveNetwork(tx, c, of, one, at); });
    }
    Outcome<NetworkRow> withdraw(ParticipationId one, AccountId by = Worker, std::optional<Moment> at = std::nullopt)
    {
        return act(by, [&](auto& tx, const auto& c, const auto& of) { return withdrawConsent(tx, c, of, one, at); });
    }
    Outcome<NetworkRow> offer(OrganisationId to, std::optional<AccountId> account = std::nullopt,
                              AccountId by = Coordinator)
    {
        return act(by, [&](auto& tx, const auto& c, const auto& of) {
            return offerLead(tx, c, of, {LeadOfferId{freshUuid()}, to, account});
        });
    }
    Outcome<NetworkRow> answer(LeadOfferId one, LeadAnswer what, AccountId by)
    {
        return act(by, [&](auto& tx, const auto& c, const auto& of) { return answerLead(tx, c, of, one, what); });
    }
    Outcome<NetworkRow> agree(OrganisationId who, TalksWith with, std::string about, AccountId by = Worker)
    {
        return act(by, [&](auto& tx, const auto& c, const auto& of) {
            return agreeAgreement(
                tx, c, of,
                {.id = AgreementId{freshUuid()}, .organisation = who, .with = with, .about = about, .since = c.now});
        });
    }
    ParticipationId partOf(OrganisationId organisation)
    {
        for (const Participation& each : seen().participations)
            if (each.organisation == organisation && !each.left)
                return each.id;
        ADD_FAILURE() << "takes no part";
        return {};
    }
    /// A stay of the case, in a house of the shelter organisation.
    ClaimRow stay()
    {
        const auto held = hold(RoomA);
        EXPECT_TRUE(held);
        now = at("2026-11-20T22:40:00Z");
        const auto arrived = arrive(held->claim.code, "2026-11-20T22:40:00Z");
        EXPECT_TRUE(arrived);
        const auto attached = through(db, as(Worker), [&](auto& tx, const auto& c) {
            return attachDetails(tx, c, {arrived->id, arrived->version, caseId, papers.person, papers.order});
        });
        EXPECT_TRUE(attached);
        return *attached;
    }
    std::string deliveriesTo(OrganisationId organisation)
    {
        return text("SELECT coalesce(string_agg(DISTINCT d.state || ' ' || coalesce(d.reason, '-'), ', '), 'none')"
                    "  FROM delivery d JOIN message m ON m.id = d.message_id WHERE m.case_id IS NOT NULL"
                    "   AND m.organisation_id = '"
                    + organisation.text() + "'");
    }
    static Ground consented(Moment when) { return {GroundKind::Consent, when}; }
};

TEST_F(Network, whoTakesPartIsSaidWithItsGroundAndSinceWhen)
{
    const auto joined = join(Shelter, Part::HousingCorporation, consented(now - 1h), Worker, now - 30min);
    ASSERT_TRUE(joined);
    const auto& last = joined->participations.back();
    EXPECT_EQ(last.organisation, Shelter);
    EXPECT_EQ(last.part, Part::HousingCorporation);
    EXPECT_EQ(last.ground.consentedAt, now - 1h);
    EXPECT_EQ(last.since, now - 30min);
    EXPECT_EQ(joined->version, 2);
    const NetworkRow again = seen(Intake);
    EXPECT_EQ(again.participations.size(), 3U);
    EXPECT_EQ(again.participations.front(), last) << "whoever takes part sees it all";
    EXPECT_EQ(leadOf(again).organisation, SafeHome) << "the case manager's, where nobody coordinates";
    EXPECT_EQ(again.agencies.size(), 3U);
    EXPECT_EQ(countOf("audit", "action IN ('case.join', 'case.network_read')"), 3);
    EXPECT_EQ(text("SELECT kind FROM message WHERE organisation_id = u(13)"), "taking_part");
}

TEST_F(Network, nobodyTakesPartWithoutAWholeGround)
{
    const auto before = traces();
    const auto refused = [&](const Outcome<NetworkRow>& outcome) { return outcome ? "done" : outcome.no().pointer; };
    EXPECT_EQ(refused(join(Shelter, Part::Shelter, {GroundKind::Consent})), "/consentedAt");
    EXPECT_EQ(refused(join(Shelter, Part::Shelter, consented(now + 1min))), "/consentedAt");
    EXPECT_EQ(refused(join(OtherPolice, Part::Police)), "/organisationId") << "of another region";
    EXPECT_EQ(refused(join(Probation, Part::Probation)), "/part");
    EXPECT_EQ(refused(join(Shelter, Part::Shelter, {GroundKind::PublicTask}, Worker, now + 1min)), "/sinceAt");
    EXPECT_EQ(whyNot(join(Shelter, Part::Shelter, {GroundKind::PublicTask}, Intake)), Refusal::NotFound);
    EXPECT_EQ(whyNot(join(Shelter, Part::Shelter, {GroundKind::PublicTask}, Officer)), Refusal::NotYours);
    sql("DELETE FROM audit_pending; ALTER TABLE audit DISABLE TRIGGER USER; DELETE FROM audit WHERE action ="
        " 'case.network_read'");
    EXPECT_EQ(traces(), before);
}

TEST_F(Network, anOlderStateOfItIsRefused)
{
    ASSERT_TRUE(join(Shelter, Part::Shelter));
    const auto stale = through(db, as(Worker), [&](auto& tx, const auto& c) {
        return joinNetwork(tx, c, {caseId, 1},
                           {ParticipationId{freshUuid()}, Police, Part::Police, {GroundKind::LegalDuty}, {}});
    });
    EXPECT_EQ(whyNot(stale), Refusal::StaleVersion);
}

TEST_F(Network, whoeverLeavesSeesTheCaseNoMoreAndIsToldNothingThatWasQueued)
{
    ASSERT_TRUE(join(Municipality, Part::Municipality, {GroundKind::LegalDuty}));
    ASSERT_TRUE(agree(Municipality, TalksWith::Resident, "money"));
    stay();
    EXPECT_EQ(deliveriesTo(Municipality), "queued -");
    const auto left = leave(partOf(Municipality));
    ASSERT_TRUE(left);
    EXPECT_EQ(left->participations.back().why, LeftWhy::Left);
    EXPECT_EQ(left->agreements.back().until, now);
    EXPECT_EQ(deliveriesTo(Municipality), "overtaken left");
    EXPECT_EQ(deliveriesTo(SafeHome), "queued -") << "others are told as before";
    EXPECT_EQ(whyNot(leave(left->participations.back().id)), Refusal::AlreadyDone);
    EXPECT_EQ(countOf("case_participant", "organisation_id = u(15)"), 0);
}

// An earlier attempt answered that time runs backwards.
TEST_F(Network, somebodyMayComeAndGoInOneMomentAndComeBack)
{
    ASSERT_TRUE(join(Shelter, Part::Other));
    const auto left = leave(partOf(Shelter), Intake);
    ASSERT_TRUE(left) << wordFor(left.no().why);
    EXPECT_EQ(left->participations.back().left, left->participations.back().since);
    EXPECT_EQ(whyNot(see(Intake)), Refusal::NotFound);
    ASSERT_TRUE(join(Shelter, Part::Other));
    EXPECT_TRUE(see(Intake));
    EXPECT_EQ(whyNot(leave(partOf(Shelter), Worker, now - 1min)), Refusal::TimeRunsBackwards);
    EXPECT_EQ(whyNot(leave(partOf(Shelter), Worker, now + 1min)), Refusal::NotInTheFuture);
}

TEST_F(Network, withdrawnConsentTakesTheAgencyOutAndStopsWhatIsQueued)
{
    ASSERT_TRUE(join(Municipality, Part::Other, consented(now - 1h)));
    stay();
    EXPECT_EQ(deliveriesTo(Municipality), "queued -");
    const auto out = withdraw(partOf(Municipality), Worker, now - 1min);
    ASSERT_TRUE(out);
    EXPECT_EQ(out->participations.back().why, LeftWhy::ConsentWithdrawn);
    EXPECT_EQ(out->participations.back().ground.withdrawnAt, now - 1min);
    EXPECT_EQ(deliveriesTo(Municipality), "overtaken consent_withdrawn");
    EXPECT_EQ(text("SELECT DISTINCT reason FROM message_standing s JOIN message m USING (id)"
                   " WHERE m.organisation_id = u(15)"),
              "consent_withdrawn");
    EXPECT_EQ(whyNot(withdraw(partOf(Probation))), Refusal::InvalidInput) << "told on another ground";
}

TEST_F(Network, withdrawnConsentEndsTheLeadThatWasTakenOverOnIt)
{
    ASSERT_TRUE(join(Shelter, Part::Other, consented(now - 1h)));
    ASSERT_TRUE(offer(Shelter));
    const auto taken = answer(seen().offer->id, LeadAnswer::Accepted, Intake);
    ASSERT_TRUE(taken);
    ASSERT_EQ(leadOf(*taken).organisation, Shelter);
    const auto told = [&] {
        pg::Transaction tx(db, TheRegion);
        return showMessages(tx, as(Intake))->size();
    };
    ASSERT_GT(told(), 0U);
    const auto out = withdraw(partOf(Shelter));
    ASSERT_TRUE(out);
    EXPECT_FALSE(takesPart(out->participations, Shelter));
    EXPECT_NE(leadOf(*out).organisation, Shelter);
    EXPECT_EQ(countOf("participation", "left_why = 'consent_withdrawn' AND withdrawn_at IS NOT NULL"), 2);
    EXPECT_EQ(whyNot(see(Intake)), Refusal::NotFound);
    EXPECT_EQ(told(), 0U);
}

TEST_F(Network, whatAnAgencyThatIsOutHadToDoGoesBackToWhoseCaseItIs)
{
    ASSERT_TRUE(join(Shelter, Part::Other, consented(now - 1h)));
    const std::string ofCase = "'" + caseId.text() + "'";
    sql("INSERT INTO task (region_id, kind, state, case_id, organisation_id, assignee_id, facility_id, opened_at, "
        "due_at)"
        " VALUES (u(1), 'agree_next_step', 'open', "
        + ofCase + ", u(13), '" + Intake.text() + "', NULL, now(), now()), (u(1), 'departure_overdue', 'open', "
        + ofCase
        + ", u(13), NULL, (SELECT id FROM facility WHERE operator_id = u(13) LIMIT 1), now(), now()),"
          " (u(1), 'court_hearing', 'cancelled', "
        + ofCase + ", u(13), NULL, NULL, now(), now())");
    sql("INSERT INTO task_hand_over (region_id, id, task_id, from_organisation_id, to_organisation_id, offered_at,"
        " offered_by) SELECT region_id, gen_random_uuid(), id, u(13), u(14), now(), u(29) FROM task"
        " WHERE kind IN ('agree_next_step', 'departure_overdue')");
    ASSERT_TRUE(withdraw(partOf(Shelter)));
    EXPECT_EQ(countOf("task", "kind = 'agree_next_step' AND organisation_id = u(12) AND assignee_id IS NULL"), 1);
    EXPECT_EQ(countOf("task", "kind = 'departure_overdue' AND organisation_id = u(13)"), 1) << "it has the house";
    EXPECT_EQ(countOf("task", "kind = 'court_hearing' AND organisation_id = u(13)"), 1) << "what was done was done";
    EXPECT_EQ(countOf("event", "kind = 'task.assigned' AND data->>'task' = 'agree_next_step'"), 1);
    EXPECT_EQ(text("SELECT string_agg(t.kind, ', ') FROM task_hand_over x JOIN task t ON t.id = x.task_id"
                   " WHERE x.answer = 'withdrawn' AND x.answered_by = u(22)"),
              "agree_next_step");
    EXPECT_EQ(countOf("event", "kind = 'task.hand_over_withdrawn' AND organisation_ids = ARRAY[u(13), u(14)]"), 1);
}

TEST_F(Network, anAgencyWithAnotherGroundIsStillTold)
{
    ASSERT_TRUE(join(Municipality, Part::Other, consented(now - 1h)));
    const auto consent = partOf(Municipality);
    ASSERT_TRUE(join(Municipality, Part::Municipality, {GroundKind::LegalDuty}));
    stay();
    ASSERT_TRUE(withdraw(consent));
    EXPECT_EQ(deliveriesTo(Municipality), "queued -");
}

// The house is told of who lives there whatever part its organisation takes in the case.
TEST_F(Network, aHouseIsToldOfItsOwnPlacesWhoeverWithdrewConsent)
{
    ASSERT_TRUE(join(Shelter, Part::Shelter, consented(now - 1h)));
    const ClaimRow here = stay();
    sql("UPDATE delivery SET state = 'sent', settled_at = now()");
    ASSERT_TRUE(withdraw(partOf(Shelter)));
    now = at("2026-11-21T08:00:00Z");
    ASSERT_TRUE(decide(papers.order, extension("2026-11-21T07:00:00Z", 18)));
    EXPECT_EQ(countOf("message m JOIN delivery d ON d.message_id = m.id",
                      "m.organisation_id = u(13) AND m.kind = 'dates_changed' AND d.state = 'queued'"
                      " AND m.participation_id IS NULL"),
              1);
    EXPECT_EQ(here.caseId, caseId);
}

TEST_F(Network, whatACourierHasInHandIsItsOwnToSettle)
{
    ASSERT_TRUE(join(Municipality, Part::Other, consented(now - 1h)));
    stay();
    sql("UPDATE delivery SET attempts = 1, next_attempt_at = '2026-11-20T22:41:00Z' WHERE message_id IN"
        " (SELECT id FROM message WHERE organisation_id = u(15) AND kind <> 'taking_part')");
    ASSERT_TRUE(withdraw(partOf(Municipality)));
    EXPECT_EQ(deliveriesTo(Municipality), "overtaken consent_withdrawn, queued -");
}

TEST_F(Network, whatWaitedForAMessageThatIsStoppedOpens)
{
    const auto there = stay();
    sql("UPDATE participation SET ground = 'consent', consented_at = since_at WHERE organisation_id = u(14)");
    now = at("2026-11-21T08:00:00Z");
    ASSERT_TRUE(decide(papers.order, {.kind = OrderEventKind::Withdrawal, .decidedAt = now, .effectiveAt = now}));
    EXPECT_EQ(text("SELECT state FROM task WHERE kind = 'tell_resident'"), "waiting");
    sql("UPDATE participation SET consented_at = '2026-11-20T00:00:00Z', since_at = '2026-11-20T00:00:00Z'"
        " WHERE organisation_id = u(14)");
    ASSERT_TRUE(withdraw(partOf(SafeHome)));
    EXPECT_EQ(text("SELECT state FROM task WHERE kind = 'tell_resident'"), "open");
    EXPECT_EQ(there.caseId, caseId);
}

TEST_F(Network, theLeadIsHandedOverWhenItIsAcceptedAndNotBefore)
{
    ASSERT_TRUE(join(Shelter, Part::Shelter));
    const auto offered = offer(Shelter);
    ASSERT_TRUE(offered);
    ASSERT_TRUE(offered->offer);
    EXPECT_EQ(leadOf(*offered).organisation, SafeHome) << "until then";
    EXPECT_EQ(countOf("message", "kind = 'lead_offered' AND organisation_id = u(13)"), 1);
    EXPECT_EQ(whyNot(offer(Shelter)), Refusal::AlreadyOffered);
    EXPECT_EQ(whyNot(answer(offered->offer->id, LeadAnswer::Accepted, Coordinator)), Refusal::NotYours);

    const auto taken = answer(offered->offer->id, LeadAnswer::Accepted, Intake);
    ASSERT_TRUE(taken);
    EXPECT_EQ(leadOf(*taken).organisation, Shelter);
    EXPECT_EQ(leadOf(*taken).account, Intake);
    EXPECT_EQ(leadOf(*taken).since, now);
    EXPECT_FALSE(taken->offer);
    EXPECT_TRUE(see(Coordinator)) << "whoever led stays until it leaves";
    EXPECT_EQ(countOf("message", "kind = 'lead_changed'"), 2) << "all but who took it";
    EXPECT_EQ(whyNot(answer(offered->offer->id, LeadAnswer::Declined, Intake)), Refusal::NotFound);
    EXPECT_EQ(whyNot(leave(taken->participations.back().id, Intake)), Refusal::InvalidInput) << "it leads";
    ASSERT_TRUE(offer(SafeHome, Coordinator, Intake)) << "and back";
    const auto back = answer(seen().offer->id, LeadAnswer::Accepted, Coordinator);
    ASSERT_TRUE(back);
    EXPECT_EQ(leadOf(*back).organisation, SafeHome);
    EXPECT_EQ(countOf("case_participant", "part = 'lead_coordinator'"), 1);
}

TEST_F(Network, anOfferMayBeDeclinedOrWithdrawn)
{
    ASSERT_TRUE(join(Shelter, Part::Shelter));
    const auto first = offer(Shelter);
    ASSERT_TRUE(first);
    ASSERT_TRUE(answer(first->offer->id, LeadAnswer::Declined, Intake));
    const auto second = offer(Shelter, Intake);
    ASSERT_TRUE(second);
    EXPECT_EQ(whyNot(answer(second->offer->id, LeadAnswer::Withdrawn, Intake)), Refusal::NotYours);
    const auto withdrawn = answer(second->offer->id, LeadAnswer::Withdrawn, Coordinator);
    ASSERT_TRUE(withdrawn);
    EXPECT_FALSE(withdrawn->offer);
    EXPECT_EQ(leadOf(*withdrawn).organisation, SafeHome);
    EXPECT_EQ(text("SELECT string_agg(answer, ',' ORDER BY answer) FROM lead_offer"), "declined,withdrawn");
}

TEST_F(Network, theLeadGoesToSomebodyWhoTakesPartAndMayLead)
{
    const auto pointer = [](const Outcome<NetworkRow>& outcome) { return outcome ? "done" : outcome.no().pointer; };
    EXPECT_EQ(pointer(offer(Shelter)), "/organisationId");
    ASSERT_TRUE(join(Shelter, Part::Shelter));
    EXPECT_EQ(pointer(offer(Shelter, NightStaff)), "/accountId");
    EXPECT_EQ(pointer(offer(Shelter, Worker)), "/accountId") << "of another organisation";
    EXPECT_EQ(pointer(join(Police, Part::LeadCoordinator)), "done");
    EXPECT_EQ(pointer(join(Shelter, Part::LeadCoordinator)), "/part") << "there is one";
    EXPECT_EQ(whyNot(offer(Shelter, {}, Intake)), Refusal::NotYours);
}

TEST_F(Network, whoeverIsOutTakesNoLeadOver)
{
    ASSERT_TRUE(join(Shelter, Part::Shelter));
    ASSERT_TRUE(offer(Shelter));
    const auto left = leave(partOf(Shelter));
    ASSERT_TRUE(left);
    EXPECT_FALSE(left->offer);
    EXPECT_EQ(countOf("lead_offer", "answer = 'withdrawn'"), 1);
}

TEST_F(Network, whoeverIsAskedToLeadHasItToAnswerAsATask)
{
    ASSERT_TRUE(join(Shelter, Part::Shelter));
    const auto open = [&](AccountId account) {
        pg::Transaction tx(db, TheRegion);
        std::vector<TaskRow> found;
        const auto tasks = showTasks(tx, as(account));
        for (const TaskRow& each : *tasks)
            if (each.kind == "answer_lead_offer")
                found.push_back(each);
        return found;
    };
    const auto offered = offer(Shelter); // on Friday, at 22:14
    ASSERT_TRUE(offered);
    ASSERT_EQ(open(Intake).size(), 1U);
    const TaskRow task = open(Intake).front();
    EXPECT_EQ(task.dueAt, at("2026-11-23T08:00:00Z")) << "the first working morning";
    EXPECT_EQ(task.caseId, caseId);
    EXPECT_FALSE(task.assignee) << "whoever of them answers";
    EXPECT_TRUE(open(Coordinator).empty());
    EXPECT_TRUE(open(NightStaff).empty()) << "a house has no part in it";
    EXPECT_EQ(countOf("event", "kind = 'task.opened' AND task_id = '" + task.id.text() + "'"), 1);
    const auto tick = [&](auto act) { return through(db, as(Intake), act); };
    EXPECT_EQ(whyNot(tick([&](auto& tx, const auto& c) { return completeTask(tx, c, task.id, task.version); })),
              Refusal::AnswerTheOffer);
    EXPECT_EQ(whyNot(tick([&](auto& tx, const auto& c) {
                  return offerTask(tx, c, {HandOverId{freshUuid()}, task.id, task.version, Probation});
              })),
              Refusal::AnswerTheOffer)
        << "who was asked answers";

    ASSERT_TRUE(answer(offered->offer->id, LeadAnswer::Declined, Intake));
    EXPECT_TRUE(open(Intake).empty());
    EXPECT_EQ(text("SELECT state || ' ' || done_by FROM task WHERE kind = 'answer_lead_offer'"),
              "done " + Intake.text());
    EXPECT_EQ(whyNot(tick([&](auto& tx, const auto& c) { return reopenTask(tx, c, task.id, task.version + 1); })),
              Refusal::LaterFacts);

    ASSERT_TRUE(offer(Shelter, Intake));
    EXPECT_EQ(open(Intake).front().assignee, Intake) << "who was asked by name";
    ASSERT_TRUE(answer(seen().offer->id, LeadAnswer::Withdrawn, Coordinator));
    EXPECT_TRUE(open(Intake).empty());
    EXPECT_EQ(text("SELECT cancelled_why FROM task WHERE kind = 'answer_lead_offer' AND state = 'cancelled'"),
              "called_off");

    ASSERT_TRUE(offer(Shelter));
    ASSERT_TRUE(answer(seen().offer->id, LeadAnswer::Accepted, Intake));
    EXPECT_EQ(countOf("task", "kind = 'answer_lead_offer' AND state = 'done'"), 2);
    EXPECT_EQ(countOf("task", "kind = 'answer_lead_offer' AND state = 'open'"), 0);
}

/// By the rules that come with the program: on the first working morning whoever was asked, at eleven whoever guides
/// the case, and a working day later whose case it is.
class UnansweredLead : public Network {
protected:
    int escalatedAt(const char* moment)
    {
        now = at(moment);
        Context daemon = as(Worker);
        daemon.caller.account = {};
        pg::Transaction tx(db, TheRegion);
        return static_cast<int>(escalateRegion(tx, daemon).told);
    }
    std::string told()
    {
        return text(
            "SELECT coalesce(string_agg(e.step || ' ' || right(e.organisation_id::text, 2), ', ' ORDER BY e.step),"
            " '') FROM escalation e JOIN task t ON t.id = e.task_id WHERE t.kind = 'answer_lead_offer'");
    }
    TaskId task()
    {
        return TaskId{*Uuid::parse(text("SELECT id FROM task WHERE kind = 'answer_lead_offer' AND state = 'open'"))};
    }
    MessageId notice() { return MessageId{*Uuid::parse(text("SELECT id FROM message WHERE kind = 'lead_offered'"))}; }
};

TEST_F(UnansweredLead, isToldToWhoWasAskedAndThenToWhoeverAsked)
{
    ASSERT_TRUE(join(Shelter, Part::Shelter));
    ASSERT_TRUE(offer(Shelter)); // on Friday, at 22:20
    EXPECT_EQ(escalatedAt("2026-11-22T12:00:00Z"), 0) << "nobody has to answer before Monday";
    EXPECT_EQ(escalatedAt("2026-11-23T07:59:59Z"), 0);
    EXPECT_EQ(escalatedAt("2026-11-23T08:00:00Z"), 1);
    EXPECT_EQ(escalatedAt("2026-11-23T10:00:00Z"), 1);
    EXPECT_EQ(escalatedAt("2026-11-24T07:59:59Z"), 0);
    EXPECT_EQ(escalatedAt("2026-11-24T08:00:00Z"), 1);
    EXPECT_EQ(told(), "1 13, 2 14, 3 12");
    EXPECT_EQ(whyNot(through(db, as(Coordinator), [&](auto& tx, const auto& c) { return takeOnTask(tx, c, task()); })),
              Refusal::AnswerTheOffer)
        << "who was asked answers";
    ASSERT_TRUE(answer(seen().offer->id, LeadAnswer::Withdrawn, Coordinator));
    EXPECT_EQ(escalatedAt("2026-11-25T08:00:00Z"), 0);
}

TEST_F(UnansweredLead, isToldToWhoeverAskedAlsoWhereSomebodyWasAskedByName)
{
    ASSERT_TRUE(join(Shelter, Part::Shelter));
    ASSERT_TRUE(offer(Shelter, Intake));
    EXPECT_EQ(escalatedAt("2026-11-23T08:00:00Z"), 0) << "they have it";
    EXPECT_EQ(escalatedAt("2026-11-23T10:00:00Z"), 1);
    EXPECT_EQ(told(), "2 14");
}

TEST_F(UnansweredLead, isToldToWhoeverAskedAlsoWhereItWasOnlyAcknowledged)
{
    ASSERT_TRUE(join(Shelter, Part::Shelter));
    ASSERT_TRUE(offer(Shelter));
    ASSERT_TRUE(through(db, as(Intake), [&](auto& tx, const auto& c) { return acknowledgeMessage(tx, c, notice()); }));
    EXPECT_EQ(escalatedAt("2026-11-23T08:00:00Z"), 0) << "they have read it";
    EXPECT_EQ(escalatedAt("2026-11-23T10:00:00Z"), 1);
    EXPECT_EQ(told(), "2 14");
}

TEST_F(UnansweredLead, thatIsAnsweredIsToldToNobody)
{
    ASSERT_TRUE(join(Shelter, Part::Shelter));
    ASSERT_TRUE(offer(Shelter));
    now = at("2026-11-23T07:30:00Z");
    ASSERT_TRUE(answer(seen().offer->id, LeadAnswer::Declined, Intake));
    EXPECT_EQ(escalatedAt("2026-11-24T08:00:00Z"), 0);
    EXPECT_EQ(told(), "");
}

TEST_F(Network, whatSomebodyIsAskedByNameStaysWithThem)
{
    const AccountId another{uuidOf(34)};
    sql("INSERT INTO account (region_id, id, organisation_id, role, name, password_hash) VALUES"
        " (u(1), u(34), u(13), 'placement_worker', 'another', 'none')");
    ASSERT_TRUE(join(Shelter, Part::Shelter));
    ASSERT_TRUE(offer(Shelter, Intake));
    const TaskId task{*Uuid::parse(text("SELECT id FROM task WHERE kind = 'answer_lead_offer' AND state = 'open'"))};
    const auto assigned = [&](std::optional<AccountId> to, std::int64_t version) {
        return through(db, as(Intake),
                       [&](auto& tx, const auto& c) { return assignTask(tx, c, task, version, {.account = to}); });
    };
    const auto given = assigned(another, 1);
    EXPECT_EQ(whyNot(given), Refusal::AnswerTheOffer);
    EXPECT_EQ(given.no().pointer, "/accountId");
    EXPECT_EQ(whyNot(assigned(std::nullopt, 1)), Refusal::AnswerTheOffer);
    EXPECT_EQ(whyNot(through(db, as(Intake),
                             [&](auto& tx, const auto& c) {
                                 return offerTask(tx, c, {HandOverId{freshUuid()}, task, 1, Shelter, another});
                             })),
              Refusal::AnswerTheOffer);
    EXPECT_TRUE(assigned(Intake, 1));
    sql("UPDATE account SET disabled_at = '2026-11-01T00:00:00Z' WHERE id = '" + Intake.text() + "'");
    Context other = as(Intake);
    other.caller.account = another;
    EXPECT_EQ(whyNot(through(db, other, [&](auto& tx, const auto& c) { return takeOnTask(tx, c, task); })),
              Refusal::AnswerTheOffer);
    sql("UPDATE account SET disabled_at = NULL WHERE id = '" + Intake.text() + "'");
    ASSERT_TRUE(answer(seen().offer->id, LeadAnswer::Withdrawn, Coordinator));
    ASSERT_TRUE(offer(Shelter));
    EXPECT_TRUE(through(db, other, [&](auto& tx, const auto& c) {
        return takeOnTask(
            tx, c,
            TaskId{*Uuid::parse(text("SELECT id FROM task WHERE kind = 'answer_lead_offer' AND state = 'open'"))});
    })) << "whoever of them answers";
}

TEST_F(Network, whoeverIsOutHasNoOfferToAnswerAndNobodyElseGetsIt)
{
    ASSERT_TRUE(join(Shelter, Part::Shelter));
    ASSERT_TRUE(offer(Shelter));
    ASSERT_TRUE(leave(partOf(Shelter)));
    EXPECT_EQ(text("SELECT state || ' ' || organisation_id FROM task WHERE kind = 'answer_lead_offer'"),
              "cancelled " + Shelter.text());
}

TEST_F(Network, aPartIsChangedAndWhatItWasStaysThere)
{
    ASSERT_TRUE(join(Shelter, Part::Other, consented(now - 1h)));
    const auto before = partOf(Shelter);
    now += 1h;
    const auto change = [&](Part part, Ground ground, AccountId by = Worker) {
        return act(by, [&](auto& tx, const auto& c, const auto& of) {
            return changePart(tx, c, of, {before, ParticipationId{freshUuid()}, part, ground, {}});
        });
    };
    EXPECT_EQ(whyNot(change(Part::CaseManager, {GroundKind::LegalDuty}, Intake)), Refusal::NotYours)
        << "nobody gives themselves a ground";
    EXPECT_EQ(whyNot(change(Part::LeadCoordinator, {GroundKind::PublicTask})), Refusal::InvalidInput);
    const auto changed = change(Part::Shelter, {GroundKind::Agreement});
    ASSERT_TRUE(changed);
    ASSERT_EQ(changed->participations.size(), 4U);
    EXPECT_EQ(changed->participations[2].why, LeftWhy::Changed);
    EXPECT_EQ(changed->participations[3].part, Part::Shelter);
    EXPECT_EQ(changed->participations[3].ground, Ground{GroundKind::Agreement});
    EXPECT_EQ(changed->participations[3].since, now);
    EXPECT_TRUE(see(Intake));
    EXPECT_EQ(whyNot(change(Part::Other, {GroundKind::Agreement})), Refusal::AlreadyDone);
}

TEST_F(Network, whatTwoAgenciesDoIsPointedOut)
{
    ASSERT_TRUE(agree(Probation, TalksWith::Resident, "housing"));
    const auto twice = agree(SafeHome, TalksWith::Resident, "housing", Coordinator);
    ASSERT_TRUE(twice);
    const auto doubles = doubleWork(twice->tasks, twice->agreements);
    ASSERT_EQ(doubles.size(), 1U);
    EXPECT_EQ(doubles[0].kind, "housing");
    EXPECT_EQ(whyNot(agree(Probation, TalksWith::Resident, "housing")), Refusal::AlreadyDone);
    EXPECT_EQ(whyNot(agree(Police, TalksWith::Resident, "housing")), Refusal::InvalidInput);
    const auto ended = act(Worker, [&](auto& tx, const auto& c, const auto& of) {
        return endAgreement(tx, c, of, twice->agreements[0].id, std::nullopt);
    });
    ASSERT_TRUE(ended);
    EXPECT_TRUE(doubleWork(ended->tasks, ended->agreements).empty());
    EXPECT_EQ(seen().agreements.size(), 2U) << "what was is still there";
    sql("INSERT INTO task (region_id, kind, state, case_id, organisation_id, opened_at, due_at) VALUES"
        " (u(1), 'agree_next_step', 'open', '"
        + caseId.text()
        + "', u(12), now(), now()),"
          " (u(1), 'agree_next_step', 'open', '"
        + caseId.text()
        + "', u(14), now(), now()),"
          " (u(1), 'complete_details', 'open', '"
        + caseId.text() + "', u(14), now(), now())");
    const NetworkRow row = seen();
    EXPECT_EQ(doubleWork(row.tasks, {}),
              (std::vector<DoubleWork>{{.kind = "agree_next_step", .organisations = {Probation, SafeHome}}}));
}

TEST_F(Network, theHouseAndWhoeverTakesPartKnowWhoLeadsAndWhomToTelephoneAndNothingElse)
{
    const auto coordination = [&](const Caller& caller) {
        pg::Transaction tx(db, TheRegion);
        Context context = as(Worker);
        context.caller = caller;
        return showCoordination(tx, context, caseId);
    };
    const Caller house = as(NightStaff).caller;
    const Caller system{Officer, TheRegion, SafeHome, Role::Agency, {}};
    EXPECT_EQ(whyNot(coordination(house)), Refusal::NotFound) << "nobody of the case stays there";
    const ClaimRow there = stay();
    const auto found = coordination(house);
    ASSERT_TRUE(found);
    ASSERT_TRUE(found->lead);
    EXPECT_EQ(found->lead->id, *leadOf(seen()).organisation);
    ASSERT_EQ(found->caseManagers.size(), 1U);
    EXPECT_EQ(found->caseManagers.front().id, SafeHome);
    EXPECT_EQ(found->caseManagers.front().phone, "010 4");
    EXPECT_EQ(countOf("audit", "action = 'case.coordination_read' AND subject_id = '" + caseId.text() + "'"), 1);
    EXPECT_EQ(whyNot(coordination(as(TransitStaff).caller)), Refusal::NotFound);
    EXPECT_TRUE(coordination(system));
    EXPECT_TRUE(coordination(as(Worker).caller));
    for (const AccountId stranger : {Officer, Manager, Administrator})
        EXPECT_EQ(whyNot(coordination(as(stranger).caller)), Refusal::NotYours);
    sql("UPDATE participation SET left_at = since_at, left_why = 'left' WHERE organisation_id = u(14)");
    EXPECT_EQ(whyNot(coordination(system)), Refusal::NotFound) << "it is out";
    now = at("2026-11-24T10:00:00Z");
    ASSERT_TRUE(depart(there, "2026-11-24T09:00:00Z"));
    EXPECT_EQ(whyNot(coordination(house)), Refusal::NotFound) << "they have left";
}

TEST_F(Network, aConnectedOrganisationKnowsWhatItIsToldForAndToWhomItAnswers)
{
    ASSERT_TRUE(join(Municipality, Part::HousingCorporation, consented(now - 1h)));
    ASSERT_TRUE(agree(Municipality, TalksWith::Resident, "housing"));
    ASSERT_TRUE(agree(Probation, TalksWith::Resident, "work"));
    const auto ofAgency = [&](const Agreement& wish) {
        return act(Worker, [&](auto& tx, const auto& c, const auto& of) { return agreeAgreement(tx, c, of, wish); });
    };
    now += 1min; // they are told in the order in which they were made
    ASSERT_TRUE(ofAgency({.id = AgreementId{freshUuid()},
                          .organisation = Probation,
                          .with = TalksWith::Agency,
                          .withOrganisation = Municipality,
                          .about = "dates",
                          .since = now}));
    Context system = as(Worker);
    system.caller = {AgencySystem, TheRegion, Municipality, Role::Agency, {}};
    const auto read = [&] {
        pg::Transaction tx(db, TheRegion);
        return showCoordination(tx, system, caseId);
    };
    const auto found = read();
    ASSERT_TRUE(found);
    EXPECT_EQ(found->lead->id, SafeHome);
    EXPECT_EQ(found->lead->phone, "010 4");
    ASSERT_EQ(found->own.size(), 1U);
    EXPECT_EQ(found->own.front().part, Part::HousingCorporation);
    EXPECT_EQ(found->own.front().ground.kind, GroundKind::Consent);
    ASSERT_EQ(found->talks.size(), 2U) << "what others agreed on is not theirs to know";
    EXPECT_EQ(found->talks[0].name, "Gemeente");
    EXPECT_EQ(found->talks[1].withName, "Gemeente");
    EXPECT_EQ(found->talks[1].agreement.about, "dates");

    const auto messages = [&] {
        pg::Transaction tx(db, TheRegion);
        return *showMessages(tx, system);
    };
    ASSERT_EQ(messages().size(), 1U);
    EXPECT_EQ(messages().front().caseId, caseId) << "so that it finds who leads";
    EXPECT_FALSE(messages().front().stay);
    ASSERT_TRUE(
        through(db, system, [&](auto& tx, const auto& c) { return acknowledgeMessage(tx, c, messages().front().id); }));
    const MessageId told = messages().front().id;
    now += 1h;
    system.now = now;
    ASSERT_TRUE(withdraw(partOf(Municipality)));
    EXPECT_EQ(whyNot(read()), Refusal::NotFound) << "its ground is withdrawn";
    EXPECT_TRUE(messages().empty());
    pg::Transaction tx(db, TheRegion);
    EXPECT_EQ(whyNot(showMessage(tx, system, told)), Refusal::NotFound);
}

/// The rules of an installation, instead of those that come with the program.
TEST_F(Network, aNoticeLeavesWhenTheRulesOfTheInstallationSay)
{
    const ClaimRow there = stay();
    NoticeRules later = notices;
    for (NoticeRule& rule : later.rules)
        if (rule.notice == NoticeKind::StayEnded) {
            rule.timing = Timing::Digest;
            rule.hour = 7h + 30min;
        }
    later.hours = {{OrganisationKind::Probation, {{1, 2, 3, 4, 5}, 8h, 17h, HolidayCalendar::Netherlands}}};
    now = at("2026-11-21T05:00:00Z"); // a Saturday, 06:00
    Context context = as(NightStaff);
    context.notices = &later;
    const auto gone = through(db, context, [&](auto& tx, const auto& c) {
        return recordDeparture(tx, c, {there.id, there.version, now, "home"});
    });
    ASSERT_TRUE(gone);
    EXPECT_EQ(
        text("SELECT string_agg(o.kind || ' ' || (extract(epoch FROM d.next_attempt_at - m.created_at) / 60)::int,"
             " ', ' ORDER BY o.kind) FROM delivery d JOIN message m ON m.id = d.message_id"
             "  JOIN organisation o ON o.id = m.organisation_id WHERE m.kind = 'finished'"),
        "probation 3000, safe_home 90")
        << "minutes: Monday 08:00, and 07:30 the same morning";
}

} // namespace adempauze::test
