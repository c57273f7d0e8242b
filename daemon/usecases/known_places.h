#pragma once

#include "domain/occupancy.h"
#include "storage/place_copy_store.h"

#include <optional>
#include <span>
#include <unordered_map>
#include <vector>

namespace adempauze {

/// One place: what is known of it, and what stands on it.
struct KnownPlace {
    Occupancy stands;
    std::optional<PlaceCandidate> row; ///< none while only a placement of it was read
};

/// Side by side, since a search walks over all of them.
class KnownPlaces {
public:
    std::span<const KnownPlace> all() const { return m_all; }
    /// Where among all, if it is there.
    std::optional<std::size_t> find(const Uuid& place) const
    {
        const auto known = m_where.find(place);
        return known == m_where.end() ? std::nullopt : std::optional(known->second);
    }
    /// It, known or not until now. What `all` answered before is void then.
    KnownPlace& of(const Uuid& place)
    {
        const auto [known, isNew] = m_where.try_emplace(place, m_all.size());
        return isNew ? m_all.emplace_back() : m_all[known->second];
    }

private:
    std::vector<KnownPlace> m_all;
    std::unordered_map<Uuid, std::size_t> m_where;
};

inline Uuid placeOf(const ChangedPlace& changed)
{
    return changed.place.facts.place.value;
}

inline Uuid placeOf(const ChangedStanding& changed)
{
    return changed.row.place.value;
}

inline void put(KnownPlace& place, const ChangedPlace& changed, Moment)
{
    place.row = changed.place;
}

inline void put(KnownPlace& place, const ChangedStanding& changed, Moment now)
{
    place.stands.put(changed.row, now);
}

} // namespace adempauze
