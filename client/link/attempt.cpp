#include "link/attempt.h"

#include "link/trust.h"

#include <QLoggingCategory>
#include <QNetworkAccessManager>
#include <QSslConfiguration>

#include <cstring>
#include <utility>

namespace adempauze::client {

namespace {

QLoggingCategory::CategoryFilter filterBefore = nullptr;

void silently(QLoggingCategory* category)
{
    filterBefore(category);
    if (std::strncmp(category->categoryName(), "qt.network", 10) != 0)
        return;
    for (const auto type : {QtDebugMsg, QtInfoMsg, QtWarningMsg, QtCriticalMsg})
        category->setEnabled(type, false);
}

// What Qt logs about a connection may quote what went over it.
void hushQtsNetwork()
{
    static const bool once = [] {
        filterBefore = QLoggingCategory::installFilter(nullptr);
        QLoggingCategory::installFilter(silently);
        return true;
    }();
    static_cast<void>(once);
}

bool isAboutTheConnection(QNetworkReply::NetworkError error)
{
    return error > QNetworkReply::NoError && error < QNetworkReply::ContentAccessDenied;
}

QUrl urlOf(const Server& server, const QString& path)
{
    // Put together from its parts, so that no path can name another host.
    const QUrl asked = QUrl::fromEncoded(QByteArray("https://x") + path.toUtf8());
    QUrl url = server.url;
    url.setPath(asked.path(QUrl::FullyEncoded));
    url.setQuery(asked.query(QUrl::FullyEncoded));
    if (!asked.hasQuery())
        url.setQuery(QString());
    return url;
}

} // namespace

QNetworkRequest requestTo(const Server& server, const QString& path, const QByteArray& token)
{
    QNetworkRequest request(urlOf(server, path));
    request.setSslConfiguration(tlsFor(server));
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    // Otherwise Qt unpacks what was packed, and a small answer may become a large one.
    request.setRawHeader("Accept-Encoding", "identity");
    request.setRawHeader("Accept", "application/json, application/problem+json, text/html");
    if (!token.isEmpty())
        request.setRawHeader("Authorization", "Bearer " + token);
    return request;
}

Attempt::Attempt(Network network, Server server, const QNetworkRequest& request, const QByteArray& method,
                 const QByteArray& body, QObject* parent)
    : QObject(parent)
    , m_network(std::move(network))
    , m_server(std::move(server))
{
    hushQtsNetwork();
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, [this] { giveUp(Unreachable::Why::Deadline); });
    m_reply = m_network->sendCustomRequest(request, method, body);
    guard();
    connect(m_reply, &QNetworkReply::metaDataChanged, this, &Attempt::begin);
    connect(m_reply, &QNetworkReply::readyRead, this, &Attempt::take);
    connect(m_reply, &QNetworkReply::finished, this, &Attempt::end);
}

Attempt::~Attempt()
{
    m_reply->disconnect(this);
    m_reply->abort();
    m_reply->deleteLater();
}

// Both signals hold the connection's thread until they are answered, so nothing has been said by then.
void Attempt::guard()
{
    connect(m_reply, &QNetworkReply::sslErrors, this, [this](const QList<QSslError>& errors) {
        if (!m_server.fingerprint.isEmpty() && onlyUnvouched(errors))
            m_reply->ignoreSslErrors(errors);
        else
            giveUp(Unreachable::Why::Untrusted);
    });
    connect(m_reply, &QNetworkReply::encrypted, this, [this] {
        if (!isAgreedOn(m_server, m_reply->sslConfiguration().peerCertificateChain()))
            giveUp(Unreachable::Why::Untrusted);
    });
}

void Attempt::allow(std::chrono::milliseconds patience)
{
    if (!m_ended)
        m_deadline.start(patience);
}

void Attempt::giveUp(Unreachable::Why why)
{
    if (m_ended)
        return;
    m_why = why;
    m_reply->abort();
    end();
}

int Attempt::status() const
{
    return m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
}

QByteArray Attempt::header(const char* name) const
{
    return m_reply->rawHeader(name);
}

QByteArray Attempt::mediaType() const
{
    return header("Content-Type").split(';').first().trimmed().toLower();
}

void Attempt::begin()
{
    if (m_begun || m_ended || status() == 0)
        return;
    m_begun = true;
    Q_EMIT begun();
}

void Attempt::take()
{
    begin();
    if (m_ended || !m_begun)
        return;
    const QByteArray bytes = m_reply->readAll();
    if (bytes.isEmpty())
        return;
    m_taken += bytes.size();
    Q_EMIT came(bytes);
}

void Attempt::end()
{
    if (!m_why && m_reply->isReadable())
        take();
    if (m_ended)
        return;
    m_ended = true;
    m_deadline.stop();
    Q_EMIT ended(whyBroken());
}

std::optional<Unreachable::Why> Attempt::whyBroken() const
{
    if (m_why)
        return m_why;
    const auto error = m_reply->error();
    if (error == QNetworkReply::SslHandshakeFailedError)
        return Unreachable::Why::NotUnderstood;
    if (isAboutTheConnection(error))
        return Unreachable::Why::NoConnection;
    if (status() == 0)
        return Unreachable::Why::NotUnderstood;
    // Qt takes an answer that was cut for a whole one where the connection was closed in order.
    const QByteArray length = header("Content-Length");
    if (!length.isEmpty() && status() != 204 && length.toLongLong() != m_taken)
        return Unreachable::Why::NoConnection;
    return std::nullopt;
}

} // namespace adempauze::client
