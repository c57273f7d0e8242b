#pragma once

#include "domain/network.h"
#include "storage/pg.h"

#include <optional>
#include <span>
#include <string_view>

/// The task of whoever is asked to take the lead of a case over. It comes and goes with the offer.
namespace adempauze {

/// The word that it is kept under.
inline constexpr std::string_view AnswerLeadOffer = "answer_lead_offer";

std::span<const pg::Statement> leadTaskStatements();

/// Open at once, with whoever was asked; none in particular: their organisation's.
void queueLeadTask(pg::Transaction& tx, CaseId ofCase, const LeadOffer& offer, Moment dueAt);

/// The offer was answered, so it is done; or withdrawn, so there is nothing to answer.
void queueLeadTaskOver(pg::Transaction& tx, CaseId ofCase, LeadAnswer answer, AccountId by, Moment at);

/// Whom a task asks; an account, where one was asked by name.
struct AskedToLead {
    OrganisationId organisation;
    std::optional<AccountId> account{};
};

pg::Ticket queueAskedToLead(pg::Transaction& tx, TaskId task);
std::optional<AskedToLead> takeAskedToLead(const pg::Transaction& tx,
                                           pg::Ticket ticket); ///< none: it asks no such thing

} // namespace adempauze
