#include "storage/hold_store.h"

#include <array>

namespace adempauze {

namespace {

constexpr pg::Statement LockHolds{"holds.lock", R"(
    SELECT pg_advisory_xact_lock(hashtextextended('holds ' || $1::text, 0)))"};

constexpr pg::Statement CountOpen{"holds.open", R"(
    SELECT count(*) FILTER (WHERE c.holder_account_id = $1), count(*),
           min(c.expires_at) FILTER (WHERE c.holder_account_id = $1), min(c.expires_at)
      FROM claim c
     WHERE c.state = 'held' AND c.holder_organisation_id = $2 AND c.expires_at > $3
       AND c.follows_claim_id IS NULL)"};

// The place is locked as in every change; one that somebody is working on is left for the next sweep. Which holds they
// are is found out first: what PostgreSQL planned before it knew how many there are compared each with each.
constexpr pg::Statement WarnOfExpiry{"holds.expiring", R"(
    WITH soon AS MATERIALIZED (
        SELECT c.region_id, c.id, c.case_id, c.holder_account_id, c.holder_organisation_id, c.expires_at
          FROM claim c
         WHERE c.state = 'held' AND c.expires_at > $1 AND c.expires_at <= $2
           AND c.warned_of_at IS DISTINCT FROM c.expires_at),
    due AS (
        SELECT c.region_id, c.id, c.case_id, x.place_id, x.facility_id, c.holder_account_id, c.holder_organisation_id,
               c.expires_at, f.zone
          FROM soon c
          JOIN placement x ON x.region_id = c.region_id AND x.claim_id = c.id AND x.blocks
           AND x.beside IS NULL
          JOIN place p ON p.region_id = x.region_id AND p.id = x.place_id
          JOIN facility f ON f.region_id = x.region_id AND f.id = x.facility_id
         ORDER BY x.place_id
           FOR NO KEY UPDATE OF p SKIP LOCKED),
    warned AS (
        UPDATE claim c SET warned_of_at = c.expires_at
          FROM due
         WHERE c.region_id = due.region_id AND c.id = due.id AND c.state = 'held' AND c.expires_at = due.expires_at
           AND c.warned_of_at IS DISTINCT FROM c.expires_at
        RETURNING c.id)
    SELECT d.id, d.case_id, d.place_id, d.facility_id, d.holder_account_id, d.expires_at, d.zone,
           d.holder_organisation_id, NULL::uuid
      FROM due d JOIN warned w ON w.id = d.id)"};

// However it expired. One that somebody is working on is left for the next sweep.
constexpr pg::Statement TellOfExpiry{"holds.expired", R"(
    WITH over AS MATERIALIZED (
        SELECT c.region_id, c.id, c.case_id, c.holder_account_id, c.holder_organisation_id, c.expires_at
          FROM claim c
         WHERE c.state = 'expired' AND c.expiry_told_at IS NULL AND c.expires_at > $2 AND c.expires_at <= $1
           AND (c.answer = 'not_needed' OR c.answer_due_at IS NOT NULL)
           FOR UPDATE SKIP LOCKED),
    told AS (
        UPDATE claim c SET expiry_told_at = $1 FROM over WHERE c.region_id = over.region_id AND c.id = over.id)
    SELECT o.id, o.case_id, x.place_id, x.facility_id, o.holder_account_id, o.expires_at, f.zone, f.operator_id,
           NULL::uuid
      FROM over o
      JOIN LATERAL claim_here(o.region_id, o.id, $1) x ON true
      JOIN facility f ON f.region_id = o.region_id AND f.id = x.facility_id
     WHERE f.operator_id <> o.holder_organisation_id)"};

constexpr pg::Statement FollowOnsOfStay{"holds.follow_on_of_stay", R"(
    SELECT c.follows_claim_id, c.id, c.expires_at
      FROM claim c
     WHERE c.follows_claim_id = $1 AND c.state = 'held' AND c.expires_at > $2)"};

constexpr pg::Statement FollowOnsOfOrder{"holds.follow_on_of_order", R"(
    SELECT c.follows_claim_id, c.id, c.expires_at
      FROM claim c
     WHERE c.follows_claim_id = ANY ((SELECT stays_of_order($1))::uuid[]) AND c.state = 'held' AND c.expires_at > $2)"};

constexpr pg::Statement LockWithFollowOn{"holds.lock_with_follow_on", R"(
    SELECT p.id FROM place p
     WHERE p.id IN (SELECT x.place_id FROM placement x JOIN claim c ON c.region_id = x.region_id AND c.id = x.claim_id
                     WHERE c.id = $1 OR (c.follows_claim_id = $1 AND c.state = 'held'))
     ORDER BY p.id FOR NO KEY UPDATE)"};

constexpr pg::Statement FindOnOffer{"holds.on_offer",
                                    "SELECT FROM waiting_offer WHERE claim_id = $1 AND state = 'open'"};

constexpr pg::Statement SetAnswerDue{"holds.answer_due", "UPDATE claim SET answer_due_at = $2 WHERE id = $1"};

constexpr std::array All{LockWithFollowOn, LockHolds,        CountOpen,   WarnOfExpiry, TellOfExpiry,
                         FollowOnsOfStay,  FollowOnsOfOrder, FindOnOffer, SetAnswerDue};

} // namespace

std::span<const pg::Statement> holdStatements()
{
    return All;
}

void queueLockHolds(pg::Transaction& tx, OrganisationId organisation)
{
    tx.queue(LockHolds, {organisation});
}

pg::Ticket queueOpenHolds(pg::Transaction& tx, AccountId account, OrganisationId organisation, Moment now)
{
    return tx.queue(CountOpen, {account, organisation, now});
}

OpenHolds takeOpenHolds(const pg::Transaction& tx, pg::Ticket ticket)
{
    const auto& rows = tx.rows(ticket);
    return {.ofAccount = static_cast<int>(rows.integer(0, 0)),
            .ofOrganisation = static_cast<int>(rows.integer(0, 1)),
            .firstOfAccount = rows.maybeMoment(0, 2),
            .firstOfOrganisation = rows.maybeMoment(0, 3)};
}

void queueLockWithFollowOn(pg::Transaction& tx, ClaimId stay)
{
    tx.queue(LockWithFollowOn, {stay});
}

pg::Ticket queueFollowOnsOf(pg::Transaction& tx, ClaimId stay, Moment now)
{
    return tx.queue(FollowOnsOfStay, {stay, now});
}

pg::Ticket queueFollowOnsOf(pg::Transaction& tx, OrderId order, Moment now)
{
    return tx.queue(FollowOnsOfOrder, {order, now});
}

std::vector<FollowOn> takeFollowOns(const pg::Transaction& tx, pg::Ticket ticket)
{
    const auto& rows = tx.rows(ticket);
    std::vector<FollowOn> found;
    for (int row = 0; row < rows.count(); ++row)
        found.push_back({rows.id<ClaimId>(row, 0), rows.id<ClaimId>(row, 1), rows.moment(row, 2)});
    return found;
}

pg::Ticket queueOnOffer(pg::Transaction& tx, ClaimId hold)
{
    return tx.queue(FindOnOffer, {hold});
}

bool takeOnOffer(const pg::Transaction& tx, pg::Ticket ticket)
{
    return !tx.rows(ticket).empty();
}

void queueAnswerDue(pg::Transaction& tx, ClaimId hold, const std::optional<Moment>& dueAt)
{
    tx.queue(SetAnswerDue, {hold, dueAt});
}

pg::Ticket queueExpired(pg::Transaction& tx, Moment now, Moment since)
{
    return tx.queue(TellOfExpiry, {now, since});
}

pg::Ticket queueExpiring(pg::Transaction& tx, Moment now, Moment until)
{
    return tx.queue(WarnOfExpiry, {now, until});
}

} // namespace adempauze
