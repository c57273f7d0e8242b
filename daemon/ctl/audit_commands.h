#pragma once

#include "ctl/invocation.h"

namespace adempauze::ctl {

/// Computes every region's audit chain again. Failure, and where, when one does not fit.
Exit verifyAuditTrail(const Invocation& invocation);

} // namespace adempauze::ctl
