#pragma once

#include "wire/case_follow_up_messages.h"
#include "wire/case_messages.h"
#include "wire/coordination_messages.h"
#include "wire/escalation_messages.h"
#include "wire/follow_up_messages.h"
#include "wire/help_messages.h"
#include "wire/network_messages.h"
#include "wire/order_decisions.h"
#include "wire/order_messages.h"
#include "wire/overview_messages.h"
#include "wire/session_messages.h"
#include "wire/stay_messages.h"

namespace adempauze::client {

/// All that is known of the stay that is looked at, as the daemon last said it; or of a case that has none.
struct StayView {
    wire::Stay stay{}; ///< without an id where there is none: then it says its case and order alone
    std::optional<wire::Order> order{}; ///< none: no order, or not for this role
    std::optional<wire::Case> ofCase{};
    std::vector<wire::HistoryItem> stayHistory{};
    std::vector<wire::HistoryItem> orderHistory{};
    std::vector<wire::Message> messages{}; ///< about the stay, to whomever
    std::vector<wire::Escalation> escalations{}; ///< of open tasks about it and its order
    std::optional<wire::Network> network{}; ///< of the case, as the rest below
    std::optional<wire::Coordination> coordination{}; ///< of it too, for a house
    std::optional<wire::FollowUp> followUp{};
    std::vector<wire::Contact> contacts{};
    std::vector<wire::CaseHelp> help{};

    std::optional<QUuid> stayId() const { return stay.id.isNull() ? std::nullopt : std::optional(stay.id); }
};

/// Names for the ids in the messages.
struct Names {
    std::vector<wire::Agency> agencies{};
    std::vector<wire::Colleague> colleagues{};
    std::vector<wire::Stay> stays{}; ///< where each is
    std::vector<wire::HelpOffer> helpOffers{}; ///< help to choose from
};

} // namespace adempauze::client
