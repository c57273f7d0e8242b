#pragma once

#include "courier/letter.h"

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <stop_token>
#include <string>
#include <variant>

namespace adempauze {

struct MailServer {
    std::string host;
    std::uint16_t port;
    std::optional<std::filesystem::path> authorities{}; ///< PEM; none: the system's
    std::chrono::seconds deadline{20}; ///< for one letter, all in all
};

struct Sent { };

/// Worth another try. `reason` is a word of ours: unreachable, deadline, no_starttls, tls_untrusted, connection_lost,
/// sender_refused, deferred, stopped. Never the server's text, which may quote an address.
struct TemporaryFailure {
    std::string reason;
};

/// The server will never take this letter: mailbox_refused.
struct PermanentFailure {
    std::string reason;
};

using Handed = std::variant<Sent, TemporaryFailure, PermanentFailure>;

/// Hands the letter to the mail server: STARTTLS with a certificate that holds for the host, or not at all. Never
/// throws on what the network does. `stop` ends it within a second or so. When the connection is lost after the
/// letter's last byte nobody knows whether it was taken; that counts as a temporary failure, and its Message-ID tells
/// the receiver.
Handed send(const Letter& letter, const MailServer& server, const std::stop_token& stop = {});

} // namespace adempauze
