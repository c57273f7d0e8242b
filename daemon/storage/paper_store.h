#pragma once

#include "domain/ids.h"
#include "storage/pg.h"

#include <span>

/// Outages, and the paper of houses that is to be entered after them.
namespace adempauze {

std::span<const pg::Statement> paperStatements();

/// An outage, seen when it is over.
struct Waking {
    Moment now;
    Moment real; ///< by the machine's clock
    Moment sleptBefore; ///< who was last there at or before this moment, by the machine's clock, slept
    Moment holdsUntil; ///< holds that were open when it began stay open until then at least
};

/// The first to come back after an outage finds it: every house with places is on paper since it began, an urgent task
/// asks it for what it wrote, and holds that were open then are open for a while yet, since nobody could renew, confirm
/// or redeem them. Not those behind an offer from the waiting list: nobody was told to come on one. After it somebody
/// is there again. Nothing happens where nobody slept. A row of the answer: a house.
pg::Ticket queueWake(pg::Transaction& tx, const Waking& waking);

/// Whether the paper of a place's house is still to be entered.
pg::Ticket queueAwaitsPaper(pg::Transaction& tx, PlaceId place);
bool awaitsPaper(const pg::Transaction& tx, pg::Ticket ticket);

/// The house says that all is entered; or that it was not, after all.
void queuePaperEntered(pg::Transaction& tx, FacilityId house);
void queuePaperAwaited(pg::Transaction& tx, FacilityId house, Moment since);

} // namespace adempauze
