#pragma once

#include "domain/caller.h"
#include "domain/confidence.h"
#include "domain/ids.h"
#include "domain/notice_rules.h"
#include "domain/protocol.h"
#include "domain/regime.h"
#include "domain/sealed.h"
#include "domain/waiting.h"
#include "storage/pg.h"

#include <chrono>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace adempauze {

/// How long a hold lives and a desk may think.
struct HoldRules {
    std::chrono::minutes expiresAfter; ///< after the expected arrival
    std::chrono::minutes deskAnswer; ///< after the request; then the desk's next number is shown
    int renewals; ///< how often it may be extended
    std::chrono::minutes warnBefore{15}; ///< its expiry
    int openPerAccount = 0; ///< holds that one account may have open at a time; 0: as many as it likes
    int openPerOrganisation = 0; ///< the same, of all its accounts together
};

/// When time alone makes work of a stay.
struct StayRules {
    std::chrono::minutes notArrivedAfter{30}; ///< the expected arrival: where is who did not come?
};

/// How often an account may ask where named people could go, and how long an approved exception may be used.
struct SafetyRules {
    int questionsPerHour = 30; ///< about different people and houses
    std::chrono::hours overrideLasts{12}; ///< from its approval
};

/// A sealed field of a table's row, opened; nothing where it cannot be.
using OpenField = std::function<std::optional<std::string>(const Sealed&, std::string_view table,
                                                           std::string_view column, const Uuid& row)>;

/// A holder's own reference, sealed for one claim, sealed anew for another; nothing where it cannot be opened.
using MoveReference = std::function<std::optional<Sealed>(const Sealed&, ClaimId from, ClaimId to)>;

/// The reference of somebody on the waiting list, sealed anew for the hold that they get.
using TakeReference = std::function<std::optional<Sealed>(const Sealed&, WaitingEntryId from, ClaimId to)>;

class PlaceCopies;

/// What every use-case is given besides its wish. `now` is a parameter: no use-case asks the clock.
///
/// A *change* reads and locks with one flush, decides, queues its writes and returns; it does not commit. Whoever
/// called it renders the answer, queues the idempotency key and commits: two round trips, one transaction. A refusal
/// rolls back. A *query* ends with commit() in its only flush.
struct Context {
    Caller caller;
    Moment now;
    std::string requestId;
    const std::vector<Regime>& regimes;
    HoldRules holds;
    std::string_view usualRegime{}; ///< what holds where nobody names one; of the settings, which outlive every request
    MoveReference moveReference{}; ///< none: references stay where they are
    SafetyRules safety{};
    StayRules stays{};
    OpenField openField{}; ///< none: nothing can be opened, and what is sealed speaks against a house
    TakeReference takeReference{}; ///< none: holds from the waiting list have no reference
    const std::vector<RankingRules>* ranking = nullptr; ///< of the waiting list; none: it has no rules
    PlaceCopies* places = nullptr; ///< what earlier searches read; none: every search reads everything
    const NoticeRules* notices = nullptr; ///< who is told what, and when; none: whatever tells somebody asserts
    const std::vector<Protocol>* protocols = nullptr; ///< of follow-up; none: nothing is planned
    const ConfidenceRules* confidence = nullptr; ///< in houses; none: nobody asks for it
};

} // namespace adempauze
