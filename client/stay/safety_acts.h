#pragma once

#include "stay/optional_moment.h"
#include "stay/stay_acts.h"
#include "wire/place_messages.h"

namespace adempauze::client {

/// Whoever stays or stayed here must not come into this house again: from now on, until a moment or until it is lifted.
class BanAct : public StayAct {
    Q_OBJECT

public:
    explicit BanAct(const Frame& frame, QWidget* parent = nullptr);
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
    QLabel* m_reasonLabel;
    WordChoice* m_reason;
    OptionalMoment* m_until;
};

/// This person into a house all the same, once, although it may not be for them. A second person decides.
class ExceptionAct : public StayAct {
    Q_OBJECT

public:
    explicit ExceptionAct(const Frame& frame, QWidget* parent = nullptr);
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
    void askHouses();
    void offer(const wire::Facilities& facilities);

    int m_turn = 0;
    QLabel* m_what;
    QLabel* m_houseLabel;
    QComboBox* m_house;
    QLabel* m_reasonLabel;
    WordChoice* m_reason;
};

} // namespace adempauze::client
