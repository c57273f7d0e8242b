#include "night.h"

#include "usecases/sweep.h"

namespace adempauze::test {

class Stays : public Night { };

TEST_F(Stays, arrivalOnTheCodeAloneMakesAStayThatDoesNotExpire)
{
    const auto held = hold(RoomA);
    now = at("2026-11-20T22:40:00Z");
    const auto stay = arrive(held->claim.code, "2026-11-20T22:40:00Z");
    ASSERT_TRUE(stay);
    EXPECT_EQ(stay->state, ClaimState::Present);
    EXPECT_FALSE(stay->expiresAt);
    EXPECT_EQ(stay->until, at("2026-12-01T10:00:00Z"));
    EXPECT_EQ(text("SELECT organisation_id::text FROM task WHERE kind = 'complete_details'"), Probation.text());
    EXPECT_EQ(countOf("task", "kind = 'complete_details' AND due_at = '2026-11-23T08:00:00Z'"), 1); // Monday 09:00
    now = at("2026-11-25T12:00:00Z");
    pg::Transaction tx(db, TheRegion);
    EXPECT_EQ(sweepRegion(tx, now).expiredHolds, 0);
}

TEST_F(Stays, whoeverIsStillInOneHouseIsNotPresentInAnother)
{
    const auto [stay, papers] = resident(RoomA); // planned until 1 December 10:00Z
    const auto booked = holdAt(db, as(Worker), RoomB, "2026-12-04T12:00:00Z", false);
    ASSERT_TRUE(booked);
    const auto later = through(db, as(Worker), [&](auto& tx, const auto& c) {
        return confirmHold(tx, c, {booked->claim.id, booked->claim.version, papers.person, papers.caseId, {}});
    });
    ASSERT_TRUE(later) << wordFor(later.no().why);
    now = at("2026-12-04T12:00:00Z"); // nobody said that they left the first
    const auto arrived = [&] {
        return through(db, as(NightStaff),
                       [&](auto& tx, const auto& c) { return recordArrival(tx, c, later->id, later->version, now); });
    };
    const auto before = traces();
    const auto twice = arrived();
    ASSERT_FALSE(twice);
    EXPECT_EQ(twice.no().why, Refusal::PersonElsewhere);
    EXPECT_EQ(traces(), before);
    EXPECT_EQ(countOf("placement", "occupied"), 1);
    ASSERT_TRUE(depart(stay, "2026-12-01T09:30:00Z"));
    EXPECT_TRUE(arrived());
}

TEST_F(Stays, whoCameNamelessIsNotMadeThePersonWhoIsStillInAnotherHouse)
{
    const auto [stay, papers] = resident(RoomA);
    now = at("2026-12-04T12:00:00Z");
    const auto held = hold(RoomB, "2026-12-04T12:00:00Z", false);
    const auto nameless = arrive(held->claim.code, "2026-12-04T12:00:00Z");
    ASSERT_TRUE(nameless);
    const auto attached = through(db, as(Worker), [&](auto& tx, const auto& c) {
        return attachDetails(tx, c, {nameless->id, nameless->version, papers.caseId, papers.person, {}});
    });
    ASSERT_FALSE(attached);
    EXPECT_EQ(attached.no().why, Refusal::PersonElsewhere);
}

TEST_F(Stays, aDepartureIsRecordedThoughThePlaceWasPromisedToAnotherBeforeIt)
{
    const auto held = hold(RoomA, "2026-11-20T22:30:00Z", false);
    now = at("2026-11-20T22:40:00Z");
    const auto stay = arrive(held->claim.code, "2026-11-20T22:40:00Z");
    ASSERT_TRUE(stay);
    const auto next = hold(RoomA, textOf(stay->until).c_str(), false);
    ASSERT_TRUE(next);
    now = stay->until + std::chrono::hours(1);
    const auto left = depart(*stay, textOf(now).c_str());
    ASSERT_TRUE(left);
    EXPECT_EQ(left->departedAt, now);
    EXPECT_EQ(countOf("placement", "occupied"), 0);
    EXPECT_EQ(left->until, stay->until); // from then on it was promised
}

TEST_F(Stays, aMistypedCodeAndAnotherHousesCodeAreNobodys)
{
    const auto held = hold(RoomA);
    std::string wrong = held->claim.code;
    wrong.back() = wrong.back() == '9' ? '8' : static_cast<char>(wrong.back() + 1);
    now = at("2026-11-20T22:40:00Z");
    EXPECT_EQ(arrive(wrong, "2026-11-20T22:40:00Z").no().why, Refusal::CodeUnknown);
    EXPECT_EQ(arrive(held->claim.code, "2026-11-20T22:40:00Z", TransitStaff).no().why, Refusal::CodeUnknown);
}

TEST_F(Stays, anArrivalEnteredLateCountsUnlessThePlaceWasGivenAway)
{
    const auto held = hold(RoomA);
    now = at("2026-11-21T06:00:00Z"); // the hold expired at 00:00Z, the person came at 23:50
    EXPECT_EQ(arrive(held->claim.code, "2026-11-21T00:00:00Z").no().why, Refusal::HoldExpired);
    const auto second = hold(RoomA, "2026-11-21T06:30:00Z");
    ASSERT_TRUE(second);
    EXPECT_EQ(arrive(held->claim.code, "2026-11-20T22:50:00Z").no().why, Refusal::LaterFacts);
    ASSERT_TRUE(through(db, as(Officer), [&](auto& tx, const auto& c) {
        return releaseHold(tx, c, second->claim.id, second->claim.version);
    }));
    const auto late = arrive(held->claim.code, "2026-11-20T22:50:00Z");
    ASSERT_TRUE(late);
    EXPECT_EQ(late->arrivedAt, at("2026-11-20T22:50:00Z"));
    EXPECT_EQ(late->arrivalRecordedAt, now);
}

TEST_F(Stays, detailsAlignTheStayToTheOrdersExactMoment)
{
    const auto held = hold(RoomA);
    now = at("2026-11-20T22:40:00Z");
    const auto stay = arrive(held->claim.code, "2026-11-20T22:40:00Z");
    const auto papers = file(at("2026-11-20T21:41:00Z")); // 22:41, not 22:14
    const auto attached = through(db, as(Worker), [&](auto& tx, const auto& c) {
        return attachDetails(tx, c, {stay->id, stay->version, papers.caseId, papers.person, papers.order});
    });
    ASSERT_TRUE(attached);
    ASSERT_EQ(attached->segments.size(), 2U);
    EXPECT_EQ(attached->segments[0].segment.during.until(), at("2026-11-30T21:41:00Z"));
    EXPECT_EQ(attached->segments[1].segment.basis, Basis::WindDown);
    EXPECT_EQ(attached->until, at("2026-12-01T10:00:00Z"));
    EXPECT_EQ(countOf("task", "kind = 'complete_details' AND state = 'done'"), 1);
    EXPECT_EQ(countOf("message", "organisation_id = u(14) AND kind = 'dates_changed'"), 1);
}

TEST_F(Stays, nobodyIsInTwoPlaces)
{
    const auto first = resident(RoomA);
    now = at("2026-11-20T22:50:00Z");
    const auto second = hold(RoomB, "2026-11-20T23:00:00Z");
    const auto booked = through(db, as(Worker), [&](auto& tx, const auto& c) {
        return confirmHold(
            tx, c, {second->claim.id, second->claim.version, first.file.person, first.file.caseId, first.file.order});
    });
    EXPECT_FALSE(booked); // and of another's hold she sees nothing either way
    sql("UPDATE claim SET holder_account_id = u(22), holder_organisation_id = u(12) WHERE id = '"
        + second->claim.id.text() + "'");
    const auto mine = through(db, as(Worker), [&](auto& tx, const auto& c) {
        return confirmHold(
            tx, c, {second->claim.id, second->claim.version, first.file.person, first.file.caseId, first.file.order});
    });
    ASSERT_FALSE(mine);
    EXPECT_EQ(mine.no().why, Refusal::PersonElsewhere);
}

TEST_F(Stays, anExtensionMovesOrderAndStayInOneTransaction)
{
    const auto [stay, papers] = resident(RoomA);
    now = at("2026-11-28T11:00:00Z");
    const auto changed = decide(papers.order, extension("2026-11-28T10:00:00Z", 18));
    ASSERT_TRUE(changed);
    EXPECT_EQ(changed->order.standing.until, at("2026-12-18T21:14:00Z"));
    ASSERT_EQ(changed->stays.size(), 1U);
    EXPECT_EQ(changed->stays[0].until, at("2026-12-19T10:00:00Z"));
    EXPECT_EQ(countOf("claim", "until_at = '2026-12-19T10:00:00Z'"), 1);
    EXPECT_EQ(countOf("event", "kind = 'stay.aligned'"), 1);
}

TEST_F(Stays, anExtensionDecidedInTimeAndRecordedLateStillCounts)
{
    const auto [stay, papers] = resident(RoomA);
    now = at("2026-12-01T08:00:00Z"); // after the first end
    EXPECT_TRUE(decide(papers.order, extension("2026-11-30T20:00:00Z", 18)));
}

TEST_F(Stays, anExtensionAtTheFirstEndIsTooLate)
{
    const auto [stay, papers] = resident(RoomA);
    now = at("2026-12-01T08:00:00Z");
    const auto changed = decide(papers.order, extension("2026-11-30T21:14:00Z", 18));
    ASSERT_FALSE(changed);
    EXPECT_EQ(changed.no().why, Refusal::ExtensionTooLate);
}

TEST_F(Stays, aClaimInTheWayLeavesTheStayAsItIsAndOpensAnUrgentTask)
{
    const auto [stay, papers] = resident(FlatC, TransitStaff); // this house shares its tails
    now = at("2026-11-24T09:00:00Z");
    const auto next = hold(FlatC, "2026-12-03T12:00:00Z", false);
    ASSERT_TRUE(next);
    now = at("2026-12-01T08:00:00Z"); // recorded after the first end: by now the other claim is firm
    const auto changed = decide(papers.order, extension("2026-11-28T10:00:00Z", 18));
    ASSERT_TRUE(changed);
    const auto* obstacle = std::get_if<StandsInTheWay>(&changed->stays[0].outcome);
    ASSERT_NE(obstacle, nullptr);
    EXPECT_EQ(obstacle->why, Refusal::PlaceTaken);
    EXPECT_EQ(obstacle->obstacleFrom, at("2026-12-03T12:00:00Z"));
    EXPECT_EQ(changed->stays[0].alternatives.size(), 2U);
    EXPECT_EQ(countOf("claim", "id = '" + stay.id.text() + "' AND until_at = '2026-12-01T10:00:00Z'"), 1);
    EXPECT_EQ(countOf("task", "kind = 'stay_obstructed' AND urgent AND due_at = '2026-12-01T10:00:00Z'"), 1);
}

TEST_F(Stays, aProtectedTailIsNobodyElsesUntilTheDecisionIsKnown)
{
    resident(RoomA); // this house protects its tails
    now = at("2026-11-24T09:00:00Z");
    const auto second = hold(RoomA, "2026-12-03T12:00:00Z", false);
    ASSERT_FALSE(second);
    EXPECT_EQ(second.no().why, Refusal::PlaceTaken);
    now = at("2026-11-30T21:14:00Z"); // not extended: from the first end on it is free after the planned end
    EXPECT_TRUE(hold(RoomA, "2026-12-03T12:00:00Z", false));
}

TEST_F(Stays, anEarlyEndBlocksThePlaceAndAlertsTheCaseManagerFirst)
{
    const auto [stay, papers] = resident(RoomA);
    now = at("2026-11-25T12:00:00Z");
    const OrderEvent withdrawal{.kind = OrderEventKind::Withdrawal, .decidedAt = now, .effectiveAt = now};
    const auto changed = decide(papers.order, withdrawal);
    ASSERT_TRUE(changed);
    EXPECT_TRUE(std::holds_alternative<AwaitsDecision>(changed->stays[0].outcome));
    EXPECT_EQ(countOf("claim", "state = 'present' AND until_at = '2026-12-01T10:00:00Z'"), 1);
    EXPECT_EQ(countOf("task", "kind = 'tell_resident' AND state = 'waiting'"), 1);
    EXPECT_EQ(
        countOf("message", "kind = 'decision_needed_first' AND organisation_id = u(14) AND opens_task IS NOT NULL"), 1);
    EXPECT_EQ(hold(RoomA, "2026-11-26T12:00:00Z").no().why, Refusal::PlaceTaken);

    now = at("2026-11-25T13:00:00Z");
    const auto goesOn = through(db, as(Worker), [&](auto& tx, const auto& c) {
        return continueStay(
            tx, c, {stay.id, stay.version + 1, Basis::Voluntary, "own_request", {}, at("2026-12-05T10:00:00Z")});
    });
    ASSERT_TRUE(goesOn);
    EXPECT_EQ(goesOn->segments.back().segment.during, Period(at("2026-11-25T12:00:00Z"), at("2026-12-05T10:00:00Z")));
    EXPECT_EQ(countOf("task", "kind = 'decide_after_early_end' AND state = 'done'"), 1);
}

TEST_F(Stays, aStayGoesOnUpToTheHousesLimitAndNotADayLonger)
{
    const auto [stay, papers] = resident(RoomA);
    now = at("2026-11-30T12:00:00Z");
    const auto until = [&](const char* end, std::int64_t version) {
        return through(db, as(Worker), [&](auto& tx, const auto& c) {
            return continueStay(tx, c, {stay.id, version, Basis::Voluntary, "no_housing_yet", {}, at(end)});
        });
    };
    const auto tooLong = until("2027-01-16T10:00:00Z", stay.version);
    ASSERT_FALSE(tooLong);
    EXPECT_EQ(tooLong.no().why, Refusal::OverHouseLimit);
    EXPECT_EQ(tooLong.no().limitAt, at("2027-01-15T22:40:00Z")); // 56 local days after the arrival
    EXPECT_TRUE(until("2027-01-15T10:00:00Z", stay.version));
    EXPECT_EQ(until("2027-01-15T10:00:00Z", stay.version).no().why, Refusal::StaleVersion);
}

TEST_F(Stays, aTransferLeavesNoGapAndCountsTheNewHousesLimitFromTheMove)
{
    const auto [stay, papers] = resident(RoomA);
    now = at("2026-11-26T12:00:00Z");
    const auto moved = through(db, as(Worker), [&](auto& tx, const auto& c) {
        return transferStay(tx, c, {stay.id, stay.version, FlatC, at("2026-11-26T12:00:00Z")});
    });
    ASSERT_TRUE(moved);
    ASSERT_EQ(moved->placements.size(), 2U);
    EXPECT_EQ(moved->placements[0].during.until(), moved->placements[1].during.from());
    EXPECT_EQ(moved->placedFrom(), at("2026-11-26T12:00:00Z"));
    EXPECT_EQ(countOf("placement", "occupied"), 1);
    EXPECT_TRUE(hold(RoomA, "2026-11-26T13:00:00Z"));
    EXPECT_EQ(hold(FlatC, "2026-11-27T13:00:00Z").no().why, Refusal::PlaceTaken);
}

TEST_F(Stays, whoseDepartureNobodyReportedKeepsThePlaceForEver)
{
    const auto [stay, papers] = resident(RoomA);
    now = at("2026-12-04T09:00:00Z"); // planned end passed on 1 December
    const auto refused = hold(RoomA, "2026-12-04T12:00:00Z", false);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.no().why, Refusal::DepartureUnconfirmed);
    {
        pg::Transaction tx(db, TheRegion);
        EXPECT_EQ(sweepRegion(tx, now).overdueDepartures, 1);
    }
    EXPECT_EQ(countOf("task", "kind = 'departure_overdue' AND state = 'open'"), 1);

