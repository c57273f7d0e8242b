#pragma once

#include <memory>
#include <string>
#include <string_view>

struct ssl_st;
struct ssl_ctx_st;

namespace adempauze::bench {

struct Server {
    std::string host; ///< an IPv4 address
    int port;
    std::string authority; ///< PEM file
};

/// What many connections share. TLS 1.3 only; the server's certificate is checked.
class TlsContext {
public:
    explicit TlsContext(const Server& server);
    ssl_ctx_st* get() const { return m_context.get(); }

private:
    struct Free {
        void operator()(ssl_ctx_st* context) const;
    };
    std::unique_ptr<ssl_ctx_st, Free> m_context;
};

struct Answer {
    int status;
    std::size_t bodySize;
};

/// One kept connection, blocking, one request at a time. Throws std::runtime_error when it breaks.
class TlsClient {
public:
    TlsClient(const TlsContext& context, const Server& server);
    ~TlsClient();
    TlsClient(const TlsClient&) = delete;
    TlsClient& operator=(const TlsClient&) = delete;

    /// A whole HTTP/1.1 request in; the answer must carry a Content-Length.
    Answer ask(std::string_view request);

private:
    struct Free {
        void operator()(ssl_st* session) const;
    };
    void readSome();

    int m_socket;
    std::unique_ptr<ssl_st, Free> m_session;
    std::string m_read;
};

} // namespace adempauze::bench
