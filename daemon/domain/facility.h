#pragma once

#include "domain/ids.h"
#include "time/local_time.h"

#include <chrono>
#include <optional>
#include <string_view>

namespace adempauze {

enum class FacilityKind { TimeOut, TransitHome };
enum class Admission { Automatic, Desk };
enum class TailPolicy { Protect, Share };

std::string_view wordFor(FacilityKind kind); ///< "time_out", "transit_home"
std::string_view wordFor(Admission admission); ///< "automatic", "desk"
std::string_view wordFor(TailPolicy policy); ///< "protect", "share"
std::optional<FacilityKind> facilityKindNamed(std::string_view word);
std::optional<Admission> admissionNamed(std::string_view word);
std::optional<TailPolicy> tailPolicyNamed(std::string_view word);

/// What a house itself rules about stays. The order's regime never says how long somebody may stay.
struct HouseRules {
    Zone zone;
    std::optional<TimeOfDay> departureTime{}; ///< none: residents leave when the order ends
    std::chrono::minutes turnover{0}; ///< kept free after each departure
    int longestStayDays; ///< local calendar days from first arrival in this facility
    Admission admission;
    TailPolicy tail;
};

/// Planned end of a stay whose reason to last ends at `end`: the house's next departure hour at or after it.
Moment plannedEnd(const HouseRules& house, Moment end);

/// The house limit: the latest planned end for somebody who first arrived in this facility at `arrivedAt`
/// (same clock time, longestStayDays local days later; a planned end at that very moment is still allowed).
Moment houseLimit(const HouseRules& house, Moment arrivedAt);

/// The latest planned end within the house limit: the last departure hour at or before it.
Moment latestPlannedEnd(const HouseRules& house, Moment arrivedAt);

} // namespace adempauze
