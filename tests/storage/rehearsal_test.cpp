#include "storage/record_store.h"
#include "support/ledger.h"
#include "support/moments.h"

namespace adempauze::test {

/// A transaction that is judged as at its commit, and leaves nothing.
class Rehearsal : public Ledger {
protected:
    const Moment now = at("2026-03-01T18:00:00Z");

    void write(pg::Transaction& tx) { queueEvent(tx, {.kind = "test.done", .happenedAt = now, .recordedAt = now}); }
};

namespace {

constexpr pg::Statement Denied{"test.denied", "SELECT granted(0)"};
constexpr pg::Statement CountEvents{"test.count", "SELECT count(*) FROM event"};
constexpr pg::Statement Promise{"test.promise", "INSERT INTO promise (id) VALUES (1)"};

} // namespace

TEST_F(Rehearsal, nothingOfItRemainsAndItsAnswersStayReadable)
{
    pg::Transaction tx(db, TheRegion);
    write(tx);
    const auto there = tx.queue(CountEvents, {});
    EXPECT_FALSE(tx.rehearse());
    EXPECT_EQ(tx.rows(there).integer(0, 0), 1);
    EXPECT_EQ(countOf("event"), 0);
    pg::Transaction next(db, TheRegion);
    write(next);
    EXPECT_FALSE(next.commit());
    EXPECT_EQ(countOf("event"), 1);
}

TEST_F(Rehearsal, whatDecidesDecidesHereToo)
{
    pg::Transaction tx(db, TheRegion);
    write(tx);
    tx.queueDeciding(Denied, {}, Refusal::StaleVersion);
    EXPECT_EQ(tx.rehearse(), Refusal::StaleVersion);
    EXPECT_EQ(countOf("event"), 0);
}

TEST_F(Rehearsal, whatIsJudgedAtACommitIsJudgedNow)
{
    sql("CREATE TABLE promise (id int UNIQUE DEFERRABLE INITIALLY DEFERRED); GRANT INSERT ON promise TO adempauze_app");
    pg::Transaction tx(db, TheRegion);
    tx.queue(Promise, {});
    tx.queue(Promise, {});
    try {
        EXPECT_FALSE(tx.rehearse()) << "it would have been refused";
        ADD_FAILURE() << "it went through";
    } catch (const pg::Error& error) {
        EXPECT_EQ(error.sqlstate(), "23505");
    }
}

} // namespace adempauze::test
