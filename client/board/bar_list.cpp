#include "board/bar_list.h"

#include "board/board_words.h"
#include "shell/time_words.h"

#include <algorithm>

namespace adempauze::client {

namespace {

struct BarList {
    Q_DECLARE_TR_FUNCTIONS(BarList)
};

// A claim may stand at several places, and a closure has no id that is told.
QUuid idOf(const wire::BoardPlace& place, const wire::BoardBar& bar)
{
    return QUuid::createUuidV5(
        place.id,
        QStringLiteral("%1 %2").arg(QString::fromStdString(bar.kind)).arg(bar.fromAt.time_since_epoch().count()));
}

Tone toneOf(const BarSight& sight, const BarRow& row, Tone otherwise)
{
    if (sight.old())
        return Tone::Quiet;
    return row.bar.overdue ? Tone::Urgent : otherwise;
}

QString remarks(const wire::BoardBar& bar, const Zone& zone)
{
    QStringList said;
    if (bar.overdue)
        said << BarList::tr("departure not confirmed");
    if (kindOf(bar) == PieceKind::Unconfirmed)
        said << BarList::tr("not known whether the place is free");
    if (bar.tailUntilAt)
        said << (bar.tailShared ? BarList::tr("may be extended until %1, others may book")
                                : BarList::tr("kept for an extension until %1"))
                    .arg(shortDate(*bar.tailUntilAt, zone));
    if (bar.conditionalUntilAt)
        said << BarList::tr("on a condition until %1").arg(shortDate(*bar.conditionalUntilAt, zone));
    return said.join(QStringLiteral("; "));
}

} // namespace

std::vector<Column<BarRow>> barColumns(const BarSight& sight)
{
    const auto tone = [sight](const BarRow& row) { return toneOf(sight, row, Tone::Plain); };
    const auto at = [sight](const std::optional<Moment>& moment, const QString& none) {
        return moment ? shortDate(*moment, sight.zone()) : none;
    };
    return {
        {[] { return BarList::tr("Place"); }, [](const BarRow& row) { return row.where; }, tone,
         [sight](const BarRow& row) {
             return BarList::tr("%1: %2", "place: what stands there")
                 .arg(row.where, BoardWords::told(row.bar, sight.zone(), sight.now()));
         }},
        {[] { return BarList::tr("What"); }, [](const BarRow& row) { return BoardWords::name(row.bar); }, tone},
        {[] { return BarList::tr("From"); }, [at](const BarRow& row) { return at(row.bar.fromAt, {}); }, tone},
        {[] { return BarList::tr("Until"); },
         [at](const BarRow& row) { return at(row.bar.untilAt, BarList::tr("not known")); }, tone},
        {[] { return BarList::tr("Order ends"); },
         [at](const BarRow& row) { return at(row.bar.orderUntilAt, QStringLiteral("–")); }, tone},
        {[] { return BarList::tr("Place free again"); },
         [at](const BarRow& row) { return at(row.freeAgain, BarList::tr("not known")); }, tone},
        {[] { return BarList::tr("Remarks"); }, [sight](const BarRow& row) { return remarks(row.bar, sight.zone()); },
         tone},
    };
}

std::vector<BarRow> barRows(const wire::Board& board, BarOrder order)
{
    std::vector<BarRow> rows;
    for (const wire::BoardPlace& place : board.places)
        for (const wire::BoardBar& bar : place.bars)
            rows.push_back({idOf(place, bar), place.id, BoardWords::place(place), bar, freeAfter(bar, place)});
    const auto from = [](const BarRow& row) { return row.bar.fromAt; };
    const auto until = [](const BarRow& row) { return row.bar.untilAt.value_or(Moment::max()); };
    if (order == BarOrder::From)
        std::ranges::stable_sort(rows, {}, from);
    if (order == BarOrder::Until)
        std::ranges::stable_sort(rows, {}, until);
    return rows;
}

} // namespace adempauze::client
