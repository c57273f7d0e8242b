#include "storage/message_store.h"

#include "storage/joined.h"
#include "storage/sight_sql.h"

#include <array>

namespace adempauze {

namespace {

using pg::joined;

constexpr char ColumnsOfPeople[] = R"(
    SELECT m.id, m.organisation_id, m.kind, m.urgent, m.subject_id, m.sequence, m.due_at, m.created_at, s.state,
           s.attempts, s.reason, s.next_attempt_at, s.sent_at, m.called_at, m.acknowledged_at, s.version, m.claim_id,
           m.case_id, m.opens_task, coalesce(m.claim_id, m.case_id, m.subject_id), c.from_at, c.until_at,
           coalesce(c.holder_organisation_id = m.organisation_id, false)
               OR (c.case_id IS NULL AND EXISTS (
                   SELECT FROM placement y
                     JOIN facility g ON g.region_id = y.region_id AND g.id = y.facility_id
                     JOIN team u ON u.region_id = g.region_id AND u.id = g.details_team_id
                    WHERE y.region_id = c.region_id AND y.claim_id = c.id AND u.organisation_id = m.organisation_id
                      AND )";
constexpr char ColumnsOfCase[] = R"()),
           EXISTS (SELECT FROM household_case k
                    WHERE k.region_id = m.region_id AND k.id = coalesce(m.case_id, c.case_id)
                      AND (k.organisation_id = m.organisation_id
                           OR EXISTS (SELECT FROM case_participant p
                                       WHERE p.region_id = k.region_id AND p.case_id = k.id
                                         AND p.organisation_id = m.organisation_id)))
      FROM message m
      JOIN message_standing s ON s.region_id = m.region_id AND s.id = m.id
      LEFT JOIN claim c ON c.region_id = m.region_id AND c.id = m.claim_id)";
constexpr auto Columns = joined(joined(ColumnsOfPeople, sight::Counts), ColumnsOfCase);
// Whoever is out of a case is shown no more of it, not even what was told or queued before; nor is anybody shown what
// others are to be told first.
constexpr char Told[] = R"( WHERE m.organisation_id = $1 AND ground_lost(m.region_id, m.participation_id) IS NULL
       AND (m.called_at IS NOT NULL
            OR NOT EXISTS (SELECT FROM delivery w
                            WHERE w.region_id = m.region_id AND w.message_id = m.id AND w.waits_for IS NOT NULL)))";
constexpr auto ToOrganisation =
    joined(joined(Columns, Told), " ORDER BY m.created_at DESC, m.sequence DESC, m.id LIMIT 200");
constexpr auto AboutStay =
    joined(Columns, " WHERE m.claim_id = $1 ORDER BY m.created_at DESC, m.sequence DESC, m.id LIMIT 200");
constexpr auto OneToOrganisation = joined(joined(Columns, Told), " AND m.id = $2");
// Many a hold has no case: whoever has it, whoever completes its details, and whoever is to telephone.
constexpr char OfHolderAndDetails[] = R"(
      LEFT JOIN household_case h ON h.region_id = m.region_id AND h.id = m.case_id
     WHERE m.id = $3
       AND (h.organisation_id = $2 OR h.lead_account_id = $1
            OR EXISTS (SELECT FROM case_participant q
                        WHERE q.region_id = h.region_id AND q.case_id = h.id AND q.organisation_id = $2)
            OR EXISTS (SELECT FROM claim c
                        WHERE c.region_id = m.region_id AND c.id = m.claim_id AND c.holder_organisation_id = $2)
            OR EXISTS (SELECT FROM claim c
                         JOIN placement y ON y.region_id = c.region_id AND y.claim_id = c.id
                         JOIN facility f ON f.region_id = y.region_id AND f.id = y.facility_id
                         JOIN team u ON u.region_id = f.region_id AND u.id = f.details_team_id
                        WHERE c.region_id = m.region_id AND c.id = m.claim_id AND c.case_id IS NULL
                          AND u.organisation_id = $2 AND )";
constexpr char OfCallers[] = R"()
            OR EXISTS (SELECT FROM task t
                        WHERE t.region_id = m.region_id AND t.message_id = m.id AND t.kind = 'message_failed'
                          AND t.organisation_id = $2)))";
