#include "domain/escalation.h"

#include "domain/samples.h"

#include <gtest/gtest.h>

namespace adempauze {
namespace {

using namespace std::chrono_literals;
using samples::utc;

OrganisationId organisation(std::uint8_t number)
{
    return samples::id<OrganisationTag>(number);
}

const OrganisationId Owner = organisation(1);
const OrganisationId House = organisation(2);
const OrganisationId Keeper = organisation(3);
const OrganisationId Lead = organisation(4);
const OrganisationId Manager = organisation(5);
const OrganisationId Probation = organisation(6);
const OrganisationId Town = organisation(7);

const WorkingHours Office{{1, 2, 3, 4, 5}, 8h + 30min, 17h, HolidayCalendar::Netherlands};
const WorkingHours Always{{0, 1, 2, 3, 4, 5, 6}, 0h, 24h};

const Moment Due = utc("2026-11-20T22:14:00+01:00"); // a Friday night

EscalationRule rule(std::vector<EscalationStep> steps)
{
    return {.task = "not_arrived", .notice = NoticeKind::NotArrived, .steps = std::move(steps)};
}

EscalationStep step(std::chrono::minutes minutes, std::vector<EscalateTo> to)
{
    return {.minutes = minutes, .to = std::move(to)};
}

EscalationStep evenWhenTaken(EscalationStep step)
{
    step.evenWhenTaken = true;
    return step;
}

/// Three steps: whose work it is, the lead, whose case it is.
const EscalationRule Three =
    rule({step(30min, {EscalateTo::Owner}), step(60min, {EscalateTo::Lead}), step(120min, {EscalateTo::CaseOwner})});

const EscalationRules Rules{.rules = {Three},
                            .workingHours = Office,
                            .onCall = {{Office, {EscalateTo::CaseManager}},
                                       {Office, {EscalateTo::Probation}},
                                       {Always, {EscalateTo::House, EscalateTo::CaseOwner}}},
                            .toldWithin = 72h};

EscalationFacts facts()
{
    return {.dueAt = Due,
            .zone = samples::amsterdam(),
            .owner = Owner,
            .house = House,
            .caseOwner = Keeper,
            .participants = {{Lead, Part::LeadCoordinator},
                             {Manager, Part::CaseManager},
                             {Probation, Part::Probation},
                             {Town, Part::Municipality}}};
}

KeptEscalation told(int number, OrganisationId to)
{
    return {.number = number, .at = Due, .recordedAt = Due, .told = to};
}

KeptEscalation passedOver(int number)
{
    return {.number = number, .at = Due, .recordedAt = Due};
}

/// "1 told 22:44 1; 2 due 23:14 4": number, state, local time, and the organisation's number.
std::string written(const std::vector<EscalationStanding>& steps)
{
    std::string text;
    for (const EscalationStanding& each : steps) {
        const LocalTime local = samples::amsterdam().localAt(each.at);
        text += (text.empty() ? "" : "; ") + std::to_string(each.number) + ' ' + std::string(wordFor(each.state)) + ' '
            + textOf(date::floor<std::chrono::minutes>(local - date::floor<date::days>(local)));
        for (std::uint8_t number = 1; number < 9; ++number)
            if (each.to == organisation(number))
                text += ' ' + std::to_string(number);
    }
    return text;
}

std::string standing(const EscalationRule& of, const EscalationFacts& known, Moment now)
{
    return written(standingOf(Rules, of, known, now));
}

OrganisationId receiver(std::vector<EscalateTo> to, const EscalationFacts& known, Moment now = Due)
{
    return standingOf(Rules, rule({step(0min, std::move(to))}), known, now).front().to.value();
}

} // namespace

TEST(Escalation, itsWordsReadBack)
{
    for (const EscalateTo to :
         {EscalateTo::Owner, EscalateTo::House, EscalateTo::CaseOwner, EscalateTo::Lead, EscalateTo::CaseManager,
          EscalateTo::Probation, EscalateTo::Municipality, EscalateTo::OnCall})
        EXPECT_EQ(escalateToNamed(wordFor(to)), to);
    EXPECT_FALSE(escalateToNamed("police")) << "who do not see who stays where";
    EXPECT_EQ(wordFor(InHand::TakenOn), "taken_on");
    EXPECT_EQ(wordFor(InHand::Acknowledged), "acknowledged");
    EXPECT_EQ(wordFor(InHand::PutOff), "put_off");
}

TEST(Escalation, aTaskWithoutARuleIsNobodysNext)
{
    EXPECT_EQ(ruleFor(Rules, "not_arrived"), &Rules.rules.front());
    EXPECT_FALSE(ruleFor(Rules, "weekly_guidance"));
}

TEST(Escalation, stepsCountFromTheDueMomentAndTellTheNextOne)
{
    EXPECT_EQ(standing(Three, facts(), Due), "1 to_come 22:44 1; 2 to_come 23:14 4; 3 to_come 00:14 3");
    EXPECT_EQ(standing(Three, facts(), Due + 30min - 1s), "1 to_come 22:44 1; 2 to_come 23:14 4; 3 to_come 00:14 3");
    EXPECT_EQ(standing(Three, facts(), Due + 30min), "1 due 22:44 1; 2 to_come 23:14 4; 3 to_come 00:14 3");
    auto known = facts();
    known.kept = {told(1, Owner)};
    EXPECT_EQ(standing(Three, known, Due + 59min), "1 told 22:44 1; 2 to_come 23:14 4; 3 to_come 00:14 3");
    EXPECT_EQ(standing(Three, known, Due + 60min), "1 told 22:44 1; 2 due 23:14 4; 3 to_come 00:14 3");
}

TEST(Escalation, whenTheDueMomentMovesTheStepsMoveWithIt)
{
    auto known = facts();
    known.dueAt = Due + 18h;
    EXPECT_EQ(standing(Three, known, Due + 2h), "1 to_come 16:44 1; 2 to_come 17:14 4; 3 to_come 18:14 3");
    known.dueAt = Due - 1h;
    EXPECT_EQ(standing(Three, known, Due), "1 overtaken 21:44; 2 due 22:14 4; 3 to_come 23:14 3");
}

TEST(Escalation, whoeverWasAwayTellsOnlyTheLatest)
{
    EXPECT_EQ(standing(Three, facts(), Due + 12h), "1 overtaken 22:44; 2 overtaken 23:14; 3 due 00:14 3");
    auto known = facts();
    known.kept = {passedOver(1), told(2, Lead)};
    EXPECT_EQ(standing(Three, known, Due + 61min), "1 overtaken 22:44; 2 told 23:14 4; 3 to_come 00:14 3");
    known.kept = {told(2, Lead)};
    EXPECT_EQ(standing(Three, known, Due + 61min), "1 overtaken 22:44; 2 told 23:14 4; 3 to_come 00:14 3")
        << "older than what was told";
}

TEST(Escalation, whatCameTooLongAgoIsNotToldAnyMore)
{
    EXPECT_EQ(standing(Three, facts(), Due + 2h + 72h), "1 overtaken 22:44; 2 overtaken 23:14; 3 due 00:14 3");
    EXPECT_EQ(standing(Three, facts(), Due + 2h + 72h + 1s), "1 overtaken 22:44; 2 overtaken 23:14; 3 overtaken 00:14");
}

TEST(Escalation, twoStepsOfOneMomentTellTheLaterOne)
{
    const auto both = rule({step(30min, {EscalateTo::Owner}), step(30min, {EscalateTo::Lead})});
    EXPECT_EQ(standing(both, facts(), Due + 30min), "1 overtaken 22:44; 2 due 22:44 4");
}

TEST(Escalation, whoeverHasItInHandHoldsItBack_butNotWhatIsToldRegardless)
{
    auto known = facts();
    known.heldBy = HeldBy{InHand::Acknowledged, Lead, Due};
    EXPECT_EQ(standing(Three, known, Due + 5h), "1 held_back 22:44; 2 held_back 23:14; 3 held_back 00:14");
    const auto watched = rule({step(30min, {EscalateTo::Owner}), evenWhenTaken(step(60min, {EscalateTo::Lead})),
                               step(120min, {EscalateTo::CaseOwner})});
    EXPECT_EQ(standing(watched, known, Due + 5h), "1 held_back 22:44; 2 due 23:14 4; 3 held_back 00:14");
    known.kept = {told(2, Lead)};
    known.heldBy.reset();
    EXPECT_EQ(standing(watched, known, Due + 70min), "1 overtaken 22:44; 2 told 23:14 4; 3 to_come 00:14 3")
        << "given back, it goes on from where it is by now";
}

TEST(Escalation, eachOfThemIsFoundWhereItIsThere)
{
    EXPECT_EQ(receiver({EscalateTo::Owner}, facts()), Owner);
    EXPECT_EQ(receiver({EscalateTo::House}, facts()), House);
    EXPECT_EQ(receiver({EscalateTo::CaseOwner}, facts()), Keeper);
    EXPECT_EQ(receiver({EscalateTo::Lead}, facts()), Lead);
    EXPECT_EQ(receiver({EscalateTo::CaseManager}, facts()), Manager);
    EXPECT_EQ(receiver({EscalateTo::Probation}, facts()), Probation);
    EXPECT_EQ(receiver({EscalateTo::Municipality}, facts()), Town);
}

TEST(Escalation, whoIsNotThereIsStoodInFor_andInTheEndByWhoseWorkItIs)
{
    auto alone = facts();
    alone.participants.clear();
    alone.house.reset();
    alone.caseOwner.reset();
    EXPECT_EQ(receiver({EscalateTo::Lead, EscalateTo::CaseManager}, alone), Owner);
    EXPECT_EQ(receiver({EscalateTo::OnCall}, alone), Owner);
    alone.caseOwner = Keeper;
    EXPECT_EQ(receiver({EscalateTo::Lead, EscalateTo::House, EscalateTo::CaseOwner}, alone), Keeper);
}

TEST(Escalation, nobodyIsToldTwiceWhileThereIsSomebodyElse)
{
    const std::vector<EscalateTo> either{EscalateTo::Owner, EscalateTo::Lead};
    const auto same = rule({step(30min, either), step(60min, either), step(90min, either)});
    EXPECT_EQ(standing(same, facts(), Due), "1 to_come 22:44 1; 2 to_come 23:14 4; 3 to_come 23:44 1");
}

TEST(Escalation, whoIsOnCallIsSaidByTheCalendarAtTheHourAtWhichTheyAreTold)
{
    EXPECT_EQ(receiver({EscalateTo::OnCall}, facts()), House) << "Friday night";
    auto known = facts();
    known.dueAt = utc("2026-11-20T10:00:00+01:00");
    EXPECT_EQ(receiver({EscalateTo::OnCall}, known, known.dueAt), Manager) << "in office hours";
    EXPECT_EQ(receiver({EscalateTo::OnCall}, known, Due), House) << "told at night, whenever it came";
    known.participants = {{Probation, Part::Probation}};
    EXPECT_EQ(receiver({EscalateTo::OnCall}, known, known.dueAt), Probation) << "the first of whom somebody is there";
    EXPECT_EQ(receiver({EscalateTo::OnCall}, known, utc("2026-11-16T10:00:00+01:00")), Probation) << "as it will be";
    known.dueAt = utc("2026-12-25T10:00:00+01:00");
    EXPECT_EQ(receiver({EscalateTo::OnCall}, known, known.dueAt), House) << "on a holiday nobody is in the office";
    const EscalationRules nobody{.rules = {Three}};
    EXPECT_EQ(standingOf(nobody, rule({step(0min, {EscalateTo::OnCall})}), known, Due).front().to, Owner);
}

TEST(Escalation, stepsMayLieBeforeAndCountWorkingHoursOnly)
{
    EscalationStep early = step(480min, {EscalateTo::Owner});
    early.before = true;
    EscalationStep working = early;
    working.workingHours = true;
    EscalationStep after = step(60min, {EscalateTo::Lead});
    after.workingHours = true;
    auto known = facts();
    known.dueAt = utc("2026-11-23T09:00:00+01:00"); // a Monday
    const auto steps = standingOf(Rules, rule({after, early, working}), known, utc("2026-11-20T00:00:00+01:00"));
    ASSERT_EQ(steps.size(), 3U);
    EXPECT_EQ(steps[0].number, 3);
    EXPECT_EQ(steps[0].at, utc("2026-11-20T09:30:00+01:00"));
    EXPECT_EQ(steps[1].number, 2);
    EXPECT_EQ(steps[1].at, utc("2026-11-23T01:00:00+01:00"));
    EXPECT_EQ(steps[2].at, utc("2026-11-23T10:00:00+01:00"));
}

TEST(Escalation, overAChangeOfTheClockMinutesElapse)
{
    auto known = facts();
    known.dueAt = utc("2027-03-28T01:30:00+01:00"); // half an hour later the clock shows 03:00
    EXPECT_EQ(standing(Three, known, Due), "1 to_come 03:00 1; 2 to_come 03:30 4; 3 to_come 04:30 3");
    known.dueAt = utc("2026-10-25T01:45:00+02:00");
    EXPECT_EQ(standing(Three, known, utc("2026-10-24T00:00:00Z")),
              "1 to_come 02:15 1; 2 to_come 02:45 4; 3 to_come 02:45 3")
        << "02:45 comes twice";
}

TEST(Escalation, theNextOneIsTheFirstThatIsStillToCome)
{
    auto known = facts();
    known.kept = {told(1, Owner)};
    const auto steps = standingOf(Rules, Three, known, Due + 40min);
    ASSERT_TRUE(nextOf(steps));
    EXPECT_EQ(nextOf(steps)->number, 2);
    EXPECT_EQ(nextOf(steps)->at, Due + 60min);
    known.heldBy = HeldBy{InHand::TakenOn, Owner, Due};
    EXPECT_FALSE(nextOf(standingOf(Rules, Three, known, Due + 40min)));
}

TEST(Escalation, itReachesAsFarAsItsFarthestStep)
{
    EscalationStep early = step(240min, {EscalateTo::Owner});
    early.before = true;
    const EscalationReach plain =
        reachOf({.rules = {rule({early, step(60min, {EscalateTo::Lead})})}, .toldWithin = 10h});
    EXPECT_EQ(plain.before, 240min);
    EXPECT_EQ(plain.after, 11h);
    early.workingHours = true;
    const EscalationReach working = reachOf({.rules = {rule({early})}, .workingHours = Office, .toldWithin = 10h});
    EXPECT_GE(working.before, 14 * 24h) << "holidays";
    EXPECT_EQ(working.after, 10h);
}

} // namespace adempauze
