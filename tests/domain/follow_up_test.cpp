#include "domain/follow_up.h"

#include "domain/samples.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace adempauze {
namespace {

using samples::amsterdam;
using samples::utc;

const OrganisationId Ours = samples::id<OrganisationTag>(1);
const OrganisationId Probation = samples::id<OrganisationTag>(2);
const OrganisationId Managers = samples::id<OrganisationTag>(3);
const OrganisationId House = samples::id<OrganisationTag>(4);
const OrderId First = samples::id<OrderTag>(11);
const OrderId Second = samples::id<OrderTag>(12);
const ClaimId TheStay = samples::id<ClaimTag>(21);
const Moment Now = utc("2026-11-21T10:00:00Z");

CaseFacts aCase()
{
    return {.orders = {{.id = First,
                        .zone = amsterdam(),
                        .imposedAt = utc("2026-11-20T21:14:00Z"),
                        .until = utc("2026-11-30T21:14:00Z")}},
            .owner = Ours,
            .participants = {{Ours, Part::LeadCoordinator}, {Probation, Part::Probation}}};
}

StayFacts aStay()
{
    return {.id = TheStay,
            .order = First,
            .facility = samples::id<FacilityTag>(31),
            .operatedBy = House,
            .zone = amsterdam(),
            .arrivedAt = utc("2026-11-20T22:40:00Z"),
            .until = utc("2026-12-01T10:00:00Z")};
}

std::vector<Protocol> ofOrders(ProtocolStep step)
{
    return {{.id = "p", .subject = ProtocolSubject::Order, .steps = {std::move(step)}}};
}

std::vector<Protocol> ofStays(std::vector<ProtocolStep> steps)
{
    return {
        {.id = "s", .subject = ProtocolSubject::Stay, .houses = {FacilityKind::TimeOut}, .steps = std::move(steps)}};
}

KeptStep keptAs(const PlannedStep& step, StepState state, std::uint8_t number = 99)
{
    return {.id = samples::id<TaskTag>(number),
            .key = step.key,
            .times = step.times,
            .owner = step.owner,
            .state = state,
            .doneAt = state == StepState::Done ? std::optional(Now) : std::nullopt};
}

std::string whyCancelled(const std::vector<Protocol>& protocols, const CaseFacts& facts, const KeptStep& kept)
{
    const auto change = changeOf(protocols, facts, {kept}, Now);
    return change.cancelled.empty() ? "" : std::string(wordFor(change.cancelled.front().why));
}

} // namespace

TEST(FollowUp, isPlannedForEveryOrderAndForStaysInHousesOfItsKind)
{
    CaseFacts facts = aCase();
    facts.orders.push_back(facts.orders.front());
    facts.orders.back().id = Second;
    facts.stays = {aStay(), aStay()};
    facts.stays.back().kind = FacilityKind::TransitHome;
    auto protocols = ofOrders({.word = "talk", .from = StepFrom::OrderEnd});
    protocols.push_back(ofStays({{.word = "intake", .from = StepFrom::Arrival}}).front());
    const auto steps = stepsOf(protocols, facts, {});
    ASSERT_EQ(steps.size(), 3U);
    EXPECT_EQ(steps[0].key.order, First);
    EXPECT_EQ(steps[1].key.order, Second);
    EXPECT_EQ(steps[2].key.stay, TheStay);
    EXPECT_FALSE(steps[2].key.order);
}

TEST(FollowUp, aStayCountsFromTheOrderThatItRestsOn)
{
    CaseFacts facts = aCase();
    facts.stays = {aStay()};
    const auto protocols = ofStays({{.word = "w", .from = StepFrom::Imposed}});
    EXPECT_EQ(stepsOf(protocols, facts, {}).front().times.dueAt, facts.orders.front().imposedAt);
    facts.stays.front().order.reset();
    EXPECT_TRUE(stepsOf(protocols, facts, {}).empty());
}

