#pragma once

#include "storage/override_store.h"
#include "usecases/context.h"

/// An exception to a "no" for safety's sake: one person into one house, once. Whoever asks gives a reason; a second
/// person of another organisation or in another role approves; it expires; the stay that used it says so for ever.
/// Whether the house is unfit at all is not looked at and not told: what was not needed is not used up.
namespace adempauze {

enum class OverrideState { Requested, Approved, Refused, Used, Expired };

std::string_view wordFor(OverrideState state);
OverrideState stateOf(const OverrideRow& row, const Context& context);

/// Whether the caller could be the second person for it. Who: staff of that house; case workers with the person in
/// their sight; of another organisation or in another role than whoever asked.
bool mayApprove(const OverrideRow& row, const Caller& caller);

struct OverrideWish {
    OverrideId id; ///< fresh
    TaskId task; ///< fresh
    PersonId person;
    FacilityId facility;
    std::string reason;
};

/// A task opens for whoever leads a case of the person (else for whoever runs the house) and for the house's staff, and
/// both organisations are told. Who: placement worker, coordinator, of people in their sight. Refusals: NotFound.
Outcome<OverrideRow> requestOverride(pg::Transaction& tx, const Context& context, const OverrideWish& wish);

/// From now on, for as long as the settings say. Refusals: NotFound, StaleVersion, OverrideNotOpen, SecondPersonNeeded.
Outcome<OverrideRow> approveOverride(pg::Transaction& tx, const Context& context, OverrideId id, std::int64_t version);

/// By whoever may see it; by whoever asked it is a withdrawal. Refusals: NotFound, StaleVersion, OverrideNotOpen.
Outcome<OverrideRow> refuseOverride(pg::Transaction& tx, const Context& context, OverrideId id, std::int64_t version);

/// What one's organisation asked for, what concerns people in one's sight, what concerns one's house; auditors see all
/// of the region, without for whom.
Outcome<std::vector<OverrideRow>> showOverrides(pg::Transaction& tx, const Context& context);
Outcome<OverrideRow> showOverride(pg::Transaction& tx, const Context& context, OverrideId id);

} // namespace adempauze
