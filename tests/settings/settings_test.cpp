#include "settings/settings.h"

#include "folder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace adempauze::test {

namespace fs = std::filesystem;
using testing::ElementsAre;
using testing::IsEmpty;

namespace {

const std::string Required = R"([http]
certificate = "tls/certificate.pem"
key = "tls/key.pem"
[mail]
from = "post@example.org"
link = "https://adempauze.example.org/"
[keys]
region_key_file = "/etc/adempauze/region.key"
)";

class SettingsFile : public testing::Test {
protected:
    Folder folder;

    Settings load(const std::string& content) { return loadSettings(folder.write("adempauze.toml", content)); }
    std::vector<std::string> complaints(const std::string& content)
    {
        return folder.complaintsOf([&] { load(content); });
    }
};

} // namespace

TEST_F(SettingsFile, thatGivesOnlyWhatIsRequiredGetsTheDefaults)
{
    const Settings settings = load(Required);

    EXPECT_EQ(settings.database.app, "dbname=adempauze user=adempauze_app");
    EXPECT_EQ(settings.database.workers, 8);
    EXPECT_EQ(settings.http.port, 8443);
    EXPECT_EQ(settings.admin.address, "127.0.0.1");
    EXPECT_EQ(settings.mail.port, 587);
    EXPECT_FALSE(settings.mail.starttlsCa);
    EXPECT_FALSE(settings.clock.demo);
    EXPECT_EQ(settings.log.level, LogLevel::Info);
    EXPECT_EQ(settings.holds.expiresAfter, std::chrono::minutes(90));
    EXPECT_EQ(settings.holds.deskAnswerWithin, std::chrono::minutes(15));
    EXPECT_EQ(settings.holds.renewals, 3);
    EXPECT_EQ(settings.holds.warnBefore, std::chrono::minutes(15));
    EXPECT_EQ(settings.holds.openPerAccount, 10);
    EXPECT_EQ(settings.holds.openPerOrganisation, 40);
    EXPECT_EQ(settings.stays.notArrivedAfter, std::chrono::minutes(30));
    EXPECT_EQ(settings.webhooks.api, "https://adempauze.example.org") << "where mail leads to";
    EXPECT_TRUE(settings.webhooks.allow.empty());
    EXPECT_EQ(settings.webhooks.connectWithin, std::chrono::seconds(5));
    EXPECT_EQ(settings.webhooks.deadline, std::chrono::seconds(15));
    EXPECT_EQ(settings.webhooks.atOnce, 64);
    EXPECT_EQ(settings.outages.paperAfter, std::chrono::minutes(15));
    EXPECT_EQ(settings.safety.questionsPerHour, 30);
    EXPECT_EQ(settings.safety.overrideLasts, std::chrono::hours(12));
    EXPECT_EQ(settings.sessions.idle, std::chrono::minutes(15));
    EXPECT_EQ(settings.sessions.absolute, std::chrono::hours(12));
    EXPECT_TRUE(settings.regimes.folder.is_absolute());
}

TEST_F(SettingsFile, takesPathsFromItsOwnFolder)
{
    const Settings settings = load(Required + "[log]\nfile = \"../log/adempauzed.log\"\n");

    EXPECT_EQ(settings.http.certificate, folder / "tls/certificate.pem");
    EXPECT_EQ(settings.keys.regionKeyFile, "/etc/adempauze/region.key");
    EXPECT_EQ(settings.log.file, folder.path().parent_path() / "log/adempauzed.log");
}

