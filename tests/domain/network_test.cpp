#include "domain/network.h"

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
ParticipationId participation(std::uint8_t number)
{
    return samples::id<ParticipationTag>(number);
}

const Moment Now = utc("2026-11-20T22:14:00+01:00");
const Ground Task{GroundKind::PublicTask};
const Ground Consent{GroundKind::Consent, Now - 48h};

Participation takes(std::uint8_t number, Part part, Ground ground = Task)
{
    return {participation(number), organisation(number), part, ground, Now - 24h};
}
Participation gone(Participation one)
{
    one.left = Now - 1h;
    one.why = LeftWhy::Left;
    return one;
}
LeadOffer offerTo(std::uint8_t number)
{
    return {.id = samples::id<LeadOfferTag>(1),
            .from = organisation(1),
            .to = organisation(number),
            .offeredBy = samples::id<AccountTag>(1),
            .offeredAt = Now};
}
Caller caller(std::uint8_t ofOrganisation, std::uint8_t account = 9)
{
    return {samples::id<AccountTag>(account),
            samples::id<RegionTag>(1),
            organisation(ofOrganisation),
            Role::Coordinator,
            {}};
}
Agreement talk(std::uint8_t who, TalksWith with, std::string about)
{
    return {.id = samples::id<AgreementTag>(who),
            .organisation = organisation(who),
            .with = with,
            .about = std::move(about),
            .since = Now - 2h};
}
std::string pointerOf(const std::optional<No>& no)
{
    return no ? no->pointer : "none";
}

} // namespace

TEST(Network, itsWordsReadBack)
{
    for (const auto kind : {GroundKind::LegalDuty, GroundKind::Agreement, GroundKind::Consent,
                            GroundKind::VitalInterest, GroundKind::PublicTask})
        EXPECT_EQ(groundNamed(wordFor(kind)), kind);
    for (const auto why : {LeftWhy::Left, LeftWhy::ConsentWithdrawn, LeftWhy::Changed, LeftWhy::LeadHandedOver})
        EXPECT_EQ(leftWhyNamed(wordFor(why)), why);
    for (const auto answer : {LeadAnswer::Accepted, LeadAnswer::Declined, LeadAnswer::Withdrawn})
        EXPECT_EQ(leadAnswerNamed(wordFor(answer)), answer);
    for (const auto with :
         {TalksWith::Agency, TalksWith::Resident, TalksWith::PersonAtHome, TalksWith::Children, TalksWith::Family})
        EXPECT_EQ(talksWithNamed(wordFor(with)), with);
}

TEST(Network, consentHasItsMomentAndNothingElseHasOne)
{
    EXPECT_FALSE(objectionTo(Task, Now));
    EXPECT_FALSE(objectionTo(Consent, Now));
    EXPECT_EQ(pointerOf(objectionTo(Ground{GroundKind::Consent}, Now)), "/consentedAt");
    EXPECT_EQ(pointerOf(objectionTo(Ground{GroundKind::LegalDuty, Now}, Now)), "/consentedAt");
    const auto later = objectionTo(Ground{GroundKind::Consent, Now + 1s}, Now);
    ASSERT_TRUE(later);
    EXPECT_EQ(later->why, Refusal::NotInTheFuture);
    EXPECT_FALSE(objectionTo(Ground{GroundKind::Consent, Now}, Now));
}

TEST(Network, anOrganisationTakesAPartOnceAtATime)
{
    const std::vector all{takes(1, Part::Probation), gone(takes(2, Part::Shelter))};
    EXPECT_TRUE(takesPart(all, organisation(1)));
    EXPECT_FALSE(takesPart(all, organisation(1), Part::Shelter));
    EXPECT_FALSE(takesPart(all, organisation(2))) << "it left";
    EXPECT_EQ(pointerOf(objectionToJoining(all, takes(1, Part::Probation), Now)), "/part");
    EXPECT_FALSE(objectionToJoining(all, takes(1, Part::Other), Now));
    EXPECT_FALSE(objectionToJoining(all, takes(2, Part::Shelter), Now)) << "it comes back";
    EXPECT_EQ(pointerOf(objectionToJoining(all, takes(3, Part::Other, {GroundKind::Consent}), Now)), "/consentedAt");
    auto tomorrow = takes(3, Part::Other);
    tomorrow.since = Now + 24h;
    EXPECT_EQ(pointerOf(objectionToJoining(all, tomorrow, Now)), "/sinceAt");
}

