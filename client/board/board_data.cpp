#include "board/board_data.h"

#include "shell/answers.h"

#include <algorithm>

namespace adempauze::client {

BoardData::BoardData(DaemonLink& link, QObject* parent)
    : QObject(parent)
    , m_link(link)
{
}

QString BoardData::role() const
{
    const auto& account = m_link.account();
    return account ? QString::fromStdString(account->role) : QString();
}

bool BoardData::mayPlace() const
{
    return role() == QLatin1String("placement_worker") || role() == QLatin1String("coordinator");
}

bool BoardData::maySqueeze() const
{
    return mayPlace() || role() == QLatin1String("facility_staff");
}

bool BoardData::mayClose() const
{
    return role() == QLatin1String("facility_staff") || mayLend();
}

bool BoardData::mayCloseIn(const QUuid& house) const
{
    return mayLend() || (mayClose() && m_link.account()->facilityId == house);
}

bool BoardData::mayLend() const
{
    return role() == QLatin1String("manager") || role() == QLatin1String("administrator");
}

const wire::ClosedPlace* BoardData::closureOf(const wire::BoardBar& bar) const
{
    return bar.closureId ? closureWith(*bar.closureId) : nullptr;
}

const wire::ClosedPlace* BoardData::closureWith(const QUuid& id) const
{
    const auto found = std::ranges::find(m_closures, id, &wire::ClosedPlace::id);
    return found == m_closures.end() ? nullptr : &*found;
}

int BoardData::closedWith(const wire::ClosedPlace& closure) const
{
    if (!closure.togetherId)
        return 1;
    return static_cast<int>(std::ranges::count_if(m_closures, [&](const wire::ClosedPlace& each) {
        return each.togetherId == closure.togetherId && each.untilAt == closure.untilAt;
    }));
}

const wire::Loan* BoardData::loanWith(const QUuid& id) const
{
    const auto found = std::ranges::find(m_loans, id, &wire::Loan::id);
    return found == m_loans.end() ? nullptr : &*found;
}

void BoardData::takeSqueeze(const wire::Squeeze& squeeze)
{
    m_squeeze = squeeze;
    Q_EMIT squeezeHeard();
}

QString BoardData::path() const
{
    QString path = QStringLiteral("/v1/board?days=%1").arg(m_wish.days);
    if (m_wish.from)
        path += QStringLiteral("&fromDate=") + QString::fromStdString(date::format("%F", *m_wish.from));
    if (m_wish.only)
        path += QStringLiteral("&facilityId=") + m_wish.only->toString(QUuid::WithoutBraces);
    return path;
}

void BoardData::wish(const BoardWish& wish)
{
    m_wish = wish;
    ++m_turn; // what is still under way answers another wish
    m_running = m_again = false;
    ask();
}

void BoardData::ask()
{
    if (m_running) {
        m_again = true;
        return;
    }
    m_running = true;
    const int turn = m_turn;
    m_link.get<wire::Board>(path(), this, [this, turn](const Reply<wire::Board>& reply) {
        if (turn == m_turn)
            answered(reply);
    });
    if (mayPlace())
        askWaiting(turn);
    if (maySqueeze())
        askSqueeze(turn);
    if (mayClose())
        askClosures(turn);
    if (mayLend())
        askLoans(turn);
}

void BoardData::answered(const Reply<wire::Board>& reply)
{
    m_running = false;
    if (const auto* board = std::get_if<wire::Board>(&reply)) {
        m_board = *board;
        m_heardAt = m_link.now();
        Q_EMIT heard();
    } else {
        Q_EMIT silent(whyNot(reply, false));
    }
    if (std::exchange(m_again, false))
        ask();
}

void BoardData::askWaiting(int turn)
{
    m_link.get<wire::WaitingList>(QStringLiteral("/v1/waiting-list-entries"), this,
                                  [this, turn](const Reply<wire::WaitingList>& reply) {
                                      const auto* list = std::get_if<wire::WaitingList>(&reply);
                                      if (turn != m_turn || !list)
                                          return;
                                      m_waiting = *list;
                                      Q_EMIT heard();
                                  });
}

void BoardData::askSqueeze(int turn)
{
    m_link.get<wire::Squeeze>(QStringLiteral("/v1/squeeze"), this, [this, turn](const Reply<wire::Squeeze>& reply) {
        const auto* squeeze = std::get_if<wire::Squeeze>(&reply);
        if (turn != m_turn || !squeeze)
            return;
        takeSqueeze(*squeeze);
    });
}

template<class List, class Take>
void BoardData::askList(const QString& path, int turn, Take take)
{
    m_link.get<List>(path, this, [this, turn, take](const Reply<List>& reply) {
        const auto* list = std::get_if<List>(&reply);
        if (turn != m_turn || !list)
            return;
        take(*list);
        Q_EMIT heard();
    });
}

void BoardData::askClosures(int turn)
{
    askList<wire::ClosedPlaces>(QStringLiteral("/v1/closures"), turn,
                                [this](const wire::ClosedPlaces& list) { m_closures = list.items; });
}

void BoardData::askLoans(int turn)
{
    askList<wire::Loans>(QStringLiteral("/v1/loans"), turn, [this](const wire::Loans& list) { m_loans = list.items; });
    askList<wire::GuestRegions>(QStringLiteral("/v1/guest-regions"), turn,
                                [this](const wire::GuestRegions& list) { m_regions = list.items; });
}

void BoardData::forget()
{
    ++m_turn;
    m_running = m_again = false;
    m_wish = {};
    m_board = {};
    m_waiting = {};
    m_squeeze.reset();
    m_closures.clear();
    m_loans.clear();
    m_regions.clear();
    m_heardAt.reset();
}

} // namespace adempauze::client
