#pragma once

#include "wire/case_messages.h"
#include "wire/order_decisions.h"
#include "wire/order_messages.h"
#include "wire/overview_messages.h"
#include "wire/session_messages.h"
#include "wire/stay_messages.h"

namespace adempauze::client {

/// All that is known of the stay that is looked at, as the daemon last said it.
struct StayView {
    wire::Stay stay{};
    std::optional<wire::Order> order{}; ///< none: no order, or not for this role
    std::optional<wire::Case> ofCase{};
    std::vector<wire::HistoryItem> stayHistory{};
    std::vector<wire::HistoryItem> orderHistory{};
};

/// Names for the ids in the messages.
struct Names {
    std::vector<wire::Agency> agencies{};
    std::vector<wire::Colleague> colleagues{};
    std::vector<wire::Stay> stays{}; ///< where each is
};

} // namespace adempauze::client
