#include "night.h"

namespace adempauze::test {

/// An earlier end than was planned, and whether somebody who left may come back.
class Shorter : public Night {
protected:
    Outcome<ClaimRow> shorten(const ClaimRow& stay, const char* until, bool knowingly = false, AccountId who = Worker)
    {
        return through(db, as(who), [&](auto& tx, const auto& c) {
            return shortenStay(tx, c, {stay.id, stay.version, at(until), knowingly});
        });
    }
};

TEST_F(Shorter, theRestOfThePlaceIsFreeAtOnceAndTheSegmentsStayGapless)
{
    const auto [stay, papers] = resident(RoomA); // until 1 December 10:00Z; the order until 30 November 21:14Z
    now = at("2026-11-25T09:00:00Z");
    const auto longer = through(db, as(Worker), [&](auto& tx, const auto& c) {
        return continueStay(
            tx, c, {stay.id, stay.version, Basis::Voluntary, "no_housing_yet", {}, at("2026-12-20T10:00:00Z")});
    });
    ASSERT_TRUE(longer);
    EXPECT_EQ(hold(RoomA, "2026-12-11T12:00:00Z", false).no().why, Refusal::PlaceTaken);
    const auto shorter = shorten(*longer, "2026-12-10T10:00:00Z");
    ASSERT_TRUE(shorter);
    EXPECT_EQ(shorter->until, at("2026-12-10T10:00:00Z"));
    ASSERT_EQ(shorter->segments.size(), 2U);
    EXPECT_EQ(shorter->segments[0].segment.during.until(), shorter->segments[1].segment.during.from());
    EXPECT_EQ(shorter->segments[1].segment.during.until(), at("2026-12-10T10:00:00Z"));
    EXPECT_TRUE(hold(RoomA, "2026-12-11T12:00:00Z", false));
    EXPECT_EQ(countOf("event", "kind = 'stay.shortened'"), 1);
    EXPECT_EQ(countOf("message", "kind = 'dates_changed' AND organisation_id = u(14)"), 2); // details, and this
}

TEST_F(Shorter, beforeTheOrdersEndOnlyIfThatIsSaidAndTheOrderMovesItNoMore)
{
    const auto [stay, papers] = resident(RoomA);
    now = at("2026-11-25T09:00:00Z");
    const auto unsaid = shorten(stay, "2026-11-28T10:00:00Z");
    ASSERT_FALSE(unsaid);
    EXPECT_EQ(unsaid.no().why, Refusal::InvalidInput);
    EXPECT_EQ(unsaid.no().pointer, "/evenBeforeOrderEnd");
    EXPECT_EQ(unsaid.no().limitAt, at("2026-11-30T21:14:00Z"));
    ASSERT_TRUE(shorten(stay, "2026-11-28T10:00:00Z", true));
    EXPECT_TRUE(hold(RoomA, "2026-11-28T12:00:00Z", false)); // its tail is nobody's any more
    const auto changed = decide(papers.order, extension("2026-11-25T09:00:00Z", 18));
    ASSERT_TRUE(changed);
    EXPECT_EQ(countOf("claim", "id = '" + stay.id.text() + "' AND until_at = '2026-11-28T10:00:00Z'"), 1);
}

TEST_F(Shorter, neverBeforeNowAndNeverLonger)
{
    const auto [stay, papers] = resident(RoomA);
    now = at("2026-11-25T09:00:00Z");
    EXPECT_EQ(shorten(stay, "2026-11-25T09:00:00Z", true).no().why, Refusal::TimeRunsBackwards);
    EXPECT_EQ(shorten(stay, "2026-12-01T10:00:00Z", true).no().why, Refusal::TimeRunsBackwards);
    EXPECT_EQ(shorten(stay, "2026-12-02T10:00:00Z", true).no().limitAt, at("2026-12-01T10:00:00Z"));
}

TEST_F(Shorter, aBookedMoveThatIsStillToComeIsNotCutOff)
{
    const auto held = holdAt(db, as(Worker), RoomA);
    const auto papers = file(imposedAt);
    const auto booked = through(db, as(Worker), [&](auto& tx, const auto& c) {
        return confirmHold(tx, c, {held->claim.id, held->claim.version, papers.person, papers.caseId, papers.order});
    });
    ASSERT_TRUE(booked);
    const auto moved = through(db, as(Worker), [&](auto& tx, const auto& c) {
        return transferStay(tx, c, {booked->id, booked->version, RoomB, at("2026-11-26T10:00:00Z")});
    });
    ASSERT_TRUE(moved);
    const auto cut = shorten(*moved, "2026-11-25T10:00:00Z", true);
    ASSERT_FALSE(cut);
    EXPECT_EQ(cut.no().limitAt, at("2026-11-26T10:00:00Z"));
    EXPECT_TRUE(shorten(*moved, "2026-11-27T10:00:00Z", true));
}

TEST_F(Shorter, onlyWhoWorksOnTheCaseShortens)
{
    const auto [stay, papers] = resident(RoomA);
    now = at("2026-11-25T09:00:00Z");
    for (const AccountId who : {NightStaff, Officer, Manager})
        EXPECT_EQ(shorten(stay, "2026-11-28T10:00:00Z", true, who).no().why, Refusal::NotYours);
}

TEST_F(Shorter, aDepartureSaysWhetherAndFromWhenTheyMayReturn)
{
    const auto [stay, papers] = resident(RoomA);
    now = at("2026-11-25T09:00:00Z");
    const auto left = through(db, as(NightStaff), [&](auto& tx, const auto& c) {
        return recordDeparture(
            tx, c, {stay.id, stay.version, at("2026-11-25T08:30:00Z"), "family", "not_before", "2026-12-24"});
    });
    ASSERT_TRUE(left);
    pg::Transaction tx(db, TheRegion);
    const auto shown = showStay(tx, as(Worker), stay.id);
    ASSERT_TRUE(shown);
    EXPECT_EQ(shown->mayReturn, "not_before");
    EXPECT_EQ(shown->mayReturnFrom, "2026-12-24");
    EXPECT_EQ(countOf("house_ban"), 0); // it keeps nobody out
}

} // namespace adempauze::test
