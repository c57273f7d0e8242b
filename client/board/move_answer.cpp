#include "board/move_answer.h"

#include "board/board_words.h"
#include "shell/claim_words.h"
#include "shell/time_words.h"
#include "shell/wire_words.h"

namespace adempauze::client {

namespace {

template<class Message>
std::optional<Standing> standingFrom(const QJsonObject& json)
{
    std::vector<wire::InputError> errors;
    const auto message = wire::fromJson<Message>(json, wire::Unknown::Ignored, errors);
    return errors.empty() ? std::optional(standingOf(message)) : std::nullopt;
}

} // namespace

Standing standingOf(const wire::Stay& stay)
{
    Standing standing{.id = stay.id,
                      .version = stay.version,
                      .state = stay.state,
                      .untilAt = stay.untilAt,
                      .conditionalUntilAt = stay.conditionalUntilAt};
    if (!stay.placements.empty())
        standing.where = BoardWords::placeIn(placementOf(stay).facilityAlias, placementOf(stay).placeName);
    return standing;
}

Standing standingOf(const wire::Hold& hold)
{
    return {.id = hold.id,
            .version = hold.version,
            .where = BoardWords::placeIn(hold.facilityAlias, hold.unitName.value_or(hold.placeName)),
            .state = hold.state,
            .untilAt = hold.untilAt,
            .conditionalUntilAt = hold.conditionalUntilAt,
            .answerDueAt = hold.answer == "awaited" ? hold.answerDueAt : std::nullopt};
}

std::optional<Standing> standingIn(const wire::Problem& problem, bool ofHold)
{
    if (!problem.current)
        return std::nullopt;
    return ofHold ? standingFrom<wire::Hold>(*problem.current) : standingFrom<wire::Stay>(*problem.current);
}

QString MoveAnswer::afterwards(const Standing& standing, const Zone& zone)
{
    QString told = tr("%1 until %2.", "place until").arg(standing.where, completeDate(standing.untilAt, zone));
    if (standing.answerDueAt)
        told += QLatin1Char(' ')
            + tr("This house is asked first and has to accept; an answer is due %1.")
                  .arg(completeDate(*standing.answerDueAt, zone));
    if (standing.conditionalUntilAt)
        told += QLatin1Char(' ') + tr("On a condition until %1.").arg(completeDate(*standing.conditionalUntilAt, zone));
    return told;
}

QString MoveAnswer::now(const Standing& standing, const Zone& zone)
{
    return tr("Somebody else changed this in the meantime. Now: %1, %2, until %3. Enter does it on what holds now.")
        .arg(standing.where, wordText(Vocabulary::ClaimState, standing.state), completeDate(standing.untilAt, zone));
}

} // namespace adempauze::client
