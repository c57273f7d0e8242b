#include "night.h"

#include "usecases/record_zones.h"

namespace adempauze::test {

/// Where orders forbid people to come and where houses stand, as it is recorded.
class Zones : public Night {
protected:
    const Position home{51'688'500, 5'303'400};
    const Position near{51'689'000, 5'303'400}; // 56 m away
    const Position far{51'700'000, 5'303'400}; // more than a kilometre

    Context opening(AccountId account) const
    {
        Context context = as(account);
        context.openField = [](const Sealed& sealed, std::string_view, std::string_view, const Uuid&) {
            return sealed.bytes.starts_with("S") ? std::optional(sealed.bytes.substr(1)) : std::nullopt;
        };
        return context;
    }
    static Sealed sealed(const Position& position) { return {"S" + textOf(position)}; }

    Outcome<BanZoneRow> zone(AccountId by, OrderId order, const Position& centre, int radius = 100)
    {
        return through(db, opening(by), [&](auto& tx, const auto& c) {
            return recordBanZone(tx, c, {BanZoneId{freshUuid()}, order, sealed(centre), {centre, radius}});
        });
    }
    Outcome<PositionRow> stands(AccountId by, FacilityId house, const Position& position, std::int64_t version = 1)
    {
        return through(db, opening(by), [&](auto& tx, const auto& c) {
            return recordPosition(tx, c, {house, version, sealed(position), position});
        });
    }
    Outcome<BanZoneRow> lift(AccountId by, const BanZoneRow& row, std::int64_t version)
    {
        return through(db, as(by), [&](auto& tx, const auto& c) { return liftBanZone(tx, c, row.id, version); });
    }
    template<class T>
    std::string reasonOf(const Outcome<T>& outcome)
    {
        return outcome ? "done" : std::string(wordFor(outcome.no().why));
    }
    std::int64_t warnings(const ClaimRow& stay)
    {
        return countOf("task",
                       "kind = 'unsafe_together' AND urgent AND data = '{}' AND claim_id = '" + stay.id.text() + "'");
    }
};

TEST_F(Zones, aZoneAroundWhereSomebodyStaysIsUrgentWorkAndOneFartherOffIsNot)
{
    ASSERT_TRUE(stands(Administrator, QuietHouse, near));
    const auto there = resident(RoomA);
    ASSERT_TRUE(zone(Worker, there.file.order, far));
    EXPECT_EQ(warnings(there.stay), 0);
    const auto events = countOf("event");
    ASSERT_TRUE(zone(Worker, there.file.order, home));
    EXPECT_EQ(warnings(there.stay), 1);
    EXPECT_EQ(countOf("event"), events);
    EXPECT_EQ(countOf("ban_zone", "centre = convert_to('S51688500,5303400', 'UTF8')"), 1);
    EXPECT_EQ(countOf("audit", "action = 'ban_zone.record' AND subject_kind = 'ban_zone'"), 2);
}

TEST_F(Zones, whoeverMayChangeTheOrderRecordsSeesAndLiftsItsZones)
{
    const auto papers = file(imposedAt);
    EXPECT_EQ(reasonOf(zone(Intake, papers.order, home)), "not_found");
    EXPECT_EQ(reasonOf(zone(NightStaff, papers.order, home)), "not_found");
    EXPECT_EQ(reasonOf(zone(Officer, papers.order, home)), "not_found");
    const auto made = zone(Coordinator, papers.order, home, 250);
    ASSERT_TRUE(made);
    const auto seen = [&](AccountId by) {
        pg::Transaction tx(db, TheRegion);
        const auto zones = showBanZones(tx, as(by), papers.order);
        return zones ? static_cast<int>(zones->size()) : -1;
    };
    EXPECT_EQ(seen(Worker), 1);
    EXPECT_EQ(seen(Intake), -1);
    EXPECT_EQ(reasonOf(lift(Intake, *made, 1)), "not_found");
    EXPECT_EQ(reasonOf(lift(Worker, *made, 9)), "stale_version");
    ASSERT_TRUE(lift(Worker, *made, 1));
    EXPECT_EQ(reasonOf(lift(Worker, *made, 2)), "already_done");
    EXPECT_EQ(seen(Coordinator), 1); // it is kept, as lifted
}

TEST_F(Zones, anOrderThatHasEndedForbidsNothingNew)
{
    const auto papers = file(imposedAt);
    now = at("2026-12-03T12:00:00Z");
    EXPECT_EQ(reasonOf(zone(Worker, papers.order, home)), "order_ended");
}

TEST_F(Zones, onlyAdministratorsSayWhereAHouseStandsAndWhoeverCorrectsItHasSeenTheLastEntry)
{
    for (const AccountId other : {Officer, NightStaff, Worker, Coordinator, Manager, Auditor})
        EXPECT_EQ(reasonOf(stands(other, QuietHouse, home)), "not_found");
    EXPECT_EQ(reasonOf(stands(Administrator, FacilityId{uuidOf(999)}, home)), "not_found");
    EXPECT_EQ(reasonOf(stands(Administrator, QuietHouse, home, 2)), "stale_version");
    ASSERT_TRUE(stands(Administrator, QuietHouse, home));
    EXPECT_EQ(reasonOf(stands(Administrator, QuietHouse, far)), "stale_version");
    const auto corrected = stands(Administrator, QuietHouse, near, 2);
    ASSERT_TRUE(corrected);
    EXPECT_EQ(corrected->version, 3);
    EXPECT_EQ(countOf("facility_position", "position = convert_to('S51689000,5303400', 'UTF8')"), 1);

    pg::Transaction tx(db, TheRegion);
    const auto all = showPositions(tx, as(Administrator));
    ASSERT_TRUE(all);
    ASSERT_EQ(all->size(), 2U);
    EXPECT_EQ(all->at(0).recordedBy, Administrator);
    EXPECT_EQ(all->at(1).version, 1); // of the other house nothing is known
    EXPECT_FALSE(all->at(1).recordedAt);
}

TEST_F(Zones, aPositionThatTurnsOutToLieInAZoneIsUrgentWork)
{
    const auto there = resident(RoomA);
    const auto beside = resident(RoomB);
    ASSERT_TRUE(zone(Worker, there.file.order, home));
    EXPECT_EQ(warnings(there.stay), 0); // nobody knows where the house is
    ASSERT_TRUE(stands(Administrator, QuietHouse, far));
    EXPECT_EQ(warnings(there.stay), 0);
    ASSERT_TRUE(stands(Administrator, QuietHouse, near, 2));
    EXPECT_EQ(warnings(there.stay), 1);
    EXPECT_EQ(warnings(beside.stay), 0);
}

TEST_F(Zones, aLiftedZoneMakesNoPositionUnfit)
{
    const auto there = resident(RoomA);
    const auto made = zone(Worker, there.file.order, home);
    ASSERT_TRUE(made);
    ASSERT_TRUE(lift(Worker, *made, 1));
    ASSERT_TRUE(stands(Administrator, QuietHouse, near));
    EXPECT_EQ(warnings(there.stay), 0);
}

} // namespace adempauze::test
