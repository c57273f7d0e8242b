#include "storage/case_store.h"

#include "storage/joined.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <map>

namespace adempauze {

namespace {

using pg::joined;

constexpr char CaseColumns[] = R"(
    SELECT h.id, h.household_id, h.organisation_id, h.lead_account_id, h.opened_at, h.version, h.next_step,
           h.next_step_agreed_at, h.safety_plan_since
      FROM household_case h)";
constexpr char ParticipantColumns[] = R"(
    SELECT h.id, p.organisation_id, p.part, p.ground, p.consented_at
      FROM household_case h
      JOIN case_participant p ON p.region_id = h.region_id AND p.case_id = h.id)";
constexpr char OrderColumns[] = R"(
    SELECT h.id, o.id
      FROM household_case h
      JOIN restraining_order o ON o.region_id = h.region_id AND o.case_id = h.id)";
constexpr char StayColumns[] = R"(
    SELECT h.id, c.id
      FROM household_case h
      JOIN claim c ON c.region_id = h.region_id AND c.case_id = h.id
       AND c.state IN ('booked', 'present', 'departed', 'no_show', 'cancelled'))";

constexpr char OneInSight[] = R"(
     WHERE h.id = $3
       AND (h.organisation_id = $2 OR h.lead_account_id = $1
            OR EXISTS (SELECT FROM case_participant q
                        WHERE q.region_id = h.region_id AND q.case_id = h.id AND q.organisation_id = $2))
     ORDER BY 2, 1)";
constexpr char AllInSight[] = R"(
     WHERE h.id IN (SELECT n.id FROM household_case n
                     WHERE n.organisation_id = $2 OR n.lead_account_id = $1
                        OR EXISTS (SELECT FROM case_participant q
                                    WHERE q.region_id = n.region_id AND q.case_id = n.id AND q.organisation_id = $2)
                     ORDER BY n.opened_at DESC, n.id LIMIT 200)
     ORDER BY h.opened_at DESC, h.id, 2)";

constexpr auto CaseById = joined(CaseColumns, OneInSight);
constexpr auto ParticipantsById = joined(ParticipantColumns, OneInSight);
constexpr auto OrdersById = joined(OrderColumns, OneInSight);
constexpr auto StaysById = joined(StayColumns, OneInSight);
constexpr auto CasesSeen = joined(CaseColumns, AllInSight);
constexpr auto ParticipantsSeen = joined(ParticipantColumns, AllInSight);
constexpr auto OrdersSeen = joined(OrderColumns, AllInSight);
constexpr auto StaysSeen = joined(StayColumns, AllInSight);

constexpr pg::Statement FindCase{"case.by_id", CaseById.data()};
constexpr pg::Statement FindParticipants{"case.participants_by_id", ParticipantsById.data()};
constexpr pg::Statement FindOrders{"case.orders_by_id", OrdersById.data()};
constexpr pg::Statement FindStays{"case.stays_by_id", StaysById.data()};
constexpr pg::Statement SeeCases{"case.seen", CasesSeen.data()};
constexpr pg::Statement SeeParticipants{"case.participants_seen", ParticipantsSeen.data()};
constexpr pg::Statement SeeOrders{"case.orders_seen", OrdersSeen.data()};
constexpr pg::Statement SeeStays{"case.stays_seen", StaysSeen.data()};

constexpr pg::Statement LockCase{"case.lock", "SELECT id FROM household_case WHERE id = $1 FOR NO KEY UPDATE"};
constexpr pg::Statement SetNextStep{"case.next_step", R"(
    WITH changed AS (
        UPDATE household_case SET next_step = $3, next_step_agreed_at = $4, version = version + 1
         WHERE id = $1 AND version = $2
        RETURNING id)
    SELECT granted((SELECT count(*) FROM changed)))"};
constexpr pg::Statement SetSafetyPlan{"case.safety_plan", R"(
    WITH changed AS (
        UPDATE household_case SET safety_plan_since = $3, version = version + 1
         WHERE id = $1 AND version = $2
        RETURNING id)
    SELECT granted((SELECT count(*) FROM changed)))"};
constexpr pg::Statement InsertCase{"case.insert", R"(
    INSERT INTO household_case (id, household_id, organisation_id, lead_account_id, opened_at, opened_by)
    VALUES ($1, $2, $3, $4, $5, $6))"};
constexpr pg::Statement InsertParticipant{"case.insert_participant", R"(
    INSERT INTO participation (case_id, organisation_id, part, ground, consented_at, since_at)
    VALUES ($1, $2, $3, $4, $5, $6))"};

