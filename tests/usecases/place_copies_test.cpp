#include "night.h"

#include "storage/facility_store.h"
#include "storage/place_copy_store.h"
#include "usecases/find_places.h"
#include "usecases/place_copies.h"

#include <algorithm>
#include <random>
#include <thread>

namespace adempauze::test {

using namespace std::chrono_literals;

namespace {

constexpr unsigned Seed = 20261128;

std::string textOrDash(const std::optional<Moment>& at)
{
    if (at == Forever)
        return "ever";
    return at ? textOf(*at) : "-";
}

/// All that a search says of a place, in words that can be compared.
std::string said(const SeenPlace& each)
{
    const Candidate c{each.facts(), each.outlook};
    std::string text = c.place.text() + ' ' + c.facilityAlias + ' ' + c.placeName + ' '
        + std::string(wordFor(c.accepts)) + ' ' + each.row->facility->conditions + ' '
        + std::to_string(c.house.turnover.count()) + ' ' + textOf(c.confirmedAt) + ' ' + textOrDash(c.nextClaimFrom)
        + ' ' + textOrDash(c.nextClaimUntil) + (c.closedNext ? " closed" : "") + (c.onPaper ? " paper" : "")
        + (c.departureUnconfirmed ? " unconfirmed" : "") + (c.surge ? " surge" : "") + ' ' + c.unitName + ' '
        + std::string(wordFor(c.families)) + ' ' + std::to_string(c.places) + (c.unfit ? " unfit" : "");
    for (const SharedTail& tail : c.shared)
        text += " tail " + textOf(tail.from) + '/' + textOf(tail.until) + '/' + textOf(tail.decidedAt);
    for (const Period& period : c.later)
        text += ' ' + textOrDash(period.from()) + '/' + textOrDash(period.until());
    return text;
}

} // namespace

class PlaceCopiesKept : public Night {
protected:
    PlaceCopies copies;
    std::mt19937 random{Seed};

    int upTo(int most) { return std::uniform_int_distribution<>(0, most)(random); }

    std::vector<std::string> seen(pg::Transaction& tx, PlaceCopies* kept, const Wish& wish) const
    {
        Context context = as(Officer);
        context.places = kept;
        std::vector<std::string> all;
        const auto every = [](const auto&) { return true; };
        RegionSeen(tx, context).look(wish, every, [&](std::vector<SeenPlace>& places) {
            for (SeenPlace& each : places) {
                lookBeyond(each, wish.from, context.now);
                all.push_back(said(each));
            }
        });
        std::ranges::sort(all);
        return all;
    }
    /// What a copy tells is what the same transaction reads anew.
    void compare(pg::Transaction& tx)
    {
        const Moment from = now + (upTo(60) - 5) * 24h;
        for (const int persons : {1, 2}) {
            const Wish wish{.from = from, .until = from + 10 * 24h, .persons = persons};
            EXPECT_EQ(seen(tx, &copies, wish), seen(tx, nullptr, wish));
        }
    }
    void compare()
    {
        pg::Transaction tx(db, TheRegion);
        compare(tx);
    }

