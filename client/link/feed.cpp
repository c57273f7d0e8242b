#include "link/feed.h"

#include "link/answer.h"

#include <QJsonDocument>
#include <QPointer>

#include <algorithm>
#include <utility>

namespace adempauze::client {

namespace {

constexpr std::size_t KnownMax = 256;
constexpr qsizetype RefusalMax = 64 * 1024;

/// It goes into a header again.
bool isPosition(const QByteArray& id)
{
    const auto fits = [](char c) { return (c >= '0' && c <= '9') || c == '-'; };
    return !id.isEmpty() && id.size() <= 64 && std::ranges::all_of(id, fits);
}

std::optional<FeedEvent> eventIn(const QByteArray& data)
{
    const QJsonObject object = QJsonDocument::fromJson(data).object();
    FeedEvent event{.kind = object.value(QStringLiteral("kind")).toString(),
                    .subjectKind = object.value(QStringLiteral("subject")).toString(),
                    .subject = QUuid(object.value(QStringLiteral("id")).toString())};
    if (event.kind.isEmpty() || event.subjectKind.isEmpty())
        return std::nullopt;
    return event;
}

} // namespace

Feed::Feed(Patience patience, QObject* parent)
    : QObject(parent)
    , m_patience(patience)
    , m_delay(patience.firstRetry)
{
    m_again.setSingleShot(true);
    m_grace.setSingleShot(true);
    connect(&m_again, &QTimer::timeout, this, &Feed::open);
    connect(&m_grace, &QTimer::timeout, this, [this] { setState(LinkState::Offline); });
}

void Feed::start(Network network, Server server, QByteArray token)
{
    stop();
    m_network = std::move(network);
    m_server = std::move(server);
    m_token = std::move(token);
    setState(LinkState::Connecting);
    open();
}

void Feed::stop()
{
    drop();
    m_again.stop();
    m_grace.stop();
    m_token.clear();
    m_network.reset();
    m_position.clear();
    m_known.clear();
    m_delay = m_patience.firstRetry;
    setState(LinkState::SignedOut);
}

void Feed::open()
{
    m_frames.forget();
    m_refusal.clear();
    m_streaming = m_lived = false;
    QNetworkRequest request = requestTo(m_server, QStringLiteral("/v1/events"), m_token);
    request.setRawHeader("Accept", "text/event-stream, application/problem+json");
    if (!m_position.isEmpty())
        request.setRawHeader("Last-Event-ID", m_position);
    m_attempt = new Attempt(m_network, m_server, request, "GET", {}, this);
    connect(m_attempt, &Attempt::begun, this, &Feed::begin);
    connect(m_attempt, &Attempt::came, this, &Feed::take);
    connect(m_attempt, &Attempt::ended, this, &Feed::ended);
    m_attempt->allow(m_patience.answer);
}

void Feed::begin()
{
    const QPointer<Attempt> attempt = m_attempt;
    Q_EMIT toldTime(attempt->header("API-Now"));
    m_streaming = attempt->status() == 200 && attempt->mediaType() == "text/event-stream";
    if (!m_streaming)
        return;
    attempt->allow(m_patience.heartbeat);
    m_grace.stop();
    Q_EMIT alive();
    setState(LinkState::Live);
    if (attempt == m_attempt && m_position.isEmpty())
        Q_EMIT resync();
}

void Feed::take(const QByteArray& bytes)
{
    if (!m_streaming) {
        m_refusal += bytes;
        if (m_refusal.size() > RefusalMax)
            m_attempt->giveUp(Unreachable::Why::NotUnderstood);
        return;
    }
    m_lived = true;
    m_delay = m_patience.firstRetry;
    m_attempt->allow(m_patience.heartbeat);
    Q_EMIT alive();
    const auto frames = m_frames.read(bytes);
    if (!frames)
        return m_attempt->giveUp(Unreachable::Why::NotUnderstood);
    // Whoever is told may sign out.
    const Attempt* const attempt = m_attempt;
    for (const FeedFrame& frame : *frames)
        if (attempt == m_attempt)
            tell(frame);
}

void Feed::tell(const FeedFrame& frame)
{
    const bool again = frame.event == "resync";
    if (again)
        m_known.clear();
    if (isPosition(frame.id)) {
        if (!isNew(frame.id))
            return;
        m_position = frame.id;
    }
    if (again) {
        Q_EMIT resync();
    } else if (frame.event.isEmpty() && !frame.data.isEmpty()) {
        // What cannot be read has happened all the same.
        if (const auto event = eventIn(frame.data))
            Q_EMIT happened(*event);
        else
            Q_EMIT resync();
    }
}

bool Feed::isNew(const QByteArray& id)
{
    if (std::ranges::find(m_known, id) != m_known.end())
        return false;
    m_known.push_back(id);
    if (m_known.size() > KnownMax)
        m_known.pop_front();
    return true;
}

void Feed::ended(std::optional<Unreachable::Why> broken)
{
    const int status = m_attempt->status();
    const auto no =
        broken ? Reply<QJsonObject>(Unreachable{*broken}) : judged(status, m_attempt->mediaType(), m_refusal);
    const bool wasStreaming = m_streaming;
    drop();
    if (!wasStreaming && status == 401 && std::holds_alternative<Refused>(no)) {
        stop();
        Q_EMIT refused();
        return;
    }
    // The position is none of this daemon's: it begins anew, and says so.
    if (!wasStreaming && status == 400)
        m_position.clear();
    openAgain();
    if (broken == Unreachable::Why::Deadline || m_state != LinkState::Live)
        setState(LinkState::Offline);
    else if (!m_grace.isActive())
        m_grace.start(m_patience.grace);
}

// At once after a stream that had said something; the daemon ends each after a minute. Otherwise ever later.
void Feed::openAgain()
{
    if (std::exchange(m_lived, false)) {
        m_again.start(0);
        return;
    }
    m_again.start(m_delay);
    m_delay = std::min(2 * m_delay, m_patience.lastRetry);
}

void Feed::drop()
{
    m_streaming = false;
    if (!m_attempt)
        return;
    m_attempt->disconnect(this);
    std::exchange(m_attempt, nullptr)->deleteLater();
}

void Feed::setState(LinkState state)
{
    if (state != LinkState::Live)
        m_grace.stop();
    if (std::exchange(m_state, state) != state)
        Q_EMIT stateChanged();
}

} // namespace adempauze::client
