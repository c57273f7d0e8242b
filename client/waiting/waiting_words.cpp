#include "waiting/waiting_words.h"

#include "shell/claim_words.h"
#include "shell/offer_words.h"
#include "shell/time_words.h"
#include "shell/wire_words.h"
#include "time/text.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>

namespace adempauze::client {

namespace {

struct WaitingWords {
    Q_DECLARE_TR_FUNCTIONS(WaitingWords)
};

QString criterion(const std::string& word)
{
    return wordText(Vocabulary::RankingCriterion, word);
}

QString yesOrNo(bool yes)
{
    return yes ? WaitingWords::tr("yes") : WaitingWords::tr("no");
}

QString withHint(Moment at, Moment now)
{
    return QStringLiteral("%1 (%2)").arg(shortDate(at), hint(at, now));
}

std::optional<std::string> wordIn(const QJsonObject& object, const char* key)
{
    const QJsonValue value = object.value(QLatin1String(key));
    return value.isString() ? std::optional(value.toString().toStdString()) : std::nullopt;
}

QString reason(const std::optional<std::string>& behindBy, const std::optional<std::string>& aheadBy)
{
    QStringList said;
    if (behindBy)
        said << WaitingWords::tr("After the one before, who %1.").arg(criterion(*behindBy));
    if (aheadBy)
        said << WaitingWords::tr("Before the next: this person %1.").arg(criterion(*aheadBy));
    return said.join(QLatin1Char(' '));
}

/// What the rules look at, one after the other; `at` false for what is not known.
QStringList valuesIn(const QJsonObject& values)
{
    struct Flag {
        const char* key;
        QString text;
    };
    const std::array flags{Flag{"underOrder", WaitingWords::tr("may not go home now")},
                           Flag{"dangerRunningOrder", WaitingWords::tr("danger while an order runs")},
                           Flag{"sleepsOutside", WaitingWords::tr("no roof tonight")},
                           Flag{"childrenInvolved", WaitingWords::tr("children in the household")}};
    QStringList said;
    for (const Flag& flag : flags)
        if (const QJsonValue value = values.value(QLatin1String(flag.key)); value.isBool())
            said << QStringLiteral("%1: %2").arg(flag.text, yesOrNo(value.toBool()));
    for (const auto& [key, text] : {std::pair("neededByAt", WaitingWords::tr("needed by: %1")),
                                    std::pair("registeredAt", WaitingWords::tr("on the list since: %1"))})
        if (const auto at = parseMoment(wordIn(values, key).value_or("")))
            said << text.arg(shortDate(*at));
    return said;
}

} // namespace

QString whoOf(const wire::WaitingEntry& entry)
{
    if (!entry.own)
        return WaitingWords::tr("another organisation");
    if (entry.callerReference && !entry.callerReference->empty())
        return QString::fromStdString(*entry.callerReference);
    return WaitingWords::tr("own request, no reference");
}

QString wishOf(const wire::WaitingEntry& entry)
{
    QStringList wish;
    if (entry.gender)
        wish << wordText(Vocabulary::Gender, *entry.gender);
    if (entry.kind)
        wish << wordText(Vocabulary::FacilityKind, *entry.kind);
    if (entry.persons)
        wish << WaitingWords::tr("%1 persons").arg(*entry.persons);
    if (entry.wheelchair)
        wish << wheelchairText(true);
    return wish.isEmpty() ? WaitingWords::tr("any place") : wish.join(QStringLiteral(", "));
}

QString stateOf(const wire::WaitingEntry& entry, Moment now)
{
    const QString state = wordText(Vocabulary::WaitingState, entry.state);
    if (entry.state == "withdrawn" && entry.withdrawReason)
        return QStringLiteral("%1: %2").arg(state, wordText(Vocabulary::WithdrawReason, *entry.withdrawReason));
    if (const auto* offer = openOffer(entry))
        return WaitingWords::tr("%1 is offered until %2 (%3)")
            .arg(placeOf(*offer), clockTime(offer->deadlineAt), hint(offer->deadlineAt, now));
    return state;
}

QString stateInShort(const wire::WaitingEntry& entry)
{
    const auto* offer = openOffer(entry);
    return offer ? WaitingWords::tr("%1 offered until %2").arg(placeOf(*offer), clockTime(offer->deadlineAt))
                 : stateOf(entry, {});
}

QString rankReasonInShort(const wire::WaitingEntry& entry)
{
    if (entry.behindBy)
        return WaitingWords::tr("the one before %1").arg(criterion(*entry.behindBy));
    return entry.aheadBy ? criterion(*entry.aheadBy) : QString();
}

QString rankReasonOf(const wire::WaitingEntry& entry)
{
    return reason(entry.behindBy, entry.aheadBy);
}

QString rankOf(const wire::WaitingEntry& entry, std::size_t of)
{
    if (!entry.position)
        return WaitingWords::tr("Waits no longer.");
    if (of == 0)
        return WaitingWords::tr("Rank %1 in your region.").arg(*entry.position);
    return WaitingWords::tr("Rank %1 of %2.").arg(*entry.position).arg(of);
}

QStringList needsOf(const wire::WaitingEntry& entry, Moment now)
{
    return {WaitingWords::tr("may not go home now: %1").arg(yesOrNo(entry.underOrder)),
            WaitingWords::tr("danger while an order runs: %1").arg(yesOrNo(entry.dangerRunningOrder)),
            WaitingWords::tr("no roof tonight: %1").arg(yesOrNo(entry.sleepsOutside)),
            WaitingWords::tr("children in the household: %1").arg(yesOrNo(entry.childrenInvolved)),
            WaitingWords::tr("needed from: %1").arg(withHint(entry.neededFromAt, now)),
            WaitingWords::tr("needed by: %1").arg(withHint(entry.neededByAt, now)),
            wishOf(entry)};
}

QString valuesOf(const wire::WaitingEntry& entry, Moment now)
{
    QStringList said = needsOf(entry, now);
    said.removeLast(); // what is looked for is no matter of rank
    if (entry.imposedAt)
        said.insert(1, WaitingWords::tr("order imposed: %1").arg(shortDate(*entry.imposedAt)));
    said << WaitingWords::tr("on the list since: %1").arg(withHint(entry.registeredAt, now));
    return WaitingWords::tr("What the rules look at: %1.").arg(said.join(QStringLiteral("; ")));
}

QString rulesOf(const wire::WaitingList& list)
{
    QStringList said;
    for (const std::string& each : list.criteria)
        said << QStringLiteral("%1. %2").arg(said.size() + 1).arg(criterion(each));
    return WaitingWords::tr("This is how the rules of your region (version %1) decide who comes first: %2.")
        .arg(list.rankingVersion)
        .arg(said.join(QStringLiteral("; ")));
}

QString placeOf(const wire::WaitingOffer& offer)
{
    const QString house = QString::fromStdString(offer.facilityAlias);
    return offer.unitName ? WaitingWords::tr("%1, %2 (whole)").arg(house, QString::fromStdString(*offer.unitName))
                          : QStringLiteral("%1, %2").arg(house, QString::fromStdString(offer.placeName));
}

QString answerOf(const wire::WaitingOffer& offer, Moment now)
{
    const QString state = wordText(Vocabulary::WaitingOfferState, offer.state);
    if (offer.state == "open")
        return QStringLiteral("%1, %2").arg(state, hint(offer.deadlineAt, now));
    if (offer.declineReason)
        return QStringLiteral("%1: %2").arg(state, wordText(Vocabulary::OfferDecline, *offer.declineReason));
    return state;
}

QStringList whyOffered(const QJsonObject& why)
{
    QStringList said{wordIn(why, "trigger") == "by_hand"
                         ? WaitingWords::tr("Offered by a placement worker.")
                         : WaitingWords::tr("Offered by itself, because the place was free.")};
    if (why.contains(QLatin1String("position")))
        said << WaitingWords::tr("It was rank %1 of %2 then, by version %3 of the rules.")
                    .arg(why.value(QLatin1String("position")).toInt())
                    .arg(why.value(QLatin1String("of")).toInt())
                    .arg(why.value(QLatin1String("rankingVersion")).toInt());
    if (const QString rank = reason(wordIn(why, "behindBy"), wordIn(why, "aheadBy")); !rank.isEmpty())
        said << rank;
    if (const QStringList values = valuesIn(why.value(QLatin1String("values")).toObject()); !values.isEmpty())
        said << WaitingWords::tr("What the rules looked at: %1.").arg(values.join(QStringLiteral("; ")));
    return said;
}

const wire::WaitingOffer* openOffer(const wire::WaitingEntry& entry)
{
    const auto found = std::ranges::find(entry.offers, "open", &wire::WaitingOffer::state);
    return found == entry.offers.end() ? nullptr : &*found;
}

bool isOnList(const wire::WaitingEntry& entry)
{
    return entry.state == "waiting" || entry.state == "offered";
}

QString fitOf(const wire::PlaceOffers& fit, Moment now)
{
    if (fit.freeCount == 1)
        return WaitingWords::tr("1 place fits now.");
    if (fit.freeCount > 1)
        return WaitingWords::tr("%1 places fit now.").arg(fit.freeCount);
    for (const wire::PlaceOffer& each : fit.items)
        if (each.freeAgainAt)
            return WaitingWords::tr("No place fits now. Next: %1, free again on %2 (%3).")
                .arg(placeOf(each), completeDate(*each.freeAgainAt), hint(*each.freeAgainAt, now));
    return WaitingWords::tr("No place fits now, and of none is known when it is free again.");
}

} // namespace adempauze::client
