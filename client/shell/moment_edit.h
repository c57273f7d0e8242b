#pragma once

#include "time/local_time.h"

#include <QDateTimeEdit>

#include <functional>

namespace adempauze::client {

/// A wall-clock time in a zone, to the minute, typed or stepped: "vr 20 nov 2026 22:14". The machine's own zone plays
/// no part. `now` in the field is Ctrl+Space.
class MomentEdit : public QDateTimeEdit {
    Q_OBJECT

public:
    explicit MomentEdit(QWidget* parent = nullptr);

    void setMoment(Moment at, const Zone& zone);
    void setLocal(LocalTime local);
    LocalTime local() const;
    /// The instant by the rule for the hours of a clock change (see resolve).
    Moment moment(const Zone& zone) const;
    /// What Ctrl+Space fills in.
    void setNow(std::function<Moment()> now, const Zone& zone);

    /// Every day fits, not only those that the field was made with.
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    int wider() const;

    std::function<Moment()> m_now;
    std::optional<Zone> m_zone;
    mutable QString m_measuredBy; ///< font and language
    mutable int m_wider = 0;
};

} // namespace adempauze::client
