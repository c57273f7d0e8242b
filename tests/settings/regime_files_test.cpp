#include "settings/regime_files.h"

#include "folder.h"
#include "time/text.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace adempauze::test {

namespace fs = std::filesystem;
using testing::ElementsAre;
using testing::IsEmpty;

namespace {

const std::string Law = R"law(id = "nl-wth"
version = 1
name_nl = "huisverbod"
name_en = "restraining order"
zone = "Europe/Amsterdam"
authority = "mayor"
source = "Wth"
reviewed = "2026-11-23"
early_ends = ["withdrawal"]
in_force.from = "2009-01-01T00:00:00+01:00"
[first]
counting = "wall_clock"
amount = 10
unit = "days"
[extension]
basis = "first_end"
[maximum]
amount = 28
unit = "days"
[[deadlines]]
kind = "reachability"
from = "imposition"
counting = "elapsed"
amount = 24
unit = "hours"
source = "Wth art. 2(6)"
)law";

std::string with(const std::string& line, const std::string& instead)
{
    std::string law = Law;
    return law.replace(law.find(line), line.size(), instead);
}

class RegimeFiles : public testing::Test {
protected:
    Folder folder;

    std::vector<std::string> complaints(const std::string& law)
    {
        folder.write("law.toml", law);
        return folder.complaintsOf([&] { loadRegimes(folder.path()); });
    }
};

} // namespace

TEST_F(RegimeFiles, theDutchLawComesWithTheProgram)
{
    const auto regimes = loadRegimes(fs::path(HOUSE_DIR) / "config/regimes");

    const Regime* law = regimeOf(regimes, "nl-wth", 1);
    ASSERT_TRUE(law);
    EXPECT_EQ(law->zone.name(), "Europe/Amsterdam");
    EXPECT_EQ(law->inForce, Period(*parseMoment("2008-12-31T23:00:00Z"), Forever));
    EXPECT_EQ(law->first.rule.counting, Counting::WallClock);
    EXPECT_EQ(law->first.term, (Term{10, Unit::Days}));
    EXPECT_EQ(law->maximum->term, (Term{28, Unit::Days}));
    EXPECT_EQ(law->extension->basis, ExtensionBasis::FirstEnd);
    EXPECT_EQ(law->authority, "mayor");
    EXPECT_EQ(law->deadlines.size(), 7U);
    EXPECT_EQ(law->unverified.size(), 3U);
    EXPECT_FALSE(law->fictional);
}

TEST_F(RegimeFiles, eachThingThatIsMissingIsNamed)
{
    EXPECT_THAT(complaints("[in_force]\n[first]\n"),
                ElementsAre("law.toml:1:1: authority is missing", "law.toml:1:1: id is missing",
                            "law.toml:1:1: name_en is missing", "law.toml:1:1: name_nl is missing",
                            "law.toml:1:1: reviewed is missing", "law.toml:1:1: source is missing",
                            "law.toml:1:1: version is missing", "law.toml:1:1: zone is missing",
                            "law.toml:1:2: in_force.from is missing", "law.toml:2:2: first.amount is missing",
                            "law.toml:2:2: first.counting is missing", "law.toml:2:2: first.unit is missing"));
}

TEST_F(RegimeFiles, eachThingThatIsWrongIsNamedWithItsPlace)
{
    EXPECT_THAT(complaints(with("\"Europe/Amsterdam\"", "\"Europe/Eindhoven\"")),
                ElementsAre("law.toml:5:8: zone must be a name of the time zone database, such as Europe/Amsterdam"));
    EXPECT_THAT(complaints(with("version = 1", "version = \"1\"")),
                ElementsAre("law.toml:2:11: version must be a whole number from 1 to 1000000"));
    EXPECT_THAT(complaints(with("amount = 10", "amount = 0")),
                ElementsAre("law.toml:13:10: first.amount must be a whole number from 1 to 36600"));
    EXPECT_THAT(complaints(with("amount = 28", "amount = 9")),
                ElementsAre("law.toml:18:10: the maximum must not be less than the first period"));
    EXPECT_THAT(complaints(with("amount = 28", "amount = 10")),
                ElementsAre("law.toml:18:10: the maximum leaves no room for an extension"));
    EXPECT_THAT(complaints(with("\"wall_clock\"", "\"by_moon\"")),
                ElementsAre("law.toml:12:12: first.counting must be one of: wall_clock, end_of_day, fixed_time, "
                            "hours_skipping, from_notice, until_event, set_by_court"));
    EXPECT_THAT(complaints(with("2026-11-23", "2026-02-30")),
                ElementsAre("law.toml:8:12: reviewed must be a date, such as \"2026-11-23\""));
    EXPECT_THAT(complaints(with("T00:00:00+01:00", "")),
                ElementsAre("law.toml:10:17: in_force.from must be a moment with its offset, such as "
                            "\"2009-01-01T00:00:00+01:00\""));
    EXPECT_THAT(complaints(with("[first]", "in_force.until = \"2008-01-01T00:00:00Z\"\n[first]")),
                ElementsAre("law.toml:11:18: in_force.until must lie after in_force.from"));
    EXPECT_THAT(complaints("unverified = [1]\n" + Law),
                ElementsAre("law.toml:1:14: unverified must be a list of texts"));
    EXPECT_THAT(complaints("repeets = true\n" + Law),
                ElementsAre("law.toml:1:1: repeets is not a known key; did you mean repeats?"));
    EXPECT_THAT(complaints(with("[\"withdrawal\"]", "[\"breach\"]")),
                ElementsAre("law.toml:9:14: early_ends may hold withdrawal, suspension, annulment, "
                            "partial_annulment"));
    EXPECT_THAT(complaints(with("basis = \"first_end\"", "basis = \"full_moon\"")),
                ElementsAre("law.toml:16:9: extension.basis must be one of: first_end, start, filing, decision"));
    EXPECT_THAT(complaints(with("unit = \"hours\"", "unit = \"days\"")),
                ElementsAre("law.toml:25:8: deadlines[0].unit must be hours where time elapses, and else not"));
    EXPECT_THAT(complaints(with("amount = 24\n", "")), ElementsAre("law.toml:20:1: deadlines[0].amount is missing"));
}

