#include "http/decisions.h"

namespace adempauze::http {

namespace {

OrderEvent plain(OrderEventKind kind, Moment decidedAt, std::optional<Moment> effectiveAt = std::nullopt)
{
    return {.kind = kind, .decidedAt = decidedAt, .effectiveAt = effectiveAt.value_or(decidedAt)};
}

} // namespace

OrderEvent eventOf(const wire::EndOrderEarly& message, OrderEventKind kind)
{
    return plain(kind, message.decidedAt, message.effectiveAt);
}

OrderEvent eventOf(const wire::ReinstateOrder& message, OrderEventKind)
{
    return plain(OrderEventKind::Reinstatement, message.decidedAt, message.effectiveAt);
}

OrderEvent eventOf(const wire::ExtendOrder& message, OrderEventKind)
{
    OrderEvent event = plain(OrderEventKind::Extension, message.decidedAt);
    event.days = message.days;
    event.untilAt = message.untilAt;
    event.filedAt = message.filedAt;
    return event;
}

OrderEvent eventOf(const wire::SuspendOrder& message, OrderEventKind)
{
    OrderEvent event = plain(OrderEventKind::Suspension, message.decidedAt, message.effectiveAt);
    event.dueAt = message.dueAt;
    return event;
}

OrderEvent eventOf(const wire::AnnulPartly& message, OrderEventKind)
{
    OrderEvent event = plain(OrderEventKind::PartialAnnulment, message.decidedAt, message.effectiveAt);
    event.untilAt = message.untilAt;
    return event;
}

OrderEvent eventOf(const wire::ConditionOutcome& message, OrderEventKind)
{
    return plain(message.met ? OrderEventKind::ConditionMet : OrderEventKind::ConditionBroken, message.decidedAt,
                 message.effectiveAt);
}

OrderEvent eventOf(const wire::ServeOrder& message, OrderEventKind)
{
    return plain(OrderEventKind::Served, message.servedAt);
}

OrderEvent eventOf(const wire::ReportBreach& message, OrderEventKind)
{
    return plain(OrderEventKind::Breach, message.happenedAt);
}

OrderEvent eventOf(const wire::RequestRuling& message, OrderEventKind)
{
    return plain(OrderEventKind::CourtRequest, message.requestedAt);
}

OrderEvent correctionOf(const wire::CorrectOrder& message, Moment now)
{
    OrderEvent event = plain(OrderEventKind::Correction, now);
    event.corrects = message.eventNumber;
    event.firstDays = message.firstDays;
    event.days = message.days;
    event.untilAt = message.untilAt;
    event.filedAt = message.filedAt;
    event.dueAt = message.dueAt;
    event.trueDecidedAt = message.decidedAt;
    event.trueEffectiveAt = message.effectiveAt;
    event.voids = message.voids;
    return event;
}

} // namespace adempauze::http
