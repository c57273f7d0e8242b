#include "settings/folder.h"
#include "settings/notices_reader.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <iterator>

namespace adempauze {
namespace {

using test::Folder;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using namespace std::chrono_literals;

std::string houseRules()
{
    std::ifstream in(HOUSE_DIR "/config/notices/rules.toml");
    return {std::istreambuf_iterator<char>(in), {}};
}

/// About the rules of the house with something added to them.
std::vector<std::string> complaintsWith(const std::string& more)
{
    const Folder folder;
    const auto file = folder.write("rules.toml", houseRules() + more);
    return folder.complaintsOf([&] { loadNotices(file); });
}

/// About one rule alone, without what the others say.
std::vector<std::string> complaintsAbout(const std::string& content)
{
    const Folder folder;
    const auto file = folder.write("rules.toml", content);
    return folder.complaintsOf([&] { loadNotices(file); });
}

std::string ruleFor(const std::string& to, const std::string& rest, const std::string& notice = "dates_changed")
{
    return "[[rule]]\nnotice = \"" + notice + "\"\nto = [" + to + "]\n" + rest;
}

constexpr const char* AtOnce = "urgent = false\nwhen = \"at_once\"\n";

/// Everybody in every part, once as the lead and case manager at once and once without a case manager.
std::vector<Part> toldBy(const NoticeRules& rules, NoticeKind notice, std::vector<Part> present)
{
    std::vector<Participant> participants;
    for (const Part part : present)
        participants.push_back({OrganisationId{*Uuid::parse("00000000-0000-4000-8000-0000000000"
                                                            + std::to_string(10 + static_cast<int>(part)))},
                                part});
    std::vector<Part> told;
    for (const Notice& each :
         noticesFor(rules, notice, participants, {.now = Moment(), .zone = *Zone::named("Europe/Amsterdam")}))
        for (const auto& [organisation, part] : participants)
            if (organisation == each.to)
                told.push_back(part);
    return told;
}

} // namespace

/// What the program did before it had a file, kind by kind: a rule that changes is seen here.
TEST(NoticeFile, theRulesOfTheHouseTellWhomTheyAlwaysTold)
{
    const NoticeRules rules = loadNotices(HOUSE_DIR "/config/notices/rules.toml");
    const std::vector<Part> everybody(parts().begin(), parts().end());
    const auto told = [&](NoticeKind notice) { return toldBy(rules, notice, everybody); };
    const std::vector guides{Part::LeadCoordinator, Part::CaseManager, Part::Probation, Part::Shelter};
    const std::vector ofStays{Part::LeadCoordinator, Part::CaseManager,  Part::Probation,
                              Part::Shelter,         Part::Municipality, Part::Other};
    using enum NoticeKind;
    EXPECT_EQ(told(HoldRequested), std::vector{Part::Shelter});
    for (const NoticeKind notice : {HoldPlaced, HoldChanged})
        EXPECT_EQ(told(notice), std::vector{Part::Shelter}) << wordFor(notice);
    EXPECT_EQ(told(EarlyEndKnown), (std::vector{Part::LeadCoordinator, Part::Probation, Part::Shelter}));
    EXPECT_EQ(told(OrderEndedEarly), std::vector{Part::CaseManager});
    for (const NoticeKind notice : {StayObstructed, NotArrived, MissingAtNight})
        EXPECT_EQ(told(notice), guides) << wordFor(notice);
    for (const NoticeKind notice : {StayBegan, StayAligned, StayContinued, StayMoved, StayEnded})
        EXPECT_EQ(told(notice), ofStays) << wordFor(notice);
    for (const NoticeKind notice : {DeskSilent, DepartureOverdue, PlaceOffered, OfferReleased, WaitingExpired,
                                    HoldExpiring, RoomNeeded, OverrideRequested, ChannelTest, PartBegan, LeadOffered})
        EXPECT_TRUE(told(notice).empty()) << wordFor(notice);
    EXPECT_EQ(toldBy(rules, OrderEndedEarly, {Part::LeadCoordinator, Part::Shelter}),
              std::vector{Part::LeadCoordinator});
}

TEST(NoticeFile, theRulesOfTheHouseWakeWhomTheyAlwaysWokeAndLeaveAtOnce)
{
    const NoticeRules rules = loadNotices(HOUSE_DIR "/config/notices/rules.toml");
    using enum NoticeKind;
    const std::vector calm{StayBegan,  StayAligned, StayContinued, StayMoved,   StayEnded,  OfferReleased,
                           RoomNeeded, ChannelTest, PartBegan,     LeadOffered, LeadChanged};
    for (const NoticeRule& rule : rules.rules) {
        EXPECT_EQ(rule.timing, Timing::AtOnce) << wordFor(rule.notice);
        const bool toTheHolder = rule.notice == StayMoved && rule.upToOne;
        EXPECT_EQ(rule.urgent, toTheHolder || std::ranges::find(calm, rule.notice) == calm.end())
            << wordFor(rule.notice);
    }
    EXPECT_TRUE(rules.hours.empty());
}

TEST(NoticeFile, eachNoticeHasARule)
{
    std::string rules = houseRules();
    const auto from = rules.find("[[rule]]\nnotice = \"begun\"");
    rules.erase(from, rules.find("[[rule]]", from + 1) - from);
    EXPECT_THAT(complaintsAbout(rules), ElementsAre(HasSubstr("there is no rule for begun")));
    rules = houseRules();
    rules.replace(rules.find("to = [\"up_to_one\", \"lead_coordinator\""), 5 + 14, "to = [");
    EXPECT_THAT(complaintsAbout(rules),
                ElementsAre(HasSubstr("no rule says when dates_blocked is told to whoever it is up to")));
}

TEST(NoticeFile, aRuleThatNothingFollowsIsRefused)
{
    for (const NoticeKind notice : noticeKinds())
        if (isOnlyUpToOne(notice)) {
            const std::string word(wordFor(notice));
            EXPECT_TRUE(isUpToOne(notice)) << word;
            EXPECT_THAT(complaintsAbout(ruleFor("\"case_manager\"", "urgent = true\nwhen = \"at_once\"\n", word)),
                        ElementsAre("rules.toml:3:6: rule[0]: " + word
                                    + " is told to nobody but whoever it is up to (up_to_one)"));
        }
}

TEST(NoticeFile, ofASilentDeskAndAnUnconfirmedDepartureThoseWhoTakePartMayBeTold)
{
    for (const char* word : {"request_unanswered", "confirmation_overdue"})
        EXPECT_THAT(
            complaintsWith(ruleFor("\"case_manager\", \"police\"", "urgent = true\nwhen = \"at_once\"\n", word)),
            ::testing::IsEmpty())
            << word;
}

TEST(NoticeFile, whatIsToldToNobodyElseIsSaidWhereTheRulesAre)
{
    std::ifstream in(HOUSE_DIR "/config/notices/rules.toml");
    const std::string rules{std::istreambuf_iterator<char>(in), {}};
    const auto from = rules.find("told to nobody else");
    const std::string said = rules.substr(from, rules.find("# otherwise") - from);
    for (const NoticeKind notice : noticeKinds())
        EXPECT_EQ(said.find(wordFor(notice)) != std::string::npos, isOnlyUpToOne(notice)) << wordFor(notice);
}

TEST(NoticeFile, ofAnEarlyEndNobodyIsPassedOverForWhatItIs)
{
    EXPECT_THAT(complaintsAbout(ruleFor("\"case_manager\"",
                                        "urgent = true\nwhen = \"at_once\"\norganisations = [\"safe_home\"]\n",
                                        "decision_needed_first")),
                ElementsAre(HasSubstr("is told to organisations of any kind")));
}

TEST(NoticeFile, whatIsWrongIsSaidWithItsPlace)
{
    const auto about = [](const std::string& to, const std::string& rest) {
        return complaintsAbout(ruleFor(to, rest));
    };
    EXPECT_THAT(about("\"neighbour\"", AtOnce), ElementsAre("rules.toml:3:6: rule[0].to: neighbour is no part"));
    EXPECT_THAT(about("\"other\", \"other\"", AtOnce),
                ElementsAre("rules.toml:3:6: rule[0].to: other stands there twice"));
    EXPECT_THAT(about("\"other\"", "urgent = false\nwhen = \"soon\"\n"),
                ElementsAre("rules.toml:5:8: rule[0].when: soon is no time to send"));
    EXPECT_THAT(about("\"other\"", "urgent = false\nwhen = \"within\"\n"),
                ElementsAre(HasSubstr("rule[0].minutes is missing")));
    EXPECT_THAT(about("\"other\"", "urgent = false\nwhen = \"digest\"\n"),
                ElementsAre(HasSubstr("rule[0].hour is missing")));
    EXPECT_THAT(about("\"other\"", "urgent = false\nwhen = \"digest\"\nhour = \"7\"\n"),
                ElementsAre("rules.toml:6:8: rule[0].hour: 7 is no hour, such as 07:30"));
    EXPECT_THAT(about("\"other\"", std::string(AtOnce) + "minutes = 5\n"),
                ElementsAre("rules.toml:6:11: rule[0].minutes says nothing of what leaves at_once"));
    EXPECT_THAT(about("\"other\"", std::string(AtOnce) + "hour = \"07:30\"\n"),
                ElementsAre("rules.toml:6:8: rule[0].hour says nothing of what leaves at_once"));
    EXPECT_THAT(about("\"other\"", std::string(AtOnce) + "organisations = [\"bakery\"]\n"),
                ElementsAre("rules.toml:6:17: rule[0].organisations: bakery is no kind of organisation"));
    EXPECT_THAT(complaintsWith(ruleFor("\"bailiff\"", std::string(AtOnce) + "mercy = 1\n")).size(), 1U);
    EXPECT_THAT(complaintsAbout(ruleFor("\"other\"", AtOnce, "gossip")),
                ElementsAre("rules.toml:2:10: rule[0].notice: gossip is no notice"));
    EXPECT_THAT(about("\"other\"", "when = \"at_once\"\n"), ElementsAre(HasSubstr("rule[0].urgent is missing")));
    EXPECT_FALSE(complaintsAbout("").empty());
}

TEST(NoticeFile, oneReceiverHasOneRule)
{
    EXPECT_THAT(complaintsWith(ruleFor("\"shelter\"", AtOnce)),
                ElementsAre(HasSubstr("and a rule before it tell the same receivers")));
    EXPECT_TRUE(
        complaintsWith(ruleFor("\"shelter\"", std::string(AtOnce) + "organisations = [\"shelter\"]\n")).empty());
    const std::string school = ruleFor("\"other\"", std::string(AtOnce) + "organisations = [\"school\"]\n");
    EXPECT_EQ(complaintsWith(school + school).size(), 1U);
    EXPECT_TRUE(
        complaintsWith(school + ruleFor("\"other\"", std::string(AtOnce) + "organisations = [\"bailiff\"]\n")).empty());
    EXPECT_EQ(complaintsWith(ruleFor("\"police\"", std::string(AtOnce) + "otherwise = [\"shelter\"]\n")).size(), 1U);
    EXPECT_EQ(complaintsWith(ruleFor("\"up_to_one\"", AtOnce, "channel_test")).size(), 1U);
}

TEST(NoticeFile, whatBearsOnSafetyNeverWaits)
{
    const auto about = [](const char* how) { return complaintsAbout(ruleFor("\"police\"", how, "not_begun")); };
    EXPECT_THAT(about(AtOnce), ElementsAre(HasSubstr("not_begun bears on somebody's safety")));
    EXPECT_THAT(about("urgent = true\nwhen = \"within\"\nminutes = 5\n"),
                ElementsAre(HasSubstr("not_begun bears on somebody's safety")));
}

TEST(NoticeFile, timesAndHoursAreRead)
{
    const Folder folder;
    const std::string school = "organisations = [\"school\"]\n";
    const auto file = folder.write(
        "rules.toml",
        houseRules() + ruleFor("\"other\"", "urgent = false\nwhen = \"digest\"\nhour = \"07:30\"\n" + school)
            + ruleFor("\"other\"", "urgent = false\nwhen = \"within\"\nminutes = 15\n" + school, "finished")
            + ruleFor("\"other\"", "urgent = true\nwhen = \"before\"\nminutes = 120\n" + school, "continued")
            + "[[hours]]\norganisation = \"school\"\ndays = [\"mon\", \"sat\"]\nfrom = \"08:00\"\nuntil = \"24:00\"\n"
              "rests = \"nl-atw\"\n");
    const NoticeRules rules = loadNotices(file);
    const auto last = rules.rules.end();
    EXPECT_EQ(last[-3].timing, Timing::Digest);
    EXPECT_EQ(last[-3].hour, 7h + 30min);
    EXPECT_EQ(last[-2].timing, Timing::Within);
    EXPECT_EQ(last[-2].minutes, 15min);
    EXPECT_EQ(last[-1].timing, Timing::Before);
    EXPECT_EQ(last[-1].organisations, std::vector{OrganisationKind::School});
    ASSERT_EQ(rules.hours.size(), 1U);
    EXPECT_EQ(rules.hours[0].hours.days, (std::set<unsigned>{1, 6}));
    EXPECT_EQ(rules.hours[0].hours.until, TimeOfDay(24h));
    EXPECT_EQ(rules.hours[0].hours.rests, HolidayCalendar::Netherlands);
}

TEST(NoticeFile, hoursThatCannotBeAreRefused)
{
    const auto about = [](const std::string& days, const std::string& from, const std::string& until) {
        return complaintsWith("[[hours]]\norganisation = \"school\"\ndays = [" + days + "]\nfrom = \"" + from
                              + "\"\nuntil = \"" + until + "\"\nrests = \"none\"\n");
    };
    EXPECT_TRUE(about("\"mon\"", "08:00", "16:00").empty());
    EXPECT_THAT(about("\"mon\"", "16:00", "08:00"), ElementsAre(HasSubstr("hours[0].until must be later than")));
    EXPECT_THAT(about("", "08:00", "16:00"), ElementsAre(HasSubstr("hours[0].days must name a day")));
    EXPECT_THAT(about("\"today\"", "08:00", "16:00").size(), 2U);
    EXPECT_THAT(about("\"mon\"", "8", "16:00"), ElementsAre(HasSubstr("8 is no hour, such as 08:30")));
    EXPECT_THAT(complaintsWith("[[hours]]\n").size(), 6U);
}

} // namespace adempauze
