#include "availability/hold_words.h"

#include "shell/claim_words.h"
#include "shell/time_words.h"
#include "shell/wire_words.h"

#include <QCoreApplication>
#include <QStringList>

namespace adempauze::client {

namespace {

struct HoldWords {
    Q_DECLARE_TR_FUNCTIONS(HoldWords)
};

Zone zoneOf(const wire::Hold& hold)
{
    return Zone::named(hold.zone).value_or(houseZone());
}

Moment warnedAt(const wire::Hold& hold)
{
    return hold.warnAt.value_or(*hold.expiresAt - WarnedBefore); // an older daemon does not say it
}

Said awaited(const wire::Hold& hold, Moment now)
{
    if (!hold.answerDueAt)
        return {Tone::Attention, HoldWords::tr("Waiting for the house's answer.")};
    const QString due = clockTime(*hold.answerDueAt, zoneOf(hold));
    if (now < *hold.answerDueAt)
        return {Tone::Attention, HoldWords::tr("Waiting for the house's answer until %1.").arg(due)};
    const QString numbers = numbersOf(hold.deskNumbers);
    return {Tone::Urgent,
            numbers.isEmpty() ? HoldWords::tr("The house did not answer by %1.").arg(due)
                              : HoldWords::tr("The house did not answer by %1. Call %2.").arg(due, numbers)};
}

} // namespace

QString placeOf(const wire::Hold& hold)
{
    return QStringLiteral("%1, %2").arg(QString::fromStdString(hold.facilityAlias),
                                        placeOrUnit(hold.placeName, hold.unitName));
}

bool awaitsDecision(const wire::Hold& hold)
{
    return hold.state == "held" && hold.expiresAt && *hold.expiresAt <= hold.expectedArrivalAt;
}

Said headlineOf(const wire::Hold& hold)
{
    const QString place = placeOf(hold);
    if (hold.state == "held" && hold.answer == "awaited")
        return {Tone::Attention, HoldWords::tr("Held, not yet accepted: %1").arg(place)};
    if (hold.state == "held")
        return {Tone::Good, HoldWords::tr("Held: %1").arg(place)};
    if (hold.state == "declined")
        return {Tone::Urgent, HoldWords::tr("Not held any more, declined: %1").arg(place)};
    if (hold.state == "expired")
        return {Tone::Urgent, HoldWords::tr("Not held any more, expired: %1").arg(place)};
    if (hold.state == "released")
        return {Tone::Quiet, HoldWords::tr("Given back: %1").arg(place)};
    return {Tone::Plain, QStringLiteral("%1: %2").arg(wordText(Vocabulary::ClaimState, hold.state), place)};
}

QString expiryOf(const wire::Hold& hold, Moment now)
{
    if (hold.state != "held" || !hold.expiresAt)
        return {};
    const Zone zone = zoneOf(hold);
    const QString at = completeDate(*hold.expiresAt, zone);
    if (*hold.expiresAt <= now)
        return HoldWords::tr("The hold ran out at %1. Its state is being asked.").arg(at);
    const QString expires =
        (awaitsDecision(hold) ? HoldWords::tr("Held until the decision on the order: expires %1 (%2).")
                              : HoldWords::tr("Expires %1 (%2)."))
            .arg(at, hint(*hold.expiresAt, now));
    const Moment warned = warnedAt(hold);
    if (warned <= now)
        return expires;
    return QStringLiteral("%1 %2").arg(expires, HoldWords::tr("You are warned at %1.").arg(clockTime(warned, zone)));
}

Said warningOf(const wire::Hold& hold, Moment now)
{
    if (hold.state != "held" || !hold.expiresAt || now < warnedAt(hold))
        return {};
    const QString at = clockTime(*hold.expiresAt, zoneOf(hold));
    if (*hold.expiresAt <= now)
        return {Tone::Urgent, HoldWords::tr("The hold ran out at %1.").arg(at)};
    if (awaitsDecision(hold))
        return {Tone::Attention,
                HoldWords::tr("This hold expires soon, at %1. If the order is extended, complete the details now.")
                    .arg(at)};
    if (hold.renewalsLeft > 0)
        return {Tone::Attention, HoldWords::tr("This hold expires soon, at %1. Ctrl+E extends it.").arg(at)};
    return {Tone::Attention, HoldWords::tr("This hold expires soon, at %1. It cannot be extended any more.").arg(at)};
}

Said answerOf(const wire::Hold& hold, Moment now)
{
    if (hold.state == "declined") {
        const QString reason =
            hold.declineReason ? wordText(Vocabulary::DeclineReason, *hold.declineReason) : QStringLiteral("–");
        return {Tone::Urgent, HoldWords::tr("The house declined: %1.").arg(reason)};
    }
    if (hold.state != "held")
        return {};
    if (hold.answer == "awaited")
        return awaited(hold, now);
    if (hold.answer == "accepted")
        return {Tone::Good, HoldWords::tr("The house said yes.")};
    if (hold.answer == "not_needed")
        return {Tone::Good, HoldWords::tr("The house need not answer: the person can come.")};
    return {Tone::Plain, wordText(Vocabulary::Answer, hold.answer)};
}

QString factsOf(const wire::Hold& hold, std::optional<LocalTime> shorterThan)
{
    QStringList facts{HoldWords::tr("Arrival expected %1.").arg(completeDate(hold.expectedArrivalAt)),
                      HoldWords::tr("The stay would last until %1.").arg(completeDate(hold.untilLocal))};
    if (shorterThan)
        facts << HoldWords::tr("That is shorter than was asked, until %1: another place is needed for the rest. Once "
                               "the stay is booked, it goes on for as long as there is room.")
                     .arg(completeDate(*shorterThan));
    if (const QString family = personsText(hold.persons); !family.isEmpty())
        facts << HoldWords::tr("For %1: the unit is taken whole, with all its places.").arg(family);
    if (hold.wheelchair)
        facts << HoldWords::tr("With wheelchair access.");
    if (hold.followsStayId)
        facts << HoldWords::tr(
            "If the order is extended, the hold moves along. If not, the place becomes free again by "
            "itself.");
    else if (awaitsDecision(hold))
        facts << HoldWords::tr("If the order is extended before that, complete the details under Stay: then the place "
                               "is booked. If not, it becomes free again by itself.");
    if (hold.conditionalUntilAt)
        facts << conditionalText(*hold.conditionalUntilAt, zoneOf(hold));
    if (hold.callerReference)
        facts << HoldWords::tr("Your reference: %1.").arg(QString::fromStdString(*hold.callerReference));
    if (hold.remark)
        facts << HoldWords::tr("Remark: %1.").arg(wordText(Vocabulary::Remark, *hold.remark));
    if (hold.calledAt)
        facts << HoldWords::tr("Telephoned with the house on %1.").arg(completeDate(*hold.calledAt));
    return facts.join(QLatin1Char(' '));
}

QString stateInShort(const wire::Hold& hold)
{
    return hold.state == "held" ? wordText(Vocabulary::Answer, hold.answer)
                                : wordText(Vocabulary::ClaimState, hold.state);
}

QString numbersOf(const std::vector<wire::DeskNumber>& numbers)
{
    QStringList told;
    for (const wire::DeskNumber& number : numbers)
        told.append(
            QStringLiteral("%1 %2").arg(QString::fromStdString(number.label), QString::fromStdString(number.phone)));
    return told.join(HoldWords::tr(", then "));
}

} // namespace adempauze::client
