#include "settings/escalation_reader.h"
#include "settings/folder.h"
#include "settings/laws.h"
#include "settings/protocol_reader.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace adempauze {
namespace {

using test::Folder;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using namespace std::chrono_literals;

// The line numbers below count in it: the step begins on line 14.
constexpr const char* Good =
    "[working_hours]\ndays = [\"mon\"]\nfrom = \"08:30\"\nuntil = \"17:00\"\nrests = \"none\"\n"
    "[[on_call]]\ndays = [\"mon\", \"tue\", \"wed\", \"thu\", \"fri\", \"sat\", \"sun\"]\n"
    "from = \"00:00\"\nuntil = \"24:00\"\nrests = \"none\"\nto = [\"house\"]\n"
    "[[task]]\nword = \"not_arrived\"\n"
    "[[step]]\ntask = \"not_arrived\"\nminutes = 30\nto = [\"owner\", \"on_call\"]\n";

std::vector<Protocol> protocols()
{
    return loadProtocols(HOUSE_DIR "/config/protocols");
}

EscalationRules read(const std::string& content)
{
    const Folder folder;
    return loadEscalation(folder.write("rules.toml", content), protocols());
}

std::vector<std::string> complaintsAbout(const std::string& content)
{
    const Folder folder;
    const auto file = folder.write("rules.toml", content);
    return folder.complaintsOf([&] { loadEscalation(file, protocols()); });
}

std::string with(std::string text, const std::string& from, const std::string& to)
{
    return text.replace(text.find(from), from.size(), to);
}

std::string and_(const std::string& lines)
{
    return Good + lines;
}

} // namespace

/// What the program does by itself, where no region has agreed on something else.
TEST(Escalations, thatComeWithTheProgramEndWithWhoeverMustKnow)
{
    const auto rules = loadEscalation(HOUSE_DIR "/config/escalation/rules.toml", protocols());
    EXPECT_EQ(rules.toldWithin, 72h);
    EXPECT_EQ(rules.workingHours.rests, HolidayCalendar::Netherlands);
    const EscalationRule* missing = ruleFor(rules, "not_arrived");
    ASSERT_NE(missing, nullptr);
    EXPECT_EQ(missing->notice, NoticeKind::NotArrived);
    ASSERT_EQ(missing->steps.size(), 4U);
    EXPECT_EQ(missing->steps.front().minutes, 60min);
    EXPECT_FALSE(missing->steps.front().before);
    EXPECT_TRUE(missing->steps.back().evenWhenTaken);
    EXPECT_THAT(missing->steps.back().to, ElementsAre(EscalateTo::CaseOwner));
    const EscalationRule* decision = ruleFor(rules, "decide_on_extension");
    ASSERT_NE(decision, nullptr);
    for (const EscalationStep& step : decision->steps)
        EXPECT_TRUE(step.before) << "afterwards it is too late";
    for (const EscalationStep& step : ruleFor(rules, "advise_on_extension")->steps)
        EXPECT_TRUE(step.workingHours);
    for (const EscalationRule& rule : rules.rules)
        if (rule.notice && !bearsOnSafety(*rule.notice))
            for (const EscalationStep& step : rule.steps)
                EXPECT_TRUE(step.workingHours) << rule.task << ": nobody is woken for it";
}

/// Of an early end the household's case manager is told first: no step tells the house, or whoever has it at night.
TEST(Escalations, ofAnEarlyEndTellNoHouse)
{
    const auto rules = loadEscalation(HOUSE_DIR "/config/escalation/rules.toml", protocols());
    for (const EscalationStep& step : ruleFor(rules, "decide_after_early_end")->steps)
        for (const EscalateTo to : step.to)
            EXPECT_TRUE(to != EscalateTo::House && to != EscalateTo::OnCall) << wordFor(to);
}

