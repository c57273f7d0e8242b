#include "storage/published_store.h"

#include <array>
#include <cassert>

namespace adempauze {

namespace {

constexpr pg::Statement FindPublished{"published.list", R"(
    SELECT o.id, o.place_id, p.name, p.facility_id, f.alias, f.operator_id, o.from_at, o.until_at,
           stands_free(o.region_id, o.place_id, greatest(o.from_at, $1), o.until_at, $1), false, o.version
      FROM published_place o
      JOIN place p ON p.region_id = o.region_id AND p.id = o.place_id
      JOIN facility f ON f.region_id = p.region_id AND f.id = p.facility_id
     WHERE o.withdrawn_at IS NULL AND o.until_at > $1
     ORDER BY o.from_at, f.alias, p.name, o.id)"};

constexpr pg::Statement FindPublishedOne{"published.find", R"(
    SELECT o.id, o.place_id, p.name, p.facility_id, f.alias, f.operator_id, o.from_at, o.until_at,
           o.withdrawn_at IS NULL AND o.until_at > $2
               AND stands_free(o.region_id, o.place_id, greatest(o.from_at, $2), o.until_at, $2),
           o.withdrawn_at IS NOT NULL, o.version
      FROM published_place o
      JOIN place p ON p.region_id = o.region_id AND p.id = o.place_id
      JOIN facility f ON f.region_id = p.region_id AND f.id = p.facility_id
     WHERE o.id = $1)"};

constexpr pg::Statement FindElsewhere{"published.elsewhere", R"(
    SELECT id, region_name, region_phone, alias, kind, accepts, conditions, from_at, until_at FROM places_elsewhere($1))"};

constexpr pg::Statement Publish{"published.insert", R"(
    WITH told AS (
        INSERT INTO published_place (id, place_id, from_at, until_at, published_by, published_at)
        VALUES ($1, $2, $3, $4, $5, $6)
            ON CONFLICT DO NOTHING
        RETURNING id)
    SELECT granted((SELECT count(*) FROM told)))"};

constexpr pg::Statement Withdraw{"published.withdraw", R"(
    WITH taken AS (
        UPDATE published_place SET withdrawn_at = $3, version = version + 1
         WHERE id = $1 AND version = $2 AND withdrawn_at IS NULL
        RETURNING id)
    SELECT granted((SELECT count(*) FROM taken)))"};

constexpr std::array All{FindPublished, FindPublishedOne, FindElsewhere, Publish, Withdraw};

/// A word that a constraint of the schema guarantees.
template<class T>
T known(std::optional<T> parsed)
{
    assert(parsed);
    return *parsed;
}

} // namespace

std::span<const pg::Statement> publishedStatements()
{
    return All;
}

pg::Ticket queuePublished(pg::Transaction& tx, Moment now)
{
    return tx.queue(FindPublished, {now});
}

std::vector<PublishedRow> takePublished(const pg::Transaction& tx, pg::Ticket ticket)
{
    const auto& rows = tx.rows(ticket);
    std::vector<PublishedRow> found;
    for (int row = 0; row < rows.count(); ++row)
        found.push_back({.id = rows.id<PublishedId>(row, 0),
                         .place = rows.id<PlaceId>(row, 1),
                         .placeName = std::string(rows.text(row, 2)),
                         .facility = rows.id<FacilityId>(row, 3),
                         .facilityAlias = std::string(rows.text(row, 4)),
                         .operatedBy = rows.id<OrganisationId>(row, 5),
                         .from = rows.moment(row, 6),
                         .until = rows.moment(row, 7),
                         .shown = rows.boolean(row, 8),
                         .withdrawn = rows.boolean(row, 9),
                         .version = rows.integer(row, 10)});
    return found;
}

pg::Ticket queuePublishedOne(pg::Transaction& tx, PublishedId id, Moment now)
{
    return tx.queue(FindPublishedOne, {id, now});
}

pg::Ticket queueElsewhere(pg::Transaction& tx, Moment now)
{
    return tx.queue(FindElsewhere, {now});
}

std::vector<PlaceElsewhere> takeElsewhere(const pg::Transaction& tx, pg::Ticket ticket)
{
    const auto& rows = tx.rows(ticket);
    std::vector<PlaceElsewhere> found;
    for (int row = 0; row < rows.count(); ++row)
        found.push_back({.id = rows.id<PublishedId>(row, 0),
                         .regionName = std::string(rows.text(row, 1)),
                         .regionPhone = rows.maybeText(row, 2),
                         .alias = std::string(rows.text(row, 3)),
                         .kind = known(facilityKindNamed(rows.text(row, 4))),
                         .accepts = known(acceptsNamed(rows.text(row, 5))),
                         .conditions = std::string(rows.text(row, 6)),
                         .from = rows.moment(row, 7),
                         .until = rows.moment(row, 8)});
    return found;
}

void queuePublish(pg::Transaction& tx, const PublishedRow& row, AccountId by, Moment now)
{
    tx.queueDeciding(Publish, {row.id, row.place, row.from, row.until, by, now}, Refusal::AlreadyDone);
}

void queueWithdrawPublished(pg::Transaction& tx, const PublishedRow& before, Moment now)
{
    tx.queueDeciding(Withdraw, {before.id, before.version, now}, Refusal::StaleVersion);
}

} // namespace adempauze
