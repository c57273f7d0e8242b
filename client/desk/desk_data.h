#pragma once

#include "link/daemon_link.h"
#include "wire/hold_messages.h"
#include "wire/stay_messages.h"

namespace adempauze::client {

/// Holds and stays of the own house as the daemon last told them, always both of one moment: somebody who arrives
/// leaves the one list and enters the other.
class DeskData : public QObject {
    Q_OBJECT

public:
    explicit DeskData(DaemonLink& link, QObject* parent = nullptr);

    /// One question at a time: asked again while it runs, it is asked once more after that.
    void ask();
    void forget();

    const wire::Holds& holds() const { return m_holds; }
    const wire::Stays& stays() const { return m_stays; }
    /// When they were told; nothing yet: never.
    std::optional<Moment> heardAt() const { return m_heardAt; }

Q_SIGNALS:
    void heard();
    /// No lists this time, and why; what was heard before still stands.
    void silent(const QString& why);

private:
    template<class List>
    void take(int turn, const Reply<List>& reply, std::optional<List>& into);
    void finish();

    DaemonLink& m_link;
    wire::Holds m_holds;
    wire::Stays m_stays;
    std::optional<Moment> m_heardAt;
    std::optional<wire::Holds> m_newHolds;
    std::optional<wire::Stays> m_newStays;
    QString m_why;
    int m_turn = 0;
    int m_open = 0; ///< answers that are still to come
    bool m_again = false;
};

} // namespace adempauze::client
