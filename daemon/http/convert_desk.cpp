#include "http/convert.h"

#include <QJsonDocument>

namespace adempauze::http {

wire::Task wireOf(const TaskRow& row, const Reading& reading)
{
    return {.id = wireId(row.id),
            .kind = row.kind,
            .state = row.state,
            .urgent = row.urgent,
            .stayId = wireId(row.stay),
            .orderId = wireId(row.order),
            .caseId = wireId(row.caseId),
            .messageId = wireId(row.message),
            .organisationId = wireId(row.organisation),
            .teamId = wireId(row.team),
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
            .version = row.version};
}

wire::TaskNews wireOf(const TaskNews& news, const Reading& reading)
{
    wire::TaskNews message{.lastLookedAt = news.lastLookedAt, .asOfAt = news.asOf};
    for (const TaskRow& row : news.opened)
        message.opened.push_back(wireOf(row, reading));
    for (const TaskRow& row : news.overdue)
        message.overdue.push_back(wireOf(row, reading));
    for (const TaskRow& row : news.done)
        message.done.push_back(wireOf(row, reading));
    return message;
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
    if (workplace.onCall)
        message.onCall = wire::DeskNumber{.label = workplace.onCall->first, .phone = workplace.onCall->second};
    return message;
}

wire::Colleague wireOf(const ColleagueRow& row)
{
    return {.accountId = wireId(row.account), .name = row.name, .role = std::string(wordFor(row.role))};
}

} // namespace adempauze::http
