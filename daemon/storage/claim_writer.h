#pragma once

#include "storage/claim_store.h"

namespace adempauze {

std::span<const pg::Statement> claimWriterStatements();

/// A new hold with its one placement (a family's: with one on each place of the unit), in one statement that decides:
/// if the place is taken after all, nothing of the transaction remains and commit answers PlaceTaken.
void queueInsertHold(pg::Transaction& tx, const ClaimRow& hold, const PlacementRow& placement, Moment recordedAt);

struct Writer {
    AccountId account;
    Moment at;
};

/// Writes what differs between the claim as read and as it should be: the claim itself (its version must still be the
/// one that was read, else commit answers StaleVersion), its placements and its segments. Placements that shrink are
/// written before those that grow or begin, so that a transfer never meets itself.
void queueSave(pg::Transaction& tx, const ClaimRow& before, const ClaimRow& after, const Writer& writer);

/// The claims that are conditional on a resident's tail wait for it no longer. Those that lie on no other tail are firm
/// from now on, and their holders are told. Call when the resident's tail is saved as it now is.
void queueMakeFirm(pg::Transaction& tx, ClaimId resident, const Writer& writer, std::string_view requestId);

} // namespace adempauze
