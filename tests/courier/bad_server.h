#pragma once

#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <atomic>
#include <cstdint>
#include <mutex>
#include <stdexcept>
#include <string>
#include <thread>

namespace adempauze::test {

/// Something that listens on loopback and is no good as a mail server: it says nothing at all, or it speaks SMTP but
/// does not know STARTTLS. Everything it is told is kept.
class BadServer {
public:
    enum class Manner { SaysNothing, WithoutStarttls };

    explicit BadServer(Manner manner)
        : m_manner(manner)
        , m_listener(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
    {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof address;
        auto* generic = reinterpret_cast<sockaddr*>(&address);
        if (::bind(m_listener, generic, size) != 0 || ::listen(m_listener, 5) != 0
            || ::getsockname(m_listener, generic, &size) != 0)
            throw std::runtime_error("no listener for the test");
        m_port = ntohs(address.sin_port);
        m_thread = std::thread([this] { serve(); });
    }
    ~BadServer()
    {
        ::shutdown(m_listener, SHUT_RDWR);
        m_thread.join();
        ::close(m_listener);
    }
    BadServer(const BadServer&) = delete;
    BadServer& operator=(const BadServer&) = delete;

    std::uint16_t port() const { return m_port; }
    int peers() const { return m_peers; } ///< that came
    std::string heard() const
    {
        const std::scoped_lock lock(m_mutex);
        return m_heard;
    }

private:
    void serve()
    {
        for (int peer = accept(); peer >= 0; peer = accept()) {
            ++m_peers;
            if (m_manner == Manner::WithoutStarttls)
                say(peer, "220 test ESMTP\r\n");
            std::string bytes(4096, '\0');
            for (ssize_t length = ::read(peer, bytes.data(), bytes.size()); length > 0;
                 length = ::read(peer, bytes.data(), bytes.size()))
                answer(peer, bytes.substr(0, static_cast<std::size_t>(length)));
            ::close(peer);
        }
    }
    int accept() const { return ::accept4(m_listener, nullptr, nullptr, SOCK_CLOEXEC); }
    void answer(int peer, const std::string& line)
    {
        const std::scoped_lock lock(m_mutex);
        m_heard += line;
        if (m_manner == Manner::SaysNothing)
            return;
        if (line.starts_with("EHLO"))
            say(peer, "250-test\r\n250-8BITMIME\r\n250 SIZE 10000000\r\n");
        else
            say(peer, line.starts_with("DATA") ? "354 go on\r\n" : "250 fine\r\n");
    }
    static void say(int peer, const std::string& line)
    {
        static_cast<void>(::send(peer, line.data(), line.size(), MSG_NOSIGNAL));
    }

    Manner m_manner;
    int m_listener;
    std::uint16_t m_port = 0;
    mutable std::mutex m_mutex;
    std::string m_heard;
    std::atomic<int> m_peers = 0;
    std::thread m_thread;
};

} // namespace adempauze::test
