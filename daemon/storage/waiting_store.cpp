#include "storage/waiting_store.h"

#include "storage/joined.h"

#include <array>

namespace adempauze {

namespace {

using pg::joined;

constexpr char Columns[] = R"(
    SELECT id, organisation_id, account_id, case_id, person_id, order_id, caller_reference, gender, kind,
           needed_from_at, needed_by_at, imposed_at, under_order, danger_running_order, sleeps_outside,
           children_involved, registered_at, state, withdraw_reason, ended_at, version, persons,
           wheelchair
      FROM waiting_entry)";
constexpr auto ById = joined(Columns, " WHERE id = $1");
constexpr auto OnList = joined(Columns, R"(
     WHERE state IN ('waiting', 'offered') OR (organisation_id = $1 AND ended_at > $2)
     ORDER BY ended_at DESC NULLS FIRST, registered_at, id LIMIT 1000)");

constexpr pg::Statement FindOne{"waiting.by_id", ById.data()};
constexpr pg::Statement FindOnList{"waiting.on_list", OnList.data()};

constexpr pg::Statement Lock{"waiting.lock", R"(
    SELECT id FROM waiting_entry WHERE id = ANY ($1) ORDER BY id FOR NO KEY UPDATE)"};

constexpr pg::Statement TryLock{"waiting.try_lock", R"(
    SELECT id FROM waiting_entry WHERE state = 'waiting' ORDER BY id FOR NO KEY UPDATE SKIP LOCKED)"};

constexpr pg::Statement Insert{"waiting.insert", R"(
    INSERT INTO waiting_entry (id, organisation_id, account_id, case_id, person_id, order_id, caller_reference, gender,
                               kind, needed_from_at, needed_by_at, imposed_at, under_order, danger_running_order,
                               sleeps_outside, children_involved, registered_at, persons, wheelchair)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18,
            $19))"};

constexpr pg::Statement Correct{"waiting.correct", R"(
    WITH corrected AS (
        UPDATE waiting_entry
           SET gender = $3, kind = $4, needed_from_at = $5, needed_by_at = $6, under_order = $7,
               danger_running_order = $8, sleeps_outside = $9, children_involved = $10, persons = $11, wheelchair = $12,
               version = version + 1
         WHERE id = $1 AND version = $2 AND state IN ('waiting', 'offered')
        RETURNING id)
    SELECT granted((SELECT count(*) FROM corrected)))"};

constexpr pg::Statement Withdraw{"waiting.withdraw", R"(
    WITH withdrawn AS (
        UPDATE waiting_entry
           SET state = 'withdrawn', withdraw_reason = $3, ended_at = $4, version = version + 1
         WHERE id = $1 AND version = $2
        RETURNING id)
    SELECT granted((SELECT count(*) FROM withdrawn)))"};

constexpr pg::Statement FindImposition{"waiting.imposition", R"(
    SELECT imposed_at FROM restraining_order WHERE id = $1 AND person_id = $2)"};

constexpr std::array All{FindOne, FindOnList, Lock, TryLock, Insert, Correct, Withdraw, FindImposition};

template<class Enum>
std::optional<Enum> valueOf(const std::optional<std::string>& word, std::optional<Enum> (*named)(std::string_view))
{
    return word ? named(*word) : std::nullopt;
}

template<class Enum>
pg::Value wordOf(const std::optional<Enum>& value)
{
    return value ? pg::Value(wordFor(*value)) : pg::Value(nullptr);
}

} // namespace

std::span<const pg::Statement> waitingStatements()
{
    return All;
}

pg::Ticket queueWaitingEntry(pg::Transaction& tx, WaitingEntryId id)
{
    return tx.queue(FindOne, {id});
}

pg::Ticket queueWaitingEntries(pg::Transaction& tx, std::optional<OrganisationId> own, Moment endedAfter)
{
    return tx.queue(FindOnList, {own, endedAfter});
}

