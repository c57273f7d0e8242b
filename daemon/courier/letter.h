#pragma once

#include "domain/notices.h"
#include "time/local_time.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace adempauze {

/// Who writes: set by the operator, the same for every letter.
struct Sender {
    std::string mailbox; ///< functional
    std::string link; ///< where the reader signs in
};

/// What a letter may be made from. There is nothing else in it: no name, no place, no house, no case.
struct Envelope {
    MessageId id;
    NoticeKind kind;
    bool urgent;
    std::string to;
    std::optional<Moment> dueAt{};
    Zone zone;
    Moment createdAt;
};

/// What a letter about several messages may be made from: how many there are of each kind, and nothing of any of them.
struct DigestEnvelope {
    std::vector<MessageId> ids; ///< of all that are in it, in order; never empty
    std::map<NoticeKind, int> counts;
    std::string to;
    std::optional<Moment> dueAt{}; ///< the soonest
    Zone zone;
    Moment collectedAt; ///< until when
};

/// A mail, Dutch first, then English. The same envelope gives the same letter, word for word, at every attempt.
struct Letter {
    std::string messageId; ///< without angle brackets; stable over attempts
    std::string from;
    std::string to;
    std::string subject;
    Moment writtenAt;
    bool urgent;
    std::string text;
    std::string html;
};

/// The message's own reference, the kind of action in neutral words, the due moment with its zone, and the link to sign
/// in (NTA 7516; AVG art. 5). Whoever reads over a shoulder learns that somebody has work to do.
Letter letterFor(const Envelope& envelope, const Sender& sender);

/// The same for several messages at once, with an id and a reference that follow from theirs: another set of messages
/// is another letter.
Letter letterFor(const DigestEnvelope& envelope, const Sender& sender);

/// What the reader can say over the telephone: "3F9A-2C10".
std::string referenceOf(MessageId id);

} // namespace adempauze
