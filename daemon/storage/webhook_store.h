#pragma once

#include "domain/ids.h"
#include "domain/sealed.h"
#include "storage/pg.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

/// Where the systems of organisations want to hear. A secret is written and never read here: only a courier can.
namespace adempauze {

struct EndpointSecretRow {
    EndpointSecretId id;
    Moment from;
    Moment until; ///< half-open; Forever: until it is replaced
};

struct EndpointRow {
    EndpointId id;
    OrganisationId organisation;
    std::string url;
    std::optional<std::vector<std::string>> kinds{}; ///< of message; none: all
    Moment addedAt;
    std::optional<Moment> disabledAt{};
    std::optional<std::string> disabledWhy{}; ///< "by_hand", "gone", "retired"
    std::vector<EndpointSecretRow> secrets{}; ///< that hold, or will; the newest first
    std::int64_t version = 1;
};

std::span<const pg::Statement> webhookStatements();

pg::Ticket queueEndpoints(pg::Transaction& tx, Moment now); ///< without retired ones, by organisation and URL
pg::Ticket queueEndpoint(pg::Transaction& tx, EndpointId id, Moment now); ///< also a retired one
std::vector<EndpointRow> takeEndpoints(const pg::Transaction& tx, pg::Ticket ticket);
std::optional<EndpointRow> takeEndpoint(const pg::Transaction& tx, pg::Ticket ticket);

struct NewSecret {
    EndpointSecretId id;
    Sealed secret; ///< of webhook_secret.secret
};

void queueInsertEndpoint(pg::Transaction& tx, const EndpointRow& row, AccountId by);
void queueInsertSecret(pg::Transaction& tx, EndpointId endpoint, const NewSecret& secret, Moment from);
/// Those that hold longer end then.
void queueEndSecrets(pg::Transaction& tx, EndpointId endpoint, Moment until);

/// Disabled since, or enabled again; nothing else changes. Decides: StaleVersion.
void queueSaveEndpoint(pg::Transaction& tx, const EndpointRow& before, const EndpointRow& after);

} // namespace adempauze
