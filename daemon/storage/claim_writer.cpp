#include "storage/claim_writer.h"

#include <algorithm>
#include <array>

namespace adempauze {

namespace {

constexpr pg::Statement InsertHold{"claim.insert_hold", R"(
    WITH placed AS (
        INSERT INTO placement (id, claim_id, place_id, facility_id, from_at, until_at, taken_until_at, expires_at,
                               person_id, whole_unit)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $22, $26::int > 1)
            ON CONFLICT DO NOTHING
        RETURNING claim_id),
    claimed AS (
        INSERT INTO claim (id, state, holder_account_id, holder_organisation_id, caller_reference, remark, gender, code,
                           from_at, until_at, expected_arrival_at, stated_imposed_at, expires_at, answer, answer_due_at,
                           recorded_at, conditional_on, conditional_until_at, person_id, case_id, order_id, follows_claim_id,
                           persons, wheelchair)
        SELECT placed.claim_id, 'held', $9::uuid, $10::uuid, $11::bytea, $12, $13, $14, $5, $6, $15::timestamptz, $16::timestamptz,
               $8, $17, $18::timestamptz, $19::timestamptz, $20::uuid[],
               $21::timestamptz, $22::uuid, $23::uuid, $24::uuid, $25::uuid, $26::int, $27::boolean
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
               conditional_on = $21, conditional_until_at = $22,
               missed_by = CASE WHEN $23 IS DISTINCT FROM missed_at THEN $18::uuid ELSE missed_by END, missed_at = $23,
               may_return = $24, may_return_from = $25, expected_arrival_at = $26,
               wheelchair = $27, gender = $28,
               version = version + 1
         WHERE id = $1 AND version = $2
        RETURNING id)
    SELECT granted((SELECT count(*) FROM changed)))"};

constexpr pg::Statement UpdatePlacement{"placement.update", R"(
    UPDATE placement
       SET from_at = $2, until_at = $3, taken_until_at = $4, blocks = $5, occupied = $6, expires_at = $7,
           tail_until_at = $8, tail_decided_at = $9, person_id = $10, tail_shared = $11
     WHERE id = $1)"};

constexpr pg::Statement InsertPlacement{"placement.insert", R"(
    WITH placed AS (
        INSERT INTO placement (id, claim_id, number, place_id, facility_id, from_at, until_at, taken_until_at, occupied,
                               tail_until_at, tail_decided_at, person_id, tail_shared, expires_at, whole_unit)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15::int > 1)
            ON CONFLICT DO NOTHING
        RETURNING id)
    SELECT granted((SELECT count(*) FROM placed)))"};

constexpr pg::Statement DeleteSegments{"basis.delete", "DELETE FROM basis_segment WHERE claim_id = $1"};

constexpr pg::Statement InsertSegment{"basis.insert", R"(
    INSERT INTO basis_segment (claim_id, number, basis, order_id, from_at, until_at, why, recorded_by, recorded_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9))"};

// Their place is locked with the resident's: they lie on his tail.
constexpr pg::Statement MakeFirm{"claim.make_firm", R"(
    WITH settled AS (
        UPDATE claim c
           SET conditional_on = rest.others, conditional_until_at = rest.until_at, version = c.version + 1
          FROM claim k
          JOIN LATERAL (SELECT coalesce(array_agg(x.claim_id), '{}') AS others, max(x.tail_decided_at) AS until_at
                          FROM placement x
                         WHERE x.region_id = k.region_id AND x.claim_id = ANY (array_remove(k.conditional_on, $1))
                           AND x.blocks AND x.beside IS NULL AND x.tail_shared AND x.tail_decided_at > $2) rest ON true
         WHERE c.region_id = k.region_id AND c.id = k.id
           AND k.conditional_on @> ARRAY[$1::uuid] AND k.conditional_until_at > $2
           AND k.state IN ('held', 'booked', 'present')
        RETURNING c.region_id, c.id, c.case_id, c.holder_account_id, c.holder_organisation_id,
                  c.conditional_until_at IS NULL AS firm),
    audited AS (
        INSERT INTO audit (account_id, action, subject_kind, subject_id, request_id)
        SELECT $3, 'claim.firm', 'claim', settled.id, $4 FROM settled WHERE settled.firm)
    INSERT INTO event (kind, claim_id, case_id, place_id, facility_id, account_id, holder_account_id, organisation_ids,
                       happened_at, recorded_at)
    SELECT 'claim.firm', settled.id, settled.case_id, x.place_id, x.facility_id, $3, settled.holder_account_id,
           ARRAY[settled.holder_organisation_id], $2, $2
      FROM settled JOIN LATERAL claim_here(settled.region_id, settled.id, $2) x ON true
     WHERE settled.firm)"};

