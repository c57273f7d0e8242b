#include "board/board_data.h"

#include "shell/answers.h"

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
        m_squeeze = *squeeze;
        Q_EMIT squeezeHeard();
    });
}

void BoardData::forget()
{
    ++m_turn;
    m_running = m_again = false;
    m_wish = {};
    m_board = {};
    m_waiting = {};
    m_squeeze.reset();
    m_heardAt.reset();
}

} // namespace adempauze::client
