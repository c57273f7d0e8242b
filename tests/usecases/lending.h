#pragma once

#include "night.h"

#include "usecases/find_places.h"
#include "usecases/lend_places.h"
#include "usecases/sweep.h"

namespace adempauze::test {

using namespace std::chrono_literals;

/// Our region lends room A to the one elsewhere, which has a house with a unit for guests and the people to run it.
class Lent : public Night {
protected:
    const Moment from = at("2026-11-21T12:00:00Z");
    const Moment until = at("2026-12-20T12:00:00Z");
    const AccountId TheirManager{uuidOf(85)}, TheirStaff{uuidOf(86)};

    void SetUp() override
    {
        Night::SetUp();
        sql("INSERT INTO organisation (region_id, id, kind, name, mailbox, phone) VALUES (u(2), u(81), 'shelter', "
            "'Opvang elders', 'opvang.elders@example.org', '020 2');"
            "INSERT INTO team (region_id, id, organisation_id, name) VALUES (u(2), u(82), u(81), 'Dag');"
            "INSERT INTO desk (region_id, id, organisation_id, name) VALUES (u(2), u(83), u(81), 'Nacht');"
            "INSERT INTO facility (region_id, id, operator_id, kind, alias, accepts, zone, departure_time, "
            "turnover_minutes, longest_stay_days, admission, tail, phone, desk_id, details_team_id, way_to_door) "
            "VALUES "
            "(u(2), u(84), u(81), 'time_out', 'Te gast', 'anyone', 'Europe/Amsterdam', 660, 0, 56, 'automatic', "
            "'protect', '020 84', u(83), u(82), '\\x01');"
            "INSERT INTO unit (region_id, id, facility_id, name, guests) VALUES (u(2), u(88), u(84), 'Gasten', true);"
            "INSERT INTO account (region_id, id, organisation_id, facility_id, role, name, password_hash) VALUES "
            "(u(2), u(85), u(81), NULL, 'manager', 'their manager', 'none'),"
            "(u(2), u(86), u(81), u(84), 'facility_staff', 'their staff', 'none')");
    }
    Context there(Role role) const
    {
        Context context = as(OtherOfficer);
        if (role == Role::Manager)
            context.caller = {TheirManager, OtherRegion, OrganisationId{uuidOf(81)}, role, {}};
        if (role == Role::FacilityStaff)
            context.caller = {TheirStaff, OtherRegion, OrganisationId{uuidOf(81)}, role, FacilityId{uuidOf(84)}};
        return context;
    }
    Outcome<LoanRow> lend(PlaceId place, Moment begin, Moment end, RegionId to = OtherRegion)
    {
        return through(db, as(Manager), [&](auto& tx, const auto& c) {
            return lendPlace(tx, c, {LoanId{freshUuid()}, place, to, begin, end});
        });
    }
    Outcome<LoanRow> lend() { return lend(RoomA, from, until); }
    std::vector<LoanRow> loansOf(const Context& context)
    {
        pg::Transaction tx(db, context.caller.region);
        const auto rows = showLoans(tx, context);
        EXPECT_TRUE(rows);
        return *rows;
    }
    Outcome<LoanRow> giveBack(const LoanRow& loan)
    {
        return through(db, there(Role::Manager),
                       [&](auto& tx, const auto& c) { return returnPlace(tx, c, loan.id, loan.version); });
    }
    Outcome<LoanRow> recall(const LoanRow& loan, Moment back) { return recallAt(db, loan, back); }
    Outcome<LoanRow> recallAt(pg::Connection& desk, const LoanRow& loan, Moment back)
    {
        return through(desk, as(Manager),
                       [&](auto& tx, const auto& c) { return recallPlace(tx, c, loan.id, loan.version, back); });
    }
    PlaceId guest() { return loansOf(there(Role::Manager)).front().place; }
    Outcome<HoldPlaced> holdThere(const char* arrival)
    {
        return holdAt(db, there(Role::PoliceLiaison), guest(), arrival, false);
    }
    /// Somebody is in the guest place.
    ClaimRow guestArrives(const char* arrival)
    {
        now = at(arrival) - 10min;
        const auto held = holdThere(arrival);
        EXPECT_TRUE(held);
        now = at(arrival);
        const auto stay = through(db, there(Role::FacilityStaff), [&](auto& tx, const auto& c) {
            return recordArrivalOnCode(tx, c, held->claim.code, at(arrival));
        });
        EXPECT_TRUE(stay);
        return *stay;
    }
    void sweepBoth()
    {
        for (const RegionId region : {TheRegion, OtherRegion}) {
            pg::Transaction tx(db, region);
            sweepRegion(tx, now);
        }
    }
    /// What a search says of a place: nothing, or what stands in the way.
    std::string said(const Context& context, PlaceId place, Moment arrival)
    {
        pg::Transaction tx(db, context.caller.region);
        const auto found = findPlaces(tx, context, {.expectedArrivalAt = arrival, .gender = Gender::Man});
        EXPECT_TRUE(found);
        for (const FoundPlace& each : found->places)
            if (each.offer.place == place)
                return each.offer.obstacle.value_or("free");
        return "unknown";
    }
};

} // namespace adempauze::test
