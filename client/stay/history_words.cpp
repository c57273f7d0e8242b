#include "stay/history_words.h"

#include "shell/time_words.h"
#include "shell/wire_words.h"
#include "stay/stay_words.h"

#include <algorithm>

namespace adempauze::client {

namespace {

constexpr auto Before = "before";
constexpr auto After = "after";

QString dateIn(const QString& text, const StayView& view)
{
    const auto at = parseMoment(text.toStdString());
    return at ? completeDate(*at, Zone::named(view.stay.zone).value_or(houseZone())) : text;
}

} // namespace

std::vector<HistoryRow> HistoryTeller::rowsOf(const StayView& view, const Names& names)
{
    std::vector<HistoryRow> rows;
    for (const auto* items : {&view.stayHistory, &view.orderHistory})
        for (const wire::HistoryItem& item : *items) {
            const QUuid id = QUuid::createUuidV5(QUuid(), QString::number(item.id));
            if (std::ranges::find(rows, id, &HistoryRow::id) != rows.end())
                continue; // one event can stand in both
            rows.push_back({id, item.happenedAt, item.recordedAt, item.kind,
                            StayWords::colleague(item.accountId, names), difference(item.data, view)});
        }
    std::ranges::stable_sort(rows, std::ranges::greater{}, &HistoryRow::recordedAt);
    return rows;
}

QString HistoryTeller::difference(const QJsonObject& data, const StayView& view)
{
    QStringList parts;
    for (auto field = data.begin(); field != data.end(); ++field) {
        const QString name = fieldName(field.key());
        const QJsonObject pair = field->toObject();
        if (name.isEmpty())
            continue;
        if (pair.isEmpty()) {
            parts << QStringLiteral("%1: %2").arg(name, valueText(field.key(), *field, view));
            continue;
        }
        const QString before = valueText(field.key(), pair.value(QLatin1String(Before)), view);
        const QString after = valueText(field.key(), pair.value(QLatin1String(After)), view);
        if (before != after)
            parts << QStringLiteral("%1: %2 → %3").arg(name, before, after);
    }
    return parts.isEmpty() ? QStringLiteral("–") : parts.join(QStringLiteral("; "));
}

QString HistoryTeller::fieldName(const QString& key)
{
    if (key == QLatin1String("untilAt"))
        return tr("end");
    if (key == QLatin1String("fromAt"))
        return tr("beginning");
    if (key == QLatin1String("imposedAt"))
        return tr("imposed");
    if (key == QLatin1String("state"))
        return tr("state");
    if (key == QLatin1String("placeId"))
        return tr("place");
    if (key == QLatin1String("caseId"))
        return tr("case");
    if (key == QLatin1String("orderId"))
        return tr("order");
    if (key == QLatin1String("bases"))
        return tr("bases");
    if (key == QLatin1String("wheelchair"))
        return tr("wheelchair access");
    if (key == QLatin1String("firstDays"))
        return tr("days of the first period");
    return {};
}

QString HistoryTeller::valueText(const QString& key, const QJsonValue& value, const StayView& view)
{
    const QString text = value.toVariant().toString();
    if (text.isEmpty())
        return tr("none");
    if (key.endsWith(QLatin1String("At")))
        return dateIn(text, view);
    if (key == QLatin1String("state"))
        return wordText(Vocabulary::ClaimState, text.toStdString());
    if (key == QLatin1String("wheelchair"))
        return text == QLatin1String("yes") ? tr("needed") : tr("not needed");
    if (key == QLatin1String("bases"))
        return basesText(text, view);
    if (key == QLatin1String("placeId")) {
        const auto place = std::ranges::find(view.stay.placements, QUuid(text), &wire::Placement::placeId);
        return place == view.stay.placements.end() ? tr("another place") : QString::fromStdString(place->placeName);
    }
    if (key == QLatin1String("caseId") || key == QLatin1String("orderId"))
        return tr("attached");
    return text;
}

QString HistoryTeller::basesText(const QString& bases, const StayView& view)
{
    QStringList told;
    for (const QString& each : bases.split(QStringLiteral(", "))) {
        const QStringList parts = each.split(QStringLiteral(" until "));
        const QString basis = wordText(Vocabulary::Basis, parts.front().toStdString());
        told << (parts.size() > 1 ? tr("%1 until %2").arg(basis, dateIn(parts.back(), view)) : basis);
    }
    return told.join(QStringLiteral(", "));
}

} // namespace adempauze::client
