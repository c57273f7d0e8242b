#include "settings/folder.h"
#include "settings/protocol_reader.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

namespace adempauze {
namespace {

using test::Folder;
using ::testing::ElementsAre;
using ::testing::HasSubstr;

// The line numbers below count in it: the step begins on line 6.
constexpr const char* Good =
    "id = \"p\"\nnl = \"protocol\"\nen = \"protocol\"\nsubject = \"stay\"\nhouses = [\"time_out\"]\n"
    "[[step]]\nword = \"intake\"\nnl = \"Intake\"\nen = \"Intake\"\nfrom = \"arrival\"\n"
    "for = \"facility\"\namount = 2\nunit = \"days\"\n";

std::vector<std::string> complaintsAbout(const std::string& content, const std::string& more = "")
{
    const Folder folder;
    folder.write("a.toml", content);
    if (!more.empty())
        folder.write("b.toml", more);
    return folder.complaintsOf([&] { loadProtocols(folder.path()); });
}

std::string with(std::string text, const std::string& from, const std::string& to)
{
    return text.replace(text.find(from), from.size(), to);
}

std::string and_(const std::string& lines)
{
    return Good + lines;
}

std::string ofOrders()
{
    return with(with(with(Good, "\"stay\"\nhouses = [\"time_out\"]", "\"order\""), "arrival", "order_end"), "facility",
                "probation");
}

} // namespace

TEST(Protocols, thatComeWithTheProgramAreReadWithBothLanguages)
{
    const auto all = loadProtocols(HOUSE_DIR "/config/protocols");
    for (const char* id : {"order", "time_out", "transit_home", "aftercare"})
        EXPECT_NE(std::ranges::find(all, id, &Protocol::id), all.end()) << id;
    for (const Protocol& protocol : all)
        for (const ProtocolStep& step : protocol.steps)
            EXPECT_FALSE(step.dutch.empty() || step.english.empty()) << step.word;
    const ProtocolStep* advice = stepIn(all, "order", "advise_on_extension");
    ASSERT_NE(advice, nullptr);
    EXPECT_EQ(advice->from, StepFrom::ExtensionAdvice);
    EXPECT_EQ(advice->opensBefore, (Term{2, Unit::Days}));
    EXPECT_EQ(advice->lapses, StepFrom::OrderEnd);
    const ProtocolStep* first = stepIn(all, "order", "first_contact");
    ASSERT_NE(first, nullptr);
    EXPECT_EQ(first->from, StepFrom::Imposed);
    EXPECT_EQ(first->term, (Term{24, Unit::Hours}));
    for (const char* house : {"time_out", "transit_home"}) {
        const ProtocolStep* voluntary = stepIn(all, house, "first_contact");
        ASSERT_NE(voluntary, nullptr);
        EXPECT_EQ(voluntary->from, StepFrom::Arrival);
        EXPECT_EQ(voluntary->term, (Term{24, Unit::Hours}));
        EXPECT_EQ(voluntary->metBy, MetBy::Order) << "one such step for whoever is under an order";
    }
    const ProtocolStep* weekly = stepIn(all, "transit_home", "weekly_guidance");
    ASSERT_NE(weekly, nullptr);
    EXPECT_EQ(weekly->every, StepFrom::StayEnd);
    EXPECT_EQ(weekly->roll, Roll::Next);
    const ProtocolStep* months = stepIn(all, "aftercare", "aftercare_six_months");
    ASSERT_NE(months, nullptr);
    EXPECT_EQ(months->from, StepFrom::OrderEnd);
    EXPECT_EQ(months->term, (Term{6, Unit::Months}));
}

TEST(Protocols, everythingThatAStepSaysIsRead)
{
    const Folder folder;
    folder.write("a.toml",
                 and_("before = true\nworking_day = \"previous\"\nurgent = true\nonce = true\nlapses = \"departure\"\n"
                      "met_by = \"next_step\"\n[[step]]\nword = \"talk\"\nnl = \"Gesprek\"\nen = \"Talk\"\nfrom = "
                      "\"previous_step\"\nfor = \"lead\"\nopens_at = \"next_step_warning\"\ngathers = true\n"));
    const auto all = loadProtocols(folder.path());
    ASSERT_EQ(all.size(), 1U);
    ASSERT_EQ(all.front().steps.size(), 2U);
    const auto& [intake, talk] = std::tie(all.front().steps[0], all.front().steps[1]);
    EXPECT_TRUE(intake.before && intake.urgent && intake.once);
    EXPECT_EQ(intake.roll, Roll::Previous);
    EXPECT_EQ(intake.lapses, StepFrom::Departure);
    EXPECT_EQ(intake.metBy, MetBy::NextStep);
    EXPECT_EQ(talk.opensAt, StepFrom::NextStepWarning);
    EXPECT_TRUE(talk.gathers);
}

TEST(Protocols, whatIsWrongIsSaidWithItsPlace)
{
    EXPECT_TRUE(complaintsAbout(Good).empty());
    EXPECT_THAT(complaintsAbout(with(Good, "\"p\"", "\"Not a word\"")),
                ElementsAre(HasSubstr("a.toml:1:6: id must be")));
    EXPECT_THAT(complaintsAbout(with(Good, "\"p\"", "\"appointment\"")),
                ElementsAre(HasSubstr("a.toml:1:6: id must be")));
    EXPECT_THAT(complaintsAbout(with(Good, "\"stay\"", "\"case\"")),
                ElementsAre("a.toml:4:11: subject must be one of: order, stay",
                            "a.toml:5:10: houses say nothing where the protocol is of orders",
                            HasSubstr("a.toml:10:8: step[0].from is a moment of a stay"),
                            HasSubstr("a.toml:11:7: step[0].for is facility")));
    EXPECT_THAT(complaintsAbout(with(Good, "time_out", "hotel")),
                ElementsAre(HasSubstr("a.toml:5:10: houses must hold")));
    EXPECT_THAT(complaintsAbout(with(Good, "houses = [\"time_out\"]\n", "")),
                ElementsAre(HasSubstr("houses is missing")));
    EXPECT_THAT(complaintsAbout(with(Good, "\"intake\"", "\"First talk\"")),
                ElementsAre(HasSubstr("a.toml:7:8: step[0].word must be a word in lower case")));
    EXPECT_THAT(complaintsAbout(with(Good, "\"arrival\"", "\"someday\"")),
                ElementsAre(HasSubstr("a.toml:10:8: step[0].from must be one of: imposed, order_end")));
    EXPECT_THAT(complaintsAbout(with(Good, "\"arrival\"", "\"appointment\"")),
                ElementsAre(HasSubstr("a.toml:10:8: step[0].from must be one of")));
    EXPECT_THAT(complaintsAbout(with(Good, "\"facility\"", "\"somebody\"")),
                ElementsAre(HasSubstr("a.toml:11:7: step[0].for must be one of")));
    EXPECT_THAT(complaintsAbout(with(Good, "unit = \"days\"\n", "")),
                ElementsAre(HasSubstr("a.toml:12:10: step[0].amount and step[0].unit belong together")));
    EXPECT_THAT(complaintsAbout(with(Good, "\"days\"", "\"fortnights\"")),
                ElementsAre(HasSubstr("a.toml:13:8: step[0].unit must be one of: hours")));
    EXPECT_THAT(complaintsAbout(with(Good, "nl = \"Intake\"\n", "")), ElementsAre(HasSubstr("step[0].nl is missing")));
    EXPECT_THAT(complaintsAbout(with(Good, "nl = \"Intake\"", "nl = \"" + std::string(161, 'i') + "\"")),
                ElementsAre(HasSubstr("a.toml:8:6: step[0].nl is longer than 160 bytes")));
    EXPECT_EQ(complaintsAbout(and_("diagnosis = \"none\"\n")).size(), 1U);
    EXPECT_THAT(
        complaintsAbout(and_("met_by = \"luck\"\n")),
        ElementsAre("a.toml:14:10: step[0].met_by must be one of: booked_stay, next_step, order, done_in_stay"));
    EXPECT_THAT(complaintsAbout(and_("met_by = \"done_in_stay\"\n")),
                ElementsAre(HasSubstr("step[0].met_by is done_in_stay, and this protocol is of stays")));
    EXPECT_THAT(complaintsAbout(ofOrders() + "met_by = \"order\"\n"),
                ElementsAre(HasSubstr("step[0].met_by is order, and this protocol is of orders")));
    EXPECT_TRUE(complaintsAbout(and_("met_by = \"order\"\n")).empty());
    EXPECT_TRUE(complaintsAbout(ofOrders() + "met_by = \"done_in_stay\"\n").empty());
    EXPECT_THAT(complaintsAbout(Good, Good), ElementsAre("b.toml:1:6: id is that of another file too"));
    EXPECT_THAT(complaintsAbout("id = \"p\"\nnl = \"p\"\nen = \"p\"\nsubject = \"order\"\n"),
                ElementsAre(HasSubstr("at least one [[step]] is needed")));
    EXPECT_EQ(complaintsAbout("this is no TOML").size(), 1U);
    const Folder empty;
    EXPECT_EQ(empty.complaintsOf([&] { loadProtocols(empty.path()); }).size(), 1U);
}

TEST(Protocols, whatDoesNotGoTogetherIsRefused)
{
    EXPECT_THAT(complaintsAbout(and_("opens_before = \"two days\"\n")),
                ElementsAre(HasSubstr("a.toml:14:16: step[0].opens_before must be an amount and a unit")));
    for (const char* wrong : {"0 days", "2days", "2 fortnights", "-1 days", "99999 days", "2"})
        EXPECT_EQ(complaintsAbout(and_(std::string("opens_before = \"") + wrong + "\"\n")).size(), 1U) << wrong;
    EXPECT_THAT(complaintsAbout(and_("opens_before = \"2 days\"\nopens_at = \"imposed\"\n")),
                ElementsAre(HasSubstr("say two things")));
    EXPECT_THAT(complaintsAbout(and_("gathers = true\n")), ElementsAre(HasSubstr("says nothing without opens_at")));
    EXPECT_THAT(complaintsAbout(and_("until = \"stay_end\"\n")), ElementsAre(HasSubstr("says nothing without every")));
    EXPECT_THAT(complaintsAbout(and_("every = true\n")),
                ElementsAre(HasSubstr("step[0].every needs amount, unit and until")));
    EXPECT_TRUE(complaintsAbout(and_("every = true\nuntil = \"stay_end\"\n")).empty());
    EXPECT_THAT(complaintsAbout(and_("every = true\nuntil = \"arrival\"\n")),
                ElementsAre(HasSubstr("must be one of: order_end, departure, stay_end")));
    EXPECT_THAT(complaintsAbout(with(with(and_("before = true\n"), "amount = 2\n", ""), "unit = \"days\"\n", "")),
                ElementsAre(HasSubstr("says nothing without amount and unit")));
    EXPECT_THAT(complaintsAbout(with(Good, "\"arrival\"", "\"previous_step\"")),
                ElementsAre(HasSubstr("there is no one step before it")));
    EXPECT_TRUE(complaintsAbout(ofOrders()).empty());
    EXPECT_THAT(complaintsAbout(ofOrders() + "lapses = \"departure\"\n"),
                ElementsAre(HasSubstr("is a moment of a stay")));
    const std::string again = std::string(Good).substr(std::string(Good).find("[[step]]"));
    EXPECT_THAT(complaintsAbout(and_(again)), ElementsAre(HasSubstr("a.toml:15:8: step[1].word stands there twice")));
    EXPECT_THAT(complaintsAbout(and_("working_day = \"someday\"\n")),
                ElementsAre(HasSubstr("working_day must be one of")));
    EXPECT_THAT(complaintsAbout(and_("met_by = \"luck\"\n")), ElementsAre(HasSubstr("met_by must be one of")));
}

} // namespace adempauze
