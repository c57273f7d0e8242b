#include "night.h"

#include "secrets/sha256.h"
#include "support/refusals.h"
#include "usecases/change_closure.h"
#include "usecases/overview.h"

#include <future>

namespace adempauze::test {

class Overview : public Night {
protected:
    Context with(AccountId account, Role role) const
    {
        Context context = as(Manager);
        context.caller.account = account;
        context.caller.role = role;
        return context;
    }
    template<class Query>
    auto query(const Context& context, Query run)
    {
        pg::Transaction tx(db, context.caller.region);
        return run(tx, context);
    }
    Outcome<OccupancyView> occupancy(const Context& context, date::sys_days from, date::sys_days until)
    {
        return query(context, [&](auto& tx, const auto& c) {
            return showOccupancy(tx, c, date::local_days(from.time_since_epoch()),
                                 date::local_days(until.time_since_epoch()));
        });
    }
    Outcome<ClosureWish> close(PlaceId place, const char* from, std::optional<Moment> until)
    {
        const ClosureWish wish{
            .id = ClosureId{freshUuid()}, .place = place, .from = at(from), .until = until, .reason = "repair"};
        return through(db, with(Administrator, Role::Administrator),
                       [&](auto& tx, const auto& c) { return closePlace(tx, c, wish); });
    }
    AuditCheck verify()
    {
        const auto check =
            query(with(Auditor, Role::Auditor), [](auto& tx, const auto& c) { return verifyAudit(tx, c, sha256Of); });
        EXPECT_TRUE(check);
        return *check;
    }
    static std::string sha256Of(std::string_view text) { return sha256Hex(text); }
    void seal() { sql("SELECT set_config('adempauze.region', u(1)::text, false); SELECT seal_audit()"); }
    /// Past the triggers, as only somebody with the machine in hand could.
    void tamper(const std::string& change) { sql("SET session_replication_role = replica; " + change); }
};

using namespace date::literals;

TEST_F(Overview, aBedNightIsCountedAtFourInTheMorningOfTheNextDay)
{
    const auto living = resident(RoomA); // since Friday 23:40
    now = at("2026-11-22T12:00:00Z");
    ASSERT_TRUE(depart(living.stay, "2026-11-22T02:00:00Z")); // 03:00 local on Sunday: not there at four
    const auto view = occupancy(as(Manager), 2026_y / 11 / 19, 2026_y / 11 / 23);
    ASSERT_TRUE(view);
    EXPECT_EQ(view->all.occupied, 1); // the night of Friday
    EXPECT_EQ(view->all.available, 12); // three places, four nights
    EXPECT_EQ(view->all.closed, 0);
    EXPECT_EQ(view->holds, 1);
    EXPECT_EQ(view->facilities.size(), 2U);
}

TEST_F(Overview, aResidentPastThePlannedEndStillOccupiesTheBed)
{
    resident(RoomA);
    now = at("2026-12-05T12:00:00Z"); // four days past 1 December, 11:00
    const auto view = occupancy(as(Manager), 2026_y / 12 / 1, 2026_y / 12 / 10);
    ASSERT_TRUE(view);
    EXPECT_EQ(view->all.occupied, 4); // and nobody was present in nights that have not come
}

TEST_F(Overview, closedNightsAreNotAvailableAndAreShownApart)
{
    ASSERT_TRUE(close(RoomB, "2026-11-21T09:00:00Z", at("2026-11-23T09:00:00Z")));
    const auto view = occupancy(as(Manager), 2026_y / 11 / 20, 2026_y / 11 / 24);
    ASSERT_TRUE(view);
    EXPECT_EQ(view->all.closed, 2);
    EXPECT_EQ(view->all.available, 10);
}

TEST_F(Overview, occupancyIsAManagersAndHasBounds)
{
    EXPECT_EQ(whyNot(occupancy(as(Worker), 2026_y / 11 / 1, 2026_y / 11 / 2)), Refusal::NotYours);
    EXPECT_EQ(whyNot(occupancy(as(Manager), 2026_y / 11 / 2, 2026_y / 11 / 2)), Refusal::TimeRunsBackwards);
    EXPECT_EQ(whyNot(occupancy(as(Manager), 2026_y / 1 / 1, 2027_y / 1 / 3)), Refusal::InvalidInput);
    EXPECT_TRUE(occupancy(as(Manager), 2026_y / 1 / 1, 2027_y / 1 / 2));
}

TEST_F(Overview, aPlaceIsNotClosedWhereAClaimStands)
{
    ASSERT_TRUE(hold(RoomA));
    const auto refused = close(RoomA, "2026-11-25T09:00:00Z", std::nullopt);
    ASSERT_FALSE(refused);
    EXPECT_EQ(whyNot(refused), Refusal::PlaceTaken);
    EXPECT_EQ(refused.no().untilAt, at("2026-12-01T10:00:00Z"));
    EXPECT_EQ(countOf("closure"), 0);

    ASSERT_TRUE(close(RoomA, "2026-12-01T10:00:00Z", std::nullopt)); // until nobody knows when
    const auto later = close(RoomA, "2027-06-01T10:00:00Z", at("2027-06-02T10:00:00Z"));
    ASSERT_FALSE(later);
    EXPECT_EQ(whyNot(later), Refusal::PlaceClosed);
    EXPECT_EQ(countOf("event", "kind = 'place.closed'"), 1);
}

TEST_F(Overview, ofTwoDesksOneClosesThePlace)
{
    auto other = anotherDesk();
    const auto context = with(Administrator, Role::Administrator);
    const auto wish = [&] {
        return ClosureWish{.id = ClosureId{freshUuid()}, .place = RoomA, .from = now, .reason = "repair"};
    };
    pg::Transaction first(db, TheRegion);
    ASSERT_TRUE(closePlace(first, context, wish()));
    auto late = std::async(std::launch::async, [&] {
        pg::Transaction second(other, TheRegion);
        return closePlace(second, context, wish());
    });
    EXPECT_EQ(late.wait_for(std::chrono::milliseconds(200)), std::future_status::timeout); // it waits its turn
    EXPECT_FALSE(first.commit());
    EXPECT_EQ(whyNot(late.get()), Refusal::PlaceClosed);
}

TEST_F(Overview, everybodyButASystemSeesHousesAndOrganisations)
{
    const auto houses = query(as(Officer), [](auto& tx, const auto& c) { return showFacilities(tx, c); });
    ASSERT_TRUE(houses);
    ASSERT_EQ(houses->size(), 2U);
    EXPECT_EQ(houses->front().facility.alias, "Berk");
    EXPECT_EQ(houses->front().places.size(), 2U);
    const auto agencies = query(as(Worker), [](auto& tx, const auto& c) { return showAgencies(tx, c); });
    ASSERT_TRUE(agencies);
    ASSERT_EQ(agencies->size(), 5U);
    EXPECT_FALSE(agencies->front().hasMailbox); // the municipality's
    EXPECT_EQ(
        whyNot(query(with(AgencySystem, Role::Agency), [](auto& tx, const auto& c) { return showFacilities(tx, c); })),
        Refusal::NotYours);
}

TEST_F(Overview, theAuditTrailVerifiesGaplessly)
{
    resident(RoomA);
    seal();
    const auto sealedRows = countOf("audit_link");
    ASSERT_GT(sealedRows, 3);
    EXPECT_EQ(number("SELECT max(position) FROM audit_link"), sealedRows);
    const auto check = verify();
    EXPECT_TRUE(check.intact);
    EXPECT_EQ(check.sealedRows, sealedRows);
    EXPECT_EQ(check.unsealedRows, 0);
    EXPECT_EQ(check.lastHash, text("SELECT hash FROM audit_link ORDER BY position DESC LIMIT 1"));
    EXPECT_EQ(verify().unsealedRows, 1); // the first look
    EXPECT_EQ(whyNot(query(as(Worker), [](auto& tx, const auto& c) { return showAudit(tx, c, std::nullopt); })),
              Refusal::NotYours);
}

TEST_F(Overview, aTamperedRowIsNoticed)
{
    resident(RoomA);
    seal();
    tamper("UPDATE audit SET account_id = u(29) WHERE id = (SELECT audit_id FROM audit_link WHERE position = 2)");
    const auto check = verify();
    EXPECT_FALSE(check.intact);
    EXPECT_EQ(check.brokenAt, 2);
}

TEST_F(Overview, aRowOrALinkThatIsGoneIsNoticed)
{
    resident(RoomA);
    seal();
    const auto last = number("SELECT max(position) FROM audit_link");
    tamper("DELETE FROM audit_link WHERE position = " + std::to_string(last));
    EXPECT_EQ(verify().brokenAt, last);
    tamper("DELETE FROM audit WHERE id = (SELECT audit_id FROM audit_link WHERE position = 3)");
    EXPECT_EQ(verify().brokenAt, 3);
    tamper("DELETE FROM audit_link WHERE position = 1");
    EXPECT_EQ(verify().brokenAt, 1);
}

TEST_F(Overview, theTrailIsReadNewestFirstAndLookingIsWrittenDown)
{
    resident(RoomA);
    const auto context = with(Auditor, Role::Auditor);
    const auto rows = query(context, [](auto& tx, const auto& c) { return showAudit(tx, c, std::nullopt); });
    ASSERT_TRUE(rows);
    ASSERT_GT(rows->size(), 3U);
    EXPECT_GT(rows->at(0).id, rows->at(1).id);
    EXPECT_FALSE(rows->front().sealed);
    const auto older = query(context, [&](auto& tx, const auto& c) { return showAudit(tx, c, rows->at(1).id); });
    EXPECT_EQ(older->front().id, rows->at(2).id);
    EXPECT_EQ(countOf("audit", "action = 'audit.read' AND account_id = u(27)"), 2);
}

} // namespace adempauze::test
