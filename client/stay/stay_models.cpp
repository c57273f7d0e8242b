#include "stay/stay_models.h"

#include "shell/language.h"
#include "shell/time_words.h"
#include "shell/wire_words.h"
#include "stay/network_words.h"

namespace adempauze::client {

namespace {

Zone zoneOf(const wire::Stay& stay)
{
    return Zone::named(stay.zone).value_or(houseZone());
}

/// What no law says is said by its regime in both languages: "praktijk, dag 8 / practice, day 8".
QString sourceOf(const wire::Deadline& deadline)
{
    const QString source = QString::fromStdString(deadline.source);
    const QStringList spoken = source.split(QStringLiteral(" / "));
    return spoken.size() == 2 ? spoken[spokenLanguage() == Language::Dutch ? 0 : 1] : source;
}

} // namespace

std::vector<DeadlineRow> deadlineRows(const std::optional<wire::Order>& order)
{
    std::vector<DeadlineRow> rows;
    if (!order)
        return rows;
    for (const wire::Deadline& each : order->deadlines)
        rows.push_back({QUuid::createUuidV5(order->id, QString::number(rows.size())), each.kind, each.dueAt,
                        each.dueLocal, sourceOf(each)});
    return rows;
}

std::vector<AgencyRow> agencyRows(const StayView& view, const Names& names)
{
    std::vector<AgencyRow> rows;
    const auto phone = [&](const QUuid& organisation) {
        const auto agency = std::ranges::find(names.agencies, organisation, &wire::Agency::id);
        const bool known = agency != names.agencies.end() && agency->phone;
        return known ? QString::fromStdString(*agency->phone) : QStringLiteral("–");
    };
    if (view.network) {
        for (const wire::Participation& each : view.network->participants)
            rows.push_back({.id = each.id,
                            .name = NetworkWords::agency(each.organisationId, view, names),
                            .part = each.part,
                            .ground = each.ground,
                            .phone = phone(each.organisationId),
                            .sinceAt = each.sinceAt,
                            .leftAt = each.leftAt,
                            .leftWhy = each.leftWhy.value_or(std::string())});
        return rows;
    }
    if (view.ofCase)
        for (const wire::Participant& each : view.ofCase->participants)
            rows.push_back({.id = QUuid::createUuidV5(each.organisationId, QString::fromStdString(each.part)),
                            .name = StayWords::agency(each.organisationId, names),
                            .part = each.part,
                            .ground = each.ground,
                            .phone = phone(each.organisationId)});
    return rows;
}

QString StayTables::stateText(const wire::Stay& stay)
{
    const QString state = wordText(Vocabulary::ClaimState, stay.state);
    return stay.departureOverdue ? tr("%1, departure overdue").arg(state) : state;
}

QString StayTables::detailsText(const wire::Stay& stay)
{
    if (stay.detailsMissing)
        return tr("details missing");
    return stay.caseId ? tr("complete") : QStringLiteral("–");
}

StaysModel* StayTables::stays(Clock now, QObject* parent)
{
    const auto attention = [](bool when) { return when ? Tone::Attention : Tone::Plain; };
    return new StaysModel(
        {
            {.title = [] { return tr("Place"); },
             .text = [](const wire::Stay& stay) { return StayWords::place(stay); }},
            {.title = [] { return tr("State"); },
             .text = stateText,
             .tone = [attention](const wire::Stay& stay) { return attention(stay.departureOverdue); }},
            {.title = [] { return tr("From"); },
             .text = [](const wire::Stay& stay) { return completeDate(stay.fromAt, zoneOf(stay)); }},
            {.title = [] { return tr("Planned end"); },
             .text = [now](const wire::Stay& stay) { return StayWords::withHint(stay.untilAt, zoneOf(stay), now()); }},
            {.title = [] { return tr("Details"); },
             .text = detailsText,
             .tone = [attention](const wire::Stay& stay) { return attention(stay.detailsMissing); }},
            {.title = [] { return tr("Code"); },
             .text =
                 [](const wire::Stay& stay) {
                     return stay.code ? QString::fromStdString(*stay.code) : QStringLiteral("–");
                 }},
        },
        [](const wire::Stay& stay) { return stay.id; }, parent);
}

AxisModel* StayTables::axis(ZoneNow zone, QObject* parent)
{
    return new AxisModel(
        {
            {.title = [] { return tr("What"); }, .text = [](const AxisRow& row) { return row.what; }},
            {.title = [] { return tr("From"); },
             .text = [zone](const AxisRow& row) { return completeDate(row.from, zone()); }},
            {.title = [] { return tr("Until"); },
             .text =
                 [zone](const AxisRow& row) {
                     return row.until ? completeDate(*row.until, zone()) : QStringLiteral("–");
                 }},
            {.title = [] { return tr("Why"); }, .text = [](const AxisRow& row) { return row.why; }},
        },
        [](const AxisRow& row) { return row.id; }, parent);
}

HistoryModel* StayTables::history(ZoneNow zone, QObject* parent)
{
    return new HistoryModel(
        {
            {.title = [] { return tr("Happened"); },
             .text = [zone](const HistoryRow& row) { return completeDate(row.happenedAt, zone()); }},
            {.title = [] { return tr("Recorded"); },
             .text = [zone](const HistoryRow& row) { return completeDate(row.recordedAt, zone()); }},
            {.title = [] { return tr("Who"); }, .text = [](const HistoryRow& row) { return row.who; }},
            {.title = [] { return tr("What"); },
             .text = [](const HistoryRow& row) { return wordText(Vocabulary::EventKind, row.kind); }},
            {.title = [] { return tr("Before → after"); },
             .text = [](const HistoryRow& row) { return row.difference; }},
        },
        [](const HistoryRow& row) { return row.id; }, parent);
}

AgenciesModel* StayTables::agencies(ZoneNow zone, QObject* parent)
{
    const auto tone = [](const AgencyRow& row) { return row.leftAt ? Tone::Quiet : Tone::Plain; };
    const auto left = [zone](const AgencyRow& row) {
        if (!row.leftAt)
            return QStringLiteral("–");
        const QString when = completeDate(*row.leftAt, zone());
        return row.leftWhy.empty() ? when
                                   : tr("%1: %2", "when, why").arg(when, wordText(Vocabulary::LeftWhy, row.leftWhy));
    };
    return new AgenciesModel(
        {
            {[] { return tr("Organisation"); }, [](const AgencyRow& row) { return row.name; }, tone},
            {[] { return tr("Part"); }, [](const AgencyRow& row) { return wordText(Vocabulary::Part, row.part); },
             tone},
            {[] { return tr("Ground"); }, [](const AgencyRow& row) { return wordText(Vocabulary::Ground, row.ground); },
             tone},
            {[] { return tr("Since"); },
             [zone](const AgencyRow& row) {
                 return row.sinceAt ? completeDate(*row.sinceAt, zone()) : QStringLiteral("–");
             },
             tone},
            {[] { return tr("Left"); }, left, tone},
            {[] { return tr("Phone"); }, [](const AgencyRow& row) { return row.phone; }, tone},
        },
        [](const AgencyRow& row) { return row.id; }, parent);
}

DeadlinesModel* StayTables::deadlines(Clock now, QObject* parent)
{
    return new DeadlinesModel(
        {
            {.title = [] { return tr("What"); },
             .text = [](const DeadlineRow& row) { return wordText(Vocabulary::DeadlineKind, row.kind); }},
            {.title = [] { return tr("Due"); },
             .text = [](const DeadlineRow& row) { return completeDate(row.dueLocal); }},
            {.title = [] { return tr("Time left"); },
             .text = [now](const DeadlineRow& row) { return hint(row.dueAt, now()); }},
            {.title = [] { return tr("Rule"); }, .text = [](const DeadlineRow& row) { return row.source; }},
        },
        [](const DeadlineRow& row) { return row.id; }, parent);
}

} // namespace adempauze::client
