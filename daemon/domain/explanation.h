#pragma once

#include "domain/deadlines.h"
#include "domain/sentences.h"
#include "domain/stay.h"

#include <string>
#include <vector>

namespace adempauze {

/// How one moment came about, so that a lawyer can follow it: what it was computed from, by which rule of which source,
/// step by step.
struct Explanation {
    std::string moment; ///< "first_until", "latest_until", "until", "deadline.reachability", "planned_end",
                        ///< "house_limit", "expires"
    Moment from; ///< where it is counted from
    LegalEnd end;
    std::string zone;
    std::string source; ///< of the rule
    std::vector<Sentence> inputs{};
    Sentence rule;
    std::vector<Sentence> steps{};
    std::vector<ClockChange> clockChanges{}; ///< between where it is counted from and the moment
    std::chrono::minutes elapsed; ///< the same stretch, as it really lasts
    std::optional<Sentence> ambiguity{}; ///< how an hour that the clock skips or shows twice was resolved (R9)
};

/// The whole of it as text, one line per step: "Ingang: …\nRegel: …\n…".
Sentence textOf(const Explanation& explanation);

/// First end, latest end, the end that stands, and every deadline of an order, in this order. Ends that nobody has set
/// are left out. `standing` is what `history` leads to.
std::vector<Explanation> explainOrder(const Regime& regime, const OrderHistory& history, const OrderStanding& standing);

/// Planned end and house limit of a stay that has a basis.
std::vector<Explanation> explainStay(const OpenStay& stay, const HouseRules& house);

/// What the moments of a hold hang on.
struct HeldPlace {
    Moment from; ///< expected arrival
    Moment until; ///< planned end
    Moment expiresAt;
    std::chrono::minutes expiresAfter; ///< the expected arrival, or the placing or extending where that was later
    bool untilDecision{false}; ///< it waits until it is known whether an order is extended, and for nothing else
    std::optional<Moment> opensAt{}; ///< it was asked for while the house took nobody in: counted from its opening
};

/// When a hold expires, and the planned end of the stay that it would become.
std::vector<Explanation> explainHold(const HeldPlace& hold, const HouseRules& house);

} // namespace adempauze
