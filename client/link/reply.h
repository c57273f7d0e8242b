#pragma once

#include "wire/problem.h"

#include <variant>

namespace adempauze::client {

/// The daemon said no, and why. `problem.reason` is one of its words.
struct Refused {
    wire::Problem problem;
};

/// No answer that can be trusted. What was asked may have happened all the same: ask again under the same key.
struct Unreachable {
    enum class Why {
        NoConnection, ///< refused, cut, no network
        Deadline, ///< nothing came in time
        NotUnderstood, ///< something came that is no message of ours, or a failure of the daemon's (5xx)
        Untrusted, ///< the certificate is not the one that was agreed on
    };
    Why why;
};

template<class Message>
using Reply = std::variant<Message, Refused, Unreachable>;

} // namespace adempauze::client
