#pragma once

#include "http/crew.h"
#include "http/feed.h"
#include "http/limits.h"
#include "http/message.h"
#include "time/clock.h"

#include <QHostAddress>
#include <QSslConfiguration>
#include <QTimer>

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

namespace adempauze::http {

class Connection;
class Door;

/// Takes a request, and calls the reply once, now or later, on the loop. A reply after the connection or the server
/// has gone does nothing. Usually `[&crew](Request r, Reply reply) { crew.submit(std::move(r), std::move(reply)); }`.
using Handler = std::function<void(Request, Reply)>;

/// One listener: sockets, parsing, limits, and the answers' way back, on the event loop of the thread that made it.
/// Without TLS it is for loopback: the admin listener, and tests.
class Server {
public:
    /// Clock and feed must outlive the server; without a feed, a response that wishes a stream is a 500.
    Server(Handler handler, Limits limits, const Clock& clock, std::optional<QSslConfiguration> tls = std::nullopt,
           Feed* feed = nullptr);
    ~Server();
    Server(const Server&) = delete;
    Server& operator=(const Server&) = delete;

    /// False when the address cannot be had; `port` 0 takes a free one. `error` says why.
    bool listen(const QHostAddress& address, std::uint16_t port);
    std::string error() const;
    std::uint16_t port() const;

    /// New certificates for connections from now on.
    void setTls(QSslConfiguration tls) { m_tls = std::move(tls); }

    /// Stops accepting, lets requests in flight finish, closes idle connections and ends streams; calls `done` on the
    /// loop when the last connection has gone, or after Limits::drain with the rest cut. `done` must not destroy the
    /// server.
    void drain(std::function<void()> done);

    std::size_t connections() const { return m_connections.size(); }

private:
    friend class Connection;
    friend class Door;

    void accept(qintptr descriptor);
    void handle(std::uint64_t connection, Request request);
    std::vector<Connection*> everybody() const;
    static bool isScarce(qintptr descriptor);
    bool isFull(const std::string& peer) const;
    void forget(std::uint64_t connection); ///< the object itself lives on until the loop is reached again
    void sweep();
    void finishDrain();
    struct Times {
        std::string date; ///< real, for the Date field
        std::string now; ///< for the API-Now field
    };
    const Times& times(); ///< written once a second

    const Handler m_handler;
    const Limits m_limits;
    std::optional<QSslConfiguration> m_tls;
    Feed* const m_feed;
    std::unique_ptr<Door> m_door;
    std::unordered_map<std::uint64_t, std::unique_ptr<Connection>> m_connections;
    std::unordered_map<std::string, int> m_perPeer;
    std::vector<std::unique_ptr<Connection>> m_gone;
    std::uint64_t m_lastConnection = 0;
    QTimer m_sweeper;
    QTimer m_burial;
    const Clock& m_clock;
    std::pair<Moment, Moment> m_timed{};
    Times m_times;
    std::function<void()> m_drained;
    bool m_draining = false;
    std::shared_ptr<Server*> m_self; ///< replies hold it weakly
};

} // namespace adempauze::http
