#pragma once

#include "follow_up/task_row.h"
#include "link/daemon_link.h"

#include <map>

namespace adempauze::client {

/// Ticks on their way to the daemon. Without a connection a tick waits here, in memory only, with its key; with the
/// connection it is sent, and however often it has to be, it is done once. A tick that was refused is no tick any more,
/// and its task says why. Nobody's tick is ever sent in another person's name.
class TickQueue : public QObject {
    Q_OBJECT

public:
    explicit TickQueue(DaemonLink& link, QObject* parent = nullptr);

    void tick(const wire::Task& task);
    /// A tick that was never sent is taken back. False: there is none, or the daemon may know it.
    bool takeBack(const QUuid& task);
    /// There is a connection (again).
    void sendWaiting();
    void forget();
    /// What was refused is told only as long as its task is there.
    void forgetRefusedOf(const QUuid& task);

    Tick stateOf(const QUuid& task) const;
    QString whyOf(const QUuid& task) const;
    int waiting() const;

Q_SIGNALS:
    void changed();
    /// The daemon recorded it; the task as it is now.
    void recorded(const adempauze::wire::Task& task);
    void refused(const QUuid& task, const QString& why);

private:
    struct Entry {
        Ask ask{};
        QUuid account{}; ///< whose tick it is
        Tick tick = Tick::None;
        bool sent = false; ///< the daemon may know it
        QString why{};
    };
    void send(const QUuid& task);
    void answered(const QUuid& task, const Reply<wire::Task>& reply);
    QUuid me() const;
    static bool isToBeSent(const Entry& entry);

    DaemonLink& m_link;
    std::map<QUuid, Entry> m_entries;
    int m_turn = 0;
};

} // namespace adempauze::client
