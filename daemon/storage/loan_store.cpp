#include "storage/loan_store.h"

#include "storage/joined.h"

#include <array>

namespace adempauze {

namespace {

using pg::joined;

constexpr char Columns[] = R"(
    SELECT l.id, l.borrowed, l.region_name, l.place_id, p.name, p.facility_id, f.alias, l.from_at, l.until_at,
           l.returned_at, l.version, f.operator_id
      FROM (SELECT o.id, false AS borrowed, r.name AS region_name, o.place_id, o.from_at, o.until_at, o.returned_at,
                   o.version
              FROM loan o JOIN region r ON r.id = o.borrower_region_id
             UNION ALL
            SELECT b.id, true, b.region_name, b.guest_place_id, b.from_at, b.until_at, b.returned_at, b.version
              FROM places_borrowed() b) l
      JOIN place p ON p.region_id = region_here() AND p.id = l.place_id
      JOIN facility f ON f.region_id = p.region_id AND f.id = p.facility_id
     WHERE ($1::uuid IS NULL OR l.id = $1)
     ORDER BY l.returned_at DESC NULLS FIRST, l.from_at, l.id LIMIT 500)";

constexpr pg::Statement FindLoans{"loan.list", Columns};
constexpr pg::Statement FindGuestRegions{"loan.regions", "SELECT id, name FROM regions_with_guest_room()"};
constexpr pg::Statement FindOnLoan{"loan.on_loan", "SELECT id FROM place WHERE id = $1 AND on_loan"};

constexpr pg::Statement LockGuest{"loan.lock_guest", R"(
    SELECT p.id FROM place p
     WHERE p.id = ANY ((SELECT places_with(ARRAY(SELECT b.guest_place_id FROM places_borrowed() b WHERE b.id = $1)))::uuid[])
     ORDER BY p.id FOR NO KEY UPDATE)"};

constexpr pg::Statement CloseLent{"loan.close", R"(
    WITH shut AS (
        INSERT INTO placement (closure_id, place_id, facility_id, from_at, until_at, taken_until_at, occupied)
        VALUES ($1, $2, $3, $4, $5, $5, true)
            ON CONFLICT DO NOTHING
        RETURNING closure_id),
    closed AS (
        INSERT INTO closure (id, place_id, reason, recorded_by, recorded_at)
        SELECT closure_id, $2, 'lent', $6, $7 FROM shut
        RETURNING id)
    SELECT granted((SELECT count(*) FROM closed)))"};

constexpr pg::Statement Lend{"loan.lend", "SELECT lend_place($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)"};
constexpr pg::Statement Return{"loan.return", R"(
    SELECT granted(CASE WHEN return_place($1, $2, $3) THEN 1 ELSE 0 END))"};

constexpr pg::Statement FindStanding{"loan.standing", R"(
    SELECT awaits_paper, unconfirmed, until_at FROM stands_on_lent($1, $2, $3))"};
constexpr pg::Statement Recall{"loan.recall", R"(
    SELECT granted(CASE WHEN recall_place($1, $2, $3, $4, $5) THEN 1 ELSE 0 END))"};

// Over, and not given back; whoever is promised the guest place or is in it has it still.
constexpr char Ended[] = R"(
      FROM places_borrowed() b
      JOIN place p ON p.region_id = region_here() AND p.id = b.guest_place_id
     CROSS JOIN LATERAL (SELECT EXISTS (
               SELECT FROM placement x JOIN claim c ON c.region_id = x.region_id AND c.id = x.claim_id
                WHERE x.region_id = p.region_id AND x.place_id = p.id AND x.blocks
                  AND c.state IN ('booked', 'present')) AS still) used
     WHERE b.until_at <= $1 AND b.returned_at IS NULL)";

// Locked as in every change; what somebody is working on is left for the next sweep, and what nobody knows to be empty
// until its house has entered its paper.
constexpr auto ReturnThem = joined(joined(R"(
    WITH ended AS MATERIALIZED (
        SELECT b.id)",
                                          Ended),
                                   R"( AND NOT used.still
           AND NOT EXISTS (SELECT FROM facility f
                            WHERE f.region_id = p.region_id AND f.id = p.facility_id AND f.paper_since_at IS NOT NULL)
         ORDER BY p.id FOR NO KEY UPDATE OF p SKIP LOCKED)
    SELECT id FROM ended WHERE return_place(id, $1, 'sweep'))");
constexpr pg::Statement ReturnEnded{"loan.return_ended", ReturnThem.data()};

// Whoever runs the house of the guest place; the task closes with the loan.
constexpr auto OpenThem = joined(joined(R"(
    INSERT INTO task (kind, state, urgent, organisation_id, facility_id, opened_at, due_at, data)
    SELECT 'return_loan', 'open', true, f.operator_id, f.id, $1, ended.until_at,
           jsonb_build_object('loanId', ended.id)
      FROM (SELECT b.id, b.until_at, p.facility_id)",
                                        Ended),
                                 R"( AND used.still) ended
      JOIN facility f ON f.region_id = region_here() AND f.id = ended.facility_id
     WHERE NOT EXISTS (SELECT FROM task t WHERE t.region_id = region_here() AND t.kind = 'return_loan'
                          AND t.data ->> 'loanId' = ended.id::text))");
