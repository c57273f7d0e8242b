#pragma once

#include "domain/order_event.h"
#include "wire/order_decisions.h"

/// What a message about an order says, as the event that it records. `kind` is the route's; a message that can only be
/// of one kind has its own.
namespace adempauze::http {

OrderEvent eventOf(const wire::EndOrderEarly& message, OrderEventKind kind);
OrderEvent eventOf(const wire::ReinstateOrder& message, OrderEventKind);
OrderEvent eventOf(const wire::ExtendOrder& message, OrderEventKind);
OrderEvent eventOf(const wire::SuspendOrder& message, OrderEventKind);
OrderEvent eventOf(const wire::AnnulPartly& message, OrderEventKind);
OrderEvent eventOf(const wire::ConditionOutcome& message, OrderEventKind);
OrderEvent eventOf(const wire::ServeOrder& message, OrderEventKind);
OrderEvent eventOf(const wire::ReportBreach& message, OrderEventKind);
OrderEvent eventOf(const wire::RequestRuling& message, OrderEventKind);

/// A correction is decided when it is recorded.
OrderEvent correctionOf(const wire::CorrectOrder& message, Moment now);

} // namespace adempauze::http
