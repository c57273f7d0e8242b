#pragma once

#include "storage/case_store.h"
#include "storage/pg.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

/// Who is banned from which house, and who must not meet whom: what was recorded, by whom it may be seen.
namespace adempauze {

/// Whose records are seen: those that a house's own staff made for it, or those of an organisation's case workers.
struct RecordsOf {
    std::optional<FacilityId> facility{};
    std::optional<Sight> sight{};
};

struct HouseBanRow {
    HouseBanId id;
    PersonId person;
    FacilityId facility;
    std::string facilityAlias;
    Moment from;
    std::optional<Moment> until{}; ///< none: until it is lifted
    std::string reason;
    Moment recordedAt;
    std::optional<Moment> liftedAt{};

    std::int64_t version() const { return liftedAt ? 2 : 1; } ///< all that can become of it
};

/// Two people who must not meet.
struct PairRow {
    PairId id;
    PersonId one;
    PersonId other;
    std::optional<Moment> until{};
    std::string reason;
    bool own; ///< of the reader's organisation, which may lift it
    Moment recordedAt;
    std::optional<Moment> liftedAt{};

    std::int64_t version() const { return liftedAt ? 2 : 1; }
};

struct RecordedBy {
    AccountId account;
    Moment at;
};

std::span<const pg::Statement> banStatements();

/// The house, if it is one of the region's; and whether its staff know the person: somebody who is, will be or was
/// there.
struct HouseAndGuest {
    pg::Ticket house;
    pg::Ticket guest;
};
HouseAndGuest queueHouseAndGuest(pg::Transaction& tx, FacilityId house, PersonId person);
std::optional<std::string> takeHouseAlias(const pg::Transaction& tx, const HouseAndGuest& tickets);
bool takeIsGuest(const pg::Transaction& tx, const HouseAndGuest& tickets);

/// In force first, then newest first; at most 500.
pg::Ticket queueHouseBans(pg::Transaction& tx, const RecordsOf& whose);
/// One that may be lifted by them, locked.
pg::Ticket queueHouseBan(pg::Transaction& tx, HouseBanId id, const RecordsOf& whose);
std::vector<HouseBanRow> takeHouseBans(const pg::Transaction& tx, pg::Ticket ticket);
void queueInsertHouseBan(pg::Transaction& tx, const HouseBanRow& ban, const RecordedBy& by);
void queueHouseBanLifted(pg::Transaction& tx, HouseBanId id, const RecordedBy& by); ///< decides (AlreadyDone)

/// Somebody by an id, or as the subject of an order.
struct Named {
    std::optional<PersonId> person{};
    std::optional<OrderId> order{};
};

/// Both people, if the reader may speak of them. Locks them, lowest id first.
pg::Ticket queueTwoNamed(pg::Transaction& tx, const Named& one, const Named& other, const Sight& sight);
struct TwoNamed {
    std::optional<PersonId> one{}; ///< none: not in sight
    std::optional<PersonId> other{};
};
TwoNamed takeTwoNamed(const pg::Transaction& tx, pg::Ticket ticket);

/// What the reader's organisation recorded, and pairs of two people who both are in the reader's sight.
pg::Ticket queuePairs(pg::Transaction& tx, const Sight& sight);
pg::Ticket queuePair(pg::Transaction& tx, PairId id, const Sight& sight); ///< one of these, locked
std::vector<PairRow> takePairs(const pg::Transaction& tx, pg::Ticket ticket);
/// Decides: a pair stands once (AlreadyDone).
void queueInsertPair(pg::Transaction& tx, const PairRow& pair, const RecordedBy& by);
void queuePairLifted(pg::Transaction& tx, PairId id, const RecordedBy& by); ///< decides (AlreadyDone)

} // namespace adempauze
