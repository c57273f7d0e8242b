#include "storage/way_store.h"

#include "storage/joined.h"

#include <array>

namespace adempauze {

namespace {

using pg::joined;

// Given up, by account $1 of organisation $2 to see, not of a part that was left, and not told or seen otherwise.
constexpr char GivenUp[] = R"((d.state = 'failed' AND m.kind <> 'channel_test'
                AND m.called_at IS NULL AND m.acknowledged_at IS NULL
                AND ground_lost(m.region_id, m.participation_id) IS NULL
                AND (m.organisation_id = $2
                     OR EXISTS (SELECT FROM claim c
                                 WHERE c.region_id = m.region_id AND c.id = m.claim_id
                                   AND c.holder_organisation_id = $2)
                     OR EXISTS (SELECT FROM household_case h
                                 WHERE h.region_id = m.region_id AND h.id = m.case_id
                                   AND (h.organisation_id = $2 OR h.lead_account_id = $1
                                        OR EXISTS (SELECT FROM case_participant q
                                                    WHERE q.region_id = h.region_id AND q.case_id = h.id
                                                      AND q.organisation_id = $2))))))";

constexpr char AllHead[] = R"(
    WITH way AS (
        SELECT o.id AS organisation_id, 'mail' AS channel, NULL::uuid AS endpoint_id, NULL AS host,
               NULL::timestamptz AS disabled_at, NULL AS disabled_why
          FROM organisation o
         WHERE o.region_id = region_here() AND o.mailbox IS NOT NULL
        UNION ALL
        SELECT e.organisation_id, 'webhook', e.id, substring(e.url FROM '^https://([^/?]+)'), e.disabled_at,
               e.disabled_why
          FROM webhook_endpoint e
         WHERE e.region_id = region_here() AND e.disabled_why IS DISTINCT FROM 'retired'
    ), told AS (
        SELECT m.organisation_id, d.channel, d.endpoint_id, d.state, d.reason, d.next_attempt_at, d.settled_at,
               m.created_at, d.state = 'failed' OR (d.state = 'queued' AND d.reason IS NOT NULL) AS failed,)";
constexpr char AllTail[] = R"( AS given_up
          FROM message m
          JOIN delivery d ON d.region_id = m.region_id AND d.message_id = m.id
         WHERE m.region_id = region_here() AND m.created_at >= $3
    )
    SELECT w.organisation_id, w.endpoint_id, w.host, w.disabled_at, w.disabled_why,
           max(t.settled_at) FILTER (WHERE t.state = 'sent'), count(*) FILTER (WHERE t.state = 'queued'),
           min(t.created_at) FILTER (WHERE t.state = 'queued'),
           min(t.next_attempt_at) FILTER (WHERE t.state = 'queued'), count(*) FILTER (WHERE t.given_up),
           (array_agg(t.reason ORDER BY t.settled_at DESC NULLS FIRST, t.created_at DESC) FILTER (WHERE t.failed))[1],
           (array_agg(t.settled_at ORDER BY t.settled_at DESC NULLS FIRST) FILTER (WHERE t.failed))[1]
      FROM way w
      LEFT JOIN told t ON t.organisation_id = w.organisation_id AND t.channel = w.channel
                      AND t.endpoint_id IS NOT DISTINCT FROM w.endpoint_id
     GROUP BY w.organisation_id, w.channel, w.endpoint_id, w.host, w.disabled_at, w.disabled_why
     ORDER BY w.organisation_id, w.channel, w.host, w.endpoint_id)";
constexpr auto AllText = joined(joined(AllHead, GivenUp), AllTail);

constexpr pg::Statement FindAll{"way.all", AllText.data()};

constexpr pg::Statement FindOne{"way.one", R"(
    SELECT o.id, NULL::uuid, false FROM organisation o
     WHERE o.region_id = region_here() AND o.id = $1 AND o.mailbox IS NOT NULL
    UNION ALL
    SELECT e.organisation_id, e.id, e.disabled_at IS NOT NULL FROM webhook_endpoint e
     WHERE e.region_id = region_here() AND e.id = $2)"};

constexpr pg::Statement LastTried{"way.last_tried", R"(
    SELECT max(m.created_at)
      FROM message m
      JOIN delivery d ON d.region_id = m.region_id AND d.message_id = m.id
     WHERE m.region_id = region_here() AND m.kind = 'channel_test' AND m.created_at > $3
       AND m.organisation_id = coalesce($1::uuid, (SELECT e.organisation_id FROM webhook_endpoint e
                                                    WHERE e.region_id = region_here() AND e.id = $2))
       AND d.channel = CASE WHEN $2::uuid IS NULL THEN 'mail' ELSE 'webhook' END
       AND d.endpoint_id IS NOT DISTINCT FROM $2)"};

