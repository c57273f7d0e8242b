#include "board/bar_pieces.h"

#include <algorithm>

namespace adempauze::client {

PieceKind kindOf(const wire::BoardBar& bar)
{
    if (bar.kind == "held")
        return PieceKind::Held;
    if (bar.kind == "booked")
        return PieceKind::Booked;
    if (bar.kind == "present")
        return PieceKind::Present;
    if (bar.kind == "departed")
        return PieceKind::Departed;
    if (bar.kind == "unconfirmed")
        return PieceKind::Unconfirmed;
    return bar.kind == "closed" ? PieceKind::Closed : PieceKind::Taken;
}

std::vector<Piece> piecesOf(const std::vector<wire::BoardBar>& bars, Moment horizon)
{
    std::vector<Piece> pieces;
    const auto add = [&](PieceKind kind, Moment from, Moment until, std::size_t bar) {
        if (from < until)
            pieces.push_back({kind, from, until, bar});
    };
    for (std::size_t at = 0; at < bars.size(); ++at) {
        const wire::BoardBar& bar = bars[at];
        const Moment planned = bar.untilAt.value_or(horizon);
        add(kindOf(bar), bar.fromAt, planned, at);
        if (bar.overdue)
            add(PieceKind::Overdue, planned, horizon, at);
        else if (bar.takenUntilAt)
            add(PieceKind::Turnover, planned, *bar.takenUntilAt, at);
        if (bar.tailUntilAt)
            add(bar.tailShared ? PieceKind::TailShared : PieceKind::TailKept,
                std::max(planned, bar.takenUntilAt.value_or(planned)), *bar.tailUntilAt, at);
    }
    return pieces;
}

std::optional<Moment> endOf(const wire::BoardBar& bar)
{
    if (bar.overdue || !bar.untilAt)
        return std::nullopt;
    return std::max(*bar.untilAt, bar.takenUntilAt.value_or(*bar.untilAt));
}

std::optional<Moment> freeAfter(const wire::BoardBar& bar, const wire::BoardPlace& place)
{
    const auto end = endOf(bar);
    const bool unconfirmed = std::ranges::any_of(place.bars, [&](const wire::BoardBar& each) {
        return each.kind == "unconfirmed" && (!each.untilAt || (end && *each.untilAt > *end));
    });
    return unconfirmed ? std::nullopt : end;
}

bool touches(const wire::BoardBar& bar, Moment from, Moment until)
{
    const auto end = endOf(bar);
    const bool stands = bar.fromAt < until && (!end || *end > from);
    return stands || (bar.tailUntilAt && bar.fromAt<until&& * bar.tailUntilAt> from);
}

double shareOf(const wire::BoardDay& day, Moment at)
{
    const double length = static_cast<double>((day.untilAt - day.fromAt).count());
    if (length <= 0)
        return 0;
    return std::clamp(static_cast<double>((at - day.fromAt).count()) / length, 0.0, 1.0);
}

} // namespace adempauze::client
