#include "domain/notice_rules.h"

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

const Moment Friday = utc("2026-11-20T22:14:00+01:00");

Telling telling(std::optional<Moment> dueAt = std::nullopt, Moment now = Friday)
{
    return {.now = now, .zone = samples::amsterdam(), .dueAt = dueAt};
}

Moment leaves(NoticeRule rule, const Telling& when, const std::vector<OfficeHours>& hours = {},
              std::optional<OrganisationKind> kind = std::nullopt)
{
    return leavesAt(rule, hours, kind, when);
}

const std::set<unsigned> WorkingDays{1, 2, 3, 4, 5};
const std::vector<OfficeHours> Office{
    {OrganisationKind::Probation, {WorkingDays, 8h + 30min, 17h, HolidayCalendar::Netherlands}}};

NoticeRule toEverybody(NoticeKind notice, std::vector<Part> told)
{
    return {.notice = notice, .parts = std::move(told)};
}

std::vector<OrganisationId> toldBy(const NoticeRules& rules, NoticeKind notice,
                                   const std::vector<Participant>& participants)
{
    std::vector<OrganisationId> told;
    for (const Notice& each : noticesFor(rules, notice, participants, telling()))
        told.push_back(each.to);
    return told;
}

} // namespace

TEST(NoticeRules, timingsReadBack)
{
    for (const Timing timing : {Timing::AtOnce, Timing::Within, Timing::Before, Timing::Digest})
        EXPECT_EQ(timingNamed(wordFor(timing)), timing);
    EXPECT_FALSE(timingNamed("later"));
}

TEST(NoticeRules, aNoticeLeavesAtOnceOrSomeMinutesLater)
{
    EXPECT_EQ(leaves({.notice = NoticeKind::StayAligned}, telling()), Friday);
    EXPECT_EQ(leaves({.notice = NoticeKind::StayAligned, .timing = Timing::Within, .minutes = 15min}, telling()),
              Friday + 15min);
}

TEST(NoticeRules, beforeAMomentAndAtOnceWhereThatIsPastOrThereIsNone)
{
    const NoticeRule before{.notice = NoticeKind::RoomNeeded, .timing = Timing::Before, .minutes = 120min};
    EXPECT_EQ(leaves(before, telling(Friday + 24h)), Friday + 22h);
    EXPECT_EQ(leaves(before, telling(Friday + 1h)), Friday);
    EXPECT_EQ(leaves(before, telling()), Friday);
}

TEST(NoticeRules, aDigestWaitsForItsHourOnTheWallAlsoAcrossAClockChange)
{
    const NoticeRule digest{.notice = NoticeKind::StayAligned, .timing = Timing::Digest, .hour = 7h + 30min};
    EXPECT_EQ(leaves(digest, telling()), utc("2026-11-21T07:30:00+01:00"));
    EXPECT_EQ(leaves(digest, telling(std::nullopt, utc("2026-11-21T07:30:00+01:00"))),
              utc("2026-11-21T07:30:00+01:00"));
    EXPECT_EQ(leaves(digest, telling(std::nullopt, utc("2027-03-27T20:00:00+01:00"))),
              utc("2027-03-28T07:30:00+02:00"));
}

TEST(NoticeRules, whatIsCollectedSaysSoUnlessItIsUrgentOrCannotWait)
{
    NoticeRule rule{.notice = NoticeKind::StayAligned, .parts = {Part::School}, .timing = Timing::Digest, .hour = 7h};
    const auto told = [&](std::optional<Moment> dueAt) {
        return noticesFor({.rules = {rule}}, NoticeKind::StayAligned, {{organisation(1), Part::School}}, telling(dueAt))
            .front()
            .leaves.usually;
    };
    const Moment morning = utc("2026-11-21T07:00:00+01:00");
    EXPECT_EQ(told(std::nullopt), (Leaving{false, morning, true}));
    EXPECT_EQ(told(Friday + 2h), (Leaving{false, Friday, false}));
    rule.urgent = true;
    EXPECT_EQ(told(std::nullopt), (Leaving{true, morning, false}));
    rule.timing = Timing::Within;
    rule.minutes = 5min;
    rule.urgent = false;
    EXPECT_EQ(told(std::nullopt), (Leaving{false, Friday + 5min, false}));
}

