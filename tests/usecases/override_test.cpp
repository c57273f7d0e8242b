#include "night.h"

#include "usecases/override_safety.h"
#include "usecases/record_bans.h"
#include "usecases/sweep.h"

#include <thread>

namespace adempauze::test {

/// One person into one house, once, although it is not for them.
class Overrides : public Night {
protected:
    template<class T>
    std::string reasonOf(const Outcome<T>& outcome)
    {
        return outcome ? "done" : std::string(wordFor(outcome.no().why)) + outcome.no().pointer;
    }
    File banned()
    {
        const File papers = file(imposedAt);
        const auto ban = through(db, as(Worker), [&](auto& tx, const auto& c) {
            return banFromHouse(tx, c, {HouseBanId{freshUuid()}, papers.person, QuietHouse, {}, "threats"});
        });
        EXPECT_TRUE(ban);
        return papers;
    }
    Outcome<OverrideRow> ask(AccountId by, PersonId person, FacilityId house = QuietHouse)
    {
        return through(db, as(by), [&](auto& tx, const auto& c) {
            return requestOverride(tx, c,
                                   {OverrideId{freshUuid()}, TaskId{freshUuid()}, person, house, "no_other_place"});
        });
    }
    Outcome<OverrideRow> approve(AccountId by, const OverrideRow& row, std::int64_t version = 1)
    {
        return approveAt(db, by, row, version);
    }
    Outcome<OverrideRow> approveAt(pg::Connection& desk, AccountId by, const OverrideRow& row, std::int64_t version = 1)
    {
        return through(desk, as(by), [&](auto& tx, const auto& c) { return approveOverride(tx, c, row.id, version); });
    }
    Outcome<OverrideRow> refuse(AccountId by, const OverrideRow& row, std::int64_t version = 1)
    {
        return through(db, as(by), [&](auto& tx, const auto& c) { return refuseOverride(tx, c, row.id, version); });
    }
    std::vector<OverrideRow> seen(AccountId by)
    {
        pg::Transaction tx(db, TheRegion);
        const auto rows = showOverrides(tx, as(by));
        return rows ? *rows : std::vector<OverrideRow>{};
    }
    Outcome<ClaimRow> book(const File& papers, PlaceId place = RoomA)
    {
        const auto hold = holdAt(db, as(Worker), place);
        EXPECT_TRUE(hold);
        return through(db, as(Worker), [&](auto& tx, const auto& c) {
            return confirmHold(tx, c,
                               {hold->claim.id, hold->claim.version, papers.person, papers.caseId, papers.order});
        });
    }
};

TEST_F(Overrides, whoeverAsksDoesNotApproveNorSomebodyOfTheSamePlaceAndRole)
{
    const auto papers = banned();
    const auto asked = ask(Worker, papers.person);
    ASSERT_TRUE(asked);
    EXPECT_EQ(stateOf(*asked, as(Worker)), OverrideState::Requested);
    EXPECT_EQ(reasonOf(approve(Worker, *asked)), "second_person_needed");
    sql("INSERT INTO account (region_id, id, organisation_id, role, name, password_hash) VALUES (u(1), u(80), u(12), "
        "'placement_worker', 'colleague', 'none')");
    Context colleague = as(Worker);
    colleague.caller.account = AccountId{uuidOf(80)};
    EXPECT_EQ(
        reasonOf(through(db, colleague, [&](auto& tx, const auto& c) { return approveOverride(tx, c, asked->id, 1); })),
        "second_person_needed");
    EXPECT_EQ(reasonOf(approve(Intake, *asked)), "not_found"); // does not know the person
    EXPECT_EQ(reasonOf(approve(TransitStaff, *asked)), "not_found"); // another house
    for (const AccountId none : {Officer, Manager, Administrator, Auditor})
        EXPECT_EQ(reasonOf(approve(none, *asked)), "not_found");
    EXPECT_EQ(reasonOf(book(papers)), "not_suitable");
    EXPECT_EQ(countOf("safety_override", "approved_at IS NOT NULL"), 0);
}

TEST_F(Overrides, aRequestThatNobodyAnswersInTimeAsksNobodyAnyMore)
{
    const auto papers = banned();
    const auto asked = ask(Worker, papers.person);
    const auto answered = ask(Worker, papers.person);
    ASSERT_TRUE(asked && answered);
    ASSERT_TRUE(approve(Coordinator, *answered));
    now += std::chrono::hours(12) - std::chrono::seconds(1);
    const auto sweep = [&] {
        pg::Transaction tx(db, TheRegion);
        sweepRegion(tx, now);
    };
    sweep();
    EXPECT_EQ(countOf("task", "kind = 'approve_override' AND state = 'open'"), 1);
    now += std::chrono::seconds(1);
    EXPECT_EQ(stateOf(*asked, as(Worker)), OverrideState::Expired);
    sweep();
    EXPECT_EQ(countOf("task", "kind = 'approve_override' AND state = 'cancelled' AND overdue_at IS NULL"), 1);
    EXPECT_EQ(countOf("task", "kind = 'approve_override' AND state = 'done'"), 1);
    EXPECT_EQ(countOf("event", "kind = 'task.cancelled'"), 1);
}

TEST_F(Overrides, aSecondPersonApprovesAndOneBookingUsesItUp)
{
    const auto papers = banned();
    const auto asked = ask(Worker, papers.person);
    ASSERT_TRUE(asked);
    EXPECT_EQ(countOf("task",
                      "kind = 'approve_override' AND state = 'open' AND urgent AND organisation_id = u(14) AND "
                      "facility_id = u(41) AND claim_id IS NULL AND data::text NOT LIKE '%"
                          + papers.person.text() + "%'"),
              1);
    EXPECT_EQ(countOf("message", "kind = 'approval_wanted' AND organisation_id IN (u(13), u(14))"), 2);
    EXPECT_EQ(reasonOf(approve(Coordinator, *asked, 7)), "stale_version");
    const auto approved = approve(Coordinator, *asked);
    ASSERT_TRUE(approved);
    EXPECT_EQ(approved->expiresAt, now + std::chrono::hours(12));
    EXPECT_EQ(countOf("task", "kind = 'approve_override' AND state = 'done' AND done_by = u(24)"), 1);
    EXPECT_EQ(reasonOf(approve(NightStaff, *asked, 2)), "override_not_open");

    const auto booked = book(papers);
    ASSERT_TRUE(booked);
    EXPECT_EQ(countOf("event", "kind = 'stay.safety_overridden' AND claim_id = '" + booked->id.text() + "'"), 1);
    EXPECT_EQ(countOf("audit", "subject_kind = 'safety_override'"), 3); // asked, approved, used
    const auto audited = seen(Auditor);
    ASSERT_EQ(audited.size(), 1U);
    EXPECT_EQ(audited[0].usedClaim, booked->id);
    EXPECT_EQ(stateOf(audited[0], as(Auditor)), OverrideState::Used);
    ASSERT_TRUE(through(db, as(Worker),
                        [&](auto& tx, const auto& c) { return cancelStay(tx, c, booked->id, booked->version); }));
    EXPECT_EQ(reasonOf(book(papers, RoomB)), "not_suitable");
}

TEST_F(Overrides, aHousesOwnStaffMayBeTheSecondPerson)
{
    const auto papers = banned();
    const auto asked = ask(Coordinator, papers.person);
    ASSERT_TRUE(asked);
    EXPECT_EQ(countOf("task", "kind = 'approve_override' AND organisation_id = u(13)"),
              1); // who leads asked: the house
    ASSERT_EQ(seen(NightStaff).size(), 1U);
    EXPECT_TRUE(mayApprove(seen(NightStaff)[0], as(NightStaff).caller));
    ASSERT_TRUE(approve(NightStaff, *asked));
    EXPECT_EQ(reasonOf(book(papers)), "done");
}

TEST_F(Overrides, whatIsRefusedOrTooLateIsOver)
{
    const auto papers = banned();
    const auto refused = ask(Worker, papers.person);
    ASSERT_TRUE(refused);
    ASSERT_TRUE(refuse(Coordinator, *refused));
    EXPECT_EQ(reasonOf(approve(NightStaff, *refused, 2)), "override_not_open");
    EXPECT_EQ(countOf("task", "kind = 'approve_override' AND state = 'open'"), 0);
    const auto withdrawn = ask(Worker, papers.person);
    ASSERT_TRUE(withdrawn);
    ASSERT_TRUE(refuse(Worker, *withdrawn));

    const auto late = ask(Worker, papers.person);
    ASSERT_TRUE(late);
    now += std::chrono::hours(12);
    EXPECT_EQ(reasonOf(approve(Coordinator, *late)), "override_not_open");
    const auto next = ask(Worker, papers.person);
    ASSERT_TRUE(next);
    ASSERT_TRUE(approve(Coordinator, *next));
    now += std::chrono::hours(12);
    EXPECT_EQ(stateOf(seen(Worker)[0], as(Worker)), OverrideState::Expired);
}

TEST_F(Overrides, askingTellsNothingOfTheHouseAndNeedsThePersonInSight)
{
    const auto papers = file(imposedAt); // not banned anywhere
    EXPECT_EQ(reasonOf(ask(Worker, papers.person)), "done");
    EXPECT_EQ(reasonOf(ask(Intake, papers.person)), "not_found/personId");
    EXPECT_EQ(reasonOf(ask(Worker, papers.person, FacilityId{uuidOf(999)})), "not_found/facilityId");
    EXPECT_EQ(reasonOf(ask(NightStaff, papers.person)), "not_found");
    EXPECT_EQ(seen(Coordinator).size(), 1U);
    EXPECT_EQ(seen(Intake).size(), 0U);
    EXPECT_EQ(seen(TransitStaff).size(), 0U);
}

TEST_F(Overrides, whichBookingUsedItIsToldOnlyToThoseWhoMaySeeThatStay)
{
    const auto papers = banned();
    const auto asked = ask(Worker, papers.person);
    ASSERT_TRUE(asked);
    ASSERT_TRUE(approve(Coordinator, *asked));
    const auto booked = book(papers);
    ASSERT_TRUE(booked);
    for (const AccountId may : {Worker, Coordinator, NightStaff, Auditor})
        EXPECT_EQ(seen(may).at(0).usedClaim, booked->id);
    // Another organisation that registered the person as well, and has no part in the stay.
    sql("UPDATE safety_override SET requested_organisation_id = u(15)");
    Context elsewhere = as(Worker);
    elsewhere.caller.organisation = Municipality;
    pg::Transaction tx(db, TheRegion);
    const auto rows = showOverrides(tx, elsewhere);
    ASSERT_TRUE(rows);
    ASSERT_EQ(rows->size(), 1U);
    EXPECT_FALSE(rows->at(0).usedClaim);
    EXPECT_FALSE(rows->at(0).usedAt);
}

TEST_F(Overrides, ofTwoWhoDecideAtOnceOneIsHeard)
{
    auto otherDesk = anotherDesk();
    for (int round = 0; round < 20; ++round) {
        const auto papers = file(imposedAt);
        const auto asked = ask(Worker, papers.person);
        ASSERT_TRUE(asked);
        std::string there;
        std::thread elsewhere([&] { there = reasonOf(approveAt(otherDesk, NightStaff, *asked)); });
        const std::string here = reasonOf(refuse(Coordinator, *asked));
        elsewhere.join();
        EXPECT_TRUE((here == "done") != (there == "done")) << here << ", " << there;
        EXPECT_EQ(here == "done" ? there : here, "stale_version");
    }
}

} // namespace adempauze::test
