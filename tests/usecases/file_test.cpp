#include "night.h"

#include "support/refusals.h"
#include "usecases/case_file.h"

namespace adempauze::test {

class Files : public Night {
protected:
    template<class Query>
    auto query(const Context& context, Query run)
    {
        pg::Transaction tx(db, context.caller.region);
        return run(tx, context);
    }
    Outcome<CaseRow> open(AccountId account, std::vector<CaseParticipant> participants,
                          std::optional<AccountId> lead = std::nullopt)
    {
        const CaseWish wish{
            .id = CaseId{freshUuid()}, .household = freshUuid(), .lead = lead, .participants = std::move(participants)};
        return through(db, as(account), [&](auto& tx, const auto& c) { return openCase(tx, c, wish); });
    }
    Outcome<CaseRow> see(AccountId account, CaseId id)
    {
        return query(as(account), [&](auto& tx, const auto& c) { return showCase(tx, c, id); });
    }
    Outcome<PersonRow> enter(AccountId account, std::string reference)
    {
        const PersonWish wish{PersonId{freshUuid()}, Sealed{"sealed " + reference}, reference};
        return through(db, as(account), [&](auto& tx, const auto& c) { return registerPerson(tx, c, wish); });
    }
    Outcome<OrderRow> record(CaseId caseId, PersonId person, Moment imposed, AccountId account = Worker,
                             std::optional<int> days = std::nullopt, bool doubtful = false,
                             std::string regime = "nl-wth")
    {
        const OrderWish wish{.id = OrderId{freshUuid()},
                             .caseId = caseId,
                             .person = person,
                             .regime = std::move(regime),
                             .imposition = {.at = imposed, .days = days},
                             .imposedNeedsConfirmation = doubtful,
                             .municipality = "Eikendaal"};
        return through(db, as(account), [&](auto& tx, const auto& c) { return recordOrder(tx, c, wish); });
    }
};

TEST_F(Files, aCaseIsThereForThoseWhoTakePartAndItsLeadOnly)
{
    const auto opened = open(Worker, {{Police, Part::Police, {GroundKind::PublicTask}}}, Coordinator);
    ASSERT_TRUE(opened);
    ASSERT_EQ(opened->participants.size(), 2U);
    EXPECT_EQ(opened->participants[1].part, Part::Probation); // who opens it takes part

    const auto mine = see(Worker, opened->id);
    ASSERT_TRUE(mine);
    EXPECT_EQ(mine->household, opened->household);
    EXPECT_EQ(mine->participants.size(), 2U);
    EXPECT_TRUE(see(Coordinator, opened->id)); // leads it
    EXPECT_EQ(whyNot(see(Intake, opened->id)), Refusal::NotFound);
    EXPECT_EQ(whyNot(see(Officer, opened->id)), Refusal::NotYours);
    const auto list = query(as(Intake), [](auto& tx, const auto& c) { return showCases(tx, c); });
    ASSERT_TRUE(list);
    EXPECT_TRUE(list->empty());
}

TEST_F(Files, everyLookAtACaseIsInTheAuditTrail)
{
    const auto opened = open(Worker, {});
    ASSERT_TRUE(see(Worker, opened->id));
    EXPECT_EQ(countOf("audit", "action = 'case.open' AND account_id = u(22)"), 1);
    EXPECT_EQ(countOf("audit", "action = 'case.read' AND subject_id = '" + opened->id.text() + "'"), 1);
    EXPECT_EQ(countOf("event", "kind = 'case.opened'"), 1);
}

TEST_F(Files, aCaseNamesOnlyOrganisationsAndLeadsOfThisRegion)
{
    const auto before = traces();
    const auto other =
        open(Worker,
             {{Police, Part::Police, {GroundKind::PublicTask}}, {OtherPolice, Part::Other, {GroundKind::PublicTask}}});
    ASSERT_FALSE(other);
    EXPECT_EQ(whyNot(other), Refusal::InvalidInput);
    EXPECT_EQ(other.no().pointer, "/participants/1/organisationId");
    const auto twice = open(
        Worker, {{Police, Part::Police, {GroundKind::PublicTask}}, {Police, Part::Police, {GroundKind::PublicTask}}});
    ASSERT_FALSE(twice);
    EXPECT_EQ(twice.no().pointer, "/participants/1/organisationId");
    const auto undated = open(Worker, {{Police, Part::Police, {GroundKind::Consent}}});
    ASSERT_FALSE(undated);
    EXPECT_EQ(undated.no().pointer, "/participants/0/consentedAt");
    const auto led = open(Worker, {}, OtherOfficer);
    ASSERT_FALSE(led);
    EXPECT_EQ(led.no().pointer, "/leadAccountId");
    EXPECT_EQ(traces(), before);
}

TEST_F(Files, theSameReferenceOfOneOrganisationIsOnePerson)
{
    const auto first = enter(Worker, "K-1");
    ASSERT_TRUE(first);
    EXPECT_EQ(whyNot(enter(Worker, "K-1")), Refusal::AlreadyDone);
    EXPECT_TRUE(enter(Intake, "K-1")); // another organisation's numbers are its own

    const auto look = [&](AccountId account) {
        return query(as(account), [&](auto& tx, const auto& c) { return showPerson(tx, c, first->id); });
    };
    ASSERT_TRUE(look(Worker));
    EXPECT_EQ(look(Worker)->clientReference.bytes, "sealed K-1");
    EXPECT_EQ(whyNot(look(Intake)), Refusal::NotFound);
    EXPECT_EQ(countOf("audit", "action = 'person.read'"), 3);
}

TEST_F(Files, twoDesksThatRegisterOneReferenceMakeOnePerson)
{
    auto other = anotherDesk();
    const PersonWish one{PersonId{freshUuid()}, Sealed{"a"}, "K-1"};
    const PersonWish two{PersonId{freshUuid()}, Sealed{"b"}, "K-1"};
    pg::Transaction first(db, TheRegion);
    pg::Transaction second(other, TheRegion);
    ASSERT_TRUE(registerPerson(first, as(Worker), one));
    ASSERT_TRUE(registerPerson(second, as(Worker), two)); // neither sees the other yet
    EXPECT_FALSE(first.commit());
    EXPECT_EQ(second.commit(), Refusal::AlreadyDone);
    EXPECT_EQ(countOf("person"), 1);
    EXPECT_EQ(countOf("event", "kind = 'person.registered'"), 1);
}

TEST_F(Files, anOrderIsKeptWithTheEndsThatTheLawGivesIt)
{
    const auto papers = file(imposedAt);
    const auto order = query(as(Worker), [&](auto& tx, const auto& c) { return showOrder(tx, c, papers.order); });
    ASSERT_TRUE(order);
    EXPECT_EQ(textOf(order->imposedLocal), "2026-11-20T22:14");
    EXPECT_EQ(order->standing.first.at, at("2026-11-30T21:14:00Z"));
    EXPECT_EQ(textOf(order->standing.latest.local), "2026-12-18T22:14");
    EXPECT_EQ(textOf(order->untilLocal), "2026-11-30T22:14");
    EXPECT_TRUE(order->standing.mayBeExtended);
    EXPECT_FALSE(order->needsConfirmation);
    EXPECT_EQ(countOf("event", "kind = 'order.recorded' AND u(14) = ANY (organisation_ids)"), 1);
    EXPECT_EQ(countOf("audit", "action IN ('order.record', 'order.read')"), 2);
    EXPECT_EQ(countOf("task"), 0);
}

TEST_F(Files, anOrderIsRefusedWhereItCannotBe)
{
    const auto papers = file(imposedAt);
    const auto before = traces();
    EXPECT_EQ(whyNot(record(papers.caseId, papers.person, now + std::chrono::seconds(1))), Refusal::NotInTheFuture);
    EXPECT_EQ(whyNot(record(papers.caseId, papers.person, imposedAt, Worker, 11)), Refusal::OrderTooLong);
    EXPECT_EQ(whyNot(record(papers.caseId, papers.person, imposedAt, Worker, {}, false, "be-x")),
              Refusal::UnknownRegime);
    EXPECT_EQ(whyNot(record(papers.caseId, papers.person, at("2001-01-01T00:00:00Z"))), Refusal::RegimeNotInForce);
    EXPECT_EQ(whyNot(record(papers.caseId, papers.person, imposedAt, Intake)), Refusal::NotFound); // takes no part
    EXPECT_EQ(whyNot(record(papers.caseId, PersonId{freshUuid()}, imposedAt)), Refusal::NotFound);
    EXPECT_EQ(whyNot(record(papers.caseId, papers.person, imposedAt, Officer)), Refusal::NotYours);
    EXPECT_EQ(traces(), before);
    const auto shorter = record(papers.caseId, papers.person, imposedAt, Worker, 7);
    ASSERT_TRUE(shorter);
    EXPECT_EQ(shorter->standing.first.at, at("2026-11-27T21:14:00Z"));
}

TEST_F(Files, aDoubtfulMomentAsksAPersonToConfirmIt)
{
    const auto papers = file(imposedAt);
    const auto order = record(papers.caseId, papers.person, at("2026-10-25T01:30:00Z"), Worker, {}, true);
    ASSERT_TRUE(order);
    EXPECT_TRUE(order->needsConfirmation);
    const auto again = query(as(Worker), [&](auto& tx, const auto& c) { return showOrder(tx, c, order->id); });
    EXPECT_TRUE(again->needsConfirmation);
    EXPECT_EQ(
        text("SELECT kind || ' ' || (due_at = '2026-11-04T01:30:00Z') || ' ' || (organisation_id = u(12)) FROM task"),
        "confirm_clock_change true true");
}

TEST_F(Files, anOrderOfACaseOutOfSightDoesNotExist)
{
    const auto papers = file(imposedAt);
    const auto look = [&](AccountId account) {
        return query(as(account), [&](auto& tx, const auto& c) { return showOrder(tx, c, papers.order); });
    };
    EXPECT_TRUE(look(Coordinator)); // case manager's organisation
    EXPECT_EQ(whyNot(look(Intake)), Refusal::NotFound);
    EXPECT_EQ(whyNot(look(NightStaff)), Refusal::NotYours);
}

// Case A of 2010, a doubled hour and a gap, written and read where the database lives in another zone.
TEST_F(Files, aDatabaseInAnotherTimeZoneGivesTheSameAnswers)
{
    const std::string name = text("SELECT current_database()");
    for (const char* zone : {"Pacific/Auckland", "America/St_Johns", "Asia/Kathmandu"}) {
        sql("ALTER DATABASE \"" + name + "\" SET timezone TO '" + zone + "'");
        auto desk = anotherDesk();
        for (const char* imposed : {"2010-03-27T19:00:00Z", "2026-10-15T00:30:00Z", "2026-02-28T01:30:00Z"}) {
            const auto opened = open(Worker, {});
            const auto person = enter(Worker, std::string(zone) + imposed);
            ASSERT_TRUE(opened && person);
            const auto made = record(opened->id, person->id, at(imposed));
            ASSERT_TRUE(made);
            pg::Transaction tx(desk, TheRegion);
            const auto read = showOrder(tx, as(Worker), made->id);
            ASSERT_TRUE(read) << zone;
            const auto expected = standingOf(*regimeOf(regimes, "nl-wth", 1), {.imposition = {.at = at(imposed)}});
            EXPECT_EQ(read->standing.first, expected->first) << zone << ' ' << imposed;
            EXPECT_EQ(read->standing.latest, expected->latest) << zone << ' ' << imposed;
            EXPECT_EQ(read->imposedLocal, Zone::named("Europe/Amsterdam")->localAt(at(imposed))) << zone;
        }
    }
}

} // namespace adempauze::test
