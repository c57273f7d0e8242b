#include "board/board_screen.h"
#include "board/board_words.h"
#include "board/close_strip.h"
#include "board/day_grid.h"
#include "board/lend_strip.h"
#include "board/move_strip.h"
#include "shell/state_line.h"
#include "shell/table.h"

#include <QAbstractItemView>
#include <QAction>
#include <QMenu>
#include <QPushButton>
#include <QStackedWidget>

// What is done with the place that somebody stands on: with a key, or in the menu of the right mouse button, which the
// button below the board has as well.

namespace adempauze::client {

void BoardScreen::buildActs()
{
    const auto add = [this](const QKeySequence& key, void (BoardScreen::*act)()) {
        auto* action = new QAction(this);
        action->setShortcut(key);
        action->setShortcutContext(Qt::WidgetShortcut); // of the tables only: elsewhere letters are typed
        connect(action, &QAction::triggered, this, act);
        for (QWidget* view : std::initializer_list<QWidget*>{m_grid, m_list})
            view->addAction(action);
        return action;
    };
    m_holdAct = add(QKeySequence(Qt::CTRL | Qt::Key_N), &BoardScreen::holdHere);
    m_pickUpAct = add(QKeySequence(Qt::CTRL | Qt::Key_X), &BoardScreen::pickUp);
    m_putDownAct = add(QKeySequence(Qt::CTRL | Qt::Key_V), &BoardScreen::putDown);
    m_closeAct = add(QKeySequence(Qt::Key_F9), &BoardScreen::closeHere);
    m_lendAct = add(QKeySequence(Qt::Key_F7), &BoardScreen::lendHere);
    m_acts->setObjectName(QStringLiteral("boardActs"));
    m_acts->setFocusPolicy(Qt::TabFocus);
    m_acts->setMenu(new QMenu(m_acts));
    for (QAbstractItemView* view : std::initializer_list<QAbstractItemView*>{m_grid, m_list}) {
        view->setContextMenuPolicy(Qt::CustomContextMenu);
        connect(view, &QWidget::customContextMenuRequested, this,
                [this, view](const QPoint& at) { m_acts->menu()->popup(view->viewport()->mapToGlobal(at)); });
    }
    for (PlaceStrip* strip : std::initializer_list<PlaceStrip*>{m_closing, m_lending}) {
        connect(strip, &PlaceStrip::done, this, &BoardScreen::placeDone);
        connect(strip, &PlaceStrip::undone, this, [this](const QString& told) {
            m_said->say(Tone::Good, told);
            m_refresh.now();
        });
        connect(strip, &PlaceStrip::failed, this, [this](const QString& why) {
            m_said->say(Tone::Urgent, why);
            m_refresh.now();
        });
        connect(strip, &PlaceStrip::stale, this, [this] { m_refresh.now(); });
        connect(strip, &PlaceStrip::closeWanted, this, &BoardScreen::closePlaceStrips);
    }
}

void BoardScreen::tellActs()
{
    m_holdAct->setText(tr("Hold this place from this day on"));
    m_pickUpAct->setText(tr("Take up the stay or hold to move it"));
    m_putDownAct->setText(tr("Put down here what was taken up"));
    m_closeAct->setText(tr("Close this place, or change its closure"));
    m_lendAct->setText(tr("Lend this place, want it back or give it back"));
    m_acts->setText(tr("This place"));
    m_acts->menu()->setAccessibleName(tr("This place"));
    QMenu* menu = m_acts->menu(); // who may not is told why when they press the key; the menu does not offer it
    menu->clear();
    if (m_data.mayPlace())
        menu->addActions({m_holdAct, m_pickUpAct, m_putDownAct});
    if (m_data.mayClose())
        menu->addAction(m_closeAct);
    if (m_data.mayLend())
        menu->addAction(m_lendAct);
    m_acts->setVisible(!menu->isEmpty());
}

/// The place, from when on, and until when where several days are selected; of the list, from now on.
BoardScreen::Meant BoardScreen::meantHere() const
{
    const auto [place, day] = placeHere();
    if (!place || !day)
        return {};
    Meant meant{.place = place,
                .here = {.id = place->id,
                         .where = BoardWords::place(*place),
                         .unit = QString::fromStdString(place->unit),
                         .house = QString::fromStdString(place->facilityAlias),
                         .from = m_link.now()},
                .seenFrom = day->fromAt,
                .seenUntil = day->untilAt};
    if (m_views->currentWidget() == m_list) {
        if (const wire::BoardBar* bar = chosen()) {
            meant.seenFrom = bar->fromAt;
            meant.seenUntil = endOf(*bar).value_or(std::max(bar->fromAt, day->untilAt));
        }
        return meant;
    }
    const wire::BoardDay* first = day;
    const wire::BoardDay* last = day;
    for (const QModelIndex& each : m_grid->selectionModel()->selectedIndexes()) {
        const wire::BoardDay* other = m_board.dayAt(each.column());
        meant.here.amongOthers = meant.here.amongOthers || each.row() != m_grid->currentIndex().row();
        first = other && other->fromAt < first->fromAt ? other : first;
        last = other && other->untilAt > last->untilAt ? other : last;
    }
    meant.here.from = std::max(first->fromAt, m_link.now());
    meant.seenFrom = first->fromAt;
    meant.seenUntil = last->untilAt;
    if (first != last)
        meant.until = last->untilAt;
    return meant;
}

void BoardScreen::closeHere()
{
    const Meant meant = meantHere();
    if (!meant.place)
        return;
    if (!m_data.mayClose())
        return m_said->say(Tone::Attention,
                           tr("Only the staff of the house, managers and administrators can close a place."));
    if (!m_data.mayCloseIn(meant.place->facilityId))
        return m_said->say(Tone::Attention, tr("You can close places of your own house only."));
    m_said->clear();
    if (!closePlaceStrips() || !closeMove())
        return;
    const wire::BoardBar* bar = chosen();
    const Moment now = m_link.now();
    const bool over = bar && bar->untilAt && *bar->untilAt <= now;
    if (!bar || kindOf(*bar) != PieceKind::Closed || (over && meant.seenUntil > now))
        m_closing->openNew(meant.here, meant.until, zone());
    else if (over)
        alsoSay(Tone::Attention, tr("This closure is over."));
    else if (bar->closureReason == "lent")
        alsoSay(Tone::Attention, tr("This place is lent, and closed for that. Who lends places can want it back."));
    else if (bar->closureReason == "moved")
        alsoSay(Tone::Attention, tr("This place has moved to another unit. It does not open here again."));
    else if (const wire::ClosedPlace* closure = m_data.closureOf(*bar))
        m_closing->openOn(*closure, meant.here, m_data.closedWith(*closure), zone());
    else
        alsoSay(Tone::Attention, tr("What is known of this closure is asked. Try again in a moment."));
}

void BoardScreen::lendHere()
{
    const Meant meant = meantHere();
    if (!meant.place)
        return;
    if (!m_data.mayLend())
        return m_said->say(Tone::Attention, tr("Only managers and administrators can lend a place."));
    m_said->clear();
    if (!closePlaceStrips() || !closeMove())
        return;
    const wire::Loan* loan = m_board.loanOf(meant.place->id, meant.seenFrom, meant.seenUntil);
    const auto [from, next] = m_board.notLent(meant.place->id, std::max(meant.here.from, m_link.now()));
    const Lendable lendable{.from = from, .until = next, .regions = m_data.regions()};
    if (loan)
        m_lending->openOn(*loan, meant.here, lendable, zone());
    else if (meant.place->onLoan)
        alsoSay(Tone::Attention, tr("This place is here on loan and cannot be lent on."));
    else if (m_data.regions().empty())
        alsoSay(Tone::Attention, tr("No other region has room for a lent place: it needs a unit for guests."));
    else
        m_lending->openNew(meant.here, meant.until, lendable, zone());
}

// Whoever acts on a closure or a loan acts on what it is by now.
void BoardScreen::followPlaceStrips()
{
    if (const auto closure = m_closing->closure()) {
        const wire::ClosedPlace* now = m_data.closureWith(*closure);
        m_closing->refresh(now, now ? m_data.closedWith(*now) : 1);
    }
    if (const auto loan = m_lending->loan())
        m_lending->refresh(m_data.loanWith(*loan));
}

bool BoardScreen::closePlaceStrips()
{
    for (PlaceStrip* strip : std::initializer_list<PlaceStrip*>{m_closing, m_lending}) {
        if (!strip->isOpen())
            continue;
        if (!strip->mayLeave())
            return false;
        strip->leave();
        strip->vanish(m_views->currentWidget() == m_list ? static_cast<QWidget*>(m_list) : m_grid);
    }
    return true;
}

void BoardScreen::placeDone(const QString& told, const std::function<void()>& undo)
{
    closePlaceStrips();
    m_said->say(Tone::Good, told);
    if (undo)
        Q_EMIT done(told, undo);
    m_refresh.now();
}

} // namespace adempauze::client
