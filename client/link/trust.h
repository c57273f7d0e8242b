#pragma once

#include "link/server.h"

#include <QSslConfiguration>
#include <QSslError>

namespace adempauze::client {

/// TLS 1.3 and nothing else; every connection shows its certificate anew, since none resumes an earlier one.
QSslConfiguration tlsFor(const Server& server);

/// What a fingerprint that a person compared makes good: that nobody vouches for the certificate. Never its expiry, nor
/// a name that is not the server's.
bool onlyUnvouched(const QList<QSslError>& errors);

/// Whether the chain that was shown is the one that was agreed on: it leads up to one of the authorities, or its first
/// certificate has the fingerprint and is valid today. Asked after the handshake, which judges signatures and names,
/// and before anything is said: Qt 6.4 does not make sure which authority a chain ended in.
bool isAgreedOn(const Server& server, const QList<QSslCertificate>& chain);

/// SHA-256, raw.
QByteArray fingerprintOf(const QSslCertificate& certificate);

} // namespace adempauze::client
