#include "waiting.h"

#include "storage/outbox_store.h"
#include "storage/sending_store.h"
#include "support/refusals.h"
#include "usecases/admission.h"
#include "usecases/move_hold.h"
#include "usecases/show_board.h"

#include <algorithm>

namespace adempauze::test {

using namespace std::chrono_literals;

/// A hold of the police goes from a room of the quiet house, which asks nobody, to another room or to the flat, whose
/// desk is asked. The two houses are run by two organisations.
class MoveHold : public WaitingList {
protected:
    void SetUp() override
    {
        WaitingList::SetUp();
        sql("UPDATE facility SET operator_id = u(14) WHERE id = u(42)");
    }
    Outcome<HoldPlaced> move(const ClaimRow& claim, PlaceId to, AccountId who = Officer)
    {
        return through(db, as(who), [&](auto& tx, const auto& c) {
            return moveHold(tx, c, {claim.id, claim.version, to});
        });
    }
    Outcome<HoldPlaced> accept(const ClaimRow& claim, AccountId staff)
    {
        return through(db, as(staff),
                       [&](auto& tx, const auto& c) { return acceptHold(tx, c, claim.id, claim.version); });
    }
    std::vector<HoldPlaced> seenBy(AccountId who)
    {
        pg::Transaction tx(db, TheRegion);
        return *showHolds(tx, as(who));
    }
    /// What was queued about the hold for an organisation, in order.
    std::string told(const ClaimRow& claim, const char* organisation)
    {
        return text(
            "SELECT coalesce(string_agg(kind, ', ' ORDER BY sequence), '') FROM message WHERE organisation_id = "
            + std::string(organisation) + " AND claim_id = '" + claim.id.text() + "'");
    }
    static constexpr const char* QuietOperator = "u(13)";
    static constexpr const char* FlatOperator = "u(14)";
    static constexpr const char* TheHolder = "u(11)";
};

TEST_F(MoveHold, itKeepsItsPeriodCodeAndExpiryAndThePlaceThatItLeavesIsFree)
{
    const auto held = hold(RoomA);
    ASSERT_TRUE(held);
    const auto moved = move(held->claim, RoomB);
    ASSERT_TRUE(moved);
    const ClaimRow& after = moved->claim;
    EXPECT_EQ(after.place().place, RoomB);
    EXPECT_EQ(after.code, held->claim.code);
    EXPECT_EQ(after.from, held->claim.from);
    EXPECT_EQ(after.until, held->claim.until);
    EXPECT_EQ(after.expiresAt, held->claim.expiresAt);
    EXPECT_EQ(after.version, held->claim.version + 1);
    EXPECT_EQ(whyNot(hold(RoomB)), Refusal::PlaceTaken);
    EXPECT_TRUE(hold(RoomA));
    EXPECT_EQ(countOf("event", "kind = 'hold.moved'"), 1);
    EXPECT_EQ(countOf("audit", "action = 'hold.moved'"), 1);
    now = at("2026-11-20T22:45:00Z");
    EXPECT_TRUE(arrive(after.code, "2026-11-20T22:40:00Z")) << "the code opens the new place";
    EXPECT_EQ(countOf("placement", "occupied AND place_id = '" + RoomB.text() + "'"), 1);
}

TEST_F(MoveHold, itExpiresWhereItIsByThen)
{
    const auto held = hold(RoomA);
    ASSERT_TRUE(move(held->claim, RoomB));
    now = *held->claim.expiresAt;
    EXPECT_TRUE(hold(RoomB, "2026-11-21T12:00:00Z"));
}

TEST_F(MoveHold, theDeskOfAnotherHouseIsAskedAnewAndTheOneThatIsLeftHearsThatItEndedThere)
{
    const auto held = hold(RoomA);
    const auto moved = move(held->claim, FlatC);
    ASSERT_TRUE(moved);
    EXPECT_EQ(moved->claim.answer, "awaited");
    EXPECT_EQ(moved->claim.answerDueAt, now + 15min);
    EXPECT_EQ(told(held->claim, QuietOperator), "announced, announcement_changed");
    EXPECT_EQ(told(held->claim, FlatOperator), "request_waiting");
    EXPECT_EQ(told(held->claim, TheHolder), "") << "whoever did it is not told";
    EXPECT_EQ(seenBy(NightStaff).size(), 0U);
    ASSERT_EQ(seenBy(TransitStaff).size(), 1U);
    EXPECT_EQ(whyNot(accept(moved->claim, NightStaff)), Refusal::NotFound);
    const auto accepted = accept(moved->claim, TransitStaff);
    ASSERT_TRUE(accepted);
    EXPECT_EQ(accepted->claim.answer, "accepted");
}

TEST_F(MoveHold, aHouseThatIsNotAskedIsToldAndADeskThatSaidYesHasNothingToDecideAnyMore)
{
    const auto held = hold(FlatC);
    const auto accepted = accept(held->claim, TransitStaff);
    const auto moved = move(accepted->claim, RoomA);
    ASSERT_TRUE(moved);
    EXPECT_EQ(moved->claim.answer, "not_needed");
    EXPECT_FALSE(moved->claim.answerDueAt);
    EXPECT_EQ(countOf("claim", "answer = 'not_needed' AND answer_due_at IS NULL"), 1);
    EXPECT_EQ(told(held->claim, FlatOperator), "request_waiting, announcement_changed");
    EXPECT_EQ(told(held->claim, QuietOperator), "announced");
}

TEST_F(MoveHold, withinAHouseTheAnswerStandsAndItsDeskHearsOfTheChange)
{
    sql("UPDATE facility SET admission = 'desk' WHERE id = u(41)");
    const auto held = hold(RoomA);
    const auto accepted = accept(held->claim, NightStaff);
    ASSERT_TRUE(accepted);
    const auto moved = move(accepted->claim, RoomB);
    ASSERT_TRUE(moved);
    EXPECT_EQ(moved->claim.answer, "accepted");
    EXPECT_EQ(told(held->claim, QuietOperator), "request_waiting, announcement_changed");
}

TEST_F(MoveHold, aDeskThatIsSilentAfterAnotherWasIsSilentToo)
{
    sql("UPDATE facility SET admission = 'desk' WHERE id = u(41)");
    const auto held = hold(RoomA);
    const auto sweep = [&] {
        pg::Transaction tx(db, TheRegion);
        sweepRegion(tx, now);
    };
    now += 15min;
    sweep();
    EXPECT_EQ(countOf("task", "kind = 'desk_silent' AND state = 'open'"), 1);
    const auto moved = move(held->claim, FlatC);
    ASSERT_TRUE(moved);
    EXPECT_EQ(countOf("task", "kind = 'desk_silent' AND state = 'open'"), 0);
    now += 15min - 1s;
    sweep();
    EXPECT_EQ(countOf("task", "kind = 'desk_silent'"), 1);
    now += 1s;
    sweep();
    sweep();
    EXPECT_EQ(countOf("task", "kind = 'desk_silent' AND state = 'open' AND facility_id = u(42)"), 1);
    EXPECT_EQ(countOf("task", "kind = 'desk_silent'"), 2);
}

TEST_F(MoveHold, theHouseThatIsLeftIsAskedNoMore)
{
    sql("UPDATE facility SET admission = 'desk' WHERE id = u(41)");
    const auto held = hold(RoomA);
    ASSERT_TRUE(move(held->claim, FlatC));
    const auto asked = [&](const char* organisation, const char* state) {
        return countOf("delivery d JOIN message m ON m.id = d.message_id",
                       std::string("m.kind = 'request_waiting' AND m.organisation_id = ") + organisation
                           + " AND d.state = '" + state + "'");
    };
    EXPECT_EQ(asked(QuietOperator, "overtaken"), 1);
    EXPECT_EQ(asked(QuietOperator, "queued"), 0);
    EXPECT_EQ(asked(FlatOperator, "queued"), 1);
}

TEST_F(MoveHold, thatTheHouseBeforeCouldNotBeAskedTakesNoTimeFromTheNext)
{
    sql("UPDATE facility SET admission = 'desk' WHERE id = u(41)");
    const auto held = hold(RoomA);
    auto courier = connectAs("adempauze_courier");
    const auto mail = takeDueMail(courier, now, 30s);
    ASSERT_TRUE(mail);
    const Sending failed{.end = Sending::End::Failed, .reason = "mailbox_refused", .alert = true};
    ASSERT_EQ(adempauze::record(courier, {{mail->what.front(), failed}}, now), 1U);
    ASSERT_EQ(countOf("task", "kind = 'message_failed' AND state = 'open'"), 1);
    ASSERT_TRUE(move(held->claim, FlatC));
    EXPECT_EQ(countOf("task", "kind = 'message_failed' AND state = 'open'"), 0) << "nobody has to telephone there";
    const auto sweep = [&] {
        pg::Transaction tx(db, TheRegion);
        sweepRegion(tx, now);
        return countOf("task", "kind = 'desk_silent'");
    };
    EXPECT_EQ(sweep(), 0);
    sql("UPDATE task SET state = 'open', done_at = NULL, done_by = NULL WHERE kind = 'message_failed'");
    EXPECT_EQ(sweep(), 0) << "of the other house that says nothing";
    now += 15min;
    EXPECT_EQ(sweep(), 1);
}

TEST_F(MoveHold, whoeverWasLeftSeesItNoMoreAndDoesNothingWithIt)
{
    sql("INSERT INTO team (region_id, id, organisation_id, name) VALUES (u(1), u(65), u(14), 'Dag');"
        "UPDATE facility SET details_team_id = u(65), admission = 'automatic' WHERE id = u(42)");
    const auto held = hold(RoomA);
    const auto seesIt = [&](AccountId who) {
        pg::Transaction one(db, TheRegion);
        const bool found = static_cast<bool>(showHold(one, as(who), held->claim.id));
        EXPECT_EQ(seenBy(who).size(), found ? 1U : 0U);
        return found;
    };
    const auto opensItOnTheBoard = [&](AccountId who) {
        pg::Transaction tx(db, TheRegion);
        const auto board = showBoard(tx, as(who), {.from = {}, .days = 14});
        return std::ranges::any_of(board->bars, [](const BoardBarRow& each) { return each.claim.has_value(); });
    };
    EXPECT_TRUE(seesIt(NightStaff));
    EXPECT_TRUE(seesIt(Worker));
    EXPECT_TRUE(opensItOnTheBoard(Worker));
    EXPECT_FALSE(seesIt(Coordinator));
    const auto moved = move(held->claim, FlatC);
    ASSERT_TRUE(moved);
    EXPECT_FALSE(seesIt(NightStaff));
    EXPECT_FALSE(seesIt(Worker)) << "completes the details of the first house only";
    EXPECT_FALSE(opensItOnTheBoard(Worker));
    EXPECT_TRUE(seesIt(TransitStaff));
    EXPECT_TRUE(seesIt(Coordinator));
    EXPECT_TRUE(opensItOnTheBoard(Coordinator));
    EXPECT_EQ(whyNot(move(moved->claim, RoomB, Worker)), Refusal::NotFound);
    EXPECT_EQ(whyNot(arrive(moved->claim.code, "2026-11-20T21:14:00Z")), Refusal::OtherHouse)
        << "whoever stands at the first door is sent on";
    ASSERT_TRUE(through(db, as(Officer), [&](auto& tx, const auto& c) {
        return releaseHold(tx, c, held->claim.id, moved->claim.version);
    }));
    EXPECT_FALSE(seesIt(NightStaff));
    EXPECT_TRUE(seesIt(TransitStaff)) << "where it was when it ended";
}

TEST_F(MoveHold, aPlaceThatIsFreeByNowTakesWhoeverWasExpectedBefore)
{
    sql("UPDATE facility SET turnover_minutes = 0 WHERE id = u(41)");
    const auto other = hold(RoomB, "2026-11-20T21:30:00Z", false);
    now = at("2026-11-20T21:30:00Z");
    const auto guest = arrive(other->claim.code, "2026-11-20T21:30:00Z");
    ASSERT_TRUE(guest);
    const auto held = hold(RoomA);
    now = at("2026-11-20T22:45:00Z"); // expected a quarter of an hour ago
    ASSERT_TRUE(depart(*guest, "2026-11-20T22:40:00Z"));
    const auto moved = move(held->claim, RoomB);
    ASSERT_TRUE(moved) << wordFor(moved.no().why);
    EXPECT_EQ(moved->claim.from, held->claim.from);
    EXPECT_EQ(moved->claim.place().during.from(), now);
    now = at("2026-11-20T23:00:00Z");
    EXPECT_TRUE(arrive(moved->claim.code, "2026-11-20T22:55:00Z"));
}

TEST_F(MoveHold, whoeverMovesSomebodyElsesHoldMustSeeItAndItsHolderIsTold)
{
    const auto held = hold(RoomA);
    EXPECT_EQ(whyNot(move(held->claim, RoomB, NightStaff)), Refusal::NotYours);
    EXPECT_EQ(whyNot(move(held->claim, RoomB, Coordinator)), Refusal::NotFound);
    const auto moved = move(held->claim, RoomB, Worker); // whose team completes the details
    ASSERT_TRUE(moved);
    EXPECT_EQ(told(held->claim, TheHolder), "changed_over");
    pg::Transaction tx(db, TheRegion);
    EXPECT_EQ(showHold(tx, as(Officer), held->claim.id)->claim.place().place, RoomB);
}

TEST_F(MoveHold, aNoSaysUntilWhenAndLeavesNothingBehind)
{
    const auto held = hold(RoomA);
    const auto other = hold(RoomB);
    const auto before = traces();
    const auto taken = move(held->claim, RoomB);
    EXPECT_EQ(whyNot(taken), Refusal::PlaceTaken);
    EXPECT_EQ(taken.no().untilAt, other->claim.until);
    EXPECT_EQ(taken.no().pointer, "/toPlaceId");
    EXPECT_EQ(whyNot(move(held->claim, RoomA)), Refusal::AlreadyDone);
    const auto nowhere = move(held->claim, PlaceId{uuidOf(999)});
    EXPECT_EQ(whyNot(nowhere), Refusal::NotFound);
    EXPECT_EQ(nowhere.no().pointer, "/toPlaceId");
    ClaimRow stale = held->claim;
    ++stale.version;
    EXPECT_EQ(whyNot(move(stale, FlatC)), Refusal::StaleVersion);
    sql("UPDATE facility SET longest_stay_days = 5 WHERE id = u(42)");
    EXPECT_EQ(whyNot(move(held->claim, FlatC)), Refusal::OverHouseLimit);
    sql("UPDATE facility SET longest_stay_days = 56, accepts = 'women' WHERE id = u(42)");
    EXPECT_EQ(whyNot(move(held->claim, FlatC)), Refusal::NotSuitable);
    sql("UPDATE facility SET accepts = 'anyone', paper_since_at = '2026-11-20T20:00:00Z' WHERE id = u(42)");
    EXPECT_EQ(whyNot(move(held->claim, FlatC)), Refusal::DepartureUnconfirmed);
    EXPECT_EQ(traces(), before);
    now = *held->claim.expiresAt;
    const auto late = move(held->claim, FlatC);
    EXPECT_EQ(whyNot(late), Refusal::HoldExpired);
    EXPECT_EQ(late.no().untilAt, held->claim.expiresAt);
}

TEST_F(MoveHold, whatIsAStayOrWasGivenBackIsNoHoldAnyMore)
{
    const auto held = hold(RoomA);
    const auto released = through(db, as(Officer), [&](auto& tx, const auto& c) {
        return releaseHold(tx, c, held->claim.id, held->claim.version);
    });
    EXPECT_EQ(whyNot(move(released->claim, RoomB)), Refusal::HoldNotOpen);
}

TEST_F(MoveHold, whatIsOnOfferToSomebodyStaysWhereItWasOffered)
{
    const auto entry = waits(Worker);
    const auto offered = offers({entry}, RoomA);
    ASSERT_TRUE(offered);
    const auto claim = [&] {
        pg::Transaction tx(db, TheRegion);
        return showHold(tx, as(Worker), *offered->front().claim)->claim;
    }();
    EXPECT_EQ(whyNot(move(claim, RoomB, Worker)), Refusal::HoldNotOpen);
}

TEST_F(MoveHold, aStayThatCouldNotFollowItsOrderFollowsOnceTheHoldIsOutOfItsWay)
{
    const auto living = resident(FlatC, TransitStaff);
    now = at("2026-11-24T09:00:00Z");
    const auto held = hold(FlatC, "2026-12-03T12:00:00Z", false);
    ASSERT_TRUE(held);
    now = at("2026-12-01T08:00:00Z"); // the first end is over, and the hold is firm
    ASSERT_TRUE(decide(living.file.order, extension("2026-11-28T10:00:00Z", 18)));
    EXPECT_EQ(countOf("task", "kind = 'stay_obstructed' AND state = 'open'"), 1);
    ASSERT_TRUE(move(held->claim, RoomB));
    EXPECT_EQ(countOf("task", "kind = 'stay_obstructed' AND state = 'open'"), 0);
    EXPECT_EQ(countOf("claim", "state = 'present' AND until_at > '2026-12-18T00:00:00Z'"), 1);
}

TEST_F(MoveHold, anAnswerThatTheOtherHouseDoesNotWantKeepsItOut)
{
    const auto held = hold(RoomA);
    sql("INSERT INTO facility_admission (region_id, facility_id, changed_by, changed_at) VALUES "
        "(u(1), u(41), u(26), now()), (u(1), u(42), u(26), now())");
    sql("INSERT INTO admission_question (region_id, facility_id, position, key, required, wants) VALUES "
        "(u(1), u(41), 1, 'pets', false, 'no'), (u(1), u(42), 1, 'pets', true, 'no')");
    ASSERT_TRUE(through(db, as(Officer), [&](auto& tx, const auto& c) {
        return answerQuestions(tx, c, held->claim.id, {{"pets", ScreeningAnswer::Yes}});
    }));
    const auto refused = move(held->claim, FlatC);
    EXPECT_EQ(whyNot(refused), Refusal::NotSuitable);
    EXPECT_EQ(refused.no().pointer, "/answers/pets");
    EXPECT_TRUE(move(held->claim, RoomB)) << "its own house has judged them";
}

} // namespace adempauze::test
