#pragma once

#include <string>
#include <string_view>

namespace adempauze::http {

/// The peer's own name for a request where it is safe to log and to send back (letters, digits and "._-", at most 64),
/// else a new random one.
std::string requestIdFrom(std::string_view wished);

/// A W3C trace context header, version 00, as it came; empty when it is anything else.
std::string traceparentFrom(std::string_view text);

} // namespace adempauze::http
