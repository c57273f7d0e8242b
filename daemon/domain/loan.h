#pragma once

#include "domain/ids.h"

namespace adempauze {

using LoanId = Id<struct LoanTag>; ///< of a place to another region

} // namespace adempauze
