#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <cctype>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace adempauze::http {

struct Answer {
    int status = 0; ///< 0: none came
    std::map<std::string, std::string> headers{}; ///< names in lower case
    std::string body{};
};

/// A peer that speaks raw bytes over loopback and blocks.
class Peer {
public:
    static constexpr int PatienceMs = 20'000; ///< a hang is a failure, not a wait

    explicit Peer(std::uint16_t port, int receiveBuffer = 0)
        : m_socket(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
    {
        if (receiveBuffer > 0)
            ::setsockopt(m_socket, SOL_SOCKET, SO_RCVBUF, &receiveBuffer, sizeof receiveBuffer);
        const int on = 1;
        ::setsockopt(m_socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(port);
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        m_connected = ::connect(m_socket, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0;
    }
    ~Peer() { leave(); }
    Peer(const Peer&) = delete;
    Peer& operator=(const Peer&) = delete;

    bool connected() const { return m_connected; }

    void leave()
    {
        if (m_socket >= 0)
            ::close(m_socket);
        m_socket = -1;
    }

    /// Leaves with a reset instead of a goodbye.
    void slam()
    {
        const linger hard{.l_onoff = 1, .l_linger = 0};
        ::setsockopt(m_socket, SOL_SOCKET, SO_LINGER, &hard, sizeof hard);
        leave();
    }

    /// False once the other side no longer takes anything.
    bool send(std::string_view bytes)
    {
        while (!bytes.empty()) {
            const auto sent = ::send(m_socket, bytes.data(), bytes.size(), MSG_NOSIGNAL);
            if (sent <= 0)
                return false;
            bytes.remove_prefix(static_cast<std::size_t>(sent));
        }
        return true;
    }

    /// Takes what is there, or waits for something. False at the end.
    bool receive()
    {
        pollfd poll{.fd = m_socket, .events = POLLIN, .revents = 0};
        if (::poll(&poll, 1, PatienceMs) != 1) {
            ADD_FAILURE() << "nothing came";
            return false;
        }
        char bytes[16 * 1024];
        const auto came = ::recv(m_socket, bytes, sizeof bytes, 0);
        if (came <= 0)
            return false;
        m_in.append(bytes, static_cast<std::size_t>(came));
        return true;
    }

    /// The next answer by its Content-Length; `head`: as if it had none.
    Answer answer(bool head = false)
    {
        Answer answer;
        while (m_in.find("\r\n\r\n") == std::string::npos)
            if (!receive())
                return answer;
        const auto end = m_in.find("\r\n\r\n") + 2;
        readHead(answer, std::string_view(m_in).substr(0, end));
        m_in.erase(0, end + 2);
        const auto length = answer.headers.find("content-length");
        if (head || length == answer.headers.end())
            return answer;
        const auto wanted = std::stoul(length->second);
        while (m_in.size() < wanted)
            if (!receive())
                return {};
        answer.body = m_in.substr(0, wanted);
        m_in.erase(0, wanted);
        return answer;
    }

    /// Everything up to and including `end`; all there was when the other side closes first.
    std::string until(std::string_view end)
    {
        std::size_t looked = 0;
        for (;;) {
            const auto found = m_in.find(end, looked);
            if (found != std::string::npos)
                return cut(found + end.size());
            looked = m_in.size() < end.size() ? 0 : m_in.size() - end.size() + 1;
            if (!receive())
                return cut(m_in.size());
        }
    }

    /// Waits for the other side to close; what came before it.
    std::string untilClosed()
    {
        while (receive()) { }
        return cut(m_in.size());
    }

private:
    std::string cut(std::size_t length)
    {
        std::string text = m_in.substr(0, length);
        m_in.erase(0, length);
        return text;
    }

    static void readHead(Answer& answer, std::string_view head)
    {
        answer.status = std::stoi(std::string(head.substr(9, 3)));
        head.remove_prefix(head.find("\r\n") + 2);
        while (!head.empty()) {
            const auto line = head.substr(0, head.find("\r\n"));
            head.remove_prefix(line.size() + 2);
            const auto colon = line.find(": ");
            std::string name(line.substr(0, colon));
            std::ranges::transform(name, name.begin(), [](unsigned char c) { return std::tolower(c); });
            EXPECT_TRUE(answer.headers.emplace(name, line.substr(colon + 2)).second) << name << " twice";
        }
    }

    int m_socket;
    bool m_connected = false;
    std::string m_in;
};

} // namespace adempauze::http
