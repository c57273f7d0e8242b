#include "night.h"

#include "settings/protocol_reader.h"
#include "support/refusals.h"
#include "usecases/case_file.h"
#include "usecases/sweep.h"

namespace adempauze::test {

namespace {

std::string tasksOf(OrderId order)
{
    return "SELECT coalesce(string_agg(kind || CASE WHEN urgent THEN '!' ELSE '' END, ' ' ORDER BY kind), '') FROM "
           "task "
           "WHERE claim_id IS NULL AND state = 'open' AND protocol = 'order' AND order_id = '"
        + order.text() + "'";
}

} // namespace

class OrderWork : public Night {
protected:
    const std::vector<Protocol> protocols = loadProtocols(HOUSE_DIR "/config/protocols");

    void sweepAt(const char* moment) { sweepAt(at(moment)); }
    void sweepAt(Moment moment)
    {
        now = moment;
        pg::Transaction tx(db, TheRegion);
        sweepRegion(tx, now, {.regimes = &regimes, .protocols = &protocols});
    }
    std::string open(const File& file) { return text(tasksOf(file.order)); }

    Outcome<CaseRow> agree(const File& file, const char* kind, std::int64_t version = 1, AccountId account = Worker)
    {
        return through(db, as(account), [&](auto& tx, const auto& c) {
            return agreeNextStep(tx, c, {file.caseId, version, kind, now});
        });
    }
};

// Imposed on Friday 20 November 2026 at 22:14; first end on Monday the 30th.
TEST_F(OrderWork, opensWhenItsTimeHasComeAndOnlyOnce)
{
    const File papers = file(imposedAt);
    sweepAt("2026-11-20T21:30:00Z");
    EXPECT_EQ(open(papers), "first_contact! report_reachability!");
    sweepAt("2026-11-20T21:31:00Z");
    EXPECT_EQ(open(papers), "first_contact! report_reachability!");
    sweepAt("2026-11-26T22:00:00Z"); // two days before day 8
    EXPECT_EQ(open(papers), "advise_on_extension first_contact! report_reachability!");
    sweepAt("2026-11-28T22:00:00Z"); // day 8
    EXPECT_EQ(open(papers), "advise_on_extension agree_next_step first_contact! report_reachability!");
    sweepAt("2026-11-29T22:00:00Z"); // day 9: the second warning, and a day before the first end
    EXPECT_EQ(open(papers),
              "advise_on_extension agree_next_step! decide_on_extension! first_contact! report_reachability!");
}

TEST_F(OrderWork, thatWasGatheredIntoAnotherDoesNotComeBackWhenThatIsDone)
{
    const File papers = file(imposedAt);
    sweepAt("2026-11-28T22:00:00Z");
    sweepAt("2026-11-29T22:00:00Z"); // the second warning, gathered into the first
    const auto warnings = countOf("task", "kind = 'agree_next_step'");
    sql("UPDATE task SET state = 'done', done_at = '2026-11-29T22:05:00Z', done_by = '" + Worker.text()
        + "' WHERE kind = 'agree_next_step' AND state = 'open'");
    sweepAt("2026-11-29T22:06:00Z");
    EXPECT_EQ(open(papers), "advise_on_extension decide_on_extension! first_contact! report_reachability!");
    EXPECT_EQ(countOf("task", "kind = 'agree_next_step'"), warnings) << "nothing is planned a second time";
}

TEST_F(OrderWork, isNotOpenedForReachabilityOnceAStayIsBooked)
{
    const Resident guest = resident(RoomA);
    sweepAt("2026-11-21T08:00:00Z");
    EXPECT_EQ(open(guest.file), "first_contact!");
}

TEST_F(OrderWork, ofADepartureThatIsOverdueEndsWithAnExtensionThatWasRecordedLateAndComesBackAtTheNextEnd)
{
    const Resident guest = resident(RoomA);
    const auto overdue = [&](const char* state) {
        return countOf("task", "kind = 'departure_overdue' AND state = '" + std::string(state) + "'");
    };
    const auto end = [&] {
        pg::Transaction tx(db, TheRegion);
        const auto ticket = queueClaim(tx, guest.stay.id, now);
        tx.flush();
        return takeClaim(tx, ticket)->until;
    };
    const Moment first = end();
    sweepAt(first + std::chrono::minutes(1));
    ASSERT_EQ(overdue("open"), 1);
    ASSERT_TRUE(decide(guest.file.order, extension("2026-11-27T11:00:00Z", 18)));
    ASSERT_GT(end(), first);
    EXPECT_EQ(overdue("open"), 0);
    EXPECT_EQ(overdue("done"), 1);
    sweepAt(end() + std::chrono::minutes(1));
    EXPECT_EQ(overdue("open"), 1);
}

TEST_F(OrderWork, aboutTheNextStepEndsWhenItIsAgreed)
{
    const File papers = file(imposedAt);
    sweepAt("2026-11-28T22:00:00Z");
    ASSERT_NE(open(papers).find("agree_next_step"), std::string::npos);
    const auto agreed = agree(papers, "transit_home");
    ASSERT_TRUE(agreed);
    EXPECT_EQ(agreed->nextStep->kind, "transit_home");
    EXPECT_EQ(agreed->version, 2);
    sweepAt("2026-11-29T22:00:00Z");
    EXPECT_EQ(open(papers).find("agree_next_step"), std::string::npos);
}

TEST_F(OrderWork, ofAnExtensionEndsWithTheExtensionAndAWarningComesBeforeItsEnd)
{
    const File papers = file(imposedAt);
    sweepAt("2026-11-27T12:00:00Z");
    ASSERT_NE(open(papers).find("advise_on_extension"), std::string::npos);
    ASSERT_TRUE(decide(papers.order, extension("2026-11-27T11:00:00Z", 18)));
    sweepAt("2026-11-27T12:01:00Z");
    EXPECT_EQ(open(papers), "first_contact! report_reachability!");
    sweepAt("2026-12-17T22:00:00Z"); // day 27
    EXPECT_NE(open(papers).find("agree_next_step"), std::string::npos);
}

TEST_F(OrderWork, ofACourtFollowsTheRequestAndTheCondition)
{
    const File papers = file(imposedAt);
    now = at("2026-11-23T12:00:00Z");
    ASSERT_TRUE(decide(papers.order,
                       {.kind = OrderEventKind::CourtRequest,
                        .decidedAt = at("2026-11-23T10:00:00Z"),
                        .effectiveAt = at("2026-11-23T10:00:00Z")}));
    ASSERT_TRUE(decide(papers.order,
                       {.kind = OrderEventKind::Suspension,
                        .decidedAt = at("2026-11-23T11:00:00Z"),
                        .effectiveAt = at("2026-11-23T11:00:00Z"),
                        .dueAt = at("2026-11-26T11:00:00Z")},
                       2));
    sweepAt("2026-11-23T12:01:00Z");
    EXPECT_NE(open(papers).find("judge_condition!"), std::string::npos) << open(papers);
    now = at("2026-11-25T12:00:00Z");
    ASSERT_TRUE(decide(papers.order,
                       {.kind = OrderEventKind::ConditionMet,
                        .decidedAt = at("2026-11-25T11:00:00Z"),
                        .effectiveAt = at("2026-11-25T11:00:00Z")},
                       3));
    sweepAt("2026-11-25T12:01:00Z");
    EXPECT_EQ(open(papers).find("judge_condition"), std::string::npos) << open(papers);
}

TEST_F(OrderWork, aNextStepIsRefusedFromTheFutureFromOutsideAndOnAnOldVersion)
{
    const File papers = file(imposedAt);
    const auto before = traces();
    EXPECT_EQ(whyNot(agree(papers, "family", 7)), Refusal::StaleVersion);
    EXPECT_EQ(whyNot(agree(papers, "family", 1, Officer)), Refusal::NotYours);
    const auto later = through(db, as(Worker), [&](auto& tx, const auto& c) {
        return agreeNextStep(tx, c, {papers.caseId, 1, "family", now + std::chrono::hours(1)});
    });
    EXPECT_EQ(whyNot(later), Refusal::NotInTheFuture);
    EXPECT_EQ(traces(), before);
}

} // namespace adempauze::test
