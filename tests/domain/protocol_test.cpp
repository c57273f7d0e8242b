#include "domain/protocol.h"

#include <gtest/gtest.h>

namespace adempauze {

TEST(ProtocolWords, readBackAndNoOtherWordIsOne)
{
    for (int i = 0; i <= static_cast<int>(StepFrom::Appointment); ++i)
        EXPECT_EQ(stepFromNamed(wordFor(static_cast<StepFrom>(i))), static_cast<StepFrom>(i));
    for (int i = 0; i <= static_cast<int>(StepOwner::Facility); ++i)
        EXPECT_EQ(stepOwnerNamed(wordFor(static_cast<StepOwner>(i))), static_cast<StepOwner>(i));
    for (const MetBy each : {MetBy::BookedStay, MetBy::NextStep, MetBy::Order, MetBy::DoneInStay})
        EXPECT_EQ(metByNamed(wordFor(each)), each);
    for (const Roll each : {Roll::None, Roll::Next, Roll::Previous})
        EXPECT_EQ(rollNamed(wordFor(each)), each);
    for (const ProtocolSubject each : {ProtocolSubject::Order, ProtocolSubject::Stay})
        EXPECT_EQ(protocolSubjectNamed(wordFor(each)), each);
    EXPECT_FALSE(stepFromNamed("someday"));
    EXPECT_FALSE(stepOwnerNamed("nobody"));
}

TEST(ProtocolWords, ofDeadlinesAreThoseOfRegimes)
{
    EXPECT_EQ(deadlineOf(StepFrom::Hearing), DeadlineKind::Hearing);
    EXPECT_EQ(deadlineOf(StepFrom::NextStepWarning), DeadlineKind::NextStepWarning);
    EXPECT_FALSE(deadlineOf(StepFrom::Imposed));
}

TEST(StepWords, areShortAndInLowerCase)
{
    for (const char* word : {"intake", "aftercare_2_weeks", "a"})
        EXPECT_TRUE(isStepWord(word)) << word;
    for (const char* word : {"", "Intake", "2weeks", "_x", "first contact", "na{zorg", "na`zorg", "x:y"})
        EXPECT_FALSE(isStepWord(word)) << word;
    EXPECT_TRUE(isStepWord(std::string(40, 'w')));
    EXPECT_FALSE(isStepWord(std::string(41, 'w')));
}

TEST(StepIn, isFoundByProtocolAndWord)
{
    const std::vector<Protocol> all{{.id = "one", .steps = {{.word = "intake"}}}};
    ASSERT_NE(stepIn(all, "one", "intake"), nullptr);
    EXPECT_EQ(stepIn(all, "one", "intake")->word, "intake");
    EXPECT_EQ(stepIn(all, "one", "talk"), nullptr);
    EXPECT_EQ(stepIn(all, "two", "intake"), nullptr);
}

} // namespace adempauze
