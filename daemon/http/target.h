#pragma once

#include "http/message.h"

#include <optional>
#include <string>
#include <string_view>

namespace adempauze::http {

/// A request target in origin form, decoded.
struct Target {
    std::string path;
    Fields query;
};

/// Nothing for anything that two programs could read differently: not starting with '/', a fragment, a bad or cut
/// percent sequence, an encoded slash, NUL or any other control character, invalid UTF-8 after decoding.
///
/// '+' is a plus in the query as well: our queries carry times with offsets, and no free text.
std::optional<Target> parseTarget(std::string_view text);

} // namespace adempauze::http