TEST(FollowUp, isWhoseTheStepSaysOrOfWhoeverTheCaseIs)
{
    CaseFacts facts = aCase();
    facts.stays = {aStay()};
    const auto ownerOf = [&](StepOwner owner) {
        return stepsOf(ofStays({{.word = "w", .from = StepFrom::Arrival, .owner = owner}}), facts, {}).front().owner;
    };
    EXPECT_EQ(ownerOf(StepOwner::CaseOwner), Owner{Ours});
    EXPECT_EQ(ownerOf(StepOwner::Probation), Owner{Probation});
    EXPECT_EQ(ownerOf(StepOwner::Lead), Owner{Ours});
    EXPECT_EQ(ownerOf(StepOwner::CaseManager), Owner{Ours}) << "nobody is";
    facts.participants.push_back({Managers, Part::CaseManager});
    EXPECT_EQ(ownerOf(StepOwner::CaseManager), Owner{Managers});
    EXPECT_EQ(ownerOf(StepOwner::Facility), (Owner{House, samples::id<FacilityTag>(31)}));
    EXPECT_NE((Owner{House, samples::id<FacilityTag>(31)}), Owner{House});
}

TEST(FollowUp, aStepFollowsTheOneBeforeItOnceThatIsDone)
{
    CaseFacts facts = aCase();
    facts.stays = {aStay()};
    const auto protocols = ofStays({{.word = "meeting", .from = StepFrom::Arrival},
                                    {.word = "contact", .from = StepFrom::PreviousStep, .term = Term{3, Unit::Days}}});
    const auto before = stepsOf(protocols, facts, {});
    ASSERT_EQ(before.size(), 1U);
    const auto after = stepsOf(protocols, facts, {keptAs(before.front(), StepState::Done)});
    ASSERT_EQ(after.size(), 2U);
    EXPECT_EQ(after.back().times.dueAt, utc("2026-11-24T10:00:00Z"));
    EXPECT_EQ(stepsOf(protocols, facts, {keptAs(before.front(), StepState::Open)}).size(), 1U);
}

TEST(FollowUp, whatIsAskedOnceIsNotAskedAgainForAnotherOrder)
{
    CaseFacts facts = aCase();
    facts.orders.push_back(facts.orders.front());
    facts.orders.back().id = Second;
    const auto protocols = ofOrders({.word = "offer", .from = StepFrom::Imposed, .once = true});
    const auto steps = stepsOf(protocols, facts, {});
    ASSERT_EQ(steps.size(), 1U);
    EXPECT_EQ(steps.front().key.order, First);
    KeptStep elsewhere = keptAs(steps.front(), StepState::Done);
    elsewhere.key.order = samples::id<OrderTag>(13);
    EXPECT_TRUE(stepsOf(protocols, facts, {elsewhere}).empty());
    elsewhere.state = StepState::Open;
    EXPECT_EQ(stepsOf(protocols, facts, {elsewhere}).size(), 1U);
    elsewhere.state = StepState::Done;
    elsewhere.key.word = "another";
    EXPECT_EQ(stepsOf(protocols, facts, {elsewhere}).size(), 1U);
    elsewhere.key.protocol = "q";
    EXPECT_EQ(stepsOf(protocols, facts, {elsewhere}).size(), 1U);
    elsewhere.key = steps.front().key;
    EXPECT_EQ(stepsOf(protocols, facts, {elsewhere}).size(), 1U) << "its own";
    elsewhere.key.stay = TheStay;
    EXPECT_TRUE(stepsOf(protocols, facts, {elsewhere}).empty());
}

TEST(FollowUp, isNeedlessOnceItIsMet)
{
    CaseFacts facts = aCase();
    const auto reach = ofOrders({.word = "reach", .from = StepFrom::Imposed, .metBy = MetBy::BookedStay});
    const auto agree = ofOrders({.word = "agree", .from = StepFrom::OrderEnd, .metBy = MetBy::NextStep});
    const KeptStep open = keptAs(stepsOf(reach, facts, {}).front(), StepState::Open);
    const KeptStep agreed = keptAs(stepsOf(agree, facts, {}).front(), StepState::Planned);
    facts.stays = {aStay()};
    facts.nextStepAgreedAt = facts.orders.front().imposedAt;
    EXPECT_EQ(whyCancelled(reach, facts, open), "met");
    EXPECT_EQ(whyCancelled(agree, facts, agreed), "met");
    facts.nextStepAgreedAt = facts.orders.front().imposedAt - std::chrono::minutes(1);
    EXPECT_EQ(whyCancelled(agree, facts, agreed), "") << "agreed on for an order of before";
    facts.stays.front().order = Second;
    EXPECT_EQ(whyCancelled(reach, facts, open), "") << "booked for another order";
    auto ofStay = ofStays({{.word = "w", .from = StepFrom::Arrival, .metBy = MetBy::BookedStay}});
    EXPECT_EQ(stepsOf(ofStay, facts, {}).size(), 1U) << "the stay's order is not there";
    ofStay = ofStays({{.word = "w", .from = StepFrom::Arrival, .metBy = MetBy::NextStep}});
    EXPECT_TRUE(stepsOf(ofStay, facts, {}).empty()) << "of a stay, agreed whenever";
    facts.nextStepAgreedAt.reset();
    EXPECT_EQ(stepsOf(ofStay, facts, {}).size(), 1U);
}

