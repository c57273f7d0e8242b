#pragma once

#include "night.h"

#include "support/refusals.h"

namespace adempauze::test {

/// A booked stay: room A of the quiet house from the night of the order until 1 December. From the 26th it may go on in
/// the transit home, which another operator runs.
class PlannedMoves : public Night {
protected:
    PlannedMoves() { sql("UPDATE facility SET operator_id = u(11), turnover_minutes = 0 WHERE id = u(42)"); }
    ClaimRow booked(const File& papers)
    {
        const auto held = holdAt(db, as(Worker), RoomA);
        EXPECT_TRUE(held);
        const auto stay = through(db, as(Worker), [&](auto& tx, const auto& c) {
            return confirmHold(tx, c,
                               {held->claim.id, held->claim.version, papers.person, papers.caseId, papers.order});
        });
        EXPECT_TRUE(stay);
        return *stay;
    }
    ClaimRow booked() { return booked(file(imposedAt)); }
    Outcome<ClaimRow> move(const ClaimRow& stay, PlaceId to, const char* when)
    {
        return through(db, as(Worker), [&](auto& tx, const auto& c) {
            return transferStay(tx, c, {stay.id, stay.version, to, at(when)});
        });
    }
    /// On to the transit home on the 26th at ten.
    ClaimRow planned()
    {
        const auto moved = move(booked(), FlatC, "2026-11-26T10:00:00Z");
        EXPECT_TRUE(moved) << wordFor(moved.no().why);
        return *moved;
    }
    Outcome<ClaimRow> came(const ClaimRow& stay, const char* when, AccountId staff)
    {
        now = std::max(now, at(when));
        return through(db, as(staff),
                       [&](auto& tx, const auto& c) { return recordArrival(tx, c, stay.id, stay.version, at(when)); });
    }
    ClaimRow refreshed(const ClaimRow& stay)
    {
        pg::Transaction tx(db, TheRegion);
        return *showStay(tx, as(Worker), stay.id);
    }
    /// Somebody without an order, for ten days.
    void guestSince(PlaceId place, const char* when, AccountId staff)
    {
        const Moment night = now;
        now = at(when);
        const auto held = hold(place, when, false);
        ASSERT_TRUE(held);
        if (held->claim.answer == "awaited")
            ASSERT_TRUE(through(db, as(staff), [&](auto& tx, const auto& c) {
                return acceptHold(tx, c, held->claim.id, held->claim.version);
            }));
        ASSERT_TRUE(arrive(held->claim.code, when, staff));
        now = night;
    }
    Outcome<ClaimRow> missed(const ClaimRow& stay, AccountId who)
    {
        return through(db, as(who),
                       [&](auto& tx, const auto& c) { return recordNoShow(tx, c, stay.id, stay.version); });
    }
    /// "A 20 22:30-26 10:00, C! 26 10:00-01 10:00": what blocks, by number; ! where somebody is.
    std::string placesOf(const ClaimRow& stay)
    {
        return text("SELECT string_agg(p.name || CASE WHEN x.occupied THEN '! ' ELSE ' ' END "
                    "|| to_char(x.from_at AT TIME ZONE 'UTC', 'DD HH24:MI') || '-' "
                    "|| to_char(x.until_at AT TIME ZONE 'UTC', 'DD HH24:MI'), ', ' ORDER BY x.number) "
                    "FROM placement x JOIN place p ON p.id = x.place_id WHERE x.blocks AND x.claim_id = '"
                    + stay.id.text() + "'");
    }
    std::string tailOf(const ClaimRow& stay)
    {
        return text(
            "SELECT string_agg(p.name || ' ' || coalesce(to_char(x.tail_until_at AT TIME ZONE 'UTC', 'DD HH24:MI') "
            "|| CASE WHEN x.tail_shared THEN ' shared' ELSE ' protected' END, 'none'), ', ' ORDER BY x.number) "
            "FROM placement x JOIN place p ON p.id = x.place_id WHERE x.blocks AND x.claim_id = '"
            + stay.id.text() + "'");
    }
    std::int64_t told(const char* kind, OrganisationId who)
    {
        return countOf("message", std::string("kind = '") + kind + "' AND organisation_id = '" + who.text() + "'");
    }
};

} // namespace adempauze::test
