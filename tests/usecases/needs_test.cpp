#include "family.h"

#include "storage/facility_store.h"
#include "support/refusals.h"
#include "usecases/find_places.h"
#include "usecases/follow_on.h"
#include "usecases/make_room.h"
#include "usecases/note_turn_away.h"
#include "waiting.h"

#include <gmock/gmock.h>

namespace adempauze::test {

/// What somebody needs of a place goes along with them: who asked for a place for a wheelchair is put into no other.
class WhatTheyNeed : public Tails {
protected:
    void wide(PlaceId place, bool is = true)
    {
        sql(std::string("UPDATE place SET wheelchair = ") + (is ? "true" : "false") + " WHERE id = '" + place.text()
            + "'");
    }
    Outcome<HoldPlaced> holdNeeding(PlaceId place, const char* arrival = "2026-11-20T22:30:00Z", bool underOrder = true)
    {
        const HoldWish wish{.id = ClaimId{freshUuid()},
                            .codeDraw = ++m_needing,
                            .place = place,
                            .expectedArrivalAt = at(arrival),
                            .imposedAt = underOrder ? std::optional(imposedAt) : std::nullopt,
                            .gender = Gender::Man,
                            .wheelchair = true};
        return through(db, as(Officer), [&](auto& tx, const auto& c) { return placeHold(tx, c, wish); });
    }
    Outcome<ClaimRow> correct(const ClaimRow& stay, bool wheelchair, AccountId who = Worker)
    {
        return through(db, as(who), [&](auto& tx, const auto& c) {
            return correctNeeds(tx, c, {.stay = stay.id, .version = stay.version, .wheelchair = wheelchair});
        });
    }
    Outcome<ClaimRow> move(const ClaimRow& stay, PlaceId to)
    {
        return through(db, as(Worker), [&](auto& tx, const auto& c) {
            return transferStay(tx, c, {stay.id, stay.version, to, now});
        });
    }
    Outcome<HoldPlaced> after(const ClaimRow& stay, PlaceId place)
    {
        const FollowOnWish wish{
            .stay = stay.id, .id = ClaimId{freshUuid()}, .codeDraw = ++m_needing, .place = place, .untilAt = {}};
        return through(db, as(Worker), [&](auto& tx, const auto& c) { return placeFollowOn(tx, c, wish); });
    }
    ClaimRow holdNow(ClaimId id, AccountId who = Worker)
    {
        pg::Transaction tx(db, TheRegion);
        return showHold(tx, as(who), id)->claim;
    }
    ClaimRow stayNow(ClaimId id, AccountId who = Worker)
    {
        pg::Transaction tx(db, TheRegion);
        return *showStay(tx, as(who), id);
    }
    std::string placeOf(ClaimId claim)
    {
        return text("SELECT p.name FROM placement x JOIN place p ON p.id = x.place_id WHERE x.blocks AND x.claim_id = '"
                    + claim.text() + "'");
    }

private:
    std::uint64_t m_needing = 440'000;
};

TEST_F(WhatTheyNeed, isKeptWithTheHoldAndWithTheStayThatItBecomes)
{
    EXPECT_EQ(whyNot(holdNeeding(RoomA)), Refusal::NotSuitable);
    wide(RoomA);
    const auto held = holdNeeding(RoomA);
    ASSERT_TRUE(held);
    EXPECT_TRUE(held->claim.wheelchair);
    EXPECT_TRUE(holdNow(held->claim.id, Officer).wheelchair);
    now = at("2026-11-20T22:40:00Z");
    ASSERT_TRUE(arrive(held->claim.code, "2026-11-20T22:40:00Z"));
    EXPECT_TRUE(stayNow(held->claim.id, NightStaff).wheelchair) << "the house sees it";
    EXPECT_FALSE(resident(RoomB).stay.wheelchair) << "nobody else has it";
}

TEST_F(WhatTheyNeed, isPutRightByWhoeverGuidesThePersonWhileTheyStay)
{
    const auto [stay, papers] = resident(RoomA);
    EXPECT_EQ(whyNot(correct(stay, true, NightStaff)), Refusal::NotYours);
    EXPECT_EQ(whyNot(correct(stay, true, Officer)), Refusal::NotYours);
    EXPECT_EQ(whyNot(correct(stay, false)), Refusal::AlreadyDone);
    const auto corrected = correct(stay, true);
    ASSERT_TRUE(corrected);
    EXPECT_TRUE(corrected->wheelchair);
    EXPECT_EQ(corrected->version, stay.version + 1);
    EXPECT_EQ(placeOf(stay.id), "A") << "nobody is moved by it";
    EXPECT_TRUE(stayNow(stay.id).wheelchair);
    EXPECT_EQ(countOf("event",
                      "kind = 'stay.needs_corrected' AND data = "
                      "'{\"wheelchair\": {\"before\": \"no\", \"after\": \"yes\"}}'"),
              1);
    EXPECT_EQ(countOf("audit", "action = 'stay.needs_corrected' AND account_id = u(22)"), 1);
    EXPECT_EQ(whyNot(correct(stay, false)), Refusal::StaleVersion);
    const auto left = depart(*corrected, "2026-11-20T22:40:00Z");
    ASSERT_TRUE(left);
    EXPECT_EQ(whyNot(correct(*left, false)), Refusal::StayNotOpen);
    EXPECT_EQ(whyNot(correct(*left, false, Intake)), Refusal::NotFound) << "no party to the case";
}

TEST_F(WhatTheyNeed, decidesWhereAStayMayBeMovedTo)
{
    const auto corrected = correct(resident(RoomA).stay, true);
    ASSERT_TRUE(corrected);
    now = at("2026-11-22T09:00:00Z");
    const auto refused = move(*corrected, RoomB);
    ASSERT_EQ(whyNot(refused), Refusal::NotSuitable);
    EXPECT_EQ(refused.no().pointer, "/placeId");
    wide(RoomB);
    const auto moved = move(*corrected, RoomB);
    ASSERT_TRUE(moved);
    EXPECT_TRUE(moved->wheelchair);
}

TEST_F(WhatTheyNeed, holdsForWhatIsHeldForThemAfterwards)
{
    const auto corrected = correct(resident(RoomA).stay, true);
    ASSERT_TRUE(corrected);
    now = at("2026-11-24T09:00:00Z");
    EXPECT_EQ(whyNot(after(*corrected, FlatC)), Refusal::NotSuitable);
    wide(FlatC);
    const auto held = after(*corrected, FlatC);
    ASSERT_TRUE(held);
    EXPECT_TRUE(holdNow(held->claim.id).wheelchair);

    const auto again = correct(*corrected, false);
    ASSERT_TRUE(again);
    EXPECT_FALSE(holdNow(held->claim.id).wheelchair) << "one person";
    EXPECT_EQ(countOf("event", "kind = 'hold.needs_corrected' AND claim_id = '" + held->claim.id.text() + "'"), 1);
    sql("UPDATE claim SET wheelchair = true WHERE id = '" + held->claim.id.text() + "'");
    EXPECT_TRUE(correct(*again, true));
    EXPECT_EQ(countOf("event", "kind = 'hold.needs_corrected'"), 1) << "it is as it should be";
}

TEST_F(WhatTheyNeed, aHoldInsteadOfOneThatGaveWayIsWhereTheyCanLive)
{
    const auto [stay, papers] = resident(FlatC, TransitStaff);
    now = at("2026-11-24T09:00:00Z");
    for (const PlaceId place : {FlatC, RoomB})
        wide(place);
    const auto lost = holdNeeding(FlatC, "2026-12-03T12:00:00Z", false);
    ASSERT_TRUE(lost);
    now = at("2026-11-28T11:00:00Z");
    ASSERT_TRUE(extend(papers));
    const auto instead =
        ClaimId::parse(text("SELECT claim_id FROM event WHERE data ->> 'insteadOf' = '" + lost->claim.id.text() + "'"));
    EXPECT_EQ(placeOf(*instead), "B") << "A comes first, and is not wide enough";
    EXPECT_TRUE(holdNow(*instead, Officer).wheelchair);
    EXPECT_EQ(countOf("task", "kind = 'place_lost' AND data -> 'alternatives' <> '[]'"), 0);
}

TEST_F(WhatTheyNeed, decidesWhatElseThereIsForAStay)
{
    const auto found = [&](bool wheelchair) {
        pg::Transaction tx(db, TheRegion);
        std::vector<std::string> names;
        const SomeStay stay{Period(now, now + std::chrono::hours(24)), {Gender::Man, wheelchair}};
        for (const auto& each : alternativesFor(tx, as(Worker), stay, RoomA))
            names.push_back(each.placeName);
        return names;
    };
    wide(FlatC);
    EXPECT_THAT(found(false), testing::UnorderedElementsAre("B", "C"));
    EXPECT_THAT(found(true), testing::ElementsAre("C"));
}

TEST_F(WhatTheyNeed, anExtensionThatCannotFollowNamesOnlyPlacesWhereTheyCanLive)
{
    const auto corrected = correct(resident(RoomA).stay, true);
    ASSERT_TRUE(corrected);
    wide(RoomB);
    now = at("2026-11-24T09:00:00Z");
    sql("INSERT INTO closure (region_id, id, place_id, reason, recorded_by, recorded_at) VALUES (u(1), u(801), u(51), "
        "'repair', u(26), now())");
    sql("INSERT INTO placement (region_id, closure_id, place_id, facility_id, from_at, until_at, taken_until_at) "
        "VALUES (u(1), u(801), u(51), u(41), '2026-12-01 12:00+00', '2027-12-31', '2027-12-31')");
    const auto stayOrder = *corrected->order;
    now = at("2026-11-28T11:00:00Z");
    const auto changed = decide(stayOrder, extension("2026-11-28T10:00:00Z", 18));
    ASSERT_TRUE(changed);
    ASSERT_EQ(changed->stays.size(), 1U);
    ASSERT_EQ(changed->stays[0].alternatives.size(), 1U);
    EXPECT_EQ(changed->stays[0].alternatives[0].placeName, "B");
}

TEST_F(WhatTheyNeed, isNotedWithWhatWasTurnedAway)
{
    {
        pg::Transaction note(db, TheRegion);
        const Context context = as(Officer);
        noteTurnAway(note, context, requestOf(context, freshUuid(), {Gender::Man, true}, imposedAt),
                     TurnAwayReason::NotSuitable);
    }
    EXPECT_EQ(countOf("turn_away", "wheelchair AND reason = 'not_suitable'"), 1);
    wide(RoomA);
    ASSERT_TRUE(holdNeeding(RoomA, "2026-11-21T12:00:00Z"));
    ASSERT_TRUE(hold(RoomB, "2026-11-21T12:00:00Z", false)); // another request
    now = at("2026-11-21T14:00:00Z"); // nobody came
    pg::Transaction tx(db, TheRegion);
    EXPECT_EQ(sweepRegion(tx, now).expiredHolds, 2);
    EXPECT_EQ(countOf("turn_away", "wheelchair AND reason = 'hold_expired'"), 1);
    EXPECT_EQ(countOf("turn_away", "NOT wheelchair AND reason = 'hold_expired'"), 1);
}

TEST_F(WhatTheyNeed, aPromiseIsProposedAndMovedOnlyToWhereTheyCanLive)
{
    const auto living = resident(FlatC, TransitStaff);
    now = at("2026-11-25T09:00:00Z");
    const auto promised = booked();
    const auto corrected = correct(promised.stay, true);
    ASSERT_TRUE(corrected);
    now = imposedAt + std::chrono::hours(7 * 24);
    const auto proposal = [&] {
        pg::Transaction tx(db, TheRegion);
        return *proposeRoom(tx, as(Worker), 7);
    };
    const auto carryOut = [&] {
        return through(db, as(Worker), [&](auto& tx, const auto& c) {
            return makeRoom(tx, c, {{corrected->id, corrected->version, RoomB}});
        });
    };
    EXPECT_EQ(proposal().unsolved, std::vector{living.stay.id});
    EXPECT_EQ(whyNot(carryOut()), Refusal::NotSuitable);
    wide(RoomB);
    const auto proposed = proposal();
    ASSERT_EQ(proposed.moves.size(), 1U);
    EXPECT_EQ(proposed.moves[0].to.place, RoomB);
    const auto moved = carryOut();
    ASSERT_TRUE(moved);
    EXPECT_TRUE(moved->front().wheelchair);
}

/// Who waits for a place that somebody in a wheelchair can live in.
class WaitsForAWideOne : public WaitingList {
protected:
    WaitingEntryId waitsNeeding(AccountId account)
    {
        auto row = wish();
        row.wheelchair = true;
        EXPECT_TRUE(through(db, with(account), [&](auto& tx, const auto& c) { return registerWaiting(tx, c, row); }));
        return row.id;
    }
    int fitting(WaitingEntryId id)
    {
        pg::Transaction tx(db, TheRegion);
        return showFit(tx, with(Worker), id)->freeCount;
    }
    void wide(PlaceId place) { sql("UPDATE place SET wheelchair = true WHERE id = '" + place.text() + "'"); }
};

TEST_F(WaitsForAWideOne, seesAsFittingAndIsOfferedNoOther)
{
    const auto needing = waitsNeeding(Worker);
    const auto other = waits(Worker);
    {
        pg::Transaction tx(db, TheRegion);
        EXPECT_TRUE(showWaiting(tx, with(Worker), needing)->entry.wheelchair);
    }
    {
        pg::Transaction tx(db, TheRegion);
        EXPECT_FALSE(showWaiting(tx, with(Worker), other)->entry.wheelchair);
    }
    EXPECT_EQ(fitting(needing), 0);
    EXPECT_EQ(fitting(other), 3);
    EXPECT_EQ(whyNot(offers({needing}, RoomA)), Refusal::NotSuitable);
    EXPECT_EQ(whyNot(offers({other, needing}, RoomA)), Refusal::NotSuitable);
    wide(RoomA);
    EXPECT_EQ(fitting(needing), 1);
    const auto offered = offers({other, needing}, RoomA);
    ASSERT_TRUE(offered);
    const auto taken = accept(db, Worker, offersOf(Worker, needing).front(), ++m_draw);
    ASSERT_TRUE(taken);
    EXPECT_TRUE(taken->claim.wheelchair);
}

TEST_F(WaitsForAWideOne, isOfferedTheOneThatFitsWhenPlacesComeFree)
{
    const auto needing = waitsNeeding(Worker);
    EXPECT_EQ(sweeps(), 0);
    wide(RoomB);
    EXPECT_EQ(sweeps(), 1);
    const auto offer = offersOf(Worker, needing).front();
    EXPECT_EQ(offer.place, RoomB);
    const auto held = accept(db, Worker, offer, ++m_draw);
    ASSERT_TRUE(held);
    EXPECT_TRUE(held->claim.wheelchair);
}

/// A family of whom one needs it: one place of the unit is enough.
class AFamilyNeeds : public AFamily {
protected:
    Outcome<HoldPlaced> holdsNeeding(PlaceId place)
    {
        const HoldWish wish{.id = ClaimId{freshUuid()},
                            .codeDraw = 550'000,
                            .place = place,
                            .expectedArrivalAt = at("2026-11-20T22:30:00Z"),
                            .imposedAt = imposedAt,
                            .persons = 2,
                            .wheelchair = true};
        return through(db, as(Officer), [&](auto& tx, const auto& c) { return placeHold(tx, c, wish); });
    }
};

TEST_F(AFamilyNeeds, oneWidePlaceInTheUnitWhichEverOfItsPlacesIsNamed)
{
    EXPECT_EQ(whyNot(holdsNeeding(FlatC)), Refusal::NotSuitable);
    sql("UPDATE place SET wheelchair = true WHERE id = u(54)");
    const auto held = holdsNeeding(FlatC);
    ASSERT_TRUE(held);
    EXPECT_TRUE(held->claim.wheelchair);
}

TEST_F(AFamilyNeeds, aUnitWithAWidePlaceIsWhereTheirPromiseMayGo)
{
    const auto living = resident(FlatC, TransitStaff);
    const auto held = familyHolds(db, FlatD, "2026-12-03T12:00:00Z", 2, Officer, false);
    ASSERT_TRUE(held);
    sql("UPDATE claim SET expires_at = '2027-06-01', wheelchair = true WHERE state = 'held'");
    sql("UPDATE placement SET expires_at = '2027-06-01' WHERE expires_at IS NOT NULL");
    now = imposedAt + 7 * 24h;
    const auto proposal = [&] {
        pg::Transaction tx(db, TheRegion);
        return *proposeRoom(tx, as(Worker), 7);
    };
    EXPECT_EQ(proposal().unsolved, std::vector{living.stay.id});
    sql("UPDATE place SET wheelchair = true WHERE id = u(52)");
    ASSERT_EQ(proposal().moves.size(), 1U);
    EXPECT_EQ(proposal().moves.front().to.wholeUnit, "Huis");
}

} // namespace adempauze::test
