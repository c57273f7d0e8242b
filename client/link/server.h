#pragma once

#include <QByteArray>
#include <QList>
#include <QSslCertificate>
#include <QUrl>

#include <optional>

namespace adempauze::client {

/// Which daemon, and why it is believed to be it. The chain must end in one of `authorities` (none: those of the
/// system), or the server's own certificate has the fingerprint that a person compared on the first run.
struct Server {
    QUrl url; ///< https only, no path
    QList<QSslCertificate> authorities{};
    QByteArray fingerprint{}; ///< SHA-256 of the server's certificate; empty: by its chain
};

/// What a person types ("adempauze.example", "https://host:8443/") as an address; nothing when it is none, or not
/// https. Without a port it is 443, and 443 is left out.
std::optional<QUrl> addressFrom(const QString& typed);

} // namespace adempauze::client
