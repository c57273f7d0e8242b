#pragma once

#include "usecases/context.h"

#include <optional>

/// How many holds one may have at a time (HoldRules).
namespace adempauze {

/// Where a caller may have only so many, the holds of an organisation are placed one after the other, so that two desks
/// cannot both be the last that is allowed. None: as many as one likes.
std::optional<pg::Ticket> queueAllowance(pg::Transaction& tx, const Context& context);

/// TooManyHolds (untilAt: the first of them expires), of the account's or of its organisation's.
std::optional<No> tooMany(const pg::Transaction& tx, pg::Ticket allowance, const HoldRules& rules);

} // namespace adempauze
