#pragma once

#include "domain/confidence.h"
#include "domain/ids.h"
#include "storage/pg.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// What was recorded of every house's desk and promises, and the telephone calls that are asked for because of it.
namespace adempauze {

struct ObservedHouse {
    FacilityId id;
    std::string alias;
    OrganisationId operatedBy;
    std::string zone;
    HouseFacts facts;
};

std::span<const pg::Statement> confidenceStatements();

/// Every house with places of its own, by alias: what was recorded since a moment, and when its desk was last heard of,
/// however long ago. One statement for all of them. A late entry counts when it was recorded.
pg::Ticket queueObservedHouses(pg::Transaction& tx, Moment since);
std::vector<ObservedHouse> takeObservedHouses(const pg::Transaction& tx, pg::Ticket ticket);

/// The task of telephoning a house: open, or when the last one ended.
struct PhoneRound {
    FacilityId house;
    TaskId task;
    std::optional<Moment> endedAt{}; ///< none: it is open
};
pg::Ticket queuePhoneRounds(pg::Transaction& tx, Moment endedAfter); ///< without those that ended before
std::vector<PhoneRound> takePhoneRounds(const pg::Transaction& tx, pg::Ticket ticket);

/// A house is to be telephoned, once while that is open; with its event and audit row. Whose work: the organisation
/// with placement workers or coordinators that dealt most with the house's desk since `since`; where none did, the
/// house's own organisation if it has such people, else one that has coordinators. A row of the answer: it was opened.
struct PhoneRoundWish {
    FacilityId house;
    Moment now;
    Moment dueAt;
    Moment since;
    std::string data; ///< JSON object: the numbers, no names
};
pg::Ticket queuePhoneRound(pg::Transaction& tx, const PhoneRoundWish& wish);
/// It is not needed any more: its house was heard of.
void queuePhoneRoundOver(pg::Transaction& tx, TaskId task, Moment now);

/// Somebody vouches for all places of a house: what is called free there is free. An open phone round is done by it.
struct CheckIn {
    FacilityId house;
    AccountId by;
    Moment at;
    std::string_view requestId;
    bool byTelephone; ///< somebody else heard it from the house
};
void queueCheckIn(pg::Transaction& tx, const CheckIn& checkIn);

} // namespace adempauze
