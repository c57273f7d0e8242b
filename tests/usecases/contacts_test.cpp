#include "followed.h"

#include "support/refusals.h"
#include "usecases/change_stay.h"
#include "usecases/hand_over_task.h"
#include "usecases/help.h"

namespace adempauze::test {

class Contacts : public Followed {
protected:
    Outcome<ContactRow> log(const File& file, ContactRow wish, bool completes = false, AccountId account = Worker)
    {
        wish.id = ContactId{freshUuid()};
        wish.caseId = file.caseId;
        return through(db, as(account), [&](auto& tx, const auto& c) { return logContact(tx, c, wish, completes); });
    }
    ContactRow about(std::optional<TaskId> step = {}, const char* kind = "telephone") const
    {
        return {.id{},
                .caseId{},
                .kind = kind,
                .withWhom = "order_subject",
                .happenedAt = now,
                .step = step,
                .organisation{},
                .recordedAt{}};
    }
    Outcome<HelpOfferRow> offer(OrganisationId organisation, AccountId account,
                                std::vector<std::string> languages = {"nl", "ar"})
    {
        const HelpOfferRow wish{.id = HelpOfferId{freshUuid()},
                                .organisation = organisation,
                                .name = "Grip op geld",
                                .kind = "debt_help",
                                .forWhom = "anyone",
                                .languages = std::move(languages),
                                .waitingDays = 14,
                                .peers = false};
        return through(db, as(account), [&](auto& tx, const auto& c) { return addHelpOffer(tx, c, wish); });
    }
    Outcome<HelpRow> helpFor(const File& file, HelpOfferId id, const char* whom = "order_subject",
                             AccountId account = Worker)
    {
        return through(db, as(account), [&](auto& tx, const auto& c) {
            return offerHelp(tx, c, {HelpId{freshUuid()}, file.caseId, id, whom, now});
        });
    }
    Outcome<HelpRow> move(const HelpRow& row, const char* state, Moment when, AccountId account = Worker)
    {
        return through(db, as(account),
                       [&](auto& tx, const auto& c) { return moveHelp(tx, c, row.id, row.version, state, when); });
    }
    Outcome<TaskRow> snooze(const TaskRow& task, std::optional<Snooze> until, AccountId account = Worker)
    {
        return through(db, as(account),
                       [&](auto& tx, const auto& c) { return snoozeTask(tx, c, task.id, task.version, until); });
    }
    Outcome<HandOverRow> offerTo(const TaskRow& task, OrganisationId to, std::optional<AccountId> account = {})
    {
        return through(db, as(Worker), [&](auto& tx, const auto& c) {
            return offerTask(tx, c, {HandOverId{freshUuid()}, task.id, task.version, to, account});
        });
    }
    Outcome<HandOverRow> answer(const HandOverRow& row, HandOverAnswer what, AccountId account)
    {
        return through(db, as(account), [&](auto& tx, const auto& c) { return answerHandOver(tx, c, row.id, what); });
    }
    std::size_t tasksSeenBy(AccountId account)
    {
        pg::Transaction tx(db, TheRegion);
        return showTasks(tx, as(account))->size();
    }
};

TEST_F(Contacts, completeTheStepTheyWereAboutAndAnAttemptNever)
{
    const Resident guest = resident(RoomA);
    sweepAt("2026-11-20T23:00:00Z");
    const TaskId first = step(guest.file, "first_contact").id;
    const auto before = traces();
    EXPECT_EQ(whyNot(log(guest.file, about(first, "attempt"), true)), Refusal::InvalidInput);
    EXPECT_EQ(whyNot(log(guest.file, about(), true)), Refusal::InvalidInput);
    EXPECT_EQ(whyNot(log(guest.file, about(TaskId{uuidOf(999)}))), Refusal::InvalidInput);
    ContactRow later = about();
    later.happenedAt += std::chrono::hours(1);
    EXPECT_EQ(whyNot(log(guest.file, later)), Refusal::NotInTheFuture);
    ContactRow elsewhere = about();
    elsewhere.stay = ClaimId{uuidOf(999)};
    EXPECT_EQ(whyNot(log(guest.file, elsewhere)), Refusal::InvalidInput);
    EXPECT_EQ(whyNot(log(guest.file, about(), false, Officer)), Refusal::NotYours);
    EXPECT_EQ(whyNot(log(guest.file, about(), false, Intake)), Refusal::NotFound);
    EXPECT_EQ(traces() + countOf("case_contact"), before);

    ASSERT_TRUE(log(guest.file, about(first, "attempt")));
    EXPECT_EQ(step(guest.file, "first_contact").state, "open");
    ASSERT_TRUE(log(guest.file, about(first, "visit"), true));
    EXPECT_EQ(step(guest.file, "first_contact").state, "done");
    EXPECT_EQ(whyNot(log(guest.file, about(first, "visit"), true)), Refusal::AlreadyDone);
    const TaskRow meeting = step(guest.file, "family_meeting");
    ASSERT_EQ(meeting.state, "planned");
    ASSERT_TRUE(log(guest.file, about(meeting.id, "visit"), true, Coordinator)) << "sooner than it was work";
    pg::Transaction tx(db, TheRegion);
    EXPECT_EQ(showContacts(tx, as(Worker), guest.file.caseId)->size(), 3U);
}

TEST_F(Contacts, ofAHouseAreWithWhoeverStaysThereAndAboutItsOwnSteps)
{
    const Resident guest = resident(RoomA);
    sweepAt("2026-11-20T23:00:00Z");
    const auto at = [&](std::optional<ClaimId> stay, std::optional<TaskId> step = {}) {
        ContactRow wish = about(step, "visit");
        wish.stay = stay;
        return wish;
    };
    const TaskId intake = step(guest.file, "intake").id;
    const TaskId probations = step(guest.file, "first_contact").id;
    const auto before = traces();
    EXPECT_EQ(whyNot(log(guest.file, at(std::nullopt), false, NightStaff)), Refusal::InvalidInput) << "with whom?";
    ContactRow home = at(guest.stay.id);
    home.withWhom = "person_at_home";
    EXPECT_EQ(whyNot(log(guest.file, home, false, NightStaff)), Refusal::InvalidInput);
    EXPECT_EQ(whyNot(log(guest.file, at(guest.stay.id, probations), true, NightStaff)), Refusal::InvalidInput);
    EXPECT_EQ(whyNot(log(guest.file, at(guest.stay.id), false, TransitStaff)), Refusal::NotFound);
    EXPECT_EQ(traces() + countOf("case_contact"), before);

    const auto logged = log(guest.file, at(guest.stay.id, intake), true, NightStaff);
    ASSERT_TRUE(logged);
    EXPECT_EQ(logged->organisation, Shelter);
    EXPECT_EQ(step(guest.file, "intake").state, "done");
    ASSERT_TRUE(log(guest.file, at(guest.stay.id)));
    const auto seen = [&](AccountId account) {
        pg::Transaction tx(db, TheRegion);
        return showContacts(tx, as(account), guest.file.caseId);
    };
    ASSERT_EQ(seen(NightStaff)->size(), 1U) << "not what others said to each other";
    EXPECT_EQ(seen(NightStaff)->front().id, logged->id);
    EXPECT_EQ(seen(Worker)->size(), 2U);
    EXPECT_EQ(whyNot(seen(TransitStaff)), Refusal::NotFound);
    const auto voiding = [&](AccountId account) {
        return through(db, as(account), [&](auto& tx, const auto& c) { return voidContact(tx, c, logged->id, 1); });
    };
    EXPECT_EQ(whyNot(voiding(TransitStaff)), Refusal::NotFound);
    ASSERT_TRUE(voiding(NightStaff));
}

TEST_F(Contacts, ofAHouseAreEnteredLateButNotAfterSomebodyHasLeft)
{
    const Resident guest = resident(RoomA);
    now = at("2026-11-22T10:00:00Z");
    ASSERT_TRUE(depart(guest.stay, "2026-11-22T09:00:00Z"));
    ContactRow wish = about({}, "visit");
    wish.stay = guest.stay.id;
    wish.happenedAt = at("2026-11-22T08:00:00Z");
    EXPECT_TRUE(log(guest.file, wish, false, NightStaff));
    wish.happenedAt = at("2026-11-22T09:30:00Z");
    EXPECT_EQ(whyNot(log(guest.file, wish, false, NightStaff)), Refusal::NotFound);
    pg::Transaction tx(db, TheRegion);
    EXPECT_EQ(whyNot(showContacts(tx, as(NightStaff), guest.file.caseId)), Refusal::NotFound);
}

TEST_F(Contacts, whoMovesOnIsTheNextHousesFromThenOn)
{
    const Resident guest = resident(RoomA);
    now = at("2026-11-21T10:00:00Z");
    ASSERT_TRUE(through(db, as(Worker), [&](auto& tx, const auto& c) {
        return transferStay(tx, c, {guest.stay.id, guest.stay.version, FlatC, now});
    }));
    const auto appoint = [&](AccountId account, std::optional<ClaimId> stay) {
        return through(db, as(account), [&](auto& tx, const auto& c) {
            return makeAppointment(tx, c,
                                   {.id = TaskId{freshUuid()},
                                    .caseId = guest.file.caseId,
                                    .stay = stay,
                                    .kind = "guidance",
                                    .at = at("2026-11-24T13:00:00Z"),
                                    .organisation = {},
                                    .assignee = {}});
        });
    };
    EXPECT_EQ(whyNot(appoint(NightStaff, guest.stay.id)), Refusal::NotFound);
    EXPECT_EQ(whyNot(appoint(TransitStaff, std::nullopt)), Refusal::InvalidInput);
    const auto made = appoint(TransitStaff, guest.stay.id);
    ASSERT_TRUE(made);
    EXPECT_EQ(made->organisation, Shelter);
    EXPECT_EQ(made->assignee, TransitStaff);
    ContactRow earlier = about({}, "visit");
    earlier.stay = guest.stay.id;
    earlier.happenedAt = at("2026-11-21T09:00:00Z");
    EXPECT_TRUE(log(guest.file, earlier, false, NightStaff)) << "when they still were there";
}

TEST_F(Contacts, enteredByMistakeAreVoidedByWhoseTheyWereAndStay)
{
    const File papers = file(imposedAt);
    const auto logged = log(papers, about());
    ASSERT_TRUE(logged);
    const auto voiding = [&](AccountId account, std::int64_t version) {
        return through(db, as(account),
                       [&](auto& tx, const auto& c) { return voidContact(tx, c, logged->id, version); });
    };
    EXPECT_EQ(whyNot(voiding(Coordinator, 1)), Refusal::NotFound);
    EXPECT_EQ(whyNot(voiding(Officer, 1)), Refusal::NotYours);
    EXPECT_EQ(whyNot(voiding(Worker, 2)), Refusal::StaleVersion);
    ASSERT_TRUE(voiding(Worker, 1));
    EXPECT_EQ(whyNot(voiding(Worker, 2)), Refusal::AlreadyDone);
    EXPECT_EQ(countOf("case_contact", "voided_at IS NOT NULL"), 1);
}

TEST_F(Contacts, whatCameOfItIsTheBreachesThatStandAndWhatWasReported)
{
    const File papers = file(imposedAt);
    now = at("2026-11-22T12:00:00Z");
    const auto breach = [](const char* moment) {
        return OrderEvent{.kind = OrderEventKind::Breach, .decidedAt = at(moment), .effectiveAt = at(moment)};
    };
    ASSERT_TRUE(decide(papers.order, breach("2026-11-21T12:00:00Z")));
    ASSERT_TRUE(decide(papers.order, breach("2026-11-22T11:00:00Z"), 2));
    const OrderEvent mistake{
        .kind = OrderEventKind::Correction, .decidedAt = now, .effectiveAt = now, .corrects = 2, .voids = true};
    ASSERT_TRUE(through(db, as(Worker), [&](auto& tx, const auto& c) {
        return changeOrder(tx, c, {.order = papers.order, .version = 3, .event = mistake, .reason = "typing_error"});
    }));
    const auto report = [&](Moment when) {
        return through(db, as(Worker), [&](auto& tx, const auto& c) {
            return recordOutcome(tx, c, {OutcomeId{freshUuid()}, papers.caseId, "escalation_on_return", when, {}});
        });
    };
    ASSERT_TRUE(report(now));
    EXPECT_EQ(whyNot(report(now + std::chrono::hours(1))), Refusal::NotInTheFuture);
    const auto outcomes = follow(papers).outcomes;
    ASSERT_EQ(outcomes.size(), 2U);
    EXPECT_EQ(outcomes[0].kind, "breach");
    EXPECT_EQ(outcomes[0].happenedAt, at("2026-11-21T12:00:00Z"));
    EXPECT_EQ(outcomes[1].kind, "escalation_on_return");
}

TEST_F(Contacts, aSafetyPlanIsThereOrNot)
{
    const File papers = file(imposedAt);
    const auto set = [&](std::int64_t version, std::optional<Moment> since) {
        return through(db, as(Coordinator),
                       [&](auto& tx, const auto& c) { return setSafetyPlan(tx, c, papers.caseId, version, since); });
    };
    EXPECT_EQ(whyNot(set(2, now)), Refusal::StaleVersion);
    EXPECT_EQ(whyNot(set(1, now + std::chrono::hours(1))), Refusal::NotInTheFuture);
    ASSERT_TRUE(set(1, now));
    EXPECT_EQ(follow(papers).safetyPlanSince, now);
    ASSERT_TRUE(set(2, std::nullopt));
    EXPECT_FALSE(follow(papers).safetyPlanSince);
}

TEST_F(Contacts, helpIsChosenFromARegisterAndComesAStepAtATime)
{
    const File papers = file(imposedAt);
    EXPECT_EQ(whyNot(offer(SafeHome, Worker)), Refusal::InvalidInput) << "another's help";
    EXPECT_EQ(whyNot(offer(Probation, Officer)), Refusal::NotYours);
    EXPECT_EQ(whyNot(offer(Probation, Worker, {"Dutch"})), Refusal::InvalidInput);
    EXPECT_EQ(whyNot(offer(Probation, Worker, {})), Refusal::InvalidInput);
    ASSERT_TRUE(offer(SafeHome, Administrator));
    const auto offered = offer(Probation, Worker);
    ASSERT_TRUE(offered);
    const auto help = helpFor(papers, offered->id);
    ASSERT_TRUE(help);
    EXPECT_EQ(whyNot(helpFor(papers, offered->id)), Refusal::AlreadyDone);
    EXPECT_TRUE(helpFor(papers, offered->id, "person_at_home")) << "for somebody else";
    EXPECT_EQ(whyNot(helpFor(papers, HelpOfferId{uuidOf(999)})), Refusal::InvalidInput);
    EXPECT_EQ(whyNot(helpFor(papers, offered->id, "family", Intake)), Refusal::NotFound);

    EXPECT_EQ(whyNot(move(*help, "confirmed", now)), Refusal::AlreadyDone);
    EXPECT_EQ(whyNot(move(*help, "accepted", now - std::chrono::hours(1))), Refusal::TimeRunsBackwards);
    EXPECT_EQ(whyNot(move(*help, "accepted", now + std::chrono::hours(1))), Refusal::NotInTheFuture);
    EXPECT_EQ(whyNot(move(*help, "accepted", now, Intake)), Refusal::NotFound);
    const auto accepted = move(*help, "accepted", now);
    ASSERT_TRUE(accepted);
    EXPECT_EQ(whyNot(move(*help, "declined", now)), Refusal::StaleVersion);
    const auto confirmed = move(*accepted, "confirmed", now, Coordinator);
    ASSERT_TRUE(confirmed);
    const auto completed = move(*confirmed, "completed", now);
    ASSERT_TRUE(completed);
    EXPECT_EQ(completed->confirmed->by, Coordinator);
    EXPECT_TRUE(helpFor(papers, offered->id)) << "it may be taken up again";
    pg::Transaction tx(db, TheRegion);
    EXPECT_EQ(showHelpOfCase(tx, as(Coordinator), papers.caseId)->size(), 3U);
}

TEST_F(Contacts, helpThatIsClosedIsNotOfferedAndOpensAgain)
{
    const File papers = file(imposedAt);
    const auto offered = offer(Probation, Worker);
    ASSERT_TRUE(offered);
    const auto set = [&](bool open, std::int64_t version, AccountId account = Worker) {
        return through(db, as(account), [&](auto& tx, const auto& c) {
            return changeHelpOffer(tx, c, offered->id, version, {"Grip", "men", {"pl"}, 0, true, open});
        });
    };
    EXPECT_EQ(whyNot(set(false, 1, Coordinator)), Refusal::NotFound);
    EXPECT_EQ(whyNot(set(false, 2)), Refusal::StaleVersion);
    const auto closed = set(false, 1);
    ASSERT_TRUE(closed);
    EXPECT_EQ(closed->closedAt, now);
    EXPECT_EQ(whyNot(helpFor(papers, offered->id)), Refusal::InvalidInput);
    ASSERT_TRUE(set(true, 2));
    EXPECT_TRUE(helpFor(papers, offered->id));
    pg::Transaction tx(db, TheRegion);
    const auto seen = showHelpOffer(tx, as(Manager), offered->id);
    ASSERT_TRUE(seen);
    EXPECT_EQ(seen->languages, std::vector<std::string>{"pl"});
    EXPECT_TRUE(seen->peers);
}

TEST_F(Contacts, aTaskIsPutOffAndComesBackByItself)
{
    const File papers = file(imposedAt);
    sweepAt("2026-11-22T08:00:00Z");
    const TaskRow task = step(papers, "offer_expert_by_experience");
    const auto before = tasksSeenBy(Worker);
    const Snooze until{at("2026-11-22T12:00:00Z"), "not_reached"};
    EXPECT_EQ(whyNot(snooze(task, Snooze{now, "not_reached"})), Refusal::InvalidInput);
    EXPECT_EQ(whyNot(snooze(task, Snooze{now + std::chrono::hours(24 * 32), "not_reached"})), Refusal::InvalidInput);
    EXPECT_EQ(whyNot(snooze(task, std::nullopt)), Refusal::AlreadyDone);
    EXPECT_EQ(whyNot(snooze(task, until, Coordinator)), Refusal::NotFound);
    const TaskRow urgent = step(papers, "report_reachability");
    EXPECT_EQ(whyNot(snooze(urgent, until)), Refusal::InvalidInput) << "past the moment at which it was due";
    ASSERT_TRUE(snooze(task, until));
    EXPECT_EQ(tasksSeenBy(Worker), before - 1);
    now = at("2026-11-22T12:00:00Z");
    EXPECT_EQ(tasksSeenBy(Worker), before) << "before any sweep";
    sweepAt("2026-11-22T12:00:01Z");
    EXPECT_FALSE(step(papers, "offer_expert_by_experience").snooze);
    EXPECT_EQ(countOf("event", "kind = 'task.back'"), 1);
}

TEST_F(Contacts, aTaskIsTheirsOnceTheyTakeItAndOnlyOfWhoeverIsInTheCase)
{
    const File papers = file(imposedAt);
    sweepAt("2026-11-22T08:00:00Z");
    const TaskRow task = step(papers, "offer_expert_by_experience");
    EXPECT_EQ(whyNot(offerTo(task, Police)), Refusal::InvalidInput) << "not in the case";
    EXPECT_EQ(whyNot(offerTo(task, Probation)), Refusal::InvalidInput) << "to oneself";
    EXPECT_EQ(whyNot(offerTo(task, SafeHome, NightStaff)), Refusal::InvalidInput) << "no colleague of theirs";
    const auto offered = offerTo(task, SafeHome);
    ASSERT_TRUE(offered);
    EXPECT_EQ(whyNot(offerTo(task, SafeHome)), Refusal::AlreadyDone);
    EXPECT_EQ(whyNot(answer(*offered, HandOverAnswer::Accept, Worker)), Refusal::NotFound);
    EXPECT_EQ(whyNot(answer(*offered, HandOverAnswer::Accept, Intake)), Refusal::NotFound);
    ASSERT_TRUE(answer(*offered, HandOverAnswer::Decline, Coordinator));
    EXPECT_EQ(step(papers, "offer_expert_by_experience").organisation, Probation);
    const auto again = offerTo(task, SafeHome, Coordinator);
    ASSERT_TRUE(again);
    ASSERT_TRUE(answer(*again, HandOverAnswer::Accept, Coordinator));
    const TaskRow taken = step(papers, "offer_expert_by_experience");
    EXPECT_EQ(taken.organisation, SafeHome);
    EXPECT_EQ(taken.assignee, Coordinator);
    EXPECT_EQ(whyNot(answer(*again, HandOverAnswer::Withdraw, Worker)), Refusal::AlreadyDone);
    pg::Transaction tx(db, TheRegion);
    EXPECT_TRUE(showHandOvers(tx, as(Coordinator))->empty());
}

TEST_F(Contacts, whatSomebodyPutOffIsBeforeWhoeverTakesItOver)
{
    const File papers = file(imposedAt);
    sweepAt("2026-11-22T08:00:00Z");
    const Snooze until{at("2026-11-22T12:00:00Z"), "not_reached"};
    ASSERT_TRUE(snooze(step(papers, "offer_expert_by_experience"), until));
    const auto offered = offerTo(step(papers, "offer_expert_by_experience"), SafeHome);
    ASSERT_TRUE(offered);
    EXPECT_TRUE(step(papers, "offer_expert_by_experience").snooze);
    ASSERT_TRUE(answer(*offered, HandOverAnswer::Accept, Coordinator));
    EXPECT_FALSE(step(papers, "offer_expert_by_experience").snooze);
}

TEST_F(Contacts, whoeverIsOutOfTheCaseMeanwhileTakesNothingOver)
{
    const File papers = file(imposedAt);
    sweepAt("2026-11-22T08:00:00Z");
    const auto offered = offerTo(step(papers, "offer_expert_by_experience"), SafeHome);
    ASSERT_TRUE(offered);
    sql("UPDATE participation SET left_at = since_at, left_why = 'left' WHERE organisation_id = '" + SafeHome.text()
        + "'");
    EXPECT_EQ(whyNot(answer(*offered, HandOverAnswer::Accept, Coordinator)), Refusal::NotFound);
    EXPECT_EQ(step(papers, "offer_expert_by_experience").organisation, Probation);
    pg::Transaction tx(db, TheRegion);
    EXPECT_TRUE(showHandOvers(tx, as(Coordinator))->empty());
    pg::Transaction again(db, TheRegion);
    EXPECT_EQ(showHandOvers(again, as(Worker))->size(), 1U) << "it can be withdrawn, and offered to another";
}

TEST_F(Contacts, aTaskThatWasOfferedIsOnesOwnAgainWhenTheOfferIsWithdrawnOrTheTaskChanged)
{
    const File papers = file(imposedAt);
    sweepAt("2026-11-22T08:00:00Z");
    const TaskRow task = step(papers, "offer_expert_by_experience");
    const auto offered = offerTo(task, SafeHome);
    ASSERT_TRUE(offered);
    ASSERT_TRUE(answer(*offered, HandOverAnswer::Withdraw, Worker));
    const auto next = offerTo(task, SafeHome);
    ASSERT_TRUE(next);
    ASSERT_TRUE(complete(task));
    EXPECT_EQ(whyNot(answer(*next, HandOverAnswer::Accept, Coordinator)), Refusal::StaleVersion);
}

} // namespace adempauze::test
