#pragma once

#include "stay/order_acts.h"
#include "stay/stay_acts.h"
#include "wire/safety_messages.h"

#include <QLineEdit>

namespace adempauze::client {

/// Whoever stays or stayed here and somebody else must not meet, in whichever house: somebody of another stay in sight,
/// or whom another order of the same case is about. From now on, until a moment or until it is lifted.
class PairAct : public StayAct {
    Q_OBJECT

public:
    explicit PairAct(const Frame& frame, QWidget* parent = nullptr);
    QString title() const override;

protected:
    void fill() override;
    QString missing() const override;
    void send(bool preview) override;
    QString typed() const override;
    bool hasPreview() const override { return false; }
    QString verb() const override;
    void tell() override;
    void refreshed() override;

private:
    void offerStays();
    void offerOrders();
    void offer(const QString& who, const QUuid& person, const QUuid& order);

    int m_turn = 0;
    std::vector<QUuid> m_askedOrders;
    QLabel* m_otherLabel;
    QComboBox* m_other;
    QLabel* m_reasonLabel;
    WordChoice* m_reason;
    OptionalMoment* m_until;
};

/// A circle that the subject of the order must not come near to. Where it is goes to the daemon, is kept sealed there,
/// and leaves this field with it.
class ZoneAct : public OrderAct {
    Q_OBJECT

public:
    explicit ZoneAct(const Frame& frame, QWidget* parent = nullptr);
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
    QLabel* m_what;
    QLabel* m_positionLabel;
    QLineEdit* m_position;
    QLabel* m_radiusLabel;
    QSpinBox* m_radius; ///< metres
};

} // namespace adempauze::client
