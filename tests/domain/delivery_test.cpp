#include "domain/delivery.h"

#include "domain/samples.h"

#include <gtest/gtest.h>

namespace adempauze {

using namespace std::chrono_literals;
using samples::utc;

namespace {

const Moment Written = utc("2026-11-20T22:00:00Z");
const Moment Due = Written + 15min;
const Moment Late = Written + 1min;

Matter about(NoticeKind kind)
{
    return {.kind = kind, .createdAt = Written};
}

Matter withNewer(NoticeKind kind)
{
    Matter matter = about(kind);
    matter.newer = true;
    return matter;
}

Matter asOf(NoticeKind kind, ClaimState claim)
{
    Matter matter = about(kind);
    matter.dueAt = Due;
    matter.claim = claim;
    return matter;
}

constexpr NoticeKind Safety[] = {NoticeKind::OrderEndedEarly, NoticeKind::StayObstructed,   NoticeKind::NotArrived,
                                 NoticeKind::MissingAtNight,  NoticeKind::DepartureOverdue, NoticeKind::WaitingExpired,
                                 NoticeKind::PartBegan,       NoticeKind::EarlyEndKnown};
constexpr ClaimState States[] = {ClaimState::Held,      ClaimState::Expired, ClaimState::Released,
                                 ClaimState::Declined,  ClaimState::Booked,  ClaimState::NoShow,
                                 ClaimState::Cancelled, ClaimState::Present, ClaimState::Departed};
constexpr NoticeKind News[] = {NoticeKind::StayBegan,   NoticeKind::StayAligned,       NoticeKind::StayContinued,
                               NoticeKind::StayMoved,   NoticeKind::StayEnded,         NoticeKind::OfferReleased,
                               NoticeKind::RoomNeeded,  NoticeKind::OverrideRequested, NoticeKind::ChannelTest,
                               NoticeKind::LeadOffered, NoticeKind::LeadChanged,       NoticeKind::NobodyAnswered,
                               NoticeKind::HoldChanged};

} // namespace

TEST(Delivery, whatBearsOnSafetyIsSentHoweverLateItIsWhileItIsTrue)
{
    for (const NoticeKind kind : Safety) {
        Matter matter = withNewer(kind);
        matter.dueAt = Due;
        matter.answered = true;
        EXPECT_FALSE(overtaken(matter, Due + 48h)) << wordFor(kind) << " of what nothing more is known";
        matter.until = Written - 1h;
        matter.claim = kind == NoticeKind::DepartureOverdue ? ClaimState::Present : ClaimState::NoShow;
        EXPECT_FALSE(overtaken(matter, Due + 48h)) << wordFor(kind);
    }
    for (const NoticeKind kind : {NoticeKind::OrderEndedEarly, NoticeKind::MissingAtNight})
        for (const ClaimState state : States)
            EXPECT_FALSE(overtaken(asOf(kind, state), Due + 48h)) << wordFor(kind) << ' ' << wordFor(state);
}

TEST(Delivery, nobodyIsWokenForSomebodyWhoHasComeSince)
{
    for (const ClaimState known :
         {ClaimState::Present, ClaimState::Departed, ClaimState::Cancelled, ClaimState::Released})
        EXPECT_EQ(overtaken(asOf(NoticeKind::NotArrived, known), Due + 8h), Overtaken::ByAnswer) << wordFor(known);
    for (const ClaimState missed :
         {ClaimState::Held, ClaimState::Booked, ClaimState::NoShow, ClaimState::Expired, ClaimState::Declined})
        EXPECT_FALSE(overtaken(asOf(NoticeKind::NotArrived, missed), Due + 8h)) << wordFor(missed);
}

TEST(Delivery, aDepartureIsNotAskedForOnceItIsConfirmedOrTheStayGoesOn)
{
    for (const ClaimState state : States)
        EXPECT_EQ(overtaken(asOf(NoticeKind::DepartureOverdue, state), Due + 8h).has_value(),
                  state != ClaimState::Present)
            << wordFor(state);
    Matter goesOn = asOf(NoticeKind::DepartureOverdue, ClaimState::Present);
    goesOn.until = Due + 8h;
    EXPECT_EQ(overtaken(goesOn, Due + 8h - 1s), Overtaken::ByAnswer);
    EXPECT_FALSE(overtaken(goesOn, Due + 8h)) << "it is over again";
}

TEST(Delivery, whatStoodInAStaysWayNeedsNobodyOnceItsResidentHasLeft)
{
    for (const ClaimState state : States)
        EXPECT_EQ(overtaken(asOf(NoticeKind::StayObstructed, state), Due).has_value(), state == ClaimState::Departed)
            << wordFor(state) << ": what gave way has ended, and that is the news";
}

TEST(Delivery, aBacklogLeavesOutNewsThatANewerMessageHolds)
{
    for (const NoticeKind kind : News) {
        EXPECT_EQ(overtaken(withNewer(kind), Late), Overtaken::ByNewer) << wordFor(kind);
        EXPECT_FALSE(overtaken(about(kind), Late + 48h)) << wordFor(kind);
    }
}

TEST(Delivery, thatNobodyAnsweredIsNotToldOnceSomebodyDid)
{
    Matter matter = about(NoticeKind::NobodyAnswered);
    matter.dueAt = Written - 30min; // it is reckoned from what is past
    EXPECT_FALSE(overtaken(matter, Written + 48h));
    matter.inHand = true;
    EXPECT_EQ(overtaken(matter, Written), Overtaken::ByAnswer);
}

TEST(Delivery, whatIsToldInTimeIsToldWhole)
{
    for (const NoticeKind kind : News)
        EXPECT_FALSE(overtaken(withNewer(kind), Late - 1s)) << wordFor(kind);
}

TEST(Delivery, aQuestionToAHouseIsNeedlessOnceItIsAnsweredOrWithdrawn)
{
    for (const NoticeKind kind : {NoticeKind::HoldRequested, NoticeKind::DeskSilent}) {
        for (const ClaimState open : {ClaimState::Held, ClaimState::Booked, ClaimState::Present})
            EXPECT_FALSE(overtaken(asOf(kind, open), Due + 1h)) << wordFor(open);
        for (const ClaimState over : {ClaimState::Expired, ClaimState::Released, ClaimState::Declined,
                                      ClaimState::NoShow, ClaimState::Cancelled, ClaimState::Departed})
            EXPECT_EQ(overtaken(asOf(kind, over), Written), Overtaken::ByAnswer) << wordFor(over);
        Matter answered = asOf(kind, ClaimState::Held);
        answered.answered = true;
        EXPECT_EQ(overtaken(answered, Written), Overtaken::ByAnswer);
        EXPECT_FALSE(overtaken(withNewer(kind), Due + 1h)) << "the question still stands";
    }
}

TEST(Delivery, ofAHoldThatIsNoneAnyMoreOrHasExpiredNothingIsSaidAsIfItStood)
{
    for (const NoticeKind kind : {NoticeKind::HoldPlaced, NoticeKind::HoldChanged, NoticeKind::HoldExpiring}) {
        EXPECT_FALSE(overtaken(asOf(kind, ClaimState::Held), Due - 1s)) << wordFor(kind);
        EXPECT_EQ(overtaken(asOf(kind, ClaimState::Booked), Written), Overtaken::ByAnswer) << wordFor(kind);
        EXPECT_EQ(overtaken(asOf(kind, ClaimState::Released), Written), Overtaken::ByAnswer) << wordFor(kind);
        EXPECT_EQ(overtaken(asOf(kind, ClaimState::Held), Due), Overtaken::ByTime) << wordFor(kind);
        EXPECT_FALSE(overtaken(about(kind), Due)) << "nothing is known of it";
    }
}

TEST(Delivery, thatAHoldWasTakenBackIsSaidHoweverLateAndThatItExpiredForAnHour)
{
    const auto ended = [](ClaimState claim) {
        Matter matter = about(NoticeKind::HoldChanged);
        matter.claim = claim;
        return matter;
    };
    EXPECT_FALSE(overtaken(ended(ClaimState::Released), Written + 48h));
    EXPECT_FALSE(overtaken(ended(ClaimState::Expired), Written + 1h - 1s));
    EXPECT_EQ(overtaken(ended(ClaimState::Expired), Written + 1h), Overtaken::ByTime);
}

TEST(Delivery, anOfferIsNeedlessAfterItsDeadlineOrANewerWord)
{
    Matter offer = withNewer(NoticeKind::PlaceOffered);
    offer.dueAt = Due;
    EXPECT_FALSE(overtaken(offer, Late - 1s));
    EXPECT_EQ(overtaken(offer, Late), Overtaken::ByNewer);
    EXPECT_EQ(overtaken(offer, Due), Overtaken::ByTime);
}

TEST(Delivery, channelsAndReasonsHaveWords)
{
    for (const Channel channel : {Channel::Mail, Channel::Webhook})
        EXPECT_EQ(channelNamed(wordFor(channel)), channel);
    EXPECT_FALSE(channelNamed("pigeon"));
    EXPECT_EQ(wordFor(Overtaken::ByNewer), "newer_message");
    EXPECT_EQ(wordFor(Overtaken::ByAnswer), "matter_settled");
    EXPECT_EQ(wordFor(Overtaken::ByTime), "too_late");
}

TEST(Delivery, withoutAGroundNothingGoesWhateverItIsAbout)
{
    for (const NoticeKind kind : noticeKinds()) {
        Matter matter{.kind = kind, .createdAt = Moment()};
        EXPECT_FALSE(withoutGround(matter));
        matter.groundLost = LeftWhy::ConsentWithdrawn;
        EXPECT_EQ(withoutGround(matter), Overtaken::ByWithdrawal);
        matter.groundLost = LeftWhy::Left;
        EXPECT_EQ(withoutGround(matter), Overtaken::ByLeaving);
    }
    EXPECT_EQ(wordFor(Overtaken::ByWithdrawal), wordFor(LeftWhy::ConsentWithdrawn));
    EXPECT_EQ(wordFor(Overtaken::ByLeaving), wordFor(LeftWhy::Left));
}

} // namespace adempauze
