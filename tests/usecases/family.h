#pragma once

#include "tails.h"

#include "usecases/find_places.h"

namespace adempauze::test {

using namespace std::chrono_literals;

/// The quiet house is one unit of two places; the flat has a second place, D.
class AFamily : public Tails {
protected:
    const PlaceId FlatD{uuidOf(54)};

    void SetUp() override
    {
        Tails::SetUp();
        sql("INSERT INTO place (region_id, id, unit_id, facility_id, name, confirmed_at) VALUES (u(1), u(54), u(64), "
            "u(42), 'D', '2010-01-01T00:00:00Z'); UPDATE unit SET families = 'also'");
    }
    void onlyFamilies(int unit) { sql("UPDATE unit SET families = 'only' WHERE id = u(" + std::to_string(unit) + ")"); }

    Outcome<HoldPlaced> familyHolds(pg::Connection& desk, PlaceId place, const char* arrival = "2026-11-20T22:30:00Z",
                                    int persons = 2, AccountId who = Officer, bool underOrder = true)
    {
        const HoldWish wish{.id = ClaimId{freshUuid()},
                            .codeDraw = ++m_familyDraws,
                            .place = place,
                            .expectedArrivalAt = at(arrival),
                            .imposedAt = underOrder ? std::optional(imposedAt) : std::nullopt,
                            .gender = Gender::Man,
                            .persons = persons};
        return through(desk, as(who), [&](auto& tx, const auto& c) { return placeHold(tx, c, wish); });
    }
    Outcome<HoldPlaced> familyHolds(PlaceId place, const char* arrival = "2026-11-20T22:30:00Z", int persons = 2)
    {
        return familyHolds(db, place, arrival, persons);
    }
    /// A family in the quiet house since 23:40, under an order.
    Resident familyLives()
    {
        const auto held = familyHolds(RoomB);
        EXPECT_TRUE(held);
        now = at("2026-11-20T22:40:00Z");
        const auto arrived = arrive(held->claim.code, "2026-11-20T22:40:00Z");
        EXPECT_TRUE(arrived);
        const File papers = file(imposedAt);
        const auto attached = through(db, as(Worker), [&](auto& tx, const auto& c) {
            return attachDetails(tx, c, {arrived->id, arrived->version, papers.caseId, papers.person, papers.order});
        });
        EXPECT_TRUE(attached);
        return {*attached, papers};
    }
    /// The places that a claim blocks now, all for the same time and in the same way: "A B from/until".
    std::string stands(ClaimId claim)
    {
        return text(
            "SELECT coalesce(string_agg(s, ' | ' ORDER BY s), '-') FROM (SELECT string_agg(p.name, ' ' ORDER BY "
            "p.name) || ' ' || to_char(x.from_at AT TIME ZONE 'UTC', 'MM-DD HH24:MI') || '/' || "
            "to_char(x.until_at AT TIME ZONE 'UTC', 'MM-DD HH24:MI') || CASE WHEN x.occupied THEN ' there' ELSE "
            "'' END AS s FROM placement x JOIN place p ON p.id = x.place_id WHERE x.blocks AND x.claim_id = '"
            + claim.text()
            + "' GROUP BY x.from_at, x.until_at, x.taken_until_at, x.expires_at, x.occupied, x.person_id, "
              "x.tail_until_at) all_of_it");
    }
    FoundPlaces found(int persons, const char* arrival = "2026-11-20T22:30:00Z")
    {
        pg::Transaction tx(db, TheRegion);
        const auto places =
            findPlaces(tx, as(Officer), {.expectedArrivalAt = at(arrival), .gender = Gender::Man, .persons = persons});
        EXPECT_TRUE(places);
        return *places;
    }
    static std::string names(const FoundPlaces& found)
    {
        std::string all;
        for (const FoundPlace& each : found.places)
            all += (all.empty() ? "" : ", ") + each.wholeUnit.value_or(each.placeName) + "/"
                + std::to_string(each.placeCount) + (each.offer.free ? "" : " " + *each.offer.obstacle);
        return all;
    }
    Outcome<ClaimRow> moved(const ClaimRow& stay, PlaceId to, Moment when)
    {
        return through(db, as(Worker), [&](auto& tx, const auto& c) {
            return transferStay(tx, c, {stay.id, stay.version, to, when});
        });
    }

    /// FlatC and FlatD from 23:40 on, whose house shares the tails of its residents.
    Resident familyLivesInTheFlat()
    {
        const auto held = familyHolds(FlatC);
        EXPECT_TRUE(held);
        EXPECT_TRUE(through(db, as(TransitStaff), [&](auto& tx, const auto& c) {
            return acceptHold(tx, c, held->claim.id, held->claim.version);
        }));
        now = at("2026-11-20T22:40:00Z");
        const auto arrived = arrive(held->claim.code, "2026-11-20T22:40:00Z", TransitStaff);
        EXPECT_TRUE(arrived);
        const File papers = file(imposedAt);
        const auto attached = through(db, as(Worker), [&](auto& tx, const auto& c) {
            return attachDetails(tx, c, {arrived->id, arrived->version, papers.caseId, papers.person, papers.order});
        });
        EXPECT_TRUE(attached);
        return {*attached, papers};
    }

private:
    std::atomic<std::uint64_t> m_familyDraws = 30'000'000;
};

} // namespace adempauze::test
