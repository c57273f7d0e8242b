#pragma once

#include "storage/night_store.h"
#include "usecases/context.h"

namespace adempauze {

struct NightCheck {
    ClaimId stay;
    Presence presence;
    Moment checkedAt; ///< when somebody looked; its night is the one that it falls in. May be late, from paper
};

/// What a house saw of a resident on its evening round. Said again of the same night, it corrects, and what was said
/// stays. An absence while the stay's order runs is a safety alert: whoever guides the person is told and has the task
/// `missing_at_night`; a presence or a notice closes it. Who: facility staff of the house that they were in then.
/// Refusals: NotFound, NotInTheFuture, StayNotOpen (never arrived), LaterFacts (limitAt: before the arrival in that
/// house, or after the departure).
Outcome<NightCheckRow> recordNightCheck(pg::Transaction& tx, const Context& context, const NightCheck& wish);

struct NightRound {
    date::local_days date;
    Period during;
    std::vector<NightGuestRow> guests;
};

/// The own house over a night, by default tonight: who is or was there, and what was said of it. Who: facility staff.
Outcome<NightRound> showNightRound(pg::Transaction& tx, const Context& context, std::optional<date::local_days> date);

/// All that was said of a stay's nights, corrections included; the look is written to the audit trail. Who: as
/// showStay.
Outcome<std::vector<NightCheckRow>> showNightsOfStay(pg::Transaction& tx, const Context& context, ClaimId stay);

} // namespace adempauze
