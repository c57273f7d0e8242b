#pragma once

#include "link/daemon_link.h"
#include "wire/board_messages.h"
#include "wire/squeeze_messages.h"
#include "wire/waiting_messages.h"

#include <date/date.h>

namespace adempauze::client {

/// Which part of the board somebody looks at.
struct BoardWish {
    std::optional<date::local_days> from{}; ///< none: today
    int days = 28;
    std::optional<QUuid> only{}; ///< one house

    bool operator==(const BoardWish&) const = default;
};

/// What the daemon answers of the board, of who waits and of room for extensions: only what the role may ask. Asked
/// while it runs, it asks once more after that. An answer to a wish that is no longer wished is dropped.
class BoardData : public QObject {
    Q_OBJECT

public:
    explicit BoardData(DaemonLink& link, QObject* parent = nullptr);

    void ask();
    void wish(const BoardWish& wish); ///< and asks
    const BoardWish& wished() const { return m_wish; }
    void forget();

    const wire::Board& board() const { return m_board; }
    const wire::WaitingList& waiting() const { return m_waiting; }
    const std::optional<wire::Squeeze>& squeeze() const { return m_squeeze; }
    std::optional<Moment> heardAt() const { return m_heardAt; }

    bool mayPlace() const; ///< moves people, and sees who waits
    bool maySqueeze() const; ///< sees how extensions would find room

Q_SIGNALS:
    void heard();
    void squeezeHeard();
    void silent(const QString& why);

private:
    QString path() const;
    QString role() const;
    void answered(const Reply<wire::Board>& reply);
    void askWaiting(int turn);
    void askSqueeze(int turn);

    DaemonLink& m_link;
    BoardWish m_wish;
    wire::Board m_board;
    wire::WaitingList m_waiting;
    std::optional<wire::Squeeze> m_squeeze;
    std::optional<Moment> m_heardAt;
    int m_turn = 0;
    bool m_running = false;
    bool m_again = false;
};

} // namespace adempauze::client
