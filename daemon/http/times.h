#pragma once

#include "domain/regime.h"
#include "http/exchange.h"
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
    std::optional<int> fold{}; ///< which of two equal wall clock times: 0 the first, 1 the second
};

/// An error for each of the two when both are given; with `oneNeeded`, also when neither is.
std::vector<wire::InputError> errorsIn(const Imposed& imposed, bool oneNeeded);

/// The instant. A wall clock time in a clock change is resolved by domain rule R9 and needs confirmation.
struct ImposedMoment {
    std::optional<Moment> at{};
    bool needsConfirmation = false;
};
ImposedMoment momentOf(const Imposed& imposed, const Zone& zone);

/// The same where the law counts from it: a wall clock time that was shown twice needs to be told which (`fold`), and
/// an instant must carry an offset that the zone has at that moment ("Z" carries none). Refusals: LocalTimeTwice,
/// OffsetNotOfZone.
Outcome<ImposedMoment> legalMomentOf(const Imposed& imposed, const Zone& zone);

/// "2026-11-20"; nothing for anything else.
std::optional<date::local_days> dateOf(std::string_view text);

/// A moment of the query, with any offset; nothing when it is not given. Refusals: InvalidInput.
Outcome<std::optional<Moment>> momentInQuery(const Exchange& exchange, std::string_view key);

/// Whether any moment in the body was written with an offset of its own.
bool hasOffsets(const Request& request);

/// An error for each moment in the body whose offset the zone does not have then: a clock time that was never shown was
/// not read off a clock. "Z" says nothing about a clock.
std::vector<wire::InputError> offsetErrors(const Request& request, const Zone& zone);

/// The zone of the regime of that id, whatever its version; nothing when there is none.
const Zone* zoneOf(const std::vector<Regime>& regimes, std::string_view id);

/// Where no regime is named: the usual one's, or else the first's.
const Zone& usualZone(const std::vector<Regime>& regimes, std::string_view usual);

} // namespace adempauze::http
