#include "link_words.h"

#include "link/server_check.h"
#include "link/trust.h"

#include <QHostAddress>
#include <QProcess>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>

namespace adempauze::client {
namespace {

using namespace std::chrono_literals;
using Why = Unreachable::Why;
using Verdict = Shown::Verdict;

/// A certificate that nobody vouches for, made for the one test.
class SelfMade {
public:
    explicit SelfMade(const QString& host = QStringLiteral("IP:127.0.0.1"),
                      const QStringList& validity = {QStringLiteral("-days"), QStringLiteral("2")})
    {
        const QStringList arguments =
            QStringList{"req", "-x509", "-nodes", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256"} + validity
            + QStringList{"-subj",   "/CN=self-made", "-addext", "subjectAltName=" + host,
                          "-keyout", key(),           "-out",    chain()};
        QProcess openssl;
        openssl.start("openssl", arguments);
        openssl.waitForFinished();
    }
    QString chain() const { return m_folder.filePath("server.crt"); }
    QString key() const { return m_folder.filePath("server.key"); }
    QSslCertificate certificate() const { return QSslCertificate::fromPath(chain()).value(0); }
    QByteArray fingerprint() const { return certificate().digest(QCryptographicHash::Sha256); }

private:
    QTemporaryDir m_folder;
};

/// What signing in comes to; nothing when it works.
std::optional<Why> signInAt(const Server& server)
{
    DaemonLink link(quick());
    link.setServer(server);
    std::optional<Reply<wire::SessionOpened>> reply;
    link.signIn(QStringLiteral("somebody"), QStringLiteral("a long password"), nullptr,
                [&](const Reply<wire::SessionOpened>& came) { reply = came; });
    EXPECT_TRUE(until([&] { return reply.has_value(); }));
    const auto* const silent = reply ? std::get_if<Unreachable>(&*reply) : nullptr;
    return silent ? std::optional(silent->why) : std::nullopt;
}

Shown lookAt(const Server& server, std::chrono::milliseconds patience = 5s)
{
    QObject asker;
    int times = 0;
    Shown shown;
    lookAtServer(
        server, &asker,
        [&](const Shown& came) {
            ++times;
            shown = came;
        },
        patience);
    EXPECT_EQ(times, 0);
    EXPECT_TRUE(until([&] { return times > 0; }));
    EXPECT_EQ(times, 1);
    return shown;
}

TEST(LinkTrust, anAuthorityThatIsNotKnownIsNotTrustedAndHearsNothing)
{
    const SelfMade stranger;
    ScriptedDaemon daemon(stranger.chain(), stranger.key());
    EXPECT_EQ(signInAt(daemon.server()), Why::Untrusted);
    EXPECT_EQ(signInAt({.url = daemon.url()}), Why::Untrusted);
    EXPECT_TRUE(daemon.requests().empty());
    EXPECT_EQ(daemon.connections(), 2) << "what is not trusted is not tried again";
}

TEST(LinkTrust, theFingerprintThatWasComparedIsEnough)
{
    const SelfMade known;
    ScriptedDaemon daemon(known.chain(), known.key());
    EXPECT_EQ(signInAt({.url = daemon.url(), .fingerprint = known.fingerprint()}), std::nullopt);
}

TEST(LinkTrust, anotherFingerprintIsNotTrustedAndHearsNothing)
{
    const SelfMade known;
    const SelfMade other;
    ScriptedDaemon daemon(other.chain(), other.key());
    EXPECT_EQ(signInAt({.url = daemon.url(), .fingerprint = known.fingerprint()}), Why::Untrusted);
    ScriptedDaemon good;
    Server server = good.server();
    server.fingerprint = known.fingerprint();
    EXPECT_EQ(signInAt(server), Why::Untrusted) << "a chain does not stand in for the fingerprint";
    EXPECT_TRUE(daemon.requests().empty());
    EXPECT_TRUE(good.requests().empty());
}

TEST(LinkTrust, aFingerprintDoesNotMakeAnotherNameGood)
{
    const SelfMade known(QStringLiteral("DNS:elsewhere.example"));
    ScriptedDaemon daemon(known.chain(), known.key());
    const Server server{.url = daemon.url(), .fingerprint = known.fingerprint()};
    EXPECT_EQ(signInAt(server), Why::Untrusted);
    EXPECT_EQ(lookAt(server).verdict, Verdict::Unusable);
}

TEST(LinkTrust, aFingerprintForgivesOnlyThatNobodyVouches)
{
    EXPECT_TRUE(onlyUnvouched({QSslError(QSslError::SelfSignedCertificate)}));
    EXPECT_TRUE(onlyUnvouched({QSslError(QSslError::UnableToGetLocalIssuerCertificate),
                               QSslError(QSslError::UnableToVerifyFirstCertificate)}));
    for (const auto error : {QSslError::CertificateExpired, QSslError::CertificateNotYetValid,
                             QSslError::HostNameMismatch, QSslError::CertificateRevoked, QSslError::InvalidPurpose})
        EXPECT_FALSE(onlyUnvouched({QSslError(QSslError::SelfSignedCertificate), QSslError(error)})) << error;
}

TEST(LinkTrust, aChainLeadsUpToAnAuthorityOfOurs)
{
    const Server server{.url = QUrl("https://127.0.0.1"),
                        .authorities = QSslCertificate::fromPath(testCertificate("ca.crt"))};
    const auto leaf = QSslCertificate::fromPath(testCertificate("server.crt"));
    EXPECT_TRUE(isAgreedOn(server, leaf));
    EXPECT_TRUE(isAgreedOn(server, leaf + server.authorities));
    EXPECT_FALSE(isAgreedOn(server, {}));
    const SelfMade stranger;
    EXPECT_FALSE(isAgreedOn(server, {stranger.certificate()}));
    EXPECT_FALSE(isAgreedOn({.url = server.url, .authorities = {stranger.certificate()}}, leaf));
    EXPECT_TRUE(isAgreedOn({.url = server.url, .authorities = {stranger.certificate()}}, {stranger.certificate()}));
}

TEST(LinkTrust, whoCallsItselfLikeAnAuthorityIsNone)
{
    const SelfMade ours;
    const SelfMade impostor;
    const Server server{.url = QUrl("https://127.0.0.1"), .authorities = {ours.certificate()}};
    EXPECT_FALSE(isAgreedOn(server, {impostor.certificate()}));
}

TEST(LinkTrust, olderTlsIsNotSpoken)
{
    ScriptedDaemon old(testCertificate("server.crt"), testCertificate("server.key"), QSsl::TlsV1_2);
    EXPECT_EQ(signInAt(old.server()), Why::NotUnderstood);
    EXPECT_TRUE(old.requests().empty());
    EXPECT_EQ(lookAt(old.server()).verdict, Verdict::Unusable);
}

TEST(LinkCheck, whatAServerShows)
{
    ScriptedDaemon daemon;
    const Shown known = lookAt(daemon.server());
    EXPECT_EQ(known.verdict, Verdict::Trusted);
    const auto certificate = QSslCertificate::fromPath(testCertificate("server.crt")).value(0);
    EXPECT_EQ(known.fingerprint, certificate.digest(QCryptographicHash::Sha256));
    EXPECT_EQ(known.issuedTo, QStringLiteral("localhost"));
    EXPECT_EQ(known.issuedBy, QStringLiteral("Adempauze self-made CA"));
    EXPECT_EQ(known.validUntil, certificate.expiryDate());

    EXPECT_EQ(lookAt({.url = daemon.url()}).verdict, Verdict::Unknown);
    EXPECT_EQ(lookAt({.url = daemon.url(), .fingerprint = known.fingerprint}).verdict, Verdict::Trusted);
    EXPECT_EQ(lookAt({.url = daemon.url(), .fingerprint = QByteArray(32, 'x')}).verdict, Verdict::Unknown);
    EXPECT_TRUE(daemon.requests().empty());
    daemon.goAway();
    EXPECT_EQ(lookAt(daemon.server()).verdict, Verdict::Unreachable);
}

TEST(LinkCheck, aServerThatSaysNothingIsUnreachable)
{
    QTcpServer silent;
    ASSERT_TRUE(silent.listen(QHostAddress::LocalHost));
    const QUrl url(QStringLiteral("https://127.0.0.1:%1").arg(silent.serverPort()));
    EXPECT_EQ(lookAt({.url = url}, 200ms).verdict, Verdict::Unreachable);
}

TEST(LinkCheck, nobodyIsToldOnceTheAskerIsGone)
{
    ScriptedDaemon daemon;
    bool told = false;
    auto mortal = std::make_unique<QObject>();
    lookAtServer(daemon.server(), mortal.get(), [&](const Shown&) { told = true; });
    mortal.reset();
    EXPECT_EQ(lookAt(daemon.server()).verdict, Verdict::Trusted);
    EXPECT_FALSE(told);
}

TEST(LinkCheck, aFingerprintCanBeReadOut)
{
    EXPECT_EQ(spoken(QByteArray::fromHex("3fa207119c00")), QStringLiteral("3F:A2:07:11 9C:00"));
    EXPECT_EQ(spoken({}), QString());
}

TEST(LinkAddress, whatAPersonTypesIsAnAddress)
{
    for (const char* typed : {"adempauze.example", " https://adempauze.example/ ", "https://adempauze.example:443",
                              "HTTPS://Adempauze.Example"})
        EXPECT_EQ(addressFrom(QString::fromLatin1(typed)), QUrl("https://adempauze.example")) << typed;
    EXPECT_EQ(addressFrom(QStringLiteral("localhost:8443")), QUrl("https://localhost:8443"));
    EXPECT_EQ(addressFrom(QStringLiteral("[::1]:8443")), QUrl("https://[::1]:8443"));
    for (const char* typed :
         {"", "https://", "http://adempauze.example", "ftp://adempauze.example", "a b", "https://me@adempauze.example",
          "https://me:word@adempauze.example", "me@adempauze.example", "https://adempauze.example/v1",
          "https://adempauze.example?x=1", "https://adempauze.example#x", "adempauze.example:0", "adempauze.example:x"})
        EXPECT_EQ(addressFrom(QString::fromLatin1(typed)), std::nullopt) << typed;
}

} // namespace
} // namespace adempauze::client
