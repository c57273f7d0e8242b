#pragma once

#include "domain/admission.h"
#include "domain/ids.h"
#include "storage/pg.h"

#include <span>

/// What houses ask before they take somebody, and what was answered.
namespace adempauze {

struct HouseQuestions {
    FacilityId facility;
    std::vector<ChosenQuestion> questions{}; ///< in the house's order
    std::int64_t version = 1; ///< 1: it never chose any
};

/// What was answered about a hold.
struct AnswersRow {
    FacilityId facility; ///< where it is
    std::vector<ChosenQuestion> questions{};
    ScreeningAnswers answers{};
    std::optional<std::string> declinedFor{}; ///< the question that the desk declined for
};

std::span<const pg::Statement> admissionStatements();

pg::Ticket queueHouseQuestions(pg::Transaction& tx, FacilityId house); ///< locked, for a change
std::optional<HouseQuestions> takeHouseQuestions(const pg::Transaction& tx, pg::Ticket ticket);
/// Decides on the version that was read (StaleVersion).
void queueChooseQuestions(pg::Transaction& tx, const HouseQuestions& before, const std::vector<ChosenQuestion>& chosen,
                          AccountId by, Moment at);

/// What the house of a place asks.
pg::Ticket queueQuestionsAt(pg::Transaction& tx, PlaceId place);
std::vector<ChosenQuestion> takeQuestionsAt(const pg::Transaction& tx, pg::Ticket ticket);

pg::Ticket queueAnswers(pg::Transaction& tx, ClaimId hold, Moment now);
std::optional<AnswersRow> takeAnswers(const pg::Transaction& tx, pg::Ticket ticket);
/// The latest answer to each question stands.
void queueSaveAnswers(pg::Transaction& tx, ClaimId hold, const ScreeningAnswers& answers, AccountId by, Moment at);
void queueDeclinedFor(pg::Transaction& tx, ClaimId hold, std::string_view question);

/// Declines of holds that were asked for in [from, until), by house, reason and question; counted anew each time.
struct DeclineCount {
    FacilityId facility;
    std::string facilityAlias;
    std::string reason;
    std::optional<std::string> question{};
    std::int64_t number;
};
pg::Ticket queueDeclineCounts(pg::Transaction& tx, Moment from, Moment until);
std::vector<DeclineCount> takeDeclineCounts(const pg::Transaction& tx, pg::Ticket ticket);

} // namespace adempauze
