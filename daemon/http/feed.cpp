#include "http/feed.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <iterator>
#include <utility>

namespace adempauze::http {

namespace {

using Steady = std::chrono::steady_clock;

std::shared_ptr<const std::string> textOf(const FeedEvent& event)
{
    const QJsonObject json{{QStringLiteral("kind"), QString::fromStdString(event.kind)},
                           {QStringLiteral("subject"), QString::fromStdString(event.subjectKind)},
                           {QStringLiteral("id"), QString::fromStdString(event.subjectId)}};
    const QByteArray data = QJsonDocument(json).toJson(QJsonDocument::Compact);
    return std::make_shared<const std::string>("id: " + event.id.text() + "\ndata: " + data.toStdString() + "\n\n");
}

} // namespace

Feed::Feed(MaySee maySee, FeedLimits limits)
    : m_maySee(std::move(maySee))
    , m_limits(limits)
{
    QObject::connect(&m_heartbeat, &QTimer::timeout, &m_heartbeat, [this] { beat(); });
    m_heartbeat.setInterval(m_limits.heartbeat);
}

Feed::~Feed() = default;

void Feed::publish(FeedEvent event)
{
    m_handOver.post([this, published = std::move(event)] { deliver(published); });
}

void Feed::endWhere(std::function<bool(const Caller&)> gone)
{
    m_handOver.post([this, isGone = std::move(gone)] {
        for (const auto& [ticket, subscriber] : m_subscribers)
            if (isGone(subscriber.caller))
                subscriber.outlet->end();
    });
}

Feed::Ticket Feed::subscribe(StreamWish wish, FeedOutlet& outlet)
{
    const auto ends = wish.lasts.count() > 0 ? Steady::now() + wish.lasts : Steady::time_point::max();
    const Ticket ticket = ++m_lastTicket;
    Subscriber& subscriber =
        m_subscribers.emplace(ticket, Subscriber{.caller = wish.caller, .outlet = &outlet, .endsAt = ends})
            .first->second;
    if (!m_heartbeat.isActive())
        m_heartbeat.start();

    if (!wish.since) {
        subscriber.known = m_newest;
        return ticket;
    }
    subscriber.known = *wish.since;
    for (const FeedEvent& event : wish.missed)
        offer(subscriber, event);
    subscriber.known = std::max(subscriber.known, wish.readUpTo.value_or(subscriber.known));
    if (wish.resync || subscriber.known < m_forgotten)
        demandResync(subscriber);
    for (const FeedEvent& event : m_remembered)
        offer(subscriber, event);
    pour(subscriber);
    return ticket;
}

void Feed::unsubscribe(Ticket ticket)
{
    m_subscribers.erase(ticket);
    if (m_subscribers.empty())
        m_heartbeat.stop();
}

void Feed::outletTook(Ticket ticket)
{
    const auto found = m_subscribers.find(ticket);
    if (found != m_subscribers.end())
        pour(found->second);
}

void Feed::deliver(const FeedEvent& event)
{
    if (event.id <= m_newest)
        return;
    m_newest = event.id;
    m_remembered.push_back(event);
    if (m_remembered.size() > m_limits.rememberedMax) {
        m_forgotten = m_remembered.front().id;
        m_remembered.pop_front();
    }
    m_text.reset();
    for (auto& [ticket, subscriber] : m_subscribers) {
        offer(subscriber, event);
        if (subscriber.waiting.size() > m_limits.eventsMax || subscriber.waitingBytes > m_limits.bytesMax)
            demandResync(subscriber);
        pour(subscriber);
    }
}

void Feed::offer(Subscriber& subscriber, const FeedEvent& event)
{
    if (event.id <= subscriber.known)
        return;
    subscriber.known = event.id;
    if (subscriber.resync || !m_maySee(subscriber.caller, event))
        return;
    // Written once, however many read it.
    if (!m_text || m_textOf != event.id) {
        m_text = textOf(event);
        m_textOf = event.id;
    }
    subscriber.waitingBytes += m_text->size();
    subscriber.waiting.push_back(m_text);
}

void Feed::demandResync(Subscriber& subscriber)
{
    subscriber.waiting.clear();
    subscriber.waitingBytes = 0;
    subscriber.resync = true;
}

void Feed::pour(Subscriber& subscriber)
{
    while (subscriber.outlet->unsent() < m_limits.socketMax) {
        if (std::exchange(subscriber.resync, false)) {
            subscriber.outlet->send("event: resync\nid: " + m_newest.text() + "\ndata: {}\n\n");
        } else if (!subscriber.waiting.empty()) {
            const Text text = std::move(subscriber.waiting.front());
            subscriber.waiting.pop_front();
            subscriber.waitingBytes -= text->size();
            subscriber.outlet->send(*text);
        } else {
            return;
        }
    }
}

void Feed::beat()
{
    const auto now = Steady::now();
    for (auto& [ticket, subscriber] : m_subscribers) {
        if (subscriber.endsAt <= now)
            subscriber.outlet->end();
        else if (subscriber.outlet->unsent() == 0)
            subscriber.outlet->send(":\n\n");
    }
}

} // namespace adempauze::http
