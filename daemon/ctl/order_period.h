#pragma once

#include "ctl/invocation.h"
#include "domain/regime.h"

#include <iosfwd>

namespace adempauze::ctl {

struct PeriodWish {
    bool explain = false;
    std::optional<std::filesystem::path> regimes{}; ///< none: those that come with the program
};

/// The calculator: one JSON object per line in, one per line out, in the same order. No database. A line that cannot be
/// computed is answered by {"error":{"reason","detail","pointer"}} in its place, and the exit code is 1 at the end.
/// Empty lines are passed over.
///
///     {"regime":"nl-wth","imposedAt":"2010-03-27T20:00:00+01:00","events":[{"kind":"extension",…}]}
Exit computePeriods(const PeriodWish& wish, std::istream& in, std::ostream& out);

/// One line of it.
struct PeriodAnswer {
    std::string line;
    bool good;
};
PeriodAnswer periodOf(const std::string& line, const std::vector<Regime>& regimes, bool explain);

} // namespace adempauze::ctl
