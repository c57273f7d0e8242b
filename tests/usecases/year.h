#pragma once

#include "night.h"

#include "support/refusals.h"
#include "usecases/find_places.h"
#include "usecases/overview.h"
#include "usecases/sweep.h"
#include "usecases/tasks.h"
#include "usecases/wake.h"

#include <functional>
#include <random>
#include <set>

namespace adempauze::test {

/// What stands on places by the claims themselves, read the slow and obvious way.
constexpr pg::Statement Promises{"test.promises", R"(
    SELECT x.place_id, c.id, x.from_at, x.until_at + make_interval(mins => f.turnover_minutes), c.state
      FROM claim c
      JOIN placement x ON x.claim_id = c.id
      JOIN facility f ON f.id = x.facility_id
     WHERE x.number = (SELECT max(y.number) FROM placement y WHERE y.claim_id = c.id)
       AND (c.state IN ('booked', 'present') OR (c.state = 'held' AND c.expires_at > $1)))"};
constexpr pg::Statement FactOfClaim{"test.fact",
                                    "SELECT state, version, until_at, expires_at FROM claim WHERE id = $1"};

/// One region for a year: who is in which bed is kept here, apart from the daemon, and so is what houses write on paper
/// and enter later: while nobody could ask the daemon, until they are through with it, and now and then for no reason.
class Year : public Night {
protected:
    using minutes = std::chrono::minutes;
    using hours = std::chrono::hours;

    // In a year:
    static constexpr int Nights = 75; ///< orders in a region with one house (Flevoland: 70 to 80)
    static constexpr int Booked = 60; ///< voluntary stays, agreed on days before
    static constexpr int Closings = 10; ///< planned, and as many sudden ones
    static constexpr int Outages = 5; ///< at any time; more begin when it hurts most
    static constexpr hours Look{5}; ///< at no hour in particular, and after everything that happens
    const Moment begin = at("2026-01-05T00:00:00Z");
    int days = 365;

    struct Body {
        ClaimId claim;
        PlaceId place;
        Moment inAt;
        std::optional<Moment> outAt{};
    };
    struct Tally {
        minutes falseFree{0};
        minutes falseFull{0};
        minutes watched{0};
        int searches = 0;
        int arrived = 0;
        int stayedAway = 0;
        int turnedAway = 0;
        int nobodyToAsk = 0; ///< in an outage
        int extended = 0;
        int late = 0; ///< departures after the planned end
        int fromPaper = 0; ///< recorded hours after they happened
        int foundSomebody = 0; ///< whoever came to a place whose resident had not left
        int outages = 0;
        int inOutage = 0; ///< came, left or moved while nobody could ask
        int afterExpiry = 0; ///< came in an outage after their hold would have expired
        int moved = 0;
        int movedInOutage = 0;
        int closed = 0; ///< as planned
        int closedAtOnce = 0;
    } tally;
    std::mt19937_64 dice;
    std::multimap<Moment, std::function<void()>> agenda;
    std::vector<Body> bodies;
    std::vector<std::pair<PlaceId, Period>> closures; ///< recorded or not
    std::set<ClaimId> neverComing;
    bool away = false; ///< the daemon
    std::set<FacilityId> onPaper; ///< houses that have not entered everything since an outage
    std::map<FacilityId, std::vector<std::function<void()>>> paper; ///< to be entered, in order

    bool chance(double share) { return std::uniform_real_distribution<>(0, 1)(dice) < share; }
    minutes between(minutes least, minutes most)
    {
        return minutes(std::uniform_int_distribution<std::int64_t>(least.count(), most.count())(dice));
    }
    void then(Moment when, std::function<void()> what) { agenda.emplace(std::max(when, now), std::move(what)); }

    static FacilityId houseOf(PlaceId place) { return place == FlatC ? TransitHome : QuietHouse; }
    static AccountId staffOf(FacilityId house) { return house == QuietHouse ? NightStaff : TransitStaff; }
    static minutes turnoverOf(PlaceId place) { return minutes(place == FlatC ? 60 : 0); }

    struct Fact {
        std::string state;
        std::int64_t version;
        Moment until;
        std::optional<Moment> expiresAt;
    };
    Fact factOf(ClaimId claim)
    {
        pg::Transaction tx(db, TheRegion);
        const auto ticket = tx.queue(FactOfClaim, {claim});
        tx.flush();
        const auto& rows = tx.rows(ticket);
        return {std::string(rows.text(0, 0)), rows.integer(0, 1), rows.moment(0, 2), rows.maybeMoment(0, 3)};
    }
    bool isOccupied(PlaceId place) const
    {
        return std::ranges::any_of(bodies, [&](const Body& each) { return each.place == place && !each.outAt; });
    }
    bool isClosed(PlaceId place, const Period& during) const
    {
        return std::ranges::any_of(
            closures, [&](const auto& each) { return each.first == place && each.second.overlaps(during); });
    }
    Body* bodyOf(ClaimId claim)
    {
        const auto body =
            std::ranges::find_if(bodies, [&](const Body& each) { return each.claim == claim && !each.outAt; });
        return body == bodies.end() ? nullptr : &*body;
    }

    struct Promise {
        PlaceId place;
        ClaimId claim;
        Period during;
        bool present;
    };
    std::vector<Promise> promises();
    std::vector<FoundPlace> found(Moment arrival, std::optional<Moment> imposed);
    std::optional<ClaimRow> take(PlaceId place, Moment arrival, std::optional<Moment> imposed, AccountId who);

    // What happens to people (year_people_test.cpp).
    void night(); ///< an order is imposed now, and somebody needs a place tonight
    void atTheDoor(const ClaimRow& hold, Moment imposed, bool delayed);
    void movesIn(ClaimId claim, PlaceId place);
    void papers(ClaimId claim, Moment imposed); ///< case, person and order become known; later, what is decided
    void plansToLeave(ClaimId claim);
    void leaves(ClaimId claim);
    void agreement(); ///< a voluntary stay is agreed on, days ahead
    void comes(ClaimId claim, PlaceId place);
    void moves(ClaimId claim); ///< to another place

    // What happens to houses and the daemon (year_test.cpp).
    void houseSays(FacilityId house, std::function<void()> record); ///< now, or once its paper is entered
    void onceBooksAreTrue(FacilityId house, std::function<void()> what); ///< who works by day waits for the house
    void enterPaper(FacilityId house);
    void entersAll(FacilityId house); ///< after an outage, and says so
    void closing(bool planned);
    void goesAway(minutes length);
    void comesBack();

    void look(minutes weight); ///< compares a search of this moment with who is where and what was promised to whom
    bool justLeft(PlaceId place) const; ///< whoever cleans is there
    void live();
};

} // namespace adempauze::test
