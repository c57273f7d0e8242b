#include "board/board_screen.h"
#include "board/board_words.h"
#include "board/day_grid.h"
#include "board/period_bar.h"
#include "shell/state_line.h"
#include "shell/table.h"
#include "shell/time_words.h"

#include <QLabel>
#include <QScrollBar>
#include <QStackedWidget>

#include <algorithm>

namespace adempauze::client {

void BoardScreen::heard()
{
    m_silence.clear();
    const Spot here = spot();
    const int scrolled = m_grid->verticalScrollBar()->value();
    const int sideways = m_grid->horizontalScrollBar()->value();
    const wire::Board& board = m_data.board();
    m_board.setBoard(board);
    m_board.setLoans(m_data.loans());
    m_totals.setBoard(board);
    m_lane.setWaiting(board, m_data.waiting());
    m_laneGrid->setVisible(m_lane.rowCount() > 0);
    m_period->setHouses(board);
    m_period->setToday(date::floor<date::days>(zone().localAt(m_link.now())));
    fillList();
    fitTitles();
    followMark();
    followPlaceStrips();
    showGhosts();
    goTo(here);
    m_grid->verticalScrollBar()->setValue(scrolled);
    m_grid->horizontalScrollBar()->setValue(sideways);
    if (std::exchange(m_fresh, m_fresh && board.days.empty()) && !board.days.empty())
        showToday();
    retell();
}

BoardScreen::Spot BoardScreen::spot() const
{
    const QModelIndex at = m_grid->currentIndex();
    const wire::BoardPlace* place = m_board.placeAt(at.row());
    const wire::BoardDay* day = m_board.dayAt(at.column());
    return place && day ? Spot{place->id, day->date} : Spot{};
}

// Whose row or day has gone stands on the nearest there is.
void BoardScreen::goTo(const Spot& spot)
{
    if (spot.place.isNull() || m_board.rowCount() == 0 || m_board.columnCount() == 0)
        return;
    const int row = std::max(0, m_board.rowOf(spot.place));
    const int column = m_board.columnOf(spot.date);
    const bool before = column < 0 && spot.date > m_board.days().back().date;
    const int there = column >= 0 ? column : before ? m_board.columnCount() - 1 : 0;
    const QModelIndex at = m_board.index(row, there);
    if (at != m_grid->currentIndex())
        m_grid->setCurrentIndex(at);
}

void BoardScreen::showToday()
{
    const auto now = m_link.now();
    const auto today = std::ranges::find_if(
        m_board.days(), [now](const wire::BoardDay& day) { return day.fromAt <= now && now < day.untilAt; });
    const auto column = today == m_board.days().end() ? 0 : today - m_board.days().begin();
    if (m_board.rowCount() > 0)
        m_grid->setCurrentIndex(m_board.index(0, static_cast<int>(column)));
}

void BoardScreen::lookElsewhere()
{
    m_data.wish(m_period->wish());
}

void BoardScreen::showList(bool list)
{
    QWidget* wanted = list ? static_cast<QWidget*>(m_list) : m_chart;
    if (m_views->currentWidget() == wanted)
        return;
    const bool held = m_views->isAncestorOf(focusWidget());
    m_views->setCurrentWidget(wanted);
    m_period->setList(list);
    if (list && m_list->currentRow() < 0)
        m_list->selectRow(0);
    if (held || isVisible())
        enter();
    tellDetails();
}

void BoardScreen::sortList(BarOrder order)
{
    m_order = order;
    fillList();
    const QString told = order == BarOrder::Place ? tr("Sorted by place.")
        : order == BarOrder::From                 ? tr("Sorted by beginning.")
                                                  : tr("Sorted by end.");
    m_said->say(Tone::Plain, told);
}

void BoardScreen::fillList()
{
    m_bars.setRows(barRows(m_data.board(), m_order));
}

std::vector<const wire::BoardBar*> BoardScreen::barsHere() const
{
    if (m_views->currentWidget() != m_list)
        return m_board.barsAt(m_grid->currentIndex());
    const BarRow* row = m_bars.rowAt(m_list->currentIndex());
    return row ? std::vector{&row->bar} : std::vector<const wire::BoardBar*>{};
}

const wire::BoardBar* BoardScreen::chosen() const
{
    const auto bars = barsHere();
    return bars.empty() ? nullptr : bars[m_choice % bars.size()];
}

void BoardScreen::chooseNext()
{
    ++m_choice;
    tellDetails();
}

void BoardScreen::openStay()
{
    const wire::BoardBar* bar = chosen();
    m_said->clear();
    if (!bar)
        m_said->say(Tone::Plain, tr("Nothing stands here."));
    else if (kindOf(*bar) == PieceKind::Closed)
        m_said->say(Tone::Plain, tr("This place is closed; there is no stay to open."));
    else if (kindOf(*bar) == PieceKind::Unconfirmed)
        m_said->say(Tone::Plain, tr("The paper of this house is not entered yet; there is no stay to open."));
    else if (!bar->claimId)
        m_said->say(Tone::Plain, tr("What stands here is not for you to open."));
    else if (kindOf(*bar) == PieceKind::Held)
        m_said->say(Tone::Plain, tr("This is a hold. It becomes a stay when somebody arrives or it is confirmed."));
    else
        Q_EMIT wanted(Destination::Stay, *bar->claimId);
}

void BoardScreen::tell()
{
    m_grid->setName(tr("Place board"));
    m_grid->setEmptyText(tr("There are no places here."));
    m_laneGrid->setName(tr("To be placed"));
    m_totalsGrid->setName(tr("Places free and not free in each night"));
    m_list->setName(tr("Place board as a list"));
    m_list->setEmptyText(tr("Nothing stands on these places in these days."));
    m_chart->setAccessibleName(tr("Place board"));
    m_views->setAccessibleName(tr("Place board"));
    retell();
}

void BoardScreen::retell()
{
    for (DayModel* model : std::initializer_list<DayModel*>{&m_board, &m_lane, &m_totals}) {
        model->setOld(offline());
        model->retell();
    }
    m_bars.retell();
    tellActs();
    tellDetails();
    tellState();
}

void BoardScreen::tellDetails()
{
    QStringList said;
    const QModelIndex at = m_grid->currentIndex();
    const wire::BoardPlace* place = m_board.placeAt(at.row());
    const wire::BoardDay* day = m_board.dayAt(at.column());
    const bool list = m_views->currentWidget() == m_list;
    if (!list && place && day) {
        const auto bars = barsHere();
        said << tr("%1, %2", "place, day").arg(BoardWords::place(*place), BoardWords::day(*day, zone()))
                + (bars.empty() ? QString(QStringLiteral(": ") + tr("free")) : QString());
        for (std::size_t each = 0; each < bars.size(); ++each)
            said << (bars.size() > 1 && each == m_choice % bars.size() ? QStringLiteral("▸ ") : QString())
                    + BoardWords::told(*bars[each], zone(), m_link.now());
        if (const QString lent = m_board.lentOn(*place, *day); !lent.isEmpty())
            said << lent;
    } else if (list && chosen()) {
        said << m_bars.rowAt(m_list->currentIndex())->where << BoardWords::told(*chosen(), zone(), m_link.now());
    }
    m_details->setText(said.join(QLatin1Char('\n')));
    m_details->setMinimumHeight(fontMetrics().height() * 3);
}

void BoardScreen::tellState()
{
    const QString seen = m_data.heardAt()
        ? tr("What you see is of %1 (%2).")
              .arg(completeDate(*m_data.heardAt(), zone()), age(*m_data.heardAt(), m_link.now()))
        : tr("Nothing was heard from the server yet.");
    if (offline())
        m_state->say(Tone::Urgent, tr("There is no connection, so nothing can be moved now. %1").arg(seen));
    else
        m_state->say(Tone::Attention,
                     m_silence.isEmpty() ? QString() : QString(m_silence + QStringLiteral(" ") + seen));
}

void BoardScreen::fitTitles()
{
    int width = 0;
    for (const DayGrid* grid : {m_laneGrid, m_grid, m_totalsGrid})
        width = std::max(width, grid->wantedTitleWidth());
    for (DayGrid* grid : {m_grid, m_laneGrid, m_totalsGrid})
        grid->setTitleWidth(width);
}

} // namespace adempauze::client
