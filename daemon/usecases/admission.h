#pragma once

#include "storage/admission_store.h"
#include "usecases/answer_hold.h"

namespace adempauze {

struct QuestionChoice {
    std::string key;
    bool required;
};

/// What a house asks. Who: everybody who seeks places, facility staff, administrators. Refusals: NotFound.
Outcome<HouseQuestions> showHouseQuestions(pg::Transaction& tx, const Context& context, FacilityId house);

/// A house asks these from now on, in this order; answers that were given stay. Who: administrator.
/// Refusals: NotFound, StaleVersion, InvalidInput (more than QuestionsMax, twice the same, not in the catalogue).
Outcome<HouseQuestions> chooseQuestions(pg::Transaction& tx, const Context& context, FacilityId house,
                                        std::int64_t version, const std::vector<QuestionChoice>& chosen,
                                        const std::vector<AdmissionQuestion>& catalogue);

/// What the answers come to: InvalidInput or NotSuitable, `pointer` names the question.
std::optional<No> refusedBy(const std::vector<ChosenQuestion>& questions, const ScreeningAnswers& answers);

/// Answers that come after the hold was asked for; the latest stands. Who: the holder, case workers of its
/// organisation. Refusals: NotFound, HoldNotOpen, HoldExpired, InvalidInput and NotSuitable (`pointer` names the
/// question): then nothing of it is kept.
Outcome<AnswersRow> answerQuestions(pg::Transaction& tx, const Context& context, ClaimId hold,
                                    const ScreeningAnswers& answers);

/// What was answered; the look is logged. Who: whoever may see the hold. Refusals: NotFound.
Outcome<AnswersRow> showAnswers(pg::Transaction& tx, const Context& context, ClaimId hold);

/// The desk declines for one of its questions: not suitable, and which question it was. As declineHold; InvalidInput
/// where the house does not ask that.
Outcome<HoldPlaced> declineForQuestion(pg::Transaction& tx, const Context& context, ClaimId hold, std::int64_t version,
                                       std::string_view question);

/// How often desks declined, by house, reason and question, of holds that were asked for on local days [from, until).
/// Numbers of questions say something about people: what hideFew hides is not told. Who: manager. Refusals:
/// TimeRunsBackwards.
struct DeclineTold {
    DeclineCount of;
    std::optional<std::int64_t> number{}; ///< none: few
};
Outcome<std::vector<DeclineTold>> showDeclines(pg::Transaction& tx, const Context& context, date::local_days from,
                                               date::local_days until);

} // namespace adempauze
