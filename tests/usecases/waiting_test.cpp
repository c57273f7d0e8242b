#include "waiting.h"

#include "storage/safety_store.h"
#include "storage/waiting_sweep_store.h"

#include <nlohmann/json.hpp>

#include <thread>

namespace adempauze::test {

TEST_F(WaitingList, isRankedOverTheRegionAndShowsOthersWithoutWhatIsTheirs)
{
    const auto first = waits(Officer);
    now += std::chrono::minutes(1);
    const auto second = waits(Worker, true);
    pg::Transaction tx(db, TheRegion);
    const auto list = showWaitingList(tx, with(Worker));
    ASSERT_TRUE(list);
    ASSERT_EQ(list->entries.size(), 2U);
    EXPECT_EQ(list->entries[0].entry.id, second);
    EXPECT_EQ(list->entries[0].rank->aheadBy, Criterion::SleepsOutside);
    EXPECT_EQ(list->entries[1].entry.id, first);
    pg::Transaction police(db, TheRegion);
    const auto own = showWaitingList(police, with(Officer));
    ASSERT_EQ(own->entries.size(), 1U);
    EXPECT_EQ(own->entries[0].rank->position, 2);
}

TEST_F(WaitingList, aPlaceThatComesFreeIsOfferedOnceToTheFirstAndWhyIsKept)
{
    onlyRoomB();
    const auto taken = hold(RoomB);
    ASSERT_TRUE(taken);
    const auto second = waits(Worker);
    const auto first = waits(Coordinator, true);
    EXPECT_EQ(sweeps(), 0);
    ASSERT_TRUE(through(db, as(Officer), [&](auto& tx, const auto& c) {
        return releaseHold(tx, c, taken->claim.id, taken->claim.version);
    }));
    EXPECT_EQ(sweeps(), 1);
    EXPECT_EQ(sweeps(), 0);
    const auto made = offersOf(Coordinator, first);
    ASSERT_EQ(made.size(), 1U);
    EXPECT_EQ(made[0].place, RoomB);
    const auto why = nlohmann::json::parse(made[0].why);
    EXPECT_EQ(why.at("position"), 1);
    EXPECT_EQ(why.at("aheadBy"), "sleeps_outside");
    EXPECT_EQ(why.at("trigger"), "place_free");
    EXPECT_EQ(stateOf(second), "waiting");
    EXPECT_EQ(countOf("task", "kind = 'waiting_offer' AND state = 'open'"), 1);
    EXPECT_EQ(countOf("message", "kind = 'answer_wanted'"), 1);
}

TEST_F(WaitingList, anOfferThatNobodyAnswersGoesToTheNextInRank)
{
    onlyRoomB();
    const auto first = waits(Coordinator, true);
    const auto second = waits(Worker);
    EXPECT_EQ(sweeps(), 1);
    now += std::chrono::minutes(120);
    EXPECT_EQ(sweeps(), 1);
    EXPECT_EQ(stateOf(first), "waiting");
    EXPECT_EQ(offersOf(Coordinator, first).front().state, "expired");
    EXPECT_EQ(offersOf(Worker, second).front().state, "open");
    EXPECT_EQ(countOf("task", "kind = 'waiting_offer' AND state = 'cancelled'"), 1);
}

TEST_F(WaitingList, aDeclinedPlaceIsOfferedToTheNextAndNotAgainToWhoeverDeclined)
{
    onlyRoomB();
    const auto first = waits(Coordinator, true);
    const auto second = waits(Worker);
    EXPECT_EQ(sweeps(), 1);
    const auto offer = offersOf(Coordinator, first).front();
    ASSERT_TRUE(through(db, with(Coordinator), [&](auto& tx, const auto& c) {
        return declineOffer(tx, c, offer.id, offer.version, "too_far");
    }));
    EXPECT_EQ(text("SELECT state FROM claim WHERE id = '" + offer.claim->text() + "'"), "released");
    EXPECT_EQ(sweeps(), 1);
    EXPECT_EQ(stateOf(first), "waiting");
    EXPECT_EQ(offersOf(Worker, second).front().state, "open");
}

TEST_F(WaitingList, anAcceptedOfferIsAnOrdinaryHoldAndTheEntryIsPlaced)
{
    onlyRoomB();
    const auto entry = waits(Worker);
    EXPECT_EQ(sweeps(), 1);
    const auto offer = offersOf(Worker, entry).front();
    EXPECT_EQ(accept(db, Coordinator, offer, 1).no().why, Refusal::NotFound);
    const auto held = accept(db, Worker, offer, 1);
    ASSERT_TRUE(held);
    EXPECT_EQ(held->claim.id, *offer.claim);
    EXPECT_EQ(held->claim.holder, Worker);
    EXPECT_EQ(stateOf(entry), "placed");
    EXPECT_EQ(accept(db, Worker, offer, 2).no().why, Refusal::OfferOver);
    EXPECT_EQ(countOf("task", "kind = 'waiting_offer' AND state = 'done'"), 1);
}

TEST_F(WaitingList, whoeverIsOfferedAPlaceGetsNoSecondOfferMeanwhile)
{
    const auto entry = waits(Worker);
    ASSERT_TRUE(offers({entry}, RoomA));
    EXPECT_EQ(offers({entry}, RoomB).no().why, Refusal::AlreadyOffered);
    EXPECT_EQ(sweeps(), 0);
}

TEST_F(WaitingList, withdrawingGivesBackWhatWasOffered)
{
    const auto entry = waits(Worker);
    ASSERT_TRUE(offers({entry}, RoomB));
    ASSERT_TRUE(through(db, with(Worker),
                        [&](auto& tx, const auto& c) { return withdrawWaiting(tx, c, entry, 2, "found_elsewhere"); }));
    EXPECT_EQ(countOf("placement", "blocks"), 0);
    EXPECT_EQ(stateOf(entry), "withdrawn");
    EXPECT_EQ(offers({entry}, RoomB).no().why, Refusal::NotFound);
}

TEST_F(WaitingList, entriesEndWhenAnyPlaceWouldComeTooLate)
{
    onlyRoomB();
    ASSERT_TRUE(hold(RoomB));
    const auto entry = waits(Worker);
    sql("UPDATE claim SET expires_at = '2027-01-01'");
    sql("UPDATE placement SET expires_at = '2027-01-01' WHERE claim_id IS NOT NULL");
    now += std::chrono::hours(72);
    EXPECT_EQ(sweeps(), 0);
    EXPECT_EQ(stateOf(entry), "expired");
    EXPECT_EQ(countOf("task", "kind = 'waiting_expired' AND state = 'open' AND urgent"), 1);
    EXPECT_EQ(text("SELECT data ->> 'entryId' FROM task WHERE kind = 'waiting_expired'"), entry.text());
    EXPECT_EQ(countOf("message", "kind = 'term_expired' AND subject_id = '" + entry.text() + "'"), 1);
    EXPECT_EQ(sweeps(), 0); // told once
    EXPECT_EQ(countOf("task", "kind = 'waiting_expired'"), 1);
    EXPECT_EQ(countOf("message", "kind = 'term_expired'"), 1);
}

TEST_F(WaitingList, anAcceptedHoldThatLapsesPutsItsEntryBackAtItsRank)
{
    onlyRoomB();
    const auto first = waits(Coordinator, true);
    now += std::chrono::minutes(1);
    const auto second = waits(Worker);
    EXPECT_EQ(sweeps(), 1);
    const auto held = accept(db, Coordinator, offersOf(Coordinator, first).front(), 1);
    ASSERT_TRUE(held);
    EXPECT_EQ(stateOf(first), "placed");
    now = *held->claim.expiresAt;
    EXPECT_EQ(sweeps(), 1); // the place goes to the next, since the first let it pass
    EXPECT_EQ(stateOf(first), "waiting");
    EXPECT_EQ(offersOf(Worker, second).front().state, "open");
    pg::Transaction tx(db, TheRegion);
    const auto list = showWaitingList(tx, with(Worker));
    ASSERT_EQ(list->entries.size(), 2U);
    EXPECT_EQ(list->entries[0].entry.id, first);
    EXPECT_EQ(list->entries[0].rank->position, 1);
}

TEST_F(WaitingList, ofOffersOfOneMomentTheOpenOneStandsFirst)
{
    for (int round = 0; round < 8; ++round) {
        const auto entry = waits(Worker);
        ASSERT_TRUE(offers({entry}, RoomA));
        for (const PlaceId next : {RoomB, RoomA}) {
            const auto offer = offersOf(Worker, entry).front();
            ASSERT_EQ(offer.state, "open");
            ASSERT_TRUE(through(db, with(Worker), [&](auto& tx, const auto& c) {
                return declineOffer(tx, c, offer.id, offer.version, "own_choice");
            }));
            ASSERT_TRUE(offers({entry}, next));
            EXPECT_EQ(offersOf(Worker, entry).front().place, next);
            EXPECT_EQ(offersOf(Worker, entry).front().state, "open");
        }
        sql("UPDATE placement SET blocks = false");
        sql("UPDATE claim SET state = 'released' WHERE state = 'held'");
        sql("UPDATE waiting_offer SET state = 'released', ended_at = now() WHERE state = 'open'");
        sql("UPDATE waiting_entry SET state = 'expired', ended_at = now() WHERE ended_at IS NULL");
    }
}

// A round reads the places for so many moments to come and no more. Whoever is left out is looked at from the moment
// the place is needed, however many stand before them.
TEST_F(WaitingList, whoeverIsBeyondTheLimitOfARoundIsLookedAtOnceThePlaceIsNeeded)
{
    onlyRoomB();
    const auto later = [&](int hours, bool outside, std::optional<FacilityKind> kind) {
        WaitingEntryRow row = wish(outside);
        row.neededFrom = now + std::chrono::hours(hours);
        row.neededBy = now + std::chrono::hours(500);
        row.kind = kind;
        EXPECT_TRUE(through(db, with(Worker), [&](auto& tx, const auto& c) { return registerWaiting(tx, c, row); }));
        return row.id;
    };
    const auto last = later(24, false, std::nullopt);
    for (int each = 0; each < 25; ++each)
        later(48 + each, true, FacilityKind::TransitHome); // stand before, and find nothing
    EXPECT_EQ(sweeps(), 0);
    EXPECT_EQ(stateOf(last), "waiting");
    now += std::chrono::hours(24);
    EXPECT_EQ(sweeps(), 1);
    EXPECT_EQ(stateOf(last), "offered");
}

// As at every booking: whoever judges who may come into a house waits for whoever does so at this moment.
TEST_F(WaitingList, anOfferIsJudgedUnderTheLockOfTheHouse)
{
    auto other = anotherDesk();
    pg::Transaction first(other, TheRegion);
    queueLockHouseOf(first, RoomB);
    first.flush();
    const auto entry = waits(Worker);
    std::optional<Outcome<std::vector<WaitingOfferRow>>> made;
    std::jthread desk([&] { made = offers({entry}, RoomB); });
    const auto patience = std::chrono::steady_clock::now() + std::chrono::seconds(20);
    bool waitsForTheHouse = false;
    while (!waitsForTheHouse && std::chrono::steady_clock::now() < patience)
        waitsForTheHouse = number("SELECT count(*) FROM pg_locks l JOIN pg_database d ON d.oid = l.database "
                                  "WHERE d.datname = current_database() AND l.locktype = 'advisory' AND NOT l.granted")
            == 1;
    EXPECT_TRUE(waitsForTheHouse);
    first.rollback();
    desk.join();
    ASSERT_TRUE(made && *made);
}

TEST_F(WaitingList, ofSeveralTheFirstAcceptanceWinsAndTheOthersKeepTheirRank)
{
    auto other = anotherDesk();
    for (int round = 0; round < 25; ++round) {
        const auto a = waits(Worker);
        const auto b = waits(Coordinator);
        const auto made = offers({a, b}, RoomB);
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
        EXPECT_EQ(countOf("placement", "blocks"), 1);
        EXPECT_EQ(stateOf(*one ? a : b), "placed");
        EXPECT_EQ(stateOf(*one ? b : a), "waiting");
        EXPECT_EQ(countOf("message", "kind = 'answer_not_needed'"), round + 1);
        sql("UPDATE placement SET blocks = false");
        sql("UPDATE claim SET state = 'released'");
        sql("UPDATE waiting_entry SET state = 'expired', ended_at = now() WHERE ended_at IS NULL");
    }
}

TEST_F(WaitingList, offersToSeveralThatNobodyAnswersAreOverAtTheirDeadline)
{
    onlyRoomB();
    const auto first = waits(Officer, true), second = waits(Worker);
    const auto made = offers({first, second}, RoomB);
    ASSERT_TRUE(made);
    const auto becomes = [&] {
        sweeps();
        return text("SELECT string_agg(DISTINCT state, ',') FROM waiting_offer WHERE claim_id IS NULL");
    };
    now = made->front().deadline - std::chrono::seconds(1);
    EXPECT_EQ(becomes(), "open");
    now += std::chrono::seconds(1);
    EXPECT_EQ(becomes(), "expired");
    EXPECT_EQ(stateOf(second), "waiting");
}

TEST_F(WaitingList, twoDaemonsOfferAFreedPlaceOnce)
{
    onlyRoomB();
    auto other = anotherDesk();
    for (int round = 0; round < 25; ++round) {
        waits(Worker, true);
        waits(Coordinator);
        int one = 0;
        int two = 0;
        {
            std::jthread first([&] {
                pg::Transaction tx(db, TheRegion);
                one = offerFreedPlaces(tx, daemon());
            });
            std::jthread second([&] {
                pg::Transaction tx(other, TheRegion);
                two = offerFreedPlaces(tx, daemon());
            });
        }
        ASSERT_EQ(one + two, 1);
        ASSERT_EQ(countOf("waiting_offer", "state = 'open'"), 1);
        sql("UPDATE waiting_offer SET state = 'released', ended_at = now() WHERE state = 'open'");
        sql("UPDATE placement SET blocks = false WHERE claim_id IS NOT NULL");
        sql("UPDATE claim SET state = 'released'");
        sql("UPDATE waiting_entry SET state = 'expired', ended_at = now() WHERE ended_at IS NULL");
    }
}

} // namespace adempauze::test
