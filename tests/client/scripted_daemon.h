#pragma once

#include "link/daemon_link.h"
#include "time/text.h"

#include <QFile>
#include <QJsonDocument>
#include <QMap>
#include <QPointer>
#include <QSslKey>
#include <QSslServer>
#include <QSslSocket>
#include <QTest>
#include <QTimer>

#include <functional>
#include <memory>
#include <vector>

namespace adempauze::client {

/// Lets the event loop run until it holds; false when that takes too long.
inline bool until(const std::function<bool()>& holds, std::chrono::milliseconds bound = std::chrono::minutes(1))
{
    return QTest::qWaitFor(holds, static_cast<int>(bound.count()));
}

/// ./tests/run makes them: ca.crt, server.crt, server.key for localhost.
inline QString testCertificate(const char* name)
{
    return qEnvironmentVariable("ADEMPAUZE_TEST_CERTIFICATES") + u'/' + QString::fromLatin1(name);
}

inline QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// A daemon that does what a test tells it: a real TLS server on localhost that speaks just enough HTTP/1.1 and the
/// feed. It lives in the test's own event loop.
///
///     ScriptedDaemon daemon;
///     daemon.answer("GET", "/v1/stays", 200, {{"stays", QJsonArray()}});
///     daemon.answerOnce("POST", "/v1/holds", 409, problem("place_taken", 409), 20ms);
///     const auto link = signedIn(daemon);
///     …
///     daemon.say("hold.accepted", "hold", id);
///     EXPECT_TRUE(until([&] { return daemon.requests("POST", "/v1/holds").size() == 1; }));
///
/// What stands for a path stands until it is replaced; what is said to happen once or a few times comes before it, in
/// the order it was told. A path is meant without its query. Signing in and out and the feed work untold; all else is
/// answered 404.
class ScriptedDaemon {
public:
    using Milliseconds = std::chrono::milliseconds;

    struct Request {
        QByteArray method;
        QByteArray target; ///< with its query
        QMap<QByteArray, QByteArray> headers{}; ///< names in small letters
        QByteArray body{};

        QByteArray path() const { return target.split('?').first(); }
        QByteArray header(const char* name) const { return headers.value(QByteArray(name).toLower()); }
        QJsonObject json() const { return QJsonDocument::fromJson(body).object(); }
    };

    explicit ScriptedDaemon(const QString& chain = testCertificate("server.crt"),
                            const QString& key = testCertificate("server.key"),
                            QSsl::SslProtocol protocol = QSsl::TlsV1_3OrLater)
    {
        QSslConfiguration tls;
        tls.setProtocol(protocol);
        tls.setLocalCertificateChain(QSslCertificate::fromData(contentOf(chain), QSsl::Pem));
        tls.setPrivateKey(QSslKey(contentOf(key), QSsl::Ec));
        tls.setPeerVerifyMode(QSslSocket::VerifyNone);
        tls.setCaCertificates({});
        m_server.setSslConfiguration(tls);
        QObject::connect(&m_server, &QSslServer::pendingConnectionAvailable, &m_server, [this] { accept(); });
        QObject::connect(&m_server, &QSslServer::startedEncryptionHandshake, &m_server, [this] { ++m_connections; });
        comeBack();
        standing("POST", "/v1/sessions", {.status = 201, .body = textOf(sessionOf("police_liaison"))});
        standing("DELETE", "/v1/sessions/current", {.status = 204});
        standing("GET", "/v1/events", {.kind = Step::Kind::Stream});
    }
    ~ScriptedDaemon() { goAway(); }

    /// Trusts the tests' own authority.
    Server server() const
    {
        return {.url = url(), .authorities = QSslCertificate::fromPath(testCertificate("ca.crt"))};
    }
    /// By number: a name would be tried by IPv6 first.
    QUrl url() const { return QUrl(QStringLiteral("https://127.0.0.1:%1").arg(m_port)); }

    // What is answered.

    void answer(const QByteArray& method, const QByteArray& path, int status, const QJsonObject& json = {},
                Milliseconds delay = {})
    {
        standing(method, path, {.status = status, .body = textOf(json), .delay = delay});
    }
    void answerOnce(const QByteArray& method, const QByteArray& path, int status, const QJsonObject& json = {},
                    Milliseconds delay = {})
    {
        upcoming(method, path, 1, {.status = status, .body = textOf(json), .delay = delay});
    }
    /// Takes the request and says nothing.
    void never(const QByteArray& method, const QByteArray& path)
    {
        standing(method, path, {.kind = Step::Kind::Never});
    }
    /// Reads the whole request, then cuts the connection. The client's network layer asks twice for one attempt of
    /// the link.
    void cut(const QByteArray& method, const QByteArray& path, int times = 1)
    {
        upcoming(method, path, times, {.kind = Step::Kind::Cut});
    }
    /// Cuts the next connections before anything is read of them.
    void cutConnections(int times) { m_cuts = times; }
    /// These bytes, and the end.
    void raw(const QByteArray& method, const QByteArray& path, const QByteArray& bytes)
    {
        standing(method, path, {.kind = Step::Kind::Raw, .body = bytes});
    }
    /// Who is signed in from now on.
    void setRole(const char* role) { answer("POST", "/v1/sessions", 201, sessionOf(role)); }
    /// Goes with every answer from now on, as API-Now.
    void setNow(Moment now) { m_now = now; }

