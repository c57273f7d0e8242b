#pragma once

#include "availability/offers_model.h"
#include "shell/state_line.h"

#include <QFormLayout>
#include <QLabel>

namespace adempauze::client {

/// All about the selected place: its three dates in full, its conditions, and why it stands where it stands.
class OfferDetails : public QWidget {
    Q_OBJECT

public:
    explicit OfferDetails(const OfferLight& light, QWidget* parent = nullptr);

    void showOffer(const wire::PlaceOffer* offer);

protected:
    void changeEvent(QEvent* event) override;

private:
    QLabel* line();
    void tell();

    const OfferLight& m_light;
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
    QLabel* m_contact;
};

} // namespace adempauze::client
