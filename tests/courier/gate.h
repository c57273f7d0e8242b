#pragma once

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <stdexcept>
#include <thread>

namespace adempauze::test {

/// A wire to a server on loopback that breaks after a number of bytes, in one direction. For one connection.
class Gate {
public:
    struct Breaks {
        std::size_t afterFromClient;
        std::size_t afterFromServer;
    };

    Gate(std::uint16_t server, Breaks breaks)
        : m_server(server)
        , m_left{breaks.afterFromClient, breaks.afterFromServer}
        , m_listener(socket())
    {
        sockaddr_in address = loopback(0);
        socklen_t size = sizeof address;
        auto* generic = reinterpret_cast<sockaddr*>(&address);
        if (::bind(m_listener, generic, size) != 0 || ::listen(m_listener, 1) != 0
            || ::getsockname(m_listener, generic, &size) != 0)
            throw std::runtime_error("no gate for the test");
        m_port = ntohs(address.sin_port);
        m_thread = std::thread([this] { carry(); });
    }
    ~Gate()
    {
        ::shutdown(m_listener, SHUT_RDWR);
        m_thread.join();
        ::close(m_listener);
    }
    Gate(const Gate&) = delete;
    Gate& operator=(const Gate&) = delete;

    std::uint16_t port() const { return m_port; }

private:
    static int socket() { return ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0); }
    static sockaddr_in loopback(std::uint16_t port)
    {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        address.sin_port = htons(port);
        return address;
    }

    void carry()
    {
        const int client = ::accept4(m_listener, nullptr, nullptr, SOCK_CLOEXEC);
        if (client < 0)
            return;
        const int server = socket();
        const sockaddr_in address = loopback(m_server);
        if (::connect(server, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0)
            carryBetween(client, server);
        ::close(server);
        ::close(client);
    }

    void carryBetween(int client, int server)
    {
        std::array<pollfd, 2> ends{pollfd{client, POLLIN, 0}, pollfd{server, POLLIN, 0}};
        while (::poll(ends.data(), ends.size(), -1) > 0) {
            for (std::size_t from = 0; from < ends.size(); ++from)
                if (ends[from].revents != 0 && !pass(ends[from].fd, ends[1 - from].fd, m_left[from]))
                    return;
        }
    }

    static bool pass(int from, int to, std::size_t& left)
    {
        std::array<char, 64> bytes{};
        const ssize_t length = ::read(from, bytes.data(), std::min(bytes.size(), left));
        if (length <= 0)
            return false;
        left -= static_cast<std::size_t>(length);
        return ::send(to, bytes.data(), static_cast<std::size_t>(length), MSG_NOSIGNAL) == length && left > 0;
    }

    std::uint16_t m_server;
    std::array<std::size_t, 2> m_left;
    int m_listener;
    std::uint16_t m_port = 0;
    std::thread m_thread;
};

} // namespace adempauze::test
