#include "link/daemon_link.h"

#include "link/answer.h"
#include "link/call.h"
#include "link/feed.h"
#include "link/server_time.h"

#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QPointer>

#include <utility>

namespace adempauze::client {

/// Who is signed in, and what is under way for them.
class DaemonLink::Machinery {
public:
    Machinery(DaemonLink& link, Patience waits);

    void setServer(const Server& server);
    void signIn(const QString& name, const QString& password, QObject* asker, std::function<void(const Raw&)> then);
    void leave();
    void send(Wish wish, QObject* asker, std::function<void(const Raw&)> then);
    std::optional<Moment> offlineSince() const;

    const Patience patience;
    Server server;
    std::optional<wire::Account> account;
    ServerTime time;
    Feed feed;

private:
    using Deliver = std::function<void(const Raw&)>;

    Deliver delivery(QObject* asker, std::function<void(const Raw&)> then);
    Call& makeCall(Question question, QObject* parent);
    void opened(const Raw& raw, bool awaited);
    void judge(const Raw& raw, const QByteArray& token);
    void endSession();
    void farewell(const QByteArray& token);
    void hear(const QByteArray& apiNow);

    DaemonLink& m_link;
    Network m_network;
    QByteArray m_token;
    QObject* m_underWay; ///< parent of the calls of this session
    std::shared_ptr<const bool> m_era = std::make_shared<const bool>(true); ///< gone: nobody waits for their answers
    Moment m_lastHeard{};
};

namespace {

QByteArray jsonText(const QJsonObject& object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QString withPreview(const QString& path, bool preview)
{
    if (!preview)
        return path;
    const bool has = path.contains(u'?');
    return path + (has ? QStringLiteral("&preview=true") : QStringLiteral("?preview=true"));
}

} // namespace

DaemonLink::Machinery::Machinery(DaemonLink& link, Patience waits)
    : patience(waits)
    , feed(waits)
    , m_link(link)
    , m_network(std::make_shared<QNetworkAccessManager>())
    , m_underWay(new QObject(&link))
{
    connect(&feed, &Feed::alive, &link, [this] { m_lastHeard = time.now(); });
    connect(&feed, &Feed::toldTime, &link, [this](const QByteArray& apiNow) { hear(apiNow); });
    connect(&feed, &Feed::refused, &link, [this] { endSession(); });
    connect(&feed, &Feed::stateChanged, &link, &DaemonLink::stateChanged);
    connect(&feed, &Feed::happened, &link, &DaemonLink::happened);
    connect(&feed, &Feed::resync, &link, &DaemonLink::resync);
}

// A connection that is kept was judged by what was agreed on with the former server.
void DaemonLink::Machinery::setServer(const Server& newServer)
{
    leave();
    server = newServer;
    m_network = std::make_shared<QNetworkAccessManager>();
    time = ServerTime();
}

void DaemonLink::Machinery::signIn(const QString& name, const QString& password, QObject* asker,
                                   std::function<void(const Raw&)> then)
{
    leave();
    const wire::OpenSession message{.account = name.toStdString(), .password = password.toStdString()};
    Call& call = makeCall({.method = "POST",
                           .path = QStringLiteral("/v1/sessions"),
                           .body = QByteArray::fromStdString(wire::toText(message)),
                           .key = QUuid::createUuid()},
                          m_underWay);
    const QPointer<QObject> awaiting = asker ? asker : &m_link;
    connect(&call, &Call::answered, m_underWay,
            [this, awaiting, deliver = delivery(asker, std::move(then))](const Raw& raw) {
                const std::weak_ptr<const bool> era = m_era;
                opened(raw, !awaiting.isNull());
                if (!era.expired())
                    deliver(raw);
            });
    call.start();
}

void DaemonLink::Machinery::opened(const Raw& raw, bool awaited)
{
    const auto* object = std::get_if<QJsonObject>(&raw);
    if (!object)
        return;
    std::vector<wire::InputError> errors;
    const auto session = wire::fromJson<wire::SessionOpened>(*object, wire::Unknown::Ignored, errors);
    const QByteArray token = QByteArray::fromStdString(session.token);
    if (!awaited)
        return farewell(token);
    if (!errors.empty())
        return;
    m_token = token;
    account = session.account;
    m_lastHeard = time.now();
    feed.start(m_network, server, m_token);
    Q_EMIT m_link.accountChanged();
}

void DaemonLink::Machinery::leave()
{
    m_era = std::make_shared<const bool>(true);
    for (QObject* call : m_underWay->children())
        call->disconnect();
    m_underWay->deleteLater();
    m_underWay = new QObject(&m_link);
    farewell(std::exchange(m_token, {}));
    feed.stop();
    if (std::exchange(account, std::nullopt))
        Q_EMIT m_link.accountChanged();
}

void DaemonLink::Machinery::farewell(const QByteArray& token)
{
    if (token.isEmpty())
        return;
    makeCall({.method = "DELETE", .path = QStringLiteral("/v1/sessions/current"), .token = token}, &m_link).start();
}

void DaemonLink::Machinery::send(Wish wish, QObject* asker, std::function<void(const Raw&)> then)
{
    const Deliver deliver = delivery(asker, std::move(then));
    if (m_token.isEmpty())
        return deliver(unauthenticated());
    const bool act = wish.body.has_value();
    Call& call = makeCall({.method = wish.method,
                           .path = withPreview(wish.path, wish.ask.preview),
                           .body = act ? std::optional(jsonText(*wish.body)) : std::nullopt,
                           .key = act ? wish.ask.key : QUuid(),
                           .version = wish.ask.version,
                           .token = m_token},
                          m_underWay);
    connect(&call, &Call::answered, m_underWay, [this, deliver, token = m_token](const Raw& raw) {
        deliver(raw);
        judge(raw, token);
    });
    // A question nobody waits for is not asked any more; an act that was wanted is done all the same.
    if (asker && !act)
        connect(asker, &QObject::destroyed, &call, &QObject::deleteLater);
    call.start();
}

DaemonLink::Machinery::Deliver DaemonLink::Machinery::delivery(QObject* asker, std::function<void(const Raw&)> then)
{
    const QPointer<QObject> to = asker ? asker : &m_link;
    const std::weak_ptr<const bool> era = m_era;
    return [to, era, then = std::move(then)](const Raw& raw) {
        if (!to || era.expired())
            return;
        const auto tell = [era, then, raw] {
            if (!era.expired())
                then(raw);
        };
        QMetaObject::invokeMethod(to.data(), tell, Qt::QueuedConnection);
    };
}

Call& DaemonLink::Machinery::makeCall(Question question, QObject* parent)
{
    auto* const call = new Call(m_network, server, patience, std::move(question), parent);
    connect(call, &Call::toldTime, parent, [this](const QByteArray& apiNow) { hear(apiNow); });
    return *call;
}

void DaemonLink::Machinery::judge(const Raw& raw, const QByteArray& token)
{
    const auto* refused = std::get_if<Refused>(&raw);
    if (refused && refused->problem.status == 401 && token == m_token)
        endSession();
}

void DaemonLink::Machinery::endSession()
{
    if (m_token.isEmpty())
        return;
    m_token.clear();
    for (Call* call : m_underWay->findChildren<Call*>())
        call->sessionIsOver();
    feed.stop();
    account.reset();
    Q_EMIT m_link.accountChanged();
    Q_EMIT m_link.sessionEnded();
}

void DaemonLink::Machinery::hear(const QByteArray& apiNow)
{
    if (const auto told = parseMoment(apiNow.toStdString()))
        time.tell(*told);
}

std::optional<Moment> DaemonLink::Machinery::offlineSince() const
{
    if (feed.state() != LinkState::Offline)
        return std::nullopt;
    return m_lastHeard;
}

DaemonLink::DaemonLink(Patience patience, QObject* parent)
    : QObject(parent)
    , m_machinery(std::make_unique<Machinery>(*this, patience))
{
}

DaemonLink::~DaemonLink() = default;

void DaemonLink::setServer(const Server& server)
{
    m_machinery->setServer(server);
}

const Server& DaemonLink::server() const
{
    return m_machinery->server;
}

void DaemonLink::signIn(const QString& account, const QString& password, QObject* asker,
                        std::function<void(const Reply<wire::SessionOpened>&)> then)
{
    m_machinery->signIn(account, password, asker, reading<wire::SessionOpened>(std::move(then)));
}

void DaemonLink::signOut()
{
    m_machinery->leave();
}

const std::optional<wire::Account>& DaemonLink::account() const
{
    return m_machinery->account;
}

LinkState DaemonLink::state() const
{
    return m_machinery->feed.state();
}

Moment DaemonLink::now() const
{
    return m_machinery->time.now();
}

std::optional<Moment> DaemonLink::offlineSince() const
{
    return m_machinery->offlineSince();
}

void DaemonLink::send(Wish wish, QObject* asker, std::function<void(const Raw&)> then)
{
    m_machinery->send(std::move(wish), asker, std::move(then));
}

} // namespace adempauze::client
