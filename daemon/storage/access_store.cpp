#include "storage/access_store.h"

#include "storage/joined.h"

#include <algorithm>
#include <array>
#include <cassert>

namespace adempauze {

namespace {

constexpr pg::Statement LockPerson{"person.lock", "SELECT id FROM person WHERE id = $1 FOR NO KEY UPDATE"};
constexpr pg::Statement LockSubject{"person.lock_subject", R"(
    SELECT id FROM person WHERE id = (SELECT o.person_id FROM restraining_order o WHERE o.id = $1)
       FOR NO KEY UPDATE)"};

constexpr char AccessColumns[] = R"(
    SELECT h.lead_account_id, q.organisation_id, q.part, h.organisation_id
      FROM household_case h
      LEFT JOIN case_participant q ON q.region_id = h.region_id AND q.case_id = h.id)";

constexpr auto OfClaim =
    pg::joined(AccessColumns, " WHERE h.id = (SELECT c.case_id FROM claim c WHERE c.id = $1) ORDER BY q.part");
constexpr auto OfOrder = pg::joined(
    AccessColumns, " WHERE h.id = (SELECT o.case_id FROM restraining_order o WHERE o.id = $1) ORDER BY q.part");
constexpr auto OfCase = pg::joined(AccessColumns, " WHERE h.id = $1 ORDER BY q.part");

constexpr pg::Statement AccessOfClaim{"access.of_claim", OfClaim.data()};
constexpr pg::Statement AccessOfOrder{"access.of_order", OfOrder.data()};
constexpr pg::Statement AccessOfCase{"access.of_case", OfCase.data()};

constexpr pg::Statement HousesOfOrder{"access.houses_of_order", R"(
    SELECT DISTINCT c.id, f.operator_id
      FROM restraining_order o
      JOIN claim c ON c.region_id = o.region_id AND c.case_id = o.case_id
       AND (c.person_id IS NULL OR c.person_id = o.person_id) AND c.state IN ('held', 'booked', 'present')
      JOIN placement x ON x.region_id = c.region_id AND x.claim_id = c.id AND x.blocks AND x.beside IS NULL
       AND (x.expires_at IS NULL OR x.expires_at > $2)
      JOIN facility f ON f.region_id = x.region_id AND f.id = x.facility_id
     WHERE o.id = $1
     ORDER BY 1, 2)"};

constexpr pg::Statement PersonInSight{"person.in_sight", R"(
    SELECT p.id FROM person p
     WHERE p.id = $1
       AND (p.organisation_id = $2
            OR EXISTS (SELECT FROM restraining_order o
                         JOIN household_case h ON h.region_id = o.region_id AND h.id = o.case_id
                        WHERE o.region_id = p.region_id AND o.person_id = p.id
                          AND (h.organisation_id = $2 OR h.lead_account_id = $3
                               OR EXISTS (SELECT FROM case_participant q
                                           WHERE q.region_id = h.region_id AND q.case_id = h.id
                                             AND q.organisation_id = $2)))))"};

constexpr std::array All{PersonInSight, LockPerson,   LockSubject,  AccessOfClaim,
                         AccessOfOrder, AccessOfCase, HousesOfOrder};

} // namespace

std::span<const pg::Statement> accessStatements()
{
    return All;
}

bool CaseAccess::includes(OrganisationId organisation) const
{
    return std::ranges::any_of(participants, [&](const Participant& p) { return p.organisation == organisation; });
}

std::optional<OrganisationId> leadOf(const CaseAccess& access)
{
    for (const Part part : {Part::LeadCoordinator, Part::CaseManager}) {
        const auto found = std::ranges::find(access.participants, part, &Participant::part);
        if (found != access.participants.end())
            return found->organisation;
    }
    return std::nullopt;
}

pg::Ticket queueAccessOfClaim(pg::Transaction& tx, ClaimId claim)
{
    return tx.queue(AccessOfClaim, {claim});
}

pg::Ticket queueAccessOfOrder(pg::Transaction& tx, OrderId order)
{
    return tx.queue(AccessOfOrder, {order});
}

pg::Ticket queueAccessOfCase(pg::Transaction& tx, CaseId caseId)
{
    return tx.queue(AccessOfCase, {caseId});
}

CaseAccess takeAccess(const pg::Transaction& tx, pg::Ticket ticket)
{
    const auto& rows = tx.rows(ticket);
    CaseAccess access;
    for (int row = 0; row < rows.count(); ++row) {
        access.lead = rows.maybeId<AccountId>(row, 0);
        access.keeper = rows.maybeId<OrganisationId>(row, 3);
        if (rows.isNull(row, 1))
            continue; // nobody takes part
        const auto part = partNamed(rows.text(row, 2));
        assert(part); // the schema has the same words
        access.participants.push_back({rows.id<OrganisationId>(row, 1), *part});
    }
    return access;
}

pg::Ticket queueHousesOfOrder(pg::Transaction& tx, OrderId order, Moment now)
{
    return tx.queue(HousesOfOrder, {order, now});
}

std::vector<HouseOfCase> takeHousesOfOrder(const pg::Transaction& tx, pg::Ticket ticket)
{
    const auto& rows = tx.rows(ticket);
    std::vector<HouseOfCase> houses;
    for (int row = 0; row < rows.count(); ++row)
        houses.push_back({rows.id<ClaimId>(row, 0), rows.id<OrganisationId>(row, 1)});
    return houses;
}

pg::Ticket queuePersonInSight(pg::Transaction& tx, PersonId person, const Sight& sight)
{
    return tx.queue(PersonInSight, {person, sight.organisation, sight.account});
}

bool takePersonInSight(const pg::Transaction& tx, pg::Ticket ticket)
{
    return !tx.rows(ticket).empty();
}

void queueLockPerson(pg::Transaction& tx, PersonId person)
{
    tx.queue(LockPerson, {person});
}

void queueLockSubjectOf(pg::Transaction& tx, OrderId order)
{
    tx.queue(LockSubject, {order});
}

} // namespace adempauze
