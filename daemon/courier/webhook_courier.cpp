#include "courier/webhook_courier.h"

#include "courier/judgement.h"
#include "courier/webhook_event.h"
#include "secrets/random.h"
#include "secrets/webhook_signature.h"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <array>
#include <utility>

namespace adempauze {

namespace {

using namespace std::chrono_literals;

constexpr std::array<std::chrono::seconds, 9> Waits{5s, 5min, 30min, 2h, 5h, 10h, 14h, 20h, 24h};
// What is told a day late is of no use to whoever has to act today, whatever the endpoint asks.
constexpr std::chrono::seconds RestMost = 1h;

// An urgent message that a system has not taken on its second try needs another way.
constexpr int UrgentAttemptsMax = 2;

// Endpoints that failed last share so small a part of the places among them: hundreds that hang leave the others
// theirs.
constexpr int FailingShare = 4;

// Longer than one attempt may take; after it another courier takes over from one that died.
constexpr std::chrono::seconds LeaseMargin = 10s;

constexpr std::chrono::milliseconds BetweenLooks = 50ms; // while something is under way

std::string reasonOf(const WebhookAnswer& answer)
{
    if (!answer.status)
        return answer.failure;
    const int status = *answer.status;
    if (status == 410)
        return "gone";
    if (status == 429)
        return "slow_down";
    if (status >= 500)
        return status == 503 ? "unavailable" : "server_error";
    return status < 400 ? "redirected" : "refused";
}

bool asksForRest(const WebhookAnswer& answer)
{
    return answer.retryAfter && (answer.status == 429 || answer.status == 503);
}

double drawnJitter()
{
    return static_cast<double>(randomDraw() % 1000) / 1000;
}

} // namespace

std::optional<std::chrono::seconds> webhookWaitAfter(int attempt)
{
    const auto step = static_cast<std::size_t>(attempt - 1);
    return step < Waits.size() ? std::optional(Waits[step]) : std::nullopt;
}

Sending sendingOf(const WebhookAnswer& answer, const Outgoing& what, double jitter, Moment now)
{
    if (answer.status && *answer.status >= 200 && *answer.status < 300)
        return {.end = Sending::End::Sent, .answered = answer.status};
    Sending sending{.end = Sending::End::Failed,
                    .reason = reasonOf(answer),
                    .answered = answer.status,
                    .alert = !isTrial(what),
                    .gone = answer.status == 410,
                    .tried = true};
    if (asksForRest(answer))
        sending.restUntil = now + std::min(*answer.retryAfter, RestMost);
    const auto wait = webhookWaitAfter(what.attempt);
    if (sending.gone || isTrial(what) || !wait) // a person waits for its outcome
        return sending;
    const auto later = std::chrono::floor<std::chrono::seconds>(*wait * (1 + jitter / 10));
    sending.end = Sending::End::Delayed;
    sending.againAt = what.urgent ? now + later : std::max(now + later, sending.restUntil.value_or(now));
    sending.alert = what.urgent && what.attempt >= UrgentAttemptsMax;
    return sending;
}

WebhookCourier::WebhookCourier(std::string conninfo, const FieldCipher& cipher, WebhookRules rules)
    : m_db(std::move(conninfo))
    , m_cipher(cipher)
    , m_rules(rules)
    , m_line(std::move(rules))
{
}

WebhookCourier::~WebhookCourier()
{
    for (const auto& [delivery, what] : m_underWay)
        m_done.push_back({what.what, {.end = Sending::End::Delayed, .reason = "stopped", .againAt = m_now}});
    try {
        writeDown(m_now);
    } catch (const std::exception&) { // their leases run out instead
        spdlog::warn("courier: {} webhooks under way at the end", m_underWay.size());
    }
}

bool WebhookCourier::round(Moment now, Moment real)
{
    m_now = now;
    // Before anything is taken: after a stall the leases of what was sent are over, and it would be taken, and sent,
    // again.
    for (const WebhookAnswer& answer : m_line.wait(BetweenLooks)) {
        const auto found = m_underWay.find(answer.delivery);
        const Outgoing& what = found->second.what;
        m_done.push_back({what, sendingOf(answer, what, drawnJitter(), now)});
        m_underWay.erase(found);
    }
    bool freed = writeDown(now) > 0; // an endpoint is free again
    const bool look = std::chrono::steady_clock::now() >= m_nextLook;
    if (look)
        m_nextLook = std::chrono::steady_clock::now() + BetweenLooks;
    if (freed || look) {
        take(Endpoints::Answering, m_rules.atOnce, now, real);
        if (look)
            take(Endpoints::Failing, std::max(1, m_rules.atOnce / FailingShare), now, real);
        freed = writeDown(now) > 0;
        if (freed)
            m_nextLook = {};
    }
    return freed || !m_underWay.empty();
}

void WebhookCourier::take(Endpoints which, int most, Moment now, Moment real)
{
    const auto theirs = std::ranges::count(m_underWay, which, [](const auto& each) { return each.second.which; });
    const int room = std::min(m_rules.atOnce - static_cast<int>(m_underWay.size()), most - static_cast<int>(theirs));
    if (room <= 0)
        return;
    for (const OutgoingWebhook& webhook : takeDueWebhooks(m_db, now, m_rules.deadline + LeaseMargin, room, which)) {
        // Its lease ran out while it was under way: it is ours again, and what comes of it is written down once.
        if (const auto own = m_underWay.find(webhook.what.delivery); own != m_underWay.end())
            own->second.what = webhook.what;
        else if (const auto settled = begin(webhook, now, real))
            m_done.push_back({webhook.what, *settled});
        else
            m_underWay.emplace(webhook.what.delivery, UnderWay{webhook.what, which});
    }
}

std::optional<Sending> WebhookCourier::begin(const OutgoingWebhook& webhook, Moment now, Moment real)
{
    const Outgoing& what = webhook.what;
    const auto kind = judged(what, now);
    if (const auto* otherwise = std::get_if<Sending>(&kind))
        return *otherwise;
    const auto givenUp = [&](std::string reason) {
        return Sending{.end = Sending::End::Failed, .reason = std::move(reason), .alert = !isTrial(what)};
    };
    if (webhook.disabled)
        return givenUp("endpoint_disabled");
    const std::string id = what.id.text();
    std::string body = eventFor({.id = what.id,
                                 .kind = std::get<NoticeKind>(kind),
                                 .subject = what.subject,
                                 .sequence = what.sequence,
                                 .createdAt = what.createdAt},
                                m_rules.api);
    const auto signatures = signaturesOf(webhook, id, real, body);
    if (!signatures)
        return givenUp("no_secret");
    m_line.post({.delivery = what.delivery,
                 .url = webhook.url,
                 .headers = {"Content-Type: application/cloudevents+json", "User-Agent: Adempauze",
                             "Expect:", "webhook-id: " + id,
                             "webhook-timestamp: " + std::to_string(real.time_since_epoch().count()),
                             "webhook-signature: " + *signatures},
                 .body = std::move(body)});
    return std::nullopt;
}

std::optional<std::string> WebhookCourier::signaturesOf(const OutgoingWebhook& webhook, const std::string& id,
                                                        Moment real, const std::string& body) const
{
    std::string signatures;
    for (const SealedSecret& each : webhook.secrets) {
        const std::string row = each.id.text();
        const auto secret =
            m_cipher.open(each.secret.bytes, {.table = "webhook_secret", .column = "secret", .row = row});
        const auto signature =
            secret ? webhookSignature(*secret, id, real.time_since_epoch().count(), body) : std::nullopt;
        if (signature)
            signatures += (signatures.empty() ? "" : " ") + *signature;
    }
    return signatures.empty() ? std::nullopt : std::optional(signatures);
}

std::size_t WebhookCourier::writeDown(Moment now)
{
    std::size_t written = 0;
    while (!m_done.empty()) {
        const RegionId region = m_done.back().what.region;
        const auto theirs = std::partition(m_done.begin(), m_done.end(),
                                           [&](const Sendings& each) { return each.what.region != region; });
        record(m_db, {theirs, m_done.end()}, now);
        for (auto each = theirs; each != m_done.end(); ++each, ++written)
            logSending(each->what, "webhook", each->sending);
        m_done.erase(theirs, m_done.end());
    }
    return written;
}

} // namespace adempauze