std::vector<WaitingEntryRow> takeWaitingEntries(const pg::Transaction& tx, pg::Ticket ticket)
{
    const auto& rows = tx.rows(ticket);
    std::vector<WaitingEntryRow> found;
    for (int row = 0; row < rows.count(); ++row) {
        auto reference = rows.maybeBytes(row, 6);
        found.push_back({.id = rows.id<WaitingEntryId>(row, 0),
                         .organisation = rows.id<OrganisationId>(row, 1),
                         .account = rows.id<AccountId>(row, 2),
                         .caseId = rows.maybeId<CaseId>(row, 3),
                         .person = rows.maybeId<PersonId>(row, 4),
                         .order = rows.maybeId<OrderId>(row, 5),
                         .callerReference = reference ? std::optional(Sealed{*reference}) : std::nullopt,
                         .gender = valueOf(rows.maybeText(row, 7), genderNamed),
                         .kind = valueOf(rows.maybeText(row, 8), facilityKindNamed),
                         .neededFrom = rows.moment(row, 9),
                         .neededBy = rows.moment(row, 10),
                         .imposedAt = rows.maybeMoment(row, 11),
                         .underOrder = rows.boolean(row, 12),
                         .dangerRunningOrder = rows.boolean(row, 13),
                         .sleepsOutside = rows.boolean(row, 14),
                         .childrenInvolved = rows.boolean(row, 15),
                         .registeredAt = rows.moment(row, 16),
                         .state = std::string(rows.text(row, 17)),
                         .withdrawReason = rows.maybeText(row, 18),
                         .endedAt = rows.maybeMoment(row, 19),
                         .version = rows.integer(row, 20),
                         .persons = static_cast<int>(rows.integer(row, 21)),
                         .wheelchair = rows.boolean(row, 22)});
    }
    return found;
}

std::optional<WaitingEntryRow> takeWaitingEntry(const pg::Transaction& tx, pg::Ticket ticket)
{
    auto found = takeWaitingEntries(tx, ticket);
    return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

void queueLockWaiting(pg::Transaction& tx, const std::vector<Uuid>& entries)
{
    tx.queue(Lock, {pg::Value::uuids(entries)});
}

pg::Ticket queueTryLockWaiting(pg::Transaction& tx)
{
    return tx.queue(TryLock, {});
}

std::vector<WaitingEntryId> takeLocked(const pg::Transaction& tx, pg::Ticket ticket)
{
    const auto& rows = tx.rows(ticket);
    std::vector<WaitingEntryId> locked;
    for (int row = 0; row < rows.count(); ++row)
        locked.push_back(rows.id<WaitingEntryId>(row, 0));
    return locked;
}

void queueInsertWaiting(pg::Transaction& tx, const WaitingEntryRow& entry)
{
    const auto reference = entry.callerReference ? pg::Value::bytes(entry.callerReference->bytes) : pg::Value(nullptr);
    tx.queue(Insert,
             {entry.id, entry.organisation, entry.account, entry.caseId, entry.person, entry.order, reference,
              wordOf(entry.gender), wordOf(entry.kind), entry.neededFrom, entry.neededBy, entry.imposedAt,
              entry.underOrder, entry.dangerRunningOrder, entry.sleepsOutside, entry.childrenInvolved,
              entry.registeredAt, static_cast<std::int64_t>(entry.persons), entry.wheelchair});
}

void queueNeedsOfWaiting(pg::Transaction& tx, const WaitingEntryRow& before, const WaitingEntryRow& after)
{
    tx.queueDeciding(Correct,
                     {before.id, before.version, wordOf(after.gender), wordOf(after.kind), after.neededFrom,
                      after.neededBy, after.underOrder, after.dangerRunningOrder, after.sleepsOutside,
                      after.childrenInvolved, static_cast<std::int64_t>(after.persons), after.wheelchair},
                     Refusal::StaleVersion);
}

void queueWithdrawn(pg::Transaction& tx, const WaitingEntryRow& before, std::string_view reason, Moment at)
{
    tx.queueDeciding(Withdraw, {before.id, before.version, reason, at}, Refusal::StaleVersion);
}

pg::Ticket queueImpositionOf(pg::Transaction& tx, const std::optional<OrderId>& order,
                             const std::optional<PersonId>& person)
{
    return tx.queue(FindImposition, {order, person});
}

std::optional<Moment> takeImposition(const pg::Transaction& tx, pg::Ticket ticket)
{
    const auto& rows = tx.rows(ticket);
    return rows.empty() ? std::nullopt : std::optional(rows.moment(0, 0));
}

} // namespace adempauze
