#pragma once

#include "domain/ids.h"
#include "storage/pg.h"

#include <span>
#include <vector>

namespace adempauze {

std::span<const pg::Statement> waitingSweepStatements();

/// What time and other desks bring about, each found once: offers whose deadline has passed, whose hold ended or was
/// taken up in another way, or whose place went to somebody else; entries for which any place would come too late;
/// entries whose house said no after all, which wait again. Rows that somebody works on are left for the next time.
void queueSettleWaiting(pg::Transaction& tx, Moment now);

/// One at a time in a region; nobody waits for it.
pg::Ticket queueTryOffering(pg::Transaction& tx);
bool tookOffering(const pg::Transaction& tx, pg::Ticket ticket);

/// Who does not want which place, by what became of offers since the moment.
struct Unwanted {
    WaitingEntryId entry;
    PlaceId place;
    friend auto operator<=>(const Unwanted&, const Unwanted&) = default;
};
pg::Ticket queueUnwanted(pg::Transaction& tx, Moment since);
std::vector<Unwanted> takeUnwanted(const pg::Transaction& tx, pg::Ticket ticket);

} // namespace adempauze
