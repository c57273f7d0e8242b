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

const std::string Law = R"(id = "nl-wth"
version = 1
zone = "Europe/Amsterdam"
authority = "mayor"
counting = "wall_clock"
first_days = 10
maximum_days = 28
source = "Wth"
reviewed = "2026-11-23"
in_force.from = "2009-01-01T00:00:00+01:00"
extension.basis = "first_end"
)";

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

TEST_F(RegimeFiles, theLawThatComesWithTheProgramIsTheDutchOne)
{
    const auto regimes = loadRegimes(fs::path(HOUSE_DIR) / "config/regimes");

    ASSERT_EQ(regimes.size(), 1U);
    const Regime& law = regimes.front();
    EXPECT_EQ(law.id, "nl-wth");
    EXPECT_EQ(law.version, 1);
    EXPECT_EQ(law.zone.name(), "Europe/Amsterdam");
    EXPECT_EQ(law.inForce, Period(*parseMoment("2008-12-31T23:00:00Z"), Forever));
    EXPECT_EQ(law.counting, Counting::WallClock);
    EXPECT_EQ(law.firstDays, 10);
    EXPECT_EQ(law.maximumDays, 28);
    EXPECT_EQ(law.extensionBasis, ExtensionBasis::FirstEnd);
    EXPECT_TRUE(law.extensible);
    EXPECT_EQ(law.authority, "mayor");
    EXPECT_EQ(law.unverified.size(), 2U);
}

TEST_F(RegimeFiles, eachThingThatIsMissingIsNamed)
{
    EXPECT_THAT(complaints("[in_force]\n"),
                ElementsAre("law.toml:1:1: authority is missing", "law.toml:1:1: counting is missing",
                            "law.toml:1:1: first_days is missing", "law.toml:1:1: id is missing",
                            "law.toml:1:1: maximum_days is missing", "law.toml:1:1: reviewed is missing",
                            "law.toml:1:1: source is missing", "law.toml:1:1: version is missing",
                            "law.toml:1:1: zone is missing", "law.toml:1:2: in_force.from is missing"));
}

TEST_F(RegimeFiles, eachThingThatIsWrongIsNamedWithItsPlace)
{
    EXPECT_THAT(complaints(with("\"Europe/Amsterdam\"", "\"Europe/Eindhoven\"")),
                ElementsAre("law.toml:3:8: zone must be a name of the time zone database, such as Europe/Amsterdam"));
    EXPECT_THAT(complaints(with("version = 1", "version = \"1\"")),
                ElementsAre("law.toml:2:11: version must be a whole number from 1 to 1000000"));
    EXPECT_THAT(complaints(with("first_days = 10", "first_days = 0")),
                ElementsAre("law.toml:6:14: first_days must be a whole number from 1 to 3660"));
    EXPECT_THAT(complaints(with("maximum_days = 28", "maximum_days = 9")),
                ElementsAre("law.toml:7:16: maximum_days must not be less than first_days"));
    EXPECT_THAT(complaints(with("\"wall_clock\"", "\"hours\"")),
                ElementsAre("law.toml:5:12: counting must be one of: wall_clock"));
    EXPECT_THAT(complaints(with("2026-11-23", "2026-02-30")),
                ElementsAre("law.toml:9:12: reviewed must be a date, such as \"2026-11-23\""));
    EXPECT_THAT(complaints(with("T00:00:00+01:00", "")),
                ElementsAre("law.toml:10:17: in_force.from must be a moment with its offset, such as "
                            "\"2009-01-01T00:00:00+01:00\""));
    EXPECT_THAT(complaints(Law + "in_force.until = \"2008-01-01T00:00:00Z\"\n"),
                ElementsAre("law.toml:12:18: in_force.until must lie after in_force.from"));
    EXPECT_THAT(complaints(Law + "unverified = [1]\n"),
                ElementsAre("law.toml:12:14: unverified must be a list of texts"));
    EXPECT_THAT(complaints("maximal_days = 28\n" + Law),
                ElementsAre("law.toml:1:1: maximal_days is not a known key; did you mean maximum_days?"));
}

TEST_F(RegimeFiles, aLawWithoutExtensionHasNoRoomForOne)
{
    const std::string fixed = with("extension.basis = \"first_end\"\n", "");

    EXPECT_THAT(complaints(fixed),
                ElementsAre("law.toml:1:1: extension.basis is missing, although maximum_days is more "
                            "than first_days"));
    std::string short_ = fixed;
    folder.write("law.toml", short_.replace(short_.find("28"), 2, "10"));
    EXPECT_FALSE(loadRegimes(folder.path()).front().extensible);
}

TEST_F(RegimeFiles, versionsFollowEachOtherWithoutOverlap)
{
    folder.write("a.toml", Law + "in_force.until = \"2027-01-01T00:00:00+01:00\"\n");
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
    folder.write("a.toml", with("first_days = 10", "first_days = 0"));

    EXPECT_EQ(complaints(with("zone =", "zoen =")).size(), 3U);
}

TEST_F(RegimeFiles, aFolderWithoutALawIsRefused)
{
    EXPECT_EQ(folder.complaintsOf([&] { loadRegimes(folder / "absent"); }),
              std::vector<std::string>{"absent:1:1: this folder holds no regime; at least one *.toml is needed"});
}

} // namespace adempauze::test
