#pragma once

#include "shell/exception_list.h"
#include "shell/screen.h"
#include "shell/state_line.h"
#include "stay/safety_list.h"
#include "stay/stay_acts_bar.h"
#include "stay/stay_head.h"
#include "stay/stay_list.h"
#include "stay/stay_looks.h"
#include "stay/stay_reader.h"
#include "stay/stay_records.h"

#include <QScrollArea>
#include <QTimer>

namespace adempauze::client {

/// Verblijf: the stays, and of one of them the order above and the stay below on one axis of time, what can be done
/// with it, and what happened.
class StayScreen : public Screen {
    Q_OBJECT

public:
    explicit StayScreen(const Frame& frame, QWidget* parent = nullptr);

    QString title() const override;
    QString help() const override;
    bool isFor(const QString& role) const override;
    Destination destination() const override { return Destination::Stay; }

    void begin() override;
    void forget() override;
    void happened(const FeedEvent& event) override;
    void linkChanged() override;
    void enter() override;
    void open(const QUuid& stay) override;
    void openCase(const QUuid& ofCase) override;
    bool back() override;

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void showStays();
    void showView();
    void showAge();
    void showChosen(const QUuid& stay);
    void succeeded(const Line& told, const QUuid& stay);
    bool isCaseWorker() const;
    void askExceptions();
    void opened(QWidget* panel);
    void bring(QWidget* panel);
    void keepInSight(QWidget* panel);
    void tell();

    Frame m_frame;
    StayReader m_reader;
    QTimer m_minute;
    QUuid m_wanted; ///< to be shown as soon as the stays are known
    StayList* m_list;
    StateLine* m_said;
    StayHead* m_head;
    StayActsBar* m_acts;
    StayLooks* m_looks;
    ExceptionList* m_exceptions;
    SafetyList* m_safety;
    StayRecords* m_records;
    QScrollArea* m_scroll;
};

} // namespace adempauze::client
