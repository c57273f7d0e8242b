#include "http/convert.h"

#include <QJsonDocument>

namespace adempauze::http {

namespace {

/// What its due moment counts from, and how its protocol calls it.
void addStep(wire::Task& task, const TaskStep& step, const std::vector<Protocol>& protocols)
{
    task.protocol = step.protocol;
    task.number = step.number;
    task.dueFrom = step.dueFrom;
    task.dueFromAt = step.dueFromAt;
    task.opensAt = step.opensAt;
    if (const ProtocolStep* known = stepIn(protocols, step.protocol, task.kind)) {
        task.titleNl = known->dutch;
        task.titleEn = known->english;
    }
}

} // namespace

wire::Escalation wireOf(const EscalatedTask& task, const Reading& reading)
{
    const Escalation& escalation = task.escalation;
    wire::Escalation message{.taskId = wireId(task.id),
                             .kind = task.kind,
                             .countsFromAt = escalation.countsFrom,
                             .countsFromLocal = reading.zone.localAt(escalation.countsFrom)};
    if (const auto& held = escalation.heldBy) {
        message.inHand = std::string(wordFor(held->how));
        message.inHandOfId = wireId(held->by);
        message.inHandAt = held->at;
    }
    if (const EscalationStanding* next = nextOf(escalation.steps)) {
        message.nextAt = next->at;
        message.nextLocal = reading.zone.localAt(next->at);
        message.nextOrganisationId = wireId(next->to);
    }
    for (const EscalationStanding& step : escalation.steps)
        message.steps.push_back(
            {.number = step.number,
             .at = step.at,
             .atLocal = reading.zone.localAt(step.at),
             .state = std::string(wordFor(step.state)),
             .organisationId = wireId(step.to),
             .toldAt = step.kept && step.kept->told ? std::optional(step.kept->recordedAt) : std::nullopt,
             .messageId = step.kept ? wireId(step.kept->message) : std::nullopt});
    return message;
}

wire::Task wireOf(const TaskRow& row, const Reading& reading)
{
    wire::Task task{.id = wireId(row.id),
                    .kind = row.kind,
                    .state = row.state,
                    .urgent = row.urgent,
                    .stayId = wireId(row.stay),
                    .orderId = wireId(row.order),
                    .caseId = wireId(row.caseId),
                    .messageId = wireId(row.message),
                    .organisationId = wireId(row.organisation),
                    .teamId = wireId(row.team),
                    .teamIds = wireIds(row.teams),
                    .facilityId = wireId(row.facility),
                    .openedAt = row.openedAt,
                    .dueAt = row.dueAt,
                    .dueLocal = reading.zone.localAt(row.dueAt),
                    .overdueAt = row.overdueAt,
                    .doneAt = row.doneAt,
                    .doneById = wireId(row.doneBy),
                    .assigneeId = wireId(row.assignee),
                    .assigneeName = row.assigneeName,
                    .placeName = row.placeName,
                    .facilityAlias = row.facilityAlias,
                    .data = QJsonDocument::fromJson(QByteArray::fromStdString(row.data)).object(),
                    .cancelledAt = row.cancelledAt,
                    .cancelledWhy = row.cancelledWhy,
                    .version = row.version};
    if (row.snooze) {
        task.snoozedUntilAt = row.snooze->until;
        task.snoozedWhy = row.snooze->why;
    }
    if (row.escalation)
        task.escalation = wireOf(EscalatedTask{row.id, row.kind, *row.escalation}, reading);
    if (row.step)
        addStep(task, *row.step, reading.protocols);
    return task;
}

wire::Account wireOf(const SessionRow& session, const WorkplaceRow& workplace)
{
    const Caller& caller = session.caller;
    wire::Account message{.id = wireId(caller.account),
                          .name = session.accountName,
                          .role = std::string(wordFor(caller.role)),
                          .organisationId = wireId(caller.organisation),
                          .facilityId = wireId(caller.facility),
                          .organisationName = workplace.organisationName,
                          .facilityAlias = workplace.facilityAlias};
    for (const TeamRow& team : workplace.teams)
        message.teams.push_back(wireOf(team));
    if (workplace.onCall)
        message.onCall = wire::DeskNumber{.label = workplace.onCall->first, .phone = workplace.onCall->second};
    return message;
}

wire::Team wireOf(const TeamRow& row)
{
    return {.id = wireId(row.id), .name = row.name};
}

wire::Colleague wireOf(const ColleagueRow& row)
{
    return {.accountId = wireId(row.account), .name = row.name, .role = std::string(wordFor(row.role))};
}

} // namespace adempauze::http