constexpr pg::Statement OpenTasks{"loan.tasks", OpenThem.data()};
constexpr pg::Statement CloseTasks{"loan.tasks_done", R"(
    UPDATE task t SET state = 'done', done_at = $1, version = t.version + 1
      FROM places_borrowed() b
     WHERE t.kind = 'return_loan' AND t.state = 'open' AND t.data ->> 'loanId' = b.id::text
       AND b.returned_at IS NOT NULL)"};

constexpr std::array All{FindLoans, FindGuestRegions, FindOnLoan,  LockGuest, CloseLent,  Lend,
                         Return,    FindStanding,     ReturnEnded, OpenTasks, CloseTasks, Recall};

} // namespace

std::span<const pg::Statement> loanStatements()
{
    return All;
}

pg::Ticket queueLoans(pg::Transaction& tx, std::optional<LoanId> only)
{
    return tx.queue(FindLoans, {only});
}

std::vector<LoanRow> takeLoans(const pg::Transaction& tx, pg::Ticket ticket)
{
    const auto& rows = tx.rows(ticket);
    std::vector<LoanRow> found;
    for (int row = 0; row < rows.count(); ++row)
        found.push_back({.id = rows.id<LoanId>(row, 0),
                         .borrowed = rows.boolean(row, 1),
                         .regionName = std::string(rows.text(row, 2)),
                         .place = rows.id<PlaceId>(row, 3),
                         .placeName = std::string(rows.text(row, 4)),
                         .facility = rows.id<FacilityId>(row, 5),
                         .facilityAlias = std::string(rows.text(row, 6)),
                         .operatedBy = rows.id<OrganisationId>(row, 11),
                         .from = rows.moment(row, 7),
                         .until = rows.moment(row, 8),
                         .returnedAt = rows.maybeMoment(row, 9),
                         .version = rows.integer(row, 10)});
    return found;
}

pg::Ticket queueGuestRegions(pg::Transaction& tx)
{
    return tx.queue(FindGuestRegions, {});
}

std::vector<GuestRegion> takeGuestRegions(const pg::Transaction& tx, pg::Ticket ticket)
{
    const auto& rows = tx.rows(ticket);
    std::vector<GuestRegion> found;
    for (int row = 0; row < rows.count(); ++row)
        found.push_back({rows.id<RegionId>(row, 0), std::string(rows.text(row, 1))});
    return found;
}

void queueLockGuestPlace(pg::Transaction& tx, LoanId loan)
{
    tx.queue(LockGuest, {loan});
}

pg::Ticket queueOnLoan(pg::Transaction& tx, PlaceId place)
{
    return tx.queue(FindOnLoan, {place});
}

bool takeOnLoan(const pg::Transaction& tx, pg::Ticket ticket)
{
    return !tx.rows(ticket).empty();
}

void queueLend(pg::Transaction& tx, const Lending& lending, AccountId by, Moment at, std::string_view requestId)
{
    tx.queueDeciding(CloseLent, {lending.closure, lending.place, lending.facility, lending.from, lending.until, by, at},
                     Refusal::PlaceTaken);
    tx.queueDeciding(Lend,
                     {lending.loan, lending.closure, lending.place, lending.borrower, lending.guest, lending.from,
                      lending.until, by, at, requestId},
                     Refusal::NotOnOffer);
}

void queueReturn(pg::Transaction& tx, LoanId loan, Moment at, std::string_view requestId)
{
    tx.queueDeciding(Return, {loan, at, requestId}, Refusal::AlreadyDone);
    tx.queue(CloseTasks, {at});
}

pg::Ticket queueStandsOnLent(pg::Transaction& tx, LoanId loan, Moment back, Moment now)
{
    return tx.queue(FindStanding, {loan, back, now});
}

std::optional<StandsOnLent> takeStandsOnLent(const pg::Transaction& tx, pg::Ticket ticket)
{
    const auto& rows = tx.rows(ticket);
    if (rows.empty())
        return std::nullopt;
    return StandsOnLent{
        .awaitsPaper = rows.boolean(0, 0), .unconfirmed = rows.boolean(0, 1), .until = rows.maybeMoment(0, 2)};
}

void queueRecall(pg::Transaction& tx, const LoanRow& before, Moment back, Moment at, std::string_view requestId)
{
    tx.queueDeciding(Recall, {before.id, before.version, back, at, requestId}, Refusal::StaleVersion);
}

pg::Ticket queueReturnEnded(pg::Transaction& tx, Moment now)
{
    const auto returned = tx.queue(ReturnEnded, {now});
    tx.queue(OpenTasks, {now});
    tx.queue(CloseTasks, {now});
    return returned;
}

} // namespace adempauze
