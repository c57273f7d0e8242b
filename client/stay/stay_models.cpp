#include "stay/stay_models.h"

#include "shell/time_words.h"
#include "shell/wire_words.h"
#include "stay/stay_words.h"

namespace adempauze::client {

namespace {

Zone zoneOf(const wire::Stay& stay)
{
    return Zone::named(stay.zone).value_or(houseZone());
}

} // namespace

std::vector<DeadlineRow> deadlineRows(const std::optional<wire::Order>& order)
{
    std::vector<DeadlineRow> rows;
    if (!order)
        return rows;
    for (const wire::Deadline& each : order->deadlines)
        rows.push_back({QUuid::createUuidV5(order->id, QString::number(rows.size())), each.kind, each.dueAt,
                        each.dueLocal, QString::fromStdString(each.source)});
    return rows;
}

std::vector<AgencyRow> agencyRows(const std::optional<wire::Case>& ofCase, const Names& names)
{
    std::vector<AgencyRow> rows;
    if (!ofCase)
        return rows;
    for (const wire::Participant& each : ofCase->participants) {
        const auto agency = std::ranges::find(names.agencies, each.organisationId, &wire::Agency::id);
        const bool known = agency != names.agencies.end() && agency->phone;
        rows.push_back({QUuid::createUuidV5(each.organisationId, QString::fromStdString(each.part)),
                        StayWords::agency(each.organisationId, names), each.part, each.ground,
                        known ? QString::fromStdString(*agency->phone) : QStringLiteral("–")});
    }
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

AgenciesModel* StayTables::agencies(QObject* parent)
{
    return new AgenciesModel(
        {
            {.title = [] { return tr("Organisation"); }, .text = [](const AgencyRow& row) { return row.name; }},
            {.title = [] { return tr("Part"); },
             .text = [](const AgencyRow& row) { return wordText(Vocabulary::Part, row.part); }},
            {.title = [] { return tr("Ground"); },
             .text = [](const AgencyRow& row) { return wordText(Vocabulary::Ground, row.ground); }},
            {.title = [] { return tr("Phone"); }, .text = [](const AgencyRow& row) { return row.phone; }},
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
