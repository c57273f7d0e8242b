#pragma once

#include "time/text.h"

#include <cassert>
#include <string_view>

namespace adempauze::test {

/// "2010-03-27T20:00:00+01:00"
inline Moment at(std::string_view text)
{
    const auto moment = parseMoment(text);
    assert(moment);
    return *moment;
}

} // namespace adempauze::test
