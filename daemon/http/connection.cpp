#include "http/connection.h"

#include "http/server.h"

#include <QSslSocket>

#include <limits>
#include <utility>

namespace adempauze::http {

namespace {

using Steady = std::chrono::steady_clock;

// Enough that a large body needs few turns of the loop; what a peer sends ahead never takes more memory than this.
constexpr qint64 ReadAhead = 64 * 1024;

} // namespace

Connection::Connection(Server& server, std::uint64_t number, std::unique_ptr<QTcpSocket> socket, std::string peer)
    : m_server(server)
    , m_number(number)
    , m_socket(std::move(socket))
    , m_peer(std::move(peer))
    , m_parser(server.m_limits)
{
    QTcpSocket* const raw = m_socket.get();
    raw->setReadBufferSize(ReadAhead);
    raw->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    QObject::connect(raw, &QTcpSocket::readyRead, raw, [this] { onReadable(); });
    QObject::connect(raw, &QTcpSocket::bytesWritten, raw, [this] { onTaken(); });
    QObject::connect(raw, &QTcpSocket::disconnected, raw, [this] { onGone(); });
}

Connection::~Connection()
{
    m_socket->disconnect();
    if (m_ticket)
        m_server.m_feed->unsubscribe(*m_ticket);
}

void Connection::begin()
{
    enter(State::Idle, m_server.m_limits.idle);
    if (!m_server.m_tls)
        return;
    auto* const tls = static_cast<QSslSocket*>(m_socket.get());
    m_tls = tls;
    enter(State::Handshaking, m_server.m_limits.handshake);
    QObject::connect(tls, &QSslSocket::encryptedBytesWritten, tls, [this] { onTaken(); });
    QObject::connect(tls, &QSslSocket::encrypted, tls, [this] {
        enter(State::Idle, m_server.m_limits.idle);
        advance();
    });
    tls->setSslConfiguration(*m_server.m_tls);
    tls->startServerEncryption();
}

void Connection::enter(State state, std::chrono::milliseconds longest)
{
    m_state = state;
    m_deadline = Steady::now() + longest;
}

void Connection::onReadable()
{
    if (m_state == State::Lingering)
        m_socket->skip(m_socket->bytesAvailable());
    else
        advance();
}

void Connection::onTaken()
{
    if (m_writing)
        return;
    const bool all = pending() == 0;
    if (all)
        m_writeDeadline = Time::max();
    if (m_state == State::Lingering && all)
        shutDown();
    if (m_state != State::Streaming)
        return advance();
    if (!all)
        m_writeDeadline = Steady::now() + m_server.m_limits.write;
    if (m_ticket)
        m_server.m_feed->outletTook(*m_ticket);
}

void Connection::onGone()
{
    if (std::exchange(m_state, State::Gone) != State::Gone)
        m_server.forget(m_number);
}

void Connection::close()
{
    if (m_state == State::Gone)
        return;
    enter(State::Closing, m_server.m_limits.write);
    m_socket->disconnectFromHost();
}

void Connection::cut()
{
    m_socket->abort();
    onGone();
}

void Connection::sweep(Time now)
{
    if (m_writeDeadline <= now)
        return cut();
    if (m_state == State::Streaming || m_deadline > now)
        return;
    switch (m_state) {
    case State::Idle: return close();
    case State::Reading: return refuse({408, "too_slow", "The request did not come in time"});
    case State::Lingering: return m_tls ? close() : cut();
    case State::Handshaking:
    case State::Closing: return cut();
    case State::Working:
    case State::Streaming:
    case State::Gone: return;
    }
}

void Connection::drain()
{
    if (m_state == State::Handshaking)
        cut();
    else if (m_state == State::Idle || m_state == State::Streaming)
        close();
}

void Connection::write(std::string_view text)
{
    if (m_state == State::Gone)
        return;
    if (m_writeDeadline == Time::max())
        m_writeDeadline = Steady::now() + m_server.m_limits.write;
    // Flushed now, not after another turn of the loop. That may report bytes as taken while the caller is not done.
    m_writing = true;
    m_socket->write(text.data(), static_cast<qint64>(text.size()));
    m_socket->flush();
    m_writing = false;
    if (m_state != State::Gone && pending() == 0)
        m_writeDeadline = Time::max();
}

std::size_t Connection::pending() const
{
    return static_cast<std::size_t>(m_socket->bytesToWrite() + (m_tls ? m_tls->encryptedBytesToWrite() : 0));
}

void Connection::send(std::string_view text)
{
    if (m_state == State::Streaming)
        write(text);
}

std::size_t Connection::unsent() const
{
    return m_state == State::Streaming ? pending() : std::numeric_limits<std::size_t>::max();
}

void Connection::end()
{
    if (m_state == State::Streaming)
        close();
}

} // namespace adempauze::http
