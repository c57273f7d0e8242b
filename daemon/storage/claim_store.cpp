#include "storage/claim_store.h"

#include "storage/facility_store.h"
#include "storage/joined.h"
#include "storage/sight_sql.h"

#include <array>
#include <cassert>

namespace adempauze {

namespace {

using pg::joined;

constexpr char ClaimColumns[] = R"(
    SELECT c.id, c.state, c.case_id, c.person_id, c.order_id, c.holder_account_id, c.holder_organisation_id,
           c.caller_reference, c.remark, c.gender, c.code, c.from_at, c.until_at, c.expected_arrival_at,
           c.stated_imposed_at, c.expires_at, c.answer, c.answer_due_at, c.decline_reason, c.arrived_at,
           c.arrival_recorded_at, c.departed_at, c.departure_recorded_at, c.destination, c.version, o.until_at, c.renewals,
           c.called_at, c.conditional_on, c.conditional_until_at, c.missed_at, c.may_return,
           c.may_return_from::text, c.follows_claim_id, c.persons, o.latest_until_at,
           c.wheelchair
      FROM claim c
      LEFT JOIN restraining_order o ON o.region_id = c.region_id AND o.id = c.order_id)";

constexpr char PlacementColumns[] = R"(
    SELECT c.id, x.id, x.number, x.place_id, p.name, x.facility_id, f.alias, x.from_at, x.until_at, x.taken_until_at,
           x.blocks, x.occupied, x.expires_at, x.tail_until_at, x.tail_decided_at,
           f.operator_id, f.kind, f.accepts, f.conditions, f.zone, f.intake_from, f.intake_until, f.departure_time,
           f.turnover_minutes, f.longest_stay_days, f.admission, f.tail, f.phone, f.desk_id, f.details_team_id,
           t.organisation_id, x.tail_shared, p.unit_id, CASE WHEN x.whole_unit THEN u.name END
      FROM claim c
      JOIN placement x ON x.region_id = c.region_id AND x.claim_id = c.id AND x.beside IS NULL
      JOIN place p ON p.region_id = x.region_id AND p.id = x.place_id
      JOIN unit u ON u.region_id = p.region_id AND u.id = p.unit_id
      JOIN facility f ON f.region_id = x.region_id AND f.id = x.facility_id
      JOIN team t ON t.region_id = f.region_id AND t.id = f.details_team_id)";

constexpr char SegmentColumns[] = R"(
    SELECT c.id, s.basis, s.order_id, s.from_at, s.until_at, s.why, o.imposed_at, o.until_at
      FROM claim c
      JOIN basis_segment s ON s.region_id = c.region_id AND s.claim_id = c.id
      LEFT JOIN restraining_order o ON o.region_id = s.region_id AND o.id = s.order_id)";

// What else stands on each place that an open stay has, or on the places of the unit; of any other claim on the place
// of its last placement; from now on, since people come sooner than was planned. A protected tail counts while its
// order may be extended; somebody who should have left and did not counts for ever.
constexpr char BlockerColumns[] = R"(
    SELECT DISTINCT c.id, b.from_at, b.until_at,
           greatest(b.taken_until_at, CASE WHEN b.tail_decided_at > $2 AND NOT b.tail_shared THEN b.tail_until_at END),
           b.closure_id IS NOT NULL, b.occupied AND b.until_at <= $2, b.claim_id,
           EXISTS (SELECT FROM claim k
                    WHERE k.region_id = b.region_id AND k.id = b.claim_id AND k.conditional_until_at > $2
                      AND c.id = ANY (k.conditional_on)),
           CASE WHEN b.tail_shared AND b.tail_decided_at > $2 THEN b.tail_until_at END, b.tail_decided_at, b.occupied,
           own.id
      FROM claim c
      JOIN LATERAL (SELECT x.region_id, x.id, x.place_id, x.from_at, x.whole_unit,
                           x.blocks AND c.state IN ('booked', 'present') AS is_had,
                           row_number() OVER (ORDER BY x.blocks DESC, x.number DESC) AS from_last
                      FROM placement x
                     WHERE x.region_id = c.region_id AND x.claim_id = c.id AND x.beside IS NULL) own
        ON own.is_had OR own.from_last = 1
      JOIN LATERAL (SELECT own.region_id, own.place_id, own.from_at
                     UNION ALL
                    SELECT x.region_id, x.place_id, x.from_at FROM placement x
                     WHERE own.whole_unit AND x.region_id = own.region_id AND x.beside = own.id) here ON true
      JOIN placement b ON b.region_id = here.region_id AND b.place_id = here.place_id AND b.blocks
       AND b.claim_id IS DISTINCT FROM c.id AND (b.expires_at IS NULL OR b.expires_at > $2)
       AND (b.taken_until_at > least(here.from_at, $2) OR b.occupied OR b.tail_decided_at > $2))";

