#pragma once

#include "shell/act.h"
#include "shell/question.h"
#include "shell/refresh.h"
#include "shell/state_line.h"
#include "waiting/waiting_rows.h"

#include <QWidget>

class QPushButton;

namespace adempauze::client {

class Table;
class WordStrip;

/// Requests that got no place: why, and what became of them. What became of it is recorded here.
class TurnedAwayPanel : public QWidget {
    Q_OBJECT

public:
    TurnedAwayPanel(DaemonLink& link, const WaitingSight& sight, QWidget* parent = nullptr);

    void ask() { m_refresh.now(); }
    void soon() { m_refresh.soon(); }
    void retell();
    void forget();
    /// `whyNot` empty: possible.
    void setPossible(const QString& whyNot);
    void enter();
    bool back();
    int count() const { return m_model.rowCount(); }
    /// Of how many it is not known what became of them.
    int open() const;

Q_SIGNALS:
    void counted();
    void done(const QString& what, const std::function<void()>& undo);

protected:
    void changeEvent(QEvent* event) override;

private:
    void build();
    void heard(const Reply<wire::TurnAwayList>& reply);
    void askOutcome();
    void record(const std::string& outcome);
    void recorded(const Reply<wire::TurnAway>& reply, const std::optional<std::string>& before);
    void takeBack(const wire::TurnAway& after, const std::string& before);
    const wire::TurnAway* find(const QUuid& id) const;
    void allow();
    void tell();
    void tellStrip();

    DaemonLink& m_link;
    WaitingSight m_sight;
    Question<wire::TurnAwayList> m_asked;
    Refresh m_refresh;
    Act m_act;
    int m_turn = 0;
    QString m_whyNot;
    TurnAwayModel m_model;
    Table* m_table;
    QPushButton* m_outcome;
    WordStrip* m_strip;
    StateLine* m_state;
};

} // namespace adempauze::client
