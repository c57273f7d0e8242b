#include "desk/desk_data.h"

#include "shell/answers.h"

namespace adempauze::client {

DeskData::DeskData(DaemonLink& link, QObject* parent)
    : QObject(parent)
    , m_link(link)
{
}

void DeskData::ask()
{
    if (m_open > 0) {
        m_again = true;
        return;
    }
    const int turn = ++m_turn;
    m_open = 2;
    m_newHolds.reset();
    m_newStays.reset();
    m_why.clear();
    m_link.get<wire::Holds>(QStringLiteral("/v1/holds"), this,
                            [this, turn](const Reply<wire::Holds>& reply) { take(turn, reply, m_newHolds); });
    m_link.get<wire::Stays>(QStringLiteral("/v1/stays"), this,
                            [this, turn](const Reply<wire::Stays>& reply) { take(turn, reply, m_newStays); });
}

void DeskData::forget()
{
    ++m_turn;
    m_open = 0;
    m_again = false;
    m_holds = {};
    m_stays = {};
    m_heardAt.reset();
}

template<class List>
void DeskData::take(int turn, const Reply<List>& reply, std::optional<List>& into)
{
    if (turn != m_turn)
        return;
    if (const auto* list = std::get_if<List>(&reply))
        into = *list;
    else
        m_why = whyNot(reply, false);
    if (--m_open == 0)
        finish();
}

void DeskData::finish()
{
    if (m_newHolds && m_newStays) {
        m_holds = *std::exchange(m_newHolds, std::nullopt);
        m_stays = *std::exchange(m_newStays, std::nullopt);
        m_heardAt = m_link.now();
        Q_EMIT heard();
    } else {
        Q_EMIT silent(m_why);
    }
    if (std::exchange(m_again, false))
        ask();
}

} // namespace adempauze::client