    std::string quoted(Moment at) const { return "'" + textOf(at) + "'"; }
    /// A closure for some days somewhere; not there if something stands in the way.
    std::string closing()
    {
        const Moment from = now + upTo(80) * 24h;
        const std::string until = upTo(5) == 0 ? "'infinity'" : quoted(from + (1 + upTo(9)) * 24h);
        return "WITH p AS (SELECT * FROM place WHERE region_id = u(1) ORDER BY id OFFSET " + std::to_string(upTo(4))
            + " LIMIT 1), c AS (INSERT INTO closure (region_id, id, place_id, reason, recorded_by, recorded_at) "
              "SELECT region_id, gen_random_uuid(), id, 'repair', u(26), now() FROM p RETURNING *) "
              "INSERT INTO placement (region_id, closure_id, place_id, facility_id, from_at, until_at, taken_until_at) "
              "SELECT c.region_id, c.id, p.id, p.facility_id, "
            + quoted(from) + ", " + until + ", " + until + " FROM c, p ON CONFLICT DO NOTHING;";
    }
    /// A family for some days in the quiet house's unit, if it is free.
    std::string family()
    {
        const Moment from = now + upTo(80) * 24h;
        const std::string during = quoted(from) + ", " + quoted(from + 24h * (1 + upTo(9)));
        return "WITH c AS (INSERT INTO claim (region_id, id, state, holder_account_id, holder_organisation_id, code, "
               "from_at, until_at, expected_arrival_at, expires_at, answer, recorded_at, persons) SELECT u(1), i, "
               "'held', u(21), u(11), i::text, "
            + during + ", " + quoted(from) + ", " + quoted(from)
            + ", 'not_needed', now(), 2 FROM gen_random_uuid() i RETURNING *) "
              "INSERT INTO placement (region_id, claim_id, place_id, facility_id, from_at, until_at, taken_until_at, "
              "expires_at, whole_unit) SELECT c.region_id, c.id, u(51), u(41), c.from_at, c.until_at, c.until_at, "
              "c.expires_at, true FROM c;";
    }
    /// Any one of the kinds of change that a search must notice.
    std::string change()
    {
        const std::string some = "(SELECT id FROM placement WHERE blocks ORDER BY md5(id::text || '"
            + std::to_string(upTo(1000)) + "') LIMIT 1)";
        switch (upTo(18)) {
        case 0: return "UPDATE placement SET blocks = false WHERE id = " + some + ";";
        case 1:
            return "UPDATE placement SET expires_at = " + quoted(now + (upTo(4) - 2) * 1h) + " WHERE id = " + some
                + ";";
        case 2:
            return "UPDATE placement SET tail_until_at = taken_until_at + interval '9 days', tail_decided_at = "
                + quoted(now + (upTo(6) - 2) * 24h) + ", tail_shared = " + (upTo(1) == 0 ? "true" : "false")
                + " WHERE until_at < 'infinity' AND id = " + some + ";";
        case 3:
            return "UPDATE facility SET turnover_minutes = " + std::to_string(upTo(3) * 30) + ", alias = 'House "
                + std::to_string(upTo(99))
                + "' WHERE id = (SELECT id FROM facility WHERE region_id = u(1) ORDER BY id OFFSET "
                + std::to_string(upTo(1)) + " LIMIT 1);";
        case 4: return "UPDATE unit SET conditions = 'quiet " + std::to_string(upTo(99)) + "' WHERE region_id = u(1);";
        case 5:
            return "UPDATE place SET surge = NOT surge, confirmed_at = now() WHERE id = (SELECT id FROM place WHERE "
                   "region_id = u(1) ORDER BY id LIMIT 1);";
        case 6:
            return "UPDATE unit SET families = '" + std::string(wordFor(static_cast<Families>(upTo(2))))
                + "' WHERE id = u(" + std::to_string(63 + upTo(1)) + ");";
        case 7:
        case 8:
        case 9: return family();
        default: return closing();
        }
    }
};

TEST_F(PlaceCopiesKept, tellWhatIsReadAnewWhateverChangedInWhateverOrderItWasCommitted)
{
    pg::Connection others[] = {connectAs("postgres"), connectAs("postgres"), connectAs("postgres")};
    bool open[] = {false, false, false};
    for (auto& other : others)
        other.script("SET lock_timeout = '20ms'");
    for (int round = 0; round < 300; ++round) {
        const auto who = static_cast<std::size_t>(upTo(2));
        try {
            if (!open[who] && upTo(1) == 0) {
                others[who].script("BEGIN");
                open[who] = true;
            }
            others[who].script(change());
            if (open[who] && upTo(2) == 0) {
                others[who].script(upTo(2) == 0 ? "ROLLBACK" : "COMMIT");
                open[who] = false;
            }
        } catch (const pg::Error&) { // it would have waited for another, or for a constraint
            others[who].script("ROLLBACK");
            open[who] = false;
        }
        compare();
        ASSERT_FALSE(HasFailure()) << "round " << round;
    }
    EXPECT_GT(countOf("placement"), 20) << "enough has happened";
    EXPECT_GT(countOf("placement", "beside IS NOT NULL"), 3) << "families too";
    EXPECT_GT(countOf("placement", "blocks"), 3);
}

// A change looks for other places while its own rows are not committed; if it is undone, nothing of it stays behind.
TEST_F(PlaceCopiesKept, whatAChangeWroteItselfIsSeenByItAloneAndGoneWithIt)
{
    for (int round = 0; round < 12; ++round)
        sql(closing());
    for (const bool loadedBefore : {false, true}) {
        if (loadedBefore)
            compare();
        pg::Transaction tx(db, TheRegion);
        tx.run({"own.change", "UPDATE placement SET blocks = false WHERE blocks"}, {});
        tx.run({"own.vouch", "UPDATE place SET confirmed_at = '2031-01-01T00:00:00Z'"}, {});
        compare(tx);
        const Wish wish{.from = now, .until = now + 10 * 24h};
        for (const std::string& each : seen(tx, &copies, wish))
            EXPECT_NE(each.find("2031-01-01"), std::string::npos);
        tx.rollback();
        compare();
    }
}

TEST_F(PlaceCopiesKept, aRegionsCopyHoldsNothingOfAnother)
{
    compare();
    pg::Transaction tx(db, OtherRegion);
    const Wish wish{.from = now, .until = now + 10 * 24h};
    const auto others = seen(tx, &copies, wish);
    EXPECT_EQ(others, seen(tx, nullptr, wish));
    pg::Transaction own(db, TheRegion);
    for (const std::string& each : seen(own, &copies, wish))
        EXPECT_EQ(std::ranges::count(others, each), 0);
}

// Numbers of a restored database may lie ahead of those that the new one counts: nothing is read twice for it.
TEST_F(PlaceCopiesKept, numbersFromAnotherDatabaseDoNotMatter)
{
    for (int round = 0; round < 5; ++round)
        sql(closing());
    sql("SET session_replication_role = replica; UPDATE placement SET changed_in = '9000000000'; "
        "UPDATE place SET changed_in = '9000000000'; SET session_replication_role = DEFAULT");
    compare();
    sql(closing());
    sql("UPDATE placement SET blocks = false WHERE id = (SELECT id FROM placement WHERE blocks ORDER BY id LIMIT 1)");
    compare();
}

TEST_F(PlaceCopiesKept, ofYearsThatAreOverNothingIsReadButWhoIsStillThereAndWhatIsUndecided)
{
    compare();
    const std::string claims = "(region_id, id, state, holder_account_id, holder_organisation_id, code, from_at, "
                               "until_at, expected_arrival_at, answer, arrived_at, arrival_recorded_at, departed_at, "
                               "departure_recorded_at, destination, recorded_at)";
    const auto stays = [&](int place, const std::string& count, const std::string& more, const std::string& values) {
        sql("WITH c AS (INSERT INTO claim " + claims + " SELECT u(1), gen_random_uuid(), 'departed', u(21), u(11), "
            + "'over', e - interval '2 days', e, e - interval '2 days', 'not_needed', e - interval '2 days', e, e, e, "
              "'home', e FROM (SELECT "
            + quoted(now - LookBackMost) + "::timestamptz - n * interval '3 days' AS e FROM generate_series(0, " + count
            + ") n) back RETURNING *) INSERT INTO placement (region_id, claim_id, place_id, facility_id, from_at, "
              "until_at, taken_until_at"
            + more + ") SELECT region_id, id, u(" + std::to_string(place) + "), u(41), from_at, until_at, until_at"
            + values + " FROM c");
    };
    const auto read = [&] {
        pg::Transaction tx(db, TheRegion);
        const auto tickets = queueWholeCopy(tx, now - LookBackMost);
        tx.flush();
        return takeChangedStandings(tx, tickets).size();
    };
    const auto before = read();
    stays(51, "300", "", "");
    EXPECT_EQ(read(), before);
    stays(52, "0", ", occupied", ", true");
    EXPECT_EQ(read(), before + 1);
    sql("UPDATE placement SET occupied = false, tail_until_at = " + quoted(now + 48h)
        + ", tail_decided_at = " + quoted(now + 24h) + " WHERE place_id = u(52)");
    EXPECT_EQ(read(), before + 1);
    compare();
    sql("UPDATE placement SET tail_decided_at = " + quoted(now - LookBackMost) + " WHERE place_id = u(52)");
    EXPECT_EQ(read(), before);
    compare();
}

TEST_F(PlaceCopiesKept, theWholeIsGivenTheTimeThatItTakesAndNothingElseIs)
{
    auto writer = connectAs("postgres");
    writer.script("BEGIN; LOCK TABLE placement IN ACCESS EXCLUSIVE MODE");
    auto desk = anotherDesk();
    desk.script("SET statement_timeout = '100ms'; SET lock_timeout = '300ms'");
    const auto endedBy = [&](const auto& queueReading) {
        pg::Transaction tx(desk, TheRegion);
        queueReading(tx);
        try {
            tx.flush();
        } catch (const pg::Error& error) {
            return error.sqlstate();
        }
        return std::string("nothing");
    };
    EXPECT_EQ(endedBy([&](pg::Transaction& tx) { queueChangesSince(tx, 1); }), "57014"); // out of time
    EXPECT_EQ(endedBy([&](pg::Transaction& tx) { queueWholeCopy(tx, now); }), "55P03"); // out of patience with a lock
    writer.script("ROLLBACK");

    desk.close();
    pg::Transaction tx(desk, TheRegion);
    queueWholeCopy(tx, now);
    constexpr pg::Statement Allowed{"test.allowed", "SELECT current_setting('statement_timeout')"};
    const auto allowed = tx.queue(Allowed, {});
    tx.flush();
    EXPECT_EQ(tx.rows(allowed).text(0, 0), "10s");
}

TEST_F(PlaceCopiesKept, manySearchersAndChangersAtOnceEndWithTheTruth)
{
    std::vector<std::string> changes;
    for (int n = 0; n < 200; ++n)
        changes.push_back(change());
    std::atomic<int> next = 0;
    std::atomic<int> searched = 0;
    const auto changer = [&] {
        auto own = connectAs("postgres");
        own.script("SET lock_timeout = '200ms'");
        for (int n = next++; n < std::ssize(changes); n = next++)
            try {
                own.script(changes[static_cast<std::size_t>(n)]);
            } catch (const pg::Error&) { // two at one row: the loser's change is not made
            }
    };
    const auto searcher = [&] {
        auto desk = anotherDesk();
        while (next < std::ssize(changes)) {
            pg::Transaction tx(desk, TheRegion);
            const Wish wish{.from = now, .until = now + 10 * 24h};
            searched += seen(tx, &copies, wish).empty() ? 0 : 1;
        }
    };
    {
        std::vector<std::jthread> threads;
        for (int n = 0; n < 2; ++n) {
            threads.emplace_back(changer);
            threads.emplace_back(searcher);
        }
    }
    EXPECT_GT(searched, 0);
    compare();
}

} // namespace adempauze::test
