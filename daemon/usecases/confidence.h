#pragma once

#include "domain/confidence.h"
#include "storage/confidence_store.h"
#include "usecases/context.h"

#include <string>
#include <vector>

namespace adempauze {

struct HouseToTrust {
    FacilityId house;
    std::string alias;
    HouseFacts facts;
    HouseConfidence confidence;
};

/// How much each house's "free" is worth, and why; by alias. Numbers of holds, nobody's name. Who: facility staff their
/// own house; placement workers, coordinators and managers every house of the region. Refusals: NotYours.
Outcome<std::vector<HouseToTrust>> showConfidence(pg::Transaction& tx, const Context& context);

/// Houses with low confidence get one task `phone_round`, due the house's first working morning, for whoever deals most
/// with them (confidence_store.h); where confidence is no longer low it is called off. No sooner than
/// ConfidenceRules::askAgainAfter after the last one ended. How many were opened. Two daemons may do so at once.
/// Commits.
int askLittleTrusted(pg::Transaction& tx, Moment now, const ConfidenceRules& rules);

struct HouseCheckedIn {
    FacilityId house;
    Moment at;
};

/// "What is called free here is free", by the house's own staff, or by a placement worker or coordinator who has just
/// telephoned it. It vouches for every place of the house and does an open phone round. Refusals: NotFound; AlreadyDone
/// while the house has its paper to enter (fromAt: since when), since until then nothing there is known to be free.
Outcome<HouseCheckedIn> checkIn(pg::Transaction& tx, const Context& context, FacilityId house);

/// The same decided and not yet queued, for a change that records it among its own writes. The house's places are
/// locked from then on.
Outcome<CheckIn> readyToCheckIn(pg::Transaction& tx, const Context& context, FacilityId house);

} // namespace adempauze
