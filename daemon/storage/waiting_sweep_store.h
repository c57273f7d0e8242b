#pragma once

#include "domain/ids.h"
#include "storage/pg.h"

#include <optional>
#include <span>
#include <vector>

namespace adempauze {

std::span<const pg::Statement> waitingSweepStatements();

/// What time and other desks bring about, each found once: offers whose deadline has passed, whose hold ended or was
/// taken up in another way, or whose place went to somebody else; entries for which any place would come too late;
/// entries whose house said no after all, at its door or before, whose accepted hold ran out, or whose place made way
/// for an extension with nothing instead, which wait again at their rank. Rows that somebody works on are left for the
/// next time.
pg::Ticket queueSettleWaiting(pg::Transaction& tx, Moment now);

/// An entry for which any place would come too late, found just now: its organisation is to be told.
struct WaitedInVain {
    WaitingEntryId entry;
    OrganisationId organisation;
    std::optional<CaseId> caseId;
    Moment neededBy;
};
std::vector<WaitedInVain> takeWaitedInVain(const pg::Transaction& tx, pg::Ticket settled);

/// One at a time in a region; nobody waits for it.
pg::Ticket queueTryOffering(pg::Transaction& tx);
bool tookOffering(const pg::Transaction& tx, pg::Ticket ticket);

/// Who does not want which place, or is not wanted there, by what became of offers since the moment; a family: which
/// places of a unit.
struct Unwanted {
    WaitingEntryId entry;
    PlaceId place;
    friend auto operator<=>(const Unwanted&, const Unwanted&) = default;
};
pg::Ticket queueUnwanted(pg::Transaction& tx, Moment since);
std::vector<Unwanted> takeUnwanted(const pg::Transaction& tx, pg::Ticket ticket);

} // namespace adempauze
