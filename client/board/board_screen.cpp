#include "board/board_screen.h"

#include "board/board_delegate.h"
#include "board/board_words.h"
#include "board/close_strip.h"
#include "board/day_grid.h"
#include "board/legend.h"
#include "board/lend_strip.h"
#include "board/move_strip.h"
#include "board/period_bar.h"
#include "board/squeeze_strip.h"
#include "shell/form.h"
#include "shell/named_key.h"
#include "shell/state_line.h"
#include "shell/table.h"
#include "shell/time_words.h"

#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace adempauze::client {

namespace {

constexpr std::chrono::minutes AskAgain{1}; // an overdue departure happens by itself, and no event says so
constexpr int WaitingRowsMax = 4;

} // namespace

BoardScreen::BoardScreen(const Frame& frame, QWidget* parent)
    : Screen(parent)
    , m_link(frame.link)
    , m_data(frame.link)
    , m_refresh([this] { m_data.ask(); }, this)
    , m_board([this] { return m_link.now(); })
    , m_lane([this] { return m_link.now(); })
    , m_totals([this] { return m_link.now(); })
    , m_bars(barColumns({.now = [this] { return m_link.now(); },
                         .zone = [this] { return zone(); },
                         .old = [this] { return offline(); }}),
             &BarRow::id)
    , m_state(new StateLine(this))
    , m_period(new PeriodBar(this))
    , m_views(new QStackedWidget(this))
    , m_chart(new QWidget)
    , m_laneGrid(new DayGrid(m_chart))
    , m_grid(new DayGrid(m_chart))
    , m_totalsGrid(new DayGrid(m_chart))
    , m_list(new Table)
    , m_squeeze(new SqueezeStrip(m_link, this))
    , m_move(new MoveStrip(m_link, this))
    , m_closing(new CloseStrip(m_link, this))
    , m_lending(new LendStrip(m_link, this))
    , m_acts(new QPushButton(this))
    , m_said(new StateLine(this))
    , m_details(prose(this))
    , m_legend(new Legend(this))
{
    m_state->setObjectName(QStringLiteral("boardState"));
    m_said->setObjectName(QStringLiteral("boardSaid"));
    m_details->setObjectName(QStringLiteral("boardDetails"));
    m_grid->setObjectName(QStringLiteral("board"));
    m_laneGrid->setObjectName(QStringLiteral("lane"));
    m_totalsGrid->setObjectName(QStringLiteral("totals"));
    m_list->setObjectName(QStringLiteral("bars"));
    buildGrids();
    build();
    connectAll();
    buildActs();
    giveKeys();
    tell();
}

void BoardScreen::buildGrids()
{
    for (DayGrid* grid : {m_laneGrid, m_grid})
        grid->setItemDelegate(new BoardDelegate(grid));
    m_grid->setModel(&m_board);
    m_grid->setRanges();
    m_laneGrid->setModel(&m_lane);
    m_totalsGrid->setModel(&m_totals);
    m_laneGrid->setRowsShown(WaitingRowsMax);
    m_totalsGrid->setRowsShown(TotalsModel::RowsMost);
    for (DayGrid* grid : {m_laneGrid, m_totalsGrid}) {
        grid->follow(m_grid);
        grid->horizontalHeader()->hide();
    }
    for (DayGrid* grid : {m_laneGrid, m_grid})
        grid->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_laneGrid->hide();
}

void BoardScreen::build()
{
    auto* chart = new QVBoxLayout(m_chart);
    chart->setContentsMargins(0, 0, 0, 0);
    chart->setSpacing(2);
    for (DayGrid* grid : {m_laneGrid, m_grid, m_totalsGrid})
        chart->addWidget(grid, grid == m_grid ? 1 : 0);
    m_list->setModel(&m_bars);
    m_list->setRowsShown(4, 1'000);
    m_list->horizontalHeader()->setSectionsClickable(true);
    m_views->addWidget(m_chart);
    m_views->addWidget(m_list);
    m_details->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_details->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    auto* inside = new QWidget;
    auto* column = new QVBoxLayout(inside);
    for (QWidget* each :
         std::initializer_list<QWidget*>{m_squeeze, m_period, m_views, m_move, m_closing, m_lending, m_said})
        column->addWidget(each, each == m_views ? 1 : 0);
    auto* here = new QHBoxLayout;
    here->addWidget(m_details, 1);
    here->addWidget(m_acts, 0, Qt::AlignTop);
    column->addLayout(here);
    column->addWidget(m_legend);
    auto* area = new QScrollArea(this); // with text of 200 % the whole is taller than a window
    area->setWidget(inside);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    auto* whole = new QVBoxLayout(this);
    whole->addWidget(m_state);
    whole->addWidget(area);
}

void BoardScreen::connectAll()
{
    m_minute.setInterval(AskAgain);
    connect(&m_minute, &QTimer::timeout, this, [this] { m_refresh.now(); });
    connect(&m_data, &BoardData::heard, this, &BoardScreen::heard);
    connect(&m_data, &BoardData::silent, this, [this](const QString& why) {
        m_silence = why;
        tellState();
    });
    connect(m_period, &PeriodBar::changed, this, &BoardScreen::lookElsewhere);
    connect(m_period, &PeriodBar::listWanted, this, &BoardScreen::showList);
    const auto moved = [this] {
        m_choice = 0;
        tellDetails();
    };
    connect(m_grid->selectionModel(), &QItemSelectionModel::currentChanged, this, moved);
    connect(m_laneGrid->selectionModel(), &QItemSelectionModel::currentChanged, this, moved);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this, moved);
    connect(&m_data, &BoardData::squeezeHeard, this, &BoardScreen::showGhosts);
    connect(m_squeeze, &SqueezeStrip::proposed, &m_data, &BoardData::takeSqueeze);
    connect(m_squeeze, &SqueezeStrip::applied, this, [this] { m_refresh.now(); });
    connect(m_move, &MoveStrip::moved, this, &BoardScreen::moved);
    connect(m_move, &MoveStrip::aimed, this, &BoardScreen::showGhosts);
    connect(m_move, &MoveStrip::closeWanted, this, &BoardScreen::closeMove);
    connect(m_grid, &QAbstractItemView::activated, this, &BoardScreen::openStay);
    connect(m_list, &QAbstractItemView::activated, this, &BoardScreen::openStay);
    connect(m_list->horizontalHeader(), &QHeaderView::sectionClicked, this, [this](int column) {
        sortList(column == 2 ? BarOrder::From : column == 3 ? BarOrder::Until : BarOrder::Place);
    });
}