constexpr auto OneInSight = joined(joined(joined(Columns, OfHolderAndDetails), sight::Counts), OfCallers);

constexpr pg::Statement FindTo{"message.to", ToOrganisation.data()};
constexpr pg::Statement FindAbout{"message.about", AboutStay.data()};
constexpr pg::Statement FindOneTo{"message.one_to", OneToOrganisation.data()};
constexpr pg::Statement FindInSight{"message.in_sight", OneInSight.data()};

constexpr pg::Statement Acknowledge{"message.acknowledge", R"(
    WITH seen AS (
        UPDATE message
           SET acknowledged_at = $2, acknowledged_by = $3, version = version + 1
         WHERE id = $1 AND acknowledged_at IS NULL
        RETURNING id)
    SELECT granted((SELECT count(*) FROM seen)))"};

// The courier may have one in hand: it sees the delivery's state before it notes what became of it.
constexpr pg::Statement Call{"message.call", R"(
    WITH called AS (
        UPDATE message m
           SET called_at = $2, called_by = $3, version = version + 1
         WHERE m.id = $1 AND m.called_at IS NULL
           AND NOT EXISTS (SELECT FROM delivery d
                            WHERE d.region_id = m.region_id AND d.message_id = m.id AND d.state = 'sent')
        RETURNING region_id, id),
    spared AS (
        UPDATE delivery d
           SET state = 'overtaken', reason = 'called', settled_at = $4, version = d.version + 1
          FROM called c
         WHERE d.region_id = c.region_id AND d.message_id = c.id AND d.state = 'queued'),
    done AS (
        UPDATE task t
           SET state = 'done', done_at = $4, done_by = $3, snoozed_until = NULL, snoozed_why = NULL,
               version = t.version + 1
          FROM called c
         WHERE t.region_id = c.region_id AND t.message_id = c.id AND t.kind = 'message_failed'
           AND t.state IN ('waiting', 'open'))
    SELECT granted((SELECT count(*) FROM called)))"};

// The courier may have one in hand, as with a call.
constexpr pg::Statement NoMoreAsked{"message.no_more_asked", R"(
    WITH asked AS (
        SELECT m.region_id, m.id
          FROM message m
         WHERE m.claim_id = $1 AND m.organisation_id = $2 AND m.kind IN ('request_waiting', 'announced')),
    spared AS (
        UPDATE delivery d
           SET state = 'overtaken', reason = 'matter_settled', settled_at = $3, version = d.version + 1
          FROM asked a
         WHERE d.region_id = a.region_id AND d.message_id = a.id AND d.state = 'queued')
    UPDATE task t
       SET state = 'done', done_at = $3, done_by = $4, snoozed_until = NULL, snoozed_why = NULL, version = t.version + 1
      FROM asked a
     WHERE t.region_id = a.region_id AND t.message_id = a.id AND t.kind = 'message_failed'
       AND t.state IN ('waiting', 'open'))"};

// As everybody who lets go what waits for a task: first the task, then what waits for it.
constexpr pg::Statement LockTurns{"message.lock_turns", R"(
    SELECT t.id
      FROM task t
     WHERE t.region_id = region_here()
       AND t.id IN (SELECT d.waits_for
                      FROM message m
                      JOIN delivery d ON d.region_id = m.region_id AND d.message_id = m.id
                     WHERE m.region_id = region_here() AND m.order_id = $1 AND d.state = 'queued')
     ORDER BY t.id
       FOR NO KEY UPDATE)"};

constexpr pg::Statement NotTold{"message.not_told", R"(
    UPDATE delivery d
       SET state = 'overtaken', reason = 'matter_settled', settled_at = $2, version = d.version + 1
      FROM message m
     WHERE m.region_id = region_here() AND m.order_id = $1
       AND d.region_id = m.region_id AND d.message_id = m.id AND d.waits_for IS NOT NULL AND d.state = 'queued')"};