TEST(Network, whoeverComesMayGoAtTheSameMomentAndNotBefore)
{
    auto one = takes(1, Part::Probation);
    one.since = Now;
    const auto left = leaving(one, Now, LeftWhy::Left, Now);
    ASSERT_TRUE(left);
    EXPECT_EQ(left->left, Now);
    EXPECT_EQ(left->why, LeftWhy::Left);
    EXPECT_EQ(leaving(one, Now - 1s, LeftWhy::Left, Now).no().why, Refusal::TimeRunsBackwards);
    EXPECT_EQ(leaving(one, Now + 1s, LeftWhy::Left, Now).no().why, Refusal::NotInTheFuture);
    EXPECT_EQ(leaving(*left, Now, LeftWhy::Left, Now).no().why, Refusal::AlreadyDone);
}

TEST(Network, withdrawnConsentTakesTheAgencyOut)
{
    const auto one = takes(1, Part::Other, Consent);
    const auto out = withConsentWithdrawn(one, Now - 1h, Now);
    ASSERT_TRUE(out);
    EXPECT_EQ(out->ground.withdrawnAt, Now - 1h);
    EXPECT_EQ(out->left, Now - 1h);
    EXPECT_EQ(out->why, LeftWhy::ConsentWithdrawn);
    EXPECT_EQ(withConsentWithdrawn(one, Now - 30h, Now)->left, one.since) << "before it came: it never did";
    EXPECT_TRUE(withConsentWithdrawn(one, *Consent.consentedAt, Now));
    EXPECT_EQ(withConsentWithdrawn(one, Now - 49h, Now).no().why, Refusal::TimeRunsBackwards);
    EXPECT_EQ(withConsentWithdrawn(one, Now + 1s, Now).no().why, Refusal::NotInTheFuture);
    EXPECT_EQ(withConsentWithdrawn(*out, Now, Now).no().why, Refusal::AlreadyDone);
    EXPECT_EQ(withConsentWithdrawn(takes(1, Part::Other), Now, Now).no().why, Refusal::InvalidInput);
}

TEST(Network, whoLeadsIsTheAccountsOrganisationElseWhoeverCoordinatesElseTheCaseManager)
{
    const std::vector all{takes(1, Part::CaseManager), takes(2, Part::LeadCoordinator)};
    EXPECT_EQ(leadOf(all, {}, {}).organisation, organisation(2));
    EXPECT_EQ(leadOf(all, {}, {}).since, Now - 24h);
    EXPECT_EQ(leadOf({all[0], gone(all[1])}, {}, {}).organisation, organisation(1));
    const Lead named = leadOf(all, samples::id<AccountTag>(7), organisation(3));
    EXPECT_EQ(named.organisation, organisation(3));
    EXPECT_EQ(named.account, samples::id<AccountTag>(7));
    EXPECT_FALSE(named.since);
    EXPECT_FALSE(leadOf({}, {}, {}).organisation);
    EXPECT_FALSE(leadOf({}, {}, {}).since);
}

TEST(Network, whoLeadsOrWhoseCaseItIsSaysWhoTakesPart)
{
    const Lead lead{.organisation = organisation(2)};
    EXPECT_TRUE(mayChangeNetwork(caller(2), lead, organisation(1)));
    EXPECT_TRUE(mayChangeNetwork(caller(1), lead, organisation(1)));
    EXPECT_FALSE(mayChangeNetwork(caller(3), lead, organisation(1)));
}

TEST(Network, whoIsAskedAnswersAndWhoLeadsWithdraws)
{
    LeadOffer offer = offerTo(3);
    for (const auto answer : {LeadAnswer::Accepted, LeadAnswer::Declined}) {
        EXPECT_FALSE(objectionTo(answer, offer, caller(3), false));
        EXPECT_TRUE(objectionTo(answer, offer, caller(1), true));
    }
    EXPECT_FALSE(objectionTo(LeadAnswer::Withdrawn, offer, caller(1), true));
    EXPECT_TRUE(objectionTo(LeadAnswer::Withdrawn, offer, caller(3), false));
    offer.toAccount = samples::id<AccountTag>(8);
    EXPECT_TRUE(objectionTo(LeadAnswer::Accepted, offer, caller(3, 9), false)) << "a colleague is asked";
    EXPECT_FALSE(objectionTo(LeadAnswer::Accepted, offer, caller(3, 8), false));
}

