#include "domain/notices.h"

#include "domain/samples.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

namespace adempauze {
namespace {

OrganisationId organisation(std::uint8_t number)
{
    return samples::id<OrganisationTag>(number);
}

const std::vector<Participant> Everybody{{organisation(1), Part::LeadCoordinator},
                                         {organisation(2), Part::CaseManager},
                                         {organisation(3), Part::Probation},
                                         {organisation(4), Part::Shelter},
                                         {organisation(5), Part::Police},
                                         {organisation(6), Part::Municipality},
                                         {organisation(7), Part::Other}};

std::set<OrganisationId> told(NoticeKind kind, const std::vector<Participant>& participants = Everybody)
{
    std::set<OrganisationId> organisations;
    for (const Notice& notice : noticesFor(kind, participants, std::nullopt))
        organisations.insert(notice.to);
    return organisations;
}

constexpr int Kinds = 18;

} // namespace

TEST(Notices, ofAnEarlyEndOnlyTheCaseManagerIsTold)
{
    EXPECT_EQ(told(NoticeKind::OrderEndedEarly), std::set{organisation(2)});
}

TEST(Notices, withoutACaseManagerTheLeadCoordinatorHearsOfAnEarlyEnd)
{
    EXPECT_EQ(
        told(NoticeKind::OrderEndedEarly, {{organisation(1), Part::LeadCoordinator}, {organisation(4), Part::Shelter}}),
        std::set{organisation(1)});
}

TEST(Notices, policeNeverHearWhoStaysWhere)
{
    for (int i = 0; i < Kinds; ++i) {
        const auto kind = static_cast<NoticeKind>(i);
        EXPECT_EQ(told(kind).contains(organisation(5)), kind == NoticeKind::DeskSilent) << wordFor(kind);
    }
}

TEST(Notices, theHouseHearsOfADepartureThatNobodyConfirmed)
{
    EXPECT_TRUE(told(NoticeKind::DepartureOverdue).contains(organisation(4)));
    EXPECT_EQ(told(NoticeKind::HoldRequested), std::set{organisation(4)});
}

TEST(Notices, anOrganisationWithTwoPartsIsToldOnce)
{
    const auto notices = noticesFor(
        NoticeKind::StayAligned,
        {{organisation(1), Part::Police}, {organisation(1), Part::CaseManager}, {organisation(1), Part::Probation}},
        std::nullopt);
    EXPECT_EQ(notices.size(), 1U);
}

TEST(Notices, carryTheirDueMomentAndWhetherTheyCanWait)
{
    const Moment due = samples::utc("2026-11-09T09:00:00+01:00");
    const auto urgent = noticesFor(NoticeKind::StayObstructed, {{organisation(1), Part::LeadCoordinator}}, due);
    EXPECT_EQ(urgent, (std::vector<Notice>{{organisation(1), NoticeKind::StayObstructed, true, due}}));
    EXPECT_FALSE(noticesFor(NoticeKind::StayEnded, {{organisation(1), Part::LeadCoordinator}}, due)[0].urgent);
    EXPECT_TRUE(noticesFor(NoticeKind::StayEnded, {}, due).empty());
}

TEST(Notices, ofAnOfferNobodyIsToldForTheirPartAndOnlyTheOfferItselfIsUrgent)
{
    for (const NoticeKind kind : {NoticeKind::PlaceOffered, NoticeKind::OfferReleased})
        EXPECT_TRUE(told(kind).empty()); // the entry's organisation is told, whatever part it takes
    EXPECT_TRUE(isUrgent(NoticeKind::PlaceOffered));
    EXPECT_FALSE(isUrgent(NoticeKind::OfferReleased));
}

TEST(Notices, ofWhatIsUpToOneDeskNobodyIsToldForTheirPart)
{
    for (const NoticeKind kind :
         {NoticeKind::HoldExpiring, NoticeKind::RoomNeeded, NoticeKind::OverrideRequested, NoticeKind::WaitingExpired})
        EXPECT_TRUE(told(kind).empty());
    for (const NoticeKind kind : {NoticeKind::HoldExpiring, NoticeKind::OverrideRequested, NoticeKind::WaitingExpired})
        EXPECT_TRUE(isUrgent(kind));
    EXPECT_FALSE(isUrgent(NoticeKind::RoomNeeded)); // there are days left
}

// Whereabouts unknown while an order runs: whoever guides the person and the house look, and it wakes them.
TEST(Notices, ofSomebodyWhoIsNotThereWhoeverGuidesThemAndTheHouseAreTold)
{
    for (const NoticeKind kind : {NoticeKind::NotArrived, NoticeKind::MissingAtNight}) {
        EXPECT_EQ(told(kind), told(NoticeKind::DepartureOverdue));
        EXPECT_FALSE(told(kind).empty());
        EXPECT_TRUE(isUrgent(kind));
    }
}

TEST(Notices, theirWordsReadBackAndTellNothingAboutPeopleHousesOrOrders)
{
    std::set<std::string_view> words;
    for (int i = 0; i < Kinds; ++i) {
        const std::string_view word = wordFor(static_cast<NoticeKind>(i));
        EXPECT_EQ(noticeNamed(word), static_cast<NoticeKind>(i));
        for (const auto* telling : {"order", "stay", "place", "house", "desk", "person", "resident", "arriv", "depart",
                                    "home", "ban", "hold"})
            EXPECT_EQ(word.find(telling), std::string_view::npos) << word;
        words.insert(word);
    }
    EXPECT_EQ(words.size(), static_cast<std::size_t>(Kinds));
    for (int i = 0; i < 7; ++i)
        EXPECT_EQ(partNamed(wordFor(static_cast<Part>(i))), static_cast<Part>(i));
}

} // namespace adempauze