constexpr pg::Statement FindKinds{"organisation.kinds", R"(
    SELECT id, kind FROM organisation WHERE id = ANY ($1::uuid[]))"};
constexpr pg::Statement FindLead{"account.may_lead", R"(
    SELECT id FROM account WHERE id = $1 AND role IN ('coordinator', 'placement_worker') AND disabled_at IS NULL)"};

constexpr pg::Statement FindPerson{"person.by_id", R"(
    SELECT id, client_reference FROM person WHERE id = $1 AND organisation_id = $2)"};
constexpr pg::Statement FindByReference{"person.by_reference", R"(
    SELECT id, client_reference FROM person WHERE reference_index = $1 AND organisation_id = $2)"};
constexpr pg::Statement InsertPerson{"person.insert", R"(
    WITH registered AS (
        INSERT INTO person (id, organisation_id, client_reference, reference_index, recorded_at)
        VALUES ($1, $2, $3, $4, $5)
            ON CONFLICT ON CONSTRAINT a_reference_means_one_person DO NOTHING
        RETURNING id)
    SELECT granted((SELECT count(*) FROM registered)))"};

constexpr std::array All{FindCase,   FindParticipants, FindOrders,   FindStays,         SeeCases,    SeeParticipants,
                         SeeOrders,  SeeStays,         InsertCase,   InsertParticipant, FindKinds,   FindLead,
                         FindPerson, FindByReference,  InsertPerson, LockCase,          SetNextStep, SetSafetyPlan};

std::optional<NextStepRow> nextStepFrom(const pg::Rows& rows, int row)
{
    const auto kind = rows.maybeText(row, 6);
    return kind ? std::optional(NextStepRow{std::string(*kind), rows.moment(row, 7)}) : std::nullopt;
}

std::map<CaseId, CaseRow*> indexOf(std::vector<CaseRow>& cases)
{
    std::map<CaseId, CaseRow*> index;
    for (CaseRow& row : cases)
        index.emplace(row.id, &row);
    return index;
}

/// Calls `add(case, row)` for each row whose case is there.
template<class Add>
void fill(const std::map<CaseId, CaseRow*>& index, const pg::Rows& rows, Add add)
{
    for (int row = 0; row < rows.count(); ++row)
        if (const auto found = index.find(rows.id<CaseId>(row, 0)); found != index.end())
            add(*found->second, row);
}

} // namespace

std::span<const pg::Statement> caseStatements()
{
    return All;
}

CaseTickets queueCase(pg::Transaction& tx, CaseId id, const Sight& sight)
{
    return {tx.queue(FindCase, {sight.account, sight.organisation, id}),
            tx.queue(FindParticipants, {sight.account, sight.organisation, id}),
            tx.queue(FindOrders, {sight.account, sight.organisation, id}),
            tx.queue(FindStays, {sight.account, sight.organisation, id})};
}

CaseTickets queueCaseLocked(pg::Transaction& tx, CaseId id, const Sight& sight)
{
    tx.queue(LockCase, {id});
    return queueCase(tx, id, sight);
}

void queueNextStep(pg::Transaction& tx, const CaseRow& before, const NextStepRow& step)
{
    tx.queueDeciding(SetNextStep, {before.id, before.version, step.kind, step.agreedAt}, Refusal::StaleVersion);
}

void queueSafetyPlan(pg::Transaction& tx, const CaseRow& before, const std::optional<Moment>& since)
{
    tx.queueDeciding(SetSafetyPlan, {before.id, before.version, since}, Refusal::StaleVersion);
}

CaseTickets queueCases(pg::Transaction& tx, const Sight& sight)
{
    return {tx.queue(SeeCases, {sight.account, sight.organisation}),
            tx.queue(SeeParticipants, {sight.account, sight.organisation}),
            tx.queue(SeeOrders, {sight.account, sight.organisation}),
            tx.queue(SeeStays, {sight.account, sight.organisation})};
}

