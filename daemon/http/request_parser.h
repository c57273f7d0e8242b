#pragma once

#include "http/limits.h"
#include "http/message.h"

#include <cstddef>
#include <memory>
#include <string_view>

namespace adempauze::http {

/// Why the bytes of a peer are no request. The texts are ours, never the peer's.
struct Malformed {
    int status;
    std::string_view reason;
    std::string_view title;
};

/// HTTP/1.0 and 1.1 requests out of a stream of bytes, one after the other, measured against the limits.
///
/// Boost.Beast parses; what it takes and we do not is refused here: a folded or unterminated line, more than one
/// Content-Length, a transfer coding other than chunked, trailers, a missing, doubled or odd Host, unknown methods.
class RequestParser {
public:
    enum class State { Head, Body, Whole, Refused };

    explicit RequestParser(const Limits& limits);
    ~RequestParser();

    /// `bytes` is everything that has come and was not yet used; says how much of it is used now. Does nothing once
    /// the request is whole or refused.
    std::size_t take(std::string_view bytes);

    State state() const { return m_state; }
    const Malformed& malformed() const { return m_malformed; } ///< when refused
    std::optional<std::string_view> header(std::string_view name) const; ///< of what came so far
    bool expectsContinue() const; ///< from the end of the head on
    bool keepAlive() const; ///< when whole

    /// The whole request; the parser then begins with the next.
    Request takeRequest();

private:
    class Beast;

    std::size_t takeHead(std::string_view bytes);
    std::size_t takeBody(std::string_view bytes);
    std::size_t headEnd(std::string_view bytes);
    void refuse(const Malformed& why);

    const Limits& m_limits;
    std::unique_ptr<Beast> m_beast;
    State m_state = State::Head;
    Malformed m_malformed{};
    std::size_t m_line = 0; ///< where the head's unfinished line begins
    std::size_t m_scanned = 0; ///< up to where the head was looked at
};

} // namespace adempauze::http
