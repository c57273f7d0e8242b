#include "stay/axis_facts.h"

#include "shell/time_words.h"
#include "shell/wire_words.h"

#include <algorithm>

namespace adempauze::client {

namespace {

BarKind kindOf(const std::string& basis)
{
    if (basis == "order")
        return BarKind::Order;
    if (basis == "next_order")
        return BarKind::NextOrder;
    if (basis == "other_measure")
        return BarKind::OtherMeasure;
    if (basis == "wind_down")
        return BarKind::WindDown;
    return BarKind::Voluntary;
}

bool endedEarly(const wire::Order& order)
{
    return order.state == "withdrawn" || order.state == "annulled" || order.state == "suspended";
}

AxisRow rowOf(const Bar& bar, const QString& lane)
{
    return {.id =
                QUuid::createUuidV5(QUuid(), QString(lane + bar.letter + QString::number(static_cast<int>(bar.kind)))),
            .what = bar.name,
            .from = bar.from,
            .until = bar.until,
            .why = bar.why};
}

AxisRow rowOf(const Mark& mark, std::size_t number)
{
    return {.id =
                QUuid::createUuidV5(QUuid(), QStringLiteral("mark%1 %2").arg(static_cast<int>(mark.kind)).arg(number)),
            .what = mark.letter.isEmpty() ? mark.name : QStringLiteral("%1 (%2)").arg(mark.name, mark.letter),
            .from = mark.at,
            .until = std::nullopt,
            .why = mark.why};
}

} // namespace

std::vector<Moment> AxisFacts::moments() const
{
    std::vector<Moment> all{now};
    for (const auto* bars : {&order, &stay, &placements})
        for (const Bar& bar : *bars)
            all.insert(all.end(), {bar.from, bar.until});
    for (const auto* marks : {&orderMarks, &stayMarks})
        for (const Mark& mark : *marks)
            all.push_back(mark.at);
    return all;
}

AxisFacts AxisTeller::factsOf(const StayView& view, Moment now)
{
    AxisFacts facts{.zone = Zone::named(view.stay.zone).value_or(houseZone()), .now = now};
    if (view.order) {
        addOrder(facts, *view.order);
        addOrderMarks(facts, *view.order);
    } else if (view.stay.orderUntilAt) {
        facts.orderMarks.push_back({Mark::Kind::OrderEnd, *view.stay.orderUntilAt, {}, tr("End of the order"), {}});
    }
    if (view.stayId())
        addStay(facts, view);
    return facts;
}

void AxisTeller::addOrder(AxisFacts& facts, const wire::Order& order)
{
    const Moment firstEnd = std::min(order.firstUntilAt, order.untilAt);
    if (order.imposedAt < firstEnd)
        facts.order.push_back({BarKind::Order, order.imposedAt, firstEnd, tr("Order"), tr("O", "letter of an order"),
                               tr("imposed; first period")});
    if (order.firstUntilAt < order.untilAt)
        facts.order.push_back({BarKind::Extension, order.firstUntilAt, order.untilAt, tr("Extension"),
                               tr("E", "letter of an extension"), tr("extended by the mayor")});
    const Moment planned = order.plannedUntilAt.value_or(order.firstUntilAt);
    if (endedEarly(order) && order.untilAt < planned)
        facts.order.push_back({BarKind::EndedEarly, std::max(order.untilAt, order.imposedAt), planned,
                               tr("No longer in force"), tr("X", "letter of what is no longer in force"),
                               wordText(Vocabulary::OrderState, order.state)});
}

void AxisTeller::addOrderMarks(AxisFacts& facts, const wire::Order& order)
{
    for (const wire::OrderEvent& event : order.events) {
        const QString decided = tr("decided %1").arg(completeDate(event.decidedAt, facts.zone));
        const QString days = event.days ? (*event.days == 1 ? tr("1 day") : tr("%1 days").arg(*event.days)) : QString();
        facts.orderMarks.push_back({Mark::Kind::OrderEvent, event.effectiveAt, letterOf(event.kind),
                                    wordText(Vocabulary::OrderEventKind, event.kind),
                                    days.isEmpty() ? decided : tr("%1, %2").arg(decided, days)});
    }
    if (endedEarly(order))
        facts.orderMarks.push_back({Mark::Kind::EarlyEnd,
                                    order.untilAt,
                                    {},
                                    tr("Early end of the order"),
                                    wordText(Vocabulary::OrderState, order.state)});
    else
        facts.orderMarks.push_back({Mark::Kind::OrderEnd, order.untilAt, {}, tr("End of the order"), {}});
    if (order.latestUntilAt != order.untilAt)
        facts.orderMarks.push_back({Mark::Kind::LatestEnd,
                                    order.latestUntilAt,
                                    {},
                                    tr("Latest end by law"),
                                    tr("the order cannot last longer")});
}

void AxisTeller::addStay(AxisFacts& facts, const StayView& view)
{
    int number = 0;
    for (const wire::Segment& each : view.stay.segments)
        facts.stay.push_back({kindOf(each.basis), each.fromAt, each.untilAt, wordText(Vocabulary::Basis, each.basis),
                              QString::number(++number), wordText(Vocabulary::Why, each.why)});
    if (view.stay.segments.empty())
        facts.stay.push_back({BarKind::Placement, view.stay.fromAt, view.stay.untilAt, tr("basis not known yet"),
                              QStringLiteral("1"), tr("details are missing")});
    number = 0;
    if (view.stay.placements.size() > 1)
        for (const wire::Placement& each : view.stay.placements)
            facts.placements.push_back(
                {BarKind::Placement, each.fromAt, each.untilAt,
                 tr("%1, place %2")
                     .arg(QString::fromStdString(each.facilityAlias), QString::fromStdString(each.placeName)),
                 QString::number(++number), tr("place of the stay")});
    facts.stayMarks.push_back(
        {Mark::Kind::HouseLimit, view.stay.houseLimitAt, {}, tr("Limit of the house"), tr("longest stay there")});
}

std::vector<AxisRow> AxisTeller::rowsOf(const AxisFacts& facts)
{
    std::vector<AxisRow> rows;
    for (const Bar& bar : facts.order)
        rows.push_back(rowOf(bar, QStringLiteral("order")));
    for (std::size_t i = 0; i < facts.orderMarks.size(); ++i)
        rows.push_back(rowOf(facts.orderMarks[i], i));
    for (const Bar& bar : facts.stay) {
        rows.push_back(rowOf(bar, QStringLiteral("stay")));
        rows.back().what = tr("Stay %1: %2").arg(bar.letter, bar.name);
    }
    for (const Bar& bar : facts.placements)
        rows.push_back(rowOf(bar, QStringLiteral("placement")));
    for (std::size_t i = 0; i < facts.stayMarks.size(); ++i)
        rows.push_back(rowOf(facts.stayMarks[i], i));
    for (AxisRow& row : rows)
        if (row.why.isEmpty())
            row.why = QStringLiteral("–");
    std::ranges::stable_sort(rows, {}, &AxisRow::from);
    return rows;
}

QString AxisTeller::told(const AxisFacts& facts)
{
    QStringList sentences;
    for (const AxisRow& row : rowsOf(facts)) {
        const QString from = completeDate(row.from, facts.zone);
        sentences << (row.until ? tr("%1: from %2 until %3.").arg(row.what, from, completeDate(*row.until, facts.zone))
                                : tr("%1: %2.").arg(row.what, from));
    }
    sentences << tr("It is now %1.").arg(completeDate(facts.now, facts.zone));
    return sentences.join(QLatin1Char(' '));
}

QString AxisTeller::letterOf(std::string_view eventKind)
{
    if (eventKind == "extension")
        return tr("E", "letter of an extension");
    if (eventKind == "withdrawal")
        return tr("W", "letter of a withdrawal");
    if (eventKind == "annulment")
        return tr("A", "letter of an annulment");
    if (eventKind == "suspension")
        return tr("S", "letter of a suspension");
    if (eventKind == "reinstatement")
        return tr("R", "letter of a reinstatement");
    if (eventKind == "correction")
        return tr("C", "letter of a correction");
    return QStringLiteral("•");
}

} // namespace adempauze::client
