#pragma once

#include <QString>
#include <QUuid>

namespace adempauze::client {

/// That something happened, and to what. Whoever wants to know more asks.
struct FeedEvent {
    QString kind; ///< "stay.aligned", "hold.accepted", "places.changed", …
    QString subjectKind; ///< "stay", "hold", "order", "task", "case", "place", "places", "region"
    QUuid subject; ///< null where the subject has no id
};

} // namespace adempauze::client
