#pragma once

#include "domain/turn_away.h"
#include "http/exchange.h"
#include "storage/record_store.h"
#include "usecases/find_places.h"

#include <functional>

namespace adempauze::http {

/// A use-case that changes something, and its answer already written: it reads and locks (one round trip), queues its
/// writes, and does not commit. Run again when another change came in between, so whatever it draws is drawn anew.
using Change = std::function<Outcome<StoredAnswer>(pg::Transaction&, const Context&)>;

/// What a "no" brings along; each asked only when it is needed, after the change was rolled back.
struct Help {
    std::function<std::optional<QJsonObject>()> current{};
    std::function<Instead()> instead{};
    std::function<QJsonArray()> obstacles{}; ///< of an act on several places, with a "no" about one of them
    std::function<void(TurnAwayReason)> noteTurnAway{}; ///< of a "no" about a place; never for a preview
    bool plans = false; ///< `current` is a plan, and what would do by now comes with every "no" about a place
};

/// The one way to change anything: transaction, idempotency key, commit, and the answer. Two round trips.
///
///     BEGIN, region, key, what the use-case must see | what it decided, the stored answer, COMMIT
///
/// An answer that was stored under the key is given again, byte for byte. A refusal leaves nothing behind. A preview
/// does all of it but the key and the commit, and answers 200 with the same message; its key is not used up.
Response change(Exchange& exchange, const Change& run, const Help& help = {});

/// 201 with a message that has a version.
template<class Message>
StoredAnswer createdVersioned(const Message& message, std::optional<std::string> location = std::nullopt)
{
    return {
        .status = 201, .body = wire::toText(message), .etag = etagOf(message.version), .location = std::move(location)};
}

template<class Message>
StoredAnswer created(const Message& message, std::optional<std::string> location = std::nullopt)
{
    return {.status = 201, .body = wire::toText(message), .etag{}, .location = std::move(location)};
}

} // namespace adempauze::http
