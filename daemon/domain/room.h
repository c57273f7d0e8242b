#pragma once

#include "domain/facility.h"
#include "time/period.h"

#include <chrono>
#include <optional>
#include <vector>

namespace adempauze {

/// How long somebody who comes to a place at `from` could stay there: until the next thing that stands on it, less the
/// turnover before it, or the house limit, whichever comes first. Nothing where there is no room at all.
std::optional<Moment> roomUntil(const HouseRules& house, Moment from, std::optional<Moment> nextTakenFrom);

/// The soonest beginning at or after `from` of a stay for a reason of this length. The stay lasts until the departure
/// hour that follows, its turnover after it; all of that must lie between what the place is taken for, and the house
/// must let somebody stay that long from there. `taken`: in order of beginning, each with its own turnover; they may
/// overlap, as a protected tail overlaps what was promised before. Nothing when no such moment is known.
std::optional<Moment> soonestFit(const HouseRules& house, Moment from, std::chrono::seconds length,
                                 const std::vector<Period>& taken);

} // namespace adempauze
