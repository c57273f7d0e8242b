#pragma once

#include "stay/stay_acts.h"
#include "wire/place_messages.h"

namespace adempauze::client {

/// To another place, without gap or overlap. The places are those that the daemon ranks for somebody who comes at the
/// moment of moving; whether this stay fits there the preview says.
class TransferAct : public StayAct {
    Q_OBJECT

public:
    explicit TransferAct(const Frame& frame, QWidget* parent = nullptr);
    QString title() const override;

protected:
    void fill() override;
    QString missing() const override;
    void send(bool preview) override;
    QString typed() const override;
    QString verb() const override;
    void tell() override;
    void refusedWith(const wire::Problem& problem, bool preview) override;

private:
    void search();
    void offer(const wire::PlaceOffers& offers);
    void offerAll(const wire::Facilities& facilities);
    void addPlace(const QUuid& id, const QString& text);

    int m_searches = 0;
    QLabel* m_movedLabel;
    MomentEdit* m_moved;
    QLabel* m_placeLabel;
    QComboBox* m_place;
};

} // namespace adempauze::client
