#include "tls_client.h"

#include <openssl/ssl.h>

#include <algorithm>
#include <arpa/inet.h>
#include <array>
#include <cctype>
#include <charconv>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <stdexcept>
#include <sys/socket.h>
#include <unistd.h>

namespace adempauze::bench {

namespace {

int connectTo(const Server& server)
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<std::uint16_t>(server.port));
    if (inet_pton(AF_INET, server.host.c_str(), &address.sin_addr) != 1)
        throw std::runtime_error(server.host + " is no IPv4 address");
    const int descriptor = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (descriptor < 0 || connect(descriptor, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0)
        throw std::runtime_error("cannot connect");
    const int yes = 1;
    setsockopt(descriptor, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
    return descriptor;
}

std::size_t lengthIn(std::string_view head)
{
    std::string lower(head);
    std::ranges::transform(lower, lower.begin(), [](unsigned char letter) { return std::tolower(letter); });
    constexpr std::string_view Name = "\r\ncontent-length:";
    const auto at = lower.find(Name);
    if (at == std::string::npos)
        throw std::runtime_error("an answer without Content-Length");
    const auto digits = lower.find_first_not_of(' ', at + Name.size());
    std::size_t length = 0;
    std::from_chars(lower.data() + digits, lower.data() + lower.size(), length);
    return length;
}

} // namespace

TlsContext::TlsContext(const Server& server)
    : m_context(SSL_CTX_new(TLS_client_method()))
{
    SSL_CTX_set_min_proto_version(m_context.get(), TLS1_3_VERSION);
    SSL_CTX_set_verify(m_context.get(), SSL_VERIFY_PEER, nullptr);
    if (SSL_CTX_load_verify_locations(m_context.get(), server.authority.c_str(), nullptr) != 1)
        throw std::runtime_error(server.authority + " cannot be read");
}

void TlsContext::Free::operator()(ssl_ctx_st* context) const
{
    SSL_CTX_free(context);
}

TlsClient::TlsClient(const TlsContext& context, const Server& server)
    : m_socket(connectTo(server))
    , m_session(SSL_new(context.get()))
{
    SSL_set_fd(m_session.get(), m_socket);
    if (SSL_connect(m_session.get()) != 1)
        throw std::runtime_error("no TLS handshake");
}

TlsClient::~TlsClient()
{
    m_session.reset();
    close(m_socket);
}

void TlsClient::Free::operator()(ssl_st* session) const
{
    SSL_free(session);
}

void TlsClient::readSome()
{
    std::array<char, 16 * 1024> buffer{};
    const int count = SSL_read(m_session.get(), buffer.data(), static_cast<int>(buffer.size()));
    if (count <= 0)
        throw std::runtime_error("the server closed the connection");
    m_read.append(buffer.data(), static_cast<std::size_t>(count));
}

Answer TlsClient::ask(std::string_view request)
{
    if (SSL_write(m_session.get(), request.data(), static_cast<int>(request.size())) <= 0)
        throw std::runtime_error("the request could not be sent");
    std::size_t end = std::string::npos;
    while ((end = m_read.find("\r\n\r\n")) == std::string::npos)
        readSome();
    const std::size_t head = end + 4;
    const std::size_t length = lengthIn(std::string_view(m_read).substr(0, end));
    int status = 0;
    std::from_chars(m_read.data() + 9, m_read.data() + 12, status);
    while (m_read.size() < head + length)
        readSome();
    m_read.erase(0, head + length);
    return {status, length};
}

} // namespace adempauze::bench
