#pragma once

#include "http/crew.h"
#include "http/feed.h"
#include "http/server.h"

#include "loop.h"
#include "peer.h"

#include <gtest/gtest.h>

#include <atomic>
#include <future>
#include <memory>
#include <optional>
#include <semaphore>
#include <stdexcept>
#include <string>

namespace adempauze::http {

/// What a worker and the test that watches it share.
struct Bench {
    std::counting_semaphore<> arrived{0}; ///< a request to /held is being worked on
    std::counting_semaphore<> released{0}; ///< it may be answered
    std::atomic<int> answered{0};
};

/// Says back what it was asked.
class Parrot : public Worker {
public:
    explicit Parrot(Bench& bench)
        : m_bench(bench)
    {
    }

    Response answer(const Request& request) override
    {
        ++m_bench.answered;
        if (request.path == "/broken")
            throw std::runtime_error("Key (name)=(Jansen) already exists");
        if (request.path == "/held") {
            m_bench.arrived.release();
            m_bench.released.acquire();
        }
        Response response;
        response.contentType = "text/plain";
        response.route = "/parrot";
        if (request.path == "/split-header")
            response.headers.emplace_back("Location", "/a\r\nSet-Cookie: x");
        if (request.path == "/large")
            response.body.assign(8 * 1024 * 1024, 'x');
        else
            response.body = textOf(request);
        return response;
    }

private:
    static std::string textOf(const Request& request)
    {
        std::string text = request.method + " " + request.path;
        for (const auto& [key, value] : request.query)
            text += " " + key + "=" + value;
        return text + " [" + request.body + "]";
    }

    Bench& m_bench;
};

inline Limits quickLimits()
{
    Limits limits;
    limits.linger = std::chrono::milliseconds(200);
    return limits;
}

/// A crew of parrots behind a listener on loopback.
class Transport {
public:
    explicit Transport(Limits limits = quickLimits(), std::optional<QSslConfiguration> tls = std::nullopt,
                       std::size_t threads = 2, std::size_t waitingMax = 1000)
    {
        m_loop.run([&] {
            m_feed = std::make_unique<Feed>(
                [](const Caller& caller, const FeedEvent& event) { return caller.region == event.region; });
            m_crew = std::make_unique<Crew>(threads, waitingMax, [this] { return std::make_unique<Parrot>(m_bench); });
            m_server = std::make_unique<Server>(
                [this](Request request, Reply reply) { handle(std::move(request), std::move(reply)); }, limits, m_clock,
                std::move(tls), m_feed.get());
            EXPECT_TRUE(m_server->listen(QHostAddress(QHostAddress::LocalHost), 0));
            m_port = m_server->port();
        });
    }

    ~Transport()
    {
        m_loop.run([this] {
            m_server.reset();
            m_crew.reset();
            m_feed.reset();
        });
    }

    /// What requests to /stream wish for. Set before the first.
    void streams(StreamWish wish) { m_wish = std::move(wish); }

    Loop& loop() { return m_loop; }
    Bench& bench() { return m_bench; }
    Clock& clock() { return m_clock; }
    Server& server() { return *m_server; }
    Feed& feed() { return *m_feed; }
    std::uint16_t port() const { return m_port; }

    std::size_t connections()
    {
        std::size_t count = 0;
        m_loop.run([&] { count = m_server->connections(); });
        return count;
    }

    std::size_t subscribers()
    {
        std::size_t count = 0;
        m_loop.run([&] { count = m_feed->subscribers(); });
        return count;
    }

    /// Ready when the drain is.
    std::future<void> drain()
    {
        auto done = std::make_shared<std::promise<void>>();
        m_loop.run([&] { m_server->drain([done] { done->set_value(); }); });
        return done->get_future();
    }

private:
    void handle(Request request, Reply reply)
    {
        if (request.path != "/stream")
            return m_crew->submit(std::move(request), std::move(reply));
        Response response;
        response.stream = m_wish;
        reply(std::move(response));
    }

    Bench m_bench;
    Clock m_clock;
    std::optional<StreamWish> m_wish = StreamWish{};
    std::unique_ptr<Feed> m_feed;
    std::unique_ptr<Crew> m_crew;
    std::unique_ptr<Server> m_server;
    std::uint16_t m_port = 0;
    Loop m_loop;
};

inline std::string get(std::string_view path, std::string_view more = {})
{
    return "GET " + std::string(path) + " HTTP/1.1\r\nHost: a\r\n" + std::string(more) + "\r\n";
}

} // namespace adempauze::http