    // The feed.

    /// To every open stream, and to those that resume from before it. The event's id.
    QByteArray say(const QByteArray& kind, const QByteArray& subject, const QUuid& id = {})
    {
        const QJsonObject data{{QStringLiteral("kind"), QString::fromLatin1(kind)},
                               {QStringLiteral("subject"), QString::fromLatin1(subject)},
                               {QStringLiteral("id"), id.isNull() ? QString() : id.toString(QUuid::WithoutBraces)}};
        return remember("data: " + textOf(data));
    }
    QByteArray sayResync() { return remember("event: resync\ndata: {}"); }
    /// As it is, to every open stream; ":\n\n" is the heartbeat.
    void sayRaw(const QByteArray& bytes)
    {
        for (const auto& stream : openStreams())
            stream->write(bytes);
    }
    void endStreams()
    {
        for (const auto& stream : openStreams())
            stream->disconnectFromHost();
    }
    int streams() const { return static_cast<int>(openStreams().size()); }

    /// Closes everything and answers nobody / does so again, at the same address.
    void goAway()
    {
        m_server.close();
        for (const auto& socket : std::exchange(m_sockets, {}))
            if (socket)
                socket->abort();
    }
    void comeBack()
    {
        if (m_server.listen(QHostAddress::LocalHost, m_port))
            m_port = m_server.serverPort();
    }

    // What was asked.

    const std::vector<Request>& requests() const { return m_requests; }
    std::vector<Request> requests(const QByteArray& method, const QByteArray& path) const
    {
        std::vector<Request> found;
        for (const Request& request : m_requests)
            if (request.method == method && request.path() == path)
                found.push_back(request);
        return found;
    }
    int connections() const { return m_connections; }

    static QJsonObject sessionOf(const char* role)
    {
        const QJsonObject account{
            {QStringLiteral("id"), QStringLiteral("11111111-1111-4111-8111-111111111111")},
            {QStringLiteral("name"), QStringLiteral("somebody")},
            {QStringLiteral("role"), QString::fromLatin1(role)},
            {QStringLiteral("organisationId"), QStringLiteral("22222222-2222-4222-8222-222222222222")},
            {QStringLiteral("facilityId"), QStringLiteral("33333333-3333-4333-8333-333333333333")}};
        return {{QStringLiteral("token"), QStringLiteral("the-token")},
                {QStringLiteral("expiresAt"), QStringLiteral("2026-11-21T09:00:00Z")},
                {QStringLiteral("account"), account}};
    }

private:
    struct Step {
        enum class Kind { Answer, Never, Cut, Raw, Stream };
        Kind kind = Kind::Answer;
        int status = 0;
        QByteArray body{};
        Milliseconds delay{};
    };
    struct Script {
        std::vector<Step> upcoming{};
        std::optional<Step> standing{};
    };
    using Socket = QPointer<QSslSocket>;
    struct Said {
        QByteArray id;
        QByteArray frame;
    };

    static QByteArray textOf(const QJsonObject& json) { return QJsonDocument(json).toJson(QJsonDocument::Compact); }

    void standing(const QByteArray& method, const QByteArray& path, Step step)
    {
        m_scripts[method + ' ' + path].standing = std::move(step);
    }
    void upcoming(const QByteArray& method, const QByteArray& path, int times, const Step& step)
    {
        auto& steps = m_scripts[method + ' ' + path].upcoming;
        steps.insert(steps.end(), static_cast<std::size_t>(times), step);
    }

    void accept()
    {
        while (m_server.isListening() && m_server.hasPendingConnections()) {
            const Socket socket = qobject_cast<QSslSocket*>(m_server.nextPendingConnection());
            if (m_cuts > 0) {
                --m_cuts;
                socket->abort();
                socket->deleteLater();
                continue;
            }
            m_sockets.push_back(socket);
            QObject::connect(socket, &QSslSocket::disconnected, socket, &QObject::deleteLater);
            m_unread.remove(socket);
            QObject::connect(socket, &QSslSocket::readyRead, &m_server, [this, socket] { read(socket); });
            read(socket);
        }
    }

    void read(const Socket& socket)
    {
        QByteArray& bytes = m_unread[socket.data()];
        bytes += socket->readAll();
        while (const auto request = requestIn(bytes)) {
            m_requests.push_back(*request);
            perform(socket, *request, nextFor(*request));
        }
    }

