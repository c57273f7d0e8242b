#pragma once

#include "link/daemon_link.h"

#include <QJsonDocument>

namespace adempauze::client {

/// One act at a time. While it runs nothing else is begun, so that a key pressed twice asks once. When no answer came
/// that can be trusted, the same content again goes under the same key and with the same version: it is never done
/// twice. Other content gets a key of its own.
class Act : public QObject {
    Q_OBJECT

public:
    explicit Act(DaemonLink& link, QObject* parent = nullptr);

    bool running() const { return m_running; }
    /// The last one was sent, and nobody here knows whether it happened.
    bool uncertain() const { return m_uncertain; }
    /// Another person's work begins: an answer that still comes is dropped.
    void forget();

    /// False, and nothing is sent, while another one runs.
    template<class Answer, class Message>
    bool run(const QString& path, const Message& message, std::int64_t version,
             std::function<void(const Reply<Answer>&)> then)
    {
        if (m_running)
            return false;
        begin(path + QString::fromUtf8(QJsonDocument(wire::toJson(message)).toJson(QJsonDocument::Compact)), version);
        const int turn = m_turn;
        const auto answered = [this, turn, then = std::move(then)](const Reply<Answer>& reply) {
            if (turn != m_turn)
                return;
            const auto* refused = std::get_if<Refused>(&reply);
            end(std::holds_alternative<Unreachable>(reply) || (m_uncertain && refused && leavesOpen(refused->problem)));
            then(reply);
        };
        m_link.post<Answer>(path, message, m_ask, this, answered);
        return true;
    }

Q_SIGNALS:
    void runningChanged();

private:
    void begin(const QString& content, std::int64_t version);
    /// A "no" to the asker and not to the act: what became of an earlier attempt is as unknown as before.
    static bool leavesOpen(const wire::Problem& problem);
    void end(bool uncertain);

    DaemonLink& m_link;
    QString m_content;
    Ask m_ask;
    int m_turn = 0;
    bool m_running = false;
    bool m_uncertain = false;
};

} // namespace adempauze::client
