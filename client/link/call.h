#pragma once

#include "link/attempt.h"
#include "link/daemon_link.h"

#include <QJsonObject>

namespace adempauze::client {

/// What is asked of the daemon, the same at every attempt.
struct Question {
    QByteArray method;
    QString path; ///< with its query
    std::optional<QByteArray> body{}; ///< JSON
    QUuid key{}; ///< of an act; null where it is none
    std::int64_t version = 0;
    QByteArray token{}; ///< empty: as nobody
};

/// One question or act: attempts over connections that break, under one key, until there is an answer.
class Call : public QObject {
    Q_OBJECT

public:
    Call(Network network, Server server, Patience patience, Question question, QObject* parent);

    void start();
    /// No further attempt: one that is waited for is answered as unauthenticated, one under way goes on.
    void sessionIsOver();

    const QByteArray& token() const { return m_question.token; }

Q_SIGNALS:
    void toldTime(const QByteArray& apiNow);
    /// Once, last.
    void answered(const adempauze::client::Reply<QJsonObject>& answer);

private:
    QNetworkRequest request() const;
    void attempt();
    void judge(std::optional<Unreachable::Why> broken);
    bool tryAgain(std::optional<Unreachable::Why> broken);
    void answer(const Reply<QJsonObject>& reply);

    const Network m_network;
    const Server m_server;
    const Patience m_patience;
    const Question m_question;
    Attempt* m_attempt = nullptr;
    QByteArray m_body;
    QTimer m_again;
    std::chrono::milliseconds m_delay;
    int m_attemptsLeft;
    bool m_answered = false;
};

} // namespace adempauze::client
