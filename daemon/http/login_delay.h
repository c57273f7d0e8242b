#pragma once

#include <chrono>
#include <map>
#include <mutex>
#include <string>
#include <string_view>

namespace adempauze::http {

/// How long somebody must wait after failing to sign in: per account and per address, growing. Knows nothing of whether
/// an account exists, so its answer does not tell.
class LoginDelay {
public:
    using Time = std::chrono::steady_clock::time_point;

    /// Zero: now.
    std::chrono::seconds waitFor(std::string_view account, std::string_view address, Time now);
    void failed(std::string_view account, std::string_view address, Time now);
    void succeeded(std::string_view account);

private:
    struct Failures {
        int count = 0;
        Time last{};
    };
    using ByName = std::map<std::string, Failures, std::less<>>;

    static std::chrono::seconds waitAfter(const ByName& failures, std::string_view name, int free, Time now);
    static void count(ByName& failures, std::string_view name, Time now);

    std::mutex m_mutex;
    ByName m_accounts;
    ByName m_addresses;
};

} // namespace adempauze::http
