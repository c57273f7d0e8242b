#pragma once

#include "domain/regime.h"
#include "time/local_time.h"
#include "wire/fields.h"

#include <optional>
#include <string_view>
#include <vector>

namespace adempauze::http {

/// The moment of imposition as it was sent: an instant, or what stood on the clock on the wall.
struct Imposed {
    std::optional<Moment> at{};
    std::optional<LocalTime> local{};
};

/// An error for each of the two when both are given; with `oneNeeded`, also when neither is.
std::vector<wire::InputError> errorsIn(const Imposed& imposed, bool oneNeeded);

/// The instant. A wall clock time in a clock change is resolved by domain rule R9 and needs confirmation.
struct ImposedMoment {
    std::optional<Moment> at{};
    bool needsConfirmation = false;
};
ImposedMoment momentOf(const Imposed& imposed, const Zone& zone);

/// The zone of the regime of that id, whatever its version; nothing when there is none.
const Zone* zoneOf(const std::vector<Regime>& regimes, std::string_view id);

/// Where no regime is named: that of the Dutch order, or else the first.
const Zone& usualZone(const std::vector<Regime>& regimes);

} // namespace adempauze::http
