#pragma once

#include "link/attempt.h"
#include "link/daemon_link.h"
#include "link/frames.h"

#include <deque>

namespace adempauze::client {

/// The daemon's feed, held open as long as it can be. Each event is told once and none is left out: a stream that broke
/// goes on where it ended, and where that is not known, `resync` says so; so does the first one, since what happened
/// between signing in and its beginning is not in it.
class Feed : public QObject {
    Q_OBJECT

public:
    explicit Feed(Patience patience, QObject* parent = nullptr);

    void start(Network network, Server server, QByteArray token);
    void stop();
    LinkState state() const { return m_state; }

Q_SIGNALS:
    void stateChanged();
    void alive(); ///< something was heard
    void toldTime(const QByteArray& apiNow);
    void happened(const adempauze::client::FeedEvent& event);
    void resync();
    void refused(); ///< the session is not known any more; the feed has stopped

private:
    void open();
    void begin();
    void take(const QByteArray& bytes);
    void tell(const FeedFrame& frame);
    bool isNew(const QByteArray& id);
    void ended(std::optional<Unreachable::Why> broken);
    void openAgain();
    void drop();
    void setState(LinkState state);

    const Patience m_patience;
    Network m_network;
    Server m_server;
    QByteArray m_token;
    LinkState m_state = LinkState::SignedOut;

    Attempt* m_attempt = nullptr;
    FrameReader m_frames;
    QByteArray m_refusal; ///< the body of a "no"
    QByteArray m_position; ///< the last event's id; empty: not known
    std::deque<QByteArray> m_known; ///< ids of the last events
    bool m_streaming = false;
    bool m_lived = false; ///< this stream said something

    QTimer m_again;
    QTimer m_grace;
    std::chrono::milliseconds m_delay;
};

} // namespace adempauze::client
