#include "domain/squeeze_bound.h"

#include <algorithm>
#include <set>

namespace adempauze {

namespace {

using Places = std::vector<PlaceId>; ///< sorted

/// Where it stands or could be kept.
Places optionsOf(const Occupation& each)
{
    Places all = each.beside;
    all.push_back(each.place);
    for (const Room& room : each.elsewhere) {
        all.push_back(room.place);
        all.insert(all.end(), room.beside.begin(), room.beside.end());
    }
    std::ranges::sort(all);
    const auto twice = std::ranges::unique(all); // rooms may share places
    all.erase(twice.begin(), twice.end());
    return all;
}

struct Span {
    Moment from;
    Moment until;
    bool isExtension;
};

/// What cannot leave these places, by its beginning; extensions apart from what they extend. A family is there as often
/// as it has places; its extension, which is given up at once, is there once: no less than so many are given up.
std::vector<Span> spansWithin(const Places& places, const std::vector<Occupation>& occupations)
{
    std::vector<Span> all;
    for (const Occupation& each : occupations) {
        if (!std::ranges::includes(places, optionsOf(each)))
            continue;
        all.insert(all.end(), each.beside.size() + 1, {each.during.from(), each.during.until(), false});
        if (each.likelyUntil)
            all.push_back({each.during.until(), *each.likelyUntil, true});
    }
    std::ranges::sort(all, {}, &Span::from);
    return all;
}

/// Whenever there are too many, the extension that would last longest is given up: whatever else would be, it stands in
/// the way of no less.
int tooMany(const Places& places, const std::vector<Occupation>& occupations)
{
    std::multiset<Moment> plain, kept; // their ends
    int given = 0;
    for (const Span& each : spansWithin(places, occupations)) {
        for (auto* ends : {&plain, &kept})
            ends->erase(ends->begin(), ends->upper_bound(each.from));
        (each.isExtension ? kept : plain).insert(each.until);
        if (plain.size() + kept.size() > places.size()) {
            kept.erase(std::prev(kept.end())); // there is one: without the extensions nothing overlaps
            ++given;
        }
    }
    return given;
}

} // namespace

int unsolvedAtLeast(const std::vector<Occupation>& occupations)
{
    std::set<Places> sets;
    std::set<PlaceId> everywhere;
    for (const Occupation& each : occupations) {
        const Places options = optionsOf(each);
        everywhere.insert(options.begin(), options.end());
        if (!each.elsewhere.empty())
            sets.insert(options);
    }
    sets.emplace(everywhere.begin(), everywhere.end());
    int given = 0;
    for (const Places& places : sets)
        given = std::max(given, tooMany(places, occupations));
    return given;
}

} // namespace adempauze
