#pragma once

#include "link/reply.h"
#include "link/server.h"

#include <QNetworkReply>
#include <QNetworkRequest>
#include <QTimer>

#include <chrono>
#include <memory>
#include <optional>

class QNetworkAccessManager;

namespace adempauze::client {

using Network = std::shared_ptr<QNetworkAccessManager>;

/// The request's head as this house sends it: no HTTP/2, no redirects, no cache, no cookies, no compression.
QNetworkRequest requestTo(const Server& server, const QString& path, const QByteArray& token);

/// One request and what comes of it. Nothing is said to a server that is not the one that was agreed on.
class Attempt : public QObject {
    Q_OBJECT

public:
    Attempt(Network network, Server server, const QNetworkRequest& request, const QByteArray& method,
            const QByteArray& body, QObject* parent);
    ~Attempt() override;

    /// From now on this much longer; then it has failed with Deadline. Each call replaces the one before.
    void allow(std::chrono::milliseconds patience);
    void giveUp(Unreachable::Why why);

    int status() const; ///< 0 before the head is there
    QByteArray header(const char* name) const;
    /// "application/json", without what goes with it, in small letters.
    QByteArray mediaType() const;

Q_SIGNALS:
    void begun(); ///< the head is there
    void came(const QByteArray& bytes);
    /// Once, last. `broken` says why it is no whole answer; nothing: it is, whatever its status.
    void ended(std::optional<adempauze::client::Unreachable::Why> broken);

private:
    void guard();
    void begin();
    void take();
    void end();
    std::optional<Unreachable::Why> whyBroken() const;

    const Network m_network;
    const Server m_server;
    QNetworkReply* m_reply = nullptr;
    QTimer m_deadline;
    std::optional<Unreachable::Why> m_why;
    qint64 m_taken = 0;
    bool m_begun = false;
    bool m_ended = false;
};

} // namespace adempauze::client