TEST_F(RegimeFiles, whatAWayOfCountingNeedsIsDemandedAndWhatItDoesNotKnowIsRefused)
{
    EXPECT_THAT(complaints(with("\"wall_clock\"", "\"fixed_time\"")),
                ElementsAre("law.toml:11:2: first.clock is missing"));
    EXPECT_THAT(complaints(with("\"wall_clock\"", "\"fixed_time\"\nclock = \"25:00\"")),
                ElementsAre("law.toml:13:9: first.clock must be a clock time, such as \"17:00\""));
    EXPECT_THAT(complaints(with("\"wall_clock\"", "\"wall_clock\"\nclock = \"17:00\"")),
                ElementsAre("law.toml:13:9: first.clock says nothing where days are counted like this"));
    EXPECT_THAT(complaints(with("\"wall_clock\"", "\"hours_skipping\"\nskip = \"gb-ew\"")),
                ElementsAre("law.toml:15:8: first.unit must be hours where hours are counted"));
    EXPECT_THAT(complaints(with("\"wall_clock\"\namount = 10\nunit = \"days\"",
                                "\"end_of_day\"\namount = 10\nunit = \"hours\"")),
                ElementsAre("law.toml:14:8: first.unit must not be hours where days are counted"));
    EXPECT_THAT(complaints(with("\"wall_clock\"", "\"wall_clock\"\nopen_ended = true")),
                ElementsAre("law.toml:13:14: first.open_ended says nothing unless a court sets the term"));
    EXPECT_THAT(complaints(with("[extension]\nbasis = \"first_end\"\n", "")), IsEmpty());
    EXPECT_THAT(
        complaints(with("[extension]\nbasis = \"first_end\"\n[maximum]", "[maximum]\ncounted_from = \"first_end\"")),
        ElementsAre("law.toml:16:16: maximum.counted_from is first_end, although nothing can be extended"));
}

TEST_F(RegimeFiles, versionsFollowEachOtherWithoutOverlap)
{
    folder.write("a.toml", with("[first]", "in_force.until = \"2027-01-01T00:00:00+01:00\"\n[first]"));
    std::string next = with("version = 1", "version = 2");
    next.replace(next.find("2009"), 4, "2027");
    folder.write("b.toml", next);

    const auto regimes = loadRegimes(folder.path());

    ASSERT_EQ(regimes.size(), 2U);
    EXPECT_EQ(regimes[0].inForce.until(), regimes[1].inForce.from());
}

TEST_F(RegimeFiles, versionsThatClashAreRefused)
{
    folder.write("a.toml", Law);

    EXPECT_THAT(
        complaints(Law),
        ElementsAre("law.toml:2:11: this version of nl-wth stands in " + (folder / "a.toml").string() + ":2:11 too"));
    EXPECT_THAT(complaints(with("version = 1", "version = 2")),
                ElementsAre("law.toml:2:11: this version of nl-wth is in force together with the one in "
                            + (folder / "a.toml").string() + ":2:11"));
    EXPECT_THAT(complaints(with("nl-wth", "nl-other")), IsEmpty());
}

TEST_F(RegimeFiles, afterOneBadFileTheOthersAreReadToo)
{
    folder.write("a.toml", with("amount = 10", "amount = 0"));

    EXPECT_EQ(complaints(with("zone =", "zoen =")).size(), 3U);
}

TEST_F(RegimeFiles, aFolderWithoutALawIsRefused)
{
    EXPECT_EQ(folder.complaintsOf([&] { loadRegimes(folder / "absent"); }),
              std::vector<std::string>{"absent:1:1: this folder holds no regime; at least one *.toml is needed"});
}

} // namespace adempauze::test
