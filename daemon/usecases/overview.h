#pragma once

#include "storage/audit_store.h"
#include "storage/overview_store.h"
#include "usecases/context.h"

#include <date/date.h>

#include <functional>

namespace adempauze {

/// Houses of the region and their conditions; every role but agency.
Outcome<std::vector<FacilityWithPlaces>> showFacilities(pg::Transaction& tx, const Context& context);

Outcome<std::vector<AgencyRow>> showAgencies(pg::Transaction& tx, const Context& context);

struct OccupancyView {
    BedNights all;
    std::int64_t turnedAway = 0; ///< requests turned away that happened in the period
    std::int64_t holds = 0; ///< holds asked for in the period
    std::vector<std::pair<std::pair<FacilityId, std::string>, BedNights>> facilities;
};

/// Bed-nights (I7) and requests turned away (I8) over local nights [from, until). A night belongs to its evening's date
/// and is counted at 04:00 local of the next day. Never a name. Who: manager. At most 366 nights.
Outcome<OccupancyView> showOccupancy(pg::Transaction& tx, const Context& context, date::local_days from,
                                     date::local_days until);

/// Newest first, 200 at a time, before `before`. Looking is logged too. Who: auditor.
Outcome<std::vector<AuditRow>> showAudit(pg::Transaction& tx, const Context& context,
                                         std::optional<std::int64_t> before);

struct AuditCheck {
    bool intact;
    std::int64_t sealedRows;
    std::int64_t unsealedRows;
    std::optional<std::int64_t> brokenAt; ///< position of the first link that does not fit
    std::optional<std::string> lastHash;
};

/// Computes the chain again from the rows, with `sha256` (hex) given by the caller: the SQL that made it is not asked.
/// Who: auditor; adempauzectl calls it for each region.
Outcome<AuditCheck> verifyAudit(pg::Transaction& tx, const Context& context,
                                const std::function<std::string(std::string_view)>& sha256);

} // namespace adempauze