// Figures and letters are keys of the tables only: elsewhere they are typed.
void BoardScreen::giveKeys()
{
    const auto give = [](QWidget* where, Qt::Key key, std::function<QString()> what, std::function<void()> act) {
        new NamedKey(key, where, Qt::WidgetShortcut, std::move(what), std::move(act));
    };
    for (const auto& [key, shown] :
         {std::pair(Qt::Key_1, 7), std::pair(Qt::Key_2, 14), std::pair(Qt::Key_4, 28), std::pair(Qt::Key_8, 56)})
        for (QWidget* view : std::initializer_list<QWidget*>{m_grid, m_list})
            give(
                view, key, [days = shown] { return tr("Show %1 days").arg(days); },
                [this, days = shown] { m_period->setDays(days); });
    give(
        m_grid, Qt::Key_Space, [] { return tr("The next of several on one day"); }, [this] { chooseNext(); });
    give(
        m_list, Qt::Key_S, [] { return tr("Sort by place, beginning or end"); },
        [this] {
            sortList(m_order == BarOrder::Place      ? BarOrder::From
                         : m_order == BarOrder::From ? BarOrder::Until
                                                     : BarOrder::Place);
        });
}

QString BoardScreen::title() const
{
    return tr("Pla&ce board");
}

QString BoardScreen::help() const
{
    return tr(
        "What stands on every place, day by day. A bar ends at the hour at which it ends. The line with a point is "
        "the end of the order, the thick line through all places is now.\n"
        "Arrow keys: another place or day. The sentence below the board says what stands there. Space: the next of "
        "several on one day. Enter: the stay.\n"
        "Ctrl+N: hold this place from this day on.\n"
        "Ctrl+X: take up a stay or a hold to move it. Ctrl+V on another place: what that would do. Enter does it. Esc "
        "puts it back.\n"
        "F9: close this place, or open it again. Shift with the arrow keys selects several days. F7: lend this place "
        "to "
        "another region, or want it back. All of this is also in the menu of the right mouse button.\n"
        "F8: make the moves that are proposed above the board, so that likely extensions find room; all or none.\n"
        "Ctrl+L: the same as a list, and back. There S sorts by place, beginning or end.\n"
        "1, 2, 4, 8: so many weeks. Alt+Left, Alt+Right: a week earlier or later. Alt+Home: today.\n"
        "Above the board: who still waits for a place. Below it: how many places are free, taken and closed in each "
        "night, counted at 4 in the morning.\n"
        "Where you may not open a claim, its place is only taken. There are no names here.");
}

bool BoardScreen::isFor(const QString& role) const
{
    return role == QLatin1String("facility_staff") || role == QLatin1String("placement_worker")
        || role == QLatin1String("coordinator") || role == QLatin1String("manager")
        || role == QLatin1String("administrator");
}

void BoardScreen::begin()
{
    m_minute.start();
    m_refresh.now();
    retell();
}

void BoardScreen::forget()
{
    m_minute.stop();
    m_refresh.stop();
    m_data.forget();
    m_board.clear();
    m_lane.clear();
    m_totals.clear();
    m_bars.setRows({});
    m_laneGrid->hide();
    m_move->forget();
    m_move->hide();
    for (PlaceStrip* strip : std::initializer_list<PlaceStrip*>{m_closing, m_lending}) {
        strip->forget();
        strip->hide();
    }
    m_squeeze->forget();
    m_mark.reset();
    m_period->reset();
    showList(false);
    m_order = BarOrder::Place;
    m_fresh = true;
    m_silence.clear();
    m_said->clear();
    m_state->clear();
    tellDetails();
}

void BoardScreen::happened(const FeedEvent& event)
{
    for (const char* kind : {"stay", "hold", "order", "place", "places", "region"})
        if (event.subjectKind == QLatin1String(kind))
            m_refresh.soon();
}

void BoardScreen::linkChanged()
{
    m_move->setLive(!offline());
    m_squeeze->setLive(!offline());
    m_closing->setLive(!offline());
    m_lending->setLive(!offline());
    retell();
}

void BoardScreen::enter()
{
    m_views->currentWidget() == m_list ? m_list->setFocus(Qt::OtherFocusReason)
                                       : m_grid->setFocus(Qt::OtherFocusReason);
}

void BoardScreen::changeEvent(QEvent* event)
{
    Screen::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        tell();
    if (event->type() == QEvent::FontChange)
        fitTitles();
}

void BoardScreen::showEvent(QShowEvent* event)
{
    Screen::showEvent(event);
    fitTitles();
}

} // namespace adempauze::client
