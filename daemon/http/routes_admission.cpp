#include "http/change.h"
#include "http/convert.h"
#include "http/screening.h"
#include "usecases/admission.h"

#include <algorithm>

namespace adempauze::http {

namespace {

constexpr Roles Seekers{Role::PoliceLiaison, Role::PlacementWorker, Role::Coordinator};
constexpr Roles Lookers{Role::PoliceLiaison, Role::PlacementWorker, Role::Coordinator, Role::FacilityStaff};
constexpr Roles Readers{Role::PoliceLiaison, Role::PlacementWorker, Role::Coordinator, Role::FacilityStaff,
                        Role::Administrator};

/// A question that has left the catalogue is still asked: its key stands in for the texts.
wire::AdmissionQuestion wireOf(const ChosenQuestion& question, const std::vector<AdmissionQuestion>& catalogue)
{
    const auto known = std::ranges::find(catalogue, question.key, &AdmissionQuestion::key);
    const bool found = known != catalogue.end();
    return {.key = question.key,
            .textNl = found ? known->dutch : question.key,
            .textEn = found ? known->english : question.key,
            .wants = std::string(wordFor(question.wants)),
            .required = question.required};
}

std::vector<wire::AdmissionQuestion> wireOf(const std::vector<ChosenQuestion>& questions, const Exchange& exchange)
{
    std::vector<wire::AdmissionQuestion> messages;
    for (const ChosenQuestion& question : questions)
        messages.push_back(wireOf(question, *exchange.parts.admission));
    return messages;
}

wire::HouseQuestions wireOf(const HouseQuestions& row, const Exchange& exchange)
{
    return {.facilityId = wireId(row.facility), .items = wireOf(row.questions, exchange), .version = row.version};
}

wire::HoldAnswers wireOf(const AnswersRow& row, const Exchange& exchange)
{
    return {.holdId = wireId(exchange.idAs<ClaimId>()),
            .questions = wireOf(row.questions, exchange),
            .answers = answersJson(row.answers),
            .declinedFor = row.declinedFor};
}

Response catalogue(Exchange& exchange)
{
    wire::AdmissionCatalogue message;
    for (const AdmissionQuestion& each : *exchange.parts.admission)
        message.items.push_back(
            {.key = each.key, .textNl = each.dutch, .textEn = each.english, .wants = std::string(wordFor(each.wants))});
    return ok(message);
}

Response ofHouse(Exchange& exchange)
{
    return query(
        exchange,
        [&](auto& tx, const Context& context) { return showHouseQuestions(tx, context, exchange.idAs<FacilityId>()); },
        [&](const HouseQuestions& row) { return okVersioned(wireOf(row, exchange)); });
}

Response choose(Exchange& exchange)
{
    auto read = messageIn<wire::ChooseQuestions>(exchange.request);
    if (auto* problem = std::get_if<Response>(&read))
        return std::move(*problem);
    std::vector<QuestionChoice> chosen;
    for (const wire::QuestionChoice& each : std::get<wire::ChooseQuestions>(read).items)
        chosen.push_back({each.key, each.required});
    const auto house = exchange.idAs<FacilityId>();
    const auto run = [&](auto& tx, const Context& context) -> Outcome<StoredAnswer> {
        const auto row = chooseQuestions(tx, context, house, exchange.version, chosen, *exchange.parts.admission);
        if (!row)
            return row.no();
        return createdVersioned(wireOf(*row, exchange));
    };
    const auto current = [&]() -> std::optional<QJsonObject> {
        pg::Transaction tx(exchange.db, exchange.caller().region);
        const auto row = showHouseQuestions(tx, exchange.context(), house);
        return row ? std::optional(wire::toJson(wireOf(*row, exchange))) : std::nullopt;
    };
    return change(exchange, run, {.current = current});
}

Response answer(Exchange& exchange)
{
    auto read = messageIn<wire::AnswerQuestions>(
        exchange.request, [](const wire::AnswerQuestions& wish) { return answerErrors(wish.answers); });
    if (auto* problem = std::get_if<Response>(&read))
        return std::move(*problem);
    const auto answers = answersIn(std::get<wire::AnswerQuestions>(read).answers);
    return change(exchange, [&](auto& tx, const Context& context) -> Outcome<StoredAnswer> {
        const auto row = answerQuestions(tx, context, exchange.idAs<ClaimId>(), answers);
        if (!row)
            return row.no();
        return created(wireOf(*row, exchange));
    });
}

Response answered(Exchange& exchange)
{
    return query(
        exchange, [&](auto& tx, const Context& context) { return showAnswers(tx, context, exchange.idAs<ClaimId>()); },
        [&](const AnswersRow& row) { return ok(wireOf(row, exchange)); });
}

std::vector<wire::InputError> declineErrors(const wire::DeclineHold& message)
{
    if (!message.question || message.reason == "not_suitable")
        return {};
    return {{"/question", "unknown_field", "Only what is not suitable is declined for a question."}};
}

Response decline(Exchange& exchange)
{
    auto read = messageIn<wire::DeclineHold>(exchange.request, declineErrors);
    if (auto* problem = std::get_if<Response>(&read))
        return std::move(*problem);
    const auto& message = std::get<wire::DeclineHold>(read);
    const auto id = exchange.idAs<ClaimId>();
    const auto run = [&](auto& tx, const Context& context) -> Outcome<StoredAnswer> {
        const auto hold = message.question ? declineForQuestion(tx, context, id, exchange.version, *message.question)
                                           : declineHold(tx, context, id, exchange.version, message.reason);
        if (!hold)
            return hold.no();
        return createdVersioned(wireOf(*hold, readingOf(exchange)));
    };
    const auto current = [&]() -> std::optional<QJsonObject> {
        pg::Transaction tx(exchange.db, exchange.caller().region);
        const auto hold = showHold(tx, exchange.context(), id);
        return hold ? std::optional(wire::toJson(wireOf(*hold, readingOf(exchange)))) : std::nullopt;
    };
    return change(exchange, run, {.current = current});
}

} // namespace

std::vector<Route> admissionRoutes()
{
    return {
        {.method = "GET",
         .pattern = "/v1/admission-questions",
         .summary = "What houses may ask before they take somebody: yes, no or unknown; nothing clinical.",
         .handle = catalogue,
         .roles = Readers,
         .answers = describedAs<wire::AdmissionCatalogue>},
        {.method = "GET",
         .pattern = "/v1/facilities/{id}/admission-questions",
         .summary = "What a house asks, in its order.",
         .handle = ofHouse,
         .roles = Readers,
         .answers = describedAs<wire::HouseQuestions>},
        {.method = "POST",
         .pattern = "/v1/facilities/{id}/admission-questions",
         .summary = "What a house asks from now on, in this order. At most 12.",
         .handle = choose,
         .roles = {Role::Administrator},
         .needsKey = true,
         .needsMatch = true,
         .status = 201,
         .takes = describedAs<wire::ChooseQuestions>,
         .answers = describedAs<wire::HouseQuestions>},
        {.method = "POST",
         .pattern = "/v1/holds/{id}/decline",
         .summary = "The house's desk says no, and why; where it was one of its questions, which.",
         .handle = decline,
         .roles = {Role::FacilityStaff},
         .needsKey = true,
         .needsMatch = true,
         .status = 201,
         .takes = describedAs<wire::DeclineHold>,
         .answers = describedAs<wire::Hold>},
        {.method = "POST",
         .pattern = "/v1/holds/{id}/answers",
         .summary = "Answers of the holder, after the hold was asked for. The latest to each question stands.",
         .handle = answer,
         .roles = Seekers,
         .needsKey = true,
         .status = 201,
         .takes = describedAs<wire::AnswerQuestions>,
         .answers = describedAs<wire::HoldAnswers>},
        {.method = "GET",
         .pattern = "/v1/holds/{id}/answers",
         .summary = "What the house asks and what was answered. Every look is logged.",
         .handle = answered,
         .roles = Lookers,
         .answers = describedAs<wire::HoldAnswers>},
    };
}

} // namespace adempauze::http
