#include "migrations/fresh_database.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace adempauze {

namespace {

using test::FreshDatabase;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

constexpr pg::Statement NotForced{"test.not_forced", R"(
    SELECT c.relname::text FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'region_id'
     WHERE c.relkind IN ('r', 'p') AND c.relnamespace = 'public'::regnamespace
       AND NOT (c.relrowsecurity AND c.relforcerowsecurity)
     ORDER BY 1)"};

constexpr pg::Statement WithoutPolicy{"test.without_policy", R"(
    SELECT c.relname::text FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'region_id'
     WHERE c.relkind IN ('r', 'p') AND c.relnamespace = 'public'::regnamespace
       AND NOT EXISTS (SELECT FROM pg_policies p
                        WHERE p.schemaname = 'public' AND p.tablename = c.relname AND p.cmd = 'ALL'
                          AND p.qual = '(region_id = ( SELECT region_here() AS region_here))'
                          AND p.with_check = '(region_id = region_here())')
     ORDER BY 1)"};

constexpr pg::Statement LooseForeignKeys{"test.loose_keys", R"(
    SELECT k.conrelid::regclass::text || '.' || k.conname
      FROM pg_constraint k
     WHERE k.contype = 'f' AND k.connamespace = 'public'::regnamespace
       AND EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = k.confrelid AND a.attname = 'region_id')
       AND NOT EXISTS (
           SELECT FROM generate_subscripts(k.conkey, 1) AS at
             JOIN pg_attribute here ON here.attrelid = k.conrelid AND here.attnum = k.conkey[at]
             JOIN pg_attribute there ON there.attrelid = k.confrelid AND there.attnum = k.confkey[at]
            WHERE here.attname LIKE '%region\_id' AND there.attname = 'region_id')
     ORDER BY 1)"};

constexpr pg::Statement KeysWithoutRegion{"test.keys", R"(
    SELECT c.relname::text FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'region_id'
     WHERE c.relkind IN ('r', 'p') AND c.relnamespace = 'public'::regnamespace
       AND NOT EXISTS (SELECT FROM pg_constraint k WHERE k.conrelid = c.oid AND k.contype = 'p'
                          AND k.conkey[1] = a.attnum)
     ORDER BY 1)"};

constexpr pg::Statement OwnedByOthers{"test.owned", R"(
    SELECT c.relname::text FROM pg_class c
     WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p', 'v', 'm', 'S')
       AND pg_get_userbyid(c.relowner) <> 'adempauze_owner'
    UNION ALL
    SELECT p.proname::text FROM pg_proc p
     WHERE p.pronamespace = 'public'::regnamespace AND pg_get_userbyid(p.proowner) LIKE 'adempauze%'
       AND pg_get_userbyid(p.proowner) NOT IN ('adempauze_owner', 'adempauze_gate')
    ORDER BY 1)"};

constexpr pg::Statement PowersOf{"test.powers", R"(
    SELECT rolname::text FROM pg_roles
     WHERE rolname LIKE 'adempauze%' AND (rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb
           OR (rolname IN ('adempauze_app', 'adempauze_courier', 'adempauze_report')
               AND (pg_has_role(oid, 'adempauze_owner', 'MEMBER') OR pg_has_role(oid, 'adempauze_gate', 'MEMBER'))))
     ORDER BY 1)"};

constexpr pg::Statement AppendOnlyRights{"test.rights", R"(
    SELECT t || ' ' || right_wanted || ' ' || who
      FROM unnest(ARRAY['event', 'audit', 'audit_link', 'order_event', 'migration']) AS t,
           unnest(ARRAY['UPDATE', 'DELETE', 'TRUNCATE']) AS right_wanted,
           unnest(ARRAY['adempauze_app', 'adempauze_courier', 'adempauze_report']) AS who
     WHERE has_table_privilege(who, t, right_wanted)
     ORDER BY 1)"};

constexpr const char* TwoRegions = "INSERT INTO region VALUES"
                                   " ('00000000-0000-4000-8000-00000000000a', 'A', 'Europe/Amsterdam'),"
                                   " ('00000000-0000-4000-8000-00000000000b', 'B', 'Europe/Amsterdam');"
                                   "INSERT INTO organisation (region_id, id, kind, name) VALUES"
                                   " ('00000000-0000-4000-8000-00000000000a',"
                                   "  '00000000-0000-4000-8000-0000000000a1', 'police', 'of A');";

const RegionId RegionA{*Uuid::parse("00000000-0000-4000-8000-00000000000a")};
const RegionId RegionB{*Uuid::parse("00000000-0000-4000-8000-00000000000b")};

