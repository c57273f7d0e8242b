#include "storage/claim_store.h"
#include "storage/sight_sql.h"
#include "support/ledger.h"
#include "usecases/claim_rules.h"

#include <map>
#include <random>

namespace adempauze::test {

namespace {

constexpr unsigned Seed = 20261130;
constexpr int Claims = 150;

/// Which placements are any of their house's business is said twice: of a claim in hand (maySee), and where claims are
/// listed (sight::Counts).
class SightOfClaims : public Ledger {
protected:
    std::mt19937 random{Seed};

    bool chance() { return random() % 2 == 0; }
    /// One after another, each at a time of its own; in any order of what was given up and what was not.
    ClaimId anyClaim(int n)
    {
        const ClaimId id{uuidOf(1000 + n)};
        const bool family = random() % 4 == 0;
        const bool came = chance();
        const std::string from = "'2026-01-01T12:00:00Z'::timestamptz + " + std::to_string(n) + " * interval '20 days'";
        sql("INSERT INTO claim (region_id, id, state, holder_account_id, holder_organisation_id, code, from_at, "
            "until_at,"
            " expected_arrival_at, answer, recorded_at, persons, arrived_at, arrival_recorded_at) SELECT u(1), '"
            + id.text() + "', '" + (came ? "present" : "released") + "', u(21), u(11), '" + std::to_string(n)
            + "', f, f + interval '20 days', f, 'not_needed', f, " + (family ? "2" : "1") + ", "
            + (came ? "f, f" : "NULL, NULL") + " FROM (SELECT " + from + ") v(f)");
        int number = 0;
        for (int i = 0, count = 1 + static_cast<int>(random() % 4); i < count; ++i) {
            number += 1 + static_cast<int>(random() % 2);
            const bool quiet = chance();
            sql("INSERT INTO placement (region_id, claim_id, number, place_id, facility_id, from_at, until_at,"
                " taken_until_at, blocks, whole_unit) SELECT u(1), '"
                + id.text() + "', " + std::to_string(number) + (quiet ? ", u(51), u(41)" : ", u(53), u(42)")
                + ", f, f + interval '3 days', f + interval '3 days', " + (random() % 3 == 0 ? "true" : "false") + ", "
                + (family ? "true" : "false") + " FROM (SELECT " + from + " + " + std::to_string(i)
                + " * interval '3 days') v(f)");
        }
        return id;
    }
    ClaimRow read(ClaimId id)
    {
        pg::Transaction tx(db, TheRegion);
        const auto tickets = queueClaim(tx, id, {});
        tx.flush();
        return *takeClaim(tx, tickets);
    }
    /// Whether the staff of a house where nothing else of the claim is sees it.
    static bool sees(ClaimRow claim, const PlacementRow& placement)
    {
        for (PlacementRow& each : claim.placements)
            each.facility = FacilityId{each.id};
        return maySee({NightStaff, TheRegion, Shelter, Role::FacilityStaff, FacilityId{placement.id}}, claim, {});
    }
    std::string shapeOf(ClaimId id)
    {
        return text("SELECT string_agg(number || CASE WHEN blocks THEN ' blocks' ELSE '' END"
                    " || CASE WHEN beside IS NULL THEN '' ELSE ' beside' END, ', ' ORDER BY number)"
                    " || (SELECT CASE WHEN arrived_at IS NULL THEN '' ELSE '; came' END FROM claim WHERE id = '"
                    + id.text() + "') FROM placement WHERE claim_id = '" + id.text() + "'");
    }
};

} // namespace

TEST_F(SightOfClaims, isOfTheSamePlacementsInTheDatabaseAsInTheClaim)
{
    RecordProperty("seed", static_cast<int>(Seed));
    std::map<std::string, bool> seen;
    std::map<std::string, ClaimId> whose;
    for (int n = 0; n < Claims; ++n) {
        const ClaimRow claim = read(anyClaim(n));
        for (const PlacementRow& each : claim.placements) {
            seen[each.id.text()] = sees(claim, each);
            whose[each.id.text()] = claim.id;
        }
    }
    // What stands beside a placement, in a unit that is taken whole, is seen with it.
    const std::string query = std::string("SELECT coalesce(y.beside, y.id), y.beside IS NOT NULL, ") + sight::Counts
        + " FROM placement y ORDER BY y.claim_id, y.number";
    std::map<bool, int> counted;
    std::size_t beside = 0;
    const auto listed = rows(query);
    for (int row = 0; row < listed.count(); ++row) {
        const std::string own(listed.text(row, 0));
        EXPECT_EQ(listed.boolean(row, 2), seen.at(own))
            << "seed " << Seed << ": " << shapeOf(whose.at(own)) << ", placement " << own;
        ++counted[seen.at(own)];
        beside += listed.boolean(row, 1) ? 1 : 0;
    }
    EXPECT_EQ(seen.size() + beside, static_cast<std::size_t>(listed.count()));
    EXPECT_GT(counted[true], 50);
    EXPECT_GT(counted[false], 50);
    EXPECT_GT(beside, 20U);
}

} // namespace adempauze::test
