#pragma once

#include "link/server.h"

#include <QDateTime>
#include <QObject>

#include <chrono>
#include <functional>

namespace adempauze::client {

/// What a server showed of itself before anything was said to it.
struct Shown {
    enum class Verdict {
        Trusted, ///< its chain ends in an authority that is known here, and its name is the one that was asked for
        Unknown, ///< it can be reached; a person has to compare the fingerprint
        Unusable, ///< expired, made out to another name, or no TLS 1.3: not to be trusted whatever a person says
        Unreachable,
    };
    Verdict verdict = Verdict::Unreachable;
    QByteArray fingerprint{}; ///< SHA-256, raw
    QString issuedTo{};
    QString issuedBy{};
    QDateTime validUntil{};
};

/// Opens a TLS connection to look at the certificate, and closes it. Nothing is said to the server. Calls back once,
/// within the patience, and never when the asker is gone by then.
void lookAtServer(const Server& server, QObject* asker, std::function<void(const Shown&)> then,
                  std::chrono::milliseconds patience = std::chrono::seconds(10));

/// "3F:A2:07:11 9C:…": in groups of four bytes that can be read out on the telephone.
QString spoken(const QByteArray& fingerprint);

} // namespace adempauze::client
