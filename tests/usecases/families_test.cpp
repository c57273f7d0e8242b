#include "family.h"

#include "support/refusals.h"
#include "usecases/show_board.h"
#include "usecases/sweep.h"
#include "usecases/tasks.h"
#include "usecases/wake.h"

#include <barrier>
#include <thread>

namespace adempauze::test {

TEST_F(AFamily, holdOutlastsAnOutageOnEveryPlaceOfItsUnit)
{
    const auto held = familyHolds(RoomB);
    ASSERT_TRUE(held);
    const auto wake = [&](std::chrono::minutes paperAfter) {
        pg::Transaction tx(db, TheRegion);
        return wakeRegion(tx, now, now, {.paperAfter = paperAfter});
    };
    const auto expiries = [&] {
        return text("SELECT count(DISTINCT expires_at) || ' ' || count(*) FROM placement "
                    "WHERE expires_at > '"
                    + textOf(now) + "'");
    };
    EXPECT_EQ(wake(24h * 365), 0);
    now += 6h;
    EXPECT_EQ(wake(15min), 2);
    EXPECT_EQ(expiries(), "1 2");
    const auto entered = through(db, as(NightStaff), [&](auto& tx, const Context& c) -> Outcome<TaskRow> {
        const auto open = queueOpenTasks(tx, {.facility = QuietHouse}, c.now);
        tx.flush();
        for (const TaskRow& task : takeTasks(tx, open))
            if (task.kind == "enter_paper")
                return completeTask(tx, c, task.id, task.version);
        return Refusal::NotFound;
    });
    EXPECT_TRUE(entered);
    EXPECT_EQ(expiries(), "1 2");
    EXPECT_TRUE(arrive(held->claim.code, textOf(now).c_str()));
    EXPECT_EQ(countOf("placement", "occupied"), 2);
}

TEST_F(AFamily, isOfferedWholeUnitsAndOnePersonNoPlaceOfAUnitForFamiliesOnly)
{
    EXPECT_EQ(names(found(2)), "Huis/2, Flat/2");
    EXPECT_EQ(names(found(3)), "Huis/2 not_suitable, Flat/2 not_suitable");
    EXPECT_EQ(found(1).places.size(), 4U);
    onlyFamilies(63);
    EXPECT_EQ(names(found(2)), "Huis/2, Flat/2");
    EXPECT_EQ(names(found(1)), "C/1, D/1");
    sql("UPDATE unit SET families = 'no'");
    EXPECT_TRUE(found(2).places.empty());
    EXPECT_EQ(found(1).places.size(), 4U);
}

TEST_F(AFamily, isOfferedAUnitOnlyWhileAllItsPlacesAreFreeAndForAsLongAsAllAre)
{
    ASSERT_TRUE(hold(RoomB, "2026-12-20T12:00:00Z", false)); // long after
    const auto before = found(2);
    const auto& house = before.places.front().wholeUnit == "Huis" ? before.places.front() : before.places.back();
    EXPECT_TRUE(house.offer.free);
    EXPECT_EQ(house.offer.roomUntil, at("2026-12-20T12:00:00Z")); // on A there would be room for 56 days
    EXPECT_FALSE(house.offer.houseLimit.free);

    ASSERT_TRUE(hold(RoomA));
    EXPECT_EQ(names(found(2)), "Flat/2, Huis/2 place_taken");
}

TEST_F(AFamily, holdsEveryPlaceOfTheUnitAndGivesAllBack)
{
    const auto held = familyHolds(RoomB);
    ASSERT_TRUE(held);
    EXPECT_EQ(held->claim.persons, 2);
    EXPECT_EQ(held->claim.place().wholeUnit, "Huis");
    EXPECT_EQ(stands(held->claim.id), "A B 11-20 22:30/12-01 10:00");
    for (const PlaceId place : {RoomA, RoomB})
        EXPECT_EQ(hold(place).no().why, Refusal::PlaceTaken);
    EXPECT_EQ(names(found(2)), "Flat/2, Huis/2 place_taken");
    ASSERT_TRUE(through(db, as(Officer), [&](auto& tx, const auto& c) {
        return releaseHold(tx, c, held->claim.id, held->claim.version);
    }));
    EXPECT_EQ(stands(held->claim.id), "-");
    EXPECT_TRUE(hold(RoomA));
}

TEST_F(AFamily, leavesNothingWhereOnePlaceIsTaken)
{
    const auto single = hold(RoomB);
    ASSERT_TRUE(single);
    const auto before = traces();
    const auto refused = familyHolds(RoomA);
    EXPECT_EQ(refused.no().why, Refusal::PlaceTaken);
    EXPECT_EQ(refused.no().untilAt, single->claim.until);
    EXPECT_EQ(traces(), before);
}

TEST_F(AFamily, comesNowhereElseThanFamiliesMayAndOnePersonNotWhereOnlyTheyMay)
{
    onlyFamilies(63);
    EXPECT_EQ(hold(RoomA).no().why, Refusal::NotSuitable);
    EXPECT_EQ(familyHolds(RoomA, "2026-11-20T22:30:00Z", 3).no().why, Refusal::NotSuitable);
    const auto single = resident(FlatC, TransitStaff);
    now += 1h;
    EXPECT_EQ(moved(single.stay, RoomA, now).no().why, Refusal::NotSuitable);
    sql("UPDATE unit SET families = 'no' WHERE id = u(64)");
    EXPECT_EQ(familyHolds(db, FlatC, "2027-02-01T12:00:00Z", 2, Officer, false).no().why, Refusal::NotSuitable);
    sql("UPDATE unit SET families = 'only' WHERE id = u(63); UPDATE place SET accepts = 'women' WHERE id = u(52)");
    EXPECT_EQ(familyHolds(RoomA).no().why, Refusal::NotSuitable); // a man may live in A, and nobody in both
}

TEST_F(AFamily, livesInAllOfItUntilItLeaves)
{
    const auto [stay, papers] = familyLives();
    EXPECT_EQ(stands(stay.id), "A B 11-20 22:40/12-01 10:00 there");
    EXPECT_EQ(countOf("placement", "occupied AND person_id = '" + papers.person.text() + "'"), 2);

    now = at("2026-11-28T11:00:00Z");
    ASSERT_TRUE(decide(papers.order, extension("2026-11-28T11:00:00Z", 18)));
    EXPECT_EQ(stands(stay.id), "A B 11-20 22:40/12-19 10:00 there");

    const auto shorter = through(db, as(Worker), [&](auto& tx, const auto& c) {
        return shortenStay(tx, c, {stay.id, stay.version + 1, at("2026-12-10T10:00:00Z"), true});
    });
    ASSERT_TRUE(shorter);
    EXPECT_EQ(stands(stay.id), "A B 11-20 22:40/12-10 10:00 there");
    ASSERT_TRUE(hold(RoomA, "2026-12-11T12:00:00Z", false));

    const auto longer = through(db, as(Worker), [&](auto& tx, const auto& c) {
        return continueStay(
            tx, c, {stay.id, shorter->version, Basis::Voluntary, "help_continues", {}, at("2026-12-15T10:00:00Z")});
    });
    EXPECT_EQ(longer.no().why, Refusal::PlaceTaken); // by one person on one of the places
    EXPECT_EQ(stands(stay.id), "A B 11-20 22:40/12-10 10:00 there");

    now = at("2026-12-10T12:00:00Z"); // nobody said that they had left
    for (const PlaceId place : {RoomA, RoomB})
        EXPECT_EQ(hold(place, "2026-12-10T13:00:00Z", false).no().why, Refusal::DepartureUnconfirmed);
    ASSERT_TRUE(depart(*shorter, "2026-12-10T11:30:00Z"));
    EXPECT_EQ(countOf("placement", "occupied"), 0);
    EXPECT_TRUE(hold(RoomB, "2026-12-10T13:00:00Z", false));
}

TEST_F(AFamily, movesFromUnitToUnitWithoutGapOrOverlap)
{
    const auto [stay, papers] = familyLives();
    now = at("2026-11-24T09:00:00Z");
    EXPECT_EQ(moved(stay, RoomA, now).no().why, Refusal::AlreadyDone); // it lives there, too
    const auto single = hold(FlatD, "2026-11-28T12:00:00Z", false);
    ASSERT_TRUE(single);
    EXPECT_EQ(moved(stay, FlatC, now).no().why, Refusal::PlaceTaken);
    EXPECT_EQ(stands(stay.id), "A B 11-20 22:40/12-01 10:00 there");
    ASSERT_TRUE(through(db, as(Officer), [&](auto& tx, const auto& c) {
        return releaseHold(tx, c, single->claim.id, single->claim.version);
    }));
    const auto there = moved(stay, FlatD, now);
    ASSERT_TRUE(there);
    EXPECT_EQ(there->place().wholeUnit, "Flat");
    EXPECT_EQ(stands(stay.id), "A B 11-20 22:40/11-24 09:00 | C D 11-24 09:00/12-01 10:00 there");
    EXPECT_TRUE(hold(RoomB, "2026-11-24T12:00:00Z", false));
    EXPECT_EQ(hold(FlatC, "2026-11-30T12:00:00Z", false).no().why, Refusal::PlaceTaken);
}

TEST_F(AFamily, whoseHoldExpiresFreesAllOfItWhoeverFindsOut)
{
    const auto held = familyHolds(RoomA);
    ASSERT_TRUE(held);
    now = *held->claim.expiresAt;
    EXPECT_EQ(names(found(2, "2026-11-21T06:00:00Z")), "Huis/2, Flat/2");
    ASSERT_TRUE(hold(RoomB, "2026-11-21T06:00:00Z")); // one person, on the other place
    EXPECT_EQ(stands(held->claim.id), "-");
    EXPECT_EQ(countOf("event", "kind = 'hold.expired' AND claim_id = '" + held->claim.id.text() + "'"), 1);

    const auto other = familyHolds(FlatC, "2026-11-21T06:00:00Z");
    ASSERT_TRUE(other);
    now = *other->claim.expiresAt;
    {
        pg::Transaction tx(db, TheRegion);
        EXPECT_EQ(sweepRegion(tx, now).expiredHolds, 2); // hers, and one person's
    }
    EXPECT_EQ(stands(other->claim.id), "-");
    EXPECT_EQ(countOf("event", "kind = 'hold.expired' AND claim_id = '" + other->claim.id.text() + "'"), 1);
}

TEST_F(AFamily, standsOnTheBoardOnEachPlace)
{
    const auto [stay, papers] = familyLives();
    pg::Transaction tx(db, TheRegion);
    const auto view = showBoard(tx, as(Worker), {.days = 28});
    ASSERT_TRUE(view);
    std::vector<PlaceId> on;
    for (const BoardBarRow& bar : view->bars)
        if (bar.claim && bar.claim->id == stay.id)
            on.push_back(bar.place);
    EXPECT_EQ(on, (std::vector{RoomA, RoomB}));
}

TEST_F(AFamily, isToldOnceWhatConcernsAllItsPlaces)
{
    const auto held = familyHolds(FlatC); // its desk stays silent
    ASSERT_TRUE(held);
    {
        now = *held->claim.answerDueAt;
        pg::Transaction tx(db, TheRegion);
        EXPECT_EQ(sweepRegion(tx, now).silentDesks, 1);
    }
    const auto declined = through(db, as(TransitStaff), [&](auto& tx, const auto& c) {
        return declineHold(tx, c, held->claim.id, held->claim.version, "no_staff");
    });
    ASSERT_TRUE(declined);
    EXPECT_EQ(stands(held->claim.id), "-");
    const auto [stay, papers] = familyLives();
    now = at("2026-12-02T10:00:00Z");
    pg::Transaction tx(db, TheRegion);
    EXPECT_EQ(sweepRegion(tx, now).overdueDepartures, 1);
}

TEST_F(AFamily, onSomebodysTailGivesWayOnceAndWithAllItsPlaces)
{
    const auto [stay, papers] = resident(FlatC, TransitStaff);
    now = at("2026-11-24T09:00:00Z");
    const auto family = familyHolds(db, FlatD, "2026-12-03T12:00:00Z", 2, Officer, false);
    ASSERT_TRUE(family);
    EXPECT_EQ(family->claim.conditionalOn, std::vector{stay.id});
    now = at("2026-11-28T11:00:00Z");
    const auto changed = extend(papers);
    ASSERT_TRUE(changed);
    EXPECT_TRUE(std::holds_alternative<Follows>(changed->stays[0].outcome));
    EXPECT_EQ(stands(family->claim.id), "-");
    EXPECT_EQ(countOf("event", "kind = 'claim.gave_way'"), 1);
    EXPECT_EQ(countOf("claim", "persons = 2 AND state = 'held'"), 1); // held the quiet house whole instead
    EXPECT_EQ(countOf("placement x JOIN claim c ON c.id = x.claim_id", "x.blocks AND c.persons = 2"), 2);
}

TEST_F(AFamily, whoLivesOnASharedTailLetsOnePersonHaveOnePlaceAndGetsItBack)
{
    const auto [stay, papers] = familyLivesInTheFlat();
    now = at("2026-11-24T09:00:00Z");
    const auto onD = hold(FlatD, "2026-12-03T12:00:00Z", false); // where the family stands beside its own place
    ASSERT_TRUE(onD);
    EXPECT_EQ(onD->claim.conditionalOn, std::vector{stay.id});
    now = at("2026-11-28T11:00:00Z");
    ASSERT_TRUE(extend(papers));
    EXPECT_EQ(stateOf(onD->claim), "released");
    EXPECT_EQ(stands(stay.id), "C D 11-20 22:40/12-19 10:00 there");
}

TEST_F(AFamily, isNeverInAPartOfAUnitWhoeverWritesIt)
{
    const auto held = familyHolds(RoomA);
    ASSERT_TRUE(held);
    for (const char* change : {"UPDATE placement SET blocks = false WHERE beside IS NOT NULL",
                               "UPDATE placement SET until_at = until_at - interval '1 day' WHERE beside IS NOT NULL"})
        EXPECT_THROW(sql(change), pg::Error) << change;
    EXPECT_EQ(stands(held->claim.id), "A B 11-20 22:30/12-01 10:00");
}

TEST_F(AFamily, andOnePersonAtTheSameMomentHaveOneWinnerAndNothingIsTakenInPart)
{
    constexpr int Rounds = 200;
    auto family = anotherDesk();
    auto single = anotherDesk();
    const auto deadlocks = [&] {
        sql("SELECT pg_stat_force_next_flush()");
        return number("SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()");
    };
    const auto deadlocksBefore = deadlocks();
    int ofFamily = 0, ofOne = 0;
    for (int round = 1; round <= Rounds; ++round) {
        now = at("2026-11-20T21:20:00Z") + 24h * 30 * round; // what was held the round before has expired unswept
        const std::string arrival = textOf(now + 1h);
        std::barrier gate(2);
        std::optional<Outcome<HoldPlaced>> whole, one;
        {
            const std::jthread takesAll([&] {
                gate.arrive_and_wait();
                whole = familyHolds(family, round % 2 == 0 ? RoomA : RoomB, arrival.c_str(), 2, Officer, false);
            });
            const std::jthread takesOne([&] {
                gate.arrive_and_wait();
                one = holdAt(single, as(Officer), round % 3 == 0 ? RoomA : RoomB, arrival.c_str(), false);
            });
        }
        ASSERT_NE(bool(*whole), bool(*one)) << round;
        const auto& loser = *whole ? *one : *whole;
        ASSERT_EQ(loser.no().why, Refusal::PlaceTaken) << round;
        ++(*whole ? ofFamily : ofOne);
        const auto& won = *whole ? (*whole)->claim : (*one)->claim;
        ASSERT_EQ(countOf("placement", "blocks AND claim_id = '" + won.id.text() + "'"), *whole ? 2 : 1) << round;
        ASSERT_EQ(countOf("placement", "blocks AND expires_at > '" + textOf(now) + "'"), *whole ? 2 : 1) << round;
    }
    std::printf("%d rounds: %d of the family, %d of one person\n", Rounds, ofFamily, ofOne);
    EXPECT_GT(ofFamily, 0);
    EXPECT_GT(ofOne, 0);
    EXPECT_EQ(countOf("claim"), Rounds);
    EXPECT_EQ(deadlocks(), deadlocksBefore);
}

} // namespace adempauze::test
