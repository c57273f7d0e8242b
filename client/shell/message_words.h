#pragma once

#include "wire/follow_up_messages.h"

#include <QStringList>

namespace adempauze::client {

/// How a message came: "sent Mon 23 Nov 2026 10:00", "not sent: could not be reached", "told by telephone …".
QString sentText(const wire::Message& message);
/// "seen Mon 23 Nov 2026 10:00", or "not seen yet".
QString seenText(const wire::Message& message);
/// "Reference 3F9A-2C10, about 11B0-77D4": what its mail says, and what all messages about the same thing say.
QString referenceText(const wire::Message& message);
/// What there is to know of it, a sentence each: attempts, when it is tried again, until when.
QStringList detailsOf(const wire::Message& message, Moment now);

} // namespace adempauze::client
