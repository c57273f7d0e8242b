#include "outages.h"

#include "settings/confidence_reader.h"
#include "support/refusals.h"
#include "usecases/confidence.h"
#include "usecases/follow_up.h"
#include "usecases/go_by_paper.h"
#include "usecases/refuse_at_door.h"
#include "usecases/tasks.h"

#include <algorithm>

namespace adempauze::test {

/// The quiet house needs no answer, the transit home's desk is asked; both were vouched for when the night began.
class TrustInHouses : public Outages {
protected:
    TrustInHouses() { sql("UPDATE place SET confirmed_at = '" + textOf(now) + "'"); }

    Context by(AccountId account) const
    {
        Context context = as(account);
        context.confidence = &rules;
        return context;
    }
    Outcome<std::vector<HouseToTrust>> shown(AccountId account)
    {
        pg::Transaction tx(db, TheRegion);
        return showConfidence(tx, by(account));
    }
    HouseToTrust of(FacilityId house)
    {
        const auto all = shown(Worker);
        EXPECT_TRUE(all);
        return *std::ranges::find(*all, house, &HouseToTrust::house);
    }
    Outcome<ClaimRow> refused(AccountId who, const ClaimRow& claim, Moment when, const char* reason = "full_in_fact")
    {
        return through(db, by(who), [&](auto& tx, const auto& c) {
            return refuseAtDoor(tx, c, {claim.id, claim.version, when, reason});
        });
    }
    Outcome<HoldPlaced> accepted(const HoldPlaced& held)
    {
        return through(db, as(TransitStaff),
                       [&](auto& tx, const auto& c) { return acceptHold(tx, c, held.claim.id, held.claim.version); });
    }
    Outcome<HoldPlaced> declined(const HoldPlaced& held, const char* reason, AccountId staff = TransitStaff)
    {
        return through(db, as(staff), [&](auto& tx, const auto& c) {
            return declineHold(tx, c, held.claim.id, held.claim.version, reason);
        });
    }
    int asked() { return askedAt(db); }
    int askedAt(pg::Connection& daemon)
    {
        pg::Transaction tx(daemon, TheRegion);
        return askLittleTrusted(tx, now, rules);
    }
    Outcome<HouseCheckedIn> checkedIn(AccountId who, FacilityId house)
    {
        return through(db, by(who), [&](auto& tx, const auto& c) { return checkIn(tx, c, house); });
    }
    /// Twice somebody came to the quiet house with a code and was not let in.
    void twoRefusals()
    {
        for (const PlaceId room : {RoomA, RoomB}) {
            const auto held = hold(room);
            ASSERT_TRUE(held);
            ASSERT_TRUE(refused(Officer, held->claim, now));
        }
    }