constexpr char ById[] = " WHERE c.id = $1 ORDER BY 1, 3";
constexpr char ByCode[] = R"(
     WHERE c.id = (SELECT n.id FROM claim n WHERE n.code = $1
                    ORDER BY n.state IN ('held', 'booked') DESC, n.recorded_at DESC LIMIT 1) ORDER BY 1, 3)";
constexpr char OfOrder[] = " WHERE c.id = ANY ((SELECT stays_of_order($1))::uuid[]) ORDER BY 1, 3";
// An array is made once; a list in parentheses, by some plans, for each row.
constexpr char SeenFrom[] = R"(
     WHERE c.id = ANY (ARRAY(
                    SELECT n.id FROM claim n
                     WHERE n.state = ANY ($4::text[])
                       AND ($5::timestamptz IS NULL OR coalesce(n.ended_at, n.expires_at) > $5)
                       AND )";
constexpr char SeenTo[] = R"(
                     ORDER BY n.state IN ('held', 'booked', 'present') DESC,
                              coalesce(n.departure_recorded_at, n.recorded_at) DESC, n.id LIMIT 200)) ORDER BY 1, 3)";

template<std::size_t N>
consteval auto seen(const char (&columns)[N])
{
    return joined(joined(joined(columns, SeenFrom), sight::OfClaims), SeenTo);
}

constexpr auto ClaimById = joined(ClaimColumns, ById);
constexpr auto ClaimByCode = joined(ClaimColumns, ByCode);
constexpr auto ClaimsOfOrder = joined(ClaimColumns, OfOrder);
constexpr auto ClaimsSeen = seen(ClaimColumns);
constexpr auto PlacementsById = joined(PlacementColumns, ById);
constexpr auto PlacementsByCode = joined(PlacementColumns, ByCode);
constexpr auto PlacementsOfOrder = joined(PlacementColumns, OfOrder);
constexpr auto PlacementsSeen = seen(PlacementColumns);
constexpr auto SegmentsById = joined(SegmentColumns, " WHERE c.id = $1 ORDER BY 1, 4");
constexpr auto SegmentsByCode = joined(SegmentColumns, R"(
     WHERE c.id = (SELECT n.id FROM claim n WHERE n.code = $1
                    ORDER BY n.state IN ('held', 'booked') DESC, n.recorded_at DESC LIMIT 1) ORDER BY 1, 4)");
constexpr auto SegmentsOfOrder =
    joined(SegmentColumns, " WHERE c.id = ANY ((SELECT stays_of_order($1))::uuid[]) ORDER BY 1, 4");
constexpr auto SegmentsSeen = seen(SegmentColumns);
constexpr auto BlockersById = joined(BlockerColumns, " WHERE c.id = $1 ORDER BY 1, 2");
constexpr auto BlockersByCode = joined(BlockerColumns, R"(
     WHERE c.id = (SELECT n.id FROM claim n WHERE n.code = $1
                    ORDER BY n.state IN ('held', 'booked') DESC, n.recorded_at DESC LIMIT 1) ORDER BY 1, 2)");
constexpr auto BlockersOfOrder =
    joined(BlockerColumns, " WHERE c.id = ANY ((SELECT stays_of_order($1))::uuid[]) ORDER BY 1, 2");

constexpr pg::Statement FindById{"claim.by_id", ClaimById.data()};
constexpr pg::Statement FindByCode{"claim.by_code", ClaimByCode.data()};
constexpr pg::Statement FindOfOrder{"claim.of_order", ClaimsOfOrder.data()};
constexpr pg::Statement FindSeen{"claim.seen", ClaimsSeen.data()};
constexpr pg::Statement PlacesById{"claim.placements_by_id", PlacementsById.data()};
constexpr pg::Statement PlacesByCode{"claim.placements_by_code", PlacementsByCode.data()};
constexpr pg::Statement PlacesOfOrder{"claim.placements_of_order", PlacementsOfOrder.data()};
constexpr pg::Statement PlacesSeen{"claim.placements_seen", PlacementsSeen.data()};
constexpr pg::Statement WhyById{"claim.segments_by_id", SegmentsById.data()};
constexpr pg::Statement WhyByCode{"claim.segments_by_code", SegmentsByCode.data()};
constexpr pg::Statement WhyOfOrder{"claim.segments_of_order", SegmentsOfOrder.data()};
constexpr pg::Statement WhySeen{"claim.segments_seen", SegmentsSeen.data()};
constexpr pg::Statement BlockedById{"claim.blockers_by_id", BlockersById.data()};
constexpr pg::Statement BlockedByCode{"claim.blockers_by_code", BlockersByCode.data()};
constexpr pg::Statement BlockedOfOrder{"claim.blockers_of_order", BlockersOfOrder.data()};

