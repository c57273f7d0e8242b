#include "courier/mail_courier.h"

#include "courier/judgement.h"

#include <algorithm>
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

Sending givenUp(const Outgoing& what, std::string reason)
{
    return {.end = Sending::End::Failed, .reason = std::move(reason), .alert = !isTrial(what)};
}

Sending sendingOf(const Handed& delivery, const Outgoing& what, Moment now)
{
    if (std::holds_alternative<Sent>(delivery))
        return {.end = Sending::End::Sent};
    if (const auto* permanent = std::get_if<PermanentFailure>(&delivery))
        return givenUp(what, permanent->reason);
    const std::string& reason = std::get<TemporaryFailure>(delivery).reason;
    const auto wait = waitAfter(what.attempt);
    if (!wait)
        return givenUp(what, reason);
    return {.end = Sending::End::Delayed,
            .reason = reason,
            .againAt = now + *wait,
            .alert = what.urgent && what.attempt >= UrgentAttemptsMax};
}

} // namespace

std::optional<std::chrono::seconds> waitAfter(int attempt)
{
    const auto step = static_cast<std::size_t>(attempt - 1);
    return step < Waits.size() ? std::optional(Waits[step]) : std::nullopt;
}

MailCourier::MailCourier(std::string conninfo, MailServer server, Sender sender)
    : m_db(std::move(conninfo))
    , m_server(std::move(server))
    , m_sender(std::move(sender))
{
}

bool MailCourier::sendNext(Moment now, const std::stop_token& stop)
{
    const auto mail = takeDueMail(m_db, now, m_server.deadline + LeaseMargin);
    if (!mail)
        return false;
    const auto sendings = deliver(*mail, now, stop);
    record(m_db, sendings, now);
    for (const auto& [what, sending] : sendings)
        logSending(what, "mail", sending);
    return true;
}

std::vector<Sendings> MailCourier::deliver(const OutgoingMail& mail, Moment now, const std::stop_token& stop) const
{
    if (mail.digestAt)
        return deliverDigest(mail, now, stop);
    return {{mail.what.front(), deliverOne(mail, now, stop)}};
}

// Each is judged by itself; what is left of them goes in one letter, and what became of that became of each.
std::vector<Sendings> MailCourier::deliverDigest(const OutgoingMail& mail, Moment now,
                                                 const std::stop_token& stop) const
{
    std::vector<Sendings> sendings;
    std::vector<const Outgoing*> told;
    std::map<NoticeKind, int> counts;
    for (const Outgoing& what : mail.what) {
        const auto kind = judged(what, now);
        if (const auto* otherwise = std::get_if<Sending>(&kind)) {
            sendings.push_back({what, *otherwise});
            continue;
        }
        ++counts[std::get<NoticeKind>(kind)];
        told.push_back(&what);
    }
    if (told.empty())
        return sendings;
    const auto handed = handOverDigest(mail, told, std::move(counts), stop);
    for (const Outgoing* what : told)
        sendings.push_back({*what, sendingOf(handed, *what, now)});
    return sendings;
}

Handed MailCourier::handOverDigest(const OutgoingMail& mail, const std::vector<const Outgoing*>& told,
                                   std::map<NoticeKind, int> counts, const std::stop_token& stop) const
{
    if (!mail.mailbox)
        return PermanentFailure{"no_mailbox"};
    const auto soonest =
        std::ranges::min_element(told, {}, [](const Outgoing* each) { return each->dueAt.value_or(Forever); });
    const auto zone = Zone::named((*soonest)->zone);
    if (!zone)
        return PermanentFailure{"unknown_zone"};
    DigestEnvelope envelope{.ids{},
                            .counts = std::move(counts),
                            .to = *mail.mailbox,
                            .dueAt = (*soonest)->dueAt,
                            .zone = *zone,
                            .collectedAt = *mail.digestAt};
    for (const Outgoing* each : told)
        envelope.ids.push_back(each->id);
    return send(letterFor(envelope, m_sender), m_server, stop);
}

Sending MailCourier::deliverOne(const OutgoingMail& mail, Moment now, const std::stop_token& stop) const
{
    const Outgoing& what = mail.what.front();
    const auto kind = judged(what, now);
    if (const auto* otherwise = std::get_if<Sending>(&kind))
        return *otherwise;
    if (!mail.mailbox)
        return givenUp(what, "no_mailbox");
    const auto zone = Zone::named(what.zone);
    if (!zone)
        return givenUp(what, "unknown_zone");
    const Envelope envelope{.id = what.id,
                            .kind = std::get<NoticeKind>(kind),
                            .urgent = what.urgent,
                            .to = *mail.mailbox,
                            .dueAt = what.dueAt,
                            .zone = *zone,
                            .createdAt = what.createdAt};
    return sendingOf(send(letterFor(envelope, m_sender), m_server, stop), what, now);
}

} // namespace adempauze
