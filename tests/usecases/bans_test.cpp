#include "night.h"

#include "usecases/record_bans.h"

#include <thread>

namespace adempauze::test {

/// Who must not come where and who must not meet whom, as it is recorded.
class Bans : public Night {
protected:
    template<class T>
    std::string reasonOf(const Outcome<T>& outcome)
    {
        return outcome ? "done" : std::string(wordFor(outcome.no().why)) + outcome.no().pointer;
    }

    Outcome<HouseBanRow> ban(AccountId by, PersonId person, FacilityId house, std::optional<Moment> until = {})
    {
        return banAt(db, by, person, house, until);
    }
    Outcome<HouseBanRow> banAt(pg::Connection& desk, AccountId by, PersonId person, FacilityId house,
                               std::optional<Moment> until = {})
    {
        return through(desk, as(by), [&](auto& tx, const auto& c) {
            return banFromHouse(tx, c, {HouseBanId{freshUuid()}, person, house, until, "threats"});
        });
    }
    Outcome<PairRow> pair(AccountId by, const Named& one, const Named& other, std::optional<Moment> until = {})
    {
        return through(db, as(by), [&](auto& tx, const auto& c) {
            return keepApart(tx, c, {PairId{freshUuid()}, one, other, until, "conflict"});
        });
    }
    template<class Row>
    std::size_t seen(AccountId by, Outcome<std::vector<Row>> (*show)(pg::Transaction&, const Context&))
    {
        pg::Transaction tx(db, TheRegion);
        const auto rows = show(tx, as(by));
        return rows ? rows->size() : 99;
    }
    Outcome<HouseBanRow> lift(AccountId by, const HouseBanRow& row, std::int64_t version)
    {
        return through(db, as(by), [&](auto& tx, const auto& c) { return liftHouseBan(tx, c, row.id, version); });
    }
    Outcome<PairRow> lift(AccountId by, const PairRow& row, std::int64_t version)
    {
        return through(db, as(by), [&](auto& tx, const auto& c) { return liftPair(tx, c, row.id, version); });
    }
    ClaimRow held(PlaceId place)
    {
        const auto hold = holdAt(db, as(Worker), place, "2026-11-20T22:45:00Z");
        EXPECT_TRUE(hold);
        return hold->claim;
    }
    Outcome<ClaimRow> confirm(pg::Connection& desk, const ClaimRow& hold, const File& papers)
    {
        return through(desk, as(Worker), [&](auto& tx, const auto& c) {
            return confirmHold(tx, c, {hold.id, hold.version, papers.person, papers.caseId, papers.order});
        });
    }
    /// Urgent, nameless, for whoever leads the case and for the house.
    std::int64_t warnings(const ClaimRow& stay, FacilityId house = QuietHouse)
    {
        return countOf("task",
                       "kind = 'unsafe_together' AND urgent AND state = 'open' AND data = '{}' AND organisation_id = "
                       "u(14) AND facility_id = '"
                           + house.text() + "' AND claim_id = '" + stay.id.text() + "'");
    }
};

TEST_F(Bans, aHouseBansWhomItKnowsAndTheStayThatGoesOnIsSomebodysUrgentWork)
{
    const auto there = resident(RoomA);
    const auto events = countOf("event");
    const auto banned = ban(NightStaff, there.file.person, QuietHouse);
    ASSERT_TRUE(banned);
    EXPECT_EQ(warnings(there.stay), 1);
    EXPECT_EQ(countOf("event"), events); // nothing goes out that says who is where
    EXPECT_EQ(
        countOf("audit",
                "action = 'house_ban.record' AND account_id = u(23) AND subject_id = '" + banned->id.text() + "'"),
        1);
    EXPECT_EQ(seen(NightStaff, showHouseBans), 1U);
    for (const AccountId other : {TransitStaff, Worker, Intake, Coordinator}) // it would say who was there
        EXPECT_EQ(seen(other, showHouseBans), 0U);
    for (const AccountId none : {Officer, Manager, Administrator, Auditor})
        EXPECT_EQ(seen(none, showHouseBans), 99U);
}

TEST_F(Bans, aHouseBansNoStrangersAndOnlyFromItself)
{
    const auto stranger = file(imposedAt);
    EXPECT_EQ(reasonOf(ban(NightStaff, stranger.person, QuietHouse)), "not_found/personId");
    const auto there = resident(RoomA);
    EXPECT_EQ(reasonOf(ban(NightStaff, there.file.person, TransitHome)), "not_found/facilityId");
    EXPECT_EQ(reasonOf(ban(TransitStaff, there.file.person, QuietHouse)), "not_found/facilityId");
    EXPECT_EQ(reasonOf(ban(TransitStaff, there.file.person, TransitHome)), "not_found/personId");
    EXPECT_EQ(reasonOf(ban(Worker, there.file.person, FacilityId{uuidOf(999)})), "not_found/facilityId");
    EXPECT_EQ(reasonOf(ban(Officer, there.file.person, QuietHouse)), "not_found");
    EXPECT_EQ(countOf("house_ban"), 0);
    EXPECT_EQ(countOf("task", "kind = 'unsafe_together'"), 0);
}

TEST_F(Bans, caseWorkersBanPeopleInTheirSightAndLiftWhatTheirOrganisationRecorded)
{
    const auto papers = file(imposedAt);
    EXPECT_EQ(reasonOf(ban(Intake, papers.person, QuietHouse)), "not_found/personId"); // takes no part in the case
    ASSERT_TRUE(ban(Coordinator, papers.person, TransitHome)); // does
    const auto banned = ban(Worker, papers.person, QuietHouse);
    ASSERT_TRUE(banned);
    EXPECT_EQ(seen(Worker, showHouseBans), 1U);
    EXPECT_EQ(seen(Coordinator, showHouseBans), 1U);
    const auto hold = held(RoomA);
    EXPECT_EQ(reasonOf(confirm(db, hold, papers)), "not_suitable");

    EXPECT_EQ(reasonOf(lift(Coordinator, *banned, 1)), "not_found");
    EXPECT_EQ(reasonOf(lift(NightStaff, *banned, 1)), "not_found");
    EXPECT_EQ(reasonOf(lift(Worker, *banned, 2)), "stale_version");
    const auto lifted = lift(Worker, *banned, 1);
    ASSERT_TRUE(lifted);
    EXPECT_EQ(lifted->liftedAt, now);
    EXPECT_EQ(reasonOf(lift(Worker, *banned, 1)), "stale_version");
    EXPECT_EQ(reasonOf(lift(Worker, *banned, 2)), "already_done");
    EXPECT_EQ(countOf("audit", "action = 'house_ban.lift'"), 1);
    EXPECT_EQ(reasonOf(confirm(db, hold, papers)), "done");
}

TEST_F(Bans, aBanEndsAfterItBeginsAndConcernsNobodyWhoComesLater)
{
    const auto papers = file(imposedAt);
    EXPECT_EQ(reasonOf(ban(Worker, papers.person, QuietHouse, now)), "time_runs_backwards/untilAt");
    const auto booked = confirm(db, held(RoomA), papers); // from 22:45
    ASSERT_TRUE(booked);
    ASSERT_TRUE(ban(Worker, papers.person, QuietHouse, at("2026-11-20T22:45:00Z")));
    EXPECT_EQ(warnings(*booked), 0);
    ASSERT_TRUE(ban(Worker, papers.person, QuietHouse, at("2026-11-20T22:45:01Z")));
    EXPECT_EQ(warnings(*booked), 1);
}

TEST_F(Bans, aPairThatIsInOneHouseIsTwoUrgentTasksAndInTwoHousesNone)
{
    const auto one = resident(RoomA);
    const auto other = resident(RoomB);
    const auto elsewhere = resident(FlatC, TransitStaff);
    ASSERT_TRUE(pair(Worker, {.person = one.file.person}, {.person = elsewhere.file.person}));
    EXPECT_EQ(warnings(one.stay), 0);
    EXPECT_EQ(warnings(elsewhere.stay, TransitHome), 0);
    const auto kept = pair(Worker, {.order = one.file.order}, {.person = other.file.person});
    ASSERT_TRUE(kept);
    EXPECT_EQ(kept->one, one.file.person);
    EXPECT_EQ(warnings(one.stay), 1);
    EXPECT_EQ(warnings(other.stay), 1);
}

TEST_F(Bans, aPairStandsOnceWhicheverIsNamedFirst)
{
    const auto one = file(imposedAt);
    const auto other = file(imposedAt);
    ASSERT_TRUE(pair(Worker, {.person = one.person}, {.order = other.order}));
    EXPECT_EQ(reasonOf(pair(Worker, {.person = other.person}, {.order = one.order})), "already_done");
    EXPECT_EQ(reasonOf(pair(Worker, {.person = one.person}, {.order = one.order})), "invalid_input/otherOrderId");
    EXPECT_EQ(reasonOf(pair(Worker, {.person = one.person}, {.person = PersonId{uuidOf(998)}})),
              "not_found/otherPersonId");
    EXPECT_EQ(reasonOf(pair(Intake, {.order = one.order}, {.person = other.person})), "not_found/orderId");
    EXPECT_EQ(reasonOf(pair(NightStaff, {.person = one.person}, {.person = other.person})), "not_found");
    EXPECT_EQ(reasonOf(pair(Worker, {.person = one.person}, {.person = other.person}, now)),
              "time_runs_backwards/untilAt");
}

TEST_F(Bans, aPairIsSeenByWhoeverSeesBothAndLiftedByWhoeverRecordedIt)
{
    const auto one = file(imposedAt);
    const auto other = file(imposedAt);
    const auto kept = pair(Worker, {.person = one.person}, {.person = other.person});
    ASSERT_TRUE(kept);
    EXPECT_EQ(seen(Worker, showPairs), 1U);
    EXPECT_EQ(seen(Coordinator, showPairs), 1U); // takes part in both cases
    EXPECT_EQ(seen(Intake, showPairs), 0U);
    EXPECT_EQ(seen(NightStaff, showPairs), 99U);
    EXPECT_EQ(reasonOf(lift(Coordinator, *kept, 1)), "not_found");
    sql("DELETE FROM participation WHERE organisation_id = u(14) AND case_id = '" + one.caseId.text() + "'");
    EXPECT_EQ(seen(Coordinator, showPairs), 0U);
    ASSERT_TRUE(lift(Worker, *kept, 1));
    EXPECT_EQ(reasonOf(lift(Worker, *kept, 2)), "already_done");
    ASSERT_TRUE(pair(Worker, {.person = one.person}, {.person = other.person})); // again, after all
    EXPECT_EQ(seen(Worker, showPairs), 2U);
}

TEST_F(Bans, ofABanAndABookingAtOnceOneSeesTheOther)
{
    constexpr int Rounds = 40;
    auto otherDesk = anotherDesk();
    int refused = 0;
    for (int round = 0; round < Rounds; ++round) {
        const auto papers = file(imposedAt);
        const auto hold = held(RoomA);
        std::string booking;
        std::thread elsewhere([&] { booking = reasonOf(confirm(otherDesk, hold, papers)); });
        ASSERT_TRUE(ban(Worker, papers.person, QuietHouse));
        elsewhere.join();
        EXPECT_EQ(warnings(hold), booking == "done" ? 1 : 0) << "round " << round << ": " << booking;
        refused += booking == "not_suitable" ? 1 : 0;
        sql("UPDATE placement SET blocks = false; UPDATE claim SET state = 'cancelled', expires_at = NULL "
            "WHERE state = 'booked'; UPDATE claim SET state = 'released' WHERE state = 'held'");
    }
    RecordProperty("refused", refused);
}

} // namespace adempauze::test
