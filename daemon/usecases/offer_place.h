#pragma once

#include "storage/access_store.h"
#include "usecases/claim_rules.h"
#include "usecases/context.h"

/// What a holder gets whose claim has to give way to a resident who stays on.
namespace adempauze {

/// Searches for the period and the person of a claim that has given way, and holds the best place that is free on no
/// condition, so that nobody else takes it meanwhile: for the same holder, case, person and order, with a code of its
/// own, from the expected arrival (now, if that has passed), and expiring as any hold. Where another change is at a
/// place or takes it first, the next best one is tried; the last resort is none, and the change that asks goes on
/// either way. The waiting list and the request that brought the claim go on with what is held instead; where nothing
/// is, the request is to be noted as turned away (note_turn_away.h). May flush, so what saves the lost claim must be
/// queued before.
Offered offerInstead(pg::Transaction& tx, const Context& context, const ClaimRow& lost, const CaseAccess& access);

} // namespace adempauze
