#include "night.h"

#include "support/refusals.h"
#include "usecases/follow_up.h"
#include "usecases/note_turn_away.h"
#include "usecases/sweep.h"
#include "usecases/tasks.h"

#include <thread>

namespace adempauze::test {

using namespace std::chrono_literals;

/// What the daemon does around a search and a hold: what finds nothing, and what is refused, is noted.
class TurnAway : public Night {
protected:
    struct Asked {
        std::optional<Uuid> request{};
        std::optional<FacilityKind> kind = FacilityKind::TimeOut;
        std::optional<Moment> imposed{};
        const char* arrival = "2026-11-20T22:30:00Z";
    };
    Asked underOrder() const { return {.imposed = imposedAt}; }

    bool searchAt(pg::Connection& desk, AccountId account, const Asked& asked)
    {
        const Context context = as(account);
        pg::Transaction tx(desk, TheRegion);
        const auto found = findPlaces(tx, context,
                                      {.expectedArrivalAt = at(asked.arrival),
                                       .imposedAt = asked.imposed,
                                       .gender = Gender::Man,
                                       .kind = asked.kind});
        const auto why = whyNothing(*found);
        if (!why)
            return true;
        pg::Transaction note(desk, TheRegion);
        noteTurnAway(note, context, requestOf(context, asked.request, {Gender::Man}, asked.imposed), *why);
        return false;
    }
    bool search(const Asked& asked, AccountId account = Officer) { return searchAt(db, account, asked); }

