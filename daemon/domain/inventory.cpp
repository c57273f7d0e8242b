#include "domain/inventory.h"

#include <algorithm>

namespace adempauze {

std::optional<No> obstacleToRules(const HouseRules& after, const std::vector<StandingClaim>& standing)
{
    std::optional<No> meets;
    std::optional<Moment> tooLong;
    for (std::size_t i = 0; i < standing.size(); ++i) {
        const StandingClaim& claim = standing[i];
        if (claim.closure)
            continue;
        const Moment end = claim.reasonEnds ? plannedEnd(after, *claim.reasonEnds) : claim.until;
        if (end > houseLimit(after, claim.placedFrom))
            tooLong = std::max(tooLong, std::optional(end));
        if (i + 1 == standing.size() || standing[i + 1].place != claim.place)
            continue;
        const StandingClaim& next = standing[i + 1];
        if (next.from < end + after.turnover && (!meets || *meets->untilAt < next.from))
            meets = No{.why = next.closure ? Refusal::PlaceClosed : Refusal::PlaceTaken,
                       .fromAt = claim.until,
                       .untilAt = next.from};
    }
    if (meets)
        return meets;
    if (tooLong)
        return No{.why = Refusal::OverHouseLimit, .untilAt = tooLong};
    return std::nullopt;
}

} // namespace adempauze
