#include "waiting.h"

#include "support/refusals.h"

#include <nlohmann/json.hpp>

#include <thread>

namespace adempauze::test {

/// The quiet house is one unit of two places, A and B; C in the other house is alone in its unit.
class AFamilyWaits : public WaitingList {
protected:
    void SetUp() override
    {
        WaitingList::SetUp();
        sql("UPDATE unit SET families = 'also'");
    }
    WaitingEntryId familyWaits(AccountId account, bool sleepsOutside = false, int persons = 2)
    {
        return waits(account, sleepsOutside, persons);
    }
    /// Places that the claim blocks, by name.
    std::string stands(const ClaimId& claim)
    {
        return text("SELECT coalesce(string_agg(p.name, ' ' ORDER BY p.name), '-') FROM placement x "
                    "JOIN place p ON p.id = x.place_id WHERE x.blocks AND x.claim_id = '"
                    + claim.text() + "'");
    }
    bool releases(const ClaimRow& claim)
    {
        return static_cast<bool>(through(
            db, as(Officer), [&](auto& tx, const auto& c) { return releaseHold(tx, c, claim.id, claim.version); }));
    }
};

TEST_F(AFamilyWaits, asOneAndIsOfferedAUnitOnceAllOfItIsFree)
{
    const auto single = hold(RoomA);
    ASSERT_TRUE(single);
    const auto family = familyWaits(Worker);
    EXPECT_EQ(sweeps(), 0); // B is free, and so is C: each alone is too small
    EXPECT_EQ(stateOf(family), "waiting");
    ASSERT_TRUE(releases(single->claim));
    EXPECT_EQ(sweeps(), 1);
    const auto offer = offersOf(Worker, family).front();
    EXPECT_EQ(offer.wholeUnit, "Huis");
    EXPECT_EQ(stands(*offer.claim), "A B");
    EXPECT_EQ(nlohmann::json::parse(offer.why).at("of"), 1);
    EXPECT_EQ(text("SELECT data ->> 'unitName' FROM task WHERE kind = 'waiting_offer'"), "Huis");
    EXPECT_EQ(text("SELECT persons::text FROM claim WHERE id = '" + offer.claim->text() + "'"), "2");
}

TEST_F(AFamilyWaits, andTakesTheWholeUnitInOneClaimWhenItSaysYes)
{
    const auto family = familyWaits(Worker);
    EXPECT_EQ(sweeps(), 1);
    const auto offer = offersOf(Worker, family).front();
    const auto held = accept(db, Worker, offer, 1);
    ASSERT_TRUE(held);
    EXPECT_EQ(held->claim.id, *offer.claim);
    EXPECT_EQ(held->claim.persons, 2);
    EXPECT_EQ(held->claim.place().wholeUnit, "Huis");
    EXPECT_EQ(stands(held->claim.id), "A B");
    EXPECT_EQ(number("SELECT count(DISTINCT expires_at) FROM placement WHERE blocks"), 1);
    EXPECT_EQ(stateOf(family), "placed");
    now = *held->claim.expiresAt; // and lets it pass: all of it is free again
    EXPECT_EQ(sweeps(), 0);
    EXPECT_EQ(countOf("placement", "blocks"), 0);
    EXPECT_EQ(stateOf(family), "waiting");
    EXPECT_EQ(offersOf(Worker, family).size(), 1U); // not offered again within the day
}

TEST_F(AFamilyWaits, andGivesAllOfItBackWhenItSaysNoAndIsNotAskedAgainForAnyPlaceOfIt)
{
    const auto family = familyWaits(Worker);
    ASSERT_TRUE(offers({family}, RoomB)); // by hand, by whichever place
    const auto offer = offersOf(Worker, family).front();
    EXPECT_EQ(stands(*offer.claim), "A B");
    ASSERT_TRUE(through(db, with(Worker), [&](auto& tx, const auto& c) {
        return declineOffer(tx, c, offer.id, offer.version, "too_far");
    }));
    EXPECT_EQ(stands(*offer.claim), "-");
    EXPECT_EQ(sweeps(), 0);
    now += std::chrono::hours(25);
    EXPECT_EQ(sweeps(), 1);
}

TEST_F(AFamilyWaits, andIsRefusedAUnitThatIsTooSmallOrTakenInPart)
{
    const auto three = familyWaits(Worker, false, 3);
    EXPECT_EQ(offers({three}, RoomA).no().why, Refusal::NotSuitable);
    EXPECT_EQ(sweeps(), 0);
    ASSERT_TRUE(hold(RoomB));
    const auto two = familyWaits(Worker);
    EXPECT_EQ(offers({two}, RoomA).no().why, Refusal::PlaceTaken);
    EXPECT_EQ(offers({two, three}, RoomA).no().why, Refusal::PlaceTaken);
    EXPECT_EQ(offers({three, two}, RoomA).no().why, Refusal::NotSuitable);
    sql("UPDATE unit SET families = 'no'");
    EXPECT_EQ(offers({two}, RoomA).no().why, Refusal::NotSuitable);
    EXPECT_EQ(countOf("waiting_offer"), 0);
}

TEST_F(AFamilyWaits, andOnePersonIsGivenNoPlaceOfAUnitThatAFamilyGotInTheSameRound)
{
    sql("INSERT INTO closure (region_id, id, place_id, reason, recorded_by, recorded_at) VALUES "
        "(u(1), u(802), u(53), 'repair', u(26), now())");
    sql("INSERT INTO placement (region_id, closure_id, place_id, facility_id, from_at, until_at, taken_until_at) "
        "VALUES (u(1), u(802), u(53), u(42), '2026-01-01', '2027-12-31', '2027-12-31')");
    const auto one = waits(Officer, true);
    now += std::chrono::minutes(1);
    const auto family = familyWaits(Coordinator, true);
    const auto last = waits(Worker);
    EXPECT_EQ(sweeps(), 2); // A and B each to one person, of whom one stood before the family
    EXPECT_EQ(stateOf(one) + " " + stateOf(family) + " " + stateOf(last), "offered waiting offered");
    for (const auto& [who, entry] : {std::pair(Officer, one), std::pair(Worker, last)})
        ASSERT_TRUE(through(db, with(who), [&](auto& tx, const auto& c) {
            return withdrawWaiting(tx, c, entry, 2, "no_longer_needed");
        }));
    waits(Worker);
    EXPECT_EQ(sweeps(), 1); // the family stands before the others, and takes both
    EXPECT_EQ(stateOf(family), "offered");
    EXPECT_EQ(stands(*offersOf(Coordinator, family).front().claim), "A B");
}

TEST_F(AFamilyWaits, orOnePersonGetsThePlaceThatWasOfferedToBothAndTheOtherWaitsOn)
{
    auto other = anotherDesk();
    for (int round = 0; round < 40; ++round) {
        const auto family = familyWaits(Worker);
        const auto single = waits(Coordinator);
        const auto made = offers({family, single}, round % 2 == 0 ? RoomA : RoomB);
        ASSERT_TRUE(made);
        ASSERT_EQ(countOf("placement", "blocks"), 0);
        std::optional<Outcome<HoldPlaced>> one;
        std::optional<Outcome<HoldPlaced>> two;
        {
            std::jthread first([&] { one = accept(db, Worker, (*made)[0], m_draw + 1); });
            std::jthread second([&] { two = accept(other, Coordinator, (*made)[1], m_draw + 2); });
        }
        m_draw += 2;
        ASSERT_NE(static_cast<bool>(*one), static_cast<bool>(*two));
        EXPECT_EQ((*one ? *two : *one).no().why, Refusal::OfferOver);
        EXPECT_EQ(countOf("placement", "blocks"), *one ? 2 : 1);
        EXPECT_EQ(stateOf(*one ? family : single), "placed");
        EXPECT_EQ(stateOf(*one ? single : family), "waiting");
        sql("UPDATE placement SET blocks = false WHERE beside IS NULL");
        sql("UPDATE claim SET state = 'released'");
        sql("UPDATE waiting_entry SET state = 'expired', ended_at = now() WHERE ended_at IS NULL");
    }
}

// Held for nobody: over as soon as any place of the unit is somebody's, and only then.
TEST_F(AFamilyWaits, anOfferToSeveralIsOverForTheFamilyOnceAnyPlaceOfTheUnitIsTaken)
{
    const auto family = familyWaits(Worker);
    const auto single = waits(Coordinator);
    ASSERT_TRUE(offers({family, single}, RoomA));
    sweeps();
    EXPECT_EQ(offersOf(Worker, family).front().state, "open");
    ASSERT_TRUE(hold(RoomB));
    sweeps();
    EXPECT_EQ(offersOf(Worker, family).front().state, "released");
    EXPECT_EQ(offersOf(Coordinator, single).front().state, "open");
}

} // namespace adempauze::test
