#include "stay/stay_words.h"

#include "shell/claim_words.h"
#include "shell/time_words.h"
#include "shell/wire_words.h"
#include "time/text.h"

#include <algorithm>

namespace adempauze::client {

namespace {

Zone zoneNamed(const std::string& name)
{
    return Zone::named(name).value_or(houseZone());
}

QString text(const std::string& utf8)
{
    return QString::fromStdString(utf8);
}

} // namespace

Line together(const Lines& lines)
{
    Line all;
    QStringList sentences;
    for (const Line& each : lines) {
        all.tone = std::max(all.tone, each.tone);
        sentences << each.sentence;
    }
    all.sentence = sentences.join(QLatin1Char('\n'));
    return all;
}

QString StayWords::place(const wire::Stay& stay)
{
    if (stay.placements.empty())
        return tr("a place");
    const wire::Placement& here = placementOf(stay);
    return tr("%1, %2", "facility, place").arg(text(here.facilityAlias), placeOrUnit(here.placeName, here.unitName));
}

QString StayWords::placeOf(const QUuid& stay, const Names& names)
{
    const auto found = std::ranges::find(names.stays, stay, &wire::Stay::id);
    return found == names.stays.end() ? tr("elsewhere") : place(*found);
}

QString StayWords::agency(const QUuid& organisation, const Names& names)
{
    const auto found = std::ranges::find(names.agencies, organisation, &wire::Agency::id);
    return found == names.agencies.end() ? tr("an organisation that is not in the list") : text(found->name);
}

QString StayWords::colleague(const std::optional<QUuid>& account, const Names& names)
{
    if (!account)
        return tr("the system");
    const auto found = std::ranges::find(names.colleagues, *account, &wire::Colleague::accountId);
    return found == names.colleagues.end() ? tr("somebody elsewhere") : text(found->name);
}

std::optional<QUuid> StayWords::orderOf(const wire::Stay& stay)
{
    std::optional<QUuid> order;
    for (const wire::Segment& segment : stay.segments)
        if (segment.orderId)
            order = segment.orderId;
    return stay.orderId ? stay.orderId : order;
}

QString StayWords::difference(const wire::Stay& stay, const std::optional<wire::Order>& order)
{
    if (!stay.secondsBeyondOrder && !order)
        return tr("This stay rests on no order.");
    const std::chrono::seconds beyond =
        stay.secondsBeyondOrder ? std::chrono::seconds(*stay.secondsBeyondOrder) : stay.untilAt - order->untilAt;
    const bool over = stay.state == "departed";
    if (std::chrono::abs(beyond) < std::chrono::minutes(1))
        return over ? tr("The stay ended together with the order.") : tr("The stay ends together with the order.");
    const QString length = lengthOf(std::chrono::abs(beyond));
    if (beyond.count() > 0)
        return (over ? tr("The stay ended %1 after the order.") : tr("The stay ends %1 after the order.")).arg(length);
    return (over ? tr("The stay ended %1 before the order.") : tr("The stay ends %1 before the order.")).arg(length);
}

QString StayWords::withHint(Moment at, const Zone& zone, Moment now)
{
    return QStringLiteral("%1 (%2)").arg(completeDate(at, zone), hint(at, now));
}

Line StayWords::touched(const wire::TouchedStay& stay, const Names& names, const Zone& zone)
{
    const QString where = placeOf(stay.stayId, names);
    const QString until = completeDate(stay.untilAt, zone);
    if (stay.outcome == "follows")
        return {Tone::Good, tr("Stay at %1 moves along, to %2.").arg(where, until)};
    if (stay.outcome == "untouched")
        return {Tone::Plain, tr("Stay at %1 does not change: until %2.").arg(where, until)};
    if (stay.outcome == "awaits_decision")
        return {Tone::Attention,
                tr("Stay at %1 goes on until %2. Somebody has to decide what comes next; "
                   "a task is opened for that.")
                    .arg(where, until)};
    QStringList sentences;
    sentences << tr("Stay at %1 cannot follow and keeps its end, %2.").arg(where, until);
    const QString why = stay.obstacle ? wordText(Vocabulary::Obstacle, *stay.obstacle) : QString();
    if (!why.isEmpty())
        sentences << (stay.obstacleFromAt
                          ? tr("In the way: %1, from %2.").arg(why, completeDate(*stay.obstacleFromAt, zone))
                          : tr("In the way: %1.").arg(why));
    if (stay.wantedUntilAt)
        sentences << tr("Needed until %1.").arg(completeDate(*stay.wantedUntilAt, zone));
    QStringList others;
    for (const wire::Alternative& each : stay.alternatives)
        others << tr("%1, %2", "facility, place").arg(text(each.facilityAlias), text(each.placeName));
    sentences << (others.isEmpty() ? tr("No other place is free.")
                                   : tr("Other places: %1.").arg(others.join(QStringLiteral("; "))));
    return {Tone::Urgent, sentences.join(QLatin1Char(' '))};
}

Lines StayWords::changed(const wire::OrderChanged& changed, const Names& names)
{
    const Zone zone = zoneNamed(changed.order.zone);
    Lines lines{
        {Tone::Plain,
         tr("Order: %1, until %2.")
             .arg(wordText(Vocabulary::OrderState, changed.order.state), completeDate(changed.order.untilAt, zone))}};
    for (const wire::TouchedStay& each : changed.stays)
        lines.push_back(touched(each, names, zone));
    if (const QString why = confirmation(changed.order); !why.isEmpty())
        lines.push_back({Tone::Attention, why});
    return lines;
}

Line StayWords::after(const wire::Stay& stay)
{
    const Zone zone = zoneNamed(stay.zone);
    return {Tone::Good,
            tr("Stay at %1 until %2. Limit of the house: %3.")
                .arg(place(stay), completeDate(stay.untilAt, zone), completeDate(stay.houseLimitAt, zone))};
}

QString StayWords::mayReturn(const wire::Stay& stay)
{
    if (stay.state != "departed")
        return {};
    if (!stay.mayReturn)
        return tr("The house did not say whether this person may come back.");
    if (const auto noon = parseMoment(stay.mayReturnFromDate.value_or(std::string()) + "T12:00:00Z"))
        return tr("The house said: may come back from %1 on.").arg(dayOf(*noon, zoneNamed(stay.zone)));
    return tr("The house said: %1.").arg(wordText(Vocabulary::Return, *stay.mayReturn));
}

QString StayWords::confirmation(const wire::Order& order)
{
    if (order.provisional)
        return tr("It is not recorded yet when the order was handed over or told. Until then it is counted from the "
                  "imposition, to %1. Ctrl+D records it.")
            .arg(completeDate(order.untilAt, zoneNamed(order.zone)));
    if (!order.needsConfirmation)
        return {};
    return tr("The order is imposed or ends in an hour in which the clock changes: this time does not exist, or exists "
              "twice. It is counted until %1. Have the municipality confirm this end.")
        .arg(completeDate(order.untilAt, zoneNamed(order.zone)));
}

QString StayWords::condition(const wire::Order& order)
{
    if (!order.condition)
        return {};
    const QString due = completeDate(order.condition->dueAt, zoneNamed(order.zone));
    return order.condition->met ? tr("The condition of the suspension is met; it was due %1.").arg(due)
                                : tr("Suspended on a condition that has to be met by %1.").arg(due);
}

QString StayWords::nextStep(const wire::Case& ofCase, const Zone& zone)
{
    if (!ofCase.nextStep)
        return tr("No next step is agreed yet.");
    return tr("Next step: %1, agreed %2.")
        .arg(wordText(Vocabulary::NextStep, ofCase.nextStep->kind), completeDate(ofCase.nextStep->agreedAt, zone));
}

} // namespace adempauze::client