TEST(Network, theLeadGoesOverAndWhoeverHadItStaysUntilItLeaves)
{
    const std::vector all{takes(1, Part::LeadCoordinator), takes(3, Part::Probation, Consent)};
    const HandOver over = handOver(all, offerTo(3), Now);
    ASSERT_EQ(over.ended.size(), 1U);
    EXPECT_EQ(over.ended[0].id, participation(1));
    EXPECT_EQ(over.ended[0].left, Now);
    EXPECT_EQ(over.ended[0].why, LeftWhy::LeadHandedOver);
    ASSERT_EQ(over.begun.size(), 2U);
    EXPECT_EQ(over.begun[0].organisation, organisation(1));
    EXPECT_EQ(over.begun[0].part, Part::Other);
    EXPECT_EQ(over.begun[1].organisation, organisation(3));
    EXPECT_EQ(over.begun[1].part, Part::LeadCoordinator);
    EXPECT_EQ(over.begun[1].ground, Consent);
    EXPECT_EQ(over.begun[1].since, Now);
}

TEST(Network, whoeverLedInTwoPartsGoesOnInTheOther)
{
    auto manager = takes(1, Part::CaseManager);
    manager.id = participation(2);
    auto left = gone(takes(3, Part::LeadCoordinator));
    const std::vector all{takes(1, Part::LeadCoordinator), manager, left, takes(3, Part::Probation)};
    const HandOver over = handOver(all, offerTo(3), Now);
    EXPECT_EQ(over.ended.size(), 1U);
    ASSERT_EQ(over.begun.size(), 1U);
    EXPECT_EQ(over.begun[0].part, Part::LeadCoordinator);
}

TEST(Network, whoeverCoordinatesAlreadyBeginsNothing)
{
    const HandOver over = handOver({takes(3, Part::LeadCoordinator), takes(1, Part::Police)}, offerTo(3), Now);
    EXPECT_TRUE(over.ended.empty());
    EXPECT_TRUE(over.begun.empty());
    auto also = takes(3, Part::Probation);
    also.id = participation(4);
    EXPECT_TRUE(handOver({takes(3, Part::LeadCoordinator), also}, offerTo(3), Now).begun.empty());
    EXPECT_TRUE(handOver({}, offerTo(3), Now).begun.empty()) << "without a ground nobody leads";
}

TEST(Network, anAgreementIsBetweenThoseWhoTakePart)
{
    const std::vector all{takes(1, Part::Probation), takes(2, Part::School)};
    const auto why = [&](const Agreement& wish, const std::vector<Agreement>& standing = {}) {
        return pointerOf(objectionTo(wish, all, standing, Now));
    };
    EXPECT_EQ(why(talk(1, TalksWith::Resident, "housing")), "none");
    EXPECT_EQ(why(talk(3, TalksWith::Resident, "housing")), "/organisationId");
    EXPECT_EQ(why(talk(1, TalksWith::Agency, "school")), "/withOrganisationId") << "with which?";
    auto wish = talk(1, TalksWith::Agency, "school");
    wish.withOrganisation = organisation(2);
    EXPECT_EQ(why(wish), "none");
    wish.withOrganisation = organisation(1);
    EXPECT_EQ(why(wish), "/withOrganisationId") << "with itself";
    wish.withOrganisation = organisation(3);
    EXPECT_EQ(why(wish), "/withOrganisationId") << "takes no part";
    wish.with = TalksWith::Children;
    EXPECT_EQ(why(wish), "/withOrganisationId") << "not wanted";
    auto later = talk(1, TalksWith::Resident, "housing");
    later.since = Now + 1s;
    EXPECT_EQ(why(later), "/sinceAt");
}

