#pragma once

#include "stay/stay_acts.h"
#include "wire/place_messages.h"

namespace adempauze::client {

/// A place for a resident from their planned end on, while it is open whether their order is extended: the one that
/// they have, or one of those that the daemon ranks for somebody who comes then.
class FollowOnAct : public StayAct {
    Q_OBJECT

public:
    explicit FollowOnAct(const Frame& frame, QWidget* parent = nullptr);
    QString title() const override;

protected:
    void fill() override;
    QString missing() const override;
    void send(bool preview) override;
    QString typed() const override;
    bool hasPreview() const override { return false; }
    QString verb() const override;
    void tell() override;

private:
    void search();

    int m_searches = 0;
    QLabel* m_placeLabel;
    QComboBox* m_place;
};

} // namespace adempauze::client
