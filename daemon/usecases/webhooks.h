#pragma once

#include "storage/delivery_store.h"
#include "storage/webhook_store.h"
#include "usecases/context.h"

#include <chrono>

/// Where the systems of organisations want to hear of messages, set up by administrators. Such a system learns that
/// there is a message and of what neutral kind; it reads it here, after signing in.
///
/// Who: administrator, everywhere. Refusals, everywhere: NotYours, NotFound, StaleVersion.
namespace adempauze {

/// Without retired ones.
Outcome<std::vector<EndpointRow>> showEndpoints(pg::Transaction& tx, const Context& context);
Outcome<EndpointRow> showEndpoint(pg::Transaction& tx, const Context& context, EndpointId id);

/// `wish` says id, organisation, url and kinds. Further refusals: InvalidInput (no https address, an organisation that
/// is not there, a kind of message that there is not).
Outcome<EndpointRow> addEndpoint(pg::Transaction& tx, const Context& context, const EndpointRow& wish,
                                 const NewSecret& secret);

/// A new secret that holds from now on; those before it hold for `overlap` more. Further refusals: AlreadyDone
/// (retired), InvalidInput (SecretsMost hold already: give no overlap).
Outcome<EndpointRow> rotateSecret(pg::Transaction& tx, const Context& context, EndpointId id, std::int64_t version,
                                  const NewSecret& secret, std::chrono::hours overlap);
inline constexpr std::size_t SecretsMost = 4;

/// What was queued for an endpoint that is disabled is given up, and alerts a person where it was the only way. Retired
/// is for ever. Further refusals: AlreadyDone.
enum class EndpointChange { Disable, Enable, Retire };
Outcome<EndpointRow> changeEndpoint(pg::Transaction& tx, const Context& context, EndpointId id, std::int64_t version,
                                    EndpointChange change);

/// Newest first, at most 200.
Outcome<std::vector<DeliveryRow>> showDeliveries(pg::Transaction& tx, const Context& context, EndpointId id);

} // namespace adempauze
