#include "http/login_delay.h"

#include <algorithm>

namespace adempauze::http {

namespace {

// An office shares one address, and people mistype.
constexpr int FreeForAccount = 5;
constexpr int FreeForAddress = 20;
constexpr int DoublingsMax = 9; // eight and a half minutes
constexpr std::chrono::minutes Forgotten{15};
constexpr std::size_t NamesMax = 10'000;

} // namespace

std::chrono::seconds LoginDelay::waitAfter(const ByName& failures, std::string_view name, int free, Time now)
{
    const auto found = failures.find(name);
    if (found == failures.end() || found->second.count < free || now - found->second.last > Forgotten)
        return std::chrono::seconds{0};
    const std::chrono::seconds wait{1 << std::min(found->second.count - free, DoublingsMax)};
    const auto left = found->second.last + wait - now;
    return std::max(std::chrono::seconds{0}, std::chrono::ceil<std::chrono::seconds>(left));
}

std::chrono::seconds LoginDelay::waitFor(std::string_view account, std::string_view address, Time now)
{
    const std::lock_guard lock(m_mutex);
    return std::max(waitAfter(m_accounts, account, FreeForAccount, now),
                    waitAfter(m_addresses, address, FreeForAddress, now));
}

void LoginDelay::count(ByName& failures, std::string_view name, Time now)
{
    if (failures.size() >= NamesMax) {
        std::erase_if(failures, [&](const auto& each) { return now - each.second.last > Forgotten; });
        if (failures.size() >= NamesMax)
            failures.clear();
    }
    Failures& mine = failures[std::string(name)];
    mine.count = now - mine.last > Forgotten ? 1 : mine.count + 1;
    mine.last = now;
}

void LoginDelay::failed(std::string_view account, std::string_view address, Time now)
{
    const std::lock_guard lock(m_mutex);
    count(m_accounts, account, now);
    count(m_addresses, address, now);
}

void LoginDelay::succeeded(std::string_view account)
{
    const std::lock_guard lock(m_mutex);
    if (const auto found = m_accounts.find(account); found != m_accounts.end())
        m_accounts.erase(found);
}

} // namespace adempauze::http
