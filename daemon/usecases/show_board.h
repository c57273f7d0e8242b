#pragma once

#include "storage/board_store.h"
#include "usecases/context.h"

#include <date/date.h>

namespace adempauze {

/// A local day, midnight to midnight (23 to 25 hours), and its night: as bed-nights are, that is counted at 04:00 of
/// the next day. A place counts once: closed, else taken by somebody, by a turnover or by a tail that nobody else may
/// book, else unconfirmed while its house has yet to enter its paper, else free.
struct BoardDay {
    date::local_days date;
    Period during;
    int free = 0;
    int taken = 0;
    int closed = 0;
    int unconfirmed = 0;
};

/// Places × days.
struct BoardView {
    Moment asOf;
    Zone zone;
    std::vector<BoardDay> days;
    std::vector<BoardPlaceRow> places; ///< by alias, unit and name
    std::vector<BoardBarRow> bars; ///< by place and beginning
};

struct BoardWish {
    std::optional<date::local_days> from{}; ///< none: today, in the region's zone
    int days; ///< 1 to 56
    std::optional<FacilityId> only{};
};

/// What stands on every place over some local days. From when on a house goes by its paper until it has entered it,
/// what would be free there is unconfirmed, without an end. A claim is told apart only to those who may open it (its
/// holder's organisation, its case's, the house where it is); for all others, managers included, its place is taken.
/// Who: facility staff, placement worker, coordinator, manager, administrator. Refusals: NotYours, InvalidInput
/// (/days).
Outcome<BoardView> showBoard(pg::Transaction& tx, const Context& context, const BoardWish& wish);

} // namespace adempauze
