#pragma once

#include "http/feed.h"
#include "http/message.h"
#include "http/request_parser.h"

#include <QTcpSocket>

#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

class QSslSocket;

namespace adempauze::http {

class Server;

/// One peer on one socket, from accept to the end. Requests are answered in order, one being worked on at a time;
/// what a peer sends ahead waits in the socket. Known to everybody else by its number, never by its address in memory:
/// it may be gone when an answer comes.
class Connection : public FeedOutlet {
public:
    using Time = std::chrono::steady_clock::time_point;

    Connection(Server& server, std::uint64_t number, std::unique_ptr<QTcpSocket> socket, std::string peer);
    ~Connection() override;
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    const std::string& peer() const { return m_peer; }

    void begin(); ///< once the server knows it: it may end right here
    void answer(Response response);
    void sweep(Time now); ///< does what a passed deadline asks for
    void drain(); ///< no request after the one that has begun
    void cut(); ///< at once, whatever is unsent

    void send(std::string_view text) override;
    std::size_t unsent() const override;
    void end() override;

private:
    enum class State {
        Handshaking, ///< TLS
        Idle, ///< between requests
        Reading, ///< a request has begun
        Working, ///< the handler has it
        Streaming, ///< the feed has the connection
        Lingering, ///< refused; the peer is given a moment to read why
        Closing, ///< closes when everything is sent
        Gone,
    };

    void onReadable();
    void onTaken();
    void onGone();
    void advance();
    bool readRequest();
    bool takeInput();
    void startWork();
    void refuse(const Malformed& why);
    void startStream(StreamWish wish);
    void close();
    void shutDown();
    void write(std::string_view text);
    std::size_t pending() const;
    void log(const Response& response) const;
    std::string textOf(const Response& response, bool keepAlive) const;
    void enter(State state, std::chrono::milliseconds longest);

    Server& m_server;
    const std::uint64_t m_number;
    const std::unique_ptr<QTcpSocket> m_socket;
    QSslSocket* m_tls = nullptr; ///< the socket again, when it is one
    const std::string m_peer;
    RequestParser m_parser;
    std::string m_in; ///< came and not used yet, from m_used on
    std::size_t m_used = 0;
    State m_state = State::Idle;
    bool m_readingBody = false;
    bool m_needsMore = false; ///< what is in m_in is no request yet
    bool m_advancing = false;
    bool m_writing = false;
    Time m_deadline; ///< of the state
    Time m_writeDeadline = Time::max();
    std::optional<Feed::Ticket> m_ticket;

    // Of the request being worked on.
    Time m_begun;
    std::string m_method;
    std::string m_requestId;
    std::string m_traceparent;
    bool m_keepAlive = false;
};

} // namespace adempauze::http
