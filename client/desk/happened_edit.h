#pragma once

#include "shell/moment_edit.h"

namespace adempauze::client {

/// When something happened: now, and the field says so minute by minute, until a person types another moment from
/// paper. From then on it stands still.
class HappenedEdit : public MomentEdit {
    Q_OBJECT

public:
    /// `now` in the zone that `setZone` names; the region's before that.
    explicit HappenedEdit(std::function<Moment()> now, QWidget* parent = nullptr);

    void setZone(const Zone& zone);
    /// Now again.
    void follow();
    /// A minute may have passed. Nothing moves under somebody's fingers.
    void tick();
    bool isNow() const { return m_following; }
    Moment happenedAt() const { return moment(m_zone); }

Q_SIGNALS:
    /// By hand: it is another moment than before.
    void changed();

private:
    void showNow();
    void compare();
    std::function<Moment()> m_nowOf;
    Zone m_zone;
    LocalTime m_shown{};
    bool m_following = true;
};

} // namespace adempauze::client
