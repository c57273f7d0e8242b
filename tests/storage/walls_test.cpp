#include "support/ledger.h"

#include "storage/record_store.h"
#include "support/moments.h"

namespace adempauze::test {

/// The wall between regions, and between what happened and whoever would change it.
class RegionWall : public Ledger {
protected:
    /// What the daemon's role gets to hear in a region: "done", or the SQLSTATE.
    std::string inRegion(const std::string& region, const std::string& statement,
                         const std::string& role = "adempauze_app")
    {
        auto desk = connectAs(role);
        try {
            desk.script("BEGIN; SELECT set_config('adempauze.region', '" + region + "', true); " + statement
                        + "; COMMIT");
            return "done";
        } catch (const pg::Error& error) {
            return error.sqlstate();
        }
    }
    bool sees(const std::string& role, const std::string& what)
    {
        try {
            sql("SET ROLE " + role + "; SELECT " + what);
        } catch (const pg::Error&) {
            sql("RESET ROLE");
            return false;
        }
        sql("RESET ROLE");
        return true;
    }
    std::string here() const { return TheRegion.text(); }
    std::string there() const { return OtherRegion.text(); }
};

TEST_F(RegionWall, withoutARegionEveryTableLooksEmpty)
{
    sql("INSERT INTO audit (region_id, action, subject_kind, request_id) VALUES (u(1), 'test', 'test', 'test')");
    const auto tables = rows("SELECT c.relname::text FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid"
                             " WHERE a.attname = 'region_id' AND c.relkind = 'r'"
                             "   AND has_any_column_privilege('adempauze_app', c.oid, 'SELECT')");
    ASSERT_GT(tables.count(), 20);
    for (int row = 0; row < tables.count(); ++row) {
        const std::string table(tables.text(row, 0));
        const std::string query = "SELECT count(region_id) FROM " + table;
        EXPECT_EQ(db.run({("count." + table).c_str(), query.c_str()}, {}).integer(0, 0), 0) << table;
    }
}

TEST_F(RegionWall, anotherRegionsRowsAreInvisible)
{
    pg::Transaction tx(db, OtherRegion);
    constexpr pg::Statement Count{"test.count",
                                  "SELECT (SELECT count(*) FROM organisation), (SELECT count(*) FROM place)"};
    const auto found = tx.run(Count, {});
    EXPECT_EQ(found.integer(0, 0), 1);
    EXPECT_EQ(found.integer(0, 1), 0);
}

// A plan is kept for whichever region asks: if it were made for the share of a small one, the large ones would suffer.
TEST_F(RegionWall, whatAStatementCostsIsReckonedAlikeForALargeRegionAndASmallOne)
{
    sql("INSERT INTO event (region_id, kind, happened_at, recorded_at)"
        " SELECT CASE WHEN n <= 990 THEN '"
        + here() + "'::uuid ELSE '" + there()
        + "'::uuid END, 'test', now(), now() FROM generate_series(1, 1000) AS n; ANALYZE event");
    const auto reckoned = [&](RegionId region) {
        constexpr pg::Statement Explain{"test.explain", "EXPLAIN SELECT kind FROM event"};
        pg::Transaction tx(db, region);
        const auto plan = tx.run(Explain, {});
        return std::string(plan.text(0, 0)); // its first line says how much, and how many rows
    };
    EXPECT_EQ(reckoned(TheRegion), reckoned(OtherRegion));
    EXPECT_NE(reckoned(TheRegion).find("rows=500 "), std::string::npos) << reckoned(TheRegion);
}

TEST_F(RegionWall, whatGoesRoundByTheClockIsPlannedOnce)
{
    constexpr pg::Statement Mode{"test.mode", "SELECT current_setting('plan_cache_mode')"};
    EXPECT_EQ(db.run(Mode, {}).text(0, 0), "auto");
    pg::Connection sweeper(conninfo("adempauze_app"), pg::Plans::Kept);
    EXPECT_EQ(sweeper.run(Mode, {}).text(0, 0), "force_generic_plan");
}

TEST_F(RegionWall, aRowOfAnotherRegionCannotBeInserted)
{
    const std::string insert = "INSERT INTO person (region_id, id, organisation_id, client_reference, reference_index,"
                               " recorded_at) VALUES ('"
        + there() + "', gen_random_uuid(), '" + OtherPolice.text() + "', '\\x01', '\\x01', now())";
    EXPECT_EQ(inRegion(here(), insert), "42501");
    EXPECT_EQ(inRegion(there(), insert), "done");
}

TEST_F(RegionWall, aRowOfAnotherRegionCannotBeReferred)
{
    const auto caseOf = [&](const std::string& organisation, const std::string& account) {
        return "INSERT INTO household_case (id, household_id, organisation_id, opened_at, opened_by) VALUES"
               " (gen_random_uuid(), gen_random_uuid(), '"
            + organisation + "', now(), '" + account + "')";
    };
    EXPECT_EQ(inRegion(there(), caseOf(Probation.text(), OtherOfficer.text())), "23503");
    EXPECT_EQ(inRegion(there(), caseOf(OtherPolice.text(), Worker.text())), "23503");
    EXPECT_EQ(inRegion(there(), caseOf(OtherPolice.text(), OtherOfficer.text())), "done");
}

TEST_F(RegionWall, aRowCannotBeMovedIntoAnotherRegion)
{
    sql("INSERT INTO turn_away (region_id, id, request_id, account_id, organisation_id, reason, under_order, "
        "happened_at,"
        " recorded_at) VALUES (u(1), u(901), u(902), u(21), u(11), 'full', true, now(), now())");
    EXPECT_EQ(inRegion(here(), "UPDATE turn_away SET region_id = '" + there() + "'"), "42501");
}

TEST_F(RegionWall, ofAnotherRegionOnlyWhatItPublishesIsSeenAndOnlyThroughTheWindow)
{
    sql("INSERT INTO published_place (region_id, id, place_id, from_at, until_at, published_by, published_at) VALUES "
        "(u(1), u(901), u(51), '2026-11-20T12:00:00Z', '2026-12-20T12:00:00Z', u(25), now())");
    constexpr pg::Statement Elsewhere{"test.elsewhere",
                                      "SELECT count(*) FROM places_elsewhere('2026-11-21T12:00:00Z')"};
    constexpr pg::Statement Direct{"test.direct", "SELECT count(*) FROM published_place"};
    {
        pg::Transaction tx(db, OtherRegion);
        EXPECT_EQ(tx.run(Elsewhere, {}).integer(0, 0), 1);
        EXPECT_EQ(tx.run(Direct, {}).integer(0, 0), 0);
    }
    {
        pg::Transaction tx(db, TheRegion);
        EXPECT_EQ(tx.run(Elsewhere, {}).integer(0, 0), 0) << "a region is not told of its own";
        EXPECT_EQ(tx.run(Direct, {}).integer(0, 0), 1);
    }
    EXPECT_EQ(db.run(Elsewhere, {}).integer(0, 0), 0) << "without a region nothing is there";
    EXPECT_EQ(inRegion(there(), "SET LOCAL ROLE adempauze_gate"), "42501");
    EXPECT_EQ(inRegion(here(), "SELECT places_elsewhere(now())", "adempauze_courier"), "42501");
}

TEST_F(RegionWall, evenTheGateSeesOnlyPlacesThatArePublishedAndNeverWhoseTheyAre)
{
    sql("INSERT INTO published_place (region_id, id, place_id, from_at, until_at, published_by, published_at, "
        "withdrawn_at) VALUES (u(1), u(901), u(51), now(), now() + interval '9 days', u(25), now(), NULL),"
        "(u(1), u(902), u(52), now(), now() + interval '9 days', u(25), now(), now())");
    sql("SET ROLE adempauze_gate; CREATE TEMP TABLE seen AS SELECT id FROM place; RESET ROLE");
    EXPECT_EQ(text("SELECT string_agg(id::text, ',') FROM seen"), RoomA.text()) << "the other one was withdrawn";
    for (const char* secret : {"way_to_door FROM facility", "claim_id FROM placement", "person_id FROM placement"})
        EXPECT_FALSE(sees("adempauze_gate", secret)) << secret;
    EXPECT_TRUE(sees("adempauze_gate", "from_at FROM placement"));
}

TEST_F(RegionWall, eventsAndAuditRowsAreNeverChangedByAnyRole)
{
    sql("INSERT INTO event (region_id, kind, happened_at, recorded_at) VALUES (u(1), 'test', now(), now());"
        "INSERT INTO audit (region_id, action, subject_kind, request_id) VALUES (u(1), 'test', 'test', 'test');"
        "SELECT set_config('adempauze.region', u(1)::text, false); SELECT seal_audit()");
    for (const std::string table : {"event", "audit", "audit_link"}) {
        const std::string update = "UPDATE " + table + " SET region_id = region_id";
        EXPECT_EQ(inRegion(here(), update), "42501") << table;
        EXPECT_EQ(inRegion(here(), "DELETE FROM " + table), "42501") << table;
        EXPECT_EQ(inRegion(here(), "TRUNCATE " + table + " CASCADE"), "42501") << table;
        // The migrator may become the owner, who has every right, and still changes nothing.
        const std::string asOwner = "SET LOCAL ROLE adempauze_owner; ";
        EXPECT_EQ(inRegion(here(), asOwner + update, "adempauze_migrator"), "AP002") << table;
        EXPECT_EQ(inRegion(here(), asOwner + "DELETE FROM " + table, "adempauze_migrator"), "AP002") << table;
        EXPECT_EQ(inRegion(here(), asOwner + "TRUNCATE " + table + " CASCADE", "adempauze_migrator"), "AP002") << table;
    }
}

} // namespace adempauze::test
