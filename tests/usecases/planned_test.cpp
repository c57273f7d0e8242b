#include "night.h"

#include "support/refusals.h"
#include "usecases/change_closure.h"
#include "usecases/find_places.h"
#include "usecases/inventory.h"
#include "usecases/overview.h"
#include "usecases/show_board.h"

#include <algorithm>

namespace adempauze::test {

using namespace std::chrono_literals;

class PlannedAhead : public Night {
protected:
    const UnitId house{uuidOf(63)};
    const UnitId flat{uuidOf(64)};

    Context admin() const
    {
        Context context = as(Manager);
        context.caller.account = Administrator;
        context.caller.role = Role::Administrator;
        return context;
    }
    Outcome<PlaceSetUpRow> add(const char* name, std::optional<Moment> opensAt = {})
    {
        return through(db, admin(), [&](auto& tx, const auto& c) {
            return addPlace(tx, c,
                            {.id = PlaceId{freshUuid()}, .unit = house, .facility{}, .name = name, .opensAt = opensAt});
        });
    }
    Outcome<PlaceSetUpRow> move(PlaceId place, UnitId to, const char* from, std::int64_t version = 1,
                                std::optional<std::string> name = std::nullopt)
    {
        return through(db, admin(), [&](auto& tx, const auto& c) {
            return movePlace(tx, c,
                             {.place = place,
                              .version = version,
                              .becomes = PlaceId{freshUuid()},
                              .unit = to,
                              .at = at(from),
                              .name = name});
        });
    }
    PlaceSetUpRow placeNow(PlaceId id)
    {
        pg::Transaction tx(db, TheRegion);
        return *showPlaceSetUp(tx, admin(), id);
    }
    std::optional<FoundPlace> found(PlaceId place, const char* arrival)
    {
        pg::Transaction tx(db, TheRegion);
        const auto all = findPlaces(tx, as(Officer), {.expectedArrivalAt = at(arrival)});
        const auto it = std::ranges::find(all->places, place, [](const FoundPlace& each) { return each.offer.place; });
        return it == all->places.end() ? std::nullopt : std::optional(*it);
    }
    std::optional<ClosureRow> closureOf(PlaceId place)
    {
        pg::Transaction tx(db, TheRegion);
        const auto all = showClosures(tx, admin());
        const auto it = std::ranges::find(*all, place, &ClosureRow::place);
        return it == all->end() ? std::nullopt : std::optional(*it);
    }
    BedNights nights(FacilityId of, const char* from, const char* until)
    {
        const auto day = [](const char* text) {
            return date::floor<date::days>(*parseLocal(std::string(text) + "T00:00"));
        };
        pg::Transaction tx(db, TheRegion);
        const auto view = showOccupancy(tx, as(Manager), day(from), day(until));
        const auto it = std::ranges::find(view->facilities, of, [](const auto& each) { return each.first.first; });
        return it->second;
    }
};

TEST_F(PlannedAhead, aPlaceThatOpensLaterIsClosedUntilThenToSearchHoldAndBoard)
{
    const auto added = add("C", at("2026-12-05T10:00:00Z"));
    ASSERT_TRUE(added);
    const auto early = hold(added->id, "2026-12-04T20:00:00Z", false);
    ASSERT_FALSE(early);
    EXPECT_EQ(early.no().why, Refusal::PlaceClosed);
    EXPECT_EQ(early.no().untilAt, at("2026-12-05T10:00:00Z"));
    const auto seen = found(added->id, "2026-12-04T20:00:00Z");
    ASSERT_TRUE(seen);
    EXPECT_EQ(seen->offer.obstacle, "place_closed");
    EXPECT_EQ(seen->offer.freeAgainAt, at("2026-12-05T10:00:00Z"));
    EXPECT_TRUE(hold(added->id, "2026-12-05T10:00:00Z", false));
    const auto closure = closureOf(added->id);
    ASSERT_TRUE(closure);
    pg::Transaction tx(db, TheRegion);
    const auto board = showBoard(tx, as(Worker), {.days = 28});
    const auto bar = std::ranges::find(board->bars, added->id, &BoardBarRow::place);
    ASSERT_NE(bar, board->bars.end());
    EXPECT_EQ(bar->closure, "not_open_yet");
    EXPECT_EQ(bar->closureId, closure->id) << "their beginnings differ: from ever, and since it is known";
    const auto held = std::ranges::find_if(board->bars, [](const auto& each) { return !each.closure; });
    ASSERT_NE(held, board->bars.end());
    EXPECT_FALSE(held->closureId);
}

TEST_F(PlannedAhead, itOpensSoonerOrLaterAndNotOverAPromise)
{
    const auto added = add("C", at("2026-12-05T10:00:00Z"));
    ASSERT_TRUE(added);
    const auto opening = closureOf(added->id);
    ASSERT_TRUE(opening);
    EXPECT_EQ(opening->from, now); // known since now
    EXPECT_EQ(opening->until, at("2026-12-05T10:00:00Z"));
    const auto open = [&](Moment when, std::int64_t version) {
        return through(db, admin(), [&](auto& tx, const auto& c) {
            return changeClosure(tx, c, {opening->id, version, when});
        });
    };
    ASSERT_TRUE(open(at("2026-11-20T21:00:00Z"), 1));
    ASSERT_TRUE(hold(added->id));
    EXPECT_EQ(placeNow(added->id).opensAt, at("2026-11-20T21:00:00Z"));
    EXPECT_EQ(whyNot(open(at("2026-11-25T10:00:00Z"), 2)), Refusal::PlaceTaken);
}

TEST_F(PlannedAhead, aMovedPlaceIsHeldWhereItIsThenAndNowhereElse)
{
    const auto moved = move(RoomA, flat, "2026-12-05T10:00:00Z");
    ASSERT_TRUE(moved);
    EXPECT_EQ(moved->facility, TransitHome);
    EXPECT_EQ(placeNow(RoomA).movedTo, moved->id);
    EXPECT_TRUE(found(RoomA, "2026-11-21T20:00:00Z"));
    EXPECT_FALSE(found(RoomA, "2026-12-05T10:00:00Z"));
    EXPECT_EQ(found(moved->id, "2026-12-05T10:00:00Z")->facilityAlias, "Linde");
    const auto over = hold(RoomA, "2026-12-01T20:00:00Z", false); // would reach beyond the move
    EXPECT_EQ(whyNot(over), Refusal::PlaceClosed);
    EXPECT_EQ(whyNot(hold(moved->id, "2026-12-05T09:59:59Z", false)), Refusal::PlaceClosed);
    const auto there = hold(moved->id, "2026-12-05T10:00:00Z", false);
    ASSERT_TRUE(there);
    EXPECT_EQ(there->claim.answer, "awaited"); // the new house's rules
    EXPECT_EQ(whyNot(move(RoomA, flat, "2026-12-06T10:00:00Z", 2)), Refusal::AlreadyDone);
    const auto closure = closureOf(RoomA);
    ASSERT_TRUE(closure);
    EXPECT_EQ(closure->reason, "moved");
    EXPECT_EQ(whyNot(through(db, admin(),
                             [&](auto& tx, const auto& c) {
                                 return changeClosure(tx, c, {closure->id, 1, now});
                             })),
              Refusal::AlreadyDone);
}

TEST_F(PlannedAhead, aClaimThatWouldBeHitIsNamedByUntilWhenAndNothingMoves)
{
    ASSERT_TRUE(hold(RoomA)); // to 1 December, 11:00 in Amsterdam
    ASSERT_TRUE(hold(RoomA, "2026-12-02T10:00:00Z", false)); // to the 12th, 11:00
    const auto before = traces();
    const auto refused = move(RoomA, flat, "2026-11-25T10:00:00Z");
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.no().why, Refusal::PlaceTaken);
    EXPECT_EQ(refused.no().untilAt, at("2026-12-12T10:00:00Z"));
    EXPECT_EQ(traces(), before);
    EXPECT_TRUE(move(RoomA, flat, "2026-12-12T10:00:00Z"));
}

