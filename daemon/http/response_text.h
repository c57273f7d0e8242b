#pragma once

#include "http/message.h"

#include <string>
#include <string_view>

namespace adempauze::http {

/// What the transport knows about the response that its maker does not.
struct Envelope {
    std::string_view requestId;
    std::string_view date; ///< IMF-fixdate
    std::string_view now; ///< for the API: the daemon's own time, in UTC
    bool keepAlive = false;
    bool headOnly = false; ///< the request was HEAD
};

/// Head and body as they go over the wire. The one place where the security headers are added. Throws
/// std::invalid_argument when a header field would break out of its line: that is a bug of its maker.
std::string responseText(const Response& response, const Envelope& envelope);

} // namespace adempauze::http
