#include "http/convert_follow_up.h"

namespace adempauze::http {

wire::Protocol wireOf(const Protocol& protocol)
{
    wire::Protocol message{.id = protocol.id,
                           .titleNl = protocol.dutch,
                           .titleEn = protocol.english,
                           .subject = std::string(wordFor(protocol.subject))};
    for (const FacilityKind kind : protocol.houses)
        message.houses.emplace_back(wordFor(kind));
    for (const ProtocolStep& step : protocol.steps)
        message.steps.push_back({.word = step.word,
                                 .titleNl = step.dutch,
                                 .titleEn = step.english,
                                 .from = std::string(wordFor(step.from)),
                                 .owner = std::string(wordFor(step.owner)),
                                 .urgent = step.urgent});
    return message;
}

wire::FollowUp wireOf(const FollowUpView& view, const Reading& reading)
{
    wire::FollowUp message;
    for (const TaskRow& row : view.steps)
        message.steps.push_back(wireOf(row, reading));
    for (const OutcomeRow& row : view.outcomes)
        message.outcomes.push_back(wireOf(row));
    message.safetyPlanSinceAt = view.safetyPlanSince;
    return message;
}

wire::CaseOutcome wireOf(const OutcomeRow& row)
{
    return {.id = wireId(row.id), .kind = row.kind, .happenedAt = row.happenedAt, .recordedAt = row.recordedAt};
}

wire::Contact wireOf(const ContactRow& row)
{
    return {.id = wireId(row.id),
            .caseId = wireId(row.caseId),
            .stayId = wireId(row.stay),
            .kind = row.kind,
            .withWhom = row.withWhom,
            .happenedAt = row.happenedAt,
            .taskId = wireId(row.step),
            .organisationId = wireId(row.organisation),
            .recordedAt = row.recordedAt,
            .voidedAt = row.voidedAt,
            .version = row.version};
}

wire::HelpOffer wireOf(const HelpOfferRow& row)
{
    return {.id = wireId(row.id),
            .organisationId = wireId(row.organisation),
            .name = row.name,
            .kind = row.kind,
            .forWhom = row.forWhom,
            .languages = row.languages,
            .waitingDays = row.waitingDays,
            .peers = row.peers,
            .closedAt = row.closedAt,
            .version = row.version};
}

wire::CaseHelp wireOf(const HelpRow& row)
{
    wire::CaseHelp message{.id = wireId(row.id),
                           .caseId = wireId(row.caseId),
                           .offerId = wireId(row.offer),
                           .name = row.offerName,
                           .kind = row.offerKind,
                           .forWhom = row.forWhom,
                           .organisationId = wireId(row.organisation),
                           .state = row.state,
                           .offeredAt = row.offered.at,
                           .offeredById = wireId(row.offered.by),
                           .version = row.version};
    const auto put = [](const std::optional<HelpMark>& mark, std::optional<Moment>& at, std::optional<QUuid>& by) {
        if (!mark)
            return;
        at = mark->at;
        by = wireId(mark->by);
    };
    put(row.answered, message.answeredAt, message.answeredById);
    put(row.confirmed, message.confirmedAt, message.confirmedById);
    put(row.ended, message.endedAt, message.endedById);
    return message;
}

wire::HandOver wireOf(const HandOverRow& row, const Reading& reading)
{
    wire::HandOver message{.id = wireId(row.id),
                           .taskId = wireId(row.task),
                           .kind = row.kind,
                           .protocol = row.protocol,
                           .dueAt = row.dueAt,
                           .caseId = wireId(row.caseId),
                           .fromOrganisationId = wireId(row.from),
                           .toOrganisationId = wireId(row.to),
                           .toAccountId = wireId(row.toAccount),
                           .toTeamId = wireId(row.toTeam),
                           .toTeamName = row.toTeamName,
                           .offeredAt = row.offeredAt,
                           .offeredById = wireId(row.offeredBy),
                           .answer = row.answer,
                           .answeredAt = row.answeredAt};
    if (const ProtocolStep* known = row.protocol ? stepIn(reading.protocols, *row.protocol, row.kind) : nullptr) {
        message.titleNl = known->dutch;
        message.titleEn = known->english;
    }
    return message;
}

} // namespace adempauze::http
