#include "link/trust.h"

#include "time/clock.h"

#include <QDateTime>
#include <QMap>
#include <QSslSocket>

#include <algorithm>
#include <utility>

namespace adempauze::client {

namespace {

using Name = QMap<QByteArray, QStringList>;

Name subjectOf(const QSslCertificate& certificate)
{
    Name name;
    for (const QByteArray& part : certificate.subjectInfoAttributes())
        name.insert(part, certificate.subjectInfo(part));
    return name;
}

Name issuerOf(const QSslCertificate& certificate)
{
    Name name;
    for (const QByteArray& part : certificate.issuerInfoAttributes())
        name.insert(part, certificate.issuerInfo(part));
    return name;
}

bool isNamed(const QList<QSslCertificate>& certificates, const Name& name)
{
    return std::ranges::any_of(certificates, [&](const auto& each) { return subjectOf(each) == name; });
}

// Signatures, dates and the name were judged in the handshake; this asks only whose they lead up to. An intermediate
// certificate that calls itself like one of the authorities would be in the way of that.
bool endsInOneOf(const QList<QSslCertificate>& authorities, const QList<QSslCertificate>& chain)
{
    for (const QSslCertificate& each : chain)
        if (isNamed(authorities, subjectOf(each)) && !authorities.contains(each))
            return false;
    QSslCertificate at = chain.first();
    for (qsizetype steps = 0; steps < chain.size(); ++steps) {
        if (authorities.contains(at) || isNamed(authorities, issuerOf(at)))
            return true;
        const auto next = std::ranges::find_if(
            chain, [issuer = issuerOf(at)](const auto& each) { return subjectOf(each) == issuer; });
        if (next == chain.end())
            return false;
        at = *next;
    }
    return false;
}

bool isValidNow(const QSslCertificate& certificate)
{
    const auto now = QDateTime::fromSecsSinceEpoch(Clock().real().time_since_epoch().count(), Qt::UTC);
    return certificate.effectiveDate() <= now && now <= certificate.expiryDate();
}

bool isUnvouched(const QSslError& error)
{
    switch (error.error()) {
    case QSslError::SelfSignedCertificate:
    case QSslError::SelfSignedCertificateInChain:
    case QSslError::UnableToGetIssuerCertificate:
    case QSslError::UnableToGetLocalIssuerCertificate:
    case QSslError::UnableToVerifyFirstCertificate:
    case QSslError::CertificateUntrusted: return true;
    default: return false;
    }
}

} // namespace

QSslConfiguration tlsFor(const Server& server)
{
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setProtocol(QSsl::TlsV1_3OrLater);
    tls.setPeerVerifyMode(QSslSocket::VerifyPeer);
    tls.setSslOption(QSsl::SslOptionDisableSessionSharing, true);
    tls.setSslOption(QSsl::SslOptionDisableSessionTickets, true);
    tls.setSslOption(QSsl::SslOptionDisableSessionPersistence, true);
    if (!server.authorities.isEmpty() || !server.fingerprint.isEmpty())
        tls.setCaCertificates(server.authorities);
    return tls;
}

bool onlyUnvouched(const QList<QSslError>& errors)
{
    return std::ranges::all_of(errors, isUnvouched);
}

bool isAgreedOn(const Server& server, const QList<QSslCertificate>& chain)
{
    if (chain.isEmpty())
        return false;
    if (!server.fingerprint.isEmpty())
        return fingerprintOf(chain.first()) == server.fingerprint && isValidNow(chain.first());
    return server.authorities.isEmpty() || endsInOneOf(server.authorities, chain);
}

QByteArray fingerprintOf(const QSslCertificate& certificate)
{
    return certificate.digest(QCryptographicHash::Sha256);
}

} // namespace adempauze::client
