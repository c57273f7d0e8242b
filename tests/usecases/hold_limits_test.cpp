#include "night.h"

#include "usecases/sweep.h"

#include <thread>

namespace adempauze::test {

/// How many holds a caller may have, when they are warned, and the hours in which a house takes people in.
class HoldLimits : public Night {
protected:
    Context limited(AccountId account, int perAccount, int perOrganisation) const
    {
        Context context = as(account);
        context.holds.openPerAccount = perAccount;
        context.holds.openPerOrganisation = perOrganisation;
        return context;
    }
    Swept sweep()
    {
        pg::Transaction tx(db, TheRegion);
        return sweepRegion(tx, now, {.warnBefore = std::chrono::minutes(15)});
    }
    std::int64_t warnings()
    {
        return countOf("message", "kind = 'expires_soon' AND urgent AND organisation_id = u(11)");
    }
};

TEST_F(HoldLimits, anAccountHoldsAsManyPlacesAsItMayAndHearsWhenTheFirstExpires)
{
    ASSERT_TRUE(holdAt(db, limited(Officer, 1, 0), RoomA)); // until 00:00Z
    const auto before = traces();
    const auto second = holdAt(db, limited(Officer, 1, 0), RoomB);
    ASSERT_FALSE(second);
    EXPECT_EQ(second.no().why, Refusal::TooManyHolds);
    EXPECT_EQ(second.no().untilAt, at("2026-11-21T00:00:00Z"));
    EXPECT_EQ(traces(), before);
    EXPECT_TRUE(holdAt(db, limited(Worker, 1, 0), RoomB)); // somebody else's are not counted
}

TEST_F(HoldLimits, anOrganisationsAccountsShareItsLimit)
{
    ASSERT_TRUE(holdAt(db, limited(Officer, 5, 1), RoomA));
    sql("INSERT INTO account (region_id, id, organisation_id, role, name, password_hash) VALUES "
        "(u(1), u(90), u(11), 'police_liaison', 'second officer', 'none')");
    Context colleague = limited(Officer, 5, 1);
    colleague.caller.account = AccountId{uuidOf(90)};
    EXPECT_EQ(holdAt(db, colleague, RoomB).no().why, Refusal::TooManyHolds);
}

TEST_F(HoldLimits, whatIsOverIsNotCountedSweptOrNot)
{
    ASSERT_TRUE(holdAt(db, limited(Officer, 1, 1), RoomA));
    now = at("2026-11-21T00:00:00Z"); // expired this second
    EXPECT_TRUE(holdAt(db, limited(Officer, 1, 1), RoomB, "2026-11-21T01:00:00Z"));
}

TEST_F(HoldLimits, twoDesksOfOneCallerCannotBothHaveTheLastThatIsAllowed)
{
    for (int round = 0; round < 20; ++round) {
        sql("UPDATE placement SET blocks = false; UPDATE claim SET state = 'released' WHERE state = 'held'");
        auto other = anotherDesk();
        std::optional<Outcome<HoldPlaced>> theirs;
        std::thread desk([&] { theirs = holdAt(other, limited(Officer, 1, 0), RoomB); });
        const auto ours = holdAt(db, limited(Officer, 1, 0), RoomA);
        desk.join();
        EXPECT_NE(bool(ours), bool(*theirs)) << "round " << round;
        EXPECT_EQ(countOf("claim", "state = 'held'"), 1);
    }
}

TEST_F(HoldLimits, itsHolderIsWarnedOnceBeforeItExpiresAndAgainBeforeALaterExpiry)
{
    const auto held = hold(RoomA); // until 00:00Z
    now = at("2026-11-20T23:44:59Z");
    EXPECT_EQ(sweep().expiringHolds, 0);
    now = at("2026-11-20T23:45:00Z");
    EXPECT_EQ(sweep().expiringHolds, 1);
    EXPECT_EQ(sweep().expiringHolds, 0);
    EXPECT_EQ(warnings(), 1);
    EXPECT_EQ(countOf("message", "kind = 'expires_soon' AND due_at = '2026-11-21T00:00:00Z'"), 1);
    EXPECT_EQ(countOf("event", "kind = 'hold.expiring' AND holder_account_id = u(21)"), 1);
    const auto renewed = through(db, as(Officer), [&](auto& tx, const auto& c) {
        return renewHold(tx, c, held->claim.id, held->claim.version); // a warning is no other version
    });
    ASSERT_TRUE(renewed);
    EXPECT_EQ(sweep().expiringHolds, 0);
    now = *renewed->claim.expiresAt - std::chrono::minutes(10);
    EXPECT_EQ(sweep().expiringHolds, 1);
    EXPECT_EQ(warnings(), 2);
}

TEST_F(HoldLimits, whatIsGivenBackOrHasExpiredWarnsNobody)
{
    const auto held = hold(RoomA);
    ASSERT_TRUE(hold(RoomB));
    ASSERT_TRUE(through(db, as(Officer), [&](auto& tx, const auto& c) {
        return releaseHold(tx, c, held->claim.id, held->claim.version);
    }));
    now = at("2026-11-21T00:00:00Z");
    EXPECT_EQ(sweep().expiringHolds, 0);
}

TEST_F(HoldLimits, askedForWhileTheHouseIsClosedItLivesUntilAfterTheOpening)
{
    sql("UPDATE facility SET intake_from = 480, intake_until = 1200 WHERE id = u(41)"); // 8 to 20
    const auto held = hold(RoomA); // asked for at 22:20, expected 23:30
    ASSERT_TRUE(held);
    EXPECT_EQ(held->claim.expiresAt, at("2026-11-21T08:30:00Z")); // 8:00 and 90 minutes
    pg::Transaction tx(db, TheRegion);
    const auto told = explainHold(tx, as(Officer), held->claim.id);
    ASSERT_TRUE(told);
    EXPECT_NE(told->front().rule.en.find("after the opening"), std::string::npos);
}

} // namespace adempauze::test