// What a courier has in hand has no reason yet; what never had an attempt leaves when it is to.
constexpr char RetryHead[] = R"(
    SELECT d.id, d.state = 'failed'
      FROM message m
      JOIN delivery d ON d.region_id = m.region_id AND d.message_id = m.id
     WHERE m.region_id = region_here() AND m.created_at >= $3
       AND m.organisation_id = coalesce($4::uuid, (SELECT e.organisation_id FROM webhook_endpoint e
                                                    WHERE e.region_id = region_here() AND e.id = $5))
       AND d.channel = CASE WHEN $5::uuid IS NULL THEN 'mail' ELSE 'webhook' END
       AND d.endpoint_id IS NOT DISTINCT FROM $5
       AND ((d.state = 'queued' AND d.attempts > 0 AND d.reason IS NOT NULL AND d.next_attempt_at > $6) OR )";
constexpr char RetryTail[] = R"()
     ORDER BY m.created_at, m.sequence, d.id
     LIMIT $7
       FOR NO KEY UPDATE OF d SKIP LOCKED)";
constexpr auto RetryText = joined(joined(RetryHead, GivenUp), RetryTail);

constexpr pg::Statement FindToRetry{"way.to_retry", RetryText.data()};

constexpr pg::Statement Retry{"way.retry", R"(
    UPDATE delivery
       SET state = 'queued', next_attempt_at = $2, settled_at = NULL, version = version + 1
     WHERE region_id = region_here() AND id = ANY($1))"};

constexpr std::array All{FindAll, FindOne, LastTried, FindToRetry, Retry};

} // namespace

std::span<const pg::Statement> wayStatements()
{
    return All;
}

pg::Ticket queueWays(pg::Transaction& tx, const Sight& sight, Moment since)
{
    return tx.queue(FindAll, {sight.account, sight.organisation, since});
}

std::vector<WayRow> takeWays(const pg::Transaction& tx, pg::Ticket ticket)
{
    const auto& rows = tx.rows(ticket);
    std::vector<WayRow> found;
    for (int row = 0; row < rows.count(); ++row)
        found.push_back({.way = {rows.id<OrganisationId>(row, 0), rows.maybeId<EndpointId>(row, 1)},
                         .host = rows.maybeText(row, 2),
                         .disabledAt = rows.maybeMoment(row, 3),
                         .disabledWhy = rows.maybeText(row, 4),
                         .lastSentAt = rows.maybeMoment(row, 5),
                         .queued = static_cast<int>(rows.integer(row, 6)),
                         .queuedSince = rows.maybeMoment(row, 7),
                         .nextAttemptAt = rows.maybeMoment(row, 8),
                         .givenUp = static_cast<int>(rows.integer(row, 9)),
                         .lastFailure = rows.maybeText(row, 10),
                         .lastFailedAt = rows.maybeMoment(row, 11)});
    return found;
}

pg::Ticket queueWay(pg::Transaction& tx, const WayTo& to)
{
    return tx.queue(FindOne, {to.mailboxOf, to.system});
}

std::optional<Way> takeWay(const pg::Transaction& tx, pg::Ticket ticket)
{
    const auto& rows = tx.rows(ticket);
    if (rows.empty())
        return std::nullopt;
    return Way{.organisation = rows.id<OrganisationId>(0, 0),
               .endpoint = rows.maybeId<EndpointId>(0, 1),
               .disabled = rows.boolean(0, 2)};
}

pg::Ticket queueLastTried(pg::Transaction& tx, const WayTo& to, Moment since)
{
    return tx.queue(LastTried, {to.mailboxOf, to.system, since});
}

std::optional<Moment> takeLastTried(const pg::Transaction& tx, pg::Ticket ticket)
{
    return tx.rows(ticket).maybeMoment(0, 0);
}

pg::Ticket queueToRetry(pg::Transaction& tx, const WayTo& to, const Sight& sight, Moment since, Moment now)
{
    return tx.queue(FindToRetry, {sight.account, sight.organisation, since, to.mailboxOf, to.system, now, RetriedMost});
}

std::vector<RetryRow> takeToRetry(const pg::Transaction& tx, pg::Ticket ticket)
{
    const auto& rows = tx.rows(ticket);
    std::vector<RetryRow> found;
    for (int row = 0; row < rows.count(); ++row)
        found.push_back({.id = rows.id<DeliveryId>(row, 0), .givenUp = rows.boolean(row, 1)});
    return found;
}

void queueRetry(pg::Transaction& tx, const std::vector<RetryRow>& rows, Moment now)
{
    std::vector<Uuid> ids;
    for (const RetryRow& row : rows)
        ids.push_back(row.id.value);
    tx.queue(Retry, {pg::Value::uuids(ids), now});
}

} // namespace adempauze
