#include "night.h"

#include "storage/claim_writer.h"
#include "storage/record_store.h"
#include "usecases/find_places.h"
#include "usecases/sweep.h"

#include <future>
#include <thread>

namespace adempauze::test {

class Holds : public Night { };

TEST_F(Holds, aHoldLastsToTheDepartureHourAfterTheOrdersEnd)
{
    const auto held = hold(RoomA);
    ASSERT_TRUE(held);
    EXPECT_EQ(held->claim.until, at("2026-12-01T10:00:00Z")); // order ends 30 Nov 22:14, the house at 11:00 next day
    EXPECT_EQ(held->claim.expiresAt, at("2026-11-21T00:00:00Z")); // 90 minutes after the expected arrival
    EXPECT_EQ(countOf("event", "kind = 'hold.placed'"), 1);
    EXPECT_EQ(countOf("audit", "action = 'hold.placed'"), 1);
}

TEST_F(Holds, withoutAnOrderAHoldLastsTenLocalDays)
{
    const auto held = hold(RoomA, "2026-11-20T22:30:00Z", false);
    ASSERT_TRUE(held);
    EXPECT_EQ(held->claim.until, at("2026-12-01T10:00:00Z"));
}

/// For afterwards, for somebody who stays with family and whose order may yet be extended.
class AwaitedDecision : public Night {
protected:
    Outcome<HoldPlaced> wait(const char* arrival, AccountId who = Worker, bool stated = true)
    {
        const HoldWish wish{.id = ClaimId{freshUuid()},
                            .codeDraw = ++m_waits,
                            .place = RoomA,
                            .expectedArrivalAt = at(arrival),
                            .imposedAt = stated ? std::optional(imposedAt) : std::nullopt,
                            .untilDecision = true};
        return through(db, as(who), [&](auto& tx, const auto& c) { return placeHold(tx, c, wish); });
    }

private:
    std::uint64_t m_waits = 990;
};

TEST_F(AwaitedDecision, aHoldForAfterwardsExpiresWhenItIsKnown)
{
    now = at("2026-11-27T09:00:00Z"); // the order ends on 30 November 21:14Z unless it is extended
    const auto held = wait("2026-11-30T21:14:00Z");
    ASSERT_TRUE(held) << wordFor(held.no().why);
    EXPECT_EQ(held->claim.expiresAt, at("2026-11-30T21:14:00Z"));
    EXPECT_EQ(held->claim.until, at("2026-12-19T10:00:00Z")); // as long as the order could last
    pg::Transaction tx(db, TheRegion);
    const auto why = explainHold(tx, as(Worker), held->claim.id);
    ASSERT_TRUE(why);
    EXPECT_NE(textOf(why->front()).en.find("until the order first ends"), std::string::npos);
    const auto renewed = through(
        db, as(Worker), [&](auto& in, const auto& c) { return renewHold(in, c, held->claim.id, held->claim.version); });
    EXPECT_EQ(renewed.no().why, Refusal::RenewalsUsedUp);
    now = at("2026-11-30T21:14:00Z");
    EXPECT_TRUE(hold(RoomA, "2026-12-01T12:00:00Z", false)) << "it was not extended";
}

TEST_F(AwaitedDecision, onceTheOrderIsExtendedItIsConfirmedWithIt)
{
    now = at("2026-11-27T09:00:00Z");
    const auto held = wait("2026-11-30T22:00:00Z");
    ASSERT_TRUE(held) << wordFor(held.no().why);
    const File papers = file(imposedAt);
    const auto confirm = [&] {
        return through(db, as(Worker), [&](auto& tx, const auto& c) {
            return confirmHold(tx, c,
                               {held->claim.id, held->claim.version, papers.person, papers.caseId, papers.order});
        });
    };
    EXPECT_EQ(confirm().no().why, Refusal::OrderEnded) << "not yet decided";
    ASSERT_TRUE(decide(papers.order, extension("2026-11-27T08:00:00Z", 18)));
    const auto booked = confirm();
    ASSERT_TRUE(booked) << wordFor(booked.no().why);
    EXPECT_EQ(booked->until, at("2026-12-19T10:00:00Z"));
}

TEST_F(AwaitedDecision, isForWhoeverGuidesThePersonAndOnlyWhileItIsOpen)
{
    now = at("2026-11-27T09:00:00Z");
    EXPECT_EQ(wait("2026-11-30T22:00:00Z", Officer).no().pointer, "/untilDecision");
    EXPECT_EQ(wait("2026-11-30T22:00:00Z", Worker, false).no().pointer, "/untilDecision");
    EXPECT_EQ(wait("2026-11-30T21:13:59Z").no().pointer, "/expectedArrivalAt");
    EXPECT_EQ(wait("2026-12-18T21:14:00Z").no().pointer, "/expectedArrivalAt");
    now = at("2026-11-30T21:14:00Z");
    const auto late = wait("2026-11-30T22:00:00Z");
    EXPECT_EQ(late.no().why, Refusal::NoTail);
    EXPECT_EQ(late.no().untilAt, at("2026-11-30T21:14:00Z"));
}

/// Where no place is free for as long as somebody needs one.
class SomeNights : public Night {
protected:
    Outcome<HoldPlaced> some(const char* until)
    {
        const HoldWish wish{.id = ClaimId{freshUuid()},
                            .codeDraw = 880,
                            .place = RoomA,
                            .expectedArrivalAt = at("2026-11-20T22:30:00Z"),
                            .imposedAt = imposedAt,
                            .untilAt = at(until)};
        return through(db, as(Worker), [&](auto& tx, const auto& c) { return placeHold(tx, c, wish); });
    }
};

TEST_F(SomeNights, areHeldConfirmedAndATaskSaysInTimeThatTheyAreNotEnough)
{
    ASSERT_TRUE(holdAt(db, as(Intake), RoomA, "2026-11-25T12:00:00Z", false));
    EXPECT_EQ(hold(RoomA).no().why, Refusal::PlaceTaken);
    pg::Transaction tx(db, TheRegion);
    const auto found =
        findPlaces(tx, as(Worker),
                   {.expectedArrivalAt = at("2026-11-20T22:30:00Z"), .imposedAt = imposedAt, .gender = Gender::Man});
    const auto offered =
        std::ranges::find(found->places, RoomA, [](const FoundPlace& each) { return each.offer.place; });
    EXPECT_EQ(offered->offer.roomUntil, at("2026-11-25T12:00:00Z"));

    EXPECT_EQ(some("2026-11-25T12:00:01Z").no().why, Refusal::PlaceTaken);
    EXPECT_EQ(some("2026-11-20T22:30:00Z").no().why, Refusal::TimeRunsBackwards);
    const auto held = some("2026-11-25T12:00:00Z");
    ASSERT_TRUE(held) << wordFor(held.no().why);
    EXPECT_EQ(held->claim.until, at("2026-11-25T12:00:00Z"));
    const File papers = file(imposedAt);
    const auto booked = through(db, as(Worker), [&](auto& in, const auto& c) {
        return confirmHold(in, c, {held->claim.id, held->claim.version, papers.person, papers.caseId, papers.order});
    });
    ASSERT_TRUE(booked) << wordFor(booked.no().why);
    EXPECT_EQ(booked->until, at("2026-11-25T12:00:00Z"));
    EXPECT_EQ(countOf("task", "kind = 'stay_obstructed' AND urgent AND due_at = '2026-11-25T12:00:00Z'"), 1);
}

TEST_F(SomeNights, becomeAllOfThemWhereWhatStoodInTheWayIsGone)
{
    const auto other = holdAt(db, as(Intake), RoomA, "2026-11-25T12:00:00Z", false);
    const auto held = some("2026-11-25T12:00:00Z");
    ASSERT_TRUE(other && held);
    ASSERT_TRUE(through(db, as(Intake), [&](auto& tx, const auto& c) {
        return releaseHold(tx, c, other->claim.id, other->claim.version);
    }));
    const File papers = file(imposedAt);
    const auto booked = through(db, as(Worker), [&](auto& tx, const auto& c) {
        return confirmHold(tx, c, {held->claim.id, held->claim.version, papers.person, papers.caseId, papers.order});
    });
    ASSERT_TRUE(booked);
    EXPECT_EQ(booked->until, at("2026-12-01T10:00:00Z"));
    EXPECT_EQ(countOf("task", "kind = 'stay_obstructed'"), 0);
}

TEST_F(Holds, anOverlapIsRefusedWithUntilWhenAndLeavesNothing)
{
    ASSERT_TRUE(hold(RoomA));
    const auto before = traces();
    const auto second = hold(RoomA, "2026-11-25T12:00:00Z");
    ASSERT_FALSE(second);
    EXPECT_EQ(second.no().why, Refusal::PlaceTaken);
    EXPECT_EQ(second.no().untilAt, at("2026-12-01T10:00:00Z"));
    EXPECT_EQ(traces(), before);
}

TEST_F(Holds, theDatabaseRefusesWhatTheRulesWouldHaveLetThrough)
{
    const auto held = hold(RoomA);
    ASSERT_TRUE(held);
    const auto before = traces();
    ClaimRow rival = held->claim; // the same place and period, written without asking any rule
    rival.id = ClaimId{freshUuid()};
    rival.code = "AAA0000";
    rival.placements.back().id = freshUuid();
    pg::Transaction tx(db, TheRegion);
    queueInsertHold(tx, rival, rival.place(), now);
    queueEvent(tx, {.kind = "hold.placed", .claim = rival.id, .happenedAt = now, .recordedAt = now});
    queueAudit(tx, {.action = "hold.placed", .subjectKind = "claim", .subject = rival.id.value, .requestId = "test"});
    EXPECT_EQ(tx.commit(), Refusal::PlaceTaken);
    EXPECT_EQ(traces(), before);
}

TEST_F(Holds, anExpiredHoldIsFreeBeforeAnySweep)
{
    ASSERT_TRUE(hold(RoomA));
    now = at("2026-11-21T00:00:00Z");
    const auto second = hold(RoomA, "2026-11-21T00:30:00Z");
    ASSERT_TRUE(second);
    EXPECT_EQ(countOf("claim", "state = 'expired'"), 1);
    EXPECT_EQ(countOf("event", "kind = 'hold.expired'"), 1);
}

TEST_F(Holds, aDeskThatDeclinesFreesThePlaceAtOnce)
{
    const auto held = hold(FlatC);
    ASSERT_TRUE(held);
    EXPECT_EQ(held->claim.answer, "awaited");
    EXPECT_EQ(countOf("message", "kind = 'request_waiting'"), 1);
    const auto declined = through(db, as(TransitStaff), [&](auto& tx, const auto& c) {
        return declineHold(tx, c, held->claim.id, held->claim.version, "no_staff");
    });
    ASSERT_TRUE(declined);
    EXPECT_TRUE(hold(FlatC));
}

TEST_F(Holds, theWayToTheDoorIsShownOnceAcceptedAndEveryLookIsLogged)
{
    const auto held = hold(FlatC);
    const auto look = [&](AccountId who) {
        pg::Transaction tx(db, TheRegion);
        return showWayToDoor(tx, as(who), held->claim.id);
    };
    EXPECT_EQ(look(Officer).no().why, Refusal::HoldNotAccepted);
    ASSERT_TRUE(through(db, as(TransitStaff), [&](auto& tx, const auto& c) {
        return acceptHold(tx, c, held->claim.id, held->claim.version);
    }));
    EXPECT_TRUE(look(Officer));
    EXPECT_TRUE(look(Officer));
    EXPECT_EQ(countOf("audit", "action = 'hold.way_shown'"), 2);
    EXPECT_EQ(look(Coordinator).no().why, Refusal::NotFound);
}

TEST_F(Holds, aSilentDeskBecomesOneTaskHoweverManySweep)
{
    const auto held = hold(FlatC);
    now = at("2026-11-20T21:35:00Z");
    auto other = anotherDesk();
    for (pg::Connection* desk : {&db, &other}) {
        pg::Transaction tx(*desk, TheRegion);
        sweepRegion(tx, now);
    }
    EXPECT_EQ(countOf("task", "kind = 'desk_silent'"), 1);
    EXPECT_EQ(countOf("message", "kind = 'request_unanswered'"), 1);
    pg::Transaction tx(db, TheRegion);
    const auto shown = showHold(tx, as(Officer), held->claim.id);
    ASSERT_TRUE(shown);
    EXPECT_EQ(shown->deskNumbers.size(), 2U);
}

TEST_F(Holds, ofTwoDesksAtOnceOneGetsThePlace)
{
    auto other = anotherDesk();
    auto late = std::async(std::launch::async, [&] { return holdAt(other, as(Officer), RoomA); });
    const auto mine = hold(RoomA);
    const auto theirs = late.get();
    EXPECT_NE(static_cast<bool>(mine), static_cast<bool>(theirs));
    EXPECT_EQ((mine ? theirs : mine).no().why, Refusal::PlaceTaken);
    EXPECT_EQ(countOf("placement", "blocks"), 1);
}

TEST_F(Holds, anotherRegionsPlaceDoesNotExist)
{
    const auto held = holdAt(db, as(OtherOfficer), RoomA);
    ASSERT_FALSE(held);
    EXPECT_EQ(held.no().why, Refusal::NotFound);
}

TEST_F(Holds, aManWhoAsksForAWomensHouseIsToldThatItIsNotSuitable)
{
    sql("UPDATE facility SET accepts = 'women' WHERE id = u(41)");
    EXPECT_EQ(hold(RoomA).no().why, Refusal::NotSuitable);
}

TEST_F(Holds, whatHoldsForAHouseHoldsForItsPlacesUnlessTheirUnitOrTheySayOtherwise)
{
    const auto acceptsOf = [&](PlaceId place) {
        pg::Transaction tx(db, TheRegion);
        const auto found = findPlaces(tx, as(Officer), {at("2026-11-20T22:30:00Z"), imposedAt, {}, {}});
        const auto one = std::ranges::find(found->places, place, [](const auto& each) { return each.offer.place; });
        return std::pair(one->accepts, one->conditions);
    };
    EXPECT_EQ(acceptsOf(RoomA), std::pair(Accepts::Men, std::string("No pets")));
    sql("UPDATE unit SET accepts = 'women', conditions = 'Quiet' WHERE id = u(63)");
    EXPECT_EQ(acceptsOf(RoomA), std::pair(Accepts::Women, std::string("Quiet")));
    EXPECT_EQ(hold(RoomA).no().why, Refusal::NotSuitable); // the hold judges by the same words
    sql("UPDATE place SET accepts = 'anyone' WHERE id = u(51)");
    EXPECT_EQ(acceptsOf(RoomA), std::pair(Accepts::Anyone, std::string("Quiet")));
    EXPECT_EQ(acceptsOf(RoomB), std::pair(Accepts::Women, std::string("Quiet")));
    EXPECT_EQ(acceptsOf(FlatC), std::pair(Accepts::Anyone, std::string()));
    EXPECT_TRUE(hold(RoomA));
}

TEST_F(Holds, anExtraPlaceAndOneForAWheelchairAreReadFromThePlace)
{
    sql("UPDATE place SET surge = true WHERE id = u(51); UPDATE unit SET wheelchair = true WHERE id = u(63);"
        "UPDATE place SET wheelchair = false WHERE id = u(52)");
    pg::Transaction tx(db, TheRegion);
    const auto found =
        findPlaces(tx, as(Officer), {at("2026-11-20T22:30:00Z"), imposedAt, Gender::Man, FacilityKind::TimeOut, true});
    ASSERT_TRUE(found);
    ASSERT_EQ(found->places.size(), 3U);
    EXPECT_EQ(found->places.front().offer.place, RoomA);
    EXPECT_TRUE(found->places.front().offer.free);
    EXPECT_EQ(std::ranges::count(found->places.front().offer.reasons, "surge"), 1);
    EXPECT_EQ(found->places.at(1).offer.obstacle, "not_suitable");
}

TEST_F(Holds, aStayBeyondTheHousesLimitIsRefusedWithTheLimit)
{
    sql("UPDATE facility SET longest_stay_days = 5 WHERE id = u(41)");
    const auto held = hold(RoomA);
    ASSERT_FALSE(held);
    EXPECT_EQ(held.no().why, Refusal::OverHouseLimit);
    EXPECT_EQ(held.no().limitAt, at("2026-11-25T10:00:00Z"));
}

TEST_F(Holds, aSearchNamesThreeDatesAndWhetherThePlaceIsFreeUntilThen)
{
    const auto held = hold(RoomA, "2026-12-05T12:00:00Z", false); // from 5 December on it is somebody else's
    ASSERT_TRUE(held);
    pg::Transaction tx(db, TheRegion);
    const auto found = findPlaces(tx, as(Officer), {at("2026-11-20T22:30:00Z"), imposedAt, Gender::Man, {}});
    ASSERT_TRUE(found);
    ASSERT_EQ(found->places.size(), 3U);
    EXPECT_EQ(found->places.front().offer.place, RoomB); // most room to extend, and no desk to ask
    for (const auto& place : found->places) {
        EXPECT_TRUE(place.offer.free);
        EXPECT_EQ(place.offer.orderEnd.at, at("2026-11-30T21:14:00Z"));
        EXPECT_EQ(place.offer.latestEnd.at, at("2026-12-18T21:14:00Z"));
        EXPECT_TRUE(place.offer.orderEnd.free);
        EXPECT_EQ(place.offer.latestEnd.free, place.offer.place != RoomA);
    }
}

} // namespace adempauze::test
