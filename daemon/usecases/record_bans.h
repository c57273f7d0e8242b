#pragma once

#include "storage/ban_store.h"
#include "usecases/context.h"

/// Who must not come into which house and who must not meet whom, recorded and lifted. What is recorded answers nothing
/// but itself: where somebody stays is not told by it. Where it makes a running stay or a booking unfit, an urgent task
/// opens for the house and for whoever leads the case, and names nobody.
namespace adempauze {

struct HouseBanWish {
    HouseBanId id; ///< fresh
    PersonId person;
    FacilityId facility;
    std::optional<Moment> until{}; ///< none: until it is lifted
    std::string reason;
};

/// From now on. Who: facility staff for their own house, of somebody who is, will be or was there; placement worker,
/// coordinator, of somebody in their sight. Refusals: NotFound, TimeRunsBackwards.
Outcome<HouseBanRow> banFromHouse(pg::Transaction& tx, const Context& context, const HouseBanWish& wish);

/// What the house's staff recorded, or the organisation's case workers; lifted ones last. Who: as above.
Outcome<std::vector<HouseBanRow>> showHouseBans(pg::Transaction& tx, const Context& context);

/// Who: those who see it. Refusals: NotFound, StaleVersion, AlreadyDone.
Outcome<HouseBanRow> liftHouseBan(pg::Transaction& tx, const Context& context, HouseBanId id, std::int64_t version);
Outcome<HouseBanRow> showHouseBan(pg::Transaction& tx, const Context& context, HouseBanId id);

struct PairWish {
    PairId id; ///< fresh
    Named one;
    Named other;
    std::optional<Moment> until{};
    std::string reason;
};

/// Who: placement worker, coordinator, with both in their sight. Refusals: NotFound, InvalidInput (nobody is kept from
/// meeting themselves), TimeRunsBackwards, AlreadyDone (the pair stands).
Outcome<PairRow> keepApart(pg::Transaction& tx, const Context& context, const PairWish& wish);

/// The organisation's own, and those of two people who both are in the caller's sight; lifted ones last.
Outcome<std::vector<PairRow>> showPairs(pg::Transaction& tx, const Context& context);

/// Who: the organisation that recorded it. Refusals: NotFound, NotYours, StaleVersion, AlreadyDone.
Outcome<PairRow> liftPair(pg::Transaction& tx, const Context& context, PairId id, std::int64_t version);
Outcome<PairRow> showPair(pg::Transaction& tx, const Context& context, PairId id);

} // namespace adempauze