TEST(FollowUp, ofAStayIsNeedlessWhereAnyOfItRestsOnAnOrder)
{
    CaseFacts facts = aCase();
    facts.stays = {aStay()};
    facts.stays.front().order.reset();
    const auto greet = ofStays({{.word = "greet", .from = StepFrom::Arrival, .metBy = MetBy::Order}});
    const auto steps = stepsOf(greet, facts, {});
    ASSERT_EQ(steps.size(), 1U);
    const KeptStep open = keptAs(steps.front(), StepState::Open);
    EXPECT_EQ(whyCancelled(greet, facts, open), "");
    facts.stays.front().orders = {First};
    EXPECT_EQ(whyCancelled(greet, facts, open), "met") << "it goes on voluntarily";
    facts.stays.front().orders.clear();
    facts.stays.front().order = Second; // of another case
    EXPECT_EQ(whyCancelled(greet, facts, open), "met");
    const auto ofOrder = ofOrders({.word = "greet", .from = StepFrom::Imposed, .metBy = MetBy::Order});
    EXPECT_EQ(stepsOf(ofOrder, facts, {}).size(), 1U) << "there is no stay that it could be of";
}

TEST(FollowUp, ofAnOrderIsNeedlessOnceItWasDoneInAStayThatRestsOnItSinceItWasImposed)
{
    CaseFacts facts = aCase();
    facts.stays = {aStay()};
    facts.stays.front().order.reset();
    const auto inStay = ofStays({{.word = "greet", .from = StepFrom::Arrival}});
    KeptStep done = keptAs(stepsOf(inStay, facts, {}).front(), StepState::Done);
    const auto greet = ofOrders({.word = "greet", .from = StepFrom::Imposed, .metBy = MetBy::DoneInStay});
    const auto count = [&] { return stepsOf(greet, facts, {done}).size(); };
    EXPECT_EQ(count(), 1U) << "the stay rests on none";
    facts.stays.front().orders = {First};
    EXPECT_EQ(count(), 0U);
    EXPECT_EQ(stepsOf(ofOrders({.word = "call", .from = StepFrom::Imposed, .metBy = MetBy::DoneInStay}), facts, {done})
                  .size(),
              1U)
        << "something else";
    done.doneAt = facts.orders.front().imposedAt - std::chrono::minutes(1);
    EXPECT_EQ(count(), 1U) << "before it was imposed";
    done.doneAt.reset();
    EXPECT_EQ(count(), 1U) << "not done";
    facts.stays.front().orders = {Second};
    done.doneAt = Now;
    EXPECT_EQ(count(), 1U) << "for another order";
    const KeptStep open = keptAs(stepsOf(greet, facts, {}).front(), StepState::Open, 98);
    facts.stays.front().orders = {First};
    const auto change = changeOf(greet, facts, {done, open}, Now);
    ASSERT_EQ(change.cancelled.size(), 1U);
    EXPECT_EQ(wordFor(change.cancelled.front().why), "met");
}

TEST(FollowUp, bookedForTheOrderIsAlsoAStayThatGoesOnVoluntarily)
{
    CaseFacts facts = aCase();
    facts.stays = {aStay()};
    facts.stays.front().order.reset();
    const auto reach = ofOrders({.word = "reach", .from = StepFrom::Imposed, .metBy = MetBy::BookedStay});
    EXPECT_EQ(stepsOf(reach, facts, {}).size(), 1U);
    facts.stays.front().orders = {First};
    EXPECT_TRUE(stepsOf(reach, facts, {}).empty());
}