TEST_F(SettingsFile, thatComesWithTheProgramNamesEveryKeyWithItsDefault)
{
    const fs::path shipped = fs::path(HOUSE_DIR) / "config/adempauze.toml";
    std::ifstream in(shipped);
    std::string uncommented;
    for (std::string line; std::getline(in, line);)
        uncommented +=
            (line.starts_with("# ") && line.find(" = \"") != std::string::npos && line.back() == '"' ? line.substr(2)
                                                                                                     : line)
            + '\n';

    const Settings given = loadSettings(shipped);
    const Settings byDefault = load(Required);

    EXPECT_EQ(given.database.app, byDefault.database.app);
    EXPECT_EQ(given.database.courier, byDefault.database.courier);
    EXPECT_EQ(given.database.migrator, byDefault.database.migrator);
    EXPECT_EQ(given.database.workers, byDefault.database.workers);
    EXPECT_EQ(given.http.port, byDefault.http.port);
    EXPECT_EQ(given.http.connectionsMax, byDefault.http.connectionsMax);
    EXPECT_EQ(given.http.connectionsPerPeer, byDefault.http.connectionsPerPeer);
    EXPECT_EQ(given.admin.port, byDefault.admin.port);
    EXPECT_EQ(given.mail.host, byDefault.mail.host);
    EXPECT_EQ(given.webhooks.api, byDefault.webhooks.api);
    EXPECT_EQ(given.webhooks.deadline, byDefault.webhooks.deadline);
    EXPECT_EQ(given.webhooks.atOnce, byDefault.webhooks.atOnce);
    EXPECT_EQ(given.holds.expiresAfter, byDefault.holds.expiresAfter);
    EXPECT_EQ(given.holds.warnBefore, byDefault.holds.warnBefore);
    EXPECT_EQ(given.holds.openPerAccount, byDefault.holds.openPerAccount);
    EXPECT_EQ(given.holds.openPerOrganisation, byDefault.holds.openPerOrganisation);
    EXPECT_EQ(given.stays.notArrivedAfter, byDefault.stays.notArrivedAfter);
    EXPECT_EQ(given.outages.paperAfter, byDefault.outages.paperAfter);
    EXPECT_EQ(given.safety.questionsPerHour, byDefault.safety.questionsPerHour);
    EXPECT_EQ(given.safety.overrideLasts, byDefault.safety.overrideLasts);
    EXPECT_EQ(given.sessions.absolute, byDefault.sessions.absolute);
    EXPECT_EQ(load(uncommented).where.size(), given.where.size() + 13) << "each key in a comment is a key";
}

TEST_F(SettingsFile, allowsRangesOfAddressesThatCanBeReadAndPrintsThemAsTheyAre)
{
    const Settings settings =
        load(Required + "[webhooks]\nallow = [\"127.0.0.0/8\", \"10.1.2.3\", \"fd12:3400::/23\", \"::1\"]\n");
    EXPECT_EQ(settings.webhooks.allow.size(), 4U);
    EXPECT_EQ(settings.webhooks.allow[0], (AddressRange{addressOfFour({127, 0, 0, 0}), 104}));
    const std::string said = printed(settings);
    for (const char* range : {"127.0.0.0/8", "10.1.2.3/32", "fd12:3400::/23", "::1/128"})
        EXPECT_NE(said.find(range), std::string::npos) << range;

    for (const char* wrong : {"127.0.0.1/8", "10.0.0.0/33", "10.0.0/8", "fd00::/129", "fd00::1/64", "localhost", "",
                              "10.0.0.0/", "10.0.0.0/-1", "10.0.0.0/8x"})
        EXPECT_THAT(complaints(Required + "[webhooks]\nallow = [\"" + wrong + "\"]\n"),
                    ElementsAre(testing::HasSubstr("webhooks.allow must hold ranges")))
            << wrong;
    EXPECT_THAT(complaints(Required + "[webhooks]\napi = \"https://example.org/path\"\n"),
                ElementsAre(testing::HasSubstr("webhooks.api must be an https address without a path")));
}

TEST_F(SettingsFile, thatIsMissingIsNamed)
{
    EXPECT_THAT(folder.complaintsOf([&] { loadSettings(folder / "absent.toml"); }),
                ElementsAre("absent.toml:1:1: this file cannot be read"));
}

TEST_F(SettingsFile, thatIsNotTomlIsRefusedWhereItBreaks)
{
    const auto found = complaints(Required + "[log\n");

    ASSERT_FALSE(found.empty());
    EXPECT_THAT(found, testing::Contains(testing::StartsWith("adempauze.toml:9:5: ")));
}

TEST_F(SettingsFile, withoutARequiredKeyIsRefusedAtTheSectionItBelongsTo)
{
    EXPECT_THAT(complaints("\n[http]\nkey = \"k\"\n"),
                ElementsAre("adempauze.toml:1:1: keys.region_key_file is missing",
                            "adempauze.toml:1:1: mail.from is missing", "adempauze.toml:1:1: mail.link is missing",
                            "adempauze.toml:2:2: http.certificate is missing"));
}

