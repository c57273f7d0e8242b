#include "http/target.h"

#include "transport.h"

#include <random>

namespace adempauze::http {
namespace {

struct Bad {
    const char* name;
    std::string bytes;
    int status;
};

std::string withHead(const std::string& fields)
{
    return "POST / HTTP/1.1\r\n" + fields + "\r\n";
}

void expectRefused(std::uint16_t port, const Bad& bad)
{
    Peer peer(port);
    peer.send(bad.bytes);
    Answer answer = peer.answer();
    EXPECT_EQ(answer.status, bad.status) << bad.name;
    EXPECT_EQ(answer.headers.contains("content-type") ? answer.headers.at("content-type") : "",
              "application/problem+json")
        << bad.name;
    EXPECT_NE(answer.body.find("\"reason\":\""), std::string::npos) << bad.name;
    EXPECT_NE(answer.body.find("\"status\":" + std::to_string(bad.status)), std::string::npos) << bad.name;
    EXPECT_EQ(answer.headers["connection"], "close") << bad.name;
    EXPECT_EQ(peer.untilClosed(), "") << bad.name;
}

TEST(TransportRefusals, whatTwoProgramsCouldReadDifferentlyIsRefused)
{
    Transport transport;
    const std::string host = "Host: a\r\n";
    const std::vector<Bad> corpus{
        {"length and coding", withHead(host + "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n") + "0\r\n\r\n",
         400},
        {"coding and length", withHead(host + "Transfer-Encoding: chunked\r\nContent-Length: 5\r\n") + "0\r\n\r\n",
         400},
        {"two equal lengths", withHead(host + "Content-Length: 2\r\nContent-Length: 2\r\n") + "hi", 400},
        {"two lengths", withHead(host + "Content-Length: 2\r\nContent-Length: 3\r\n") + "hi", 400},
        {"list of lengths", withHead(host + "Content-Length: 2, 2\r\n") + "hi", 400},
        {"signed length", withHead(host + "Content-Length: +2\r\n") + "hi", 400},
        {"negative length", withHead(host + "Content-Length: -1\r\n"), 400},
        {"endless length", withHead(host + "Content-Length: 99999999999999999999999\r\n"), 400},
        {"empty length", withHead(host + "Content-Length:\r\n"), 400},
        {"coding twice", withHead(host + "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n"), 400},
        {"chunked, chunked", withHead(host + "Transfer-Encoding: chunked, chunked\r\n"), 501},
        {"gzip", withHead(host + "Transfer-Encoding: gzip\r\n"), 501},
        {"gzip, chunked", withHead(host + "Transfer-Encoding: gzip, chunked\r\n"), 501},
        {"odd coding", withHead(host + "Transfer-Encoding: xchunked\r\n"), 501},
        {"coding in 1.0", "POST / HTTP/1.0\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 400},
        {"folded line", withHead(host + "X: a\r\n b\r\n"), 400},
        {"line folded with a tab", withHead(host + "X: a\r\n\tb\r\n"), 400},
        {"folded coding", withHead(host + "Transfer-Encoding:\r\n chunked\r\n"), 400},
        {"bare line feed", "GET / HTTP/1.1\nHost: a\n\n", 400},
        {"bare line feed after a field", "GET / HTTP/1.1\r\nHost: a\n\r\n", 400},
        {"bare carriage return", withHead(host + "X: a\rb\r\n"), 400},
        {"NUL in a value", withHead(host + std::string("X: a\0b\r\n", 8)), 400},
        {"space before the colon", withHead(host + "Content-Length : 2\r\n") + "hi", 400},
        {"no colon", withHead(host + "Nonsense\r\n"), 400},
        {"empty name", withHead(host + ": x\r\n"), 400},
        {"no host", "GET / HTTP/1.1\r\n\r\n", 400},
        {"no host in 1.0", "GET / HTTP/1.0\r\n\r\n", 400},
        {"empty host", "GET / HTTP/1.1\r\nHost:\r\n\r\n", 400},
        {"two hosts", "GET / HTTP/1.1\r\nHost: a\r\nHost: a\r\n\r\n", 400},
        {"list of hosts", "GET / HTTP/1.1\r\nHost: a, b\r\n\r\n", 400},
        {"host with a path", "GET / HTTP/1.1\r\nHost: a/b\r\n\r\n", 400},
        {"host with a user", "GET / HTTP/1.1\r\nHost: u@a\r\n\r\n", 400},
        {"absolute target", "GET http://a/ HTTP/1.1\r\nHost: a\r\n\r\n", 400},
        {"asterisk", "OPTIONS * HTTP/1.1\r\nHost: a\r\n\r\n", 400},
        {"two spaces", "GET  / HTTP/1.1\r\nHost: a\r\n\r\n", 400},
        {"space in the target", "GET /a b HTTP/1.1\r\nHost: a\r\n\r\n", 505},
        {"blank line first", "\r\nGET / HTTP/1.1\r\nHost: a\r\n\r\n", 400},
        {"lower case method", "get / HTTP/1.1\r\nHost: a\r\n\r\n", 400},
        {"unknown method", "BREW / HTTP/1.1\r\nHost: a\r\n\r\n", 501},
        {"connect", "CONNECT /a HTTP/1.1\r\nHost: a\r\n\r\n", 501},
        {"trace", "TRACE / HTTP/1.1\r\nHost: a\r\n\r\n", 501},
        {"HTTP/2", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 505},
        {"HTTP/0.9", "GET /\r\n\r\n", 400},
        {"HTTP/1.2", "GET / HTTP/1.2\r\nHost: a\r\n\r\n", 505},
        {"TLS on a plain port", std::string("\x16\x03\x01\x02\x00\x01", 6), 400},
        {"other expectation", withHead(host + "Expect: miracles\r\n"), 417},
        {"chunk size is no number", withHead(host + "Transfer-Encoding: chunked\r\n") + "zz\r\n", 400},
        {"chunk without its end", withHead(host + "Transfer-Encoding: chunked\r\n") + "1\r\nabc\r\n", 400},
        {"chunk line without end", withHead(host + "Transfer-Encoding: chunked\r\n") + "1;" + std::string(8000, 'x'),
         400},
        {"trailer", withHead(host + "Transfer-Encoding: chunked\r\n") + "0\r\nHost: b\r\n\r\n", 400},
    };
    for (const Bad& bad : corpus)
        expectRefused(transport.port(), bad);
    EXPECT_EQ(transport.bench().answered, 0);
}

TEST(TransportRefusals, whatIsTooLargeIsRefused)
{
    Limits limits = quickLimits();
    limits.requestLine = 100;
    limits.head = 400;
    limits.fields = 10;
    limits.body = 50;
    Transport transport(limits);
    std::string many = "Host: a\r\n";
    for (int i = 0; i < 10; ++i)
        many += "X: y\r\n";
    const std::vector<Bad> corpus{
        {"line", get("/" + std::string(100, 'a')), 431},
        {"line without end", "GET /" + std::string(200, 'a'), 431},
        {"field", get("/", "X: " + std::string(400, 'a') + "\r\n"), 431},
        {"field without end", "GET / HTTP/1.1\r\nX: " + std::string(400, 'a'), 431},
        {"many fields", "GET / HTTP/1.1\r\n" + many + "\r\n", 431},
        {"body", withHead("Host: a\r\nContent-Length: 51\r\n"), 413},
        {"body of unspeakable size", withHead("Host: a\r\nContent-Length: 18446744073709551615\r\n"), 413},
        {"body sent whole", withHead("Host: a\r\nContent-Length: 51\r\n") + std::string(51, 'a'), 413},
        {"chunk", withHead("Host: a\r\nTransfer-Encoding: chunked\r\n") + "33\r\n", 413},
        {"chunk of unspeakable size", withHead("Host: a\r\nTransfer-Encoding: chunked\r\n") + "ffffffffffffffff\r\n",
         413},
        {"chunks",
         withHead("Host: a\r\nTransfer-Encoding: chunked\r\n") + "19\r\n" + std::string(25, 'a') + "\r\n1a\r\n", 413},
    };
    for (const Bad& bad : corpus)
        expectRefused(transport.port(), bad);
    EXPECT_EQ(transport.bench().answered, 0);
}

TEST(TransportRefusals, whatJustFitsIsTaken)
{
    Limits limits = quickLimits();
    limits.requestLine = 100;
    limits.head = 200;
    limits.body = 50;
    Transport transport(limits);
    Peer peer(transport.port());
    const std::string line = "POST /" + std::string(100 - 15, 'a') + " HTTP/1.1";
    ASSERT_EQ(line.size(), 100u);
    std::string head = line + "\r\nHost: a\r\nContent-Length: 50\r\nX: ";
    head += std::string(200 - 4 - head.size(), 'b') + "\r\n\r\n";
    ASSERT_EQ(head.size(), 200u);
    peer.send(head + std::string(50, 'c'));
    EXPECT_EQ(peer.answer().status, 200);
}

TEST(TransportRefusals, aLargeBodyOnItsWayDoesNotCostThePeerTheReason)
{
    Transport transport;
    Peer peer(transport.port());
    peer.send(withHead("Host: a\r\nContent-Length: 2000000\r\nX-Request-Id: mine\r\n"));
    peer.send(std::string(2'000'000, 'a'));
    const Answer answer = peer.answer();
    EXPECT_EQ(answer.status, 413);
    EXPECT_EQ(answer.headers.at("x-request-id"), "mine");
}

TEST(TransportRefusals, aTargetThatCannotBeDecodedIsRefused)
{
    for (const auto* text :
         {"",     "a",    "*",       "/%",         "/%4",  "/%zz",       "/%00",  "/%0a",    "/a%2Fb",  "/%7f",
          "/%ff", "/%C3", "/%c0%af", "/%ED%A0%80", "/a#b", "/a\xc3\xa9", "/?x=%", "/?x=%ff", "/?%00=1", "/?x=%1f"})
        EXPECT_FALSE(parseTarget(text)) << text;
    Transport transport;
    expectRefused(transport.port(), {"percent", get("/%zz"), 400});
}

TEST(TransportRefusals, aTargetIsDecodedOnce)
{
    const auto target = parseTarget("/a%20%C3%A9%252F?at=2010-04-06T20:00:00+02:00&&x=%26%3D/?&x=2&flag");
    ASSERT_TRUE(target);
    EXPECT_EQ(target->path, "/a \xc3\xa9%2F");
    EXPECT_EQ(target->query, (Fields{{"at", "2010-04-06T20:00:00+02:00"}, {"x", "&=/?"}, {"x", "2"}, {"flag", ""}}));
}

TEST(TransportRefusals, garbageIsSurvived)
{
    constexpr unsigned Seed = 20240229;
    RecordProperty("seed", Seed);
    std::mt19937 random(Seed);
    Limits limits = quickLimits();
    limits.header = limits.bodyRead = limits.linger = std::chrono::milliseconds(40);
    limits.connectionsPerPeer = limits.connections; // all of it comes from one
    Transport transport(limits);
    const std::string sane = "POST /a%20b?x=1 HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\nX-Request-Id: b\r\n"
                             "Connection: keep-alive\r\n\r\n3;a=\"b\"\r\nabc\r\n0\r\n\r\n";
    const auto below = [&random](std::size_t end) {
        return std::uniform_int_distribution<std::size_t>(0, end - 1)(random);
    };
    for (int round = 0; round < 1000; ++round) {
        std::string bytes = sane;
        for (std::size_t changes = 1 + below(4); changes > 0; --changes) {
            const auto at = below(bytes.size());
            switch (below(4)) {
            case 0: bytes[at] = static_cast<char>(below(256)); break;
            case 1: bytes.insert(at, std::string(1 + below(40), "\r\n :;%0\t"[below(8)])); break;
            case 2: bytes.erase(at, 1 + below(8)); break;
            default: bytes.insert(at, bytes.substr(below(bytes.size()), 20)); break;
            }
            if (bytes.empty())
                bytes = "x";
        }
        Peer peer(transport.port());
        peer.send(bytes);
        if (below(3) == 0)
            peer.slam();
    }
    Peer peer(transport.port());
    peer.send(get("/still"));
    EXPECT_EQ(peer.answer().body, "GET /still []");
}

} // namespace
} // namespace adempauze::http
