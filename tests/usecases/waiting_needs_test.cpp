#include "waiting.h"

#include "support/refusals.h"

namespace adempauze::test {

/// What somebody who waits needs turns out to be otherwise.
class WaitingNeedsTest : public WaitingList {
protected:
    static WaitingNeeds needsOf(const WaitingEntryRow& row)
    {
        return {.entry = row.id,
                .version = row.version,
                .gender = row.gender,
                .kind = row.kind,
                .neededFrom = row.neededFrom,
                .neededBy = row.neededBy,
                .underOrder = row.underOrder,
                .dangerRunningOrder = row.dangerRunningOrder,
                .sleepsOutside = row.sleepsOutside,
                .childrenInvolved = row.childrenInvolved,
                .persons = row.persons,
                .wheelchair = row.wheelchair};
    }
    WaitingView seen(WaitingEntryId id)
    {
        pg::Transaction tx(db, TheRegion);
        return *showWaiting(tx, with(Worker), id);
    }
    WaitingNeeds needsNow(WaitingEntryId id) { return needsOf(seen(id).entry); }
    Outcome<WaitingView> corrects(const WaitingNeeds& wish, AccountId who = Worker)
    {
        return through(db, with(who), [&](auto& tx, const auto& c) { return correctWaitingNeeds(tx, c, wish); });
    }
    std::string heldState(const WaitingOfferRow& offer)
    {
        return text("SELECT state FROM claim WHERE id = '" + offer.claim->text() + "'");
    }
};

TEST_F(WaitingNeedsTest, arePutRightAndTheRankFollowsByItself)
{
    const auto first = waits(Officer);
    now += std::chrono::minutes(1);
    const auto second = waits(Worker);
    EXPECT_EQ(seen(second).rank->position, 2) << "who came later";
    auto wish = needsNow(second);
    wish.sleepsOutside = true;
    wish.wheelchair = true;
    wish.persons = 3;
    wish.neededFrom = now + std::chrono::hours(5);
    const auto corrected = corrects(wish);
    ASSERT_TRUE(corrected);
    EXPECT_EQ(corrected->rank->position, 1);
    EXPECT_EQ(corrected->entry.version, wish.version + 1);
    const auto after = seen(second);
    EXPECT_EQ(after.rank->position, 1);
    EXPECT_EQ(after.entry.version, corrected->entry.version);
    EXPECT_TRUE(after.entry.wheelchair);
    EXPECT_EQ(after.entry.persons, 3);
    EXPECT_EQ(after.entry.neededFrom, wish.neededFrom);
    EXPECT_EQ(seen(first).rank->position, 2);
    EXPECT_EQ(countOf("event", "kind = 'waiting.needs_corrected'"), 1);
    EXPECT_EQ(countOf("audit", "action = 'waiting.needs_corrected'"), 1);
    EXPECT_EQ(whyNot(corrects(wish)), Refusal::StaleVersion);
    EXPECT_EQ(whyNot(corrects(needsOf(after.entry))), Refusal::AlreadyDone);
}

TEST_F(WaitingNeedsTest, thatAnOfferSuitsNoLongerEndItAndFreeItsPlace)
{
    const auto entry = waits(Worker);
    const auto offered = offers({entry}, RoomB);
    ASSERT_TRUE(offered);
    auto wish = needsNow(entry);
    wish.wheelchair = true;
    const auto corrected = corrects(wish);
    ASSERT_TRUE(corrected);
    EXPECT_EQ(corrected->entry.state, "waiting");
    EXPECT_EQ(corrected->offers.front().state, "released");
    const auto after = seen(entry);
    EXPECT_EQ(after.entry.state, "waiting");
    EXPECT_EQ(after.entry.version, corrected->entry.version);
    EXPECT_EQ(after.offers.front().state, "released");
    EXPECT_EQ(countOf("event", "kind = 'waiting.offer_released'"), 1);
    EXPECT_EQ(heldState(offered->front()), "released");
    EXPECT_TRUE(hold(RoomB)) << "somebody else can have it at once";
    EXPECT_EQ(countOf("task", "kind = 'waiting_offer' AND state = 'open'"), 0);
}

TEST_F(WaitingNeedsTest, thatAnOfferStillSuitsLeaveItOpenAndItsHoldSaysThem)
{
    sql("UPDATE place SET wheelchair = true WHERE id = u(52)");
    const auto entry = waits(Worker);
    const auto offered = offers({entry}, RoomB);
    ASSERT_TRUE(offered);
    auto wish = needsNow(entry);
    wish.wheelchair = true;
    wish.gender = std::nullopt;
    sql("UPDATE place SET accepts = 'anyone' WHERE id = u(52)");
    const auto corrected = corrects(wish);
    ASSERT_TRUE(corrected);
    EXPECT_EQ(corrected->entry.state, "offered");
    EXPECT_EQ(corrected->offers.front().state, "open");
    EXPECT_EQ(countOf("claim", "state = 'held' AND wheelchair AND gender IS NULL"), 1);
    const auto taken = accept(db, Worker, seen(entry).offers.front(), ++m_draw);
    ASSERT_TRUE(taken);
    EXPECT_TRUE(taken->claim.wheelchair);
}

TEST_F(WaitingNeedsTest, ofAnotherKindOfHouseLaterOrTooSoonEndAnOfferToo)
{
    const auto endsBy = [&](auto change) {
        const auto entry = waits(Worker);
        const auto offered = offers({entry}, RoomB);
        EXPECT_TRUE(offered);
        auto wish = needsNow(entry);
        change(wish);
        EXPECT_TRUE(corrects(wish));
        return heldState(offered->front()) == "released" && stateOf(entry) == "waiting";
    };
    EXPECT_TRUE(endsBy([](WaitingNeeds& wish) { wish.kind = FacilityKind::TransitHome; }));
    EXPECT_TRUE(endsBy([](WaitingNeeds& wish) { wish.neededFrom += std::chrono::hours(10); }));
    EXPECT_TRUE(endsBy([&](WaitingNeeds& wish) { wish.neededBy = now + std::chrono::minutes(30); }));
    EXPECT_TRUE(endsBy([](WaitingNeeds& wish) { wish.persons = 2; }));
    EXPECT_TRUE(endsBy([](WaitingNeeds& wish) { wish.gender = Gender::Woman; }));
    EXPECT_FALSE(endsBy([](WaitingNeeds& wish) { wish.childrenInvolved = true; }));
}

TEST_F(WaitingNeedsTest, byWhenThePlaceHasNotBegunEndAnOfferThatMayBeAnsweredBeforeThat)
{
    const auto entry = waits(Worker);
    const auto offered = offers({entry}, RoomB);
    ASSERT_TRUE(offered);
    const Moment from = now + std::chrono::hours(24);
    sql("UPDATE waiting_offer SET from_at = '" + textOf(from) + "'");
    auto wish = needsNow(entry);
    wish.neededBy = from + std::chrono::minutes(1);
    ASSERT_TRUE(corrects(wish));
    EXPECT_EQ(stateOf(entry), "offered");
    wish = needsNow(entry);
    wish.neededBy = from;
    ASSERT_LE(offered->front().deadline, wish.neededBy);
    ASSERT_TRUE(corrects(wish));
    EXPECT_EQ(stateOf(entry), "waiting");
    EXPECT_EQ(heldState(offered->front()), "released");
}

TEST_F(WaitingNeedsTest, changeNothingOfAnOfferThatLapsed)
{
    const auto entry = waits(Worker);
    const auto offered = offers({entry}, RoomB);
    ASSERT_TRUE(offered);
    now = offered->front().deadline;
    auto wish = needsNow(entry);
    wish.wheelchair = true;
    ASSERT_TRUE(corrects(wish));
    EXPECT_EQ(countOf("event", "kind = 'waiting.offer_released'"), 0);
    sweeps();
    EXPECT_EQ(text("SELECT state FROM waiting_offer"), "expired");
    EXPECT_EQ(stateOf(entry), "waiting");
}

TEST_F(WaitingNeedsTest, areTheOwnersAloneAndOfWhoeverStillWaits)
{
    const auto entry = waits(Worker);
    auto wish = needsNow(entry);
    wish.wheelchair = true;
    EXPECT_EQ(whyNot(corrects(wish, Coordinator)), Refusal::NotFound);
    EXPECT_EQ(whyNot(corrects(wish, Officer)), Refusal::NotFound);
    auto backwards = wish;
    backwards.neededBy = backwards.neededFrom;
    EXPECT_EQ(whyNot(corrects(backwards)), Refusal::TimeRunsBackwards);
    ASSERT_TRUE(through(db, with(Worker),
                        [&](auto& tx, const auto& c) { return withdrawWaiting(tx, c, entry, wish.version, "other"); }));
    ++wish.version;
    EXPECT_EQ(whyNot(corrects(wish)), Refusal::WaitingOver);
}

} // namespace adempauze::test
