#pragma once

#include "domain/notices.h"
#include "time/period.h"

#include <cstdint>
#include <string>

namespace adempauze {

/// What an event may be made from. There is nothing else in it: no name, no place, no house, no case.
struct Notification {
    MessageId id;
    NoticeKind kind;
    Uuid subject;
    std::int64_t sequence; ///< per receiver and subject: the highest is the newest
    Moment createdAt;
};

/// A CloudEvent 1.0 in structured JSON, thin: which message there is, of what neutral kind, about which opaque subject,
/// and where it is read after signing in. `api`: where agencies reach us, such as "https://adempauze.example.org". The
/// same notification gives the same bytes at every attempt.
std::string eventFor(const Notification& notification, const std::string& api);

} // namespace adempauze
