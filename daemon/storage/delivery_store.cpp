#include "storage/delivery_store.h"

#include "storage/joined.h"

#include <array>

namespace adempauze {

namespace {

using pg::joined;

constexpr char Columns[] = R"(
    SELECT d.id, d.message_id, m.kind, d.channel, d.endpoint_id, d.state, d.attempts, d.reason, d.answered,
           CASE WHEN d.state = 'queued' AND d.waits_for IS NULL THEN d.next_attempt_at END, d.settled_at
      FROM delivery d
      JOIN message m ON m.region_id = d.region_id AND m.id = d.message_id
     WHERE d.region_id = region_here())";
constexpr auto OfMessage = joined(Columns, " AND d.message_id = $1 ORDER BY d.channel, d.endpoint_id");
constexpr auto ToEndpoint =
    joined(Columns, " AND d.endpoint_id = $1 ORDER BY m.created_at DESC, m.sequence DESC, m.id LIMIT 200");

constexpr pg::Statement FindOf{"delivery.of_message", OfMessage.data()};
constexpr pg::Statement FindTo{"delivery.to_endpoint", ToEndpoint.data()};

constexpr pg::Statement InsertTrial{"delivery.trial", R"(
    WITH posted AS (
        INSERT INTO message (id, organisation_id, kind, urgent, subject_id, sequence, zone, created_at)
        SELECT $1, $2, $3, false, $4,
               (SELECT coalesce(max(m.sequence), 0) + 1
                  FROM message m
                 WHERE m.region_id = region_here() AND m.organisation_id = $2 AND m.subject_id = $4),
               $5, $6
        RETURNING id, urgent, created_at)
    INSERT INTO delivery (id, message_id, channel, endpoint_id, urgent, next_attempt_at)
    SELECT $8, id, CASE WHEN $7::uuid IS NULL THEN 'mail' ELSE 'webhook' END, $7, urgent, created_at FROM posted)"};

constexpr std::array All{FindOf, FindTo, InsertTrial};

} // namespace

std::span<const pg::Statement> deliveryStatements()
{
    return All;
}

pg::Ticket queueDeliveriesOf(pg::Transaction& tx, MessageId message)
{
    return tx.queue(FindOf, {message});
}

pg::Ticket queueDeliveriesTo(pg::Transaction& tx, EndpointId endpoint)
{
    return tx.queue(FindTo, {endpoint});
}

std::vector<DeliveryRow> takeDeliveries(const pg::Transaction& tx, pg::Ticket ticket)
{
    const auto& rows = tx.rows(ticket);
    std::vector<DeliveryRow> found;
    for (int row = 0; row < rows.count(); ++row) {
        const auto answered = rows.maybeInteger(row, 8);
        found.push_back({.id = rows.id<DeliveryId>(row, 0),
                         .message = rows.id<MessageId>(row, 1),
                         .kind = std::string(rows.text(row, 2)),
                         .channel = *channelNamed(rows.text(row, 3)),
                         .endpoint = rows.maybeId<EndpointId>(row, 4),
                         .state = std::string(rows.text(row, 5)),
                         .attempts = static_cast<int>(rows.integer(row, 6)),
                         .reason = rows.maybeText(row, 7),
                         .answered = answered ? std::optional(static_cast<int>(*answered)) : std::nullopt,
                         .nextAttemptAt = rows.maybeMoment(row, 9),
                         .settledAt = rows.maybeMoment(row, 10)});
    }
    return found;
}

void queueTrial(pg::Transaction& tx, const Posting& posting, std::optional<EndpointId> endpoint, DeliveryId delivery)
{
    queueTurnFor(tx, posting.subject);
    tx.queue(InsertTrial,
             {posting.id, posting.to, wordFor(posting.kind), posting.subject, posting.zone, posting.createdAt, endpoint,
              delivery});
}

} // namespace adempauze
