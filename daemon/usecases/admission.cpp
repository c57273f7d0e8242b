#include "usecases/admission.h"

#include "storage/record_store.h"
#include "usecases/claim_rules.h"

#include <algorithm>

namespace adempauze {

namespace {

bool mayLook(Role role)
{
    return role == Role::PoliceLiaison || role == Role::PlacementWorker || role == Role::Coordinator
        || role == Role::FacilityStaff || role == Role::Administrator;
}

bool isTheirs(const Caller& caller, const ClaimRow& hold)
{
    return caller.account == hold.holder || (placesPeople(caller) && caller.organisation == hold.holderOrganisation);
}

/// The questions as they will be asked, or what is wrong with the choice.
Outcome<std::vector<ChosenQuestion>> chosenFrom(const std::vector<QuestionChoice>& choices,
                                                const std::vector<AdmissionQuestion>& catalogue)
{
    if (choices.size() > QuestionsMax)
        return No{.why = Refusal::InvalidInput, .pointer = "/items"};
    std::vector<ChosenQuestion> chosen;
    for (const QuestionChoice& choice : choices) {
        const auto known = std::ranges::find(catalogue, choice.key, &AdmissionQuestion::key);
        const bool twice = std::ranges::find(chosen, choice.key, &ChosenQuestion::key) != chosen.end();
        if (known == catalogue.end() || twice)
            return No{.why = Refusal::InvalidInput, .pointer = "/items/" + std::to_string(chosen.size()) + "/key"};
        chosen.push_back({.key = choice.key, .required = choice.required, .wants = known->wants});
    }
    return chosen;
}

std::optional<No> isOver(const ClaimRow& hold, Moment now)
{
    if (hold.isExpired(now) || hold.state == ClaimState::Expired)
        return No{.why = Refusal::HoldExpired, .untilAt = hold.expiresAt};
    if (hold.state != ClaimState::Held)
        return No{.why = Refusal::HoldNotOpen};
    return std::nullopt;
}

} // namespace

Outcome<HouseQuestions> showHouseQuestions(pg::Transaction& tx, const Context& context, FacilityId house)
{
    if (!mayLook(context.caller.role))
        return Refusal::NotYours;
    const auto ticket = queueHouseQuestions(tx, house);
    if (const auto no = tx.commit())
        return *no;
    const auto found = takeHouseQuestions(tx, ticket);
    return found ? Outcome<HouseQuestions>(*found) : Refusal::NotFound;
}

Outcome<HouseQuestions> chooseQuestions(pg::Transaction& tx, const Context& context, FacilityId house,
                                        std::int64_t version, const std::vector<QuestionChoice>& chosen,
                                        const std::vector<AdmissionQuestion>& catalogue)
{
    if (context.caller.role != Role::Administrator)
        return Refusal::NotYours;
    const auto ticket = queueHouseQuestions(tx, house);
    tx.flush();
    auto found = takeHouseQuestions(tx, ticket);
    if (!found)
        return Refusal::NotFound;
    if (found->version != version)
        return Refusal::StaleVersion;
    const auto questions = chosenFrom(chosen, catalogue);
    if (!questions)
        return questions.no();
    queueChooseQuestions(tx, *found, *questions, context.caller.account, context.now);
    queueAudit(tx,
               {.account = context.caller.account,
                .action = "admission.choose",
                .subjectKind = "facility",
                .subject = house.value,
                .requestId = context.requestId});
    found->questions = *questions;
    ++found->version;
    return *found;
}

std::optional<No> refusedBy(const std::vector<ChosenQuestion>& questions, const ScreeningAnswers& answers)
{
    if (const auto key = notAsked(questions, answers))
        return No{.why = Refusal::InvalidInput, .pointer = "/answers/" + *key};
    if (const auto key = keptOutBy(questions, answers))
        return No{.why = Refusal::NotSuitable, .pointer = "/answers/" + *key};
    return std::nullopt;
}

Outcome<AnswersRow> answerQuestions(pg::Transaction& tx, const Context& context, ClaimId hold,
                                    const ScreeningAnswers& answers)
{
    queueLockPlacesOf(tx, hold);
    const auto claimTickets = queueClaim(tx, hold, context.now);
    const auto ticket = queueAnswers(tx, hold, context.now);
    tx.flush();
    const auto claim = takeClaim(tx, claimTickets);
    auto found = takeAnswers(tx, ticket);
    if (!claim || !found || !isTheirs(context.caller, *claim))
        return Refusal::NotFound;
    if (const auto no = isOver(*claim, context.now))
        return *no;
    if (const auto no = refusedBy(found->questions, answers))
        return *no;
    queueSaveAnswers(tx, hold, answers, context.caller.account, context.now);
    record(tx, context, "hold.answered", *claim, {}, context.now);
    for (const auto& [key, answer] : answers)
        found->answers.insert_or_assign(key, answer);
    return *found;
}

Outcome<AnswersRow> showAnswers(pg::Transaction& tx, const Context& context, ClaimId hold)
{
    const auto claimTickets = queueClaim(tx, hold, context.now);
    const auto access = queueAccessOfClaim(tx, hold);
    const auto ticket = queueAnswers(tx, hold, context.now);
    queueAudit(tx,
               {.account = context.caller.account,
                .action = "hold.answers_read",
                .subjectKind = "claim",
                .subject = hold.value,
                .requestId = context.requestId});
    if (const auto no = tx.commit())
        return *no;
    const auto claim = takeClaim(tx, claimTickets);
    const auto found = takeAnswers(tx, ticket);
    if (!claim || !found || !maySee(context.caller, *claim, takeAccess(tx, access)))
        return Refusal::NotFound;
    return *found;
}

Outcome<HoldPlaced> declineForQuestion(pg::Transaction& tx, const Context& context, ClaimId hold, std::int64_t version,
                                       std::string_view question)
{
    const auto ticket = queueAnswers(tx, hold, context.now);
    auto declined = declineHold(tx, context, hold, version, "not_suitable");
    if (!declined)
        return declined;
    const auto found = takeAnswers(tx, ticket);
    if (!found || std::ranges::find(found->questions, question, &ChosenQuestion::key) == found->questions.end())
        return No{.why = Refusal::InvalidInput, .pointer = "/question"};
    queueDeclinedFor(tx, hold, question);
    return declined;
}

Outcome<std::vector<DeclineTold>> showDeclines(pg::Transaction& tx, const Context& context, date::local_days from,
                                               date::local_days until)
{
    if (context.caller.role != Role::Manager)
        return Refusal::NotYours;
    if (until <= from)
        return No{.why = Refusal::TimeRunsBackwards, .pointer = "/untilDate"};
    const Zone& zone = usualZone(context);
    const auto ticket = queueDeclineCounts(tx, resolve(zone, from).at, resolve(zone, until).at);
    if (const auto no = tx.commit())
        return *no;
    std::vector<DeclineTold> told;
    std::vector<std::int64_t> numbers;
    for (DeclineCount& each : takeDeclineCounts(tx, ticket)) {
        numbers.push_back(each.number);
        told.push_back({.of = std::move(each)});
    }
    // Of one house and reason: what is hidden must not follow from the rest.
    for (std::size_t begin = 0, end = 0; begin < told.size(); begin = end) {
        while (end < told.size() && told[end].of.facility == told[begin].of.facility
               && told[end].of.reason == told[begin].of.reason)
            ++end;
        const auto shown = hideFew({numbers.begin() + std::ptrdiff_t(begin), numbers.begin() + std::ptrdiff_t(end)});
        const bool aboutPeople = told[begin].of.reason == "not_suitable";
        for (std::size_t i = begin; i < end; ++i)
            told[i].number = aboutPeople ? shown[i - begin] : std::optional(numbers[i]);
    }
    return told;
}

} // namespace adempauze
