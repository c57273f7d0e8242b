#pragma once

#include "domain/network.h"
#include "storage/case_store.h"
#include "storage/pg.h"
#include "storage/team_store.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace adempauze {

/// An organisation that the network names.
struct NetworkAgency {
    OrganisationId id;
    std::string name;
    std::string kind;
    std::optional<std::string> phone{};
};

/// A case with everybody around it, also who left.
struct NetworkRow {
    CaseId id;
    OrganisationId organisation; ///< whose case it is
    std::optional<AccountId> leadAccount{};
    std::optional<OrganisationId> leadAccountOrganisation{};
    std::int64_t version = 1; ///< of the case
    std::vector<Participation> participations{}; ///< by when they came
    std::optional<LeadOffer> offer{}; ///< that is not answered
    std::vector<Agreement> agreements{}; ///< by when they began
    std::vector<OpenWork> tasks{};
    std::vector<NetworkAgency> agencies{};
    std::vector<TeamRow> teams{}; ///< of whoever takes part now; by name, without who is in them
};

/// Whoever takes part now, and whose case it is; each once.
std::vector<Uuid> organisationsOf(const NetworkRow& row);

struct NetworkTickets {
    pg::Ticket header;
    pg::Ticket participations;
    pg::Ticket offers;
    pg::Ticket agreements;
    pg::Ticket tasks;
    pg::Ticket agencies;
    pg::Ticket teams;
};

std::span<const pg::Statement> networkStatements();

/// `named`: organisations that are to be named besides those that have a part, where they are the region's.
NetworkTickets queueNetwork(pg::Transaction& tx, CaseId id, const Sight& sight, const std::vector<Uuid>& named = {});
/// The same, and nobody else changes the case until this transaction ends.
NetworkTickets queueNetworkLocked(pg::Transaction& tx, CaseId id, const Sight& sight,
                                  const std::vector<Uuid>& named = {});
std::optional<NetworkRow> takeNetwork(const pg::Transaction& tx, const NetworkTickets& tickets);

/// Whether an account may lead a case for that organisation: of it, a coordinator or placement worker, not disabled.
pg::Ticket queueLeadIn(pg::Transaction& tx, const std::optional<AccountId>& account, OrganisationId organisation);

/// The case after a change of its network: its lead, one version on. Decides: StaleVersion.
void queueSaveNetwork(pg::Transaction& tx, const NetworkRow& before, const std::optional<AccountId>& lead);

void queueInsertParticipation(pg::Transaction& tx, CaseId id, const Participation& one);
void queueEndParticipation(pg::Transaction& tx, const Participation& ended);
void queueInsertLeadOffer(pg::Transaction& tx, CaseId id, const LeadOffer& offer);
void queueAnswerLeadOffer(pg::Transaction& tx, LeadOfferId id, LeadAnswer answer, AccountId by, Moment at);
void queueInsertAgreement(pg::Transaction& tx, CaseId id, const Agreement& agreement);
void queueEndAgreement(pg::Transaction& tx, const Agreement& ended);

/// Messages that wait for an organisation because it took a part in the case are not sent any more. One that a courier
/// has in hand is the courier's: it goes, or is stopped when it would be tried again. What waited for one of them
/// opens.
void queueStopMessages(pg::Transaction& tx, CaseId id, OrganisationId organisation, LeftWhy why, Moment now);

/// What an organisation still had to do for a case is to do for the one whose case it is, and nobody's in particular.
/// What it does as the house, or for a stay that it holds, stays its own.
void queueGiveBackTasks(pg::Transaction& tx, CaseId id, OrganisationId organisation, Moment now);

} // namespace adempauze
