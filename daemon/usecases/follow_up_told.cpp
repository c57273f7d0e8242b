#include "usecases/follow_up.h"

#include "storage/order_store.h"
#include "storage/record_store.h"
#include "storage/task_store.h"
#include "usecases/claim_rules.h"
#include "usecases/data.h"

// Who was told what, and everything that was recorded.
namespace adempauze {

namespace {

bool hasMailbox(Role role)
{
    return role == Role::Agency || role == Role::PlacementWorker || role == Role::Coordinator;
}

void queueRead(pg::Transaction& tx, const Context& context, std::string_view action, std::string_view kind,
               const Uuid& subject)
{
    queueAudit(tx,
               {.account = context.caller.account,
                .action = action,
                .subjectKind = kind,
                .subject = subject,
                .requestId = context.requestId});
}

/// One event and one audit row. Whoever was to be told first now knows: what waited for it opens.
void queueToldRecorded(pg::Transaction& tx, const Context& context, const MessageInCase& told, std::string_view kind,
                       std::string_view action, Moment happenedAt)
{
    if (told.opensTask)
        queueTaskOpens(tx, *told.opensTask, context.now);
    const MessageRow& message = told.message;
    queueEvent(tx,
               {.kind = kind,
                .claim = message.stay,
                .caseId = message.caseId,
                .task = told.opensTask,
                .account = context.caller.account,
                .organisations = {message.organisation.value, context.caller.organisation.value},
                .happenedAt = happenedAt,
                .recordedAt = context.now,
                .data = Data{{"messageId", message.id.text()}, {"message", message.kind}}.text()});
    queueRead(tx, context, action, "message", message.id.value);
}

/// Of a message to the caller's own organisation: whoever reads it learns when somebody comes and leaves, since that is
/// what it was told about, and under which id it is found only where they may open it: of a case, whoever takes part,
/// connected systems too, reads who leads (coordination.h).
MessageRow asTold(const Caller& caller, MessageRow message)
{
    if (!placesPeople(caller) || !(message.inCase || message.holds))
        message.stay.reset();
    if (!message.inCase)
        message.caseId.reset();
    return message;
}

/// Of a message about a stay that the caller sees.
MessageRow ofStay(const Caller& caller, MessageRow message)
{
    if (!placesPeople(caller))
        message.caseId.reset();
    return message;
}

std::vector<MessageRow> each(std::vector<MessageRow> messages, const Caller& caller,
                             MessageRow (*shown)(const Caller&, MessageRow))
{
    for (MessageRow& message : messages)
        message = shown(caller, std::move(message));
    return messages;
}

/// What is needed to decide whether the caller sees a stay, in one flush with what is asked about it.
struct StayInSight {
    ClaimTickets claim;
    pg::Ticket access;
};

StayInSight queueStayInSight(pg::Transaction& tx, ClaimId stay, Moment now)
{
    return {queueClaim(tx, stay, now), queueAccessOfClaim(tx, stay)};
}

bool inSight(const pg::Transaction& tx, const Context& context, const StayInSight& tickets)
{
    const auto claim = takeClaim(tx, tickets.claim);
    return claim && maySee(context.caller, *claim, takeAccess(tx, tickets.access));
}

} // namespace

Outcome<std::vector<MessageRow>> showMessages(pg::Transaction& tx, const Context& context)
{
    if (!hasMailbox(context.caller.role))
        return Refusal::NotYours;
    const auto ticket = queueMessagesTo(tx, context.caller.organisation);
    if (const auto no = tx.commit())
        return *no;
    return each(takeMessages(tx, ticket), context.caller, asTold);
}

Outcome<MessageDelivered> showMessage(pg::Transaction& tx, const Context& context, MessageId id)
{
    if (!hasMailbox(context.caller.role))
        return Refusal::NotYours;
    const auto ticket = queueMessageTo(tx, id, context.caller.organisation);
    const auto deliveries = queueDeliveriesOf(tx, id);
    if (const auto no = tx.commit())
        return *no;
    const auto found = takeMessage(tx, ticket);
    if (!found)
        return Refusal::NotFound;
    return MessageDelivered{asTold(context.caller, found->message), takeDeliveries(tx, deliveries)};
}

Outcome<std::vector<MessageRow>> showMessagesOfStay(pg::Transaction& tx, const Context& context, ClaimId stay)
{
    const auto tickets = queueStayInSight(tx, stay, context.now);
    const auto messages = queueMessagesAbout(tx, stay);
    queueRead(tx, context, "stay.messages_read", "claim", stay.value);
    if (const auto no = tx.commit())
        return *no;
    if (!inSight(tx, context, tickets))
        return Refusal::NotFound;
    return each(takeMessages(tx, messages), context.caller, ofStay);
}

Outcome<MessageRow> acknowledgeMessage(pg::Transaction& tx, const Context& context, MessageId id)
{
    if (!hasMailbox(context.caller.role))
        return Refusal::NotYours;
    const auto ticket = queueMessageTo(tx, id, context.caller.organisation);
    tx.flush();
    auto told = takeMessage(tx, ticket);
    if (!told)
        return Refusal::NotFound;
    if (told->message.acknowledgedAt)
        return Refusal::AlreadyDone;

    queueAcknowledged(tx, id, context.now, context.caller.account);
    queueToldRecorded(tx, context, *told, "message.acknowledged", "message.acknowledge", context.now);
    told->message.acknowledgedAt = context.now;
    ++told->message.version;
    return asTold(context.caller, told->message);
}

Outcome<MessageRow> recordCall(pg::Transaction& tx, const Context& context, MessageId id, Moment calledAt)
{
    if (!placesPeople(context.caller))
        return Refusal::NotYours;
    const auto ticket = queueMessageInSight(tx, id, {context.caller.account, context.caller.organisation});
    tx.flush();
    auto told = takeMessage(tx, ticket);
    if (!told)
        return Refusal::NotFound;
    if (calledAt > context.now)
        return No{.why = Refusal::NotInTheFuture, .limitAt = context.now, .pointer = "/calledAt"};
    MessageRow& message = told->message;
    if (message.state != "queued" && message.state != "failed")
        return Refusal::AlreadyDone;

    queueCalled(tx, id, calledAt, context.caller.account, context.now);
    queueToldRecorded(tx, context, *told, "message.called", "message.call", calledAt);
    message.state = "called";
    message.calledAt = calledAt;
    message.nextAttemptAt.reset();
    ++message.version;
    return message;
}

Outcome<std::vector<HistoryRow>> showHistoryOfStay(pg::Transaction& tx, const Context& context, ClaimId stay)
{
    const auto tickets = queueStayInSight(tx, stay, context.now);
    const auto history = queueHistoryOfStay(tx, stay);
    queueRead(tx, context, "stay.history_read", "claim", stay.value);
    if (const auto no = tx.commit())
        return *no;
    if (!inSight(tx, context, tickets))
        return Refusal::NotFound;
    return takeHistory(tx, history);
}

Outcome<std::vector<HistoryRow>> showHistoryOfOrder(pg::Transaction& tx, const Context& context, OrderId order)
{
    if (!placesPeople(context.caller))
        return Refusal::NotYours;
    const auto tickets = queueOrder(tx, order, {context.caller.account, context.caller.organisation});
    const auto history = queueHistoryOfOrder(tx, order);
    queueRead(tx, context, "order.history_read", "order", order.value);
    if (const auto no = tx.commit())
        return *no;
    if (!takeOrder(tx, tickets, context.regimes))
        return Refusal::NotFound;
    return takeHistory(tx, history);
}

} // namespace adempauze
