#pragma once

#include "stay/stay_acts.h"

class QCheckBox;

namespace adempauze::client {

/// What is asked of a place for somebody who stays, put right.
class NeedsAct : public StayAct {
    Q_OBJECT

public:
    explicit NeedsAct(const Frame& frame, QWidget* parent = nullptr);
    QString title() const override;

protected:
    void fill() override;
    QString missing() const override;
    void send(bool preview) override;
    QString typed() const override;
    bool hasPreview() const override { return false; }
    QString verb() const override;
    void tell() override;
    Lines told(const wire::Stay& after) const override;

private:
    QCheckBox* m_wheelchair;
};

} // namespace adempauze::client
