#include "link/trust.h"

#include "time/clock.h"

#include <QDateTime>
#include <QSslSocket>

#include <algorithm>
#include <utility>

namespace adempauze::client {

namespace {

/// Qt verifies a chain only against the authorities of its default configuration.
class Authorities {
public:
    explicit Authorities(const QList<QSslCertificate>& ours)
    {
        QSslConfiguration with = m_before;
        with.setCaCertificates(ours);
        QSslConfiguration::setDefaultConfiguration(with);
    }
    ~Authorities() { QSslConfiguration::setDefaultConfiguration(m_before); }
    Authorities(const Authorities&) = delete;
    Authorities& operator=(const Authorities&) = delete;

private:
    const QSslConfiguration m_before = QSslConfiguration::defaultConfiguration();
};

bool endsInOneOf(const QList<QSslCertificate>& authorities, const QList<QSslCertificate>& chain, const QString& host)
{
    const Authorities scope(authorities);
    return QSslCertificate::verify(chain, host).isEmpty();
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
    QSslConfiguration tls;
    tls.setProtocol(QSsl::TlsV1_3OrLater);
    tls.setPeerVerifyMode(QSslSocket::VerifyPeer);
    tls.setSslOption(QSsl::SslOptionDisableSessionSharing, true);
    tls.setSslOption(QSsl::SslOptionDisableSessionTickets, true);
    tls.setSslOption(QSsl::SslOptionDisableSessionPersistence, true);
    const bool systems = server.authorities.isEmpty() && server.fingerprint.isEmpty();
    tls.setCaCertificates(systems ? QSslConfiguration::systemCaCertificates() : server.authorities);
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
    const auto authorities =
        server.authorities.isEmpty() ? QSslConfiguration::systemCaCertificates() : server.authorities;
    return endsInOneOf(authorities, chain, server.url.host());
}

QByteArray fingerprintOf(const QSslCertificate& certificate)
{
    return certificate.digest(QCryptographicHash::Sha256);
}

} // namespace adempauze::client
