#pragma once

#include "domain/sealed.h"
#include "domain/search.h"
#include "domain/waiting.h"
#include "storage/pg.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace adempauze {

/// Somebody who waits for a place.
struct WaitingEntryRow {
    WaitingEntryId id;
    OrganisationId organisation;
    AccountId account;
    std::optional<CaseId> caseId{};
    std::optional<PersonId> person{};
    std::optional<OrderId> order{};
    std::optional<Sealed> callerReference{};
    std::optional<Gender> gender{};
    std::optional<FacilityKind> kind{};
    Moment neededFrom;
    Moment neededBy;
    std::optional<Moment> imposedAt{};
    bool underOrder = false; ///< as stated
    bool dangerRunningOrder = false;
    bool sleepsOutside = false;
    bool childrenInvolved = false;
    Moment registeredAt;
    std::string state{"waiting"}; ///< waiting, offered, placed, withdrawn, expired
    std::optional<std::string> withdrawReason{};
    std::optional<Moment> endedAt{};
    std::int64_t version = 1;
    int persons = 1; ///< more: a family, which takes a unit whole
    bool wheelchair = false; ///< only where somebody in a wheelchair can live

    bool isOnList() const { return !endedAt; }
    Needs needs() const { return {gender, wheelchair}; }
};

std::span<const pg::Statement> waitingStatements();

/// One, or every one who waits in the region (at most 1,000, the longest waiting first); with an organisation also
/// those of its own that ended after the moment.
pg::Ticket queueWaitingEntry(pg::Transaction& tx, WaitingEntryId id);
pg::Ticket queueWaitingEntries(pg::Transaction& tx, std::optional<OrganisationId> own = std::nullopt,
                               Moment endedAfter = Forever);
std::vector<WaitingEntryRow> takeWaitingEntries(const pg::Transaction& tx, pg::Ticket ticket);
std::optional<WaitingEntryRow> takeWaitingEntry(const pg::Transaction& tx, pg::Ticket ticket);

/// Locks entries, lowest id first, after every place.
void queueLockWaiting(pg::Transaction& tx, const std::vector<Uuid>& entries);
/// Everybody who waits, but for those that somebody works on: it waits for nobody.
pg::Ticket queueTryLockWaiting(pg::Transaction& tx);
std::vector<WaitingEntryId> takeLocked(const pg::Transaction& tx, pg::Ticket ticket);

void queueInsertWaiting(pg::Transaction& tx, const WaitingEntryRow& entry);

/// What `after` needs, and what its rank is judged by. Decides on the version that was read (StaleVersion).
void queueNeedsOfWaiting(pg::Transaction& tx, const WaitingEntryRow& before, const WaitingEntryRow& after);

/// Decides on the version that was read (StaleVersion).
void queueWithdrawn(pg::Transaction& tx, const WaitingEntryRow& before, std::string_view reason, Moment at);

/// When the order of a person was imposed; nothing: there is no such order.
pg::Ticket queueImpositionOf(pg::Transaction& tx, const std::optional<OrderId>& order,
                             const std::optional<PersonId>& person);
std::optional<Moment> takeImposition(const pg::Transaction& tx, pg::Ticket ticket);

} // namespace adempauze
