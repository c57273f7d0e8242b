#include "storage/waiting_offer_store.h"

#include "storage/joined.h"

#include <array>

namespace adempauze {

namespace {

using pg::joined;

constexpr pg::Statement LockHouse{"offer.lock_house", R"(
    SELECT pg_advisory_xact_lock(hashtextextended('house ' || p.facility_id::text, 0))
      FROM place p JOIN waiting_offer o ON o.region_id = p.region_id AND o.place_id = p.id
     WHERE o.id = $1)"};
constexpr pg::Statement LockPlace{"offer.lock_place", R"(
    SELECT p.id FROM place p
     WHERE p.id = ANY ((SELECT places_with(ARRAY(SELECT o.place_id FROM waiting_offer o WHERE o.id = $1)))::uuid[])
     ORDER BY p.id FOR NO KEY UPDATE)"};
constexpr pg::Statement LockPlacesOfEntry{"offer.lock_places", R"(
    SELECT p.id FROM place p
     WHERE p.id = ANY ((SELECT places_with(ARRAY(
               SELECT o.place_id FROM waiting_offer o WHERE o.entry_id = $1 AND o.state = 'open')))::uuid[])
     ORDER BY p.id FOR NO KEY UPDATE)"};
constexpr pg::Statement LockEntry{"offer.lock_entry", R"(
    SELECT e.id FROM waiting_entry e JOIN waiting_offer o ON o.region_id = e.region_id AND o.entry_id = e.id
     WHERE o.id = $1 FOR NO KEY UPDATE OF e)"};

constexpr char Columns[] = R"(
    SELECT o.id, o.round_id, o.entry_id, e.organisation_id, o.place_id, p.name, p.facility_id, f.alias, f.zone,
           o.claim_id, o.task_id, o.from_at, o.until_at, o.offered_at, o.offered_by, o.deadline_at, o.state,
           o.decline_reason, o.ended_at, o.why::text, o.version,
           CASE WHEN coalesce((SELECT c.persons FROM claim c WHERE c.region_id = o.region_id AND c.id = o.claim_id),
                              e.persons) > 1 THEN u.name END
      FROM waiting_offer o
      JOIN waiting_entry e ON e.region_id = o.region_id AND e.id = o.entry_id
      JOIN place p ON p.region_id = o.region_id AND p.id = o.place_id
      JOIN unit u ON u.region_id = p.region_id AND u.id = p.unit_id
      JOIN facility f ON f.region_id = p.region_id AND f.id = p.facility_id)";
constexpr auto ById = joined(Columns, " WHERE o.id = $1");
constexpr auto OfRound = joined(Columns, R"(
     WHERE o.id <> $1 AND o.state = 'open'
       AND o.round_id = (SELECT w.round_id FROM waiting_offer w WHERE w.id = $1)
     ORDER BY o.entry_id)");
constexpr auto OfEntry =
    joined(Columns, " WHERE o.entry_id = $1 ORDER BY o.offered_at DESC, o.ended_at DESC NULLS FIRST, o.id LIMIT 20");
constexpr auto OfOrganisation = joined(Columns, R"(
     WHERE e.organisation_id = $1 AND (e.ended_at IS NULL OR e.ended_at > $2)
     ORDER BY o.offered_at DESC, o.ended_at DESC NULLS FIRST, o.id LIMIT 1000)");

constexpr pg::Statement FindOne{"offer.by_id", ById.data()};
constexpr pg::Statement FindOthers{"offer.of_round", OfRound.data()};
constexpr pg::Statement FindOfEntry{"offer.of_entry", OfEntry.data()};
constexpr pg::Statement FindOfOrganisation{"offer.of_organisation", OfOrganisation.data()};

constexpr pg::Statement FindEntry{"offer.entry", R"(
    SELECT e.id, e.organisation_id, e.account_id, e.case_id, e.person_id, e.order_id, e.caller_reference, e.gender,
           e.kind, e.needed_from_at, e.needed_by_at, e.imposed_at, e.under_order, e.danger_running_order,
           e.sleeps_outside, e.children_involved, e.registered_at, e.state, e.withdraw_reason, e.ended_at, e.version,
           e.persons, e.wheelchair
      FROM waiting_entry e JOIN waiting_offer o ON o.region_id = e.region_id AND o.entry_id = e.id
     WHERE o.id = $1)"};

constexpr pg::Statement Insert{"offer.insert", R"(
    WITH waits AS (
        UPDATE waiting_entry SET state = 'offered', version = version + 1
         WHERE id = $3 AND state = 'waiting'
        RETURNING id),
    offered AS (
        INSERT INTO waiting_offer (id, round_id, entry_id, place_id, claim_id, task_id, from_at, until_at, offered_at,
                                   offered_by, deadline_at, why)
        SELECT $1, $2, waits.id, $4::uuid, $5::uuid, $6::uuid, $7::timestamptz, $8::timestamptz, $9::timestamptz,
               $10::uuid, $11::timestamptz, $12::jsonb
          FROM waits
            ON CONFLICT DO NOTHING
        RETURNING id)
    SELECT granted((SELECT count(*) FROM offered)))"};

constexpr pg::Statement End{"offer.end", R"(
    WITH over AS (
        UPDATE waiting_offer
           SET state = $3, decline_reason = $4, claim_id = coalesce($5, claim_id), ended_at = $7, version = version + 1
         WHERE id = $1 AND version = $2 AND state = 'open'
        RETURNING entry_id, task_id),
    entry AS (
        UPDATE waiting_entry e
           SET state = $6, ended_at = CASE WHEN $6 = 'placed' THEN $7::timestamptz END, version = e.version + 1
          FROM over WHERE e.id = over.entry_id AND e.state = 'offered'
        RETURNING e.id),
    done AS (
        UPDATE task t
           SET state = CASE WHEN $8::uuid IS NULL THEN 'cancelled' ELSE 'done' END,
               done_at = CASE WHEN $8 IS NULL THEN NULL ELSE $7::timestamptz END, done_by = $8, version = t.version + 1
          FROM over WHERE t.id = over.task_id AND t.state = 'open'
        RETURNING t.id)
    SELECT granted((SELECT count(*) FROM over)))"};

constexpr pg::Statement Follow{"offer.follow", R"(
    UPDATE waiting_offer SET claim_id = $2, version = version + 1 WHERE claim_id = $1 AND state = 'accepted')"};

constexpr std::array All{LockHouse,   LockPlace, LockPlacesOfEntry,  LockEntry, FindOne, FindOthers,
                         FindOfEntry, FindEntry, FindOfOrganisation, Insert,    End,     Follow};

} // namespace

