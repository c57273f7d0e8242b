#include "storage/place_request_store.h"

#include "support/ledger.h"
#include "support/moments.h"

#include <algorithm>
#include <initializer_list>
#include <regex>

namespace adempauze::test {

/// An account that has asked for places for months: two thousand claims that are over, and one that is open.
class PlaceRequests : public Ledger {
protected:
    const Moment now = at("2026-03-01T18:00:00Z");

    PlaceRequests()
    {
        sql(R"(
            INSERT INTO claim (region_id, id, state, holder_account_id, holder_organisation_id, code, from_at, until_at,
                               expected_arrival_at, answer, recorded_at)
            SELECT u(1), gen_random_uuid(), 'released', u(21), u(11), n::text, past.at, past.at + interval '9 days', past.at,
                   'not_needed', past.at
              FROM generate_series(1, 2000) n
             CROSS JOIN LATERAL (SELECT '2026-02-01T18:00:00Z'::timestamptz - n * interval '1 hour' AS at) past;
            INSERT INTO claim (region_id, id, state, holder_account_id, holder_organisation_id, code, from_at, until_at,
                               expected_arrival_at, answer, recorded_at, expires_at, gender)
            VALUES (u(1), u(901), 'held', u(21), u(11), 'open', '2026-03-01T19:00:00Z', '2026-03-11T19:00:00Z',
                    '2026-03-01T19:00:00Z', 'not_needed', '2026-03-01T17:50:00Z', '2026-03-01T20:00:00Z', 'man');
            ANALYZE claim)");
    }
    /// How PostgreSQL goes about it, a line for each step.
    std::string planOf(const std::string& name, std::initializer_list<pg::Value> values)
    {
        const auto all = placeRequestStatements();
        const auto statement = std::ranges::find_if(all, [&](const pg::Statement& each) { return each.name == name; });
        const std::string explained =
            std::string("EXPLAIN (ANALYZE, COSTS OFF, TIMING OFF, SUMMARY OFF) ") + statement->text;
        const pg::Statement explain{"explained", explained.c_str()};
        pg::Transaction tx(db, TheRegion);
        const auto rows = tx.run(explain, values);
        std::string plan;
        for (int row = 0; row < rows.count(); ++row)
            plan += std::string(rows.text(row, 0)) + "\n";
        return plan;
    }
    /// Rows that a step read and threw away.
    static int readInVain(const std::string& plan)
    {
        static const std::regex removed("Rows Removed by [A-Za-z ]+: ([0-9]+)");
        int rows = 0;
        for (auto each = std::sregex_iterator(plan.begin(), plan.end(), removed); each != std::sregex_iterator();
             ++each)
            rows += std::stoi((*each)[1]);
        return rows;
    }
};

TEST_F(PlaceRequests, anAskersPastIsNotReadToFindThePlaceThatTheyHave)
{
    const PlaceRequest asked{.account = Officer, .organisation = Police, .gender = "man"};
    {
        pg::Transaction tx(db, TheRegion);
        const auto tickets = queueKnownRequest(tx, asked, now);
        tx.flush();
        EXPECT_TRUE(takeKnownRequest(tx, tickets).hasPlace);
    }
    for (const pg::Value& request : {pg::Value(nullptr), pg::Value(uuidOf(902))}) {
        const std::string plan = planOf("turn_away.place_of", {Officer, nullptr, request, "man", nullptr, now, 3600});
        EXPECT_LT(readInVain(plan), 10) << plan;
    }
}

} // namespace adempauze::test
