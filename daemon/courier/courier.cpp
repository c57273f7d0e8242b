#include "courier/courier.h"

#include "domain/notices.h"

#include <spdlog/spdlog.h>

#include <array>
#include <utility>

namespace adempauze {

namespace {

using namespace std::chrono_literals;

constexpr std::array<std::chrono::seconds, 9> Waits{5s, 30s, 2min, 10min, 30min, 1h, 2h, 4h, 8h};

// An urgent message that has not left after this many attempts, well within a minute, needs a telephone.
constexpr int UrgentAttemptsMax = 3;

// Longer than one letter may take; after it another courier takes over from one that died.
constexpr std::chrono::seconds LeaseMargin = 10s;

std::variant<Envelope, PermanentFailure> envelopeOf(const Outgoing& message)
{
    if (!message.mailbox)
        return PermanentFailure{"no_mailbox"};
    const auto kind = noticeNamed(message.kind);
    if (!kind)
        return PermanentFailure{"unknown_kind"};
    const auto zone = Zone::named(message.zone);
    if (!zone)
        return PermanentFailure{"unknown_zone"};
    return Envelope{.id = message.id,
                    .kind = *kind,
                    .urgent = message.urgent,
                    .to = *message.mailbox,
                    .dueAt = message.dueAt,
                    .zone = *zone,
                    .createdAt = message.createdAt};
}

} // namespace

std::optional<std::chrono::seconds> waitAfter(int attempt)
{
    const auto step = static_cast<std::size_t>(attempt - 1);
    return step < Waits.size() ? std::optional(Waits[step]) : std::nullopt;
}

Courier::Courier(std::string conninfo, MailServer server, Sender sender)
    : m_db(std::move(conninfo))
    , m_server(std::move(server))
    , m_sender(std::move(sender))
{
}

std::size_t Courier::runOnce(Moment now, const std::stop_token& stop)
{
    std::size_t count = 0;
    while (!stop.stop_requested()) {
        const auto message = takeDue(m_db, now, m_server.deadline + LeaseMargin);
        if (!message)
            break;
        record(*message, deliver(*message, stop), now);
        ++count;
    }
    return count;
}

Delivery Courier::deliver(const Outgoing& message, const std::stop_token& stop) const
{
    const auto envelope = envelopeOf(message);
    if (const auto* failure = std::get_if<PermanentFailure>(&envelope))
        return *failure;
    return send(letterFor(std::get<Envelope>(envelope), m_sender), m_server, stop);
}

void Courier::record(const Outgoing& message, const Delivery& delivery, Moment now)
{
    if (std::holds_alternative<Sent>(delivery)) {
        recordSent(m_db, message, now);
        spdlog::info("message {} sent at attempt {}", message.id.text(), message.attempt);
        return;
    }
    const auto* temporary = std::get_if<TemporaryFailure>(&delivery);
    const auto wait = temporary ? waitAfter(message.attempt) : std::nullopt;
    const std::string& reason = temporary ? temporary->reason : std::get<PermanentFailure>(delivery).reason;
    if (wait)
        recordDelay(m_db, message, reason, now + *wait, message.urgent && message.attempt >= UrgentAttemptsMax, now);
    else
        recordFailed(m_db, message, reason, now);
    spdlog::warn("message {} not sent at attempt {}: {}{}", message.id.text(), message.attempt, reason,
                 wait ? "" : ", given up");
}

} // namespace adempauze
