#pragma once

#include "domain/ids.h"
#include "time/period.h"

#include <chrono>
#include <optional>
#include <string_view>
#include <vector>

namespace adempauze {

/// What decides who comes first. The last two break every tie and can stand nowhere else.
enum class Criterion {
    UnderOrder, ///< whoever may not go home now
    DangerRunningOrder, ///< there is danger while an order runs
    SleepsOutside,
    ChildrenInvolved,
    NeededBy, ///< soonest first
    LongestWaiting, ///< more full days of 24 hours first
    RegisteredAt, ///< tie-break: soonest first
    Id, ///< tie-break: any order, as long as it stays the same
};

std::string_view wordFor(Criterion criterion); ///< "under_order", …
std::optional<Criterion> criterionNamed(std::string_view word);

/// What an installation has decided about its waiting list (config/waiting/ranking.toml).
struct RankingRules {
    int version; ///< counts up when the rules change
    Period inForce;
    std::vector<Criterion> criteria; ///< first first, each once; without the tie-breaks
    std::chrono::minutes answerWithin; ///< how long an offer stands where nobody says otherwise
};

/// The rules in force at the moment, if there are any.
const RankingRules* rulesAt(const std::vector<RankingRules>& rules, Moment at);

/// All that ranking knows of somebody. `underOrder`: at this moment.
struct WaitingFacts {
    WaitingEntryId id;
    Moment registeredAt;
    Moment neededBy;
    bool underOrder = false;
    bool dangerRunningOrder = false;
    bool sleepsOutside = false;
    bool childrenInvolved = false;
};

/// A position, and by what it differs from its neighbours.
struct Ranked {
    WaitingFacts facts;
    int position; ///< 1: first
    std::optional<Criterion> aheadBy{}; ///< of the next one; none: it is the last
    std::optional<Criterion> behindBy{}; ///< the one before; none: it is the first
};

/// Who comes first at `now`: the first criterion in which two differ decides between them; where none does, whoever
/// was registered first, then the id. The order never depends on the input's.
std::vector<Ranked> rankWaiting(const RankingRules& rules, std::vector<WaitingFacts> waiting, Moment now);

} // namespace adempauze
