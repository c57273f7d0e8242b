#pragma once

#include "http/convert.h"
#include "usecases/case_follow_up.h"
#include "usecases/hand_over_task.h"
#include "usecases/help.h"
#include "wire/case_follow_up_messages.h"
#include "wire/hand_over_messages.h"
#include "wire/help_messages.h"
#include "wire/protocol_messages.h"

namespace adempauze::http {

wire::Protocol wireOf(const Protocol& protocol);
wire::FollowUp wireOf(const FollowUpView& view, const Reading& reading);
wire::CaseOutcome wireOf(const OutcomeRow& row);
wire::Contact wireOf(const ContactRow& row);
wire::HelpOffer wireOf(const HelpOfferRow& row);
wire::CaseHelp wireOf(const HelpRow& row);
wire::HandOver wireOf(const HandOverRow& row, const Reading& reading);

/// A list of them: `wire::Contacts`, `wire::HelpOffers`, …
template<class List, class Row, class... Reading>
List followUpListOf(const std::vector<Row>& rows, const Reading&... reading)
{
    List list;
    for (const Row& row : rows)
        list.items.push_back(wireOf(row, reading...));
    return list;
}

} // namespace adempauze::http
