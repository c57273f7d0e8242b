#pragma once

#include "storage/outbox_store.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

/// What the courier writes down of the deliveries that it took.
namespace adempauze {

/// What became of an attempt.
struct Sending {
    enum class End { Sent, Delayed, Failed, Overtaken };
    End end;
    std::string reason{}; ///< why it was not sent: a word of ours, never the server's text
    std::optional<int> answered{}; ///< the status that a system answered with
    Moment againAt{}; ///< of a delayed one
    bool alert = false; ///< of a failed or delayed one: a person is told
    std::optional<Moment> restUntil{}; ///< only what is urgent goes to the endpoint before: it asked for that
    bool gone = false; ///< the endpoint says that it is no more
    bool tried = false; ///< of one that was not sent: the endpoint had its chance
};

struct Sendings {
    Outgoing what;
    Sending sending;
};

std::span<const pg::Statement> sendingStatements();

/// Writes down what became of deliveries of one region, in one transaction: how many of them were still ours. One that
/// is not is left as it is: its lease ran out, or somebody has telephoned.
///
/// Sent: the waiting task that hangs on the message opens, and alerts about it or its endpoint are called off. With
/// `alert`, unless the message went, or may well go, on another way, a person is told: the task "message_failed", one
/// at a time. Once it was ticked off there is another one when a delivery is given up, not while it is still tried. And
/// an endpoint to which a delivery failed for good is its administrator's to look at, once at a time:
/// "webhook_failing". One that is gone is disabled.
std::size_t record(pg::Connection& db, std::vector<Sendings> sendings, Moment now);

} // namespace adempauze
