#pragma once

#include "wire/confidence_messages.h"

namespace adempauze::client {

/// A house that two people stood before in vain, as the daemon tells it.
inline wire::Confidences littleTrusted(const QUuid& house, Moment heardOfAt)
{
    return {{{.facilityId = house,
              .facilityAlias = "De Luwte",
              .level = "low",
              .heardOfAt = heardOfAt,
              .keptPercent = 60,
              .reasons = {{.ground = "heard_of",
                           .number = 0,
                           .source = "desk_records",
                           .level = "high",
                           .textNl = "Laatst van de balie gehoord, dagen geleden: 0.",
                           .textEn = "Last heard of its desk, days ago: 0."},
                          {.ground = "refused_at_door",
                           .number = 2,
                           .windowDays = 90,
                           .source = "door_refusals",
                           .level = "low",
                           .textNl = "Aan de deur geweigerd, in 90 dagen: 2.",
                           .textEn = "Refused at the door, in 90 days: 2."}}}}};
}

} // namespace adempauze::client
