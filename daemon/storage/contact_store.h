#pragma once

#include "domain/ids.h"
#include "storage/pg.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

/// What was done in a case and what came of it, as kinds and moments: never what was said, never a name.
namespace adempauze {

struct ContactRow {
    ContactId id;
    CaseId caseId;
    std::optional<ClaimId> stay{};
    std::string kind; ///< telephone, visit, video, guided_contact, attempt (nobody answered)
    std::string withWhom; ///< order_subject, person_at_home, both, children, family, network, agency
    Moment happenedAt;
    std::optional<TaskId> step{}; ///< what it was about
    OrganisationId organisation; ///< whose contact it was
    Moment recordedAt;
    std::optional<Moment> voidedAt{}; ///< it was entered by mistake
    std::int64_t version = 1;
};

struct OutcomeRow {
    OutcomeId id;
    CaseId caseId;
    std::string kind; ///< escalation_on_return, escalation_later; of an order: breach
    Moment happenedAt;
    Moment recordedAt;
};

std::span<const pg::Statement> contactStatements();

pg::Ticket queueContacts(pg::Transaction& tx, CaseId of); ///< newest first, at most 500
pg::Ticket queueContact(pg::Transaction& tx, ContactId id);
std::vector<ContactRow> takeContacts(const pg::Transaction& tx, pg::Ticket ticket);
void queueInsertContact(pg::Transaction& tx, const ContactRow& row, AccountId by);
/// Decides on the version that was read (StaleVersion).
void queueVoidContact(pg::Transaction& tx, const ContactRow& before, Moment at, AccountId by);

/// Breaches of the case's orders that stand are among them; oldest first.
pg::Ticket queueOutcomes(pg::Transaction& tx, CaseId of);
std::vector<OutcomeRow> takeOutcomes(const pg::Transaction& tx, pg::Ticket ticket);
void queueInsertOutcome(pg::Transaction& tx, const OutcomeRow& row, OrganisationId organisation, AccountId by);

} // namespace adempauze