std::span<const pg::Statement> waitingOfferStatements()
{
    return All;
}

void queueLockHouseOfOffer(pg::Transaction& tx, WaitingOfferId offer)
{
    tx.queue(LockHouse, {offer});
}

void queueLockPlaceOfOffer(pg::Transaction& tx, WaitingOfferId offer)
{
    tx.queue(LockPlace, {offer});
}

void queueLockPlacesOfWaiting(pg::Transaction& tx, WaitingEntryId entry)
{
    tx.queue(LockPlacesOfEntry, {entry});
}

void queueLockEntryOfOffer(pg::Transaction& tx, WaitingOfferId offer)
{
    tx.queue(LockEntry, {offer});
}

pg::Ticket queueWaitingOffer(pg::Transaction& tx, WaitingOfferId offer)
{
    return tx.queue(FindOne, {offer});
}

pg::Ticket queueEntryOfOffer(pg::Transaction& tx, WaitingOfferId offer)
{
    return tx.queue(FindEntry, {offer});
}

pg::Ticket queueOthersOfRound(pg::Transaction& tx, WaitingOfferId offer)
{
    return tx.queue(FindOthers, {offer});
}

pg::Ticket queueOffersOfWaiting(pg::Transaction& tx, WaitingEntryId entry)
{
    return tx.queue(FindOfEntry, {entry});
}

pg::Ticket queueOffersOfOrganisation(pg::Transaction& tx, OrganisationId organisation, Moment endedAfter)
{
    return tx.queue(FindOfOrganisation, {organisation, endedAfter});
}

std::vector<WaitingOfferRow> takeWaitingOffers(const pg::Transaction& tx, pg::Ticket ticket)
{
    const auto& rows = tx.rows(ticket);
    std::vector<WaitingOfferRow> found;
    for (int row = 0; row < rows.count(); ++row)
        found.push_back({.id = rows.id<WaitingOfferId>(row, 0),
                         .round = rows.uuid(row, 1),
                         .entry = rows.id<WaitingEntryId>(row, 2),
                         .organisation = rows.id<OrganisationId>(row, 3),
                         .place = rows.id<PlaceId>(row, 4),
                         .placeName = std::string(rows.text(row, 5)),
                         .facility = rows.id<FacilityId>(row, 6),
                         .facilityAlias = std::string(rows.text(row, 7)),
                         .wholeUnit = rows.maybeText(row, 21),
                         .zone = *Zone::named(rows.text(row, 8)),
                         .claim = rows.maybeId<ClaimId>(row, 9),
                         .task = rows.id<TaskId>(row, 10),
                         .from = rows.moment(row, 11),
                         .until = rows.moment(row, 12),
                         .offeredAt = rows.moment(row, 13),
                         .offeredBy = rows.maybeId<AccountId>(row, 14),
                         .deadline = rows.moment(row, 15),
                         .state = std::string(rows.text(row, 16)),
                         .declineReason = rows.maybeText(row, 17),
                         .endedAt = rows.maybeMoment(row, 18),
                         .why = std::string(rows.text(row, 19)),
                         .version = rows.integer(row, 20)});
    return found;
}

std::optional<WaitingOfferRow> takeWaitingOffer(const pg::Transaction& tx, pg::Ticket ticket)
{
    auto found = takeWaitingOffers(tx, ticket);
    return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

void queueInsertOffer(pg::Transaction& tx, const WaitingOfferRow& offer)
{
    tx.queueDeciding(Insert,
                     {offer.id, offer.round, offer.entry, offer.place, offer.claim, offer.task, offer.from, offer.until,
                      offer.offeredAt, offer.offeredBy, offer.deadline, offer.why},
                     Refusal::AlreadyOffered);
}

void queueEndOffer(pg::Transaction& tx, const WaitingOfferRow& before, const OfferEnd& end, Moment at)
{
    tx.queueDeciding(End,
                     {before.id, before.version, end.state, end.declineReason, end.claim, end.entryState, at, end.by},
                     Refusal::OfferOver);
}

void queueOfferFollows(pg::Transaction& tx, ClaimId lost, ClaimId instead)
{
    tx.queue(Follow, {lost, instead});
}

} // namespace adempauze
