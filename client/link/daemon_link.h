#pragma once

#include "link/feed_event.h"
#include "link/reply.h"
#include "link/server.h"
#include "wire/session_messages.h"

#include <QObject>
#include <QUuid>

#include <chrono>
#include <functional>
#include <memory>

class QJsonObject;

namespace adempauze::client {

/// What goes with an act besides its message.
struct Ask {
    QUuid key = QUuid::createUuid(); ///< the same key again asks for the same effect, never for a second one
    std::int64_t version = 0; ///< the one that was looked at; 0 where nothing that exists is changed
    bool preview = false; ///< what would happen; nothing does
};

enum class LinkState {
    SignedOut,
    Connecting, ///< asking; not known yet
    Live, ///< the feed runs and its heartbeat is fresh
    Offline, ///< no feed since offlineSince(); tried again by itself, at first after 250 ms, at most every 3 s
};

/// How long the link waits. Tests set shorter ones.
struct Patience {
    std::chrono::milliseconds answer{10'000}; ///< per attempt
    std::chrono::milliseconds heartbeat{30'000}; ///< without a sign of life the feed counts as cut
    std::chrono::milliseconds firstRetry{250};
    std::chrono::milliseconds lastRetry{3'000};
    int attempts = 3; ///< of a question or an act, when the connection breaks; under one key
    std::chrono::milliseconds grace{1'000}; ///< a feed that is back within it was never away
};

/// The one way to the daemon. TLS 1.3, HTTP/1.1, no redirects, no cache, no cookies, no proxy unless the system has
/// one. Nothing is written to disk, and nothing of a message to the log.
///
/// Answers come back on the asker's thread, in `then`, and never if the asker is gone by then. A connection that breaks
/// is tried again within the patience, an act under its own key, so that nothing is done twice; after that the answer
/// is Unreachable, and whether the act happened is not known until it is asked again under the same key.
///
/// The token is kept in memory only. A 401 ends the session: `sessionEnded` comes once, and acts that wait for it fail
/// as Refused with reason "unauthenticated"; screens keep what was typed. So does whatever is asked while nobody is
/// signed in. `signOut`, `signIn` and `setServer` end everything that is under way for the former session: its `then`
/// is never called, and an act may have happened or not.
///
/// The feed begins with a `resync`, and begins so again whenever it is not known where it was cut.
class DaemonLink : public QObject {
    Q_OBJECT

public:
    explicit DaemonLink(Patience patience = {}, QObject* parent = nullptr);
    ~DaemonLink() override;

    void setServer(const Server& server);
    const Server& server() const;

    /// Opens a session. On success the feed starts and `account` is there.
    void signIn(const QString& account, const QString& password, QObject* asker,
                std::function<void(const Reply<wire::SessionOpened>&)> then);
    /// Tells the daemon, as far as it can be reached, and forgets the token at once.
    void signOut();

    const std::optional<wire::Account>& account() const;
    LinkState state() const;

    /// The daemon's clock, as far as its last answer told it (`API-Now`); the machine's own before that. Deadlines are
    /// told by it, so that a desk with a wrong clock tells no wrong times.
    Moment now() const;
    /// Since when nothing was heard; only while Offline.
    std::optional<Moment> offlineSince() const;

    /// GET of a path under /v1, e.g. "/v1/stays".
    template<class Answer>
    void get(const QString& path, QObject* asker, std::function<void(const Reply<Answer>&)> then)
    {
        send({.method = "GET", .path = path}, asker, reading<Answer>(std::move(then)));
    }

    template<class Answer, class Message>
    void post(const QString& path, const Message& message, const Ask& ask, QObject* asker,
              std::function<void(const Reply<Answer>&)> then)
    {
        send({.method = "POST", .path = path, .body = wire::toJson(message), .ask = ask}, asker,
             reading<Answer>(std::move(then)));
    }

Q_SIGNALS:
    void stateChanged();
    /// The account came or went: another person may sit at the desk.
    void accountChanged();
    void happened(const adempauze::client::FeedEvent& event);
    /// More may have happened than was told: ask for everything again.
    void resync();
    /// The daemon no longer knows the session (idle, expired, revoked).
    void sessionEnded();

private:
    struct Wish {
        QByteArray method;
        QString path;
        std::optional<QJsonObject> body{};
        Ask ask{};
    };
    using Raw = Reply<QJsonObject>;

    /// A message that cannot be read is no answer. What a newer daemon adds is passed over.
    template<class Answer>
    static std::function<void(const Raw&)> reading(std::function<void(const Reply<Answer>&)> then)
    {
        return [then = std::move(then)](const Raw& raw) {
            if (const auto* object = std::get_if<QJsonObject>(&raw)) {
                std::vector<wire::InputError> errors;
                Answer answer = wire::fromJson<Answer>(*object, wire::Unknown::Ignored, errors);
                if (errors.empty())
                    then(std::move(answer));
                else
                    then(Unreachable{Unreachable::Why::NotUnderstood});
            } else if (const auto* refused = std::get_if<Refused>(&raw)) {
                then(*refused);
            } else {
                then(std::get<Unreachable>(raw));
            }
        };
    }
    void send(Wish wish, QObject* asker, std::function<void(const Raw&)> then);

    class Machinery;
    std::unique_ptr<Machinery> m_machinery;
};

} // namespace adempauze::client
