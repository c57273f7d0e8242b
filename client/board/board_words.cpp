#include "board/board_words.h"

#include "shell/time_words.h"
#include "shell/wire_words.h"

#include <QStringList>

namespace adempauze::client {

QString BoardWords::place(const wire::BoardPlace& place)
{
    if (place.unit.empty() || place.unit == place.facilityAlias || place.unit == place.name)
        return placeIn(place.facilityAlias, place.name);
    return tr("%1, %2, %3", "house, unit, place")
        .arg(QString::fromStdString(place.facilityAlias), QString::fromStdString(place.unit),
             QString::fromStdString(place.name));
}

QString BoardWords::placeIn(const std::string& house, const std::string& place)
{
    return tr("%1, %2", "house, place").arg(QString::fromStdString(house), QString::fromStdString(place));
}

QString BoardWords::loan(const wire::Loan& loan, const Zone& zone)
{
    const auto at = [&](Moment moment) { return shortDate(moment, zone); };
    const QString region = QString::fromStdString(loan.regionName);
    return loan.way == "lent" ? tr("Lent to %1 from %2 until %3.").arg(region, at(loan.fromAt), at(loan.untilAt))
                              : tr("On loan from %1, from %2 until %3.").arg(region, at(loan.fromAt), at(loan.untilAt));
}

QString BoardWords::onLoan(const wire::BoardPlace& place, const wire::Loan* loan, const Zone& zone)
{
    if (loan)
        return BoardWords::loan(*loan, zone);
    return place.onLoan ? tr("A place of another region, here on loan.") : QString();
}

QString BoardWords::kind(PieceKind kind)
{
    switch (kind) {
    case PieceKind::Held: return wordText(Vocabulary::ClaimState, "held");
    case PieceKind::Booked: return wordText(Vocabulary::ClaimState, "booked");
    case PieceKind::Present: return wordText(Vocabulary::ClaimState, "present");
    case PieceKind::Departed: return wordText(Vocabulary::ClaimState, "departed");
    case PieceKind::Taken: return tr("taken");
    case PieceKind::Turnover: return tr("being made ready");
    case PieceKind::Overdue: return tr("departure not confirmed");
    case PieceKind::TailKept: return tr("kept for an extension");
    case PieceKind::TailShared: return tr("may be extended, others may book");
    case PieceKind::Closed: return tr("closed");
    case PieceKind::Unconfirmed: return tr("paper not entered yet");
    case PieceKind::Proposed: return tr("proposed");
    case PieceKind::Waiting: return tr("waits for a place");
    }
    return {};
}

QString BoardWords::letter(PieceKind kind)
{
    switch (kind) {
    case PieceKind::Held: return tr("H", "one letter for: held");
    case PieceKind::Booked: return tr("B", "one letter for: booked");
    case PieceKind::Present: return tr("P", "one letter for: present");
    case PieceKind::Departed: return tr("D", "one letter for: departed");
    case PieceKind::Taken: return tr("T", "one letter for: taken");
    case PieceKind::Overdue: return QStringLiteral("‼");
    case PieceKind::Closed: return tr("C", "one letter for: closed");
    case PieceKind::Unconfirmed: return QStringLiteral("?");
    case PieceKind::Turnover:
    case PieceKind::TailKept:
    case PieceKind::TailShared:
    case PieceKind::Proposed:
    case PieceKind::Waiting: return {};
    }
    return {};
}

QString BoardWords::closure(const std::string& reason)
{
    if (reason == "repair")
        return tr("repair");
    if (reason == "cleaning")
        return tr("cleaning");
    if (reason == "staff")
        return tr("no staff");
    if (reason == "safety")
        return tr("safety");
    if (reason == "lent")
        return tr("lent out");
    if (reason == "not_open_yet")
        return tr("not open yet");
    if (reason == "moved")
        return tr("moved away");
    return tr("other reason");
}

QString BoardWords::onBar(const wire::BoardBar& bar)
{
    const PieceKind kind = kindOf(bar);
    const QString letter =
        bar.conditionalUntilAt ? QString(BoardWords::letter(kind) + QLatin1Char('?')) : BoardWords::letter(kind);
    QString more = BoardWords::kind(kind);
    if (bar.code)
        more = QString::fromStdString(*bar.code);
    else if (bar.closureReason)
        more = closure(*bar.closureReason);
    return QString(letter + QLatin1Char(' ') + more);
}

QString BoardWords::name(const wire::BoardBar& bar)
{
    QString kind = BoardWords::kind(kindOf(bar));
    kind[0] = kind[0].toUpper();
    if (bar.closureReason)
        return tr("%1: %2", "closed: reason").arg(kind, closure(*bar.closureReason));
    return bar.code ? tr("%1, %2", "present, code").arg(kind, QString::fromStdString(*bar.code)) : kind;
}

QString BoardWords::told(const wire::BoardBar& bar, const Zone& zone, Moment now)
{
    const auto at = [&](Moment moment) { return shortDate(moment, zone); };
    QStringList said;
    if (!bar.untilAt)
        said << tr("%1, from %2, end not known.").arg(name(bar), at(bar.fromAt));
    else
        said << tr("%1, from %2 until %3.").arg(name(bar), at(bar.fromAt), at(*bar.untilAt));
    if (bar.overdue)
        said << tr("Should have left %1. Nobody has confirmed it, so the place is not free.")
                    .arg(bar.untilAt ? hint(*bar.untilAt, now) : QString());
    else if (kindOf(bar) == PieceKind::Unconfirmed)
        said << tr(
            "The house has yet to enter what it wrote on paper. Until then nobody knows whether the place is free.");
    else if (bar.untilAt && bar.takenUntilAt && *bar.takenUntilAt > *bar.untilAt)
        said << tr("The place is made ready until %1.").arg(at(*bar.takenUntilAt));
    if (bar.orderUntilAt)
        said << tr("The order ends %1.").arg(at(*bar.orderUntilAt));
    if (bar.tailUntilAt)
        said << (bar.tailShared ? tr("The stay may yet be extended until %1; others may book on condition.")
                                : tr("The stay may yet be extended until %1; the place is kept for it."))
                    .arg(at(*bar.tailUntilAt));
    else if (bar.latestUntilAt)
        said << tr("The law allows the order until %1 at most.").arg(at(*bar.latestUntilAt));
    if (bar.conditionalUntilAt)
        said << tr("On a condition until %1: somebody may stay on in this place.").arg(at(*bar.conditionalUntilAt));
    return said.join(QLatin1Char(' '));
}

QString BoardWords::day(const wire::BoardDay& day, const Zone& zone)
{
    return dayOf(day.fromAt, zone);
}

QString BoardWords::cell(const wire::BoardPlace& place, const wire::BoardDay& day, const QString& lent,
                         const Zone& zone, Moment now)
{
    const bool today = day.fromAt <= now && now < day.untilAt;
    const QString date = today ? tr("%1, today").arg(BoardWords::day(day, zone)) : BoardWords::day(day, zone);
    QStringList said;
    for (const wire::BoardBar& bar : place.bars)
        if (touches(bar, day.fromAt, day.untilAt))
            said << told(bar, zone, now);
    if (said.isEmpty())
        said << (place.surge ? tr("Free; an extra place.") : tr("Free."));
    if (!lent.isEmpty())
        said << lent;
    return tr("%1, %2: %3", "place, day: what stands there")
        .arg(BoardWords::place(place), date, said.join(QLatin1Char(' ')));
}

QString BoardWords::waiting(const wire::WaitingEntry& entry)
{
    const QString whom = entry.gender ? wordText(Vocabulary::Gender, *entry.gender) : tr("somebody");
    return entry.position ? tr("%1. %2", "rank. whom").arg(*entry.position).arg(whom) : whom;
}

QString BoardWords::waitingTold(const wire::WaitingEntry& entry, const Zone& zone)
{
    QStringList said;
    said << tr("Waits for a place: %1.").arg(waiting(entry));
    said << tr("Needed from %1; a place after %2 comes too late.")
                .arg(shortDate(entry.neededFromAt, zone), shortDate(entry.neededByAt, zone));
    if (entry.state == "offered")
        said << tr("A place is on offer.");
    if (entry.kind)
        said << tr("Wanted: %1.").arg(wordText(Vocabulary::FacilityKind, *entry.kind));
    return said.join(QLatin1Char(' '));
}

} // namespace adempauze::client
