#include "board/board_screen.h"
#include "board/board_words.h"
#include "board/close_strip.h"
#include "board/day_grid.h"
#include "board/lend_strip.h"
#include "board/move_strip.h"
#include "board/squeeze_strip.h"
#include "shell/state_line.h"
#include "shell/table.h"

#include <QStackedWidget>

namespace adempauze::client {

namespace {

MovedStay seen(const wire::BoardPlace& place, const wire::BoardBar& bar)
{
    return {.id = bar.claimId.value_or(QUuid()),
            .version = bar.version.value_or(0),
            .name = BoardWords::name(bar),
            .place = place.id,
            .where = BoardWords::place(place),
            .held = bar.kind == "held"};
}

Moment noonOf(const wire::BoardDay& day, const Zone& zone)
{
    const auto date = date::floor<date::days>(zone.localAt(day.fromAt));
    return resolve(zone, LocalTime(date) + std::chrono::hours(12)).at;
}

/// What is filled in: a resident moves now, or at noon of a day that has passed (from paper); somebody who is expected
/// comes to the other place from the beginning.
Moment proposedFor(const wire::BoardBar& bar, const wire::BoardDay& day, const Zone& zone, Moment now)
{
    if (bar.kind != "present")
        return std::max(bar.fromAt, now);
    const Moment noon = noonOf(day, zone);
    return day.untilAt <= now && noon > bar.fromAt ? noon : now;
}

} // namespace

std::pair<const wire::BoardPlace*, const wire::BoardDay*> BoardScreen::placeHere() const
{
    if (m_views->currentWidget() != m_list)
        return {m_board.placeAt(m_grid->currentIndex().row()), m_board.dayAt(m_grid->currentIndex().column())};
    const BarRow* row = m_bars.rowAt(m_list->currentIndex());
    return {row ? m_board.placeAt(m_board.rowOf(row->place)) : nullptr, m_board.dayAt(m_board.columnCount() - 1)};
}

// The hold itself is placed where all holds are: with a reference, and what the house says of it.
void BoardScreen::holdHere()
{
    const auto [place, day] = placeHere();
    if (!place || !day)
        return;
    if (!m_data.mayPlace())
        return m_said->say(Tone::Attention, tr("Only placement workers and coordinators can hold a place here."));
    Q_EMIT wantedFrom(Destination::Availability, place->id,
                      day->fromAt <= m_link.now() ? m_link.now() : noonOf(*day, zone()));
}

void BoardScreen::pickUp()
{
    const wire::BoardBar* bar = chosen();
    if (!m_data.mayPlace()) {
        m_said->say(Tone::Attention, tr("Only placement workers and coordinators can move a stay or a hold."));
        return;
    }
    if (!bar || !bar->claimId || (bar->kind != "held" && bar->kind != "booked" && bar->kind != "present")) {
        m_said->say(Tone::Attention, tr("There is no stay or hold here that you can move."));
        return;
    }
    m_said->clear();
    if (!closeMove())
        return;
    m_mark = bar->claimId;
    m_board.setMarked(*m_mark);
    alsoSay(Tone::Plain,
            tr("Taken up: %1. Go to another place and press Ctrl+V. Esc puts it back.").arg(BoardWords::name(*bar)));
}

void BoardScreen::putDown()
{
    const auto [place, day] = placeHere();
    if (!m_mark) {
        m_said->say(Tone::Attention, tr("First take up a stay or a hold with Ctrl+X."));
        return;
    }
    const auto [row, bar] = m_board.find(*m_mark);
    if (!bar || !place || !day) {
        m_said->say(Tone::Attention,
                    tr("What you took up is not on the board now. Go to its days, or take up another."));
        return;
    }
    if (m_board.placeAt(row) == place) {
        m_said->say(Tone::Attention, tr("It stands at this place already. Go to another place."));
        return;
    }
    m_said->clear();
    if (!closePlaceStrips() || !closeMove())
        return;
    m_move->open(seen(*m_board.placeAt(row), *bar),
                 {place->id, BoardWords::place(*place), proposedFor(*bar, *day, zone(), m_link.now())}, zone());
}

void BoardScreen::dropMark()
{
    m_mark.reset();
    m_board.setMarked({});
}

bool BoardScreen::closeMove()
{
    if (!m_move->isOpen())
        return true;
    if (!m_move->mayLeave())
        return false;
    if (m_move->uncertain())
        m_said->say(Tone::Urgent,
                    tr("It is not certain whether it was moved. The board shows it as soon as there is a connection."));
    m_move->forget();
    m_move->vanish(m_views->currentWidget() == m_list ? static_cast<QWidget*>(m_list) : m_grid);
    showGhosts();
    return true;
}

// What closing a move has just said stays.
void BoardScreen::alsoSay(Tone tone, const QString& sentence)
{
    if (m_said->tone() != Tone::Urgent || m_said->sentence().isEmpty())
        return m_said->say(tone, sentence);
    m_said->say(Tone::Urgent, QStringLiteral("%1 %2").arg(m_said->sentence(), sentence));
}

bool BoardScreen::back()
{
    if (m_move->isOpen() || m_closing->isOpen() || m_lending->isOpen()) {
        closeMove();
        closePlaceStrips();
        return true;
    }
    if (!m_mark)
        return false;
    dropMark();
    m_said->say(Tone::Plain, tr("Put back. Nothing was moved."));
    return true;
}

// Whoever holds a stay acts on what it is by now.
void BoardScreen::followMark()
{
    if (!m_mark)
        return;
    if (const auto [row, bar] = m_board.find(*m_mark); bar)
        m_move->refresh(seen(*m_board.placeAt(row), *bar));
}

void BoardScreen::moved(const QString& told)
{
    const QUuid to = m_move->target();
    const std::string date = spot().date;
    closeMove();
    dropMark();
    m_said->say(Tone::Good, told);
    if (!date.empty())
        goTo({to, date});
    m_refresh.now();
}

void BoardScreen::showGhosts()
{
    m_squeeze->setSqueeze(m_data.squeeze(), m_board, m_data.mayPlace());
    std::vector<GhostMove> ghosts = m_squeeze->moves();
    if (m_move->isOpen()) {
        std::erase_if(ghosts, [this](const GhostMove& ghost) { return ghost.claim == m_move->stay()->id; });
        ghosts.push_back({m_move->stay()->id, m_move->target()});
    }
    m_board.setGhosts(std::move(ghosts));
}

} // namespace adempauze::client
