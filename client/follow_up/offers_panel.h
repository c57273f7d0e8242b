#pragma once

#include "follow_up/task_row.h"
#include "shell/act.h"
#include "shell/question.h"
#include "shell/state_line.h"
#include "shell/table.h"
#include "wire/hand_over_messages.h"
#include "wire/overview_messages.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace adempauze::client {

/// Tasks on their way from one organisation to another, or to somebody by name: what is offered to us is taken (F6) or
/// not (F7), what we offered is taken back (F8). What is for one of our teams says which, and stands out for whoever is
/// in it. Takes no room while nothing is on its way.
class OffersPanel : public QWidget {
    Q_OBJECT

public:
    OffersPanel(DaemonLink& link, const TaskSight& sight, QWidget* parent = nullptr);

    void begin();
    /// Something happened to a task.
    void ask();
    void forget();
    void retell();
    /// Its name, as far as it is known here.
    QString organisation(const QUuid& id) const;

Q_SIGNALS:
    /// A task came or went by an answer.
    void answered();

protected:
    void changeEvent(QEvent* event) override;

private:
    enum class Way { ToUs, FromUs, Elsewhere }; ///< Elsewhere: to a colleague by name
    std::vector<Column<wire::HandOver>> columns(const TaskSight& sight);
    void build();
    void tell();
    void allow();
    void heard(const Reply<wire::HandOvers>& reply);
    bool knows(const QUuid& organisation) const;
    Way wayOf(const wire::HandOver& offer) const;
    bool isForMe(const wire::HandOver& offer) const;
    QString wayText(const wire::HandOver& offer) const;
    void answer(const char* word);
    void told(const Reply<wire::HandOver>& reply, const QString& what);

    DaemonLink& m_link;
    Question<wire::HandOvers> m_asked;
    Question<wire::Agencies> m_agenciesAsked;
    Act m_act;
    std::vector<wire::Agency> m_agencies;
    RowsModel<wire::HandOver> m_model;
    QLabel* m_title;
    Table* m_table;
    QPushButton* m_take;
    QPushButton* m_decline;
    QPushButton* m_withdraw;
    StateLine* m_said;
};

} // namespace adempauze::client
