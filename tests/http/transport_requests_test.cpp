#include "transport.h"

#include "time/text.h"

namespace adempauze::http {
namespace {

TEST(TransportRequests, aConnectionIsKeptForTheNextRequest)
{
    Transport transport;
    Peer peer(transport.port());
    for (const auto* path : {"/one", "/two", "/three"}) {
        peer.send(get(path));
        const Answer answer = peer.answer();
        EXPECT_EQ(answer.status, 200);
        EXPECT_EQ(answer.body, "GET " + std::string(path) + " []");
        EXPECT_FALSE(answer.headers.contains("connection"));
    }
    EXPECT_EQ(transport.connections(), 1u);
}

TEST(TransportRequests, requestsSentAheadAreAnsweredInOrder)
{
    Transport transport(quickLimits(), std::nullopt, 4);
    Peer peer(transport.port());
    constexpr int Count = 3000;
    std::string bytes;
    for (int i = 0; i < Count; ++i)
        bytes += get("/" + std::to_string(i));
    std::thread sender([&] { peer.send(bytes); });
    for (int i = 0; i < Count; ++i)
        ASSERT_EQ(peer.answer().body, "GET /" + std::to_string(i) + " []");
    sender.join();
}

TEST(TransportRequests, aRequestMayBeCutAtEveryByte)
{
    Transport transport;
    const std::string bytes = "POST /a%20b?x=1%2B1&y HTTP/1.1\r\nHost: a.example:8443\r\nContent-Length: 5\r\n\r\nhello"
                              "PUT /c HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n"
                              "3;x=y\r\nabc\r\n2\r\n\r\n\r\n0\r\n\r\n";
    for (std::size_t cut = 1; cut < bytes.size(); ++cut) {
        Peer peer(transport.port());
        peer.send(bytes.substr(0, cut));
        // A turn of the loop, so that the two parts do not arrive as one.
        transport.connections();
        peer.send(bytes.substr(cut));
        ASSERT_EQ(peer.answer().body, "POST /a b x=1+1 y= [hello]") << cut;
        ASSERT_EQ(peer.answer().body, "PUT /c [abc\r\n]") << cut;
    }
    Peer drop(transport.port());
    for (const char byte : bytes) {
        drop.send({&byte, 1});
        transport.connections();
    }
    EXPECT_EQ(drop.answer().body, "POST /a b x=1+1 y= [hello]");
    EXPECT_EQ(drop.answer().body, "PUT /c [abc\r\n]");
}

TEST(TransportRequests, everyAnswerSaysWhatTimeItIsForTheDaemon)
{
    Transport transport;
    const auto offset = std::chrono::hours(24 * 400);
    transport.clock().setOffset(offset);
    const Moment before = transport.clock().now();
    for (const auto* path : {"/one", "/broken"}) {
        Peer peer(transport.port());
        peer.send(get(path));
        const auto said = parseMoment(peer.answer().headers.at("api-now"));
        ASSERT_TRUE(said) << path;
        EXPECT_GE(*said, before) << path;
        EXPECT_LE(*said, transport.clock().now()) << path;
    }
    Peer garbled(transport.port());
    garbled.send("GET nowhere HTTP/1.1\r\nHost: a\r\n\r\n");
    const Answer refused = garbled.answer();
    EXPECT_EQ(refused.status, 400);
    EXPECT_GE(parseMoment(refused.headers.at("api-now")), before);
}

TEST(TransportRequests, everyAnswerCarriesTheSecurityHeaders)
{
    Transport transport;
    for (const std::string& bytes : {get("/"), get("/broken"), std::string("nonsense\r\n\r\n")}) {
        Peer peer(transport.port());
        peer.send(bytes);
        auto headers = peer.answer().headers;
        EXPECT_EQ(headers["api-version"], "1");
        EXPECT_EQ(headers["cache-control"], "no-store");
        EXPECT_EQ(headers["strict-transport-security"], "max-age=31536000; includeSubDomains");
        EXPECT_EQ(headers["x-content-type-options"], "nosniff");
        EXPECT_EQ(headers["x-frame-options"], "DENY");
        EXPECT_EQ(headers["content-security-policy"], "frame-ancestors 'none'");
        EXPECT_EQ(headers["x-request-id"].size(), 32u);
        EXPECT_TRUE(headers["date"].ends_with(" GMT")) << headers["date"];
        EXPECT_EQ(headers["date"].size(), 29u);
    }
}

TEST(TransportRequests, aSaneRequestIdComesBackAndAnOddOneDoesNot)
{
    Transport transport;
    Peer peer(transport.port());
    peer.send(get("/", "x-request-ID: desk-7_A.1\r\n"));
    EXPECT_EQ(peer.answer().headers["x-request-id"], "desk-7_A.1");
    for (const std::string& odd : {std::string("a b"), std::string("J\xc3\xa9"), std::string(65, 'a'), std::string()}) {
        peer.send(get("/", "X-Request-Id: " + odd + "\r\n"));
        const std::string made = peer.answer().headers["x-request-id"];
        EXPECT_NE(made, odd);
        EXPECT_EQ(made.size(), 32u);
    }
}

TEST(TransportRequests, oldOrPartingPeersAreClosedAfterTheAnswer)
{
    Transport transport;
    for (const std::string& bytes :
         {std::string("GET / HTTP/1.0\r\nHost: a\r\n\r\n"), get("/", "Connection: close\r\n")}) {
        Peer peer(transport.port());
        peer.send(bytes);
        const Answer answer = peer.answer();
        EXPECT_EQ(answer.status, 200);
        EXPECT_EQ(answer.headers.at("connection"), "close");
        EXPECT_EQ(peer.untilClosed(), "");
    }
}

TEST(TransportRequests, headIsAnsweredWithoutABody)
{
    Transport transport;
    Peer peer(transport.port());
    peer.send("HEAD /a HTTP/1.1\r\nHost: a\r\n\r\n" + get("/b"));
    EXPECT_EQ(peer.answer(true).headers.at("content-length"), "10");
    EXPECT_EQ(peer.answer().body, "GET /b []");
}

TEST(TransportRequests, whoeverExpectsContinueIsToldSo)
{
    Transport transport;
    Peer peer(transport.port());
    peer.send("POST /a HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\nExpect: 100-continue\r\n\r\n");
    EXPECT_EQ(peer.until("\r\n\r\n"), "HTTP/1.1 100 Continue\r\n\r\n");
    peer.send("hi");
    EXPECT_EQ(peer.answer().body, "POST /a [hi]");
}

TEST(TransportRequests, anExceptionIsAnsweredWithoutItsWords)
{
    Transport transport;
    Peer peer(transport.port());
    peer.send(get("/broken") + get("/next"));
    const Answer answer = peer.answer();
    EXPECT_EQ(answer.status, 500);
    EXPECT_EQ(answer.headers.at("content-type"), "application/problem+json");
    EXPECT_NE(answer.body.find("\"reason\":\"broken\""), std::string::npos);
    EXPECT_EQ(answer.body.find("Jansen"), std::string::npos);
    EXPECT_EQ(peer.answer().status, 200);
}

TEST(TransportRequests, aHeaderThatBreaksOutOfItsLineIsNeverSent)
{
    Transport transport;
    Peer peer(transport.port());
    peer.send(get("/split-header"));
    const Answer answer = peer.answer();
    EXPECT_EQ(answer.status, 500);
    EXPECT_FALSE(answer.headers.contains("set-cookie"));
}

TEST(TransportRequests, aLargeAnswerArrivesWhole)
{
    Transport transport;
    Peer peer(transport.port());
    peer.send(get("/large") + get("/after"));
    EXPECT_EQ(peer.answer().body.size(), 8u * 1024 * 1024);
    EXPECT_EQ(peer.answer().body, "GET /after []");
}

TEST(TransportRequests, aFullQueueIsAnsweredAtOnceWithRetryAfter)
{
    Loop loop;
    Bench bench;
    std::unique_ptr<Crew> crew;
    std::promise<int> first;
    std::promise<int> second;
    std::optional<Response> third;
    loop.run([&] {
        crew = std::make_unique<Crew>(1, 1, [&] { return std::make_unique<Parrot>(bench); });
        crew->submit({.method = "GET", .path = "/held"}, [&](Response response) { first.set_value(response.status); });
    });
    bench.arrived.acquire();
    loop.run([&] {
        crew->submit({.method = "GET", .path = "/"}, [&](Response response) { second.set_value(response.status); });
        crew->submit({.method = "GET", .path = "/"}, [&](Response response) { third = std::move(response); });
    });
    ASSERT_TRUE(third);
    EXPECT_EQ(third->status, 503);
    EXPECT_EQ(third->headers, (Fields{{"Retry-After", "1"}}));
    bench.released.release();
    EXPECT_EQ(first.get_future().get(), 200);
    EXPECT_EQ(second.get_future().get(), 200);
    loop.run([&] { crew.reset(); });
}

TEST(TransportRequests, aCrewWithoutWorkersSaysUnavailableAndRecovers)
{
    Loop loop;
    Bench bench;
    std::atomic<bool> away = true;
    std::unique_ptr<Crew> crew;
    loop.run([&] {
        crew = std::make_unique<Crew>(1, 10, [&]() -> std::unique_ptr<Worker> {
            if (away)
                throw std::runtime_error("no database");
            return std::make_unique<Parrot>(bench);
        });
    });
    const auto ask = [&] {
        std::promise<int> status;
        loop.run([&] {
            crew->submit({.method = "GET", .path = "/"}, [&](Response response) { status.set_value(response.status); });
        });
        return status.get_future().get();
    };
    EXPECT_EQ(ask(), 503);
    away = false;
    EXPECT_EQ(ask(), 200);
    loop.run([&] { crew.reset(); });
}

} // namespace
} // namespace adempauze::http