TEST(FollowUp, movesWithWhatItCountsFromAndStaysOnceItIsDone)
{
    CaseFacts facts = aCase();
    const auto protocols = ofOrders({.word = "talk", .from = StepFrom::OrderEnd, .term = Term{2, Unit::Weeks}});
    const PlannedStep step = stepsOf(protocols, facts, {}).front();
    for (const StepState state : {StepState::Planned, StepState::Open})
        EXPECT_TRUE(changeOf(protocols, facts, {keptAs(step, state)}, Now).moved.empty());
    facts.orders.front().until = utc("2026-12-18T21:14:00Z");
    const std::vector open{keptAs(step, StepState::Open)};
    const auto change = changeOf(protocols, facts, open, Now);
    ASSERT_EQ(change.moved.size(), 1U);
    EXPECT_EQ(change.moved.front().to.times.dueAt, utc("2027-01-01T21:14:00Z"));
    EXPECT_EQ(change.moved.front().to.times.from, facts.orders.front().until);
    EXPECT_FALSE(change.moved.front().ownerToo) << "whose it is, a person may have decided";
    EXPECT_TRUE(change.begun.empty());
    EXPECT_TRUE(changeOf(protocols, facts, {keptAs(step, StepState::Done)}, Now).moved.empty());
}

TEST(FollowUp, goesToWhoeverJoinsAsLongAsItIsNobodysWorkYet)
{
    CaseFacts facts = aCase();
    const auto protocols = ofOrders({.word = "talk", .from = StepFrom::OrderEnd, .owner = StepOwner::CaseManager});
    const PlannedStep step = stepsOf(protocols, facts, {}).front();
    facts.participants.push_back({Managers, Part::CaseManager});
    const std::vector planned{keptAs(step, StepState::Planned)};
    const std::vector open{keptAs(step, StepState::Open)};
    ASSERT_EQ(changeOf(protocols, facts, planned, Now).moved.size(), 1U);
    EXPECT_TRUE(changeOf(protocols, facts, open, Now).moved.empty());
}

TEST(FollowUp, ofAHouseGoesWithTheResidentToTheNextEvenWhenItIsSomebodysWork)
{
    CaseFacts facts = aCase();
    facts.stays = {aStay()};
    const auto protocols = ofStays({{.word = "intake", .from = StepFrom::Arrival, .owner = StepOwner::Facility},
                                    {.word = "talk", .from = StepFrom::Arrival, .owner = StepOwner::Probation}});
    const auto steps = stepsOf(protocols, facts, {});
    ASSERT_EQ(steps.size(), 2U);
    KeptStep handedOver = keptAs(steps.front(), StepState::Open);
    handedOver.owner = {Probation};
    facts.stays.front().facility = samples::id<FacilityTag>(32);
    facts.stays.front().operatedBy = Managers;

    const std::vector kept{keptAs(steps.front(), StepState::Open), keptAs(steps.back(), StepState::Open, 98)};
    const auto change = changeOf(protocols, facts, kept, Now);
    ASSERT_EQ(change.moved.size(), 1U) << "the other is not the house's";
    EXPECT_EQ(change.moved.front().to.owner, (Owner{Managers, samples::id<FacilityTag>(32)}));
    EXPECT_TRUE(change.moved.front().ownerToo);
    EXPECT_TRUE(changeOf(protocols, facts, {handedOver}, Now).moved.empty()) << "a person decided whose it is";
    EXPECT_TRUE(changeOf(protocols, facts, {keptAs(steps.front(), StepState::Done)}, Now).moved.empty());
}

TEST(FollowUp, ofAHouseStaysWhereItIsWhileTheResidentDoesAndWhenItBecomesAnothersWork)
{
    CaseFacts facts = aCase();
    facts.stays = {aStay()};
    const auto byHouse = ofStays({{.word = "intake", .from = StepFrom::Arrival, .owner = StepOwner::Facility}});
    const auto byProbation = ofStays({{.word = "intake", .from = StepFrom::Arrival, .owner = StepOwner::Probation}});
    const std::vector open{keptAs(stepsOf(byHouse, facts, {}).front(), StepState::Open)};
    EXPECT_TRUE(changeOf(byHouse, facts, open, Now).moved.empty());
    EXPECT_TRUE(changeOf(byProbation, facts, open, Now).moved.empty());
}

