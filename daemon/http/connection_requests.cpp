#include "http/connection.h"
#include "http/response_text.h"
#include "http/server.h"
#include "http/trace.h"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <stdexcept>
#include <utility>

#include <sys/socket.h>

// A connection's way through its requests: from bytes to a handler, and from its response to bytes.

namespace adempauze::http {

namespace {

using Steady = std::chrono::steady_clock;

constexpr std::size_t KeptWhenIdle = 4 * 1024;

} // namespace

// A handler may answer at once and so come back here: a peer that sends thousands of requests ahead must not make that
// a recursion.
void Connection::advance()
{
    if (std::exchange(m_advancing, true))
        return;
    while ((m_state == State::Idle || m_state == State::Reading) && pending() <= m_server.m_limits.unsent) {
        if (!readRequest())
            break;
    }
    m_advancing = false;
}

/// Whether there may be more to do.
bool Connection::readRequest()
{
    if ((m_used == m_in.size() || m_needsMore) && !takeInput())
        return false;
    if (m_state == State::Idle) {
        m_begun = Steady::now();
        m_readingBody = false;
        enter(State::Reading, m_server.m_limits.header);
    }
    m_used += m_parser.take(std::string_view(m_in).substr(m_used));
    switch (m_parser.state()) {
    case RequestParser::State::Refused: refuse(m_parser.malformed()); return false;
    case RequestParser::State::Whole: startWork(); return true;
    case RequestParser::State::Head: break;
    case RequestParser::State::Body:
        if (!std::exchange(m_readingBody, true)) {
            enter(State::Reading, m_server.m_limits.bodyRead);
            if (m_parser.expectsContinue() && m_used == m_in.size())
                write("HTTP/1.1 100 Continue\r\n\r\n");
        }
    }
    m_needsMore = true;
    return true;
}

/// Only when what is there does not make a request: what a peer sends ahead stays in the socket, which is bounded.
bool Connection::takeInput()
{
    const qint64 available = m_socket->bytesAvailable();
    m_in.erase(0, std::exchange(m_used, 0));
    if (m_in.empty() && m_in.capacity() > KeptWhenIdle)
        m_in.shrink_to_fit();
    if (available <= 0)
        return false;
    const std::size_t had = m_in.size();
    m_in.resize(had + static_cast<std::size_t>(available));
    const qint64 came = std::max<qint64>(m_socket->read(m_in.data() + had, available), 0);
    m_in.resize(had + static_cast<std::size_t>(came));
    m_needsMore = false;
    return came > 0;
}

void Connection::startWork()
{
    m_keepAlive = m_parser.keepAlive();
    Request request = m_parser.takeRequest();
    request.peer = m_peer;
    request.requestId = requestIdFrom(request.header("X-Request-Id").value_or(""));
    request.traceparent = traceparentFrom(request.header("traceparent").value_or(""));
    m_method = request.method;
    m_requestId = request.requestId;
    m_traceparent = request.traceparent;
    m_state = State::Working;
    m_deadline = Time::max();
    m_server.handle(m_number, std::move(request));
}

void Connection::answer(Response response)
{
    if (m_state != State::Working)
        return;
    if (response.stream && !m_server.m_feed)
        response = problem(500, "broken", "Something broke here; it was logged", {});
    const bool keep = m_keepAlive && !m_server.m_draining && !response.stream;
    log(response);
    const std::string text = textOf(response, keep);
    if (response.stream && !m_server.m_draining) {
        m_state = State::Streaming;
        write(text);
        return startStream(std::move(*response.stream));
    }
    enter(State::Idle, m_server.m_limits.idle);
    write(text);
    if (!keep)
        return close();
    advance();
}

std::string Connection::textOf(const Response& response, bool keepAlive) const
{
    const auto& [date, now] = m_server.times();
    const Envelope envelope{
        .requestId = m_requestId, .date = date, .now = now, .keepAlive = keepAlive, .headOnly = m_method == "HEAD"};
    try {
        return responseText(response, envelope);
    } catch (const std::invalid_argument&) {
        spdlog::error("response header not sendable request={}", m_requestId);
        return responseText(problem(500, "broken", "Something broke here; it was logged", {}), envelope);
    }
}

void Connection::startStream(StreamWish wish)
{
    if (m_state == State::Streaming)
        m_ticket = m_server.m_feed->subscribe(std::move(wish), *this);
}

void Connection::refuse(const Malformed& why)
{
    m_method = "-";
    m_requestId = requestIdFrom(m_parser.header("X-Request-Id").value_or(""));
    m_traceparent.clear();
    const Response response = problem(why.status, why.reason, why.title, {});
    log(response);
    m_in = {};
    m_used = 0;
    enter(State::Lingering, m_server.m_limits.linger);
    write(textOf(response, false));
    if (m_state != State::Lingering)
        return;
    m_socket->skip(m_socket->bytesAvailable());
    if (pending() == 0)
        shutDown();
}

// Closing a socket with unread input resets it, and the peer may lose the answer that says why. TLS cannot be closed
// by halves through Qt: there the peer is expected to go first, or the deadline ends it.
void Connection::shutDown()
{
    if (!m_tls)
        ::shutdown(static_cast<int>(m_socket->socketDescriptor()), SHUT_WR);
}

void Connection::log(const Response& response) const
{
    if (!spdlog::should_log(spdlog::level::info))
        return;
    const auto took = std::chrono::duration_cast<std::chrono::microseconds>(Steady::now() - m_begun);
    spdlog::info("request method={} route={} status={} micros={} request={} trace={}", m_method,
                 response.route.empty() ? "-" : response.route, response.status, took.count(), m_requestId,
                 m_traceparent.empty() ? "-" : m_traceparent);
}

} // namespace adempauze::http