TEST(Escalations, areReadAsTheyStand)
{
    const auto rules = read("told_within_hours = 5\n"
                            + and_("even_when_taken = true\nworking_hours = true\n"
                                   "[[step]]\ntask = \"not_arrived\"\nminutes = 5\n"
                                   "before = true\nto = [\"municipality\"]\n"));
    EXPECT_EQ(rules.toldWithin, 5h);
    EXPECT_EQ(rules.workingHours.until, 17h);
    EXPECT_EQ(rules.onCall.size(), 1U);
    const EscalationRule* rule = ruleFor(rules, "not_arrived");
    ASSERT_NE(rule, nullptr);
    EXPECT_FALSE(rule->notice);
    ASSERT_EQ(rule->steps.size(), 2U);
    EXPECT_THAT(rule->steps[0].to, ElementsAre(EscalateTo::Owner, EscalateTo::OnCall));
    EXPECT_TRUE(rule->steps[0].workingHours && rule->steps[0].evenWhenTaken && !rule->steps[0].before);
    EXPECT_TRUE(rule->steps[1].before && !rule->steps[1].workingHours);
    EXPECT_EQ(read(with(Good, "not_arrived\"\n[[step]]",
                        "intake\"\n[[task]]\nword = \"not_arrived\"\n[[step]]\ntask = "
                        "\"intake\"\nminutes = 0\nto = [\"house\"]\n[[step]]"))
                  .rules.size(),
              2U)
        << "a step of a protocol is a task too";
}

TEST(Escalations, withoutRulesTellNobody)
{
    EXPECT_TRUE(read("").rules.empty());
}

TEST(Escalations, whatIsNoWordOfOursIsRefused)
{
    EXPECT_THAT(complaintsAbout(with(Good, "word = \"not_arrived\"", "word = \"not_arived\"")),
                ::testing::Contains(HasSubstr("13:8: task[0].word: not_arived is no kind of task")));
    EXPECT_THAT(complaintsAbout(with(Good, "\"owner\"", "\"police\"")),
                ElementsAre(HasSubstr("17:6: step[0].to: police is no receiver")));
    EXPECT_THAT(complaintsAbout(and_("hurry = true\n")), ElementsAre(HasSubstr("hurry")));
    EXPECT_THAT(complaintsAbout(with(Good, "\"mon\"]", "\"monday\"]")),
                ::testing::Contains(HasSubstr("monday is no day of the week")));
    EXPECT_THAT(complaintsAbout(with(Good, "[[step]]", "notice = \"gossip\"\n[[step]]")),
                ElementsAre(HasSubstr("gossip is no notice")));
}

TEST(Escalations, whatDoesNotFitTogetherIsRefused)
{
    EXPECT_THAT(complaintsAbout(with(Good, "\"owner\", \"on_call\"", "")),
                ElementsAre(HasSubstr("step[0].to must name a receiver")));
    EXPECT_THAT(complaintsAbout(with(Good, "task = \"not_arrived\"\nminutes", "task = \"desk_silent\"\nminutes")),
                ElementsAre(HasSubstr("desk_silent has no [[task]]")));
    EXPECT_THAT(complaintsAbout(and_("[[task]]\nword = \"not_arrived\"\n")),
                ElementsAre(HasSubstr("stands there twice")));
    EXPECT_THAT(complaintsAbout(and_("[[task]]\nword = \"desk_silent\"\n")),
                ElementsAre(HasSubstr("there is no step for desk_silent")));
    EXPECT_THAT(complaintsAbout(with(Good, "minutes = 30", "minutes = 0\nbefore = true")),
                ElementsAre(HasSubstr("minutes")));
    EXPECT_THAT(complaintsAbout(with(Good, "\"house\"", "\"on_call\"")),
                ElementsAre(HasSubstr("on_call cannot be in it")));
    EXPECT_THAT(complaintsAbout(with(Good, "from = \"00:00\"", "from = \"00:01\"")),
                ElementsAre(HasSubstr("so some would be nobody's")));
    EXPECT_THAT(complaintsAbout(with(Good, "\"sat\", ", "")), ElementsAre(HasSubstr("so some would be nobody's")));
    EXPECT_THAT(complaintsAbout("[[task]]\nword = \"not_arrived\"\n[[step]]\ntask = \"not_arrived\"\nminutes = 1\n"
                                "to = [\"owner\"]\nworking_hours = true\n"),
                ElementsAre(HasSubstr("needs [working_hours]")));
    EXPECT_THAT(complaintsAbout(with(Good, "until = \"17:00\"", "until = \"08:00\"")),
                ElementsAre(HasSubstr("must be later than")));
}

TEST(Escalations, whatIsMissingIsNamed)
{
    for (const char* line :
         {"task = \"not_arrived\"\n", "minutes = 30\n", "to = [\"owner\", \"on_call\"]\n", "word = \"not_arrived\"\n"})
        EXPECT_THAT(complaintsAbout(with(Good, line, "")), ::testing::Contains(HasSubstr("is missing"))) << line;
}

} // namespace adempauze
