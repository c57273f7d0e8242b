#pragma once

#include "availability/criteria.h"
#include "shell/act.h"
#include "shell/form.h"
#include "shell/state_line.h"
#include "wire/follow_up_messages.h"

namespace adempauze::client {

/// Records that somebody got no place, and why. One request counts once, however often it is searched and recorded:
/// `request` stays the same until `beginAnother`.
class TurnAwayForm : public QWidget {
    Q_OBJECT

public:
    explicit TurnAwayForm(DaemonLink& link, std::function<Criteria()> criteria, QWidget* parent = nullptr);

    /// The reason that is proposed, as long as nobody chose one.
    void propose(const char* reason);
    /// It is about somebody else now.
    void beginAnother();
    const QUuid& request() const { return m_request; }
    /// Takes a former request up again.
    void resume(const QUuid& request) { m_request = request; }
    void forget();
    void setPossible(const QString& whyNot);

protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void record();
    void answered(const Reply<wire::TurnAway>& reply);
    void enable();
    void tell();

    DaemonLink& m_link;
    std::function<Criteria()> m_criteria;
    Act m_act;
    QUuid m_request = QUuid::createUuid();
    std::optional<Moment> m_happenedAt; ///< of this request: the same whenever it is asked again
    bool m_chosen = false;
    QString m_whyNot;
    QLabel* m_label;
    WordChoice* m_reason;
    QPushButton* m_record;
    StateLine* m_state;
};

} // namespace adempauze::client
