#include "link/call.h"

#include "link/answer.h"

#include <algorithm>
#include <utility>

namespace adempauze::client {

namespace {

constexpr qsizetype AnswerMax = 8 * 1024 * 1024; // bytes

} // namespace

Call::Call(Network network, Server server, Patience patience, Question question, QObject* parent)
    : QObject(parent)
    , m_network(std::move(network))
    , m_server(std::move(server))
    , m_patience(patience)
    , m_question(std::move(question))
    , m_delay(patience.firstRetry)
    , m_attemptsLeft(patience.attempts)
{
    m_again.setSingleShot(true);
    connect(&m_again, &QTimer::timeout, this, &Call::attempt);
}

void Call::start()
{
    attempt();
}

QNetworkRequest Call::request() const
{
    QNetworkRequest request = requestTo(m_server, m_question.path, m_question.token);
    if (m_question.body)
        request.setHeader(QNetworkRequest::ContentTypeHeader, QByteArray("application/json"));
    if (!m_question.key.isNull())
        request.setRawHeader("Idempotency-Key", m_question.key.toByteArray(QUuid::WithoutBraces));
    if (m_question.version > 0)
        request.setRawHeader("If-Match", "\"" + QByteArray::number(qint64(m_question.version)) + "\"");
    return request;
}

void Call::attempt()
{
    --m_attemptsLeft;
    m_body.clear();
    m_attempt =
        new Attempt(m_network, m_server, request(), m_question.method, m_question.body.value_or(QByteArray()), this);
    connect(m_attempt, &Attempt::begun, this, [this] {
        Q_EMIT toldTime(m_attempt->header("API-Now"));
        if (m_attempt && m_attempt->header("Content-Length").toLongLong() > AnswerMax)
            m_attempt->giveUp(Unreachable::Why::NotUnderstood);
    });
    connect(m_attempt, &Attempt::came, this, [this](const QByteArray& bytes) {
        m_body += bytes;
        if (m_body.size() > AnswerMax)
            m_attempt->giveUp(Unreachable::Why::NotUnderstood);
    });
    connect(m_attempt, &Attempt::ended, this, &Call::judge);
    m_attempt->allow(m_patience.answer);
}

void Call::judge(std::optional<Unreachable::Why> broken)
{
    const bool again = tryAgain(broken);
    Attempt& ended = *std::exchange(m_attempt, nullptr);
    ended.deleteLater();
    if (again)
        return;
    answer(broken ? Reply<QJsonObject>(Unreachable{*broken})
                  : judged(ended.status(), ended.mediaType(), m_body, ended.header("ETag")));
}

bool Call::tryAgain(std::optional<Unreachable::Why> broken)
{
    if (m_attemptsLeft <= 0)
        return false;
    if (broken == Unreachable::Why::NoConnection) {
        m_again.start(m_delay);
        m_delay = std::min(2 * m_delay, m_patience.lastRetry);
        return true;
    }
    bool given = false;
    const int wait = m_attempt->header("Retry-After").toInt(&given);
    if (broken || m_attempt->status() != 503 || !given || wait < 0)
        return false;
    m_again.start(std::min<std::chrono::milliseconds>(std::chrono::seconds(wait), m_patience.lastRetry));
    return true;
}

void Call::sessionIsOver()
{
    m_attemptsLeft = 0;
    if (!m_again.isActive())
        return;
    m_again.stop();
    answer(unauthenticated());
}

void Call::answer(const Reply<QJsonObject>& reply)
{
    if (std::exchange(m_answered, true))
        return;
    Q_EMIT answered(reply);
    deleteLater();
}

} // namespace adempauze::client
