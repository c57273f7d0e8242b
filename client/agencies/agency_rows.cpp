#include "agencies/agency_rows.h"

#include <algorithm>
#include <tuple>

namespace adempauze::client {

namespace {

const QString Dash = QStringLiteral("–");

std::string textIn(const QJsonObject& data, const char* key)
{
    return data.value(QLatin1String(key)).toString().toStdString();
}

std::optional<QUuid> idIn(const QJsonObject& data, const char* key)
{
    const QUuid id = QUuid::fromString(data.value(QLatin1String(key)).toString());
    return id.isNull() ? std::nullopt : std::optional(id);
}

const wire::Agency* found(const std::vector<wire::Agency>& agencies, const QUuid& organisation)
{
    const auto at = std::ranges::find(agencies, organisation, &wire::Agency::id);
    return at == agencies.end() ? nullptr : &*at;
}

QString phoneOf(const wire::Agency* agency)
{
    return agency && agency->phone ? QString::fromStdString(*agency->phone) : Dash;
}

} // namespace

std::vector<CallRow> callRows(const std::vector<wire::Task>& tasks, const std::vector<wire::Agency>& agencies)
{
    std::vector<CallRow> rows;
    for (const wire::Task& task : tasks) {
        if (task.kind != "message_failed" || !task.messageId)
            continue;
        const QUuid organisation = idIn(task.data, "organisation").value_or(QUuid());
        rows.push_back({.id = *task.messageId,
                        .organisation = organisation,
                        .name = nameIn(agencies, organisation),
                        .phone = phoneOf(found(agencies, organisation)),
                        .notice = textIn(task.data, "notice"),
                        .failure = textIn(task.data, "failure"),
                        .urgent = task.urgent,
                        .failedAt = task.openedAt,
                        .dueAt = task.dueAt,
                        .stay = idIn(task.data, "claim")});
    }
    std::ranges::sort(rows, {}, [](const CallRow& row) { return std::tuple(!row.urgent, row.dueAt, row.id); });
    return rows;
}

std::vector<AgencyWays> agencyWays(const std::vector<wire::Agency>& agencies, const std::vector<CallRow>& calls,
                                   const std::vector<wire::WebhookEndpoint>& endpoints)
{
    std::vector<AgencyWays> rows;
    for (const wire::Agency& agency : agencies) {
        AgencyWays row{.id = agency.id,
                       .name = QString::fromStdString(agency.name),
                       .kind = agency.kind,
                       .phone = phoneOf(&agency),
                       .mail = agency.hasMailbox,
                       .systems = static_cast<int>(
                           std::ranges::count(endpoints, agency.id, &wire::WebhookEndpoint::organisationId))};
        for (const CallRow& call : calls)
            if (call.organisation == agency.id) {
                ++row.callsWait;
                row.failure = call.failure;
            }
        rows.push_back(std::move(row));
    }
    return rows;
}

SystemRow systemRow(const wire::WebhookEndpoint& endpoint, const std::vector<wire::Agency>& agencies,
                    const std::vector<wire::MessageDelivery>* deliveries)
{
    SystemRow row{
        .endpoint = endpoint, .name = nameIn(agencies, endpoint.organisationId), .known = deliveries != nullptr};
    if (!deliveries)
        return row;
    bool newest = true; // of those of which something is known
    for (const wire::MessageDelivery& each : *deliveries) {
        if (each.state == "queued") {
            ++row.queued;
            if (each.nextAttemptAt && (!row.againAt || *each.nextAttemptAt < *row.againAt))
                row.againAt = each.nextAttemptAt;
        }
        if (each.state == "sent" && each.settledAt && (!row.lastSentAt || *row.lastSentAt < *each.settledAt))
            row.lastSentAt = each.settledAt;
        const bool failed = each.state == "failed" || (each.state == "queued" && each.attempts > 0);
        if (newest && failed && each.reason)
            row.failure = *each.reason;
        newest = newest && !failed && each.state != "sent";
    }
    return row;
}

QString nameIn(const std::vector<wire::Agency>& agencies, const QUuid& organisation)
{
    const wire::Agency* agency = found(agencies, organisation);
    return agency ? QString::fromStdString(agency->name) : Dash;
}

} // namespace adempauze::client