TEST(NoticeRules, nothingWaitsPastItsOwnDueMoment)
{
    const NoticeRule digest{.notice = NoticeKind::StayAligned, .timing = Timing::Digest, .hour = 7h};
    EXPECT_EQ(leaves(digest, telling(Friday + 2h)), Friday) << "the hour comes too late";
    EXPECT_EQ(leaves(digest, telling(Friday + 20h)), utc("2026-11-21T07:00:00+01:00"));
    EXPECT_EQ(leaves(digest, telling(Friday - 1h)), utc("2026-11-21T07:00:00+01:00")) << "past in any case";
    const NoticeRule later{.notice = NoticeKind::StayAligned, .timing = Timing::Within, .minutes = 30min};
    EXPECT_EQ(leaves(later, telling(Friday + 8h), Office, OrganisationKind::Probation), Friday + 30min)
        << "the office opens on Monday";
}

TEST(NoticeRules, whatIsNotUrgentWaitsUntilTheOfficeOpens)
{
    const NoticeRule calm{.notice = NoticeKind::StayAligned};
    EXPECT_EQ(leaves(calm, telling(), Office, OrganisationKind::Probation), utc("2026-11-23T08:30:00+01:00"));
    const NoticeRule urgent{.notice = NoticeKind::StayAligned, .urgent = true};
    EXPECT_EQ(leaves(urgent, telling(), Office, OrganisationKind::Probation), Friday);
    EXPECT_EQ(leaves(calm, telling(), Office, OrganisationKind::Shelter), Friday) << "somebody is always there";
    EXPECT_EQ(leaves(calm, telling(), Office), Friday);
}

TEST(NoticeRules, anOfficeIsOpenFromItsFirstMinuteAndNotAtItsLast)
{
    const NoticeRule calm{.notice = NoticeKind::StayAligned};
    const auto at = [&](const char* now) {
        return leaves(calm, telling(std::nullopt, utc(now)), Office, OrganisationKind::Probation);
    };
    EXPECT_EQ(at("2026-11-20T08:30:00+01:00"), utc("2026-11-20T08:30:00+01:00"));
    EXPECT_EQ(at("2026-11-20T16:59:59+01:00"), utc("2026-11-20T16:59:59+01:00"));
    EXPECT_EQ(at("2026-11-20T17:00:00+01:00"), utc("2026-11-23T08:30:00+01:00"));
    EXPECT_EQ(at("2026-11-20T08:00:00+01:00"), utc("2026-11-20T08:30:00+01:00"));
    EXPECT_EQ(at("2026-12-24T18:00:00+01:00"), utc("2026-12-28T08:30:00+01:00")) << "two Christmas days and a weekend";
    EXPECT_EQ(at("2026-12-25T10:00:00+01:00"), utc("2026-12-28T08:30:00+01:00"));
}

TEST(NoticeRules, ofTwoOpeningsTheFirstCounts)
{
    auto offices = Office;
    offices.push_back({OrganisationKind::Probation, {{6}, 9h, 24h}});
    offices.push_back({OrganisationKind::Probation, {{6}, 8h, 24h}});
    offices.push_back({OrganisationKind::Probation, {{6}, 10h, 24h}});
    const NoticeRule calm{.notice = NoticeKind::StayAligned};
    EXPECT_EQ(leaves(calm, telling(), offices, OrganisationKind::Probation), utc("2026-11-21T08:00:00+01:00"));
}

TEST(NoticeRules, aRuleForAKindOfOrganisationGoesBeforeOneForAny)
{
    const NoticeRules rules{
        .rules = {
            {.notice = NoticeKind::StayAligned, .parts = {Part::Other}, .organisations = {OrganisationKind::School}},
            {.notice = NoticeKind::StayAligned, .parts = {Part::Other}},
            {.notice = NoticeKind::StayEnded, .parts = {Part::Other}},
            {.notice = NoticeKind::StayMoved, .upToOne = true}}};
    const auto found = [&](std::optional<Part> part, std::optional<OrganisationKind> kind,
                           NoticeKind notice = NoticeKind::StayAligned) { return ruleFor(rules, notice, part, kind); };
    EXPECT_EQ(found(Part::Other, OrganisationKind::School), &rules.rules[0]);
    EXPECT_EQ(found(Part::Other, OrganisationKind::Police), &rules.rules[1]);
    EXPECT_EQ(found(Part::Other, std::nullopt), &rules.rules[1]);
    EXPECT_EQ(found(Part::Police, std::nullopt), nullptr);
    EXPECT_EQ(found(std::nullopt, std::nullopt), nullptr);
    EXPECT_EQ(found(std::nullopt, std::nullopt, NoticeKind::StayMoved), &rules.rules[3]);
}

