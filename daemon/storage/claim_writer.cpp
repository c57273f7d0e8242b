#include "storage/claim_writer.h"

#include <algorithm>
#include <array>

namespace adempauze {

namespace {

constexpr pg::Statement InsertHold{"claim.insert_hold", R"(
    WITH placed AS (
        INSERT INTO placement (id, claim_id, place_id, facility_id, from_at, until_at, taken_until_at, expires_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
            ON CONFLICT DO NOTHING
        RETURNING claim_id),
    claimed AS (
        INSERT INTO claim (id, state, holder_account_id, holder_organisation_id, caller_reference, remark, gender, code,
                           from_at, until_at, expected_arrival_at, stated_imposed_at, expires_at, answer, answer_due_at,
                           recorded_at)
        SELECT placed.claim_id, 'held', $9::uuid, $10::uuid, $11::bytea, $12, $13, $14, $5, $6, $15::timestamptz, $16::timestamptz,
               $8, $17, $18::timestamptz, $19::timestamptz
          FROM placed
            ON CONFLICT DO NOTHING
        RETURNING id)
    SELECT granted((SELECT count(*) FROM claimed)))"};

constexpr pg::Statement UpdateClaim{"claim.update", R"(
    WITH changed AS (
        UPDATE claim
           SET state = $3, case_id = $4, person_id = $5, order_id = $6, from_at = $7, until_at = $8, expires_at = $9,
               answer = $10, answered_at = CASE WHEN $10 <> answer THEN $17::timestamptz ELSE answered_at END,
               answered_by = CASE WHEN $10 <> answer THEN $18::uuid ELSE answered_by END, decline_reason = $11,
               arrived_at = $12, arrival_recorded_at = $13, departed_at = $14, departure_recorded_at = $15,
               destination = $16, renewals = $19,
               called_by = CASE WHEN $20 IS DISTINCT FROM called_at THEN $18::uuid ELSE called_by END, called_at = $20,
               ended_at = CASE WHEN $3 <> state AND $3 IN ('released', 'declined') THEN $17::timestamptz
                               ELSE ended_at END,
               version = version + 1
         WHERE id = $1 AND version = $2
        RETURNING id)
    SELECT granted((SELECT count(*) FROM changed)))"};

constexpr pg::Statement UpdatePlacement{"placement.update", R"(
    UPDATE placement
       SET from_at = $2, until_at = $3, taken_until_at = $4, blocks = $5, occupied = $6, expires_at = $7,
           tail_until_at = $8, tail_decided_at = $9, person_id = $10
     WHERE id = $1)"};

constexpr pg::Statement InsertPlacement{"placement.insert", R"(
    WITH placed AS (
        INSERT INTO placement (id, claim_id, number, place_id, facility_id, from_at, until_at, taken_until_at, occupied,
                               tail_until_at, tail_decided_at, person_id)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
            ON CONFLICT DO NOTHING
        RETURNING id)
    SELECT granted((SELECT count(*) FROM placed)))"};

constexpr pg::Statement DeleteSegments{"basis.delete", "DELETE FROM basis_segment WHERE claim_id = $1"};

constexpr pg::Statement InsertSegment{"basis.insert", R"(
    INSERT INTO basis_segment (claim_id, number, basis, order_id, from_at, until_at, why, recorded_by, recorded_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9))"};

constexpr std::array All{InsertHold, UpdateClaim, UpdatePlacement, InsertPlacement, DeleteSegments, InsertSegment};

bool sameSegments(const std::vector<SegmentRow>& a, const std::vector<SegmentRow>& b)
{
    return std::ranges::equal(
        a, b, [](const SegmentRow& x, const SegmentRow& y) { return x.segment == y.segment && x.why == y.why; });
}

void queueUpdatePlacement(pg::Transaction& tx, const PlacementRow& to, const std::optional<PersonId>& person)
{
    tx.queue(UpdatePlacement,
             {to.id, to.during.from(), to.during.until(), to.takenUntil, to.blocks, to.occupied, to.expiresAt,
              to.tailUntil, to.tailDecidedAt, person});
}

void queueSegments(pg::Transaction& tx, const ClaimRow& claim, const Writer& writer)
{
    tx.queue(DeleteSegments, {claim.id});
    int number = 0;
    for (const auto& [segment, why] : claim.segments)
        tx.queue(InsertSegment,
                 {claim.id, ++number, wordFor(segment.basis), segment.order, segment.during.from(),
                  segment.during.until(), why, writer.account, writer.at});
}

} // namespace

std::span<const pg::Statement> claimWriterStatements()
{
    return All;
}

void queueInsertHold(pg::Transaction& tx, const ClaimRow& hold, const PlacementRow& placement, Moment recordedAt)
{
    const auto reference = hold.callerReference ? pg::Value::bytes(hold.callerReference->bytes) : pg::Value(nullptr);
    const auto gender = hold.gender ? pg::Value(wordFor(*hold.gender)) : pg::Value(nullptr);
    tx.queueDeciding(InsertHold,
                     {placement.id, hold.id, placement.place, placement.facility, hold.from, hold.until,
                      placement.takenUntil, hold.expiresAt, hold.holder, hold.holderOrganisation, reference,
                      hold.remark, gender, hold.code, hold.expectedArrivalAt, hold.statedImposedAt, hold.answer,
                      hold.answerDueAt, recordedAt},
                     Refusal::PlaceTaken);
}

void queueSave(pg::Transaction& tx, const ClaimRow& before, const ClaimRow& after, const Writer& writer)
{
    tx.queueDeciding(UpdateClaim,
                     {after.id,
                      before.version,
                      wordFor(after.state),
                      after.caseId,
                      after.person,
                      after.order,
                      after.from,
                      after.until,
                      after.expiresAt,
                      after.answer,
                      after.declineReason,
                      after.arrivedAt,
                      after.arrivalRecordedAt,
                      after.departedAt,
                      after.departureRecordedAt,
                      after.destination,
                      writer.at,
                      writer.account,
                      after.renewals,
                      after.calledAt},
                     Refusal::StaleVersion);
    for (const PlacementRow& to : after.placements) // the oldest first: what is left behind shrinks
        if (std::ranges::any_of(before.placements, [&](const PlacementRow& from) { return from.id == to.id; }))
            queueUpdatePlacement(tx, to, after.person);
    for (const PlacementRow& to : after.placements)
        if (std::ranges::none_of(before.placements, [&](const PlacementRow& from) { return from.id == to.id; }))
            tx.queueDeciding(InsertPlacement,
                             {to.id, after.id, to.number, to.place, to.facility, to.during.from(), to.during.until(),
                              to.takenUntil, to.occupied, to.tailUntil, to.tailDecidedAt, after.person},
                             Refusal::PlaceTaken);
    // Also where only the stay's own ends moved: the segments must cover it at commit, and say so if they do not.
    if (!sameSegments(before.segments, after.segments))
        queueSegments(tx, after, writer);
}

} // namespace adempauze
