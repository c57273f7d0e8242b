#pragma once

#include "domain/ids.h"
#include "storage/pg.h"

#include <optional>
#include <span>
#include <string_view>

/// Outages, and the paper of houses that is to be entered after them.
namespace adempauze {

std::span<const pg::Statement> paperStatements();

/// An outage, seen when it is over.
struct Waking {
    Moment now;
    Moment real; ///< by the machine's clock
    Moment sleptBefore; ///< who was last there at or before this moment, by the machine's clock, slept
    Moment endingBefore; ///< holds that were open when it began and expire before this moment…
    Moment holdsUntil; ///< …stay open until then, unless their house has entered its paper before
};

/// The first to come back after an outage finds it: every house with places is on paper since it began, an urgent task
/// asks it for what it wrote, and holds that were open then stay open, since nobody could renew, confirm or redeem
/// them, and who comes on one while the house goes by its paper is let in. Not those behind an offer from the waiting
/// list: nobody was told to come on one. After it somebody is there again. Nothing happens where nobody slept. A row of
/// the answer: a house.
pg::Ticket queueWake(pg::Transaction& tx, const Waking& waking);

/// A house with places, locked with all of them: whoever is about to promise one of them comes before, or sees it.
struct HouseOfPaper {
    std::optional<Moment> since; ///< it goes by its paper since then, or has it to enter
};
pg::Ticket queueHouseOfPaper(pg::Transaction& tx, FacilityId house);
std::optional<HouseOfPaper> takeHouseOfPaper(const pg::Transaction& tx, pg::Ticket ticket);

/// One house alone goes by its paper from `since` on: as after an outage, while the daemon goes on. Its open holds that
/// would expire before `holdsUntil` stay open until then, unless it has entered its paper before. Decides: AlreadyDone.
struct GoingByPaper {
    FacilityId house;
    Moment since;
    Moment now;
    Moment holdsUntil;
    AccountId by;
    std::string_view requestId;
};
void queueGoByPaper(pg::Transaction& tx, const GoingByPaper& going);

/// Whether the paper of a place's house is still to be entered.
pg::Ticket queueAwaitsPaper(pg::Transaction& tx, PlaceId place);
bool awaitsPaper(const pg::Transaction& tx, pg::Ticket ticket);

/// The house says that all is entered: holds that an outage kept open expire at `holdsUntil`, or when they would have
/// without it, whichever is later. Or that it was not, after
/// all.
void queuePaperEntered(pg::Transaction& tx, FacilityId house, Moment now, Moment holdsUntil);
void queuePaperAwaited(pg::Transaction& tx, FacilityId house, Moment since);

} // namespace adempauze
