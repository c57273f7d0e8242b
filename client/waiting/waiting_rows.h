#pragma once

#include "shell/rows_model.h"
#include "wire/follow_up_messages.h"
#include "wire/place_messages.h"
#include "wire/waiting_messages.h"

namespace adempauze::client {

/// How the rows are looked at. Both are asked anew whenever a cell is told.
struct WaitingSight {
    std::function<Moment()> now;
    std::function<bool()> old; ///< there is no connection
};

/// Somebody who waits, as shown.
struct EntryRow {
    QUuid id{};
    wire::WaitingEntry entry{};
    bool chosen = false; ///< to be offered a place together with others
};

using EntryModel = RowsModel<EntryRow>;
using OfferModel = RowsModel<wire::WaitingOffer>;
using FitModel = RowsModel<wire::PlaceOffer>;
using TurnAwayModel = RowsModel<wire::TurnAway>;

std::vector<Column<EntryRow>> entryColumns(const WaitingSight& sight);
std::vector<Column<wire::WaitingOffer>> offerColumns(const WaitingSight& sight);
std::vector<Column<wire::PlaceOffer>> fitColumns(const WaitingSight& sight);
std::vector<Column<wire::TurnAway>> turnAwayColumns(const WaitingSight& sight);

} // namespace adempauze::client
