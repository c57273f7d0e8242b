#include "storage/outbox_store.h"

#include "storage/joined.h"

#include <array>

namespace adempauze {

namespace {

using pg::joined;

constexpr char What[] = R"(
    SELECT t.region_id, t.id, m.id, m.kind, m.urgent, m.subject_id, m.sequence, m.due_at, m.zone, m.created_at,
           t.attempts,
           EXISTS (SELECT FROM message n
                    WHERE n.region_id = m.region_id AND n.organisation_id = m.organisation_id
                      AND n.subject_id = m.subject_id AND n.sequence > m.sequence
                      AND NOT EXISTS (SELECT FROM delivery w
                                       WHERE w.region_id = n.region_id AND w.message_id = n.id
                                         AND w.waits_for IS NOT NULL)),
           c.state, c.answer IS NOT NULL AND c.answer IN ('accepted', 'declined'), t.may_have_gone,
           ground_lost(m.region_id, m.participation_id), escalation_over(m.region_id, m.id, $1), c.until_at)";
constexpr char FromTaken[] = R"(
      FROM taken t
      JOIN message m ON m.region_id = t.region_id AND m.id = t.message_id
      LEFT JOIN claim c ON c.region_id = m.region_id AND c.id = m.claim_id)";
constexpr int WhatColumns = 18;

// An attempt of which nobody wrote down what came of it may have arrived.
// Of a digest only the lowest id can be picked: two couriers want the same row, and one of them goes on to other mail.
constexpr char MailDue[] = R"(
    WITH first AS (
        SELECT d.region_id, d.id, d.digest_to, d.digest_at, d.attempts, d.reason IS NULL AS unwritten
          FROM delivery d
         WHERE d.state = 'queued' AND d.channel = 'mail' AND d.waits_for IS NULL AND d.next_attempt_at <= $1
           AND (d.digest_at IS NULL
                OR NOT EXISTS (SELECT FROM delivery s
                                WHERE s.region_id = d.region_id AND s.digest_to = d.digest_to
                                  AND s.digest_at = d.digest_at AND s.state = 'queued' AND s.next_attempt_at <= $1
                                  AND s.attempts = d.attempts AND (s.reason IS NULL) = (d.reason IS NULL)
                                  AND s.id < d.id))
         ORDER BY d.urgent DESC, d.next_attempt_at, d.id
         LIMIT 1
           FOR UPDATE SKIP LOCKED
    ), due AS (
        SELECT f.region_id, f.id, f.attempts, f.unwritten FROM first f
        UNION ALL
        SELECT s.region_id, s.id, f.attempts, f.unwritten
          FROM first f
          JOIN delivery s ON s.region_id = f.region_id AND s.digest_to = f.digest_to AND s.digest_at = f.digest_at
                         AND s.id <> f.id
         WHERE s.state = 'queued' AND s.next_attempt_at <= $1 AND s.attempts = f.attempts
           AND (s.reason IS NULL) = f.unwritten
    ), taken AS (
        UPDATE delivery d
           SET attempts = d.attempts + 1, next_attempt_at = $2, reason = NULL
          FROM due
         WHERE d.region_id = due.region_id AND d.id = due.id AND d.state = 'queued' AND d.attempts = due.attempts
        RETURNING d.region_id, d.id, d.message_id, d.attempts, d.digest_at,
                  due.attempts > 0 AND due.unwritten AS may_have_gone
    ))";
constexpr auto TakeMailText = joined(joined(joined(joined(MailDue, What), ", o.mailbox, t.digest_at"), FromTaken), R"(
      JOIN organisation o ON o.region_id = m.region_id AND o.id = m.organisation_id
     ORDER BY m.id)");

// One look into the index for each endpoint and urgency, however much waits behind it. An endpoint whose row another
// courier changed since is looked at again by PostgreSQL before it is locked, and so is the delivery.
constexpr char WebhooksDue[] = R"(
    WITH due AS (
        SELECT e.region_id, e.id AS endpoint_id, first.id, first.may_have_gone
          FROM webhook_endpoint e
          CROSS JOIN LATERAL (
            SELECT d.id, u.urgent, d.next_attempt_at, d.may_have_gone
              FROM (VALUES (true), (false)) u (urgent)
              CROSS JOIN LATERAL (
                SELECT x.id, x.next_attempt_at, x.attempts > 0 AND x.reason IS NULL AS may_have_gone
                  FROM delivery x
                 WHERE x.region_id = e.region_id AND x.endpoint_id = e.id AND x.urgent = u.urgent
                   AND x.state = 'queued' AND x.channel = 'webhook' AND x.waits_for IS NULL
                   AND x.next_attempt_at <= $1
                 ORDER BY x.next_attempt_at, x.id
                 LIMIT 1) d
             ORDER BY u.urgent DESC
             LIMIT 1) first
         WHERE e.busy_until <= $1 AND e.failing = $4 AND (first.urgent OR e.rest_until <= $1)
         ORDER BY first.urgent DESC, first.next_attempt_at, e.id
         LIMIT $3
           FOR UPDATE OF e SKIP LOCKED
    ), taken AS (
        UPDATE delivery d
           SET attempts = d.attempts + 1, next_attempt_at = $2, reason = NULL
          FROM due
         WHERE d.region_id = due.region_id AND d.id = due.id AND d.state = 'queued' AND d.next_attempt_at <= $1
        RETURNING d.region_id, d.id, d.message_id, d.endpoint_id, d.attempts, due.may_have_gone
    ), leased AS (
        UPDATE webhook_endpoint e
           SET busy_until = $2
          FROM taken t
         WHERE e.region_id = t.region_id AND e.id = t.endpoint_id
    ))";