constexpr std::array All{InsertHold,     UpdateClaim,   UpdatePlacement, InsertPlacement,
                         DeleteSegments, InsertSegment, MakeFirm};

std::vector<Uuid> uuidsOf(const std::vector<ClaimId>& claims)
{
    std::vector<Uuid> ids;
    for (const ClaimId& claim : claims)
        ids.push_back(claim.value);
    return ids;
}

bool sameSegments(const std::vector<SegmentRow>& a, const std::vector<SegmentRow>& b)
{
    return std::ranges::equal(
        a, b, [](const SegmentRow& x, const SegmentRow& y) { return x.segment == y.segment && x.why == y.why; });
}

void queueUpdatePlacement(pg::Transaction& tx, const PlacementRow& to, const std::optional<PersonId>& person)
{
    tx.queue(UpdatePlacement,
             {to.id, to.during.from(), to.during.until(), to.takenUntil, to.blocks, to.occupied, to.expiresAt,
              to.tailUntil, to.tailDecidedAt, person, to.tailShared});
}

void queueSegments(pg::Transaction& tx, const ClaimRow& claim, const Writer& writer)
{
    tx.queue(DeleteSegments, {claim.id});
    int number = 0;
    for (const auto& [segment, why, orderFrom, orderUntil] : claim.segments)
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
                     {placement.id,
                      hold.id,
                      placement.place,
                      placement.facility,
                      hold.from,
                      hold.until,
                      placement.takenUntil,
                      hold.expiresAt,
                      hold.holder,
                      hold.holderOrganisation,
                      reference,
                      hold.remark,
                      gender,
                      hold.code,
                      hold.expectedArrivalAt,
                      hold.statedImposedAt,
                      hold.answer,
                      hold.answerDueAt,
                      recordedAt,
                      pg::Value::uuids(uuidsOf(hold.conditionalOn)),
                      hold.conditionalUntil,
                      hold.person,
                      hold.caseId,
                      hold.order,
                      hold.follows,
                      hold.persons,
                      hold.wheelchair},
                     Refusal::PlaceTaken);
}

void queueMakeFirm(pg::Transaction& tx, ClaimId resident, const Writer& writer, std::string_view requestId)
{
    tx.queue(MakeFirm, {resident, writer.at, writer.account, requestId});
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
                      after.calledAt,
                      pg::Value::uuids(uuidsOf(after.conditionalOn)),
                      after.conditionalUntil,
                      after.missedAt,
                      after.mayReturn,
                      after.mayReturnFrom,
                      after.expectedArrivalAt,
                      after.wheelchair,
                      after.gender ? pg::Value(wordFor(*after.gender)) : pg::Value(nullptr)},
                     Refusal::StaleVersion);
    for (const PlacementRow& to : after.placements) // the oldest first: what is left behind shrinks
        if (std::ranges::any_of(before.placements, [&](const PlacementRow& from) { return from.id == to.id; }))
            queueUpdatePlacement(tx, to, after.person);
    for (const PlacementRow& to : after.placements)
        if (std::ranges::none_of(before.placements, [&](const PlacementRow& from) { return from.id == to.id; }))
            tx.queueDeciding(InsertPlacement,
                             {to.id, after.id, to.number, to.place, to.facility, to.during.from(), to.during.until(),
                              to.takenUntil, to.occupied, to.tailUntil, to.tailDecidedAt, after.person, to.tailShared,
                              to.expiresAt, after.persons},
                             Refusal::PlaceTaken);
    // Also where only the stay's own ends moved: the segments must cover it at commit, and say so if they do not.
    if (!sameSegments(before.segments, after.segments))
        queueSegments(tx, after, writer);
}

} // namespace adempauze
