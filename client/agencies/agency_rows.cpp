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

std::vector<WayRow> wayRows(const std::vector<wire::Agency>& agencies, const wire::AgencyWays& ways)
{
    std::vector<WayRow> rows;
    for (const wire::Agency& agency : agencies) {
        const WayRow bare{.id = agency.id,
                          .name = QString::fromStdString(agency.name),
                          .kind = agency.kind,
                          .phone = phoneOf(&agency),
                          .since = ways.sinceAt};
        const std::size_t before = rows.size();
        for (const wire::AgencyWay& way : ways.items)
            if (way.organisationId == agency.id) {
                rows.push_back(bare);
                rows.back().id = way.endpointId.value_or(agency.id);
                rows.back().way = way;
            }
        if (rows.size() == before)
            rows.push_back(bare);
    }
    return rows;
}

bool fails(const wire::AgencyWay& way)
{
    return way.lastFailure && (!way.lastFailedAt || !way.lastSentAt || *way.lastSentAt < *way.lastFailedAt);
}

std::vector<SystemRow> systemRows(const std::vector<wire::WebhookEndpoint>& endpoints,
                                  const std::vector<wire::Agency>& agencies)
{
    std::vector<SystemRow> rows;
    for (const wire::WebhookEndpoint& each : endpoints)
        rows.push_back({.endpoint = each, .name = nameIn(agencies, each.organisationId)});
    return rows;
}

QString nameIn(const std::vector<wire::Agency>& agencies, const QUuid& organisation)
{
    const wire::Agency* agency = found(agencies, organisation);
    return agency ? QString::fromStdString(agency->name) : Dash;
}

} // namespace adempauze::client