TEST_F(PlannedAhead, whoSleptWhereAndTheOldHousesNightsStayAsTheyWere)
{
    const auto stay = resident(RoomA).stay;
    now = at("2026-11-27T12:00:00Z");
    ASSERT_TRUE(depart(stay, "2026-11-27T09:00:00Z"));
    const auto before = nights(QuietHouse, "2026-11-20", "2026-11-27");
    EXPECT_EQ(before.occupied, 7);
    EXPECT_EQ(before.available, 14);
    const auto moved = move(RoomA, flat, "2026-11-27T12:00:00Z");
    ASSERT_TRUE(moved);
    now = at("2026-12-05T12:00:00Z");
    const auto after = nights(QuietHouse, "2026-11-20", "2026-11-27");
    EXPECT_EQ(after.occupied, before.occupied);
    EXPECT_EQ(after.available, before.available);
    EXPECT_EQ(after.closed, 0);
    EXPECT_EQ(nights(TransitHome, "2026-11-20", "2026-11-27").available, 7); // its own place only
    EXPECT_EQ(nights(QuietHouse, "2026-11-28", "2026-12-05").available, 7);
    EXPECT_EQ(nights(TransitHome, "2026-11-28", "2026-12-05").available, 14);
    EXPECT_EQ(nights(QuietHouse, "2026-11-28", "2026-12-05").closed, 0);
    EXPECT_EQ(text("SELECT f.alias FROM placement x JOIN facility f ON f.id = x.facility_id WHERE x.claim_id = '"
                   + stay.id.text() + "'"),
              "Berk");
    pg::Transaction tx(db, TheRegion);
    const auto houses = showFacilities(tx, as(Worker));
    const auto berk =
        std::ranges::find(*houses, QuietHouse, [](const FacilityWithPlaces& each) { return each.facility.id; });
    EXPECT_EQ(berk->places.size(), 1U);
}