constexpr auto TakeWebhooksText = joined(
    joined(joined(joined(WebhooksDue, What), ", e.id, e.url, e.disabled_at IS NOT NULL, s.id, s.secret"), FromTaken),
    R"(
      JOIN webhook_endpoint e ON e.region_id = t.region_id AND e.id = t.endpoint_id
      LEFT JOIN webhook_secret s ON s.region_id = e.region_id AND s.endpoint_id = e.id
                                AND s.from_at <= $1 AND s.until_at > $1
     ORDER BY t.region_id, t.id, s.from_at DESC, s.id)");

constexpr pg::Statement TakeMail{"outbox.take_mail", TakeMailText.data()};
constexpr pg::Statement TakeWebhooks{"outbox.take_webhooks", TakeWebhooksText.data()};

constexpr std::array All{TakeMail, TakeWebhooks};

Outgoing outgoingFrom(const pg::Rows& rows, int row)
{
    const auto claim = rows.maybeText(row, 12);
    const auto groundLost = rows.maybeText(row, 15);
    return {.region = rows.id<RegionId>(row, 0),
            .delivery = rows.id<DeliveryId>(row, 1),
            .id = rows.id<MessageId>(row, 2),
            .kind = std::string(rows.text(row, 3)),
            .urgent = rows.boolean(row, 4),
            .subject = rows.uuid(row, 5),
            .sequence = rows.integer(row, 6),
            .dueAt = rows.maybeMoment(row, 7),
            .zone = std::string(rows.text(row, 8)),
            .createdAt = rows.moment(row, 9),
            .attempt = static_cast<int>(rows.integer(row, 10)),
            .newer = rows.boolean(row, 11),
            .claim = claim ? claimStateNamed(*claim) : std::nullopt,
            .until = rows.maybeMoment(row, 17),
            .answered = rows.boolean(row, 13),
            .inHand = rows.boolean(row, 16),
            .mayHaveGone = rows.boolean(row, 14),
            .groundLost = groundLost ? leftWhyNamed(*groundLost) : std::nullopt};
}

} // namespace

std::span<const pg::Statement> outboxStatements()
{
    return All;
}

std::optional<OutgoingMail> takeDueMail(pg::Connection& db, Moment now, std::chrono::seconds lease)
{
    const auto rows = db.run(TakeMail, {now, now + lease});
    if (rows.empty())
        return std::nullopt;
    OutgoingMail mail{
        .what{}, .mailbox = rows.maybeText(0, WhatColumns), .digestAt = rows.maybeMoment(0, WhatColumns + 1)};
    for (int row = 0; row < rows.count(); ++row)
        mail.what.push_back(outgoingFrom(rows, row));
    return mail;
}

std::vector<OutgoingWebhook> takeDueWebhooks(pg::Connection& db, Moment now, std::chrono::seconds lease, int most,
                                             Endpoints which)
{
    const auto rows = db.run(TakeWebhooks, {now, now + lease, most, which == Endpoints::Failing});
    std::vector<OutgoingWebhook> taken;
    for (int row = 0; row < rows.count(); ++row) {
        if (taken.empty() || taken.back().what.delivery != rows.id<DeliveryId>(row, 1))
            taken.push_back({.what = outgoingFrom(rows, row),
                             .endpoint = rows.id<EndpointId>(row, WhatColumns),
                             .url = std::string(rows.text(row, WhatColumns + 1)),
                             .disabled = rows.boolean(row, WhatColumns + 2),
                             .secrets{}});
        if (!rows.isNull(row, WhatColumns + 3))
            taken.back().secrets.push_back(
                {.id = rows.id<EndpointSecretId>(row, WhatColumns + 3), .secret = {rows.bytes(row, WhatColumns + 4)}});
    }
    return taken;
}

} // namespace adempauze