constexpr std::array All{FindTo, FindAbout, FindOneTo, FindInSight, Acknowledge, Call, NoMoreAsked, LockTurns, NotTold};

MessageRow messageFrom(const pg::Rows& rows, int row)
{
    return {.id = rows.id<MessageId>(row, 0),
            .organisation = rows.id<OrganisationId>(row, 1),
            .kind = std::string(rows.text(row, 2)),
            .urgent = rows.boolean(row, 3),
            .subject = rows.uuid(row, 4),
            .sequence = rows.integer(row, 5),
            .dueAt = rows.maybeMoment(row, 6),
            .createdAt = rows.moment(row, 7),
            .state = std::string(rows.text(row, 8)),
            .attempts = static_cast<int>(rows.integer(row, 9)),
            .lastFailure = rows.maybeText(row, 10),
            .nextAttemptAt = rows.maybeMoment(row, 11),
            .sentAt = rows.maybeMoment(row, 12),
            .calledAt = rows.maybeMoment(row, 13),
            .acknowledgedAt = rows.maybeMoment(row, 14),
            .version = rows.integer(row, 15),
            .stay = rows.maybeId<ClaimId>(row, 16),
            .caseId = rows.maybeId<CaseId>(row, 17),
            .stayFrom = rows.maybeMoment(row, 20),
            .stayUntil = rows.maybeMoment(row, 21),
            .about = rows.uuid(row, 19),
            .holds = rows.boolean(row, 22),
            .inCase = rows.boolean(row, 23)};
}

} // namespace

std::span<const pg::Statement> messageStatements()
{
    return All;
}

pg::Ticket queueMessagesTo(pg::Transaction& tx, OrganisationId organisation)
{
    return tx.queue(FindTo, {organisation});
}

pg::Ticket queueMessagesAbout(pg::Transaction& tx, ClaimId stay)
{
    return tx.queue(FindAbout, {stay});
}

pg::Ticket queueMessageTo(pg::Transaction& tx, MessageId id, OrganisationId organisation)
{
    return tx.queue(FindOneTo, {organisation, id});
}

pg::Ticket queueMessageInSight(pg::Transaction& tx, MessageId id, const Sight& sight)
{
    return tx.queue(FindInSight, {sight.account, sight.organisation, id});
}

std::vector<MessageRow> takeMessages(const pg::Transaction& tx, pg::Ticket ticket)
{
    const auto& rows = tx.rows(ticket);
    std::vector<MessageRow> found;
    for (int row = 0; row < rows.count(); ++row)
        found.push_back(messageFrom(rows, row));
    return found;
}

std::optional<MessageInCase> takeMessage(const pg::Transaction& tx, pg::Ticket ticket)
{
    const auto& rows = tx.rows(ticket);
    if (rows.empty())
        return std::nullopt;
    return MessageInCase{.message = messageFrom(rows, 0), .opensTask = rows.maybeId<TaskId>(0, 18)};
}

void queueAcknowledged(pg::Transaction& tx, MessageId id, Moment at, AccountId by)
{
    tx.queueDeciding(Acknowledge, {id, at, by}, Refusal::AlreadyDone);
}

void queueCalled(pg::Transaction& tx, MessageId id, Moment at, AccountId by, Moment now)
{
    tx.queueDeciding(Call, {id, at, by, now}, Refusal::AlreadyDone);
}

void queueNoMoreAsked(pg::Transaction& tx, ClaimId hold, OrganisationId house, Moment at, AccountId by)
{
    tx.queue(NoMoreAsked, {hold, house, at, by});
}

void queueNotTold(pg::Transaction& tx, OrderId order, Moment at)
{
    tx.queue(LockTurns, {order});
    tx.queue(NotTold, {order, at});
}

} // namespace adempauze
