#include "domain/elsewhere.h"

#include <algorithm>
#include <tuple>

namespace adempauze {

namespace {

bool fits(const Wish& wish, const PlaceElsewhere& place)
{
    return (!wish.kind || *wish.kind == place.kind) && meets(wish.needs(), place.accepts, false)
        && place.from <= wish.from && wish.until <= place.until;
}

} // namespace

std::vector<PlaceElsewhere> fittingElsewhere(const Wish& wish, std::vector<PlaceElsewhere> places)
{
    std::erase_if(places, [&](const PlaceElsewhere& each) { return !fits(wish, each); });
    std::ranges::sort(places, {}, [](const PlaceElsewhere& each) {
        return std::tuple(-each.until.time_since_epoch().count(), std::string_view(each.regionName),
                          std::string_view(each.alias), each.id);
    });
    return places;
}

} // namespace adempauze
