#pragma once

#include "time/period.h"

#include <date/tz.h>

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace adempauze {

/// What stands on a clock on a wall; means nothing without a zone.
using LocalTime = date::local_seconds;

/// A clock time within a day, e.g. a house's departure hour.
using TimeOfDay = std::chrono::minutes;

/// A zone of the IANA time zone database. Cheap to copy.
class Zone {
public:
    /// Nothing for a name that the database does not have.
    static std::optional<Zone> named(std::string_view name);

    const std::string& name() const;
    LocalTime localAt(Moment at) const;

    friend bool operator==(const Zone&, const Zone&) = default;

private:
    friend struct ZoneRules;
    explicit Zone(const date::time_zone* rules)
        : m_rules(rules)
    {
    }
    const date::time_zone* m_rules;
};

/// How a wall-clock time became an instant.
enum class Resolution {
    Unique,
    InGap, ///< the clock skipped it: the offset before the change was applied, the local time moves on
    InDoubled ///< the clock showed it twice: the second was taken
};

struct Resolved {
    Moment at;
    LocalTime local; ///< as the clock really shows it at `at`; differs from what was asked in a gap
    Resolution how;

    bool needsConfirmation() const { return how != Resolution::Unique; }
};

/// The instant of a wall-clock time, by the rule that never shortens a protection (domain rule R9):
/// in the hour that does not exist the offset before the change applies (2027-03-28 02:30 in Amsterdam is
/// 01:30Z, local 03:30), in the doubled hour the second. No legal source was found for either case; the
/// answer asks for confirmation by a person.
Resolved resolve(const Zone& zone, LocalTime local);

/// The instant of a wall-clock time that somebody read off a clock. One that was shown twice that day needs to be told
/// which (`fold`: 0 the first, 1 the second) and is nothing without it; one that the clock skipped follows `resolve`.
std::optional<Resolved> resolveGiven(const Zone& zone, LocalTime local, std::optional<int> fold);

/// The same wall-clock time, `days` calendar days later (Wth arts. 2(1), 9(1) count in days; the elapsed
/// hours differ by one where the clock changes).
Resolved localDaysAfter(const Zone& zone, Moment at, int days);

/// The clock was set at `at`: forward when `by` is more than zero.
struct ClockChange {
    Moment at;
    std::chrono::minutes by;
};

/// Every time the zone's clock is set between two moments, `from` exclusive, `until` inclusive.
std::vector<ClockChange> clockChangesBetween(const Zone& zone, Moment from, Moment until);

/// The first moment at or after `at` when the wall clock shows `hour`, one such moment per local day: on the two days
/// on which the clock changes over that very hour it is the one that `resolve` names.
Moment nextAt(const Zone& zone, Moment at, TimeOfDay hour);

/// Whether this machine's time zone data is usable: `witness` must have the clock of Europe/Amsterdam on days on which
/// that is known. Slim or missing data answers with wrong offsets instead of failing, so the daemon asks at start and
/// exits 78.
bool zonesAreTrustworthy(std::string_view witness = "Europe/Amsterdam");

} // namespace adempauze