    const ConfidenceRules rules = loadConfidence(HOUSE_DIR "/config/confidence/rules.toml");
};

TEST_F(TrustInHouses, countsWhoWasLetInAndWhoWasNot)
{
    const auto quiet = hold(RoomA);
    ASSERT_TRUE(quiet);
    ASSERT_TRUE(arrive(quiet->claim.code, "2026-11-20T21:20:00Z"));
    const auto turned = hold(RoomB);
    ASSERT_TRUE(turned);
    ASSERT_TRUE(refused(Officer, turned->claim, now));
    const auto calledOff = hold(RoomB);
    ASSERT_TRUE(calledOff);
    ASSERT_TRUE(declined(*calledOff, "no_staff", NightStaff));

    const auto house = of(QuietHouse);
    EXPECT_EQ(house.facts.came, 1);
    EXPECT_EQ(house.facts.refusedAtDoor, 1);
    EXPECT_EQ(house.facts.calledOff, 1);
    EXPECT_EQ(house.facts.fullInFact, 0);
    EXPECT_EQ(house.confidence.keptPercent, 70); // 7 of 10
    EXPECT_EQ(house.confidence.level, Confidence::Fair);
    EXPECT_EQ(of(TransitHome).confidence.level, Confidence::High);
}

TEST_F(TrustInHouses, aDeskThatDeclinesBeforeItPromisedBreaksNothingUnlessItStoodFreeAndWasFull)
{
    const auto noStaff = hold(FlatC);
    ASSERT_TRUE(noStaff);
    ASSERT_TRUE(declined(*noStaff, "no_staff"));
    EXPECT_EQ(of(TransitHome).confidence.keptPercent, 100);
    const auto full = hold(FlatC);
    ASSERT_TRUE(full);
    ASSERT_TRUE(declined(*full, "full_in_fact"));
    const auto promised = hold(FlatC);
    ASSERT_TRUE(promised);
    const auto yes = accepted(*promised);
    ASSERT_TRUE(yes);
    ASSERT_TRUE(declined(*yes, "full_in_fact"));
    const auto facts = of(TransitHome).facts;
    EXPECT_EQ(facts.fullInFact, 1);
    EXPECT_EQ(facts.calledOff, 1);
}

TEST_F(TrustInHouses, forgetsWhatLiesBeforeItsWindowButNotThatTheDeskWasHeardOf)
{
    const auto held = hold(RoomA);
    ASSERT_TRUE(held);
    const Moment then = now;
    ASSERT_TRUE(refused(NightStaff, held->claim, now));
    now += rules.window + 1s;
    const auto facts = of(QuietHouse).facts;
    EXPECT_EQ(facts.refusedAtDoor, 0);
    EXPECT_EQ(facts.heardOfAt, then);
    EXPECT_EQ(of(QuietHouse).confidence.level, Confidence::Low); // silence
}

TEST_F(TrustInHouses, whatTheDeskRecordsIsAWordOfItAndWhatAHolderSaysOfTheDoorIsNone)
{
    const auto held = hold(RoomA);
    ASSERT_TRUE(held);
    const Moment vouched = now;
    now += 10min;
    ASSERT_TRUE(refused(Officer, held->claim, now));
    EXPECT_EQ(of(QuietHouse).facts.heardOfAt, vouched);
    const auto other = hold(RoomB);
    ASSERT_TRUE(other);
    ASSERT_TRUE(declined(*other, "other", NightStaff));
    EXPECT_EQ(of(QuietHouse).facts.heardOfAt, now);
}

TEST_F(TrustInHouses, isSeenByTheHouseItselfAndByThoseWhoPlaceOrCount)
{
    for (const AccountId all : {Worker, Coordinator, Manager, Intake})
        EXPECT_EQ(shown(all)->size(), 2U);
    const auto own = shown(NightStaff);
    ASSERT_EQ(own->size(), 1U);
    EXPECT_EQ(own->front().house, QuietHouse);
    for (const AccountId nobody : {Officer, Administrator, Auditor})
        EXPECT_EQ(whyNot(shown(nobody)), Refusal::NotYours);
}

TEST_F(TrustInHouses, aRefusalAtTheDoorFreesThePlaceAndCountsAsThatRequestTurnedAway)
{
    const auto held = hold(RoomA);
    ASSERT_TRUE(held);
    const auto declinedNow = refused(Officer, held->claim, now, "no_staff");
    ASSERT_TRUE(declinedNow);
    EXPECT_EQ(declinedNow->state, ClaimState::Declined);
    EXPECT_EQ(declinedNow->version, held->claim.version + 1);
    EXPECT_EQ(countOf("placement", "blocks"), 0);
    pg::Transaction sweep(db, TheRegion);
    sweepRegion(sweep, now);
    EXPECT_EQ(countOf("turn_away", "reason = 'refused_at_door' AND account_id = u(21)"), 1);
    pg::Transaction tx(db, TheRegion);
    const auto rows = showTurnAways(tx, as(Officer), Period(imposedAt - 1h, Forever));
    ASSERT_EQ(rows->size(), 1U);
    EXPECT_EQ(rows->front().declineReason, "no_staff");
}

TEST_F(TrustInHouses, whoHadBookedCanBeRefusedAsWellAndThoseAroundAreTold)
{
    const auto held = hold(RoomA);
    ASSERT_TRUE(held);
    const File papers = file(imposedAt);
    const auto booked = through(db, as(Worker), [&](auto& tx, const auto& c) {
        return confirmHold(tx, c, {held->claim.id, held->claim.version, papers.person, papers.caseId, papers.order});
    });
    ASSERT_TRUE(booked);
    const auto called = refused(NightStaff, *booked, now);
    ASSERT_TRUE(called);
    EXPECT_EQ(called->state, ClaimState::Cancelled);
    EXPECT_GT(countOf("message", "kind = 'finished'"), 0);
    EXPECT_EQ(of(QuietHouse).facts.refusedAtDoor, 1);
    pg::Transaction sweep(db, TheRegion);
    sweepRegion(sweep, now);
    EXPECT_EQ(countOf("turn_away", "reason = 'refused_at_door'"), 1);
}

TEST_F(TrustInHouses, nobodyIsRefusedOnWhatWasNotPromisedToThem)
{
    const auto silent = hold(FlatC);
    ASSERT_TRUE(silent);
    EXPECT_EQ(whyNot(refused(Officer, silent->claim, now)), Refusal::HoldNotAccepted);
    const auto held = hold(RoomA);
    ASSERT_TRUE(held);
    for (const AccountId stranger : {TransitStaff, Worker, OtherOfficer})
        EXPECT_EQ(whyNot(refused(stranger, held->claim, now)), Refusal::NotFound);
    EXPECT_EQ(whyNot(refused(Manager, held->claim, now)), Refusal::NotYours);
    const auto early = refused(Officer, held->claim, now + 1s);
    EXPECT_EQ(whyNot(early), Refusal::NotInTheFuture);
    EXPECT_EQ(early.no().pointer, "/refusedAt");
    ClaimRow stale = held->claim;
    --stale.version;
    EXPECT_EQ(whyNot(refused(Officer, stale, now)), Refusal::StaleVersion);
    const Moment expires = *held->claim.expiresAt;
    now = expires + 1h;
    EXPECT_EQ(whyNot(refused(Officer, held->claim, expires)), Refusal::HoldExpired);
    const auto inTime = refused(Officer, held->claim, expires - 1s);
    ASSERT_TRUE(inTime);
    EXPECT_EQ(whyNot(refused(Officer, *inTime, now)), Refusal::HoldNotOpen);
    EXPECT_EQ(countOf("event", "kind = 'claim.refused_at_door'"), 1);
}

TEST_F(TrustInHouses, aHouseWithLittleIsTelephonedOnceWhileThatIsOpen)
{
    EXPECT_EQ(asked(), 0);
    twoRefusals();
    auto second = anotherDesk();
    EXPECT_EQ(asked(), 1);
    EXPECT_EQ(askedAt(second), 0);
    EXPECT_EQ(countOf("task", "kind = 'phone_round' AND state = 'open' AND facility_id = u(41)"), 1);
    EXPECT_EQ(countOf("event", "kind = 'task.opened' AND data ->> 'task' = 'phone_round'"), 1);
    EXPECT_EQ(text("SELECT due_at FROM task WHERE kind = 'phone_round'"),
              text("SELECT '2026-11-23T08:00:00Z'::timestamptz")); // Monday 09:00
    EXPECT_EQ(text("SELECT data ->> 'keptPercent' FROM task WHERE kind = 'phone_round'"), "60");
}

TEST_F(TrustInHouses, isTelephonedByWhoDealsMostWithItElseByItsOwnOrganisation)
{
    now += rules.lowAfter; // nobody was heard of, and nobody of probation dealt with either
    EXPECT_EQ(asked(), 2);
    EXPECT_EQ(countOf("task", "kind = 'phone_round' AND organisation_id = u(13)"), 2); // has placement workers
    sql("DELETE FROM task WHERE kind = 'phone_round'");
    const auto held = holdAt(db, as(Worker), RoomA, textOf(now).c_str(), false);
    ASSERT_TRUE(held);
    ASSERT_TRUE(refused(Worker, held->claim, now));
    EXPECT_EQ(asked(), 2);
    EXPECT_EQ(countOf("task", "kind = 'phone_round' AND organisation_id = u(12) AND facility_id = u(41)"), 1);
}

TEST_F(TrustInHouses, theTaskIsCalledOffWhenTheHouseIsHeardOf)
{
    now += rules.lowAfter;
    EXPECT_EQ(asked(), 2);
    const auto held = holdAt(db, as(Officer), RoomA, textOf(now).c_str(), false);
    ASSERT_TRUE(held);
    ASSERT_TRUE(arrive(held->claim.code, textOf(now).c_str()));
    EXPECT_EQ(asked(), 0);
    EXPECT_EQ(countOf("task",
                      "kind = 'phone_round' AND state = 'cancelled' AND cancelled_why = 'met' "
                      "AND facility_id = u(41)"),
              1);
    EXPECT_EQ(countOf("task", "kind = 'phone_round' AND state = 'open' AND facility_id = u(42)"), 1);
}

TEST_F(TrustInHouses, aCheckInVouchesForEveryPlaceAndDoesTheTaskAndItIsAskedAgainAfterItsTermOnly)
{
    twoRefusals();
    EXPECT_EQ(asked(), 1);
    now += 1h;
    const auto by = checkedIn(Coordinator, QuietHouse);
    ASSERT_TRUE(by);
    EXPECT_EQ(by->at, now);
    EXPECT_EQ(countOf("place", "facility_id = u(41) AND confirmed_at = '" + textOf(now) + "'"), 2);
    EXPECT_EQ(countOf("task", "kind = 'phone_round' AND state = 'done' AND done_by = u(24)"), 1);
    EXPECT_EQ(countOf("event", "kind = 'house.checked_in' AND (data ->> 'byTelephone')::boolean"), 1);
    EXPECT_EQ(of(QuietHouse).facts.heardOfAt, now);
    now += rules.askAgainAfter - 1s;
    EXPECT_EQ(asked(), 0); // still low
    now += 1s;
    EXPECT_EQ(asked(), 1);
    ASSERT_TRUE(checkedIn(NightStaff, QuietHouse));
    EXPECT_EQ(countOf("event", "kind = 'house.checked_in' AND NOT (data ->> 'byTelephone')::boolean"), 1);
    EXPECT_EQ(countOf("audit", "action = 'house.check_in'"), 2);
}

TEST_F(TrustInHouses, toHaveTelephonedIsACheckInAndNothingLess)
{
    twoRefusals();
    EXPECT_EQ(asked(), 1);
    sql("UPDATE task SET organisation_id = u(12) WHERE kind = 'phone_round'");
    pg::Transaction looking(db, TheRegion);
    const auto open = showTasks(looking, by(Worker));
    ASSERT_TRUE(open);
    const TaskRow round = *std::ranges::find(*open, "phone_round", &TaskRow::kind);
    const auto telephoned = [&] {
        return through(db, by(Worker),
                       [&](auto& tx, const auto& c) { return completeTask(tx, c, round.id, round.version); });
    };
    now += 1h;
    ASSERT_TRUE(
        through(db, as(NightStaff), [&](auto& tx, const auto& c) { return goByPaper(tx, c, QuietHouse, now); }));
    EXPECT_EQ(whyNot(telephoned()), Refusal::AlreadyDone) << "nothing there is known to be free";
    EXPECT_EQ(countOf("task", "kind = 'phone_round' AND state = 'open'"), 1);
    sql("UPDATE facility SET paper_since_at = NULL");

    const auto done = telephoned();
    ASSERT_TRUE(done);
    EXPECT_EQ(countOf("place", "facility_id = u(41) AND confirmed_at = '" + textOf(now) + "'"), 2);
    EXPECT_EQ(of(QuietHouse).facts.heardOfAt, now);
    EXPECT_EQ(countOf("event", "kind = 'house.checked_in' AND (data ->> 'byTelephone')::boolean"), 1);
    EXPECT_EQ(countOf("event", "kind = 'task.completed'"), 1) << "done once";
    EXPECT_EQ(countOf("task", "kind = 'phone_round' AND state = 'done' AND done_by = u(22)"), 1);
    EXPECT_EQ(whyNot(through(db, by(Worker),
                             [&](auto& tx, const auto& c) { return reopenTask(tx, c, done->id, done->version); })),
              Refusal::LaterFacts)
        << "the house was vouched for";
}

TEST_F(TrustInHouses, onlyTheHouseAndWhoPlacesPeopleCheckItInAndNotWhileItGoesByPaper)
{
    for (const AccountId other : {TransitStaff, Officer, Manager, Administrator, Auditor})
        EXPECT_EQ(whyNot(checkedIn(other, QuietHouse)), Refusal::NotFound);
    EXPECT_EQ(whyNot(checkedIn(Worker, FacilityId{uuidOf(999)})), Refusal::NotFound);
    ASSERT_TRUE(
        through(db, as(NightStaff), [&](auto& tx, const auto& c) { return goByPaper(tx, c, QuietHouse, now); }));
    const auto onPaper = checkedIn(NightStaff, QuietHouse);
    EXPECT_EQ(whyNot(onPaper), Refusal::AlreadyDone);
    EXPECT_EQ(onPaper.no().fromAt, now);
}

TEST_F(TrustInHouses, aSearchIsToldOfACheckInAndAsksNothingElse)
{
    now += 2h;
    ASSERT_TRUE(checkedIn(NightStaff, QuietHouse));
    const auto found = free();
    const auto room = std::ranges::find(found, RoomA, [](const FoundPlace& each) { return each.offer.place; });
    ASSERT_NE(room, found.end());
    EXPECT_EQ(room->confirmedAt, now);
}

} // namespace adempauze::test