TEST(Network, theSameAgreementStandsOnceAtATime)
{
    const std::vector all{takes(1, Part::Probation), takes(2, Part::School), takes(3, Part::Other)};
    auto standing = talk(1, TalksWith::Agency, "school");
    standing.withOrganisation = organisation(2);
    const auto stands = [&](const Agreement& wish, const Agreement& there) {
        return objectionTo(wish, all, {there}, Now).has_value();
    };
    EXPECT_TRUE(stands(standing, standing));
    auto ended = standing;
    ended.until = Now;
    EXPECT_FALSE(stands(standing, ended));
    auto other = standing;
    other.about = "debts";
    EXPECT_FALSE(stands(standing, other));
    other = standing;
    other.organisation = organisation(3);
    EXPECT_FALSE(stands(standing, other));
    other = standing;
    other.withOrganisation = organisation(3);
    EXPECT_FALSE(stands(standing, other));
    EXPECT_FALSE(stands(talk(1, TalksWith::Resident, "school"), talk(1, TalksWith::Children, "school")));
}

TEST(Network, anAgreementEndsNotBeforeItBegan)
{
    const auto one = talk(1, TalksWith::Resident, "housing");
    EXPECT_EQ(ending(one, one.since, Now)->until, one.since);
    EXPECT_EQ(ending(one, one.since - 1s, Now).no().why, Refusal::TimeRunsBackwards);
    EXPECT_EQ(ending(one, Now + 1s, Now).no().why, Refusal::NotInTheFuture);
    EXPECT_EQ(ending(*ending(one, Now, Now), Now, Now).no().why, Refusal::AlreadyDone);
}

TEST(Network, whatTwoAgenciesDoIsPointedOut)
{
    auto over = talk(3, TalksWith::Resident, "housing");
    over.until = Now;
    const auto doubles = doubleWork({{"advise_on_extension", organisation(1)},
                                     {"advise_on_extension", organisation(2)},
                                     {"advise_on_extension", organisation(1)},
                                     {"tell_resident", organisation(1)}},
                                    {talk(1, TalksWith::Resident, "housing"), talk(2, TalksWith::Resident, "housing"),
                                     talk(3, TalksWith::Children, "housing"), over});
    EXPECT_EQ(
        doubles,
        (std::vector<DoubleWork>{
            {.kind = "advise_on_extension", .organisations = {organisation(1), organisation(2)}},
            {.kind = "housing", .with = TalksWith::Resident, .organisations = {organisation(1), organisation(2)}}}));
    EXPECT_TRUE(doubleWork({}, {}).empty());
}

TEST(Network, theSameKindOfWorkForTwoPeopleIsNotDoneTwice)
{
    const Uuid him = samples::id<PersonTag>(41).value;
    const Uuid her = samples::id<PersonTag>(42).value;
    EXPECT_TRUE(doubleWork({{"intake", organisation(1), him}, {"intake", organisation(2), her}}, {}).empty());
    EXPECT_TRUE(doubleWork({{"intake", organisation(1), him}, {"intake", organisation(2)}}, {}).empty())
        << "of the case";
    const std::vector<DoubleWork> once{{.kind = "intake", .organisations = {organisation(1), organisation(2)}}};
    EXPECT_EQ(doubleWork({{"intake", organisation(1), him}, {"intake", organisation(2), him}}, {}), once);
    EXPECT_EQ(doubleWork({{"intake", organisation(1), him},
                          {"intake", organisation(2), him},
                          {"intake", organisation(1), her},
                          {"intake", organisation(2), her}},
                         {}),
              once)
        << "said once";
}

TEST(Network, anOfferOfTheLeadIsAnsweredByTheFirstWorkingMorning)
{
    const auto dueAt = [](const char* offeredAt) {
        LeadOffer offer = offerTo(3);
        offer.offeredAt = utc(offeredAt);
        return leadAnswerDueAt(*Zone::named("Europe/Amsterdam"), offer);
    };
    EXPECT_EQ(dueAt("2026-11-20T21:14:00Z"), utc("2026-11-23T08:00:00Z")) << "a Friday night";
    EXPECT_EQ(dueAt("2026-11-24T07:00:00Z"), utc("2026-11-24T08:00:00Z")) << "before the offices open";
    EXPECT_EQ(dueAt("2026-11-24T08:00:00Z"), utc("2026-11-25T08:00:00Z"));
}

} // namespace adempauze
