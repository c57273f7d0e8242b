#include "storage/network_store.h"

#include <algorithm>
#include <array>
#include <cassert>

namespace adempauze {

namespace {

constexpr pg::Statement LockCase{"network.lock", "SELECT id FROM household_case WHERE id = $1 FOR NO KEY UPDATE"};

constexpr pg::Statement FindHeader{"network.header", R"(
    SELECT h.id, h.organisation_id, h.lead_account_id, a.organisation_id, h.version
      FROM household_case h
      LEFT JOIN account a ON a.region_id = h.region_id AND a.id = h.lead_account_id
     WHERE h.id = $3
       AND (h.organisation_id = $2 OR h.lead_account_id = $1
            OR EXISTS (SELECT FROM case_participant q
                        WHERE q.region_id = h.region_id AND q.case_id = h.id AND q.organisation_id = $2)))"};

constexpr pg::Statement FindParticipations{"network.participations", R"(
    SELECT id, organisation_id, part, ground, consented_at, withdrawn_at, since_at, left_at, left_why
      FROM participation WHERE case_id = $1
     ORDER BY since_at, left_at NULLS LAST, organisation_id, part, id)"};

constexpr pg::Statement FindOffers{"network.offers", R"(
    SELECT id, from_organisation_id, to_organisation_id, to_account_id, offered_by, offered_at
      FROM lead_offer
     WHERE case_id = $1 AND answer IS NULL)"};

constexpr pg::Statement FindAgreements{"network.agreements", R"(
    SELECT id, organisation_id, talks_with, with_organisation_id, about, since_at, until_at
      FROM contact_agreement
     WHERE case_id = $1
     ORDER BY since_at, until_at NULLS LAST, id)"};

constexpr pg::Statement FindTasks{"network.tasks", R"(
    SELECT DISTINCT t.kind, t.organisation_id, coalesce(s.person_id, r.person_id, t.claim_id, t.order_id)
      FROM task t LEFT JOIN claim s ON s.region_id = t.region_id AND s.id = t.claim_id
      LEFT JOIN restraining_order r ON r.region_id = t.region_id AND r.id = t.order_id
     WHERE t.state = 'open' AND (t.case_id = $1
            OR t.claim_id IN (SELECT c.id FROM claim c WHERE c.case_id = $1)
            OR t.order_id IN (SELECT o.id FROM restraining_order o WHERE o.case_id = $1))
     ORDER BY 1, 2, 3)"};

constexpr pg::Statement FindAgencies{"network.agencies", R"(
    SELECT o.id, o.name, o.kind, o.phone FROM organisation o
     WHERE o.id = ANY ($2::uuid[])
        OR o.id IN (SELECT h.organisation_id FROM household_case h WHERE h.id = $1
                    UNION SELECT q.organisation_id FROM participation q WHERE q.case_id = $1
                    UNION SELECT a.organisation_id FROM household_case h
                            JOIN account a ON a.region_id = h.region_id AND a.id = h.lead_account_id
                           WHERE h.id = $1)
     ORDER BY o.name, o.id)"};

constexpr pg::Statement FindLead{"network.may_lead", R"(
    SELECT id FROM account
     WHERE id = $1 AND organisation_id = $2 AND role IN ('coordinator', 'placement_worker') AND disabled_at IS NULL)"};

constexpr pg::Statement Save{"network.save", R"(
    WITH saved AS (
        UPDATE household_case SET lead_account_id = $3, version = version + 1
         WHERE id = $1 AND version = $2
        RETURNING id)
    SELECT granted((SELECT count(*) FROM saved)))"};

constexpr pg::Statement InsertParticipation{"participation.insert", R"(
    INSERT INTO participation (id, case_id, organisation_id, part, ground, consented_at, since_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7))"};

constexpr pg::Statement EndParticipation{"participation.end", R"(
    UPDATE participation SET left_at = $2, left_why = $3, withdrawn_at = $4
     WHERE region_id = region_here() AND id = $1)"};

constexpr pg::Statement InsertOffer{"lead_offer.insert", R"(
    INSERT INTO lead_offer (id, case_id, from_organisation_id, to_organisation_id, to_account_id, offered_by,
                            offered_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7))"};

constexpr pg::Statement AnswerOffer{"lead_offer.answer", R"(
    UPDATE lead_offer SET answer = $2, answered_by = $3, answered_at = $4
     WHERE region_id = region_here() AND id = $1)"};

constexpr pg::Statement InsertAgreement{"contact_agreement.insert", R"(
    INSERT INTO contact_agreement (id, case_id, organisation_id, talks_with, with_organisation_id, about, since_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7))"};

constexpr pg::Statement EndAgreement{"contact_agreement.end", R"(
    UPDATE contact_agreement SET until_at = $2 WHERE region_id = region_here() AND id = $1)"};

// An attempt under way has no reason yet and a lease that runs.
constexpr pg::Statement StopMessages{"message.stop", R"(
    WITH lost AS (
        SELECT m.region_id, m.id, m.opens_task
          FROM participation q
          JOIN message m ON m.region_id = q.region_id AND m.participation_id = q.id
         WHERE q.region_id = region_here() AND q.case_id = $1 AND q.organisation_id = $2
    ), stopped AS (
        UPDATE delivery d
           SET state = 'overtaken', reason = $3, settled_at = $4, version = d.version + 1
          FROM lost
         WHERE d.region_id = lost.region_id AND d.message_id = lost.id AND d.state = 'queued'
           AND NOT (d.attempts > 0 AND d.reason IS NULL AND d.next_attempt_at > $4)
        RETURNING d.region_id, lost.opens_task
    )
    UPDATE task t
       SET state = 'open', opened_at = $4, due_at = greatest(t.due_at, $4), version = t.version + 1
      FROM stopped
     WHERE t.region_id = stopped.region_id AND t.id = stopped.opens_task AND t.state = 'waiting')"};

// What it has to do as the house, or for a stay that it asked for itself, stays its own.
constexpr pg::Statement GiveBackTasks{"network.give_back_tasks", R"(
    WITH given AS (
        UPDATE task t
           SET organisation_id = h.organisation_id, assignee_id = NULL, team_id = NULL, taken_at = NULL,
               snoozed_until = NULL, snoozed_why = NULL, version = t.version + 1
          FROM household_case h
         WHERE h.id = $1 AND h.organisation_id <> $2
           AND t.region_id = h.region_id AND t.organisation_id = $2 AND t.state IN ('planned', 'waiting', 'open')
           AND (t.case_id = h.id
                OR t.claim_id IN (SELECT c.id FROM claim c WHERE c.case_id = $1)
                OR t.order_id IN (SELECT o.id FROM restraining_order o WHERE o.case_id = $1))
           AND NOT EXISTS (SELECT FROM facility f
                            WHERE f.region_id = t.region_id AND f.id = t.facility_id AND f.operator_id = $2)
           AND NOT EXISTS (SELECT FROM claim c
                            WHERE c.region_id = t.region_id AND c.id = t.claim_id AND c.holder_organisation_id = $2)
        RETURNING t.id, t.claim_id, t.order_id, t.case_id, t.facility_id, t.organisation_id, t.kind)
    INSERT INTO event (kind, task_id, claim_id, order_id, case_id, facility_id, organisation_ids, happened_at,
                       recorded_at, data)
    SELECT 'task.assigned', g.id, g.claim_id, g.order_id, g.case_id, g.facility_id, ARRAY[g.organisation_id, $2], $3, $3,
           jsonb_build_object('task', g.kind)
      FROM given g)"};

constexpr std::array All{
    LockCase,     FindHeader,   FindParticipations,  FindOffers,  FindAgreements,  FindTasks,   FindAgencies,
    FindLead,     Save,         InsertParticipation, InsertOffer, InsertAgreement, AnswerOffer, EndParticipation,
    EndAgreement, StopMessages, GiveBackTasks};

Participation participationFrom(const pg::Rows& rows, int row)
{
    const auto part = partNamed(rows.text(row, 2));
    const auto ground = groundNamed(rows.text(row, 3));
    assert(part && ground); // the schema has the same words
    const auto why = rows.maybeText(row, 8);
    return {
        .id = rows.id<ParticipationId>(row, 0),
        .organisation = rows.id<OrganisationId>(row, 1),
        .part = *part,
        .ground = {.kind = *ground, .consentedAt = rows.maybeMoment(row, 4), .withdrawnAt = rows.maybeMoment(row, 5)},
        .since = rows.moment(row, 6),
        .left = rows.maybeMoment(row, 7),
        .why = why ? leftWhyNamed(*why) : std::nullopt};
}

Agreement agreementFrom(const pg::Rows& rows, int row)
{
    const auto with = talksWithNamed(rows.text(row, 2));
    assert(with); // the schema has the same words
    return {.id = rows.id<AgreementId>(row, 0),
            .organisation = rows.id<OrganisationId>(row, 1),
            .with = *with,
            .withOrganisation = rows.maybeId<OrganisationId>(row, 3),
            .about = std::string(rows.text(row, 4)),
            .since = rows.moment(row, 5),
            .until = rows.maybeMoment(row, 6)};
}

LeadOffer offerFrom(const pg::Rows& rows, int row)
{
    return {.id = rows.id<LeadOfferId>(row, 0),
            .from = rows.maybeId<OrganisationId>(row, 1),
            .to = rows.id<OrganisationId>(row, 2),
            .toAccount = rows.maybeId<AccountId>(row, 3),
            .offeredBy = rows.id<AccountId>(row, 4),
            .offeredAt = rows.moment(row, 5)};
}

} // namespace

std::span<const pg::Statement> networkStatements()
{
    return All;
}

std::vector<Uuid> organisationsOf(const NetworkRow& row)
{
    std::vector<Uuid> organisations{row.organisation.value};
    for (const Participation& each : row.participations)
        if (!each.left && std::ranges::find(organisations, each.organisation.value) == organisations.end())
            organisations.push_back(each.organisation.value);
    return organisations;
}

NetworkTickets queueNetwork(pg::Transaction& tx, CaseId id, const Sight& sight, const std::vector<Uuid>& named)
{
    return {.header = tx.queue(FindHeader, {sight.account, sight.organisation, id}),
            .participations = tx.queue(FindParticipations, {id}),
            .offers = tx.queue(FindOffers, {id}),
            .agreements = tx.queue(FindAgreements, {id}),
            .tasks = tx.queue(FindTasks, {id}),
            .agencies = tx.queue(FindAgencies, {id, pg::Value::uuids(named)}),
            .teams = queueTeamsAround(tx, id)};
}

NetworkTickets queueNetworkLocked(pg::Transaction& tx, CaseId id, const Sight& sight, const std::vector<Uuid>& named)
{
    tx.queue(LockCase, {id});
    return queueNetwork(tx, id, sight, named);
}

std::optional<NetworkRow> takeNetwork(const pg::Transaction& tx, const NetworkTickets& tickets)
{
    const auto& header = tx.rows(tickets.header);
    if (header.empty())
        return std::nullopt;
    NetworkRow network{.id = header.id<CaseId>(0, 0),
                       .organisation = header.id<OrganisationId>(0, 1),
                       .leadAccount = header.maybeId<AccountId>(0, 2),
                       .leadAccountOrganisation = header.maybeId<OrganisationId>(0, 3),
                       .version = header.integer(0, 4)};
    const auto each = [&](pg::Ticket ticket, auto take) {
        const auto& rows = tx.rows(ticket);
        for (int row = 0; row < rows.count(); ++row)
            take(rows, row);
    };
    each(tickets.participations,
         [&](const auto& rows, int row) { network.participations.push_back(participationFrom(rows, row)); });
    each(tickets.offers, [&](const auto& rows, int row) { network.offer = offerFrom(rows, row); });
    each(tickets.agreements,
         [&](const auto& rows, int row) { network.agreements.push_back(agreementFrom(rows, row)); });
    each(tickets.tasks, [&](const auto& rows, int row) {
        network.tasks.push_back({std::string(rows.text(row, 0)), rows.template id<OrganisationId>(row, 1),
                                 rows.isNull(row, 2) ? std::nullopt : std::optional(rows.uuid(row, 2))});
    });
    each(tickets.agencies, [&](const auto& rows, int row) {
        network.agencies.push_back({rows.template id<OrganisationId>(row, 0), std::string(rows.text(row, 1)),
                                    std::string(rows.text(row, 2)), rows.maybeText(row, 3)});
    });
    network.teams = takeTeams(tx, tickets.teams);
    return network;
}

pg::Ticket queueLeadIn(pg::Transaction& tx, const std::optional<AccountId>& account, OrganisationId organisation)
{
    return tx.queue(FindLead, {account, organisation});
}

void queueSaveNetwork(pg::Transaction& tx, const NetworkRow& before, const std::optional<AccountId>& lead)
{
    tx.queueDeciding(Save, {before.id, before.version, lead}, Refusal::StaleVersion);
}

void queueInsertParticipation(pg::Transaction& tx, CaseId id, const Participation& one)
{
    tx.queue(
        InsertParticipation,
        {one.id, id, one.organisation, wordFor(one.part), wordFor(one.ground.kind), one.ground.consentedAt, one.since});
}

void queueEndParticipation(pg::Transaction& tx, const Participation& ended)
{
    assert(ended.why);
    tx.queue(EndParticipation, {ended.id, ended.left, wordFor(*ended.why), ended.ground.withdrawnAt});
}

void queueInsertLeadOffer(pg::Transaction& tx, CaseId id, const LeadOffer& offer)
{
    tx.queue(InsertOffer, {offer.id, id, offer.from, offer.to, offer.toAccount, offer.offeredBy, offer.offeredAt});
}

void queueAnswerLeadOffer(pg::Transaction& tx, LeadOfferId id, LeadAnswer answer, AccountId by, Moment at)
{
    tx.queue(AnswerOffer, {id, wordFor(answer), by, at});
}

void queueInsertAgreement(pg::Transaction& tx, CaseId id, const Agreement& agreement)
{
    tx.queue(InsertAgreement,
             {agreement.id, id, agreement.organisation, wordFor(agreement.with), agreement.withOrganisation,
              agreement.about, agreement.since});
}

void queueEndAgreement(pg::Transaction& tx, const Agreement& ended)
{
    tx.queue(EndAgreement, {ended.id, ended.until});
}

void queueStopMessages(pg::Transaction& tx, CaseId id, OrganisationId organisation, LeftWhy why, Moment now)
{
    const auto reason = why == LeftWhy::ConsentWithdrawn ? LeftWhy::ConsentWithdrawn : LeftWhy::Left;
    tx.queue(StopMessages, {id, organisation, wordFor(reason), now});
}

void queueGiveBackTasks(pg::Transaction& tx, CaseId id, OrganisationId organisation, Moment now)
{
    tx.queue(GiveBackTasks, {id, organisation, now});
}

} // namespace adempauze
