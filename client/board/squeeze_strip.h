#pragma once

#include "board/board_model.h"
#include "link/daemon_link.h"
#include "shell/act.h"
#include "wire/squeeze_messages.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace adempauze::client {

class StateLine;

/// Which likely extensions run into what was promised, how the promises could be kept elsewhere, and for whom no room
/// is found. One key makes the moves, all of them or none. Nothing to say: it is not there.
class SqueezeStrip : public QFrame {
    Q_OBJECT

public:
    explicit SqueezeStrip(DaemonLink& link, QWidget* parent = nullptr);

    /// `board` names claims by their codes where whoever looks may know them.
    void setSqueeze(const std::optional<wire::Squeeze>& squeeze, const BoardModel& board, bool mayApply);
    void forget();
    void setLive(bool live);
    std::vector<GhostMove> moves() const;

Q_SIGNALS:
    /// It was done, or is not what it was: what is shown is out of date.
    void applied();
    /// What would do now, told with a "no"; it is shown from then on.
    void proposed(const adempauze::wire::Squeeze& next);

protected:
    void changeEvent(QEvent* event) override;

private:
    void tell();
    void apply();
    void answered(const Reply<wire::SqueezeApplied>& reply);
    /// What else there is after a "no".
    QString instead(const wire::Problem& problem);
    QString nameOf(const QUuid& claim) const;
    QStringList sentences() const;
    bool isPossible() const;

    Act m_act;
    std::optional<wire::Squeeze> m_squeeze;
    const BoardModel* m_board = nullptr;
    bool m_mayApply = false;
    bool m_live = true;
    StateLine* m_head;
    QLabel* m_moves;
    QPushButton* m_apply;
    StateLine* m_result;
};

} // namespace adempauze::client
