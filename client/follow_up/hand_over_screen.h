#pragma once

#include "follow_up/hand_over_rows.h"
#include "shell/act.h"
#include "shell/question.h"
#include "shell/refresh.h"
#include "shell/screen.h"
#include "wire/session_messages.h"

#include <QTimer>

class QLabel;
class QPushButton;

namespace adempauze::client {

class NewsPanel;
class StateLine;
class Table;
class TeamChoice;

/// "Overdracht": what whoever comes on duty must know, of their own teams or of whatever else they choose. What
/// happened since they last looked, what nobody has taken on, who comes and leaves within a day, and the nights of who
/// is there. Enter: the stay a row is about; F7: take a task on.
class HandOverScreen : public Screen {
    Q_OBJECT

public:
    explicit HandOverScreen(const Frame& frame, QWidget* parent = nullptr);

    QString title() const override;
    QString help() const override;
    bool isFor(const QString& role) const override;
    Destination destination() const override { return Destination::HandOver; }
    void begin() override;
    void forget() override;
    void happened(const FeedEvent& event) override;
    void linkChanged() override { retell(); }
    void enter() override;

protected:
    void changeEvent(QEvent* event) override;

private:
    TaskSight sight();
    bool offline() const { return m_link.state() == LinkState::Offline; }
    void nameAll();
    void build();
    void connectAll();
    void tell();
    void retell();
    void tellState();
    void heard(const Reply<wire::ShiftReport>& reply);
    void turnTo();
    QString whatIsAsked() const;
    void fill();
    QString nameOf(const QUuid& account) const;
    void take();
    void taken(const Reply<wire::Task>& reply);

    DaemonLink& m_link;
    Question<wire::ShiftReport> m_asked;
    Question<wire::Colleagues> m_colleaguesAsked;
    Refresh m_refresh;
    Act m_taking;
    QTimer m_minute;
    wire::Colleagues m_colleagues;
    std::optional<wire::ShiftReport> m_told;
    QString m_silence; ///< why the last question had no answer; empty: it had
    TaskModel m_unowned;
    ExpectedModel m_expected;
    NightsModel m_nights;
    StateLine* m_state;
    TeamChoice* m_whose;
    NewsPanel* m_news;
    QLabel* m_unownedTitle;
    Table* m_unownedTable;
    QPushButton* m_take;
    StateLine* m_said;
    QLabel* m_expectedTitle;
    Table* m_expectedTable;
    QLabel* m_nightsTitle;
    Table* m_nightsTable;
};

} // namespace adempauze::client
