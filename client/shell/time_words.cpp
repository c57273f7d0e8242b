#include "shell/time_words.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <algorithm>
#include <cassert>

namespace adempauze::client {

namespace {

using std::chrono::seconds;

constexpr seconds Minute{60};
constexpr seconds Hour{3'600};
constexpr seconds Day{86'400};

struct TimeWords {
    Q_DECLARE_TR_FUNCTIONS(TimeWords)
};

// A wall clock has no zone: QDateTime in UTC keeps its fingers off the hours.
QDateTime onWall(LocalTime local)
{
    return QDateTime::fromSecsSinceEpoch(local.time_since_epoch().count(), Qt::UTC);
}

// Dutch and English abbreviations carry dots in some locales and none in others; here they never do.
QString told(LocalTime local, const char* format)
{
    return QLocale().toString(onWall(local), QString::fromLatin1(format)).remove(QLatin1Char('.'));
}

QString counted(std::int64_t count, const QString& one, const QString& many)
{
    return count == 1 ? one : many.arg(count);
}

} // namespace

const Zone& houseZone()
{
    static const auto zone = Zone::named("Europe/Amsterdam");
    assert(zone);
    return *zone;
}

QString completeDate(LocalTime local)
{
    return told(local, "ddd d MMM yyyy HH:mm");
}

QString completeDate(Moment at, const Zone& zone)
{
    return completeDate(zone.localAt(at));
}

QString shortDate(Moment at, const Zone& zone)
{
    return told(zone.localAt(at), "ddd d MMM HH:mm");
}

QString dayOf(Moment at, const Zone& zone)
{
    return told(zone.localAt(at), "ddd d MMM yyyy");
}

QString clockTime(Moment at, const Zone& zone)
{
    return told(zone.localAt(at), "HH:mm");
}

QString lengthOf(seconds length)
{
    const seconds whole = std::max(length, seconds(0));
    if (whole >= 2 * Day || whole == Day)
        return counted(whole / Day, TimeWords::tr("1 day"), TimeWords::tr("%1 days"));
    if (whole >= Hour) {
        const auto hours = whole / Hour;
        const auto minutes = (whole % Hour) / Minute;
        const QString told = counted(hours, TimeWords::tr("1 hour"), TimeWords::tr("%1 hours"));
        return minutes == 0 || hours >= 6 ? told : TimeWords::tr("%1 %2 min").arg(told).arg(minutes);
    }
    return TimeWords::tr("%1 min").arg(whole / Minute);
}

QString hint(Moment at, Moment now)
{
    const seconds away = at - now;
    if (away < Minute && away > -Minute)
        return TimeWords::tr("now");
    if (away > seconds(0))
        return TimeWords::tr("in %1").arg(lengthOf(away));
    return TimeWords::tr("%1 ago").arg(lengthOf(-away));
}

QString age(Moment at, Moment now)
{
    if (now - at < Minute)
        return TimeWords::tr("just now");
    return TimeWords::tr("%1 old").arg(lengthOf(now - at));
}

} // namespace adempauze::client
