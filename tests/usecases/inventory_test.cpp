#include "night.h"

#include "support/refusals.h"
#include "usecases/find_places.h"
#include "usecases/inventory.h"

#include <algorithm>

namespace adempauze::test {

using namespace std::chrono_literals;

class SettingUp : public Night {
protected:
    const SiteId bosrand{uuidOf(71)};
    const UnitId house{uuidOf(63)};

    Context admin(OrganisationId of = Shelter) const
    {
        Context context = as(Manager);
        context.caller.account = Administrator;
        context.caller.role = Role::Administrator;
        context.caller.organisation = of;
        return context;
    }
    template<class Act>
    auto done(Act act)
    {
        return through(db, admin(), act);
    }
    HouseRow houseNow(FacilityId id = QuietHouse)
    {
        pg::Transaction tx(db, TheRegion);
        return *showHouse(tx, admin(), id);
    }
    template<class Edit>
    Outcome<HouseRow> edit(Edit change, FacilityId id = QuietHouse)
    {
        HouseRow wish = houseNow(id);
        change(wish);
        return done([&](auto& tx, const auto& c) { return changeHouse(tx, c, wish, {}); });
    }
    Outcome<SiteRow> site(const char* name, const NewSealed& address = {})
    {
        return done([&](auto& tx, const auto& c) {
            return addSite(tx, c, {.id = SiteId{freshUuid()}, .operatedBy = Shelter, .name = name}, address);
        });
    }
    Outcome<PlaceSetUpRow> place(const char* name, UnitId unit)
    {
        return done([&](auto& tx, const auto& c) {
            return addPlace(tx, c, {.id = PlaceId{freshUuid()}, .unit = unit, .facility{}, .name = name});
        });
    }
    std::vector<FoundPlace> found()
    {
        pg::Transaction tx(db, TheRegion);
        return findPlaces(tx, as(Officer), {.expectedArrivalAt = at("2026-11-20T22:30:00Z"), .imposedAt = imposedAt})
            ->places;
    }
};

TEST_F(SettingUp, aSiteAHouseAUnitAndAPlaceAreThereAtOnceAndCanBeHeld)
{
    const auto added = site("Nieuwe hoek", Sealed{"sealed"});
    ASSERT_TRUE(added);
    EXPECT_TRUE(added->addressKnown);
    HouseRow wish = houseNow();
    wish.facility.id = FacilityId{freshUuid()};
    wish.facility.alias = "Els";
    wish.facility.operatedBy = {};
    wish.facility.accepts = Accepts::Anyone;
    wish.site = added->id;
    const auto els = done([&](auto& tx, const auto& c) { return addHouse(tx, c, wish, Sealed{"door"}); });
    ASSERT_TRUE(els);
    EXPECT_EQ(els->facility.operatedBy, Shelter); // the site's
    const auto unit = done([&](auto& tx, const auto& c) {
        return addUnit(tx, c,
                       {.id = UnitId{freshUuid()},
                        .facility = els->facility.id,
                        .name = "Boven",
                        .own = {.accepts = Accepts::Women}});
    });
    ASSERT_TRUE(unit);
    const auto bed = place("1", unit->id);
    ASSERT_TRUE(bed);
    EXPECT_EQ(bed->facility, els->facility.id);
    EXPECT_EQ(whyNot(hold(bed->id)), Refusal::NotSuitable); // a man; the unit's word holds for its place
    const auto all = found();
    const auto offer = std::ranges::find(all, bed->id, [](const FoundPlace& each) { return each.offer.place; });
    ASSERT_NE(offer, all.end());
    EXPECT_EQ(offer->accepts, Accepts::Women);
    for (const char* kind : {"site.added", "facility.added", "unit.added", "place.added"}) {
        EXPECT_EQ(countOf("event", std::string("kind = '") + kind + "'"), 1) << kind;
        EXPECT_EQ(countOf("audit", std::string("action = '") + kind + "'"), 1) << kind;
    }
}

TEST_F(SettingUp, aNameIsUniqueAmongItsSiblingsAndWhatIsNamedMustBeThere)
{
    const auto twice = site("Bosrand");
    ASSERT_FALSE(twice);
    EXPECT_EQ(twice.no().pointer, "/name");
    const auto bed = place("A", house);
    ASSERT_FALSE(bed);
    EXPECT_EQ(bed.no().pointer, "/name");
    EXPECT_EQ(place("A", UnitId{uuidOf(99)}).no().pointer, "/unitId");
    EXPECT_TRUE(place("A", UnitId{uuidOf(64)})); // another unit's
    const auto alias = edit([](HouseRow& wish) { wish.facility.alias = "Linde"; });
    ASSERT_FALSE(alias);
    EXPECT_EQ(alias.no().pointer, "/alias");
    EXPECT_EQ(edit([](HouseRow& wish) { wish.facility.desk = uuidOf(99); }).no().pointer, "/deskId");
    EXPECT_EQ(edit([](HouseRow& wish) { wish.facility.detailsTeam = uuidOf(99); }).no().pointer, "/detailsTeamId");
    EXPECT_EQ(edit([](HouseRow& wish) { wish.site = SiteId{uuidOf(99)}; }).no().pointer, "/siteId");
}

TEST_F(SettingUp, aChangeNamesTheVersionItSawAndIsNotedWithoutContent)
{
    const auto changed = edit([](HouseRow& wish) {
        wish.facility.phone = "010 999";
        wish.facility.rules.turnover = 30min;
    });
    ASSERT_TRUE(changed);
    EXPECT_EQ(changed->version, 2);
    EXPECT_EQ(houseNow().facility.phone, "010 999");
    const auto data = text("SELECT data::text FROM event WHERE kind = 'facility.changed'");
    EXPECT_NE(data.find("\"phone\": \"changed\""), std::string::npos) << data;
    EXPECT_NE(data.find("\"after\": 30"), std::string::npos) << data;
    EXPECT_EQ(data.find("010 999"), std::string::npos) << data;
    EXPECT_EQ(whyNot(edit([](HouseRow& wish) { wish.version = 1; })), Refusal::StaleVersion);
    EXPECT_EQ(text("SELECT encode(way_to_door, 'hex') FROM facility WHERE id = u(41)"), "01"); // not sent: as it was
}

TEST_F(SettingUp, rulesThatAPromiseCouldNotBeKeptUnderAreRefusedUntilWhen)
{
    ASSERT_TRUE(hold(RoomA)); // until 1 December, 11:00 in Amsterdam
    const auto next = hold(RoomA, "2026-12-01T11:00:00Z", false);
    ASSERT_TRUE(next);
    const auto turnover = edit([](HouseRow& wish) { wish.facility.rules.turnover = 61min; });
    ASSERT_FALSE(turnover);
    EXPECT_EQ(turnover.no().why, Refusal::PlaceTaken);
    EXPECT_EQ(turnover.no().untilAt, at("2026-12-01T11:00:00Z"));
    EXPECT_EQ(turnover.no().pointer, "/turnoverMinutes");
    const auto later = edit([](HouseRow& wish) { wish.facility.rules.departureTime = 13h; });
    EXPECT_EQ(whyNot(later), Refusal::PlaceTaken); // the first hold could not be confirmed any more
    const auto shorter = edit([](HouseRow& wish) { wish.facility.rules.longestStayDays = 5; });
    EXPECT_EQ(whyNot(shorter), Refusal::OverHouseLimit);
    EXPECT_EQ(houseNow().version, 1);
    EXPECT_TRUE(edit([](HouseRow& wish) { wish.facility.rules.turnover = 60min; }));
    now = at("2026-11-21T02:00:00Z"); // the first has expired, swept or not
    EXPECT_TRUE(edit([](HouseRow& wish) { wish.facility.rules.turnover = 61min; }));
}

TEST_F(SettingUp, whatIsPromisedKeepsItsPlacementAndNewRequestsFollowTheNewRules)
{
    const auto kept = hold(RoomA);
    ASSERT_TRUE(kept);
    ASSERT_TRUE(edit([](HouseRow& wish) {
        wish.facility.accepts = Accepts::Women;
        wish.facility.rules.turnover = 120min;
        wish.facility.rules.admission = Admission::Desk;
    }));
    EXPECT_EQ(number("SELECT extract(epoch FROM taken_until_at - until_at)::bigint FROM placement"), 0);
    EXPECT_EQ(text("SELECT answer FROM claim"), "not_needed");
    EXPECT_EQ(whyNot(hold(RoomB)), Refusal::NotSuitable);
}

TEST_F(SettingUp, anAddressIsShownOnlyToItsOperatorWithAReasonThatIsKept)
{
    const auto added = site("Kade", Sealed{"sealed"});
    ASSERT_TRUE(added);
    const auto look = [&](const Context& context, SiteId id) {
        return through(db, context, [&](auto& tx, const auto& c) { return showAddress(tx, c, id, "check"); });
    };
    const auto shown = look(admin(), added->id);
    ASSERT_TRUE(shown);
    EXPECT_EQ(shown->bytes, "sealed");
    EXPECT_EQ(countOf("audit", "action = 'site.address_shown'"), 1);
    EXPECT_EQ(countOf("event", "kind = 'site.address_shown' AND data ->> 'reason' = 'check'"), 1);
    EXPECT_EQ(whyNot(look(admin(Probation), added->id)), Refusal::NotFound);
    EXPECT_EQ(whyNot(look(admin(), bosrand)), Refusal::NotFound); // nobody has entered one
    EXPECT_EQ(whyNot(look(as(Manager), added->id)), Refusal::NotYours);
    EXPECT_EQ(countOf("audit", "action = 'site.address_shown'"), 1);
}

TEST_F(SettingUp, aSiteIsRenamedAndKeepsItsAddressWhereNoneIsSent)
{
    const auto added = site("Kade", Sealed{"sealed"});
    ASSERT_TRUE(added);
    SiteRow wish = *added;
    wish.name = "Haven";
    const auto renamed = done([&](auto& tx, const auto& c) { return changeSite(tx, c, wish, {}); });
    ASSERT_TRUE(renamed);
    EXPECT_TRUE(renamed->addressKnown);
    EXPECT_EQ(renamed->version, 2);
    EXPECT_EQ(text("SELECT convert_from(address, 'UTF8') FROM site WHERE name = 'Haven'"), "sealed");
    wish.name = "Bosrand";
    wish.version = 2;
    EXPECT_EQ(done([&](auto& tx, const auto& c) { return changeSite(tx, c, wish, {}); }).no().pointer, "/name");
}

TEST_F(SettingUp, unitsAndPlacesSayTheirOwnWordsOrInheritThem)
{
    const auto unit = done([&](auto& tx, const auto& c) {
        return changeUnit(
            tx, c, {.id = house, .facility{}, .name = "Huis", .own = {.accepts = Accepts::Anyone}, .version = 1});
    });
    ASSERT_TRUE(unit);
    EXPECT_EQ(text("SELECT accepts FROM place_effective WHERE id = u(51)"), "anyone");
    const auto changed = done([&](auto& tx, const auto& c) {
        return changePlace(tx, c,
                           {.id = RoomA,
                            .unit{},
                            .facility{},
                            .name = "A",
                            .own = {.accepts = Accepts::Men, .wheelchair = true},
                            .surge = true,
                            .version = 1});
    });
    ASSERT_TRUE(changed);
    EXPECT_EQ(changed->confirmedAt, now);
    EXPECT_EQ(text("SELECT accepts || ' ' || wheelchair || ' ' || surge FROM place_effective WHERE id = u(51)"),
              "men true true");
    const auto plain = done([&](auto& tx, const auto& c) {
        return changePlace(tx, c, {.id = RoomA, .unit{}, .facility{}, .name = "A", .version = 2});
    });
    ASSERT_TRUE(plain);
    EXPECT_EQ(text("SELECT accepts || ' ' || wheelchair FROM place_effective WHERE id = u(51)"), "anyone false");
}

TEST_F(SettingUp, onlyAnAdministratorOfTheRegionSetsAnythingUp)
{
    for (const AccountId who : {Officer, NightStaff, Worker, Coordinator, Manager}) {
        pg::Transaction tx(db, TheRegion);
        EXPECT_EQ(whyNot(showInventory(tx, as(who))), Refusal::NotYours);
    }
    Context stranger = as(OtherOfficer);
    stranger.caller.role = Role::Administrator;
    HouseRow wish = houseNow();
    EXPECT_EQ(whyNot(through(db, stranger, [&](auto& tx, const auto& c) { return changeHouse(tx, c, wish, {}); })),
              Refusal::NotFound);
    pg::Transaction tx(db, OtherRegion);
    EXPECT_TRUE(showInventory(tx, stranger)->houses.empty());
}

} // namespace adempauze::test
