#include "storage/calendar_feed_store.h"

#include <array>
#include <cassert>

namespace adempauze {

namespace {

constexpr pg::Statement FindAll{"calendar_feed.of_account", R"(
    SELECT id, language, added_at, revoked_at, version, used_on, last_read_at FROM calendar_feed
     WHERE account_id = $1 AND revoked_at IS NULL
     ORDER BY added_at, id)"};

constexpr pg::Statement FindOne{"calendar_feed.by_id", R"(
    SELECT id, language, added_at, revoked_at, version, used_on, last_read_at FROM calendar_feed WHERE id = $1 AND account_id = $2)"};

constexpr pg::Statement Insert{"calendar_feed.insert", R"(
    INSERT INTO calendar_feed (id, account_id, token_hash, language, added_at, used_on) VALUES ($1, $2, $3, $4, $5, $6))"};

constexpr pg::Statement Revoke{"calendar_feed.revoke", R"(
    WITH revoked AS (
        UPDATE calendar_feed SET revoked_at = $3, version = version + 1
         WHERE id = $1 AND version = $2 AND revoked_at IS NULL
        RETURNING id)
    SELECT granted((SELECT count(*) FROM revoked)))"};

constexpr pg::Statement Read{"calendar_feed.read", R"(
    UPDATE calendar_feed SET last_read_at = $2
     WHERE id = $1 AND (last_read_at IS NULL OR last_read_at <= $3))"};

constexpr pg::Statement FindHolder{"calendar_feed.holder", R"(
    SELECT region_id, id, organisation_id, facility_id, role, name, language, ended FROM calendar_feed_of($1, $2))"};

constexpr std::array All{FindAll, FindOne, Insert, Revoke, Read, FindHolder};

template<class T>
T known(std::optional<T> parsed)
{
    assert(parsed); // the schema's constraints allow no other word
    return *parsed;
}

} // namespace

std::span<const pg::Statement> calendarFeedStatements()
{
    return All;
}

pg::Ticket queueFeeds(pg::Transaction& tx, AccountId account)
{
    return tx.queue(FindAll, {account});
}

pg::Ticket queueFeed(pg::Transaction& tx, CalendarFeedId id, AccountId account)
{
    return tx.queue(FindOne, {id, account});
}

std::vector<CalendarFeedRow> takeFeeds(const pg::Transaction& tx, pg::Ticket ticket)
{
    const auto& rows = tx.rows(ticket);
    std::vector<CalendarFeedRow> found;
    for (int row = 0; row < rows.count(); ++row)
        found.push_back({.id = rows.id<CalendarFeedId>(row, 0),
                         .language = known(languageNamed(rows.text(row, 1))),
                         .usedOn = std::string(rows.text(row, 5)),
                         .addedAt = rows.moment(row, 2),
                         .lastReadAt = rows.maybeMoment(row, 6),
                         .revokedAt = rows.maybeMoment(row, 3),
                         .version = rows.integer(row, 4)});
    return found;
}

std::optional<CalendarFeedRow> takeFeed(const pg::Transaction& tx, pg::Ticket ticket)
{
    auto found = takeFeeds(tx, ticket);
    return found.empty() ? std::nullopt : std::optional(found.front());
}

void queueInsertFeed(pg::Transaction& tx, const CalendarFeedRow& row, AccountId account, std::string_view tokenHash)
{
    tx.queue(Insert, {row.id, account, pg::Value::bytes(tokenHash), wordFor(row.language), row.addedAt, row.usedOn});
}

void queueRevokeFeed(pg::Transaction& tx, const CalendarFeedRow& before, Moment at)
{
    tx.queueDeciding(Revoke, {before.id, before.version, at}, Refusal::StaleVersion);
}

void queueFeedRead(pg::Transaction& tx, CalendarFeedId id, Moment at)
{
    tx.queue(Read, {id, at, at - FeedReadNotedEvery});
}

std::optional<FeedHolder> feedHolderOf(pg::Connection& connection, CalendarFeedId id, std::string_view tokenHash)
{
    const auto rows = connection.run(FindHolder, {id, pg::Value::bytes(tokenHash)});
    if (rows.empty())
        return std::nullopt;
    return FeedHolder{.caller = {.account = rows.id<AccountId>(0, 1),
                                 .region = rows.id<RegionId>(0, 0),
                                 .organisation = rows.id<OrganisationId>(0, 2),
                                 .role = known(roleNamed(rows.text(0, 4))),
                                 .facility = rows.maybeId<FacilityId>(0, 3)},
                      .accountName = std::string(rows.text(0, 5)),
                      .language = known(languageNamed(rows.text(0, 6))),
                      .ended = rows.boolean(0, 7)};
}

} // namespace adempauze
