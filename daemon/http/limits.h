#pragma once

#include <chrono>
#include <cstddef>

namespace adempauze::http {

/// Everything a peer could use up has an end here. The defaults are those of the house (HOUSE § 3); the configuration
/// may change them per listener, tests lower them.
struct Limits {
    std::size_t requestLine = 4 * 1024; ///< bytes, the line's end not counted; longer answers 431
    std::size_t head = 16 * 1024; ///< bytes, request line and fields together; longer answers 431
    std::size_t fields = 100; ///< header fields; more answer 431
    std::size_t body = 256 * 1024; ///< bytes after unchunking; more answer 413
    std::size_t unsent = 256 * 1024; ///< bytes of answers a peer has not taken; above it no request is read

    std::chrono::milliseconds handshake{5'000}; ///< from accept to the end of the TLS handshake
    std::chrono::milliseconds header{10'000}; ///< from a request's first byte to its last header byte; then 408
    std::chrono::milliseconds bodyRead{30'000}; ///< from there to the last byte of the body; then 408
    std::chrono::milliseconds idle{60'000}; ///< without any request on a kept connection; then closed
    std::chrono::milliseconds write{60'000}; ///< from an answer's first byte to its last; then cut
    std::chrono::milliseconds linger{1'000}; ///< after a refusal, for the peer to read why before the cut
    std::chrono::milliseconds drain{30'000}; ///< after a drain began; what is left then is cut

    int connections = 1024; ///< in all, handshaking ones as well; more are closed at once
    int connectionsPerPeer = 64; ///< per address (IPv6: per /64); more are closed at once
};

} // namespace adempauze::http
