#pragma once

#include "domain/ids.h"
#include "domain/resident_letter.h"
#include "storage/pg.h"

#include <optional>
#include <span>
#include <vector>

/// Letters that residents were given, and what a letter tells besides the stay itself.
namespace adempauze {

using LetterId = Id<struct LetterTag>;

struct LetterRow {
    LetterId id;
    ClaimId stay;
    Language language;
    LetterDates dates;
    Moment givenAt;
    AccountId givenBy;
};

std::span<const pg::Statement> letterStatements();

pg::Ticket queueLetters(pg::Transaction& tx, ClaimId stay); ///< the newest first
std::vector<LetterRow> takeLetters(const pg::Transaction& tx, pg::Ticket ticket);
void queueInsertLetter(pg::Transaction& tx, const LetterRow& row);

/// What the stay's order makes due after `now`.
struct OrderOfLetter {
    Moment until;
    std::optional<Moment> hearingAt{}; ///< the next
    std::optional<Moment> decisionAt{}; ///< the last moment to extend
};
pg::Ticket queueOrderOfLetter(pg::Transaction& tx, ClaimId stay, Moment now);
std::optional<OrderOfLetter> takeOrderOfLetter(const pg::Transaction& tx, pg::Ticket ticket); ///< none: no order

/// What was agreed on with the resident, or is planned for the stay, after `now`. Only what hangs on the stay itself:
/// whoever else belongs to the case has appointments as well.
struct NextOfLetter {
    std::optional<Moment> appointmentAt{}; ///< of any kind
    std::optional<Moment> guidedContactAt{}; ///< as agreed on
    std::optional<Moment> guidedContactBy{}; ///< as the protocol has it
};
pg::Ticket queueNextOfLetter(pg::Transaction& tx, ClaimId stay, Moment now);
NextOfLetter takeNextOfLetter(const pg::Transaction& tx, pg::Ticket ticket);

/// The case manager's organisation, else the lead coordinator's, else probation; one that has a telephone number.
pg::Ticket queueGuideOf(pg::Transaction& tx, ClaimId stay);
std::optional<LetterContact> takeGuide(const pg::Transaction& tx, pg::Ticket ticket);

} // namespace adempauze
