#include "domain/squeeze.h"

#include "domain/squeeze_bound.h"
#include "domain/squeeze_chains.h"
#include "domain/squeeze_target.h"

#include <algorithm>
#include <cassert>
#include <map>
#include <tuple>

namespace adempauze {

namespace {

constexpr int StepsPerChain = 100; // of the whole search for one of each try of one extension; there are many tries
using Numbers = std::vector<std::size_t>;
struct Item {
    Numbers places; ///< one, or all of a unit
    Moment from;
    Moment until;
    Moment plainUntil; ///< without the extension
    bool isLong; ///< counted with its extension
    std::vector<SqueezeTarget> elsewhere;
    bool isMoved = false;
};

bool overlap(const Item& one, const Item& other)
{
    return one.from < other.until && other.from < one.until;
}

Moment plainEnd(const Item& item)
{
    return item.isLong ? item.plainUntil : item.until;
}

struct Clash {
    std::size_t one;
    std::size_t other;
};

/// A search that resolves one clash after the other. In a solution one of the two has gone elsewhere, or is not
/// extended; so it is enough to try these.
class Squeezer {
public:
    Squeezer(const std::vector<Occupation>& occupations, int steps)
        : m_steps(steps)
    {
        std::map<PlaceId, std::size_t> numbers;
        const auto numberOf = [&](PlaceId place) { return numbers.try_emplace(place, numbers.size()).first->second; };
        for (const Occupation& each : occupations) {
            const auto numbersOf = [&](PlaceId place, const std::vector<PlaceId>& beside) {
                Numbers all{numberOf(place)};
                std::ranges::transform(beside, std::back_inserter(all), numberOf);
                return all;
            };
            Item item{.places = numbersOf(each.place, each.beside),
                      .from = each.during.from(),
                      .until = each.likelyUntil.value_or(each.during.until()),
                      .plainUntil = each.during.until(),
                      .isLong = each.likelyUntil.has_value(),
                      .elsewhere = {}};
            assert(item.plainUntil <= item.until);
            for (const Room& room : each.elsewhere)
                item.elsewhere.push_back({numbersOf(room.place, room.beside), room.enters});
            m_items.push_back(std::move(item));
        }
        m_at.resize(numbers.size());
        for (std::size_t i = 0; i < m_items.size(); ++i)
            for (const std::size_t place : m_items[i].places)
                m_at[place].push_back(i);
        m_places.resize(numbers.size());
        for (const auto& [place, number] : numbers)
            m_places[number] = place;
    }

    /// With at least so many extensions unsolved. False: cut off.
    bool solve(int givenMin)
    {
        for (int given = givenMin;; ++given)
            for (int moves = 0;; ++moves) {
                m_wantsMore = false;
                if (search(given, moves))
                    return true;
                if (m_steps < 0)
                    return false;
                if (!m_wantsMore)
                    break;
            }
    }

    std::vector<Collision> collisions(const std::vector<Occupation>& occupations) const
    {
        std::vector<Collision> all;
        for (std::size_t i = 0; i < m_items.size(); ++i)
            if (const auto met = firstMet(i))
                all.push_back({occupations[i].claim, occupations[met->item].claim, m_places[met->place],
                               m_items[met->item].from});
        return all;
    }

    std::vector<PlannedMove> moves(const std::vector<Occupation>& occupations) const
    {
        std::vector<PlannedMove> all;
        for (std::size_t i = 0; i < m_items.size(); ++i)
            if (m_items[i].isMoved)
                all.push_back({occupations[i].claim, occupations[i].place, m_places[m_items[i].places.front()]});
        return all;
    }

    std::vector<ClaimId> unsolved(const std::vector<Occupation>& occupations) const
    {
        std::vector<ClaimId> all;
        for (std::size_t i = 0; i < m_items.size(); ++i)
            if (occupations[i].likelyUntil && !m_items[i].isLong)
                all.push_back(occupations[i].claim);
        return all;
    }

private:
    struct Met {
        std::size_t item;
        std::size_t place;
    };

    std::optional<Met> firstMet(std::size_t extension) const
    {
        const Item& mine = m_items[extension];
        std::optional<Met> first;
        for (const std::size_t place : mine.places) {
            const auto& here = m_at[place]; // by their beginning, as long as nothing was moved
            const auto met = std::ranges::find_if(here, [&](std::size_t other) {
                return m_items[other].from >= mine.plainUntil && m_items[other].from < mine.until;
            });
            if (met != here.end() && (!first || *met < first->item))
                first = Met{*met, place};
        }
        return first;
    }

    /// One clash of each place that has any, but none of those who clash in one already: so they need a step each.
    std::vector<Clash> clashes() const
    {
        std::vector<Clash> all;
        const auto isAmong = [&](std::size_t item) {
            return m_items[item].places.size() > 1
                && std::ranges::any_of(all, [&](const Clash& each) { return each.one == item || each.other == item; });
        };
        for (const auto& here : m_at)
            if (const auto clash = clashAmong(here); clash && !isAmong(clash->one) && !isAmong(clash->other))
                all.push_back(*clash);
        return all;
    }

