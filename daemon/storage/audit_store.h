#pragma once

#include "domain/ids.h"
#include "storage/pg.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace adempauze {

/// Who did or read what. Never a content.
struct AuditRow {
    std::int64_t id;
    Moment at;
    std::optional<AccountId> account;
    std::string action;
    std::string subjectKind;
    std::optional<Uuid> subject;
    std::string requestId;
    bool sealed;
};

/// A link of the chain and the row it seals, as text; nothing if the row is gone.
struct AuditLink {
    std::int64_t position;
    std::string hash; ///< hex
    std::optional<std::string> row;
};

struct AuditRemainder {
    std::int64_t waiting; ///< not sealed yet
    std::int64_t loose; ///< not sealed, and not waiting for it either: a link was taken away
};

std::span<const pg::Statement> auditStatements();

pg::Ticket queueAuditRows(pg::Transaction& tx, std::optional<std::int64_t> before); ///< newest first, 200
std::vector<AuditRow> takeAuditRows(const pg::Transaction& tx, pg::Ticket ticket);

/// A portion of the chain after a position; empty at its end. One round trip.
std::vector<AuditLink> auditLinksAfter(pg::Transaction& tx, std::int64_t position);

pg::Ticket queueAuditRemainder(pg::Transaction& tx);
AuditRemainder takeAuditRemainder(const pg::Transaction& tx, pg::Ticket ticket);

} // namespace adempauze
