#include "link/server_check.h"

#include "link/trust.h"

#include <QPointer>
#include <QSslSocket>
#include <QTimer>

#include <utility>

namespace adempauze::client {

namespace {

/// A look at one server. It is the asker's child, so that both go together.
class Look : public QObject {
public:
    Look(const Server& server, QObject* asker, std::function<void(const Shown&)> then)
        : QObject(asker)
        , m_server(server)
        , m_then(std::move(then))
    {
        m_socket.setSslConfiguration(tlsFor(server));
        connect(&m_socket, &QSslSocket::sslErrors, this, [this](const QList<QSslError>& errors) {
            m_errors = errors;
            m_socket.ignoreSslErrors();
        });
        connect(&m_socket, &QSslSocket::encrypted, this, [this] { tell(whatWasShown()); });
        connect(&m_socket, &QSslSocket::errorOccurred, this, [this](QAbstractSocket::SocketError error) {
            const bool noTls = error == QAbstractSocket::SslHandshakeFailedError;
            tell({.verdict = noTls ? Shown::Verdict::Unusable : Shown::Verdict::Unreachable});
        });
    }

    void start(std::chrono::milliseconds patience)
    {
        QTimer::singleShot(patience, this, [this] { tell({}); });
        m_socket.connectToHostEncrypted(m_server.url.host(), static_cast<quint16>(m_server.url.port(443)));
    }

private:
    Shown whatWasShown() const
    {
        const QSslCertificate certificate = m_socket.peerCertificate();
        return {.verdict = verdict(),
                .fingerprint = fingerprintOf(certificate),
                .issuedTo = certificate.subjectDisplayName(),
                .issuedBy = certificate.issuerDisplayName(),
                .validUntil = certificate.expiryDate()};
    }

    Shown::Verdict verdict() const
    {
        if (!onlyUnvouched(m_errors))
            return Shown::Verdict::Unusable;
        const bool agreed = isAgreedOn(m_server, m_socket.peerCertificateChain());
        const bool goodEnough = m_errors.isEmpty() || !m_server.fingerprint.isEmpty();
        return agreed && goodEnough ? Shown::Verdict::Trusted : Shown::Verdict::Unknown;
    }

    void tell(const Shown& shown)
    {
        if (std::exchange(m_told, true))
            return;
        m_socket.disconnect(this);
        QMetaObject::invokeMethod(
            this,
            [this, shown] {
                deleteLater();
                m_then(shown);
            },
            Qt::QueuedConnection);
    }

    const Server m_server;
    const std::function<void(const Shown&)> m_then;
    QSslSocket m_socket;
    QList<QSslError> m_errors;
    bool m_told = false;
};

} // namespace

void lookAtServer(const Server& server, QObject* asker, std::function<void(const Shown&)> then,
                  std::chrono::milliseconds patience)
{
    (new Look(server, asker, std::move(then)))->start(patience);
}

QString spoken(const QByteArray& fingerprint)
{
    constexpr int BytesInGroup = 4;
    QString text;
    for (qsizetype at = 0; at < fingerprint.size(); ++at) {
        if (at > 0)
            text += at % BytesInGroup == 0 ? u' ' : u':';
        text += QString::fromLatin1(fingerprint.mid(at, 1).toHex()).toUpper();
    }
    return text;
}

} // namespace adempauze::client
