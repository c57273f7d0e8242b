#include "storage/waiting_sweep_store.h"

#include <array>

namespace adempauze {

namespace {

// A renewal, a booking or an arrival says yes as well. What nobody holds is over when the place is somebody's; for a
// family, any place of the unit.
constexpr pg::Statement SettleOffers{"offer.settle", R"(
    WITH due AS (
        SELECT o.region_id, o.id, o.entry_id, o.task_id, e.organisation_id,
               CASE WHEN c.state IN ('booked', 'present', 'departed', 'no_show', 'cancelled')
                      OR (c.state = 'held' AND c.expires_at > o.deadline_at) THEN 'accepted'
                    WHEN c.state = 'released' THEN 'declined'
                    WHEN c.state = 'declined' THEN 'released'
                    WHEN o.deadline_at <= $1 OR c.state = 'expired' THEN 'expired'
                    ELSE 'released' END AS becomes
          FROM waiting_offer o
          JOIN waiting_entry e ON e.region_id = o.region_id AND e.id = o.entry_id
          LEFT JOIN claim c ON c.region_id = o.region_id AND c.id = o.claim_id
         WHERE o.state = 'open'
           AND (o.deadline_at <= $1 OR c.state <> 'held' OR c.expires_at > o.deadline_at
                OR (o.claim_id IS NULL AND EXISTS (
                        SELECT FROM placement x
                         WHERE x.region_id = o.region_id AND x.blocks
                           AND x.place_id = ANY (CASE WHEN e.persons > 1 THEN places_with(ARRAY[o.place_id])
                                                      ELSE ARRAY[o.place_id] END)
                           AND x.taken && tstzrange(o.from_at, o.until_at)
                           AND (x.expires_at IS NULL OR x.expires_at > $1))))
         ORDER BY o.id
           FOR NO KEY UPDATE OF o, e SKIP LOCKED),
    over AS (
        UPDATE waiting_offer o
           SET state = due.becomes, ended_at = $1, version = o.version + 1,
               decline_reason = CASE WHEN due.becomes = 'declined' THEN 'own_choice' END
          FROM due WHERE o.region_id = due.region_id AND o.id = due.id
        RETURNING o.id),
    entries AS (
        UPDATE waiting_entry e
           SET state = CASE WHEN due.becomes = 'accepted' THEN 'placed' ELSE 'waiting' END,
               ended_at = CASE WHEN due.becomes = 'accepted' THEN $1::timestamptz END, version = e.version + 1
          FROM due WHERE e.region_id = due.region_id AND e.id = due.entry_id AND e.state = 'offered'
        RETURNING e.id),
    tasks AS (
        UPDATE task t SET state = 'cancelled', version = t.version + 1
          FROM due WHERE t.region_id = due.region_id AND t.id = due.task_id AND t.state = 'open'
        RETURNING t.id),
    audited AS (
        INSERT INTO audit (action, subject_kind, subject_id, request_id)
        SELECT 'waiting.offer_' || due.becomes, 'waiting_offer', due.id, 'sweep' FROM due)
    INSERT INTO event (kind, organisation_ids, happened_at, recorded_at, data)
    SELECT 'waiting.offer_' || due.becomes, ARRAY[due.organisation_id], $1, $1,
           jsonb_build_object('offerId', due.id, 'entryId', due.entry_id)
      FROM due)"};

constexpr pg::Statement ExpireEntries{"waiting.expire", R"(
    WITH due AS (
        SELECT e.region_id, e.id FROM waiting_entry e WHERE e.state = 'waiting' AND e.needed_by_at <= $1
         ORDER BY e.id FOR NO KEY UPDATE SKIP LOCKED),
    over AS (
        UPDATE waiting_entry e SET state = 'expired', ended_at = $1, version = e.version + 1
          FROM due WHERE e.region_id = due.region_id AND e.id = due.id
        RETURNING e.id, e.organisation_id, e.case_id, e.needed_by_at),
    audited AS (
        INSERT INTO audit (action, subject_kind, subject_id, request_id)
        SELECT 'waiting.expired', 'waiting_entry', over.id, 'sweep' FROM over),
    told AS (
        INSERT INTO event (kind, organisation_ids, happened_at, recorded_at, data)
        SELECT 'waiting.expired', ARRAY[over.organisation_id], over.needed_by_at, $1,
               jsonb_build_object('entryId', over.id)
          FROM over)
    SELECT id, organisation_id, case_id, needed_by_at FROM over ORDER BY id)"};

// A booking that was refused at the door ends as one that its holder calls off, but for the house's answer. What made
// way for an extension has its event; whatever is held instead stands with the offer by then.
constexpr pg::Statement WaitAgain{"waiting.again", R"(
    WITH due AS (
        SELECT o.region_id, o.id, o.entry_id, e.organisation_id
          FROM waiting_offer o
          JOIN waiting_entry e ON e.region_id = o.region_id AND e.id = o.entry_id AND e.state = 'placed'
          JOIN claim c ON c.region_id = o.region_id AND c.id = o.claim_id
         WHERE o.state = 'accepted' AND e.needed_by_at > $1
           AND (c.state IN ('declined', 'expired')
                OR (c.state = 'cancelled' AND c.answer = 'declined')
                OR (c.state IN ('released', 'cancelled')
                    AND EXISTS (SELECT FROM event v
                                 WHERE v.region_id = c.region_id AND v.claim_id = c.id AND v.kind = 'claim.gave_way')))
         ORDER BY o.id
           FOR NO KEY UPDATE OF o, e SKIP LOCKED),
    over AS (
        UPDATE waiting_offer o SET state = 'released', ended_at = $1, version = o.version + 1
          FROM due WHERE o.region_id = due.region_id AND o.id = due.id
        RETURNING o.id),
    entries AS (
        UPDATE waiting_entry e SET state = 'waiting', ended_at = NULL, version = e.version + 1
          FROM due WHERE e.region_id = due.region_id AND e.id = due.entry_id
        RETURNING e.id),
    audited AS (
        INSERT INTO audit (action, subject_kind, subject_id, request_id)
        SELECT 'waiting.again', 'waiting_entry', due.entry_id, 'sweep' FROM due)
    INSERT INTO event (kind, organisation_ids, happened_at, recorded_at, data)
    SELECT 'waiting.again', ARRAY[due.organisation_id], $1, $1,
           jsonb_build_object('offerId', due.id, 'entryId', due.entry_id)
      FROM due)"};

constexpr pg::Statement TryOffering{"offer.try", R"(
    SELECT pg_try_advisory_xact_lock(hashtext('waiting offers'), hashtext(region_here()::text)))"};

// Whoever lost a round, or a place that made way, wants it still: only their own no, their silence, or the house's no
// counts.
constexpr pg::Statement FindUnwanted{"offer.unwanted", R"(
    SELECT DISTINCT o.entry_id,
           unnest(CASE WHEN e.persons > 1 THEN places_with(ARRAY[o.place_id]) ELSE ARRAY[o.place_id] END)
      FROM waiting_offer o
      JOIN waiting_entry e ON e.region_id = o.region_id AND e.id = o.entry_id AND e.state = 'waiting'
     WHERE o.ended_at > $1
       AND (o.state IN ('declined', 'expired')
            OR (o.state = 'released'
                AND EXISTS (SELECT FROM claim c
                             WHERE c.region_id = o.region_id AND c.id = o.claim_id
                               AND (c.state = 'expired' OR c.answer = 'declined')))))"};

constexpr std::array All{SettleOffers, ExpireEntries, WaitAgain, TryOffering, FindUnwanted};

} // namespace

std::span<const pg::Statement> waitingSweepStatements()
{
    return All;
}

pg::Ticket queueSettleWaiting(pg::Transaction& tx, Moment now)
{
    tx.queue(SettleOffers, {now});
    const auto ended = tx.queue(ExpireEntries, {now});
    tx.queue(WaitAgain, {now});
    return ended;
}

std::vector<WaitedInVain> takeWaitedInVain(const pg::Transaction& tx, pg::Ticket ticket)
{
    const auto& rows = tx.rows(ticket);
    std::vector<WaitedInVain> found;
    for (int row = 0; row < rows.count(); ++row)
        found.push_back({.entry = rows.id<WaitingEntryId>(row, 0),
                         .organisation = rows.id<OrganisationId>(row, 1),
                         .caseId = rows.maybeId<CaseId>(row, 2),
                         .neededBy = rows.moment(row, 3)});
    return found;
}

pg::Ticket queueTryOffering(pg::Transaction& tx)
{
    return tx.queue(TryOffering, {});
}

bool tookOffering(const pg::Transaction& tx, pg::Ticket ticket)
{
    return tx.rows(ticket).boolean(0, 0);
}

pg::Ticket queueUnwanted(pg::Transaction& tx, Moment since)
{
    return tx.queue(FindUnwanted, {since});
}

std::vector<Unwanted> takeUnwanted(const pg::Transaction& tx, pg::Ticket ticket)
{
    const auto& rows = tx.rows(ticket);
    std::vector<Unwanted> found;
    for (int row = 0; row < rows.count(); ++row)
        found.push_back({rows.id<WaitingEntryId>(row, 0), rows.id<PlaceId>(row, 1)});
    return found;
}

} // namespace adempauze