TEST(FollowUp, thatWasDoneInAStayCountsForTheOrderThatTheStayRestsOnAlone)
{
    CaseFacts facts = aCase();
    facts.stays = {aStay()};
    facts.stays.front().order = Second;
    const auto ofOrder = ofOrders({.word = "talk", .from = StepFrom::Imposed, .metBy = MetBy::DoneInStay});
    const auto ofStay = ofStays({{.word = "talk", .from = StepFrom::Arrival, .metBy = MetBy::DoneInStay}});
    const auto steps = stepsOf(ofStay, facts, {});
    ASSERT_EQ(steps.size(), 1U) << "there is no order of it";
    StayFacts another = aStay();
    another.id = samples::id<ClaimTag>(22);
    facts.stays.insert(facts.stays.begin(), another);
    EXPECT_EQ(stepsOf(ofOrder, facts, {keptAs(steps.front(), StepState::Done)}).size(), 1U);
}

TEST(FollowUp, whatWouldHaveLapsedIsNotBegun)
{
    const CaseFacts facts = aCase();
    const auto lapses = ofOrders({.word = "talk", .from = StepFrom::Imposed, .lapses = StepFrom::OrderEnd});
    EXPECT_EQ(changeOf(lapses, facts, {}, Now).begun.size(), 1U);
    EXPECT_TRUE(changeOf(lapses, facts, {}, facts.orders.front().until).begun.empty());
    EXPECT_EQ(
        stepsOf(ofOrders({.word = "talk", .from = StepFrom::Imposed, .lapses = StepFrom::Departure}), facts, {}).size(),
        1U)
        << "an order has no departure";
    const auto stays = ofOrders({.word = "talk", .from = StepFrom::Imposed});
    EXPECT_EQ(changeOf(stays, facts, {}, facts.orders.front().until).begun.size(), 1U);
}

TEST(FollowUp, thatLostItsReasonIsCancelledAndSaysWhy)
{
    CaseFacts facts = aCase();
    facts.stays = {aStay()};
    const auto protocols =
        ofStays({{.word = "intake", .from = StepFrom::Arrival}, {.word = "farewell", .from = StepFrom::Departure}});
    const KeptStep intake = keptAs(stepsOf(protocols, facts, {}).front(), StepState::Open);
    KeptStep other = intake;
    other.key.word = "forgotten";
    EXPECT_EQ(whyCancelled(protocols, facts, other), "not_in_protocol");
    other = intake;
    other.key.word = "farewell";
    EXPECT_EQ(whyCancelled(protocols, facts, other), "not_due_any_more");
    other.state = StepState::Done;
    EXPECT_EQ(whyCancelled(protocols, facts, other), "");
    auto whileThere = protocols;
    whileThere.front().steps.front().lapses = StepFrom::Departure;
    EXPECT_EQ(whyCancelled(whileThere, facts, intake), "") << "they are still there";
    facts.stays.front().departedAt = Now;
    EXPECT_EQ(whyCancelled(whileThere, facts, intake), "departed");
    EXPECT_EQ(whyCancelled(protocols, facts, intake), "") << "to be done all the same";
    facts.stays.front().kind = FacilityKind::TransitHome;
    EXPECT_EQ(whyCancelled(protocols, facts, intake), "stay_moved");
    facts.stays.clear();
    EXPECT_EQ(whyCancelled(protocols, facts, intake), "stay_called_off");
}

TEST(StepKeys, areTheSameOnlyInEveryPart)
{
    const StepKey key{.protocol = "p", .word = "w", .order = First};
    StepKey other = key;
    EXPECT_EQ(other, key);
    other.protocol = "q";
    EXPECT_NE(other, key);
    other = key;
    other.word = "v";
    EXPECT_NE(other, key);
    other = key;
    other.order = Second;
    EXPECT_NE(other, key);
    other = key;
    other.stay = TheStay;
    EXPECT_NE(other, key);
    other = key;
    other.number = 2;
    EXPECT_NE(other, key);
}

} // namespace adempauze
