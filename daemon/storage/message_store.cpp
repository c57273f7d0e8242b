#include "storage/message_store.h"

#include "storage/joined.h"

#include <array>

namespace adempauze {

namespace {

using pg::joined;

constexpr char Columns[] = R"(
    SELECT m.id, m.organisation_id, m.kind, m.urgent, m.subject_id, m.sequence, m.due_at, m.created_at, s.state,
           s.attempts, s.reason, s.next_attempt_at, s.sent_at, m.called_at, m.acknowledged_at, s.version, m.claim_id,
           m.case_id, m.opens_task
      FROM message m
      JOIN message_standing s ON s.region_id = m.region_id AND s.id = m.id)";
// Whoever is out of a case is shown no more of it, not even what was told or queued before.
constexpr char Told[] = " WHERE m.organisation_id = $1 AND ground_lost(m.region_id, m.participation_id) IS NULL";
constexpr auto ToOrganisation =
    joined(joined(Columns, Told), " ORDER BY m.created_at DESC, m.sequence DESC, m.id LIMIT 200");
constexpr auto AboutStay =
    joined(Columns, " WHERE m.claim_id = $1 ORDER BY m.created_at DESC, m.sequence DESC, m.id LIMIT 200");
constexpr auto OneToOrganisation = joined(joined(Columns, Told), " AND m.id = $2");
constexpr auto OneInSight = joined(Columns, R"(
      JOIN household_case h ON h.region_id = m.region_id AND h.id = m.case_id
     WHERE m.id = $3
       AND (h.organisation_id = $2 OR h.lead_account_id = $1
            OR EXISTS (SELECT FROM case_participant q
                        WHERE q.region_id = h.region_id AND q.case_id = h.id AND q.organisation_id = $2)))");

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

constexpr std::array All{FindTo, FindAbout, FindOneTo, FindInSight, Acknowledge, Call};

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
            .caseId = rows.maybeId<CaseId>(row, 17)};
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
    return MessageInCase{.message = messageFrom(rows, 0),
                         .stay = rows.maybeId<ClaimId>(0, 16),
                         .opensTask = rows.maybeId<TaskId>(0, 18)};
}

void queueAcknowledged(pg::Transaction& tx, MessageId id, Moment at, AccountId by)
{
    tx.queueDeciding(Acknowledge, {id, at, by}, Refusal::AlreadyDone);
}

void queueCalled(pg::Transaction& tx, MessageId id, Moment at, AccountId by, Moment now)
{
    tx.queueDeciding(Call, {id, at, by, now}, Refusal::AlreadyDone);
}

} // namespace adempauze