    Outcome<HoldPlaced> ask(PlaceId place, const Asked& asked, AccountId account = Officer)
    {
        const Context context = as(account);
        const HoldWish wish{.id = ClaimId{freshUuid()},
                            .codeDraw = ++m_draw,
                            .place = place,
                            .expectedArrivalAt = at(asked.arrival),
                            .imposedAt = asked.imposed,
                            .gender = Gender::Man,
                            .request = asked.request};
        const auto held = through(db, context, [&](auto& tx, const auto& c) { return placeHold(tx, c, wish); });
        if (const auto why = held ? std::nullopt : turnAwayFor(held.no().why)) {
            pg::Transaction note(db, TheRegion);
            noteTurnAway(note, context, requestOf(context, asked.request, {Gender::Man}, asked.imposed), *why);
        }
        return held;
    }
    /// Held for others until midnight, or lived in.
    void fillQuietHouse(bool livedIn = false)
    {
        for (const PlaceId room : {RoomA, RoomB}) {
            const auto held = holdAt(db, as(Intake), room, livedIn ? textOf(now).c_str() : "2026-11-20T22:30:00Z");
            ASSERT_TRUE(held);
            if (livedIn) {
                ASSERT_TRUE(arrive(held->claim.code, textOf(now).c_str()));
            }
        }
    }
    std::vector<TurnAwayRow> turnedAway(AccountId account = Officer)
    {
        pg::Transaction tx(db, TheRegion);
        const auto rows = showTurnAways(tx, as(account), Period(at("2026-01-01T00:00:00Z"), Forever));
        EXPECT_TRUE(rows);
        return *rows;
    }
    TurnAwayRow only(AccountId account = Officer)
    {
        const auto rows = turnedAway(account);
        EXPECT_EQ(rows.size(), 1U);
        return rows.at(0);
    }
    void sweep()
    {
        pg::Transaction tx(db, TheRegion);
        sweepRegion(tx, now);
    }
    std::vector<TaskRow> toFollow(AccountId account = Officer)
    {
        pg::Transaction tx(db, TheRegion);
        auto tasks = showTasks(tx, as(account));
        EXPECT_TRUE(tasks);
        std::erase_if(*tasks, [](const TaskRow& task) { return task.kind != "follow_up_turn_away"; });
        return *tasks;
    }
    Outcome<HoldPlaced> decline(const HoldPlaced& hold, std::string_view reason)
    {
        return through(db, as(TransitStaff), [&](auto& tx, const auto& c) {
            return declineHold(tx, c, hold.claim.id, hold.claim.version, reason);
        });
    }
    Outcome<TurnAwayRow> follow(const TurnAwayRow& row, std::string_view outcome, AccountId account = Officer)
    {
        return through(db, as(account),
                       [&](auto& tx, const auto& c) { return followTurnAway(tx, c, row.id, row.version, outcome); });
    }

private:
    std::uint64_t m_draw = 77;
};

TEST_F(TurnAway, aSearchThatFindsSomethingWritesNothing)
{
    const auto before = traces() + countOf("turn_away");
    EXPECT_TRUE(search(underOrder()));
    EXPECT_EQ(traces() + countOf("turn_away"), before);
}

TEST_F(TurnAway, aSearchThatFindsNothingCountsOnceHoweverOftenAndHoweverWideItIsSearched)
{
    fillQuietHouse();
    EXPECT_FALSE(search(underOrder()));
    for (int minute = 0; minute < 60; ++minute) {
        now += 1min;
        EXPECT_FALSE(search(underOrder()));
    }
    Asked later = underOrder();
    later.arrival = "2026-11-20T23:30:00Z";
    EXPECT_FALSE(search(later));
    const auto row = only();
    EXPECT_EQ(row.reason, "full");
    EXPECT_EQ(row.gender, "man");
    EXPECT_TRUE(row.underOrder);
    EXPECT_FALSE(row.said);
    EXPECT_FALSE(row.outcome);
    EXPECT_EQ(row.happenedAt, at("2026-11-20T21:20:00Z"));
    EXPECT_GT(row.lastAskedAt, now - 11min);
    EXPECT_EQ(row.version, 1); // whoever looks at it sees no new version
    EXPECT_EQ(countOf("event", "kind = 'turn_away.recorded'"), 1);
    EXPECT_EQ(countOf("audit", "action = 'turn_away.note'"), 1);
}

TEST_F(TurnAway, anotherPersonAnotherAskerAndAnotherNightAreOtherRequests)
{
    fillQuietHouse(true);
    EXPECT_FALSE(search(underOrder()));
    EXPECT_FALSE(search({})); // without an order: somebody else
    EXPECT_FALSE(search(underOrder(), Worker));
    EXPECT_EQ(turnedAway().size(), 2U);
    EXPECT_EQ(turnedAway(Worker).size(), 1U); // and sees only its own
    now += SameRequestWithin;
    Asked next = underOrder();
    next.arrival = "2026-11-21T03:00:00Z";
    EXPECT_FALSE(search(next));
    EXPECT_EQ(turnedAway().size(), 3U);
}

TEST_F(TurnAway, aRequestThatItsAskerNamesIsOneForAsLongAsTheySay)
{
    fillQuietHouse(true);
    Asked one = underOrder(), other = underOrder();
    one.request = uuidOf(901);
    other.request = uuidOf(902);
    EXPECT_FALSE(search(one));
    EXPECT_FALSE(search(other));
    now += 5h;
    one.arrival = "2026-11-21T03:00:00Z";
    EXPECT_FALSE(search(one));
    EXPECT_EQ(turnedAway().size(), 2U);
    EXPECT_FALSE(search(one, Worker)); // another organisation's id is not taken over, and nothing of it is told
    EXPECT_TRUE(turnedAway(Worker).empty());
}

TEST_F(TurnAway, manyDesksThatAskAtOnceAreOneRequest)
{
    fillQuietHouse();
    constexpr int Desks = 8;
    std::vector<pg::Connection> desks;
    for (int i = 0; i < Desks; ++i)
        desks.push_back(anotherDesk());
    std::vector<std::thread> threads;
    for (pg::Connection& desk : desks)
        threads.emplace_back([&] { searchAt(desk, Officer, underOrder()); });
    for (std::thread& thread : threads)
        thread.join();
    EXPECT_EQ(turnedAway().size(), 1U);
    EXPECT_EQ(countOf("event", "kind = 'turn_away.recorded'"), 1);
}

TEST_F(TurnAway, aRefusedHoldIsOneUntilItsAskerHoldsAnotherPlace)
{
    ASSERT_TRUE(holdAt(db, as(Intake), RoomA));
    EXPECT_EQ(whyNot(ask(RoomA, underOrder())), Refusal::PlaceTaken);
    EXPECT_EQ(only().reason, "full");
    EXPECT_FALSE(only().outcome);
    now += 1min;
    const auto held = ask(RoomB, underOrder());
    ASSERT_TRUE(held);
    EXPECT_EQ(only().outcome, "placed"); // by itself
    EXPECT_EQ(only().outcomeAt, now);
    EXPECT_EQ(whyNot(follow(only(), "hotel")), Refusal::AlreadyDone);
    EXPECT_FALSE(search(underOrder())); // whose place is held is turned away no more
    EXPECT_EQ(turnedAway().size(), 1U);

    now += 3h; // the hold has expired, nobody came
    sweep();
    EXPECT_EQ(only().reason, "hold_expired");
    EXPECT_FALSE(only().outcome);
}

TEST_F(TurnAway, whoeverHoldsAPlaceAlreadyIsNotTurnedAwayFromAnother)
{
    ASSERT_TRUE(ask(RoomA, underOrder()));
    EXPECT_EQ(whyNot(ask(RoomA, underOrder())), Refusal::PlaceTaken);
    EXPECT_TRUE(turnedAway().empty());
}

TEST_F(TurnAway, whatIsAskedWronglyIsNone)
{
    Asked backwards = underOrder();
    backwards.arrival = "2026-11-20T20:00:00Z";
    EXPECT_EQ(whyNot(ask(RoomA, backwards)), Refusal::TimeRunsBackwards);
    EXPECT_EQ(whyNot(ask(PlaceId{uuidOf(999)}, underOrder())), Refusal::NotFound);
    EXPECT_TRUE(turnedAway().empty());
}

TEST_F(TurnAway, aHousesNoIsOneWithItsReasonAndOutweighsTheSearchesAfterIt)
{
    fillQuietHouse();
    Asked asked = underOrder();
    asked.kind = FacilityKind::TransitHome;
    const auto held = ask(FlatC, asked);
    ASSERT_TRUE(held);
    sweep();
    EXPECT_TRUE(turnedAway().empty()); // the house is thinking
    ASSERT_TRUE(decline(*held, "no_staff"));
    sweep();
    EXPECT_EQ(only().reason, "declined_by_house");
    EXPECT_EQ(only().declineReason, "no_staff");
    EXPECT_FALSE(only().said);
    now += 20min;
    EXPECT_FALSE(search(underOrder()));
    EXPECT_EQ(only().reason, "declined_by_house");
    EXPECT_EQ(countOf("failed_hold"), 0);
}

TEST_F(TurnAway, aDeskThatIsSilentUntilTheHoldExpiresIsOne)
{
    Asked asked = underOrder();
    asked.request = uuidOf(903);
    ASSERT_TRUE(ask(FlatC, asked));
    now += 3h;
    sweep();
    EXPECT_EQ(only().reason, "desk_silent");
    EXPECT_EQ(only().requestId, uuidOf(903));
    sweep();
    EXPECT_EQ(countOf("event", "kind = 'turn_away.recorded'"), 1);
}

TEST_F(TurnAway, aHoldThatExpiresUnderSomebodyElsesHandsIsOneToo)
{
    ASSERT_TRUE(ask(RoomA, underOrder()));
    now += 3h;
    ASSERT_TRUE(holdAt(db, as(Intake), RoomA, "2026-11-21T01:00:00Z")); // takes the expired one off the place
    EXPECT_EQ(countOf("claim", "state = 'expired'"), 1);
    sweep();
    EXPECT_EQ(only().reason, "hold_expired");
}

TEST_F(TurnAway, aGivenBackHoldIsNone)
{
    const auto held = ask(RoomA, underOrder());
    ASSERT_TRUE(through(db, as(Officer), [&](auto& tx, const auto& c) {
        return releaseHold(tx, c, held->claim.id, held->claim.version);
    }));
    now += 3h;
    sweep();
    EXPECT_TRUE(turnedAway().empty());
}

TEST_F(TurnAway, aRefusedBookingIsOneUntilTheHoldIsBookedAfterAll)
{
    const auto held = ask(RoomA, underOrder(), Worker);
    ASSERT_TRUE(held);
    {
        pg::Transaction tx(db, TheRegion);
        noteRefusedBooking(tx, as(Worker), held->claim.id, TurnAwayReason::NotSuitable);
    }
    EXPECT_EQ(only(Worker).reason, "not_suitable");
    EXPECT_FALSE(only(Worker).outcome); // the hold stands, and cannot be booked
    const File papers = file(imposedAt);
    ASSERT_TRUE(through(db, as(Worker), [&](auto& tx, const auto& c) {
        return confirmHold(tx, c, {held->claim.id, held->claim.version, papers.person, papers.caseId, papers.order});
    }));
    EXPECT_EQ(only(Worker).outcome, "placed");
}

TEST_F(TurnAway, whatIsOpenAfterSomeHoursIsFollowedAndItsOutcomeClosesTheTask)
{
    fillQuietHouse();
    ASSERT_FALSE(search(underOrder()));
    now += FollowUpAfter - 1s;
    sweep();
    EXPECT_TRUE(toFollow().empty());
    now += 1s;
    sweep();
    sweep();
    const auto tasks = toFollow();
    ASSERT_EQ(tasks.size(), 1U);
    EXPECT_EQ(tasks[0].organisation, Police);
    EXPECT_EQ(tasks[0].dueAt, now + 24h);
    EXPECT_NE(tasks[0].data.find(only().id.text()), std::string::npos);
    EXPECT_TRUE(toFollow(Worker).empty());

    ASSERT_TRUE(follow(only(), "family"));
    EXPECT_TRUE(toFollow().empty());
    EXPECT_EQ(only().outcome, "family");
    sweep();
    EXPECT_EQ(countOf("task", "kind = 'follow_up_turn_away' AND state = 'done'"), 1);
    EXPECT_EQ(countOf("task", "kind = 'follow_up_turn_away'"), 1);
}

TEST_F(TurnAway, aPlaceThatComesLaterCallsTheTaskOff)
{
    fillQuietHouse();
    Asked asked = underOrder();
    asked.request = uuidOf(904);
    ASSERT_FALSE(search(asked));
    now += 6h;
    sweep();
    ASSERT_EQ(toFollow().size(), 1U);
    asked.arrival = "2026-11-21T03:40:00Z";
    const auto held = ask(RoomA, asked); // the other holds have expired
    ASSERT_TRUE(held);
    EXPECT_EQ(only().outcome, "placed");
    sweep();
    EXPECT_EQ(toFollow().size(), 1U); // a hold may yet expire
    ASSERT_TRUE(arrive(held->claim.code, "2026-11-21T03:20:00Z"));
    sweep();
    EXPECT_TRUE(toFollow().empty());
    EXPECT_EQ(countOf("task", "kind = 'follow_up_turn_away' AND state = 'cancelled'"), 1);
    EXPECT_EQ(countOf("turn_away", "outcome = 'placed'"), 1);
    EXPECT_EQ(countOf("event", "kind = 'turn_away.followed'"), 1);
}

TEST_F(TurnAway, whoeverTicksTheTaskOffWithoutAnOutcomeKnowsNoMoreUntilItIsTakenBack)
{
    fillQuietHouse();
    ASSERT_FALSE(search(underOrder()));
    now += 6h;
    sweep();
    auto task = toFollow().at(0);
    const auto done =
        through(db, as(Officer), [&](auto& tx, const auto& c) { return completeTask(tx, c, task.id, task.version); });
    ASSERT_TRUE(done);
    EXPECT_EQ(only().outcome, "unknown");
    ASSERT_TRUE(
        through(db, as(Officer), [&](auto& tx, const auto& c) { return reopenTask(tx, c, done->id, done->version); }));
    EXPECT_FALSE(only().outcome);
}

TEST_F(TurnAway, whatAPersonSaysOfANotedRequestStands)
{
    fillQuietHouse();
    Asked asked = underOrder();
    asked.request = uuidOf(905);
    ASSERT_FALSE(search(asked));
    const TurnAwayRow wish{.id = TurnAwayId{freshUuid()},
                           .requestId = uuidOf(905),
                           .reason = "own_choice",
                           .gender = "man",
                           .underOrder = true,
                           .happenedAt = now,
                           .recordedAt = now,
                           .outcome = {},
                           .outcomeAt = {},
                           .version = 0};
    const auto told = through(db, as(Officer), [&](auto& tx, const auto& c) { return recordTurnAway(tx, c, wish); });
    ASSERT_TRUE(told);
    now += 1h;
    ASSERT_FALSE(search(asked));
    EXPECT_EQ(only().reason, "own_choice");
    EXPECT_EQ(only().id, told->id);
    EXPECT_EQ(only().version, 2);
    EXPECT_TRUE(only().said);
}

TEST_F(TurnAway, numbersAreCountedFromTheRowsForManagersAndForTheAsker)
{
    fillQuietHouse();
    ASSERT_FALSE(search(underOrder()));
    ASSERT_FALSE(search({}));
    ASSERT_FALSE(search(underOrder(), Worker));
    ASSERT_TRUE(follow(turnedAway().at(0), "hotel"));
    const auto counts = [&](AccountId account, const Period& during) {
        pg::Transaction tx(db, TheRegion);
        const auto found = countTurnAways(tx, as(account), during);
        EXPECT_TRUE(found);
        std::map<std::string, std::int64_t> told;
        for (const TurnAwayCount& each : *found)
            told[each.reason + " " + each.outcome.value_or("open")] = each.requests;
        return told;
    };
    using Told = std::map<std::string, std::int64_t>;
    const Period tonight(at("2026-11-20T21:00:00Z"), at("2026-11-20T22:00:00Z"));
    EXPECT_EQ(counts(Manager, tonight), (Told{{"full hotel", 1}, {"full open", 2}}));
    EXPECT_EQ(counts(Officer, tonight), (Told{{"full hotel", 1}, {"full open", 1}}));
    EXPECT_EQ(counts(Worker, tonight), (Told{{"full open", 1}}));
    EXPECT_TRUE(counts(Manager, Period(at("2026-11-20T22:00:00Z"), Forever)).empty());
    pg::Transaction tx(db, TheRegion);
    EXPECT_EQ(whyNot(showTurnAways(tx, as(Manager), tonight)), Refusal::NotYours);
}

} // namespace adempauze::test
