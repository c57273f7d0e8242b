#pragma once

#include "wire/hold_messages.h"
#include "wire/stay_messages.h"

namespace adempauze::client {

/// Somebody who is on the way: an accepted hold, who arrives on the code, or a booked stay.
struct Expected {
    QUuid id{};
    bool booked = false;
    bool moves = false; ///< from another house, where they still are
    bool missed = false; ///< nobody came, and where they are is not known
    QString place{};
    std::optional<int> persons{}; ///< of a family
    Moment at{};
    std::string zone{};
    std::optional<std::string> code{};
    std::optional<std::string> gender{};
    bool wheelchair = false; ///< only where somebody in a wheelchair can live
    std::optional<std::string> remark{};
    std::optional<Moment> expiresAt{};
    std::int64_t version = 0;
};

/// What a house's desk looks at.
struct DeskLists {
    std::vector<wire::Hold> incoming{}; ///< waiting for the house's answer, soonest due first
    std::vector<Expected> expected{}; ///< soonest first
    std::vector<wire::Stay> present{}; ///< departures overdue first, then by planned end
    std::vector<wire::Stay> departed{}; ///< in the last seven days, latest first
};

/// Sorts the daemon's two answers for the desk of `facility`. A stay that moved to another house is no longer here; one
/// that is to move here is expected here then.
DeskLists deskListsFrom(const wire::Holds& holds, const wire::Stays& stays, const std::optional<QUuid>& facility,
                        Moment now);

/// Whether anything in the lists fell due after `since` and by `now`: the daemon may say other things of it by now.
bool fellDue(const DeskLists& lists, Moment since, Moment now);

/// The place as the house calls it.
QString placeOf(const wire::Stay& stay);
/// "De Luwte, L1"
QString wholePlaceOf(const wire::Stay& stay);

/// The zone a message names, or the region's.
const Zone& zoneOf(const std::string& name);

} // namespace adempauze::client