TEST_F(SettingsFile, withAnUnknownKeyIsToldTheNearestOne)
{
    EXPECT_THAT(
        complaints(Required + "[holds]\nexpires_after_minuts = 90\n[databse]\nworkers = 4\n[weather]\nsunny = true\n"),
        ElementsAre("adempauze.toml:10:1: holds.expires_after_minuts is not a known key; "
                    "did you mean holds.expires_after_minutes?",
                    "adempauze.toml:12:1: databse.workers is not a known key; did you mean database.workers?",
                    "adempauze.toml:14:1: weather.sunny is not a known key"));
}

TEST_F(SettingsFile, withAnUnknownEmptySectionIsRefused)
{
    EXPECT_THAT(complaints(Required + "[weather]\n"),
                ElementsAre("adempauze.toml:9:2: weather is not a known section"));
    EXPECT_THAT(complaints(Required + "[log]\n"), IsEmpty());
}

TEST_F(SettingsFile, getsEveryComplaintAtOnceInTheOrderOfItsLines)
{
    EXPECT_THAT(
        complaints(R"([database]
app = "host=/run/postgresql password=geheim"
workers = 0
[http]
address = "localhost"
port = 70000
certificate = ""
key = 5
connections_max = 10
connections_per_peer = 11
[admin]
address = "192.0.2.1"
[mail]
host = "mail server"
port = 0
from = "two@at@example.org"
link = "http://example.org/"
[keys]
region_key_file = true
[clock]
demo = "yes"
[log]
level = "loud"
[holds]
expires_after_minutes = 1.5
desk_answer_minutes = -1
[sessions]
idle_minutes = 241
absolute_hours = 25
)"),
        ElementsAre("adempauze.toml:2:7: database.app must not hold a password; name a passfile",
                    "adempauze.toml:3:11: database.workers must be a whole number from 1 to 256",
                    "adempauze.toml:5:11: http.address must be an IP address",
                    "adempauze.toml:6:8: http.port must be a whole number from 0 to 65535",
                    "adempauze.toml:7:15: http.certificate must be a text that is not empty",
                    "adempauze.toml:8:7: http.key must be a text that is not empty",
                    "adempauze.toml:10:24: http.connections_per_peer must not be more than http.connections_max",
                    "adempauze.toml:12:11: admin.address must be a loopback address, such as 127.0.0.1",
                    "adempauze.toml:14:8: mail.host must be the name of a mail server",
                    "adempauze.toml:15:8: mail.port must be a whole number from 1 to 65535",
                    "adempauze.toml:16:8: mail.from must be a mail address",
                    "adempauze.toml:17:8: mail.link must be an https address without a query",
                    "adempauze.toml:19:19: keys.region_key_file must be a text that is not empty",
                    "adempauze.toml:21:8: clock.demo must be true or false",
                    "adempauze.toml:23:9: log.level must be debug, info, warning or error",
                    "adempauze.toml:25:25: holds.expires_after_minutes must be a whole number from 1 to 1440",
                    "adempauze.toml:26:23: holds.desk_answer_minutes must be a whole number from 1 to 240",
                    "adempauze.toml:28:16: sessions.idle_minutes must be a whole number from 1 to 240",
                    "adempauze.toml:29:18: sessions.absolute_hours must be a whole number from 1 to 24"));
}

TEST_F(SettingsFile, withAPasswordInAnyFormOfAConnectionIsRefusedWithoutRepeatingIt)
{
    for (const std::string conninfo :
         {"password=geheim", "host=x  PASSWORD = geheim", "sslpassword=geheim", "postgresql://app:geheim@db/adempauze",
          "postgresql://db/adempauze?password=geheim"}) {
        const auto found = complaints(Required + "[database]\ncourier = \"" + conninfo + "\"\n");
        EXPECT_THAT(found,
                    ElementsAre("adempauze.toml:10:11: database.courier must not hold a password; name a passfile"))
            << conninfo;
    }
    EXPECT_THAT(complaints(Required + "[database]\ncourier = \"host=/run/pg passfile=/etc/pgpass user=x\"\n"),
                IsEmpty());
}