TEST(Notices, anOrganisationWithTwoPartsIsToldOnceByTheFirstThatCounts)
{
    auto calm = toEverybody(NoticeKind::StayAligned, {Part::Probation});
    auto urgent = toEverybody(NoticeKind::StayAligned, {Part::CaseManager});
    urgent.urgent = true;
    const NoticeRules rules{.rules = {calm, urgent}};
    const auto notices = noticesFor(rules, NoticeKind::StayAligned,
                                    {{organisation(2), Part::Police},
                                     {organisation(1), Part::Police},
                                     {organisation(1), Part::CaseManager},
                                     {organisation(1), Part::Probation}},
                                    telling());
    EXPECT_EQ(notices,
              (std::vector<Notice>{{organisation(1), NoticeKind::StayAligned, {Leaving{true, Friday}}, std::nullopt}}));
}

TEST(Notices, whereNobodyTakesThePartOthersStandIn)
{
    auto rule = toEverybody(NoticeKind::OrderEndedEarly, {Part::CaseManager});
    rule.otherwise = {Part::LeadCoordinator};
    const NoticeRules rules{.rules = {rule}};
    const Participant lead{organisation(1), Part::LeadCoordinator};
    EXPECT_EQ(toldBy(rules, NoticeKind::OrderEndedEarly, {lead}), std::vector{organisation(1)});
    EXPECT_EQ(toldBy(rules, NoticeKind::OrderEndedEarly, {lead, {organisation(2), Part::CaseManager}}),
              std::vector{organisation(2)});
}

TEST(Notices, whoeverWouldNotBeToldOfWhateverKindIsNotAmongThem)
{
    const NoticeRules rules{.rules = {{.notice = NoticeKind::StayAligned,
                                       .parts = {Part::Other},
                                       .organisations = {OrganisationKind::School}}},
                            .hours = Office};
    EXPECT_TRUE(toldBy(rules, NoticeKind::StayAligned, {{organisation(1), Part::Police}}).empty());
    const auto notices =
        noticesFor(rules, NoticeKind::StayAligned, {{organisation(1), Part::Other}}, telling(Friday + 24h));
    ASSERT_EQ(notices.size(), 1U);
    EXPECT_EQ(notices[0].dueAt, Friday + 24h);
    EXPECT_EQ(notices[0].leaves,
              (Leaves{.usually = std::nullopt, .except = {{OrganisationKind::School, Leaving{false, Friday}}}}));
}

TEST(Notices, toWhomItIsUpToComesWithTheHoursOfEachKindOfOrganisation)
{
    const NoticeRules rules{.rules = {{.notice = NoticeKind::RoomNeeded, .upToOne = true}}, .hours = Office};
    const Notice notice = noticeTo(rules, NoticeKind::RoomNeeded, organisation(3), telling());
    EXPECT_EQ(notice.to, organisation(3));
    EXPECT_EQ(notice.leaves,
              (Leaves{.usually = Leaving{false, Friday},
                      .except = {{OrganisationKind::Probation, Leaving{false, utc("2026-11-23T08:30:00+01:00")}}}}));
    EXPECT_FALSE(noticeTo(rules, NoticeKind::StayEnded, organisation(3), telling()).leaves.usually);
}

TEST(Notices, leaveTheSameOnlyInEveryPart)
{
    const Leaves leaves{.usually = Leaving{false, Friday}, .except = {{OrganisationKind::School, std::nullopt}}};
    Leaves other = leaves;
    EXPECT_EQ(other, leaves);
    other.usually->urgent = true;
    EXPECT_NE(other, leaves);
    other = leaves;
    other.usually->at = Friday + 1h;
    EXPECT_NE(other, leaves);
    other = leaves;
    other.except[0].kind = OrganisationKind::Police;
    EXPECT_NE(other, leaves);
    other = leaves;
    other.except[0].leaving = Leaving{false, Friday};
    EXPECT_NE(other, leaves);
}

} // namespace adempauze
