#include "night.h"

#include "support/refusals.h"
#include "usecases/change_closure.h"
#include "usecases/find_places.h"
#include "usecases/overview.h"

#include <random>
#include <set>

namespace adempauze::test {

using namespace std::chrono_literals;

/// What is free is derived from what is recorded, each time it is asked:
/// recomputed here from the claims themselves after each of many random
/// changes, and after rows that changed behind the daemon's back.
class Derived : public Night {
protected:
    static constexpr std::uint64_t Seed = 20261128;
    std::mt19937_64 dice{Seed};

    std::set<PlaceId> called(bool free)
    {
        pg::Transaction tx(db, TheRegion);
        const auto found = findPlaces(tx, as(Officer), {.expectedArrivalAt = now, .gender = Gender::Man});
        EXPECT_TRUE(found);
        std::set<PlaceId> places;
        for (const FoundPlace& each : found->places)
            if (each.offer.free == free)
                places.insert(each.offer.place);
        return places;
    }
    /// By the claims and closures alone: nobody is in it, and nobody has a claim
    /// on it while somebody who comes now would stay (ten days to the departure
    /// hour, and the turnover after it).
    std::set<PlaceId> freeByClaims()
    {
        const auto rows =
            this->rows("SELECT p.id FROM place p JOIN facility f ON f.id = p.facility_id "
                       "WHERE p.region_id = u(1) AND NOT EXISTS ("
                       "  SELECT FROM claim c JOIN LATERAL (SELECT * FROM placement x WHERE "
                       "x.claim_id = c.id ORDER BY x.number DESC"
                       "    LIMIT 1) x ON x.place_id = p.id"
                       "   WHERE (c.state = 'present' OR (c.state = 'departed' AND "
                       "c.departed_at + make_interval(mins => f.turnover_minutes)"
                       "     > '"
                       + textOf(now) + "') OR c.state = 'booked' OR (c.state = 'held' AND c.expires_at > '"
                       + textOf(now) + "')) AND c.from_at < '" + textOf(now + 12 * 24h)
                       + "' AND (c.state = 'present' OR c.until_at + make_interval(mins => "
                         "f.turnover_minutes) > '"
                       + textOf(now) + "'))");
        std::set<PlaceId> free;
        for (int row = 0; row < rows.count(); ++row)
            free.insert(rows.id<PlaceId>(row, 0));
        return free;
    }
    PlaceId anyPlace()
    {
        return std::vector{RoomA, RoomB, FlatC}.at(std::uniform_int_distribution<std::size_t>(0, 2)(dice));
    }
    std::vector<ClaimRow> open;

    void change()
    {
        now += std::chrono::minutes(std::uniform_int_distribution<>(5, 600)(dice));
        if (std::uniform_int_distribution<>(0, 2)(dice) == 0 || open.empty()) {
            const auto held = holdAt(db, as(Officer), anyPlace(), textOf(now).c_str(), false);
            if (held)
                open.push_back(held->claim);
            return;
        }
        const std::size_t which = std::uniform_int_distribution<std::size_t>(0, open.size() - 1)(dice);
        const ClaimRow claim = open[which];
        const AccountId staff = claim.facility.id == QuietHouse ? NightStaff : TransitStaff;
        open.erase(open.begin() + static_cast<std::ptrdiff_t>(which));
        if (claim.state == ClaimState::Held && std::uniform_int_distribution<>(0, 1)(dice) == 0) {
            (void)through(db, as(Officer),
                          [&](auto& tx, const auto& c) { return releaseHold(tx, c, claim.id, claim.version); });
        } else if (claim.state == ClaimState::Held) {
            const auto stay = arrive(claim.code, textOf(now).c_str(), staff);
            if (stay)
                open.push_back(*stay);
        } else
            EXPECT_TRUE(depart(claim, textOf(now).c_str(), staff));
    }
};

TEST_F(Derived, whatIsFreeIsWhatTheClaimsSayAfterEachOfManyRandomChanges)
{
    RecordProperty("seed", static_cast<int>(Seed));
    int full = 0, empty = 0;
    for (int step = 0; step < 250; ++step) {
        change();
        const auto expected = freeByClaims();
        ASSERT_EQ(called(true), expected) << "seed " << Seed << ", step " << step << ", at " << textOf(now);
        full += expected.empty();
        empty += expected.size() == 3;
    }
    EXPECT_GT(full, 0);
    EXPECT_GT(empty, 0);
}

TEST_F(Derived, aRowThatChangesBehindEverybodysBackIsSeenByTheNextQuestion)
{
    const auto held = hold(RoomA, "2026-11-20T22:30:00Z", false);
    ASSERT_TRUE(held);
    now += 70min;
    EXPECT_TRUE(called(false).contains(RoomA));
    sql("UPDATE placement SET blocks = false WHERE claim_id = '" + held->claim.id.text() + "'");
    EXPECT_TRUE(called(true).contains(RoomA));
    sql("UPDATE placement SET blocks = true WHERE claim_id = '" + held->claim.id.text() + "'");
    EXPECT_TRUE(called(false).contains(RoomA));
}

} // namespace adempauze::test
