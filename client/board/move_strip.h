#pragma once

#include "board/move_answer.h"
#include "link/daemon_link.h"
#include "shell/act.h"
#include "shell/strip.h"

#include <QTimer>

class QComboBox;
class QLabel;
class QPushButton;

namespace adempauze::client {

class MomentEdit;
class StateLine;

/// A stay or a hold that somebody took up, as it was seen.
struct MovedStay {
    QUuid id{};
    std::int64_t version{};
    QString name{}; ///< "Present, KRF 5294"
    QUuid place{};
    QString where{}; ///< "De Luwte, L1"
    bool held = false;
};

struct MoveTarget {
    QUuid place{};
    QString where{};
    Moment movedAt{}; ///< proposed; it can be changed
};

/// A stay or a hold moves to another place; for a hold that is from its beginning on, and another house is asked. What
/// would happen is asked and shown as soon as it is open; Enter does it. A "no" brings the places that would do, to
/// choose from; whoever changed the stay meanwhile is met with how it stands now.
class MoveStrip : public Strip {
    Q_OBJECT

public:
    explicit MoveStrip(DaemonLink& link, QWidget* parent = nullptr);

    void open(const MovedStay& stay, const MoveTarget& target, const Zone& zone);
    /// The stay as the board tells it by now.
    void refresh(const MovedStay& stay);
    void forget();
    /// Not while an answer is awaited: that is said.
    bool mayLeave();
    /// What was sent last may have been done.
    bool uncertain() const { return m_act.uncertain(); }
    void setLive(bool live);
    bool isOpen() const { return m_stay.has_value(); }
    const std::optional<MovedStay>& stay() const { return m_stay; }
    QUuid target() const;

Q_SIGNALS:
    void moved(const QString& told);
    /// Another target was chosen.
    void aimed();
    void closeWanted();

protected:
    void changeEvent(QEvent* event) override;

private:
    void build();
    void tell();
    void edited();
    void askPreview();
    void doIt();
    void send(bool preview);
    template<class Answer, class Message>
    void send(const QString& path, const Message& message, bool preview);
    void answered(const Reply<Standing>& reply, bool preview);
    void refused(const wire::Problem& problem, bool preview);
    void takeCurrent(const wire::Problem& problem);
    QStringList offer(const wire::Problem& problem);
    void showRunning();

    DaemonLink& m_link;
    Act m_act;
    QTimer m_pause;
    int m_turn = 0;
    bool m_live = true;
    std::optional<MovedStay> m_stay;
    Zone m_zone;
    QLabel* m_placeLabel;
    QComboBox* m_place;
    QLabel* m_movedLabel;
    MomentEdit* m_moved;
    StateLine* m_preview;
    StateLine* m_result;
    QPushButton* m_do;
    QPushButton* m_close;
};

} // namespace adempauze::client
