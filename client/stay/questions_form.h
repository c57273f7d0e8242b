#pragma once

#include "shell/act.h"
#include "shell/question_rows.h"

#include <QFrame>

namespace adempauze::client {

class StateLine;

/// What a house asks before it takes somebody, to be answered by whoever holds the place: yes, no or not known. The
/// house weighs it; what it requires keeps somebody out when the hold becomes a stay. Not shown where nothing is asked.
class QuestionsForm : public QFrame {
    Q_OBJECT

public:
    explicit QuestionsForm(DaemonLink& link, QWidget* parent = nullptr);

    /// For this hold; what was answered before is filled in. Chosen again, what is being filled in stays.
    void open(const QUuid& hold);
    void forget();
    void setLive(bool live);

protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QString path() const;
    void heard(const wire::HoldAnswers& answers);
    void record();
    void answered(const Reply<wire::HoldAnswers>& reply);
    void allow();
    void tell();

    DaemonLink& m_link;
    Act m_act;
    QUuid m_hold;
    int m_turn = 0;
    bool m_live = true;
    QLabel* m_title;
    QuestionRows* m_rows;
    QPushButton* m_record;
    StateLine* m_state;
};

} // namespace adempauze::client
