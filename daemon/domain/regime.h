#pragma once

#include "domain/outcome.h"
#include "time/local_time.h"

#include <optional>
#include <string>
#include <vector>

namespace adempauze {

/// How a regime counts the days of an order.
enum class Counting {
    WallClock, ///< the same local clock time, N calendar days later (Wth art. 2(1))
};

/// From which moment an extension counts.
enum class ExtensionBasis {
    FirstEnd, ///< "extended by 18 days" = 18 days after the first end (Wth art. 9(1); ECLI:NL:RBROT:2020:13047)
};

/// The law behind an order, as data with a validity period: 10 and 28 stand in config/regimes, nowhere in code.
/// An order keeps the version it was imposed under.
struct Regime {
    std::string id; ///< "nl-wth"
    int version; ///< counts up when the law changes
    Zone zone;
    Period inForce; ///< orders imposed within it; `until` may be Forever
    Counting counting;
    int firstDays; ///< the first period at most, days as `counting` says
    int maximumDays; ///< first period and extensions together, from imposition
    ExtensionBasis extensionBasis;
    bool extensible;
    std::string source; ///< the article
    std::string reviewedOn; ///< local date of the last review, "2026-11-01"
    std::string authority{}; ///< who imposes, extends and withdraws: "mayor"
    std::vector<std::string> unverified{}; ///< what rests on no legal source, one sentence each
};

/// The version of the regime that holds for an order imposed at `at`; nothing if there is none.
const Regime* regimeFor(const std::vector<Regime>& regimes, std::string_view id, Moment at);

/// The very version that an order was imposed under; nothing if the file is gone.
const Regime* regimeOf(const std::vector<Regime>& regimes, std::string_view id, int version);

} // namespace adempauze
