#pragma once

#include "domain/squeeze.h"

#include "domain/samples.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <random>

/// Regions with people present and promised, and what the best plan for a small one is.
namespace adempauze::squeezes {

using samples::id;

inline const Moment Start = samples::utc("2026-11-06T12:00:00Z");

inline Moment day(int n)
{
    return Start + std::chrono::hours(24 * n);
}

inline ClaimId claim(int n)
{
    return id<ClaimTag>(static_cast<std::uint8_t>(n));
}

inline PlaceId place(int n)
{
    return id<PlaceTag>(static_cast<std::uint8_t>(n));
}

inline Occupation resident(int n, int at, int from, int until, int likely)
{
    return {.claim = claim(n), .place = place(at), .during = Period(day(from), day(until)), .likelyUntil = day(likely)};
}

inline Occupation promise(int n, int at, int from, int until, const std::vector<int>& elsewhere)
{
    Occupation promised{.claim = claim(n), .place = place(at), .during = Period(day(from), day(until))};
    for (const int other : elsewhere)
        promised.elsewhere.push_back({place(other)});
    return promised;
}

/// A unit of two places: its first, and the one after it.
inline Room unit(int first)
{
    return {.place = place(first), .beside = {place(first + 1)}};
}

inline Occupation inUnit(Occupation family)
{
    family.beside = unit(family.place.value.bytes()[15]).beside;
    return family;
}

inline Occupation familyPromise(int n, int at, int from, int until, const std::vector<int>& elsewhere)
{
    Occupation promised = inUnit(promise(n, at, from, until, {}));
    for (const int other : elsewhere)
        promised.elsewhere.push_back(unit(other));
    return promised;
}

inline bool shareAPlace(const Occupation& one, const Occupation& other)
{
    std::vector<PlaceId> all = one.beside;
    all.push_back(one.place);
    return std::ranges::find(all, other.place) != all.end()
        || std::ranges::any_of(other.beside, [&](PlaceId each) { return std::ranges::find(all, each) != all.end(); });
}

inline bool holds(const std::vector<Occupation>& all)
{
    for (std::size_t i = 0; i < all.size(); ++i)
        for (std::size_t j = i + 1; j < all.size(); ++j)
            if (shareAPlace(all[i], all[j]) && all[i].during.overlaps(all[j].during))
                return false;
    return true;
}

using Cost = std::pair<int, int>; ///< unsolved, moved

inline bool enterApart(std::vector<FacilityId> entered)
{
    std::ranges::sort(entered);
    return std::ranges::adjacent_find(entered) == entered.end();
}

/// Tries everything: each promise at each place that would do, each extension with and without.
inline void tryAll(std::vector<Occupation>& all, std::size_t next, Cost cost, Cost& best,
                   const std::vector<FacilityId>& entered = {})
{
    if (cost >= best)
        return;
    if (next == all.size()) {
        if (holds(all) && enterApart(entered))
            best = cost;
        return;
    }
    const Occupation before = all[next];
    std::vector<Room> rooms{{before.place, before.beside}};
    rooms.insert(rooms.end(), before.elsewhere.begin(), before.elsewhere.end());
    for (const Room& where : rooms)
        for (const bool extended : {true, false}) {
            if (!extended && !before.likelyUntil)
                continue;
            all[next].place = where.place;
            all[next].beside = where.beside;
            if (extended)
                all[next].during = Period(before.during.from(), before.likelyUntil.value_or(before.during.until()));
            auto into = entered;
            if (where.enters)
                into.push_back(*where.enters);
            tryAll(all, next + 1,
                   {cost.first + (extended ? 0 : 1), cost.second + (where.place == before.place ? 0 : 1)}, best, into);
            all[next] = before;
        }
}

inline Cost bestOf(std::vector<Occupation> all)
{
    Cost best{1000, 1000};
    tryAll(all, 0, {0, 0}, best);
    return best;
}

/// The plan as carried out: what is left must hold.
inline std::vector<Occupation> carriedOut(std::vector<Occupation> all, const SqueezePlan& plan)
{
    for (Occupation& each : all) {
        const bool solved = std::ranges::find(plan.unsolved, each.claim) == plan.unsolved.end();
        if (each.likelyUntil && solved)
            each.during = Period(each.during.from(), *each.likelyUntil);
        for (const PlannedMove& move : plan.moves)
            if (move.claim == each.claim) {
                EXPECT_EQ(move.from, each.place);
                const auto to = std::ranges::find(each.elsewhere, move.to, &Room::place);
                EXPECT_NE(to, each.elsewhere.end());
                each.place = to->place;
                each.beside = to->beside;
            }
    }
    return all;
}

/// Claims one after the other on each place, some present at the beginning, some promised.
inline std::vector<Occupation> anyRegion(std::mt19937& random, int places, int days, int most)
{
    const auto upTo = [&](int n) { return static_cast<int>(random() % static_cast<unsigned>(n)); };
    std::vector<Occupation> all;
    for (int at = 0; at < places; ++at)
        for (int from = upTo(3) - 2; from < days && static_cast<int>(all.size()) < most; from += upTo(4)) {
            const int until = from + 3 + upTo(10);
            Occupation next = promise(static_cast<int>(all.size()) + 1, at, from, until, {});
            const bool present = from <= 0;
            for (int other = 0; !present && other < places; ++other)
                if (other != at && upTo(3) != 0)
                    next.elsewhere.push_back({place(other)});
            if (upTo(3) != 0 && (present || upTo(3) == 0)) // a promise, too, may be under an order
                next.likelyUntil = day(until + 1 + upTo(18));
            all.push_back(next);
            from = until;
        }
    return all;
}

/// The same places, two in each house: of most guests it is known who they are.
inline std::vector<Occupation> withHouses(std::vector<Occupation> all, std::mt19937& random)
{
    const auto houseOf = [](PlaceId at) { return id<FacilityTag>((at.value.bytes()[15] + 1) / 2); };
    for (Occupation& each : all) {
        const bool named = random() % 4 != 0;
        for (Room& room : each.elsewhere)
            if (named && houseOf(room.place) != houseOf(each.place))
                room.enters = houseOf(room.place);
    }
    return all;
}

/// Into which houses guests come who are known.
inline std::vector<FacilityId> enteredBy(const std::vector<Occupation>& all, const SqueezePlan& plan)
{
    std::vector<FacilityId> entered;
    for (const Occupation& each : all)
        for (const PlannedMove& move : plan.moves)
            for (const Room& room : each.elsewhere)
                if (move.claim == each.claim && move.to == room.place && room.enters)
                    entered.push_back(*room.enters);
    return entered;
}

/// Units of two places each, where families live and are expected among people who come alone.
inline std::vector<Occupation> anyRegionWithFamilies(std::mt19937& random, int units, int days, int most)
{
    const auto upTo = [&](int n) { return static_cast<int>(random() % static_cast<unsigned>(n)); };
    std::vector<Occupation> all;
    for (int first = 0; first < 2 * units; first += 2) {
        std::array free{upTo(4) - 2, upTo(4) - 2};
        while (std::min(free[0], free[1]) < days && static_cast<int>(all.size()) < most) {
            const bool family = upTo(2) == 0;
            const int side = free[0] <= free[1] ? 0 : 1;
            const int from = family ? std::max(free[0], free[1]) : free[static_cast<std::size_t>(side)];
            const int until = from + 3 + upTo(10);
            const bool present = from <= 0;
            const int n = static_cast<int>(all.size()) + 1;
            Occupation next =
                family ? familyPromise(n, first, from, until, {}) : promise(n, first + side, from, until, {});
            for (int other = 0; !present && other < 2 * units; ++other)
                if (family && other % 2 == 0 && other != first && upTo(4) != 0)
                    next.elsewhere.push_back(unit(other));
                else if (!family && other != first + side && upTo(2) != 0)
                    next.elsewhere.push_back({place(other)});
            if (upTo(3) != 0 && (present || upTo(3) == 0))
                next.likelyUntil = day(until + 1 + upTo(18));
            all.push_back(next);
            for (const int each : {0, 1})
                if (family || each == side)
                    free[static_cast<std::size_t>(each)] = until + upTo(4);
        }
    }
    return all;
}

} // namespace adempauze::squeezes
