#pragma once

#include "desk/desk_data.h"
#include "desk/desk_lists.h"
#include "shell/exception_list.h"
#include "shell/refresh.h"
#include "shell/screen.h"

#include <QTimer>

class QBoxLayout;
class QPushButton;
class QScrollArea;

namespace adempauze::client {

class ArrivalPanel;
class BansPanel;
class ConfidencePanel;
class DepartedPanel;
class DeskPanel;
class ExpectedPanel;
class IncomingPanel;
class NightPanel;
class PresentPanel;
class StateLine;

/// "Huisdienst": the house's own desk. Requests and exceptions to answer, arrivals, who is expected, who is there,
/// departures, who is kept out, how sure its "free" is.
/// Residents are told apart by place and code; no name is ever shown or asked for.
class DeskScreen : public Screen {
    Q_OBJECT

public:
    explicit DeskScreen(const Frame& frame, QWidget* parent = nullptr);

    QString title() const override;
    QString help() const override;
    bool isFor(const QString& role) const override;
    Destination destination() const override { return Destination::Desk; }
    void begin() override;
    void forget() override;
    void happened(const FeedEvent& event) override;
    void linkChanged() override;
    void enter() override;
    bool back() override;

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void build();
    void connectPanels();
    void heard();
    void tick();
    void retell();
    void tellState();
    void fitColumns();
    std::vector<DeskPanel*> panels() const;
    People people() const;

    DaemonLink& m_link;
    DeskData m_data;
    Refresh m_refresh;
    QTimer m_minute;
    std::optional<Moment> m_lastTick;
    DeskLists m_lists;
    QString m_silence; ///< why the last question had no answer; empty: it had
    StateLine* m_state;
    QScrollArea* m_area;
    QBoxLayout* m_columns;
    IncomingPanel* m_incoming;
    ArrivalPanel* m_arrival;
    ExpectedPanel* m_expected;
    PresentPanel* m_present;
    NightPanel* m_night;
    DepartedPanel* m_departed;
    BansPanel* m_bans;
    ConfidencePanel* m_confidence;
    ExceptionList* m_exceptions;
};

} // namespace adempauze::client
