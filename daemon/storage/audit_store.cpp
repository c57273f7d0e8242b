#include "storage/audit_store.h"

#include <array>
#include <limits>

namespace adempauze {

namespace {

constexpr pg::Statement FindRows{"audit.newest", R"(
    SELECT a.id, a.at, a.account_id, a.action, a.subject_kind, a.subject_id, a.request_id, l.position IS NOT NULL
      FROM audit a
      LEFT JOIN audit_link l ON l.region_id = a.region_id AND l.audit_id = a.id
     WHERE a.id < $1
     ORDER BY a.id DESC
     LIMIT 200)"};

constexpr pg::Statement FindLinks{"audit.links", R"(
    SELECT l.position, l.hash, CASE WHEN a.id IS NOT NULL THEN audit_text(a) END
      FROM audit_link l
      LEFT JOIN audit a ON a.region_id = l.region_id AND a.id = l.audit_id
     WHERE l.position > $1
     ORDER BY l.position
     LIMIT 5000)"};

constexpr pg::Statement CountRemainder{"audit.remainder", R"(
    SELECT count(p.audit_id), count(*) - count(p.audit_id)
      FROM audit a
      LEFT JOIN audit_pending p ON p.region_id = a.region_id AND p.audit_id = a.id
     WHERE NOT EXISTS (SELECT FROM audit_link l WHERE l.region_id = a.region_id AND l.audit_id = a.id))"};

constexpr std::array All{FindRows, FindLinks, CountRemainder};

} // namespace

std::span<const pg::Statement> auditStatements()
{
    return All;
}

pg::Ticket queueAuditRows(pg::Transaction& tx, std::optional<std::int64_t> before)
{
    return tx.queue(FindRows, {before.value_or(std::numeric_limits<std::int64_t>::max())});
}

std::vector<AuditRow> takeAuditRows(const pg::Transaction& tx, pg::Ticket ticket)
{
    const auto& rows = tx.rows(ticket);
    std::vector<AuditRow> found;
    for (int row = 0; row < rows.count(); ++row) {
        const auto subject = rows.maybeText(row, 5);
        found.push_back({.id = rows.integer(row, 0),
                         .at = rows.moment(row, 1),
                         .account = rows.maybeId<AccountId>(row, 2),
                         .action = std::string(rows.text(row, 3)),
                         .subjectKind = std::string(rows.text(row, 4)),
                         .subject = subject ? Uuid::parse(*subject) : std::nullopt,
                         .requestId = std::string(rows.text(row, 6)),
                         .sealed = rows.boolean(row, 7)});
    }
    return found;
}

std::vector<AuditLink> auditLinksAfter(pg::Transaction& tx, std::int64_t position)
{
    const auto rows = tx.run(FindLinks, {position});
    std::vector<AuditLink> links;
    for (int row = 0; row < rows.count(); ++row)
        links.push_back({rows.integer(row, 0), std::string(rows.text(row, 1)), rows.maybeText(row, 2)});
    return links;
}

pg::Ticket queueAuditRemainder(pg::Transaction& tx)
{
    return tx.queue(CountRemainder, {});
}

AuditRemainder takeAuditRemainder(const pg::Transaction& tx, pg::Ticket ticket)
{
    const auto& rows = tx.rows(ticket);
    return {.waiting = rows.integer(0, 0), .loose = rows.integer(0, 1)};
}

} // namespace adempauze