    const auto left = depart(stay, "2026-12-01T09:30:00Z"); // from paper
    ASSERT_TRUE(left);
    EXPECT_EQ(left->departedAt, at("2026-12-01T09:30:00Z"));
    EXPECT_EQ(left->departureRecordedAt, now);
    EXPECT_EQ(countOf("task", "kind = 'departure_overdue' AND state = 'open'"), 0);
    EXPECT_TRUE(hold(RoomA, "2026-12-04T12:00:00Z", false));
}

TEST_F(Stays, anArrivalOnAPlaceWhoseResidentNeverLeftIsRefused)
{
    const auto [stay, papers] = resident(FlatC, TransitStaff);
    now = at("2026-12-01T07:00:00Z");
    const auto next = hold(FlatC, "2026-12-01T12:00:00Z", false);
    ASSERT_TRUE(next); // the resident leaves at 11:00, turnover until 12:00
    now = at("2026-12-01T12:05:00Z");
    const auto arrived = arrive(next->claim.code, "2026-12-01T12:05:00Z", TransitStaff);
    ASSERT_FALSE(arrived);
    EXPECT_EQ(arrived.no().why, Refusal::DepartureUnconfirmed);
}

TEST_F(Stays, aDepartureBeforeTheArrivalContradictsLaterFacts)
{
    const auto [stay, papers] = resident(RoomA);
    EXPECT_EQ(depart(stay, "2026-11-20T22:00:00Z").no().why, Refusal::LaterFacts);
}

TEST_F(Stays, onlyTheHousesOwnStaffRecordsAndOthersSeeNothing)
{
    const auto [stay, papers] = resident(RoomA);
    EXPECT_EQ(depart(stay, "2026-11-20T22:50:00Z", TransitStaff).no().why, Refusal::NotFound);
    for (const AccountId who : {Officer, TransitStaff, Manager}) {
        pg::Transaction tx(db, TheRegion);
        EXPECT_EQ(showStay(tx, as(who), stay.id).no().why, Refusal::NotFound);
    }
    for (const AccountId who : {NightStaff, Worker, Coordinator}) {
        pg::Transaction tx(db, TheRegion);
        EXPECT_TRUE(showStay(tx, as(who), stay.id));
    }
}

} // namespace adempauze::test