    std::optional<Clash> clashAmong(const std::vector<std::size_t>& here) const
    {
        for (std::size_t i = 0; i < here.size(); ++i)
            for (std::size_t j = i + 1; j < here.size(); ++j)
                if (overlap(m_items[here[i]], m_items[here[j]]))
                    return Clash{here[i], here[j]};
        return std::nullopt;
    }

    /// Where it can go without meeting what stays where it is. What may yet be given up does not stay.
    std::vector<const SqueezeTarget*> ways(std::size_t moved, int given) const
    {
        std::vector<const SqueezeTarget*> open;
        const auto isFree = [&](std::size_t place) { return isOpen(place, m_items[moved], given); };
        if (!m_items[moved].isMoved)
            for (const SqueezeTarget& room : m_items[moved].elsewhere)
                if ((!room.enters || std::ranges::find(m_entered, room.enters) == m_entered.end())
                    && std::ranges::all_of(room.places, isFree))
                    open.push_back(&room);
        return open;
    }

    bool isOpen(std::size_t place, const Item& item, int given) const
    {
        const auto end = [given](const Item& each) { return given > 0 ? plainEnd(each) : each.until; };
        return std::ranges::none_of(m_at[place], [&](std::size_t there) {
            const Item& other = m_items[there];
            const bool stays = other.isMoved || other.elsewhere.empty();
            return stays && item.from < end(other) && other.from < end(item);
        });
    }

    /// The one with the fewest ways out first: where there is none, that is seen at once.
    Clash hardest(const std::vector<Clash>& all, int given) const
    {
        return *std::ranges::min_element(all, {}, [&](const Clash& clash) {
            return ways(clash.one, given).size() + ways(clash.other, given).size();
        });
    }

    bool search(int given, int moves)
    {
        if (--m_steps < 0)
            return false;
        const auto open = clashes();
        if (open.empty())
            return true;
        if (static_cast<int>(open.size()) > given + moves) {
            m_wantsMore = true;
            return false;
        }
        const Clash clash = hardest(open, given);
        return tryMoving(clash.one, given, moves) || tryMoving(clash.other, given, moves)
            || tryShortening(clash.one, given, moves) || tryShortening(clash.other, given, moves);
    }

    bool tryMoving(std::size_t item, int given, int moves)
    {
        const Numbers home = m_items[item].places;
        for (const SqueezeTarget* room : ways(item, given)) {
            if (moves == 0) {
                m_wantsMore = true;
                return false;
            }
            put(item, room->places);
            m_items[item].isMoved = true;
            m_entered.push_back(room->enters);
            if (search(given, moves - 1))
                return true;
            m_entered.pop_back();
            m_items[item].isMoved = false;
            put(item, home);
        }
        return false;
    }

    bool tryShortening(std::size_t item, int given, int moves)
    {
        if (given == 0 || !m_items[item].isLong)
            return false;
        setLong(item, false);
        if (search(given - 1, moves))
            return true;
        setLong(item, true);
        return false;
    }

    void put(std::size_t item, const Numbers& room)
    {
        for (const std::size_t place : m_items[item].places)
            std::erase(m_at[place], item);
        for (const std::size_t place : room)
            m_at[place].push_back(item);
        m_items[item].places = room;
    }

    void setLong(std::size_t item, bool isLong)
    {
        std::swap(m_items[item].until, m_items[item].plainUntil);
        m_items[item].isLong = isLong;
    }

    std::vector<Item> m_items{};
    std::vector<std::vector<std::size_t>> m_at{}; ///< by place
    std::vector<PlaceId> m_places{};
    std::vector<std::optional<FacilityId>> m_entered{}; ///< by those moved
    int m_steps;
    bool m_wantsMore = false; ///< more moves could lead further
};

void order(std::vector<Occupation>& occupations)
{
    std::ranges::sort(occupations, {},
                      [](const Occupation& each) { return std::tuple(each.during, each.place, each.claim); });
}

} // namespace

std::vector<Collision> collisionsAmong(std::vector<Occupation> occupations)
{
    order(occupations);
    return Squeezer(occupations, 0).collisions(occupations);
}

SqueezePlan squeeze(std::vector<Occupation> occupations, int steps)
{
    order(occupations);
    for (Occupation& each : occupations)
        std::ranges::sort(each.elsewhere);

    Squeezer squeezer(occupations, steps);
    SqueezePlan plan{.collisions = squeezer.collisions(occupations)};
    plan.proven = squeezer.solve(unsolvedAtLeast(occupations));
    if (plan.proven) {
        plan.moves = squeezer.moves(occupations);
        plan.unsolved = squeezer.unsolved(occupations);
    } else {
        SqueezePlan found = squeezeByChains(occupations, std::max(steps / StepsPerChain, 1));
        plan.moves = std::move(found.moves);
        plan.unsolved = std::move(found.unsolved);
    }
    return plan;
}

} // namespace adempauze
