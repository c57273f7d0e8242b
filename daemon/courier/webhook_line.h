#pragma once

#include "domain/address_range.h"
#include "domain/ids.h"

#include <chrono>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace adempauze {

/// How webhooks are sent; set by the operator.
struct WebhookRules {
    std::string api; ///< where agencies reach us: "https://adempauze.example.org"
    std::vector<AddressRange> allowed{}; ///< that may be called besides public addresses
    std::optional<std::filesystem::path> authorities{}; ///< PEM; none: the system's
    std::chrono::seconds connectWithin{5};
    std::chrono::seconds deadline{15}; ///< for one attempt, all in all
    int atOnce = 64; ///< attempts under way
};

struct WebhookRequest {
    DeliveryId delivery;
    std::string url; ///< https
    std::vector<std::string> headers; ///< "name: value"
    std::string body;
};

struct WebhookAnswer {
    DeliveryId delivery;
    std::optional<int> status{}; ///< none: no answer came
    std::optional<std::chrono::seconds> retryAfter{}; ///< as the answer asks
    std::string
        failure{}; ///< without an answer: unreachable, deadline, tls_untrusted, address_refused, connection_lost
};

/// Carries many requests at a time, none of which delays another. Used by one thread.
///
/// https only; no redirect is followed; a name is resolved once, and every address is judged (mayBeCalled) before a
/// connection to it is opened, so that what a name means a moment later does not matter. Of an answer the status
/// counts, as soon as its headers are complete; a few KiB of the rest are read and thrown away.
class WebhookLine {
public:
    explicit WebhookLine(WebhookRules rules);
    ~WebhookLine();
    WebhookLine(WebhookLine&&) noexcept;
    WebhookLine& operator=(WebhookLine&&) noexcept;

    void post(WebhookRequest request);
    std::size_t underWay() const;

    /// Waits until something moves, at most that long; what was answered or given up meanwhile.
    std::vector<WebhookAnswer> wait(std::chrono::milliseconds most);

private:
    struct Inside;
    std::unique_ptr<Inside> m_inside;
};

} // namespace adempauze
