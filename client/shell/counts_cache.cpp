#include "shell/counts_cache.h"

#include "time/text.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>
#include <QStandardPaths>

namespace adempauze::client {

namespace {

QString cacheFile()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::CacheLocation);
    QDir().mkpath(folder);
    return folder + QStringLiteral("/counts.json");
}

constexpr qint64 LongestFile = 1'000;

} // namespace

std::optional<Counts> storedCounts()
{
    QFile file(cacheFile());
    if (!file.open(QIODevice::ReadOnly) || file.size() > LongestFile)
        return std::nullopt;
    const QJsonObject kept = QJsonDocument::fromJson(file.readAll()).object();
    const auto asOf = parseMoment(kept.value(QStringLiteral("asOfAt")).toString().toStdString());
    const int free = kept.value(QStringLiteral("free")).toInt(-1);
    const int places = kept.value(QStringLiteral("places")).toInt(-1);
    if (!asOf || free < 0 || places < free)
        return std::nullopt;
    return Counts{.free = free, .places = places, .asOf = *asOf};
}

void storeCounts(const Counts& counts)
{
    QSaveFile file(cacheFile());
    if (!file.open(QIODevice::WriteOnly))
        return;
    const QJsonObject kept{{QStringLiteral("free"), counts.free},
                           {QStringLiteral("places"), counts.places},
                           {QStringLiteral("asOfAt"), QString::fromStdString(textOf(counts.asOf))}};
    file.write(QJsonDocument(kept).toJson(QJsonDocument::Compact));
    file.commit();
}

} // namespace adempauze::client
