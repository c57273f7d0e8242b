#pragma once

#include "domain/delivery.h"
#include "domain/sealed.h"
#include "storage/pg.h"

#include <chrono>
#include <optional>
#include <span>
#include <string>
#include <vector>

/// What the courier asks of the database: deliveries that are due, of every region. One is taken for a while (a lease),
/// not locked: no transaction stays open while a server thinks. What became of it is written by sending_store.h.
namespace adempauze {

/// A delivery that was taken, and the message it carries.
struct Outgoing {
    RegionId region;
    DeliveryId delivery;
    MessageId id; ///< of the message
    std::string kind; ///< NoticeKind's word, or one that this program does not know
    bool urgent;
    Uuid subject;
    std::int64_t sequence; ///< per receiver and subject
    std::optional<Moment> dueAt{};
    std::string zone;
    Moment createdAt;
    int attempt; ///< 1 for the first; what becomes of it is only written while it is still this attempt's
    bool newer; ///< a later one to the same receiver about the same subject is there
    std::optional<ClaimState> claim{}; ///< of the hold or stay that it is about, as it is now
    std::optional<Moment> until{}; ///< planned end of that claim, as it is now
    bool answered; ///< that claim, by its house
    bool inHand = false; ///< what it says nobody has in hand, somebody has by now, or it is not to be done any more
    bool mayHaveGone; ///< of an attempt before this one nobody wrote down what came of it
    std::optional<LeftWhy> groundLost{}; ///< the receiver takes no part in the case any more
};

/// One mail: a message, or all of a digest.
struct OutgoingMail {
    std::vector<Outgoing> what; ///< never empty; of a digest by the messages' ids
    std::optional<std::string> mailbox; ///< of the organisation that is told
    std::optional<Moment> digestAt{}; ///< none: a letter of its own
};

struct SealedSecret {
    EndpointSecretId id;
    Sealed secret; ///< of webhook_secret.secret
};

struct OutgoingWebhook {
    Outgoing what;
    EndpointId endpoint;
    std::string url;
    bool disabled; ///< since it was queued: nothing goes there any more
    std::vector<SealedSecret> secrets; ///< those that hold now, the newest first
};

std::span<const pg::Statement> outboxStatements();

/// Takes the mail that is due first, urgent ones before others; nothing when none is due. Two couriers never take the
/// same one; it is due again at now + lease if its courier dies. Of a digest, what came to the same in every attempt so
/// far is taken together: so what may have gone is sent again as it went, and what was queued late goes by itself.
std::optional<OutgoingMail> takeDueMail(pg::Connection& db, Moment now, std::chrono::seconds lease);

/// Endpoints by what came of the last attempt.
enum class Endpoints { Answering, Failing };

/// Takes at most one delivery for each endpoint that nobody has in hand, and the endpoint with it: what is due first,
/// urgent ones before others. At most `most`. To one that asked for rest goes only what is urgent.
std::vector<OutgoingWebhook> takeDueWebhooks(pg::Connection& db, Moment now, std::chrono::seconds lease, int most,
                                             Endpoints which);

} // namespace adempauze
