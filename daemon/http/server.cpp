#include "http/server.h"

#include "http/connection.h"
#include "time/text.h"

#include <QSslSocket>
#include <QTcpServer>

#include <spdlog/spdlog.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <utility>

#include <sys/resource.h>
#include <unistd.h>

namespace adempauze::http {

namespace {

// Peers never get the last descriptors: the database, the log and the mail need some, and Qt 6.4 tries again without
// pause when accept finds none.
constexpr rlim_t SpareDescriptors = 32;

// After any other failure Qt stops accepting for good.
constexpr std::chrono::milliseconds AcceptAgainAfter{100};
constexpr int Backlog = 512;

/// What counts as one peer: an IPv4 address, however it came, or the /64 that an IPv6 host can choose from.
std::string peerOf(const QHostAddress& address)
{
    bool isV4 = false;
    const quint32 v4 = address.toIPv4Address(&isV4);
    return (isV4 ? QHostAddress(v4) : address).toString().toStdString();
}

std::string networkOf(const std::string& peer)
{
    QHostAddress address(QString::fromStdString(peer));
    if (address.protocol() != QAbstractSocket::IPv6Protocol)
        return peer;
    Q_IPV6ADDR bytes = address.toIPv6Address();
    std::fill(std::begin(bytes.c) + 8, std::end(bytes.c), quint8{0});
    return QHostAddress(bytes).toString().toStdString();
}

std::chrono::milliseconds sweepInterval(const Limits& limits)
{
    const auto shortest = std::min(
        {limits.handshake, limits.header, limits.bodyRead, limits.idle, limits.write, limits.linger, limits.drain});
    return std::clamp(shortest / 4, std::chrono::milliseconds(10), std::chrono::milliseconds(250));
}

std::string imfFixdate(Moment at)
{
    constexpr std::array Days{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
    constexpr std::array Months{"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const auto day = date::floor<date::days>(at);
    const date::year_month_day ymd{day};
    const date::hh_mm_ss time{at - day};
    std::array<char, 64> text;
    const int length = std::snprintf(text.data(), text.size(), "%s, %02u %s %04d %02d:%02d:%02d GMT",
                                     Days[date::weekday{day}.c_encoding()], static_cast<unsigned>(ymd.day()),
                                     Months[static_cast<unsigned>(ymd.month()) - 1], static_cast<int>(ymd.year()),
                                     static_cast<int>(time.hours().count()), static_cast<int>(time.minutes().count()),
                                     static_cast<int>(time.seconds().count()));
    return {text.data(), static_cast<std::size_t>(length)};
}

} // namespace

/// Takes the bare descriptor, so that the limits hold from accept on: QSslServer counts only what has shaken hands.
class Door : public QTcpServer {
public:
    explicit Door(Server& server)
        : m_server(server)
    {
    }

protected:
    void incomingConnection(qintptr descriptor) override { m_server.accept(descriptor); }

private:
    Server& m_server;
};

Server::Server(Handler handler, Limits limits, const Clock& clock, std::optional<QSslConfiguration> tls, Feed* feed)
    : m_handler(std::move(handler))
    , m_limits(limits)
    , m_tls(std::move(tls))
    , m_feed(feed)
    , m_door(std::make_unique<Door>(*this))
    , m_clock(clock)
    , m_self(std::make_shared<Server*>(this))
{
    m_door->setListenBacklogSize(Backlog);
    QObject::connect(m_door.get(), &QTcpServer::acceptError, m_door.get(), [this] {
        spdlog::error("accept failed, trying again reason={}", m_door->errorString().toStdString());
        QTimer::singleShot(AcceptAgainAfter, m_door.get(), [this] { m_door->resumeAccepting(); });
    });
    m_sweeper.setInterval(sweepInterval(m_limits));
    QObject::connect(&m_sweeper, &QTimer::timeout, &m_sweeper, [this] { sweep(); });
    m_burial.setSingleShot(true);
    QObject::connect(&m_burial, &QTimer::timeout, &m_burial, [this] {
        m_gone.clear();
        finishDrain();
    });
}

Server::~Server() = default;

bool Server::listen(const QHostAddress& address, std::uint16_t port)
{
    return m_door->listen(address, port);
}

std::string Server::error() const
{
    return m_door->errorString().toStdString();
}

std::uint16_t Server::port() const
{
    return m_door->serverPort();
}

void Server::accept(qintptr descriptor)
{
    if (isScarce(descriptor)) {
        ::close(static_cast<int>(descriptor));
        return;
    }
    std::unique_ptr<QTcpSocket> socket =
        m_tls ? std::unique_ptr<QTcpSocket>(std::make_unique<QSslSocket>()) : std::make_unique<QTcpSocket>();
    if (!socket->setSocketDescriptor(descriptor)) {
        ::close(static_cast<int>(descriptor));
        return;
    }
    std::string peer = peerOf(socket->peerAddress());
    if (isFull(peer))
        return socket->abort();
    ++m_perPeer[networkOf(peer)];
    const auto number = ++m_lastConnection;
    auto connection = std::make_unique<Connection>(*this, number, std::move(socket), std::move(peer));
    m_connections.emplace(number, std::move(connection)).first->second->begin();
    if (!m_sweeper.isActive())
        m_sweeper.start();
}

bool Server::isScarce(qintptr descriptor)
{
    rlimit limit{};
    ::getrlimit(RLIMIT_NOFILE, &limit);
    return static_cast<rlim_t>(descriptor) + SpareDescriptors >= limit.rlim_cur;
}

bool Server::isFull(const std::string& peer) const
{
    if (m_connections.size() >= static_cast<std::size_t>(m_limits.connections))
        return true;
    const auto found = m_perPeer.find(networkOf(peer));
    return found != m_perPeer.end() && found->second >= m_limits.connectionsPerPeer;
}

// Whoever replies knows a number and, weakly, the server; never a connection, which may be gone by then.
void Server::handle(std::uint64_t connection, Request request)
{
    const std::weak_ptr<Server*> self = m_self;
    m_handler(std::move(request), [self, connection](Response response) {
        const auto server = self.lock();
        if (!server)
            return;
        const auto found = (*server)->m_connections.find(connection);
        if (found != (*server)->m_connections.end())
            found->second->answer(std::move(response));
    });
}

// Called from within the signals of the connection's own socket, which must survive them.
void Server::forget(std::uint64_t connection)
{
    auto node = m_connections.extract(connection);
    if (node.empty())
        return;
    const auto counted = m_perPeer.find(networkOf(node.mapped()->peer()));
    if (counted != m_perPeer.end() && --counted->second == 0)
        m_perPeer.erase(counted);
    m_gone.push_back(std::move(node.mapped()));
    m_burial.start(0);
    if (m_connections.empty())
        m_sweeper.stop();
}

/// A list of its own, because each may leave while it is gone through.
std::vector<Connection*> Server::everybody() const
{
    std::vector<Connection*> list;
    list.reserve(m_connections.size());
    for (const auto& [number, connection] : m_connections)
        list.push_back(connection.get());
    return list;
}

void Server::sweep()
{
    const auto now = std::chrono::steady_clock::now();
    for (Connection* connection : everybody())
        connection->sweep(now);
}

void Server::drain(std::function<void()> done)
{
    m_door->close();
    m_draining = true;
    m_drained = std::move(done);
    for (Connection* connection : everybody())
        connection->drain();
    QTimer::singleShot(m_limits.drain, m_door.get(), [this] {
        for (Connection* connection : everybody())
            connection->cut();
    });
    m_burial.start(0);
}

void Server::finishDrain()
{
    if (!m_draining || !m_connections.empty() || !m_drained)
        return;
    const auto done = std::exchange(m_drained, nullptr);
    done();
}

const Server::Times& Server::times()
{
    const std::pair at(m_clock.real(), m_clock.now());
    if (std::exchange(m_timed, at) != at)
        m_times = {.date = imfFixdate(at.first), .now = adempauze::textOf(at.second)};
    return m_times;
}

} // namespace adempauze::http
