#pragma once

#include "shell/rows_model.h"
#include "wire/place_messages.h"

namespace adempauze::client {

/// By what light the offers are read.
struct OfferLight {
    std::function<Moment()> now;
    bool underOrder = true; ///< whether the first of the three dates is the end of an order
    bool old = false; ///< the connection is gone: everything is told quietly
};

/// A place to look past, or all of a house.
struct PassOver {
    QUuid place{};
    QUuid facility{};
};

/// What is offered, in the daemon's order, which is the ranking.
class OffersModel : public RowsModel<wire::PlaceOffer> {
    Q_OBJECT

public:
    /// `light` outlives the model.
    explicit OffersModel(const OfferLight& light, QObject* parent = nullptr);

    /// -1 when nothing is free. `except` is passed over.
    int firstFree(const PassOver& except = {}) const;

    /// Which column says how old the knowledge is; its text changes with the hour.
    static constexpr int PlaceColumn = 0;
    static constexpr int FreeColumn = 1;
};

} // namespace adempauze::client
