#include "board/board_delegate.h"
#include "board/board_model.h"
#include "board/day_grid.h"
#include "shell/style.h"
#include "shell/tone.h"
#include "time/local_time.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QScrollBar>

#include <algorithm>
#include <cstdio>

/// How long the board of 200 places × 56 days takes to paint a frame, and what it takes of memory. The budget is 50
/// frames a second and 200 MB; printed as ratios, asserted by nobody.
namespace adempauze::client {

namespace {

using std::chrono::hours;

constexpr int Places = 200;
constexpr int Days = 56;
constexpr double FrameBudget = 20; // ms
constexpr double MemoryBudget = 200; // MiB

QUuid idOf(int number)
{
    return QUuid(QStringLiteral("eeeeeeee-0000-4000-8000-%1").arg(number, 12, 10, QLatin1Char('0')));
}

/// Stays of ten days and five hours between, shifted from place to place; every one tells all that it can.
std::vector<wire::BoardBar> barsFor(int place, Moment first, Moment last)
{
    static constexpr std::array Kinds{"present", "booked", "held", "taken"};
    std::vector<wire::BoardBar> bars;
    int number = 0;
    for (Moment from = first - hours(place % 11 * 24); from < last; from += hours(10 * 24 + 5)) {
        const Moment until = from + hours(10 * 24);
        bars.push_back({.kind = Kinds[static_cast<std::size_t>(number++ % 4)],
                        .fromAt = from,
                        .untilAt = until,
                        .takenUntilAt = until + hours(2),
                        .claimId = idOf(place * 100 + number),
                        .code = "KRF 5294",
                        .version = 1,
                        .orderUntilAt = until - hours(13)});
    }
    if (place % 9 == 0)
        bars.push_back(
            {.kind = "closed", .fromAt = first + hours(100), .untilAt = first + hours(180), .closureReason = "repair"});
    return bars;
}

wire::Board region()
{
    const Zone zone = *Zone::named("Europe/Amsterdam");
    const date::local_days first(date::year(2026) / 11 / 1);
    wire::Board board{.zone = "Europe/Amsterdam"};
    for (int day = 0; day < Days; ++day)
        board.days.push_back({.date = date::format("%F", first + date::days(day)),
                              .fromAt = resolve(zone, LocalTime(first + date::days(day))).at,
                              .untilAt = resolve(zone, LocalTime(first + date::days(day + 1))).at});
    for (int place = 0; place < Places; ++place)
        board.places.push_back({.id = idOf(place),
                                .name = "L" + std::to_string(place % 10 + 1),
                                .facilityId = idOf(90'000 + place / 10),
                                .facilityAlias = "House " + std::to_string(place / 10 + 1),
                                .bars = barsFor(place, board.days.front().fromAt, board.days.back().untilAt)});
    return board;
}

double residentMib()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (status.open(QIODevice::ReadOnly))
        for (const QByteArray& line : status.readAll().split('\n'))
            if (line.startsWith("VmRSS:"))
                return line.mid(6).simplified().split(' ').first().toDouble() / 1024;
    return 0;
}

void tell(const char* what, std::vector<double> frames)
{
    std::ranges::sort(frames);
    const double middle = frames[frames.size() / 2];
    const double slow = frames[frames.size() * 99 / 100];
    std::printf("board %d x %d, %s: median %.2f ms, 99 of 100 within %.2f ms a frame, %.2f and %.2f of the budget of "
                "%g ms (%zu frames)\n",
                Places, Days, what, middle, slow, middle / FrameBudget, slow / FrameBudget, FrameBudget, frames.size());
}

template<class Act>
double millisecondsOf(const Act& act)
{
    QElapsedTimer timer;
    timer.start();
    act();
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

/// Every step of a scroll bar there and back, painted before the next.
std::vector<double> scrolled(QScrollBar* bar, int step)
{
    std::vector<double> frames;
    for (const int direction : {1, -1})
        for (int at = direction > 0 ? 0 : bar->maximum(); at >= 0 && at <= bar->maximum(); at += direction * step)
            frames.push_back(millisecondsOf([&] {
                bar->setValue(at);
                QApplication::processEvents();
            }));
    return frames;
}

std::vector<double> wholeFrames(DayGrid& grid)
{
    std::vector<double> frames;
    for (int frame = 0; frame < 200; ++frame)
        frames.push_back(millisecondsOf([&] { grid.viewport()->repaint(); }));
    return frames;
}

void measure()
{
    QApplication::setPalette(paletteFor(PaletteChoice::Day, QPalette()));
    const wire::Board board = region();
    BoardModel model([&] { return board.days[20].fromAt + hours(10); });
    DayGrid grid;
    grid.setItemDelegate(new BoardDelegate(&grid));
    grid.setModel(&model);
    model.setBoard(board);
    grid.resize(1900, 1000);
    grid.setTitleWidth(grid.wantedTitleWidth());
    grid.show();
    QApplication::processEvents();
    tell("the whole window anew", wholeFrames(grid));
    tell("scrolling down", scrolled(grid.verticalScrollBar(), 40));
    grid.resize(900, 1000);
    QApplication::processEvents();
    tell("scrolling sideways", scrolled(grid.horizontalScrollBar(), 6));
    const double memory = residentMib();
    std::printf("board %d x %d, resident memory: %.0f MiB, %.2f of the budget of %g MiB\n", Places, Days, memory,
                memory / MemoryBudget, MemoryBudget);
}

} // namespace

} // namespace adempauze::client

int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    QApplication::setStyle(new adempauze::client::Style);
    adempauze::client::measure();
    return 0;
}
