#include "domain/squeeze_chains.h"

#include "domain/squeeze_target.h"

#include <algorithm>
#include <map>

namespace adempauze {

namespace {

constexpr int MovesMax = 8; ///< in one chain

using Numbers = std::vector<std::size_t>;

struct Item {
    Numbers home;
    Numbers places; ///< one, or all of a unit
    Moment from;
    Moment until; ///< with its extension, once there is room for that
    std::vector<SqueezeTarget> elsewhere{}; ///< its home among them; empty: it stays where it is
    std::optional<FacilityId> entered{}; ///< where it came into another house
    bool isPlaced = false; ///< in the chain that is being tried
};

class Chains {
public:
    Chains(const std::vector<Occupation>& occupations, int steps)
        : m_stepsForEach(steps)
    {
        std::map<PlaceId, std::size_t> numbers;
        const auto numberOf = [&](PlaceId place) { return numbers.try_emplace(place, numbers.size()).first->second; };
        for (const Occupation& each : occupations) {
            const auto numbersOf = [&](PlaceId place, const std::vector<PlaceId>& beside) {
                Numbers all{numberOf(place)};
                std::ranges::transform(beside, std::back_inserter(all), numberOf);
                return all;
            };
            const Numbers home = numbersOf(each.place, each.beside);
            m_items.push_back({.home = home, .places = home, .from = each.during.from(), .until = each.during.until()});
            for (const Room& room : each.elsewhere)
                m_items.back().elsewhere.push_back({numbersOf(room.place, room.beside), room.enters});
            if (!each.elsewhere.empty())
                m_items.back().elsewhere.push_back({home});
        }
        m_at.resize(numbers.size());
        for (std::size_t i = 0; i < m_items.size(); ++i)
            for (const std::size_t place : m_items[i].places)
                m_at[place].push_back(i);
        m_places.resize(numbers.size());
        for (const auto& [place, number] : numbers)
            m_places[number] = place;
    }

    /// Moves at most so many promises to make room; none where that is not enough.
    bool extend(std::size_t extension, Moment until, int moves)
    {
        Item& mine = m_items[extension];
        const Moment before = mine.until;
        const Numbers away = met(mine.places, before, until);
        if (!couldMakeWay(away))
            return false;
        takeOff(away);
        mine.until = until;
        mine.isPlaced = true;
        m_steps = m_stepsForEach;
        const bool found = settle(away, moves);
        mine.isPlaced = false;
        if (!found) {
            mine.until = before;
            putOn(away);
        }
        return found;
    }

    std::vector<PlannedMove> moves(const std::vector<Occupation>& occupations) const
    {
        std::vector<PlannedMove> all;
        for (std::size_t i = 0; i < m_items.size(); ++i)
            if (m_items[i].places != m_items[i].home)
                all.push_back({occupations[i].claim, occupations[i].place, m_places[m_items[i].places.front()]});
        return all;
    }

private:
    struct Way {
        const SqueezeTarget* room;
        Numbers away; ///< who would have to make way
    };

    /// Each once, though a family stands in several of the places.
    Numbers met(const Numbers& room, Moment from, Moment until) const
    {
        Numbers all;
        for (const std::size_t place : room) {
            const Numbers& here = m_at[place];
            auto at = std::ranges::upper_bound(here, from, {}, [&](std::size_t i) { return m_items[i].until; });
            for (; at != here.end() && m_items[*at].from < until; ++at)
                if (std::ranges::find(all, *at) == all.end())
                    all.push_back(*at);
        }
        return all;
    }

    bool couldMakeWay(const Numbers& all) const
    {
        return std::ranges::none_of(all,
                                    [&](std::size_t i) { return m_items[i].isPlaced || m_items[i].elsewhere.empty(); });
    }

    /// Finds a place for each of them, with so many moves at most.
    bool settle(Numbers waiting, int moves)
    {
        if (waiting.empty())
            return true;
        if (--m_steps < 0 || static_cast<int>(waiting.size()) > moves)
            return false;
        const auto longest =
            std::ranges::max_element(waiting, {}, [&](std::size_t i) { return m_items[i].until - m_items[i].from; });
        const std::size_t next = *longest;
        waiting.erase(longest);
        for (const Way& way : ways(next, static_cast<std::size_t>(moves) - 1 - waiting.size()))
            if (take(next, way, waiting, moves))
                return true;
        return false;
    }

    bool anotherEntered(const std::optional<FacilityId>& house) const
    {
        const auto found = house ? m_entered.find(*house) : m_entered.end();
        return found != m_entered.end() && found->second > 0;
    }

    void enter(Item& item, const std::optional<FacilityId>& house)
    {
        if (item.entered)
            --m_entered[*item.entered];
        if (house)
            ++m_entered[*house];
        item.entered = house;
    }

    /// Where it could go, those first where the fewest have to make way.
    std::vector<Way> ways(std::size_t item, std::size_t awayMax) const
    {
        const Item& mine = m_items[item];
        std::vector<Way> all;
        for (const SqueezeTarget& room : mine.elsewhere) {
            Numbers away = met(room.places, mine.from, mine.until);
            if (!anotherEntered(room.enters) && away.size() <= awayMax && couldMakeWay(away))
                all.push_back({&room, std::move(away)});
        }
        std::ranges::stable_sort(all, {}, [](const Way& way) { return way.away.size(); });
        return all;
    }

    bool take(std::size_t item, const Way& way, Numbers waiting, int moves)
    {
        Item& mine = m_items[item];
        const Numbers before = mine.places;
        const auto entered = mine.entered;
        enter(mine, way.room->enters);
        takeOff(way.away);
        mine.places = way.room->places;
        mine.isPlaced = true;
        putOn({item});
        waiting.insert(waiting.end(), way.away.begin(), way.away.end());
        const bool found = settle(std::move(waiting), moves - 1);
        mine.isPlaced = false;
        if (!found) {
            takeOff({item});
            mine.places = before;
            enter(mine, entered);
            putOn(way.away);
        }
        return found;
    }

    void takeOff(const Numbers& all)
    {
        for (const std::size_t item : all)
            for (const std::size_t place : m_items[item].places)
                std::erase(m_at[place], item);
    }

    void putOn(const Numbers& all)
    {
        for (const std::size_t item : all)
            for (const std::size_t place : m_items[item].places) {
                Numbers& here = m_at[place];
                const auto fromOf = [&](std::size_t i) { return m_items[i].from; };
                here.insert(std::ranges::upper_bound(here, m_items[item].from, {}, fromOf), item);
            }
    }

    std::vector<Item> m_items{};
    std::vector<Numbers> m_at{}; ///< by place, by time; nothing overlaps
    std::vector<PlaceId> m_places{};
    std::map<FacilityId, int> m_entered{}; ///< by how many
    int m_stepsForEach;
    int m_steps = 0;
};

} // namespace

SqueezePlan squeezeByChains(const std::vector<Occupation>& occupations, int steps)
{
    Chains chains(occupations, steps);
    Numbers unsolved;
    for (std::size_t i = 0; i < occupations.size(); ++i)
        if (occupations[i].likelyUntil)
            unsolved.push_back(i);
    for (int moves = 0; moves <= MovesMax; ++moves)
        std::erase_if(unsolved, [&](std::size_t i) { return chains.extend(i, *occupations[i].likelyUntil, moves); });

    SqueezePlan plan{.moves = chains.moves(occupations)};
    for (const std::size_t i : unsolved)
        plan.unsolved.push_back(occupations[i].claim);
    return plan;
}

} // namespace adempauze
