#include "domain/caller.h"
#include "domain/confidence.h"
#include "domain/escalation.h"
#include "domain/network.h"
#include "domain/order.h"
#include "domain/search.h"
#include "domain/stay.h"
#include "domain/turn_away.h"
#include "wire/escalation_messages.h"
#include "wire/words.h"

#include <gtest/gtest.h>

namespace adempauze {

namespace {

/// The wire has the words of an enum that counts from its first to its last value, all of them and in that order.
template<class Enum>
void expectSame(wire::Words words, Enum last)
{
    ASSERT_EQ(words.size(), static_cast<std::size_t>(last) + 1);
    for (std::size_t i = 0; i < words.size(); ++i)
        EXPECT_EQ(words[i], wordFor(static_cast<Enum>(i)));
}

/// Every word of the wire is one that the domain can read.
template<class Read>
void expectReadable(wire::Words words, Read read)
{
    for (const std::string_view word : words)
        EXPECT_TRUE(read(word)) << word;
}

} // namespace

TEST(Words, theWireSaysWhatTheDomainSays)
{
    expectSame(wire::Roles, Role::Agency);
    expectSame(wire::Genders, Gender::Other);
    expectSame(wire::AcceptsWords, Accepts::Anyone);
    expectSame(wire::FamiliesWords, Families::Only);
    expectSame(wire::FacilityKinds, FacilityKind::TransitHome);
    expectSame(wire::Admissions, Admission::Desk);
    expectSame(wire::Tails, TailPolicy::Share);
    expectSame(wire::ClaimStates, ClaimState::Departed);
    expectSame(wire::Bases, Basis::WindDown);
    expectSame(wire::Parts, Part::Other);
    expectSame(wire::Grounds, GroundKind::PublicTask);
    expectSame(wire::LeftWhys, LeftWhy::LeadHandedOver);
    expectSame(wire::LeadAnswers, LeadAnswer::Withdrawn);
    expectSame(wire::TalksWithWords, TalksWith::Family);
    expectSame(wire::ConfidenceLevels, Confidence::Low);
    expectSame(wire::ConfidenceGrounds, ConfidenceGround::FullInFact);
    expectSame(wire::TurnAwayReasons, TurnAwayReason::Other);
    expectSame(wire::OrderStates, OrderState::Ended);
    expectSame(wire::OrderEventKinds, OrderEventKind::Correction);
    expectSame(wire::EscalationStates, EscalationState::HeldBack);
    expectSame(wire::InHandWords, InHand::PutOff);
}

TEST(Words, whatAHandlerReadsCannotBeUnknown)
{
    expectReadable(wire::NextBases, basisNamed);
    expectReadable(wire::Parts, partNamed);
    expectReadable(wire::Grounds, groundNamed);
    expectReadable(wire::LeadAnswers, leadAnswerNamed);
    expectReadable(wire::TalksWithWords, talksWithNamed);
    expectReadable(wire::Genders, genderNamed);
    expectReadable(wire::FacilityKinds, facilityKindNamed);
}

} // namespace adempauze
