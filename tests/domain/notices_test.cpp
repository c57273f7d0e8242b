#include "domain/delivery.h"
#include "domain/notices.h"
#include "domain/organisation_kind.h"

#include <gtest/gtest.h>

#include <set>

namespace adempauze {

TEST(Notices, theirWordsReadBackAndTellNothingAboutPeopleHousesOrOrders)
{
    std::set<std::string_view> words;
    for (const NoticeKind kind : noticeKinds()) {
        const std::string_view word = wordFor(kind);
        EXPECT_EQ(noticeNamed(word), kind);
        for (const auto* telling : {"order", "stay", "place", "house", "desk", "person", "resident", "arriv", "depart",
                                    "home", "ban", "hold"})
            EXPECT_EQ(word.find(telling), std::string_view::npos) << word;
        words.insert(word);
    }
    EXPECT_EQ(words.size(), 26U);
    EXPECT_EQ(noticeKinds().size(), 26U);
    EXPECT_FALSE(noticeNamed("gossip"));
}

TEST(Notices, partsAndKindsOfOrganisationReadBack)
{
    for (const Part part : parts())
        EXPECT_EQ(partNamed(wordFor(part)), part);
    for (const OrganisationKind kind : organisationKinds())
        EXPECT_EQ(organisationKindNamed(wordFor(kind)), kind);
    EXPECT_EQ(parts().size(), 12U);
    EXPECT_EQ(organisationKinds().size(), 11U);
}

TEST(Notices, whatBearsOnSafetyIsSentHoweverLateItIsWhereNothingSaysThatItIsOver)
{
    for (const NoticeKind kind : noticeKinds())
        if (bearsOnSafety(kind)) {
            EXPECT_FALSE(overtaken({.kind = kind, .createdAt = Moment(), .dueAt = Moment(), .newer = true},
                                   Moment() + std::chrono::hours(100)));
        }
    EXPECT_TRUE(bearsOnSafety(NoticeKind::OrderEndedEarly));
    EXPECT_TRUE(bearsOnSafety(NoticeKind::EarlyEndKnown));
    EXPECT_FALSE(bearsOnSafety(NoticeKind::StayAligned));
    EXPECT_TRUE(isUpToOne(NoticeKind::DeskSilent));
    EXPECT_FALSE(isUpToOne(NoticeKind::StayBegan));
}

} // namespace adempauze
