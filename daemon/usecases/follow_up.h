#pragma once

#include "storage/delivery_store.h"
#include "storage/history_store.h"
#include "storage/message_store.h"
#include "storage/turn_away_store.h"
#include "usecases/context.h"

namespace adempauze {

/// A request without a place, as a person says. The same requestId again answers the one that is there; where the
/// daemon had noted it by itself (note_turn_away.h), the reason becomes what the person says. Who: police liaison,
/// placement worker, coordinator, facility staff. Refusals: NotYours, NotInTheFuture, AlreadyDone (another
/// organisation's).
Outcome<TurnAwayRow> recordTurnAway(pg::Transaction& tx, const Context& context, const TurnAwayRow& wish);
/// What became of it; its task is done. Refusals: NotFound, StaleVersion, AlreadyDone (it has a place).
Outcome<TurnAwayRow> followTurnAway(pg::Transaction& tx, const Context& context, TurnAwayId id, std::int64_t version,
                                    std::string_view outcome);
/// Of the caller's organisation, that happened in the period: newest first, at most 200.
Outcome<std::vector<TurnAwayRow>> showTurnAways(pg::Transaction& tx, const Context& context, const Period& during);
Outcome<TurnAwayRow> showTurnAway(pg::Transaction& tx, const Context& context, TurnAwayId id);
/// How many, by reason and by what became of them; counted from the rows at every question. Managers count the region,
/// whoever asks for places their own organisation. Numbers of requests are always shown (MODEL.md § 7).
Outcome<std::vector<TurnAwayCount>> countTurnAways(pg::Transaction& tx, const Context& context, const Period& during);

/// To the caller's own organisation (agency, coordinator, placement worker), newest first, at most 200. Each says from
/// when until when the stay that it is about is now, and under which ids stay and case are found where the caller may
/// open them: a connected system (agency) opens neither.
Outcome<std::vector<MessageRow>> showMessages(pg::Transaction& tx, const Context& context);
/// One of them, and on which way it left: what `dataref` of a webhook leads to. Refusals: NotFound.
struct MessageDelivered {
    MessageRow message;
    std::vector<DeliveryRow> deliveries;
};
Outcome<MessageDelivered> showMessage(pg::Transaction& tx, const Context& context, MessageId id);
/// Who was told what about a stay the caller may see.
Outcome<std::vector<MessageRow>> showMessagesOfStay(pg::Transaction& tx, const Context& context, ClaimId stay);
/// "We have seen it", by an account of the organisation that was told. Refusals: NotFound, AlreadyDone.
Outcome<MessageRow> acknowledgeMessage(pg::Transaction& tx, const Context& context, MessageId id);
/// Told by telephone instead: the waiting task opens, the mail is not sent any more. Who: placement worker, coordinator
/// of the case. Refusals: NotFound, AlreadyDone, NotInTheFuture.
Outcome<MessageRow> recordCall(pg::Transaction& tx, const Context& context, MessageId id, Moment calledAt);

/// Everything recorded about a stay or an order the caller may see, oldest first. Audited.
Outcome<std::vector<HistoryRow>> showHistoryOfStay(pg::Transaction& tx, const Context& context, ClaimId stay);
Outcome<std::vector<HistoryRow>> showHistoryOfOrder(pg::Transaction& tx, const Context& context, OrderId order);

} // namespace adempauze
