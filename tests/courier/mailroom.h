#pragma once

#include "courier/smtp.h"
#include "time/text.h"

#include <chrono>
#include <condition_variable>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iterator>
#include <mutex>
#include <stdexcept>
#include <string>
#include <vector>

namespace adempauze::test {

inline std::string environment(const char* name)
{
    const char* value = std::getenv(name);
    if (!value)
        throw std::runtime_error(std::string(name)
                                 + " is not set; ./tests/run courier gives these tests their servers");
    return value;
}

/// The real mail server that ./tests/run started.
inline MailServer postfix()
{
    const std::string address = environment("ADEMPAUZE_TEST_SMTP");
    const auto colon = address.rfind(':');
    return {.host = address.substr(0, colon),
            .port = static_cast<std::uint16_t>(std::stoi(address.substr(colon + 1))),
            .authorities = environment("ADEMPAUZE_TEST_SMTP_CA")};
}

inline Moment at(const char* text)
{
    return parseMoment(text).value();
}

/// Whether it becomes true within a minute, asked a few hundred times a second.
inline bool soon(const std::function<bool()>& isTrue)
{
    std::mutex mutex;
    std::unique_lock lock(mutex);
    std::condition_variable nobody;
    const auto deadline = std::chrono::steady_clock::now() + std::chrono::minutes(1);
    while (!isTrue()) {
        if (std::chrono::steady_clock::now() > deadline)
            return false;
        nobody.wait_for(lock, std::chrono::milliseconds(3));
    }
    return true;
}

/// The mails that arrived and hold `mark` somewhere.
inline std::vector<std::string> arrivedWith(const std::string& mark)
{
    std::vector<std::string> mails;
    std::error_code none;
    for (const auto& entry :
         std::filesystem::directory_iterator(environment("ADEMPAUZE_TEST_MAILDIR") + "/new", none)) {
        std::ifstream in(entry.path(), std::ios::binary);
        std::string mail{std::istreambuf_iterator<char>(in), {}};
        if (mail.find(mark) != std::string::npos)
            mails.push_back(std::move(mail));
    }
    return mails;
}

} // namespace adempauze::test
