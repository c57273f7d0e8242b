#pragma once

#include "stay/stay_acts.h"

#include <QCheckBox>

namespace adempauze::client {

/// An earlier planned end. That it ends before the order is said in so many words, or the daemon refuses it.
class ShortenAct : public StayAct {
    Q_OBJECT

public:
    explicit ShortenAct(const Frame& frame, QWidget* parent = nullptr);
    QString title() const override;

protected:
    void fill() override;
    void send(bool preview) override;
    QString typed() const override;
    QString verb() const override;
    void tell() override;
    Lines told(const wire::Stay& after) const override;

private:
    QLabel* m_untilLabel;
    MomentEdit* m_until;
    QCheckBox* m_before;
};

} // namespace adempauze::client
