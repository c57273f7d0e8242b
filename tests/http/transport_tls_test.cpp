#include "http/tls.h"

#include "transport.h"

#include <array>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>

namespace adempauze::http {
namespace {

std::string outputOf(const std::string& command)
{
    std::string output;
    FILE* const pipe = ::popen((command + " 2>&1").c_str(), "r");
    std::array<char, 4096> bytes;
    while (const auto came = std::fread(bytes.data(), 1, bytes.size(), pipe))
        output.append(bytes.data(), came);
    ::pclose(pipe);
    return output;
}

class TransportTls : public testing::Test {
protected:
    TransportTls()
    {
        std::string pattern = (std::filesystem::temp_directory_path() / "adempauze-tls-XXXXXX").string();
        m_folder = ::mkdtemp(pattern.data());
        make("good", "ec -pkeyopt ec_paramgen_curve:P-256");
    }
    ~TransportTls() override { std::filesystem::remove_all(m_folder); }

    void make(const std::string& name, const std::string& algorithm)
    {
        outputOf("openssl req -x509 -nodes -days 2 -subj /CN=localhost -newkey " + algorithm + " -keyout " + path(name)
                 + ".key -out " + path(name) + ".pem");
    }

    std::string path(const std::string& name) const { return (m_folder / name).string(); }
    TlsFiles files(const std::string& name) const { return {path(name) + ".pem", path(name) + ".key"}; }

    std::string ask(std::uint16_t port, const std::string& options) const
    {
        return outputOf("printf '" + std::string("GET /tls HTTP/1.1\\r\\nHost: a\\r\\nConnection: close\\r\\n\\r\\n")
                        + "' | timeout 20 openssl s_client -ign_eof -CAfile " + path("good")
                        + ".pem -connect 127.0.0.1:" + std::to_string(port) + " " + options);
    }

    std::filesystem::path m_folder;
};

TEST_F(TransportTls, onlyTls13IsSpoken)
{
    Transport transport(quickLimits(), serverTls(files("good")));
    const std::string modern = ask(transport.port(), "-tls1_3");
    EXPECT_NE(modern.find("GET /tls []"), std::string::npos) << modern;
    EXPECT_NE(modern.find("Verification: OK"), std::string::npos) << modern;
    EXPECT_EQ(modern.find("Acceptable client certificate"), std::string::npos) << modern;
    EXPECT_EQ(modern.find("Max Early Data: 1"), std::string::npos) << modern;
    EXPECT_EQ(transport.bench().answered, 1);

    for (const auto* old : {"-tls1_2", "-tls1_2 -cipher ALL:@SECLEVEL=0", "-tls1_1 -cipher ALL:@SECLEVEL=0"}) {
        const std::string refused = ask(transport.port(), old);
        EXPECT_EQ(refused.find("HTTP/1.1"), std::string::npos) << refused;
        EXPECT_NE(refused.find("alert protocol version"), std::string::npos) << refused;
    }
    EXPECT_EQ(transport.bench().answered, 1);
}

TEST_F(TransportTls, plainHttpOnATlsPortIsNotAnswered)
{
    Transport transport(quickLimits(), serverTls(files("good")));
    Peer peer(transport.port());
    peer.send(get("/"));
    EXPECT_EQ(peer.untilClosed().find("HTTP"), std::string::npos);
    EXPECT_EQ(transport.bench().answered, 0);
}

TEST_F(TransportTls, aHandshakeThatNeverEndsIsCut)
{
    Limits limits = quickLimits();
    limits.handshake = std::chrono::milliseconds(100);
    Transport transport(limits, serverTls(files("good")));
    Peer peer(transport.port());
    EXPECT_EQ(peer.untilClosed(), "");
}

TEST_F(TransportTls, aLargeAnswerArrivesWhole)
{
    Transport transport(quickLimits(), serverTls(files("good")));
    const std::string output =
        outputOf("curl -sS --http1.1 --cacert " + path("good") + ".pem --connect-to localhost:"
                 + std::to_string(transport.port()) + ":127.0.0.1:" + std::to_string(transport.port())
                 + " https://localhost:" + std::to_string(transport.port()) + "/large | wc -c");
    EXPECT_EQ(std::atoi(output.c_str()), 8 * 1024 * 1024) << output;
}

TEST_F(TransportTls, filesThatCannotServeAreNamed)
{
    make("short", "rsa:2048");
    std::ofstream(path("empty.pem")) << "nothing\n";
    const auto failure = [](const TlsFiles& bad) {
        try {
            serverTls(bad);
        } catch (const TlsFailure& thrown) {
            return std::string(thrown.what());
        }
        return std::string("taken");
    };
    EXPECT_TRUE(failure({path("none.pem"), path("good.key")}).starts_with(path("none.pem") + ": cannot be read"));
    EXPECT_TRUE(failure({path("good.pem"), path("none.key")}).starts_with(path("none.key") + ": cannot be read"));
    EXPECT_TRUE(
        failure({path("empty.pem"), path("good.key")}).starts_with(path("empty.pem") + ": holds no certificate"));
    EXPECT_TRUE(
        failure({path("good.pem"), path("empty.pem")}).starts_with(path("empty.pem") + ": holds no unencrypted"));
    EXPECT_TRUE(failure(files("short")).starts_with(path("short.key") + ": the key is too short"));
}

} // namespace
} // namespace adempauze::http