/// One database for the whole suite: its tests only look.
class Walls : public testing::Test {
protected:
    static void SetUpTestSuite()
    {
        s_database = std::make_unique<FreshDatabase>();
        auto migrator = s_database->migrator();
        migrate(migrator, test::ourMigrations(), false);
    }
    static void TearDownTestSuite() { s_database.reset(); }

    static std::vector<std::string> found(const pg::Statement& statement)
    {
        auto superuser = s_database->as("postgres");
        const auto rows = superuser.run(statement, {});
        std::vector<std::string> names;
        for (int row = 0; row < rows.count(); ++row)
            names.emplace_back(rows.text(row, 0));
        return names;
    }
    static void plant(const std::string& sql)
    {
        auto superuser = s_database->as("postgres");
        superuser.script(sql);
    }

    static inline std::unique_ptr<FreshDatabase> s_database;
};

} // namespace

TEST_F(Walls, everyTableOfARegionForcesRowLevelSecurity)
{
    EXPECT_THAT(found(NotForced), IsEmpty());
    plant("CREATE TABLE planted (region_id uuid); ALTER TABLE planted ENABLE ROW LEVEL SECURITY");
    EXPECT_THAT(found(NotForced), ElementsAre("planted"));
    plant("DROP TABLE planted");
}

TEST_F(Walls, everyTableOfARegionShowsOneRegionAtATime)
{
    EXPECT_THAT(found(WithoutPolicy), IsEmpty());
    plant("CREATE TABLE planted (region_id uuid); CREATE POLICY all_of_it ON planted USING (true)");
    EXPECT_THAT(found(WithoutPolicy), ElementsAre("planted"));
    plant("DROP TABLE planted");
}

TEST_F(Walls, everyForeignKeyToARegionsTableCarriesTheRegion)
{
    EXPECT_THAT(found(LooseForeignKeys), IsEmpty());
    plant("CREATE TABLE planted (region_id uuid, token_hash bytea REFERENCES session)");
    EXPECT_THAT(found(LooseForeignKeys), ElementsAre("planted.planted_token_hash_fkey"));
    plant("DROP TABLE planted");
}

TEST_F(Walls, everyKeyBeginsWithTheRegionExceptTheOneLookedUpBeforeIt)
{
    EXPECT_THAT(found(KeysWithoutRegion), ElementsAre("session"));
}

TEST_F(Walls, theApplicationOwnsNothingAndCannotBecomeTheOwner)
{
    EXPECT_THAT(found(OwnedByOthers), IsEmpty());
    EXPECT_THAT(found(PowersOf), IsEmpty());
    plant("CREATE TABLE planted (a int); ALTER TABLE planted OWNER TO adempauze_app");
    EXPECT_THAT(found(OwnedByOthers), ElementsAre("planted"));
    plant("DROP TABLE planted");
    auto app = s_database->as("adempauze_app");
    EXPECT_THROW(app.script("SET ROLE adempauze_owner"), pg::Error);
    EXPECT_THROW(app.script("CREATE TABLE mine (a int)"), pg::Error);
}

TEST_F(Walls, whatHappenedCannotBeRewrittenByAnyOfTheDaemonsRoles)
{
    EXPECT_THAT(found(AppendOnlyRights), IsEmpty());
    plant("GRANT DELETE ON event TO adempauze_courier");
    EXPECT_THAT(found(AppendOnlyRights), ElementsAre("event DELETE adempauze_courier"));
    plant("REVOKE DELETE ON event FROM adempauze_courier");
}

TEST_F(Walls, aRegionSeesItsOwnRowsAndWithoutARegionNothingIsThere)
{
    plant(TwoRegions);
    constexpr pg::Statement Count{"test.organisations", "SELECT count(*) FROM organisation"};
    auto app = s_database->as("adempauze_app");
    EXPECT_EQ(app.run(Count, {}).integer(0, 0), 0);
    EXPECT_EQ(pg::Transaction(app, RegionA).run(Count, {}).integer(0, 0), 1);
    EXPECT_EQ(pg::Transaction(app, RegionB).run(Count, {}).integer(0, 0), 0);
}

TEST_F(Walls, evenTheOwnerWritesNothingIntoAnotherRegion)
{
    auto migrator = s_database->migrator();
    migrator.script("SET ROLE adempauze_owner");
    constexpr pg::Statement Smuggle{"test.smuggle",
                                    "INSERT INTO organisation (region_id, id, kind, name) "
                                    "VALUES ('00000000-0000-4000-8000-00000000000a', gen_random_uuid(), 'other', 'x')"};
    pg::Transaction tx(migrator, RegionB);
    tx.queue(Smuggle, {});
    EXPECT_THROW(tx.flush(), pg::Error);
}

} // namespace adempauze
