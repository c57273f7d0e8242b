#pragma once

#include "storage/sending_store.h"

#include <variant>

namespace adempauze {

/// What a message is about, if it is to be sent; else why it is not: of a kind that this program does not know, or no
/// longer true.
std::variant<NoticeKind, Sending> judged(const Outgoing& what, Moment now);

/// A person asked for it and looks at what comes of it: it alerts nobody.
bool isTrial(const Outgoing& what);

/// One line in the log about what became of it: ids, words and numbers.
void logSending(const Outgoing& what, std::string_view channel, const Sending& sending);

} // namespace adempauze