TEST_F(SettingsFile, letsTheAdminListenerOnlyOnLoopback)
{
    for (const std::string address : {"127.0.0.1", "127.9.9.9", "::1"})
        EXPECT_THAT(complaints(Required + "[admin]\naddress = \"" + address + "\"\n"), IsEmpty()) << address;
    for (const std::string address : {"0.0.0.0", "::", "10.0.0.1", "localhost", "127.1"})
        EXPECT_EQ(complaints(Required + "[admin]\naddress = \"" + address + "\"\n").size(), 1U) << address;
}

TEST_F(SettingsFile, withAValueWhereASectionBelongsOrTheOtherWayRoundIsRefused)
{
    EXPECT_THAT(complaints("log = 5\n" + Required), ElementsAre("adempauze.toml:1:1: log is not a known key"));
    EXPECT_THAT(complaints(Required + "[log.level]\nx = 1\n"),
                testing::Contains("adempauze.toml:9:6: log.level is a value, not a section"));
    EXPECT_THAT(complaints("\"log.level\" = \"debug\"\n" + Required),
                ElementsAre("adempauze.toml:1:1: \"log.level\" is not a known key; did you mean log.level?"));
}

TEST_F(SettingsFile, isFollowedByItsDropInsByNameAndTheLaterWins)
{
    folder.write("conf.d/20-later.toml", "[http]\nport = 2000\n");
    folder.write("conf.d/10-earlier.toml", "[http]\nport = 1000\nconnections_max = 77\nconnections_per_peer = 7\n");
    folder.write("conf.d/30-not-settings.txt", "nonsense");

    const Settings settings = load(Required);

    EXPECT_EQ(settings.http.port, 2000);
    EXPECT_EQ(settings.http.connectionsMax, 77);
    EXPECT_EQ(settings.http.certificate, folder / "tls/certificate.pem");
    EXPECT_EQ(settings.where.at("http.port"), (folder / "conf.d/20-later.toml").string() + ":2:8");
}

TEST_F(SettingsFile, complainsOfADropInUnderTheDropInsName)
{
    folder.write("conf.d/10-own.toml", "[http]\nport = \"any\"\nprot = 5\n");

    EXPECT_THAT(complaints(Required),
                ElementsAre("conf.d/10-own.toml:2:8: http.port must be a whole number from 0 to 65535",
                            "conf.d/10-own.toml:3:1: http.prot is not a known key; did you mean http.port?"));
}

TEST_F(SettingsFile, isPrintedAsAFileThatLoadsToTheSame)
{
    const Settings settings =
        load(Required + "[admin]\nport = 0\nport_file = \"run/admin\"\n[log]\nlevel = \"debug\"\nfile = \"log\"\n");
    const std::string text = printed(settings);

    const Settings again = loadSettings(folder.write("elsewhere/again.toml", text));

    EXPECT_EQ(printed(again), text);
    EXPECT_EQ(again.admin.portFile, folder / "run/admin");
    EXPECT_EQ(again.log.level, LogLevel::Debug);
    EXPECT_EQ(again.http.certificate, settings.http.certificate);
}

TEST_F(SettingsFile, isPrintedWithoutWhatItsFilesHold)
{
    folder.write("region.key", "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=\n");
    std::string content = Required;
    content.replace(content.find("/etc/adempauze/region.key"), 25, "region.key");

    const std::string text = printed(load(content));

    EXPECT_EQ(text.find("AAEC"), std::string::npos);
    EXPECT_NE(text.find("region.key"), std::string::npos);
}

TEST_F(SettingsFile, thatNamesFilesWhichAreNotThereIsRefusedWhereItNamesThem)
{
    folder.write("tls/key.pem", "");
    const Settings settings = load(Required + "[regimes]\nfolder = \"regimes\"\n");

    EXPECT_THAT(
        folder.complaintsOf([&] { demandFiles(settings); }),
        ElementsAre("adempauze.toml:2:15: http.certificate names " + (folder / "tls/certificate.pem").string()
                        + ", which cannot be read",
                    "adempauze.toml:8:19: keys.region_key_file names /etc/adempauze/region.key, which cannot be read",
                    "adempauze.toml:10:10: regimes.folder names " + (folder / "regimes").string()
                        + ", which cannot be read"));
}

} // namespace adempauze::test
