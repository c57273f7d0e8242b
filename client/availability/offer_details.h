#pragma once

#include "availability/offers_model.h"
#include "shell/house_confidence.h"
#include "shell/state_line.h"

#include <QFormLayout>
#include <QLabel>

namespace adempauze::client {

/// All about the selected place: its three dates in full, its conditions, why it stands where it stands, and how sure
/// its house's "free" is, where whoever asks may know.
class OfferDetails : public QWidget {
    Q_OBJECT

public:
    OfferDetails(const OfferLight& light, const HouseConfidences& confidences, QWidget* parent = nullptr);

    void showOffer(const wire::PlaceOffer* offer);

protected:
    void changeEvent(QEvent* event) override;

private:
    QLabel* line();
    void tell();

    const OfferLight& m_light;
    const HouseConfidences& m_confidences;
    std::optional<wire::PlaceOffer> m_offer;
    QFormLayout* m_form;
    QLabel* m_place;
    QLabel* m_unit; ///< of one that is taken whole
    QLabel* m_orderEnd;
    QLabel* m_latestEnd;
    QLabel* m_houseLimit;
    QLabel* m_room;
    QLabel* m_conditions;
    StateLine* m_condition; ///< of a place on somebody's tail
    QLabel* m_reasons;
    QLabel* m_confidence;
    QLabel* m_contact;
};

} // namespace adempauze::client
