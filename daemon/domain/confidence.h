#pragma once

#include "domain/language.h"
#include "time/period.h"

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// How much a house's "free" is worth: whether its desk is heard of, and whether what it promised was kept. Reckoned
/// anew from what was recorded; nothing of it is stored.
namespace adempauze {

enum class Confidence { High, Fair, Low };
std::string_view wordFor(Confidence level); ///< "high", "fair", "low"

/// By what it is reckoned (config/confidence/rules.toml).
///
/// Kept is (prior + came) / (prior + came + broken), each kind of broken promise times its weight. The prior stands for
/// good holds that nobody has seen: a house has one or two places, and a handful of holds in a window. A lower bound of
/// the share (Wilson's) would call a house that kept two of two worse than one that kept twelve of twenty; with a prior
/// few observations say little in either direction, and whoever reads it can reckon it by hand.
struct ConfidenceRules {
    std::chrono::hours window; ///< how far back
    int prior; ///< good holds that are taken for granted
    int refusedAtDoor; ///< weight of somebody who came with a code and was not let in
    int calledOff; ///< weight of a hold that the house declined after it was promised
    int fullInFact; ///< weight of an unanswered hold on a "free" place, declined because the house was full
    int fairBelow; ///< per cent kept below which it is fair at most
    int lowBelow; ///< per cent kept below which it is low
    std::chrono::hours fairAfter; ///< without a word of the desk
    std::chrono::hours lowAfter;
    std::chrono::hours askAgainAfter; ///< the end of a phone round, before the next
};

/// Whether one broken promise alone, of the heaviest kind, makes a house low: rules that do so are refused.
bool condemnsAtOnce(const ConfidenceRules& rules);

/// What was recorded of a house within the window; of promises: holds that it accepted, or that needed no answer.
struct HouseFacts {
    Moment heardOfAt; ///< when its desk last recorded or vouched for anything, within the window or not
    std::int64_t came = 0; ///< with a code, and were let in
    std::int64_t refusedAtDoor = 0;
    std::int64_t calledOff = 0;
    std::int64_t fullInFact = 0;
};

enum class ConfidenceGround { HeardOf, Came, RefusedAtDoor, CalledOff, FullInFact };
std::string_view wordFor(ConfidenceGround ground); ///< "heard_of", "came", …
std::string_view sourceOf(ConfidenceGround ground); ///< which records say so: "desk_records", "arrivals", …

/// One of the numbers, and what it comes to by itself. `number`: whole days for HeardOf, else how many holds.
struct ConfidenceReason {
    ConfidenceGround ground;
    std::int64_t number;
    Confidence level;

    friend bool operator==(const ConfidenceReason&, const ConfidenceReason&) = default;
};

struct HouseConfidence {
    Confidence level; ///< the lower of silence and promises
    int keptPercent; ///< rounded down, the prior among them
    std::vector<ConfidenceReason> reasons; ///< HeardOf and Came always, broken promises where there are any
};

HouseConfidence confidenceIn(const HouseFacts& facts, const ConfidenceRules& rules, Moment now);

/// The reason as a sentence: its number, and over which days it was counted.
std::string sentenceFor(const ConfidenceReason& reason, const ConfidenceRules& rules, Language language);

} // namespace adempauze