TEST_F(PlannedAhead, aPlaceMovesBackUnderItsOldNameAndNamesStayUniqueAmongThoseThatAreThere)
{
    const auto there = move(RoomA, flat, "2026-11-25T10:00:00Z");
    ASSERT_TRUE(there);
    const auto back = move(there->id, house, "2026-11-28T10:00:00Z");
    ASSERT_TRUE(back);
    EXPECT_EQ(back->name, "A");
    EXPECT_EQ(add("A").no().pointer, "/name");
    EXPECT_EQ(move(RoomB, flat, "2026-11-25T10:00:00Z", 1, "C").no().pointer, "/name"); // the flat's own
    EXPECT_EQ(move(RoomB, house, "2026-11-25T10:00:00Z").no().pointer, "/unitId");
    EXPECT_EQ(whyNot(move(RoomB, flat, "2026-11-25T10:00:00Z", 7)), Refusal::StaleVersion);
    EXPECT_EQ(countOf("event", "kind = 'place.moved'"), 2);
    EXPECT_EQ(countOf("audit", "action = 'place.moved'"), 2);
}

TEST_F(PlannedAhead, twoAdministratorsWhoMoveOnePlaceMakeOneOfIt)
{
    pg::Connection other = anotherDesk();
    const PlaceMove first{RoomA, 1, PlaceId{freshUuid()}, flat, at("2026-12-05T10:00:00Z"), "A1"};
    const PlaceMove second{RoomA, 1, PlaceId{freshUuid()}, flat, at("2026-12-06T10:00:00Z"), "A2"};
    {
        pg::Transaction tx(db, TheRegion);
        ASSERT_TRUE(movePlace(tx, admin(), first));
        ASSERT_FALSE(tx.commit());
    }
    EXPECT_EQ(whyNot(through(other, admin(), [&](auto& tx, const auto& c) { return movePlace(tx, c, second); })),
              Refusal::StaleVersion);
    EXPECT_EQ(countOf("place", "moved_at IS NOT NULL"), 1);
    EXPECT_EQ(countOf("place"), 4);
}

} // namespace adempauze::test
