#pragma once

#include "domain/network.h"
#include "domain/sealed.h"
#include "storage/pg.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace adempauze {

/// Through whose eyes a case is read: it is there for the organisation whose case it is, for those that take part, and
/// for its lead. For anybody else it does not exist.
struct Sight {
    AccountId account;
    OrganisationId organisation;
};

struct CaseParticipant {
    OrganisationId organisation;
    Part part;
    Ground ground;
};

/// What was agreed on for after the order.
struct NextStepRow {
    std::string kind; ///< return_home, stay_on, transit_home, family, own_housing, other_facility, detention
    Moment agreedAt;
};

struct CaseRow {
    CaseId id;
    Uuid household;
    OrganisationId organisation;
    std::optional<AccountId> lead;
    Moment openedAt;
    std::vector<CaseParticipant> participants;
    std::vector<OrderId> orders;
    std::vector<ClaimId> stays;
    std::int64_t version;
    std::optional<NextStepRow> nextStep{};
    std::optional<Moment> safetyPlanSince{}; ///< none: there is no safety plan
};

struct PersonRow {
    PersonId id;
    Sealed clientReference;
};

/// What cases are read by. Queue, flush, then take.
struct CaseTickets {
    pg::Ticket cases;
    pg::Ticket participants;
    pg::Ticket orders;
    pg::Ticket stays;
};

std::span<const pg::Statement> caseStatements();

CaseTickets queueCase(pg::Transaction& tx, CaseId id, const Sight& sight);
CaseTickets queueCases(pg::Transaction& tx, const Sight& sight); ///< newest first, at most 200
std::vector<CaseRow> takeCases(const pg::Transaction& tx, const CaseTickets& tickets);
std::optional<CaseRow> takeCase(const pg::Transaction& tx, const CaseTickets& tickets);

/// The organisations that may hear of what happens in a case, each once.
std::vector<Uuid> organisationsOf(const CaseRow& row);
/// Its participants as the rules about notices take them.
std::vector<Participant> participantsOf(const CaseRow& row);

/// The case and its participants, which must be in order: no organisation twice with the same part.
void queueInsertCase(pg::Transaction& tx, const CaseRow& row, AccountId openedBy);

/// The same case as queueCase reads, and nobody else changes it until this transaction ends.
CaseTickets queueCaseLocked(pg::Transaction& tx, CaseId id, const Sight& sight);

/// Decides on the version that was read (StaleVersion).
void queueNextStep(pg::Transaction& tx, const CaseRow& before, const NextStepRow& step);

/// Decides on the version that was read (StaleVersion).
void queueSafetyPlan(pg::Transaction& tx, const CaseRow& before, const std::optional<Moment>& since);

/// Organisations of the region among `ids`: id and kind.
pg::Ticket queueOrganisationKinds(pg::Transaction& tx, const std::vector<Uuid>& ids);
std::optional<std::string> takeOrganisationKind(const pg::Transaction& tx, pg::Ticket ticket, OrganisationId id);

/// Whether an account may lead a case: a coordinator or placement worker that is not disabled.
pg::Ticket queueLead(pg::Transaction& tx, const std::optional<AccountId>& lead);
bool takeLead(const pg::Transaction& tx, pg::Ticket ticket);

/// A person of the organisation, by id or by the index of its own reference.
pg::Ticket queuePerson(pg::Transaction& tx, PersonId id, OrganisationId organisation);
pg::Ticket queuePersonByReference(pg::Transaction& tx, std::string_view referenceIndex, OrganisationId organisation);
std::optional<PersonRow> takePerson(const pg::Transaction& tx, pg::Ticket ticket);

/// Decides: the same reference of the same organisation is AlreadyDone.
void queueInsertPerson(pg::Transaction& tx, const PersonRow& person, std::string_view referenceIndex,
                       OrganisationId organisation, Moment recordedAt);

} // namespace adempauze
