#include "storage/webhook_store.h"

#include "storage/joined.h"

#include <array>

namespace adempauze {

namespace {

using pg::joined;

constexpr char Columns[] = R"(
    SELECT e.id, e.organisation_id, e.url, array_to_string(e.kinds, ','), e.added_at, e.disabled_at, e.disabled_why,
           e.version, s.id, s.from_at, s.until_at
      FROM webhook_endpoint e
      LEFT JOIN webhook_secret s ON s.region_id = e.region_id AND s.endpoint_id = e.id AND s.until_at > $1)";
constexpr auto Whole = joined(Columns, R"(
     WHERE e.disabled_why IS DISTINCT FROM 'retired'
     ORDER BY e.organisation_id, e.url, e.id, s.from_at DESC, s.id)");
constexpr auto One = joined(Columns, " WHERE e.id = $2 ORDER BY s.from_at DESC, s.id");

constexpr pg::Statement FindAll{"webhook_endpoint.all", Whole.data()};
constexpr pg::Statement FindOne{"webhook_endpoint.by_id", One.data()};

constexpr pg::Statement Insert{"webhook_endpoint.insert", R"(
    WITH added AS (
        INSERT INTO webhook_endpoint (id, organisation_id, url, kinds, added_by, added_at)
        VALUES ($1, $2, $3, string_to_array($4, ','), $5, $6)
            ON CONFLICT DO NOTHING
        RETURNING id)
    SELECT granted((SELECT count(*) FROM added)))"};

constexpr pg::Statement InsertSecret{"webhook_secret.insert", R"(
    INSERT INTO webhook_secret (id, endpoint_id, secret, from_at) VALUES ($1, $2, $3, $4))"};

constexpr pg::Statement EndSecrets{"webhook_secret.end", R"(
    UPDATE webhook_secret SET until_at = $2
     WHERE region_id = region_here() AND endpoint_id = $1 AND until_at > $2)"};

constexpr pg::Statement Save{"webhook_endpoint.save", R"(
    WITH saved AS (
        UPDATE webhook_endpoint
           SET disabled_at = $3, disabled_why = $4, version = version + 1
         WHERE id = $1 AND version = $2
        RETURNING id)
    SELECT granted((SELECT count(*) FROM saved)))"};

constexpr std::array All{FindAll, FindOne, Insert, InsertSecret, EndSecrets, Save};

std::vector<std::string> split(std::string_view words)
{
    std::vector<std::string> list;
    for (std::size_t from = 0; from <= words.size();) {
        const std::size_t end = std::min(words.find(',', from), words.size());
        list.emplace_back(words.substr(from, end - from));
        from = end + 1;
    }
    return list;
}

std::optional<std::string> listed(const std::optional<std::vector<std::string>>& words)
{
    if (!words)
        return std::nullopt;
    std::string list;
    for (const std::string& word : *words)
        list += (list.empty() ? "" : ",") + word;
    return list;
}

EndpointRow endpointFrom(const pg::Rows& rows, int row)
{
    const auto kinds = rows.maybeText(row, 3);
    return {.id = rows.id<EndpointId>(row, 0),
            .organisation = rows.id<OrganisationId>(row, 1),
            .url = std::string(rows.text(row, 2)),
            .kinds = kinds ? std::optional(split(*kinds)) : std::nullopt,
            .addedAt = rows.moment(row, 4),
            .disabledAt = rows.maybeMoment(row, 5),
            .disabledWhy = rows.maybeText(row, 6),
            .version = rows.integer(row, 7)};
}

} // namespace

std::span<const pg::Statement> webhookStatements()
{
    return All;
}

pg::Ticket queueEndpoints(pg::Transaction& tx, Moment now)
{
    return tx.queue(FindAll, {now});
}

pg::Ticket queueEndpoint(pg::Transaction& tx, EndpointId id, Moment now)
{
    return tx.queue(FindOne, {now, id});
}

std::vector<EndpointRow> takeEndpoints(const pg::Transaction& tx, pg::Ticket ticket)
{
    const auto& rows = tx.rows(ticket);
    std::vector<EndpointRow> found;
    for (int row = 0; row < rows.count(); ++row) {
        if (found.empty() || found.back().id != rows.id<EndpointId>(row, 0))
            found.push_back(endpointFrom(rows, row));
        if (!rows.isNull(row, 8))
            found.back().secrets.push_back(
                {.id = rows.id<EndpointSecretId>(row, 8), .from = rows.moment(row, 9), .until = rows.moment(row, 10)});
    }
    return found;
}

std::optional<EndpointRow> takeEndpoint(const pg::Transaction& tx, pg::Ticket ticket)
{
    auto found = takeEndpoints(tx, ticket);
    return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

void queueInsertEndpoint(pg::Transaction& tx, const EndpointRow& row, AccountId by)
{
    tx.queueDeciding(Insert, {row.id, row.organisation, row.url, listed(row.kinds), by, row.addedAt},
                     Refusal::InvalidInput);
}

void queueInsertSecret(pg::Transaction& tx, EndpointId endpoint, const NewSecret& secret, Moment from)
{
    tx.queue(InsertSecret, {secret.id, endpoint, pg::Value::bytes(secret.secret.bytes), from});
}

void queueEndSecrets(pg::Transaction& tx, EndpointId endpoint, Moment until)
{
    tx.queue(EndSecrets, {endpoint, until});
}

void queueSaveEndpoint(pg::Transaction& tx, const EndpointRow& before, const EndpointRow& after)
{
    tx.queueDeciding(Save, {before.id, before.version, after.disabledAt, after.disabledWhy}, Refusal::StaleVersion);
}

} // namespace adempauze
