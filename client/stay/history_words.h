#pragma once

#include "stay/stay_view.h"

#include <QCoreApplication>
#include <QString>
#include <QUuid>

namespace adempauze::client {

/// One line of what happened, ready to be read.
struct HistoryRow {
    QUuid id{}; ///< the same for the same event
    Moment happenedAt{};
    Moment recordedAt{};
    std::string kind{};
    QString who{};
    QString difference{}; ///< "planned end: … → …"; "–" where nothing is told
};

class HistoryTeller {
    Q_DECLARE_TR_FUNCTIONS(HistoryTeller)

public:
    /// Stay and order in one list, newest first by when it was recorded.
    static std::vector<HistoryRow> rowsOf(const StayView& view, const Names& names);

private:
    static QString difference(const QJsonObject& data, const StayView& view);
    static QString fieldName(const QString& key);
    static QString valueText(const QString& key, const QJsonValue& value, const StayView& view);
    static QString basesText(const QString& bases, const StayView& view);
};

} // namespace adempauze::client