    /// Takes the first request off the bytes once it is whole.
    static std::optional<Request> requestIn(QByteArray& bytes)
    {
        const qsizetype end = bytes.indexOf("\r\n\r\n");
        if (end < 0)
            return std::nullopt;
        const QList<QByteArray> lines = bytes.first(end).split('\n');
        const QList<QByteArray> words = lines.first().trimmed().split(' ');
        Request request{.method = words.value(0), .target = words.value(1)};
        for (const QByteArray& line : lines.mid(1)) {
            const qsizetype colon = line.indexOf(':');
            request.headers[line.first(colon).toLower()] = line.mid(colon + 1).trimmed();
        }
        const qsizetype length = request.header("content-length").toLongLong();
        if (bytes.size() < end + 4 + length)
            return std::nullopt;
        request.body = bytes.mid(end + 4, length);
        bytes.remove(0, end + 4 + length);
        return request;
    }

    Step nextFor(const Request& request)
    {
        const Step unknown{.status = 404,
                           .body = R"({"type":"urn:x","title":"No such thing.","status":404,"reason":"not_found"})"};
        const auto found = m_scripts.find(request.method + ' ' + request.path());
        if (found == m_scripts.end())
            return unknown;
        if (found->upcoming.empty())
            return found->standing.value_or(unknown);
        const Step step = found->upcoming.front();
        found->upcoming.erase(found->upcoming.begin());
        return step;
    }

    void perform(const Socket& socket, const Request& request, const Step& step)
    {
        switch (step.kind) {
        case Step::Kind::Never: return;
        case Step::Kind::Cut: return socket->abort();
        case Step::Kind::Stream: return stream(socket, request);
        case Step::Kind::Raw: socket->write(step.body); return socket->disconnectFromHost();
        case Step::Kind::Answer: break;
        }
        const QByteArray text = answerText(step);
        QTimer::singleShot(step.delay, &m_server, [socket, text] {
            if (socket)
                socket->write(text);
        });
    }

    QByteArray answerText(const Step& step) const
    {
        const QByteArray type = step.status < 400 ? "application/json" : "application/problem+json";
        QByteArray text = "HTTP/1.1 " + QByteArray::number(step.status) + " Told\r\n" + nowHeader();
        if (step.status == 204)
            return text + "\r\n";
        if (step.status == 401)
            text += "WWW-Authenticate: Bearer realm=\"adempauze\"\r\n";
        text += "Content-Type: " + type + "\r\n";
        return text + "Content-Length: " + QByteArray::number(step.body.size()) + "\r\n\r\n" + step.body;
    }

    QByteArray nowHeader() const
    {
        return m_now ? "API-Now: " + QByteArray::fromStdString(adempauze::textOf(*m_now)) + "\r\n" : QByteArray();
    }

    void stream(const Socket& socket, const Request& request)
    {
        socket->write("HTTP/1.1 200 OK\r\n" + nowHeader()
                      + "Content-Type: text/event-stream\r\nConnection: close\r\n\r\n");
        m_streams.push_back(socket);
        const QByteArray since = request.header("last-event-id");
        bool after = false;
        for (const Said& said : m_said) {
            if (after)
                socket->write(said.frame);
            after = after || (!since.isEmpty() && said.id == since);
        }
    }

    QByteArray remember(const QByteArray& lines)
    {
        const QByteArray id = "7-" + QByteArray::number(static_cast<int>(m_said.size()) + 1);
        m_said.push_back({id, "id: " + id + '\n' + lines + "\n\n"});
        sayRaw(m_said.back().frame);
        return id;
    }

    std::vector<Socket> openStreams() const
    {
        std::vector<Socket> open;
        for (const Socket& stream : m_streams)
            if (stream && stream->state() == QAbstractSocket::ConnectedState)
                open.push_back(stream);
        return open;
    }

    QSslServer m_server;
    quint16 m_port = 0;
    QMap<QByteArray, Script> m_scripts;
    QMap<const QSslSocket*, QByteArray> m_unread;
    std::vector<Socket> m_sockets;
    std::vector<Socket> m_streams;
    std::vector<Request> m_requests;
    std::vector<Said> m_said;
    std::optional<Moment> m_now;
    int m_cuts = 0;
    int m_connections = 0;
};

/// A "no" as the daemon says it.
inline QJsonObject problem(const char* reason, int status)
{
    return {{QStringLiteral("type"), QStringLiteral("urn:problem-type:adempauze:") + QString::fromLatin1(reason)},
            {QStringLiteral("title"), QStringLiteral("No.")},
            {QStringLiteral("status"), status},
            {QStringLiteral("reason"), QString::fromLatin1(reason)}};
}

/// Waits as short as a test may, and not so short that a busy machine fails it.
inline Patience quick()
{
    using namespace std::chrono_literals;
    return {.answer = 5'000ms, .heartbeat = 5'000ms, .firstRetry = 5ms, .lastRetry = 40ms, .grace = 2'000ms};
}

/// A link that is signed in at the daemon, its feed running.
inline std::unique_ptr<DaemonLink> signedIn(const ScriptedDaemon& daemon, Patience patience = quick())
{
    auto link = std::make_unique<DaemonLink>(patience);
    link->setServer(daemon.server());
    link->signIn(QStringLiteral("somebody"), QStringLiteral("a long password"), nullptr, [](const auto&) {});
    if (!until([&] { return link->state() == LinkState::Live; }))
        return nullptr;
    return link;
}

} // namespace adempauze::client