std::vector<CaseRow> takeCases(const pg::Transaction& tx, const CaseTickets& tickets)
{
    std::vector<CaseRow> cases;
    const auto& rows = tx.rows(tickets.cases);
    for (int row = 0; row < rows.count(); ++row)
        cases.push_back({.id = rows.id<CaseId>(row, 0),
                         .household = rows.uuid(row, 1),
                         .organisation = rows.id<OrganisationId>(row, 2),
                         .lead = rows.maybeId<AccountId>(row, 3),
                         .openedAt = rows.moment(row, 4),
                         .participants{},
                         .orders{},
                         .stays{},
                         .version = rows.integer(row, 5),
                         .nextStep = nextStepFrom(rows, row),
                         .safetyPlanSince = rows.maybeMoment(row, 8)});
    const auto index = indexOf(cases);
    const auto& participants = tx.rows(tickets.participants);
    fill(index, participants, [&](CaseRow& found, int row) {
        const auto part = partNamed(participants.text(row, 2));
        const auto ground = groundNamed(participants.text(row, 3));
        assert(part && ground); // the schema has the same words
        found.participants.push_back({participants.id<OrganisationId>(row, 1),
                                      *part,
                                      {.kind = *ground, .consentedAt = participants.maybeMoment(row, 4)}});
    });
    const auto& orders = tx.rows(tickets.orders);
    fill(index, orders, [&](CaseRow& found, int row) { found.orders.push_back(orders.id<OrderId>(row, 1)); });
    const auto& stays = tx.rows(tickets.stays);
    fill(index, stays, [&](CaseRow& found, int row) { found.stays.push_back(stays.id<ClaimId>(row, 1)); });
    return cases;
}

std::optional<CaseRow> takeCase(const pg::Transaction& tx, const CaseTickets& tickets)
{
    auto cases = takeCases(tx, tickets);
    return cases.empty() ? std::nullopt : std::optional(std::move(cases.front()));
}

std::vector<Uuid> organisationsOf(const CaseRow& row)
{
    std::vector<Uuid> organisations{row.organisation.value};
    for (const CaseParticipant& participant : row.participants)
        if (std::ranges::find(organisations, participant.organisation.value) == organisations.end())
            organisations.push_back(participant.organisation.value);
    return organisations;
}

std::vector<Participant> participantsOf(const CaseRow& row)
{
    std::vector<Participant> participants;
    for (const CaseParticipant& each : row.participants)
        participants.push_back({each.organisation, each.part});
    return participants;
}

void queueInsertCase(pg::Transaction& tx, const CaseRow& row, AccountId openedBy)
{
    tx.queue(InsertCase, {row.id, row.household, row.organisation, row.lead, row.openedAt, openedBy});
    for (const CaseParticipant& each : row.participants)
        tx.queue(InsertParticipant,
                 {row.id, each.organisation, wordFor(each.part), wordFor(each.ground.kind), each.ground.consentedAt,
                  row.openedAt});
}

pg::Ticket queueOrganisationKinds(pg::Transaction& tx, const std::vector<Uuid>& ids)
{
    return tx.queue(FindKinds, {pg::Value::uuids(ids)});
}

std::optional<std::string> takeOrganisationKind(const pg::Transaction& tx, pg::Ticket ticket, OrganisationId id)
{
    const auto& rows = tx.rows(ticket);
    for (int row = 0; row < rows.count(); ++row)
        if (rows.id<OrganisationId>(row, 0) == id)
            return std::string(rows.text(row, 1));
    return std::nullopt;
}

pg::Ticket queueLead(pg::Transaction& tx, const std::optional<AccountId>& lead)
{
    return tx.queue(FindLead, {lead});
}

bool takeLead(const pg::Transaction& tx, pg::Ticket ticket)
{
    return !tx.rows(ticket).empty();
}

pg::Ticket queuePerson(pg::Transaction& tx, PersonId id, OrganisationId organisation)
{
    return tx.queue(FindPerson, {id, organisation});
}

pg::Ticket queuePersonByReference(pg::Transaction& tx, std::string_view referenceIndex, OrganisationId organisation)
{
    return tx.queue(FindByReference, {pg::Value::bytes(referenceIndex), organisation});
}

std::optional<PersonRow> takePerson(const pg::Transaction& tx, pg::Ticket ticket)
{
    const auto& rows = tx.rows(ticket);
    return rows.empty() ? std::nullopt : std::optional(PersonRow{rows.id<PersonId>(0, 0), Sealed{rows.bytes(0, 1)}});
}

void queueInsertPerson(pg::Transaction& tx, const PersonRow& person, std::string_view referenceIndex,
                       OrganisationId organisation, Moment recordedAt)
{
    tx.queueDeciding(InsertPerson,
                     {person.id, organisation, pg::Value::bytes(person.clientReference.bytes),
                      pg::Value::bytes(referenceIndex), recordedAt},
                     Refusal::AlreadyDone);
}

} // namespace adempauze
