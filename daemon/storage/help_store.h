#pragma once

#include "domain/ids.h"
#include "storage/pg.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

/// Help to choose from, and what became of it in cases.
namespace adempauze {

struct HelpOfferRow {
    HelpOfferId id;
    OrganisationId organisation; ///< who gives it
    std::string name;
    std::string kind; ///< debt_help, aggression_regulation, …
    std::string forWhom; ///< anyone, men, women, parents, children, families
    std::vector<std::string> languages; ///< ISO 639-1
    int waitingDays;
    bool peers; ///< in a group of people who know it themselves
    std::optional<Moment> closedAt{}; ///< since then it is not offered
    std::int64_t version = 1;
};

/// One step of help in a case, and who took it.
struct HelpMark {
    Moment at;
    AccountId by;
};

struct HelpRow {
    HelpId id;
    CaseId caseId;
    HelpOfferId offer;
    std::string offerName{};
    std::string offerKind{};
    std::string forWhom; ///< order_subject, person_at_home, both, children, family
    OrganisationId organisation; ///< who offered it
    std::string state; ///< offered, accepted, declined, confirmed, completed, broken_off
    HelpMark offered;
    std::optional<HelpMark> answered{};
    std::optional<HelpMark> confirmed{};
    std::optional<HelpMark> ended{};
    std::int64_t version = 1;
};

std::span<const pg::Statement> helpStatements();

pg::Ticket queueHelpOffers(pg::Transaction& tx); ///< open ones first, by kind and waiting time, at most 1000
pg::Ticket queueHelpOffer(pg::Transaction& tx, HelpOfferId id);
std::vector<HelpOfferRow> takeHelpOffers(const pg::Transaction& tx, pg::Ticket ticket);
std::optional<HelpOfferRow> takeHelpOffer(const pg::Transaction& tx, pg::Ticket ticket);
void queueInsertHelpOffer(pg::Transaction& tx, const HelpOfferRow& row, Moment at, AccountId by);
/// Name, for whom, languages, waiting time, group, open or closed; decides on the version that was read (StaleVersion).
void queueSaveHelpOffer(pg::Transaction& tx, const HelpOfferRow& before, const HelpOfferRow& after);

pg::Ticket queueHelpOfCase(pg::Transaction& tx, CaseId of); ///< newest first
pg::Ticket queueHelp(pg::Transaction& tx, HelpId id);
std::vector<HelpRow> takeHelp(const pg::Transaction& tx, pg::Ticket ticket);
/// Decides: the same help that already runs for them in the case is AlreadyDone.
void queueInsertHelp(pg::Transaction& tx, const HelpRow& row);
/// Decides on the version that was read (StaleVersion).
void queueSaveHelp(pg::Transaction& tx, const HelpRow& before, const HelpRow& after);

} // namespace adempauze
