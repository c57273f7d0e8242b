#include "domain/calendar.h"

#include "domain/short_reference.h"
#include "time/text.h"

#include <gtest/gtest.h>

#include <set>

namespace adempauze {
namespace {

const Uuid Thing = *Uuid::parse("3f9a2c10-0000-4000-8000-000000000001");
const Moment Now = *parseMoment("2026-11-20T21:30:00Z");

ClaimDates claim(ClaimState state)
{
    return {.id{Thing},
            .state = state,
            .code = "KRF5294",
            .expectedArrivalAt = *parseMoment("2026-11-20T22:00:00Z"),
            .until = *parseMoment("2026-12-01T10:00:00Z"),
            .version = 3,
            .changedAt = Now};
}

OrderDates deadline(std::optional<DeadlineKind> kind)
{
    return {.id{Thing}, .deadline = kind, .at = Now, .version = 2, .changedAt = Now};
}

} // namespace

TEST(Calendar, aHoldIsAnArrivalAndAStayHasAnEndAsWell)
{
    for (const ClaimState hold : {ClaimState::Held, ClaimState::Expired, ClaimState::Released, ClaimState::Declined})
        EXPECT_EQ(entriesOf(claim(hold), Now).size(), 1U);
    const auto booked = entriesOf(claim(ClaimState::Booked), Now);
    ASSERT_EQ(booked.size(), 2U);
    EXPECT_EQ(uidOf(booked[0]), "arrival-" + Thing.text());
    EXPECT_EQ(booked[0].at, *parseMoment("2026-11-20T22:00:00Z"));
    EXPECT_EQ(uidOf(booked[1]), "planned_end-" + Thing.text());
    EXPECT_EQ(booked[1].at, *parseMoment("2026-12-01T10:00:00Z"));
    EXPECT_EQ(booked[1].sequence, 3);
    EXPECT_FALSE(booked[1].cancelled);
}

TEST(Calendar, whatHappenedStandsWhereItHappened)
{
    ClaimDates left = claim(ClaimState::Departed);
    left.arrivedAt = *parseMoment("2026-11-20T22:40:00Z");
    left.departedAt = *parseMoment("2026-11-25T08:00:00Z");
    const auto entries = entriesOf(left, Now);
    EXPECT_EQ(entries[0].at, *left.arrivedAt);
    EXPECT_EQ(entries[1].at, *left.departedAt);
}

TEST(Calendar, whatCameToNothingIsCancelled)
{
    for (const ClaimState state :
         {ClaimState::Expired, ClaimState::Released, ClaimState::Declined, ClaimState::NoShow, ClaimState::Cancelled})
        for (const CalendarEntry& entry : entriesOf(claim(state), Now))
            EXPECT_TRUE(entry.cancelled) << wordFor(state);
    for (const ClaimState state : {ClaimState::Held, ClaimState::Booked, ClaimState::Present, ClaimState::Departed})
        for (const CalendarEntry& entry : entriesOf(claim(state), Now))
            EXPECT_FALSE(entry.cancelled) << wordFor(state);
    ClaimDates held = claim(ClaimState::Held);
    held.expiresAt = Now;
    EXPECT_TRUE(entriesOf(held, Now)[0].cancelled);
    held.expiresAt = Now + std::chrono::minutes(1);
    EXPECT_FALSE(entriesOf(held, Now)[0].cancelled);
}

TEST(Calendar, anOrderSaysItsEndAndWhatIsToBeDecided)
{
    const std::set<std::optional<DeadlineKind>> left{DeadlineKind::Reachability, DeadlineKind::NextStepWarning};
    std::set<std::string> uids;
    for (const std::optional<DeadlineKind> kind :
         {std::optional<DeadlineKind>(), std::optional(DeadlineKind::Hearing),
          std::optional(DeadlineKind::ExtensionAdvice), std::optional(DeadlineKind::ExtensionDecision),
          std::optional(DeadlineKind::SuspensionCondition), std::optional(DeadlineKind::Reachability),
          std::optional(DeadlineKind::NextStepWarning)}) {
        const auto entry = entryOf(deadline(kind), std::nullopt);
        EXPECT_EQ(entry.has_value(), !left.contains(kind));
        if (entry) {
            EXPECT_TRUE(uids.insert(uidOf(*entry)).second);
            EXPECT_EQ(entry->label, "3F9A-2C10");
        }
    }
    OrderDates second = deadline(DeadlineKind::Hearing);
    second.number = 2;
    EXPECT_EQ(uidOf(*entryOf(second, std::nullopt)), "hearing-2-" + Thing.text());
    EXPECT_EQ(entryOf(second, "KRF5294")->label, "KRF 5294");
}

TEST(Calendar, aTaskIsCalledByTheCodeOfItsStayOrByItself)
{
    TaskDates task{.id{Thing}, .dueAt = Now, .cancelled = false, .version = 1, .changedAt = Now};
    EXPECT_EQ(summaryOf(entryOf(task), Language::Dutch), "Taak · 3F9A-2C10");
    task.code = "KRF5294";
    task.cancelled = true;
    EXPECT_EQ(summaryOf(entryOf(task), Language::English), "Task · KRF 5294");
    EXPECT_TRUE(entryOf(task).cancelled);
    task.code = "KR";
    EXPECT_EQ(entryOf(task).label, "KR");
}

TEST(Calendar, itsWordsTellNothingOfWhatHappened)
{
    constexpr std::array Kinds{CalendarKind::Arrival,   CalendarKind::PlannedEnd, CalendarKind::OrderEnd,
                               CalendarKind::Hearing,   CalendarKind::Advice,     CalendarKind::Decision,
                               CalendarKind::Condition, CalendarKind::Task};
    for (const CalendarKind kind : Kinds)
        for (const Language language : {Language::Dutch, Language::English}) {
            const CalendarEntry entry{
                .kind = kind, .subject = Thing, .label = "X", .at = Now, .sequence = 1, .changedAt = Now};
            const std::string words = summaryOf(entry, language);
            for (const char* told : {"huisverbod", "geweld", "order", "verbod", "court", "rechter", "zitting"})
                EXPECT_EQ(words.find(told), words.npos) << words;
            EXPECT_GT(words.size(), std::string(" · X").size());
        }
}

TEST(Languages, areReadAndWritten)
{
    for (const Language language : {Language::Dutch, Language::English})
        EXPECT_EQ(languageNamed(wordFor(language)), language);
    EXPECT_FALSE(languageNamed("fr"));
}

} // namespace adempauze
