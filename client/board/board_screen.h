#pragma once

#include "board/bar_list.h"
#include "board/board_data.h"
#include "board/board_model.h"
#include "board/lane_model.h"
#include "board/place_strip.h"
#include "board/totals_model.h"
#include "shell/refresh.h"
#include "shell/screen.h"

#include <QTimer>

class QAction;
class QLabel;
class QPushButton;
class QStackedWidget;

namespace adempauze::client {

class CloseStrip;
class DayGrid;
class Legend;
class LendStrip;
class MoveStrip;
class PeriodBar;
class SqueezeStrip;
class StateLine;
class Table;

/// "Plankbord": what stands on every place, day by day, with the totals of each night; who still waits above it, and
/// the same as a list. Who may not open a claim sees that its place is taken. A stay or a hold is taken up with Ctrl+X
/// and put down at another place with Ctrl+V; what that would do is shown before it is done. A place is closed, opened,
/// lent and wanted back where it stands, by those who may. Where likely extensions run into
/// promises, the proposed moves stand on the board, and one key makes them.
class BoardScreen : public Screen {
    Q_OBJECT

public:
    explicit BoardScreen(const Frame& frame, QWidget* parent = nullptr);

    QString title() const override;
    QString help() const override;
    bool isFor(const QString& role) const override;
    Destination destination() const override { return Destination::Board; }
    void begin() override;
    void forget() override;
    void happened(const FeedEvent& event) override;
    void linkChanged() override;
    void enter() override;
    bool back() override;

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    /// Where somebody stands: kept over a refresh, also where rows or days come and go.
    struct Spot {
        QUuid place;
        std::string date;
    };

    /// A place that an act is about.
    struct Meant {
        const wire::BoardPlace* place = nullptr; ///< none: nobody stands on one
        PlaceHere here{};
        std::optional<Moment> until{}; ///< where several days are selected
        Moment seenFrom{}; ///< what is looked at, half-open: the days, also past ones; in the list, the bar
        Moment seenUntil{};
    };

    void build();
    void buildGrids();
    void connectAll();
    void giveKeys();
    void tell();
    void retell();
    void tellState();
    void tellDetails();
    void fitTitles();

    bool offline() const { return m_link.state() == LinkState::Offline; }
    Zone zone() const { return m_board.zone(); }
    void heard();
    Spot spot() const;
    void goTo(const Spot& spot);
    void showToday();
    void lookElsewhere();
    void showList(bool list);
    void sortList(BarOrder order);
    void fillList();
    /// The bars of the cell, or the row of the list, with the keyboard; and which of them is meant.
    std::vector<const wire::BoardBar*> barsHere() const;
    const wire::BoardBar* chosen() const;
    void chooseNext();
    void openStay();
    void holdHere();

    // Moving.
    void pickUp();
    void putDown();
    void dropMark();
    bool closeMove(); ///< false: an answer is awaited there
    void alsoSay(Tone tone, const QString& sentence);
    void followMark();
    void moved(const QString& told);
    void showGhosts();
    std::pair<const wire::BoardPlace*, const wire::BoardDay*> placeHere() const;

    // Places.
    void buildActs();
    void tellActs();
    Meant meantHere() const;
    void closeHere();
    void lendHere();
    void followPlaceStrips();
    bool closePlaceStrips(); ///< false: an answer is awaited there
    void placeDone(const QString& told, const std::function<void()>& undo);

    DaemonLink& m_link;
    BoardData m_data;
    Refresh m_refresh;
    QTimer m_minute;
    BoardModel m_board;
    LaneModel m_lane;
    TotalsModel m_totals;
    BarListModel m_bars;
    BarOrder m_order = BarOrder::Place;
    std::size_t m_choice = 0; ///< among the bars of the cell
    bool m_fresh = true; ///< nobody has stood anywhere yet
    std::optional<QUuid> m_mark; ///< the stay that was taken up
    QString m_silence; ///< why the last question had no answer; empty: it had
    StateLine* m_state;
    PeriodBar* m_period;
    QStackedWidget* m_views;
    QWidget* m_chart;
    DayGrid* m_laneGrid;
    DayGrid* m_grid;
    DayGrid* m_totalsGrid;
    Table* m_list;
    SqueezeStrip* m_squeeze;
    MoveStrip* m_move;
    CloseStrip* m_closing;
    LendStrip* m_lending;
    QPushButton* m_acts;
    QAction* m_holdAct = nullptr;
    QAction* m_pickUpAct = nullptr;
    QAction* m_putDownAct = nullptr;
    QAction* m_closeAct = nullptr;
    QAction* m_lendAct = nullptr;
    StateLine* m_said;
    QLabel* m_details;
    Legend* m_legend;
};

} // namespace adempauze::client
