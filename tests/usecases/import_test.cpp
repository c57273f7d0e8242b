#include "night.h"

#include "support/refusals.h"
#include "usecases/import_inventory.h"

#include <algorithm>

namespace adempauze::test {

class Tables : public Night {
protected:
    Context admin() const
    {
        Context context = as(Manager);
        context.caller.account = Administrator;
        context.caller.role = Role::Administrator;
        return context;
    }
    std::string exported(char separator = ';')
    {
        pg::Transaction tx(db, TheRegion);
        return *exportInventory(tx, admin(), separator);
    }
    InventoryImport imported(const std::string& file, bool keep = true)
    {
        pg::Transaction tx(db, TheRegion);
        const auto seal = [](std::string_view text, std::string_view table, std::string_view, const Uuid&) {
            return Sealed{std::string(table) + " " + std::string(text.size(), '*')};
        };
        const auto result = importInventory(tx, admin(), file, seal);
        EXPECT_TRUE(result);
        if (keep && result->errors.empty())
            EXPECT_FALSE(tx.commit());
        else if (result->errors.empty())
            EXPECT_FALSE(tx.rehearse());
        else
            tx.rollback();
        return *result;
    }
    std::vector<std::string> errorsOf(const std::string& file)
    {
        std::vector<std::string> errors;
        for (const RowError& error : imported(file).errors)
            errors.push_back(std::to_string(error.row) + " " + error.column + " " + error.reason);
        return errors;
    }
    static std::string replaced(std::string text, const std::string& from, const std::string& to)
    {
        EXPECT_NE(text.find(from), std::string::npos) << from;
        for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
            text.replace(at, from.size(), to);
        return text;
    }
};

TEST_F(Tables, whatIsExportedChangesNothingWhenItIsRead)
{
    sql("UPDATE place SET accepts = 'men', conditions = E'=1+1; \"quoted\"\\nand a line', wheelchair = false WHERE id "
        "= u(51);"
        "UPDATE unit SET accepts = 'women' WHERE id = u(64); UPDATE facility SET phone = '+31 40', departure_time = "
        "NULL "
        "WHERE id = u(42);"
        "INSERT INTO site (region_id, id, operator_id, name) VALUES (u(1), u(72), u(13), 'Leeg');"
        "INSERT INTO unit (region_id, id, facility_id, name) VALUES (u(1), u(65), u(42), 'Zolder')");
    const auto events = countOf("event");
    for (const char separator : {';', ','}) {
        const auto result = imported(exported(separator));
        EXPECT_TRUE(result.things.empty());
        EXPECT_TRUE(result.errors.empty());
        EXPECT_EQ(result.unchanged, 2 + 2 + 3 + 3); // sites, houses, units, places
    }
    EXPECT_EQ(countOf("event"), events);
    EXPECT_EQ(countOf("place", "version <> 1"), 0);
    EXPECT_EQ(countOf("audit", "action = 'inventory.export'"), 2);
    const auto other = exported();
    EXPECT_EQ(exported(), other);
}

TEST_F(Tables, aFileAddsASiteWithEverythingInIt)
{
    const auto result =
        imported("site;operator;facility;kind;accepts;turnoverMinutes;longestStayDays;admission;tail;phone;"
                 "desk;detailsTeam;unit;place;surge;opensAt;address;wayToDoor\r\n"
                 "Kade;Opvang;Els;transit_home;anyone;60,0;56;automatic;share;'+31 40;Nachtdienst;"
                 "Reclassering dag;Boven;1;nee;;Kade 1;Bel aan\r\n"
                 "Kade;Opvang;Els;transit_home;anyone;60;56;automatic;share;'+31 40;Nachtdienst;"
                 "Reclassering dag;Boven;2;ja;2026-12-01T10:00:00Z;Kade 1;Bel aan\r\n");
    EXPECT_TRUE(result.errors.empty());
    ASSERT_EQ(result.things.size(), 5U);
    EXPECT_EQ(result.things.front().kind, "site");
    EXPECT_EQ(result.things.back().row, 3);
    EXPECT_EQ(text("SELECT convert_from(address, 'UTF8') FROM site WHERE name = 'Kade'"), "site ******");
    EXPECT_EQ(text("SELECT convert_from(way_to_door, 'UTF8') FROM facility WHERE alias = 'Els'"), "facility *******");
    EXPECT_EQ(text("SELECT phone || ' ' || turnover_minutes FROM facility WHERE alias = 'Els'"), "+31 40 60");
    EXPECT_EQ(countOf("place", "surge"), 1);
    EXPECT_EQ(text("SELECT (until_at AT TIME ZONE 'UTC')::text FROM placement x JOIN place p ON p.id = x.place_id "
                   "WHERE p.name = '2'"),
              "2026-12-01 10:00:00");
    EXPECT_EQ(countOf("event", "kind LIKE '%.added'"), 5);
    EXPECT_EQ(exported().find("Kade 1"), std::string::npos);
    EXPECT_TRUE(imported(exported()).things.empty());
}

TEST_F(Tables, aPreviewSaysTheSameAndStoresNothing)
{
    const auto file = replaced(exported(), "No pets", "Pets");
    const auto before = traces();
    const auto previewed = imported(file, false);
    ASSERT_EQ(previewed.things.size(), 1U);
    EXPECT_EQ(previewed.things.front().name, "Berk");
    EXPECT_FALSE(previewed.things.front().added);
    EXPECT_EQ(traces(), before);
    const auto done = imported(file);
    EXPECT_EQ(done.things.size(), 1U);
    EXPECT_EQ(text("SELECT conditions FROM facility WHERE id = u(41)"), "Pets");
    EXPECT_EQ(countOf("event", "kind = 'facility.changed'"), 1);
}

TEST_F(Tables, aColumnThatIsNotThereLeavesThingsAsTheyAreAndAnEmptyCellEmptiesThem)
{
    EXPECT_EQ(imported("facility;phone\nBerk;010 7\n").things.size(), 1U);
    EXPECT_EQ(text("SELECT phone || ' ' || departure_time FROM facility WHERE id = u(41)"), "010 7 660");
    EXPECT_EQ(imported("facility;departureTime\nBerk;\n").things.size(), 1U);
    EXPECT_EQ(countOf("facility", "departure_time IS NULL"), 1);
    EXPECT_EQ(imported("facility;departureTime;intakeFrom\nBerk;9:30:00;08:00\n").things.size(), 1U);
    EXPECT_EQ(text("SELECT departure_time || ' ' || intake_from FROM facility WHERE id = u(41)"), "570 480");
    EXPECT_EQ(text("SELECT site_id::text FROM facility WHERE id = u(41)"), uuidOf(71).text());
}

TEST_F(Tables, everyErrorIsToldWithItsRowAndNothingIsStored)
{
    const auto before = traces();
    EXPECT_EQ(errorsOf("facility;turnoverMinutes;accepts;unit;place;surge\n"
                       "Berk;1,5;dogs;Huis;A;maybe\n"
                       ";;;Huis;;\n"
                       "\n"
                       "Linde;5000;anyone;;C;no\n"
                       "Nieuw;60;men;;;\n"),
              (std::vector<std::string>{
                  "2 accepts unknown_word", "2 turnoverMinutes wrong_type", "2 surge unknown_word",
                  "3 facility missing", "5 turnoverMinutes out_of_range", "5 unit missing", "6 operator missing",
                  "6 kind missing", "6 longestStayDays missing", "6 admission missing", "6 tail missing",
                  "6 phone missing", "6 desk missing", "6 detailsTeam missing", "6 wayToDoor missing"}));
    EXPECT_EQ(traces(), before);
}

TEST_F(Tables, rowsThatContradictEachOtherAndNamesThatAreNotThereAreErrors)
{
    EXPECT_EQ(errorsOf("facility;phone;unit;place\nBerk;1;Huis;A\nBerk;2;Huis;B\nBerk;1;Huis;A\n"),
              (std::vector<std::string>{"3  contradicts", "4 place duplicate_name"}));
    EXPECT_EQ(errorsOf("facility;operator;desk;detailsTeam\nBerk;Politie;Nergens;Reclassering dag\n"),
              (std::vector<std::string>{"2 operator cannot_change", "2 desk unknown_word"}));
    EXPECT_EQ(errorsOf("facility;kind\nBerk;transit_home\n"), (std::vector<std::string>{"2 kind cannot_change"}));
    EXPECT_EQ(errorsOf("facility;colour;facility\nBerk;red;Berk\n"),
              (std::vector<std::string>{"1  unknown_field", "1 facility duplicate_name"}));
    EXPECT_EQ(errorsOf("facility\n\"Berk\n"), (std::vector<std::string>{"2  open_quote"}));
    EXPECT_EQ(errorsOf(""), (std::vector<std::string>{"1  missing"}));
}

TEST_F(Tables, aRuleThatWouldBreakAPromiseIsAnErrorOfItsRow)
{
    ASSERT_TRUE(hold(RoomA));
    ASSERT_TRUE(hold(RoomA, "2026-12-01T11:00:00Z", false));
    const auto result = imported("facility;turnoverMinutes\nLinde;30\nBerk;61\n");
    ASSERT_EQ(result.errors.size(), 1U);
    EXPECT_EQ(result.errors.front().row, 3);
    EXPECT_EQ(result.errors.front().column, "turnoverMinutes");
    EXPECT_EQ(result.errors.front().reason, "place_taken");
    EXPECT_NE(result.errors.front().detail.find("2026-12-01T11:00:00Z"), std::string::npos);
    EXPECT_EQ(countOf("facility", "version <> 1"), 0);
}

TEST_F(Tables, onlyAnAdministratorReadsOrWritesOne)
{
    pg::Transaction tx(db, TheRegion);
    EXPECT_EQ(whyNot(exportInventory(tx, as(Manager), ';')), Refusal::NotYours);
    EXPECT_EQ(whyNot(importInventory(tx, as(Worker), "facility\n", {})), Refusal::NotYours);
}

} // namespace adempauze::test
