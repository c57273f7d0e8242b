#include "shell/offer_words.h"

#include "shell/claim_words.h"
#include "shell/time_words.h"
#include "shell/wire_words.h"

#include <QCoreApplication>
#include <QStringList>

namespace adempauze::client {

namespace {

struct OfferWords {
    Q_DECLARE_TR_FUNCTIONS(OfferWords)
};

QString nameOf(const std::string& facility, const QString& place)
{
    return QStringLiteral("%1, %2").arg(QString::fromStdString(facility), place);
}

} // namespace

QString placeOf(const wire::PlaceOffer& offer)
{
    return nameOf(offer.facilityAlias, placeOrUnit(offer.placeName, offer.unitName, offer.unitPlaces));
}

QString placeOf(const wire::OtherTime& time)
{
    return nameOf(time.facilityAlias, QString::fromStdString(time.placeName));
}

std::optional<Moment> shorterUntil(const wire::PlaceOffer& offer)
{
    return offer.free ? std::nullopt : offer.roomUntilAt;
}

QString freedom(const wire::PlaceOffer& offer, Moment now)
{
    if (offer.free && offer.conditionalUntilAt)
        return OfferWords::tr("free, on a condition until %1").arg(shortDate(*offer.conditionalUntilAt));
    if (offer.free)
        return OfferWords::tr("free");
    const QString obstacle =
        offer.obstacle ? wordText(Vocabulary::Obstacle, *offer.obstacle) : OfferWords::tr("not free");
    if (!offer.freeAgainAt)
        return offer.roomUntilAt ? OfferWords::tr("%1; free until %2 only").arg(obstacle, shortDate(*offer.roomUntilAt))
                                 : obstacle;
    if (offer.roomUntilAt)
        return OfferWords::tr("%1; free until %2 only, and again from %3 (%4)")
            .arg(obstacle, shortDate(*offer.roomUntilAt), shortDate(*offer.freeAgainAt), hint(*offer.freeAgainAt, now));
    return OfferWords::tr("%1; free again %2 (%3)")
        .arg(obstacle, shortDate(*offer.freeAgainAt), hint(*offer.freeAgainAt, now));
}

QString freedomInShort(const wire::PlaceOffer& offer)
{
    if (offer.free)
        return freedom(offer, {});
    if (offer.roomUntilAt)
        return OfferWords::tr("free until %1 only").arg(shortDate(*offer.roomUntilAt));
    const QString obstacle =
        offer.obstacle ? wordText(Vocabulary::RankReason, *offer.obstacle) : OfferWords::tr("not free");
    if (!offer.freeAgainAt)
        return obstacle;
    return OfferWords::tr("%1; free again %2", "in short").arg(obstacle, shortDate(*offer.freeAgainAt));
}

QString reachInShort(const wire::ReachableDate& date)
{
    const QString departure = shortDate(date.departureAt);
    return date.free ? OfferWords::tr("%1, free").arg(departure) : OfferWords::tr("%1, not free").arg(departure);
}

QString reachInFull(const wire::ReachableDate& date)
{
    const QString dates = date.local == date.departureLocal
        ? completeDate(date.local)
        : OfferWords::tr("%1; departure %2").arg(completeDate(date.local), completeDate(date.departureLocal));
    return date.free ? OfferWords::tr("%1; the place is free until then").arg(dates)
                     : OfferWords::tr("%1; the place is not free until then").arg(dates);
}

QString roomOf(const wire::PlaceOffer& offer)
{
    return offer.roomUntilAt ? completeDate(*offer.roomUntilAt) : QStringLiteral("–");
}

QString intakeHours(const wire::PlaceOffer& offer)
{
    if (offer.intakeFrom == "00:00" && offer.intakeUntil == "24:00")
        return OfferWords::tr("day and night");
    return OfferWords::tr("%1 to %2")
        .arg(QString::fromStdString(offer.intakeFrom), QString::fromStdString(offer.intakeUntil));
}

QString reasonsOf(const wire::PlaceOffer& offer)
{
    QStringList reasons;
    for (const std::string& reason : offer.reasons)
        reasons.append(wordText(Vocabulary::RankReason, reason));
    return reasons.join(QStringLiteral("; "));
}

} // namespace adempauze::client