// Places are locked lowest id first, in every change: nobody waits for somebody who waits for them.
constexpr pg::Statement LockOf{"claim.lock_places", R"(
    SELECT p.id FROM place p
     WHERE p.id = ANY ((SELECT places_with(ARRAY(SELECT x.place_id FROM placement x WHERE x.claim_id = $1)))::uuid[])
     ORDER BY p.id FOR NO KEY UPDATE)"};
constexpr pg::Statement LockOfCode{"claim.lock_places_of_code", R"(
    SELECT p.id FROM place p
     WHERE p.id = ANY ((SELECT places_with(ARRAY(
               SELECT x.place_id FROM placement x JOIN claim c ON c.region_id = x.region_id AND c.id = x.claim_id
                WHERE c.code = $1)))::uuid[])
     ORDER BY p.id FOR NO KEY UPDATE)"};
constexpr pg::Statement LockOfOrder{"claim.lock_places_of_order", R"(
    SELECT p.id FROM place p
     WHERE p.id = ANY ((SELECT places_with(ARRAY(
               SELECT x.place_id FROM placement x JOIN claim c ON c.region_id = x.region_id AND c.id = x.claim_id
                WHERE c.id = ANY ((SELECT stays_of_order($1))::uuid[])
                   OR (c.state = 'held' AND c.follows_claim_id = ANY ((SELECT stays_of_order($1))::uuid[])))))::uuid[])
     ORDER BY p.id FOR NO KEY UPDATE)"};
constexpr pg::Statement LockFor{"claim.lock_places_for", R"(
    SELECT p.id FROM place p
     WHERE p.id = ANY ((SELECT places_with($2::uuid || ARRAY(SELECT x.place_id FROM placement x WHERE x.claim_id = $1)))::uuid[])
     ORDER BY p.id FOR NO KEY UPDATE)"};

constexpr std::array All{FindById,       FindByCode, FindOfOrder, FindSeen,    PlacesById, PlacesByCode, PlacesOfOrder,
                         PlacesSeen,     WhyById,    WhyByCode,   WhyOfOrder,  WhySeen,    BlockedById,  BlockedByCode,
                         BlockedOfOrder, LockOf,     LockOfCode,  LockOfOrder, LockFor};

ClaimTickets queueSeen(pg::Transaction& tx, const ClaimsOf& whose, const char* states,
                       const std::optional<Moment>& endedAfter)
{
    const auto& [holder, organisation, facility, lead] = whose;
    return {tx.queue(FindSeen, {holder, organisation, facility, states, endedAfter, lead}),
            tx.queue(PlacesSeen, {holder, organisation, facility, states, endedAfter, lead}),
            tx.queue(WhySeen, {holder, organisation, facility, states, endedAfter, lead})};
}

} // namespace

std::span<const pg::Statement> claimStatements()
{
    return All;
}

void queueLockPlacesOf(pg::Transaction& tx, ClaimId claim)
{
    tx.queue(LockOf, {claim});
}

void queueLockPlacesOfCode(pg::Transaction& tx, std::string_view code)
{
    tx.queue(LockOfCode, {code});
}

void queueLockPlacesOfOrder(pg::Transaction& tx, OrderId order)
{
    tx.queue(LockOfOrder, {order});
}

void queueLockPlacesFor(pg::Transaction& tx, ClaimId claim, PlaceId another)
{
    tx.queue(LockFor, {claim, another});
}

ClaimTickets queueClaim(pg::Transaction& tx, ClaimId claim, Moment now)
{
    return {tx.queue(FindById, {claim}), tx.queue(PlacesById, {claim}), tx.queue(WhyById, {claim}),
            tx.queue(BlockedById, {claim, now})};
}

ClaimTickets queueClaimByCode(pg::Transaction& tx, std::string_view code, Moment now)
{
    return {tx.queue(FindByCode, {code}), tx.queue(PlacesByCode, {code}), tx.queue(WhyByCode, {code}),
            tx.queue(BlockedByCode, {code, now})};
}

ClaimTickets queueStaysOfOrder(pg::Transaction& tx, OrderId order, Moment now)
{
    return {tx.queue(FindOfOrder, {order}), tx.queue(PlacesOfOrder, {order}), tx.queue(WhyOfOrder, {order}),
            tx.queue(BlockedOfOrder, {order, now})};
}

ClaimTickets queueStaysOf(pg::Transaction& tx, const ClaimsOf& whose)
{
    return queueSeen(tx, whose, "{booked,present,departed,no_show,cancelled}", std::nullopt);
}

ClaimTickets queueExpectedOf(pg::Transaction& tx, const ClaimsOf& whose)
{
    return queueSeen(tx, whose, "{held,booked,present}", std::nullopt);
}

ClaimTickets queueHoldsOf(pg::Transaction& tx, const ClaimsOf& whose, Moment endedAfter)
{
    return queueSeen(tx, whose, "{held,expired,released,declined}", endedAfter);
}

} // namespace adempauze
