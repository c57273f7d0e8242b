#pragma once

#include "time/local_time.h"

#include <QString>

namespace adempauze::client {

/// What a claim on the place of somebody whose order may still be extended waits for, and until when.
QString conditionalText(Moment until, const Zone& zone);

} // namespace adempauze::client
