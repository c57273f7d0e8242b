#pragma once

#include "link/daemon_link.h"
#include "wire/board_messages.h"
#include "wire/loan_messages.h"
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

/// What the daemon answers of the board, of who waits, of room for extensions, of closures and of lent places: only
/// what the role may ask. Asked while it runs, it asks once more after that. An answer to a wish that is no longer
/// wished is dropped.
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
    /// What a "no" told of it, until it is asked again.
    void takeSqueeze(const wire::Squeeze& squeeze);
    std::optional<Moment> heardAt() const { return m_heardAt; }
    const std::vector<wire::Loan>& loans() const { return m_loans; }
    const std::vector<wire::GuestRegion>& regions() const { return m_regions; } ///< that a place can be lent to
    /// What a bar of the board is, as far as it is known here; none: not a closure, or not for this role.
    const wire::ClosedPlace* closureOf(const wire::BoardBar& bar) const;
    const wire::ClosedPlace* closureWith(const QUuid& id) const;
    /// How many places were closed by one act with this one and end when it does; itself included.
    int closedWith(const wire::ClosedPlace& closure) const;
    const wire::Loan* loanWith(const QUuid& id) const;

    bool mayPlace() const; ///< moves people, and sees who waits
    bool maySqueeze() const; ///< sees how extensions would find room
    bool mayClose() const; ///< closes and opens places, staff in their own house
    bool mayCloseIn(const QUuid& house) const;
    bool mayLend() const;

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
    void askClosures(int turn);
    void askLoans(int turn);
    template<class List, class Take>
    void askList(const QString& path, int turn, Take take);

    DaemonLink& m_link;
    BoardWish m_wish;
    wire::Board m_board;
    wire::WaitingList m_waiting;
    std::optional<wire::Squeeze> m_squeeze;
    std::vector<wire::ClosedPlace> m_closures;
    std::vector<wire::Loan> m_loans;
    std::vector<wire::GuestRegion> m_regions;
    std::optional<Moment> m_heardAt;
    int m_turn = 0;
    bool m_running = false;
    bool m_again = false;
};

} // namespace adempauze::client
