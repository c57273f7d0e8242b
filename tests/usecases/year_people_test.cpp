#include "year.h"

namespace adempauze::test {

using namespace std::chrono_literals;

std::vector<FoundPlace> Year::found(Moment arrival, std::optional<Moment> imposed)
{
    pg::Transaction tx(db, TheRegion);
    const auto places =
        findPlaces(tx, as(Officer), {.expectedArrivalAt = arrival, .imposedAt = imposed, .gender = Gender::Man});
    EXPECT_TRUE(places);
    return places->places;
}

std::optional<ClaimRow> Year::take(PlaceId place, Moment arrival, std::optional<Moment> imposed, AccountId who)
{
    const HoldWish wish{.id = ClaimId{freshUuid()},
                        .codeDraw = dice(),
                        .place = place,
                        .expectedArrivalAt = arrival,
                        .imposedAt = imposed,
                        .gender = Gender::Man};
    const auto held = through(db, as(who), [&](auto& tx, const auto& c) { return placeHold(tx, c, wish); });
    if (!held) // what the search calls free can be held: nobody else is at it here
        ADD_FAILURE() << "free, and refused: " << wordFor(held.no().why) << " at " << textOf(now);
    return held ? std::optional(held->claim) : std::nullopt;
}

namespace {

const FoundPlace* firstFree(const std::vector<FoundPlace>& places)
{
    const auto free = std::ranges::find_if(places, [](const FoundPlace& each) { return each.offer.free; });
    return free == places.end() ? nullptr : &*free;
}

} // namespace

void Year::night()
{
    if (away) {
        ++tally.nobodyToAsk;
        return;
    }
    const Moment imposed = now;
    const Moment expected = now + between(30min, 150min);
    const auto places = found(expected, imposed);
    const FoundPlace* offered = firstFree(places);
    if (!offered) {
        ++tally.turnedAway;
        return;
    }
    const auto hold = take(offered->offer.place, expected, imposed, Officer);
    if (!hold)
        return;
    if (hold->answer == "awaited")
        then(now + 5min, [this, claim = hold->id] {
            if (const Fact fact = factOf(claim); !away && fact.state == "held") {
                EXPECT_TRUE(through(db, as(TransitStaff),
                                    [&](auto& tx, const auto& c) { return acceptHold(tx, c, claim, fact.version); }));
            }
        });
    if (chance(0.2))
        then(expected - 30min, [this] { goesAway(between(2h, 12h)); });
    if (chance(0.08)) {
        neverComing.insert(hold->id);
        ++tally.stayedAway;
        return;
    }
    then(expected + between(-20min, 80min), [this, hold, imposed] { atTheDoor(*hold, imposed, false); });
}

void Year::atTheDoor(const ClaimRow& hold, Moment imposed, bool delayed)
{
    if (away && !delayed && chance(0.6)) // with nobody to ask, everything takes longer
        return then(now + between(30min, 150min), [this, hold, imposed] { atTheDoor(hold, imposed, true); });
    const PlaceId place = hold.place().place;
    const FacilityId house = houseOf(place);
    const Fact fact = factOf(hold.id);
    const bool byPaper = away || onPaper.contains(house);
    const bool open = fact.state == "held" && now < fact.expiresAt;
    if (!open && !byPaper) { // it gave way to whoever stays on, or they came too late
        neverComing.insert(hold.id);
        return;
    }
    const auto arrival = [this, house, code = hold.code, came = now] {
        return through(db, as(staffOf(house)),
                       [&](auto& tx, const auto& c) { return recordArrivalOnCode(tx, c, code, came); });
    };
    if (isOccupied(place)) {
        ++tally.foundSomebody;
        neverComing.insert(hold.id);
        if (byPaper)
            return;
        const auto no = arrival();
        EXPECT_FALSE(no);
        EXPECT_EQ(no.no().why, Refusal::DepartureUnconfirmed);
        return;
    }
    if (away)
        ++tally.inOutage;
    if (byPaper && *hold.expiresAt <= now)
        ++tally.afterExpiry;
    movesIn(hold.id, place);
    houseSays(house, [arrival] {
        const auto stay = arrival();
        EXPECT_TRUE(stay) << (stay ? "" : wordFor(stay.no().why));
    });
    then(now + between(12h, 72h), [this, claim = hold.id, imposed] { papers(claim, imposed); });
}

void Year::movesIn(ClaimId claim, PlaceId place)
{
    ++tally.arrived;
    bodies.push_back({.claim = claim, .place = place, .inAt = now});
    if (chance(0.3)) {
        const Moment when = now + between(24h, 160h);
        if (chance(0.4))
            then(when - 30min, [this] { goesAway(between(1h, 8h)); });
        then(when, [this, claim] { moves(claim); });
    }
}

void Year::papers(ClaimId claim, Moment imposed)
{
    const Body* body = bodyOf(claim);
    if (!body)
        return;
    onceBooksAreTrue(houseOf(body->place), [this, claim, imposed] {
        const File made = file(imposed);
        EXPECT_TRUE(through(db, as(Worker), [&](auto& tx, const auto& c) {
            return attachDetails(tx, c, {claim, factOf(claim).version, made.caseId, made.person, made.order});
        }));
        const auto decided = [this, claim, made](OrderEventKind kind, int lasting, Moment when) {
            const Body* where = bodyOf(claim);
            onceBooksAreTrue(where ? houseOf(where->place) : QuietHouse, [this, made, kind, lasting, when] {
                OrderEvent event{.kind = kind, .decidedAt = when, .effectiveAt = when};
                if (lasting > 0)
                    event.days = lasting;
                EXPECT_TRUE(decide(made.order, event));
            });
        };
        if (chance(0.08))
            return then(imposed + between(96h, 216h), [this, claim, decided] {
                decided(OrderEventKind::Withdrawal, 0, now);
                then(now + between(1h, 24h), [this, claim] { leaves(claim); });
            });
        const bool extends = chance(0.409);
        then(imposed + between(192h, 236h), [this, claim, decided, extends] {
            if (extends) {
                ++tally.extended;
                decided(OrderEventKind::Extension, 18, now);
            }
            plansToLeave(claim);
        });
    });
}

void Year::plansToLeave(ClaimId claim)
{
    const Body* body = bodyOf(claim);
    if (!body)
        return;
    onceBooksAreTrue(houseOf(body->place), [this, claim] {
        const Moment until = factOf(claim).until;
        if (chance(0.25)) {
            ++tally.late;
            then(until + between(1h, 72h), [this, claim] { leaves(claim); });
        } else if (chance(0.2))
            then(until - between(24h, 72h), [this, claim] { leaves(claim); });
        else
            then(until - between(0min, 120min), [this, claim] { leaves(claim); });
    });
}

/// The bed is empty from now on; the house records it now, or in the morning from paper.
void Year::leaves(ClaimId claim)
{
    Body* body = bodyOf(claim);
    ASSERT_TRUE(body);
    body->outAt = now;
    const FacilityId house = houseOf(body->place);
    const auto recorded = [this, claim, house, left = now] {
        const auto done = through(db, as(staffOf(house)), [&](auto& tx, const auto& c) {
            return recordDeparture(tx, c, {claim, factOf(claim).version, left, "home"});
        });
        EXPECT_TRUE(done) << (done ? "" : wordFor(done.no().why));
    };
    if (away)
        ++tally.inOutage;
    if (away || onPaper.contains(house) || !chance(0.15))
        return houseSays(house, recorded);
    ++tally.fromPaper;
    paper[house].push_back(recorded);
    then(now + between(60min, 600min), [this, house] { enterPaper(house); });
}

void Year::agreement()
{
    if (away)
        return then(now + 3h, [this] { agreement(); });
    const Moment arrival = now + between(hours(72), hours(480));
    const auto places = found(arrival, std::nullopt);
    const FoundPlace* offered = firstFree(places);
    if (!offered) {
        ++tally.turnedAway;
        return;
    }
    const auto hold = take(offered->offer.place, arrival, std::nullopt, Worker);
    if (!hold)
        return;
    std::int64_t version = hold->version;
    if (hold->answer == "awaited")
        version = through(db, as(TransitStaff), [&](auto& tx, const auto& c) {
                      return acceptHold(tx, c, hold->id, version);
                  })->claim.version;
    const File made = file(now);
    const auto booked = through(db, as(Worker), [&](auto& tx, const auto& c) {
        return confirmHold(tx, c, {hold->id, version, made.person, made.caseId, {}});
    });
    if (!booked) { // somebody's tail: it gave way in the meantime
        ADD_FAILURE() << "a hold of this minute is not confirmed: " << wordFor(booked.no().why);
        return;
    }
    then(arrival, [this, claim = booked->id, place = booked->place().place] {
        if (factOf(claim).state == "booked") // else it gave way to whoever stays on
            comes(claim, place);
    });
}

void Year::comes(ClaimId claim, PlaceId place)
{
    const FacilityId house = houseOf(place);
    if (chance(0.08)) {
        ++tally.stayedAway;
        neverComing.insert(claim);
        then(now + 10h, [this, claim, house] {
            houseSays(house, [this, claim, house] {
                EXPECT_TRUE(through(db, as(staffOf(house)), [&](auto& in, const auto& c) {
                    return recordNoShow(in, c, claim, factOf(claim).version);
                }));
            });
        });
        return;
    }
    const auto arrival = [this, claim, house, came = now] {
        return through(db, as(staffOf(house)), [&](auto& in, const auto& c) {
            return recordArrival(in, c, claim, factOf(claim).version, came);
        });
    };
    if (!isOccupied(place)) {
        if (away)
            ++tally.inOutage;
        movesIn(claim, place);
        houseSays(house, [arrival] {
            const auto stay = arrival();
            EXPECT_TRUE(stay) << (stay ? "" : wordFor(stay.no().why));
        });
        then(now + 24h, [this, claim] { plansToLeave(claim); });
        return;
    }
    ++tally.foundSomebody;
    neverComing.insert(claim);
    if (!away && !onPaper.contains(house)) {
        EXPECT_FALSE(arrival());
    }
    onceBooksAreTrue(house, [this, claim] {
        EXPECT_TRUE(through(db, as(Worker),
                            [&](auto& in, const auto& c) { return cancelStay(in, c, claim, factOf(claim).version); }));
    });
}

/// A house may move people on its own in an outage, to a place that was promised to nobody; else whoever guides them
/// looks for one.
void Year::moves(ClaimId claim)
{
    Body* body = bodyOf(claim);
    if (!body)
        return;
    const FacilityId house = houseOf(body->place);
    const Fact fact = factOf(claim);
    if (fact.state != "present" || fact.until < now + 2h || (!away && onPaper.contains(house)))
        return;
    const auto standing = promises();
    for (const PlaceId to : {RoomA, RoomB, FlatC}) {
        const auto on = [&](const Promise& promise) { return promise.place == to; };
        if (to == body->place || isOccupied(to) || std::ranges::any_of(standing, on)
            || isClosed(to, Period(now, Forever)) || (away && houseOf(to) != house) || onPaper.contains(houseOf(to))
            || !paper[houseOf(to)].empty())
            continue;
        const auto transfer = [this, claim, to, when = now] {
            return through(db, as(Worker), [&](auto& tx, const auto& c) {
                return transferStay(tx, c, {claim, factOf(claim).version, to, when});
            });
        };
        if (!away && (!paper[house].empty() || !transfer()))
            continue; // the house's limit, or somebody cleans there
        ++tally.moved;
        body->outAt = now;
        bodies.push_back({.claim = claim, .place = to, .inAt = now});
        if (away) {
            ++tally.movedInOutage;
            ++tally.inOutage;
            paper[house].push_back([transfer] {
                const auto done = transfer();
                EXPECT_TRUE(done) << (done ? "" : wordFor(done.no().why));
            });
        }
        return;
    }
}

} // namespace adempauze::test
