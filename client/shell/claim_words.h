#pragma once

#include "time/local_time.h"
#include "wire/stay_messages.h"

#include <QString>

#include <optional>
#include <string>

namespace adempauze::client {

/// What a claim on the place of somebody whose order may still be extended waits for, and until when.
QString conditionalText(Moment until, const Zone& zone);

/// "L2", or of a unit that a family takes whole "Zolder (whole, 3 places)"; how many is not always known.
QString placeOrUnit(const std::string& place, const std::optional<std::string>& wholeUnit,
                    std::optional<int> places = {});

/// "3 persons"; empty for one.
QString personsText(std::optional<int> persons);

/// Where only a place will do in which somebody in a wheelchair can live; else empty.
QString wheelchairText(bool wheelchair);

/// Where a stay is, is expected first, or was last. It has a placement at least.
const wire::Placement& placementOf(const wire::Stay& stay);

} // namespace adempauze::client
