#pragma once

#include "wire/board_messages.h"

#include <QString>

#include <vector>

namespace adempauze::client {

/// What a stretch of a bar means; each is painted in its own way.
enum class PieceKind {
    Held,
    Booked,
    Present,
    Departed,
    Taken, ///< whoever looks may not open the claim
    Turnover, ///< nobody sleeps there, and nobody else can come yet
    Overdue, ///< past the planned end, and nobody said that the place is empty
    TailKept, ///< the stay may yet be extended as far as this; nobody else can book it
    TailShared, ///< the same, and others may book it on condition
    Closed,
    Unconfirmed, ///< nobody knows whether it is free: the house has yet to enter its paper
    Proposed, ///< where a promise would go; nothing stands there yet
    Waiting, ///< somebody without a place: from when one is needed until it comes too late
};

inline constexpr std::array AllPieces{
    PieceKind::Held,        PieceKind::Booked,   PieceKind::Present,  PieceKind::Departed,   PieceKind::Taken,
    PieceKind::Turnover,    PieceKind::Overdue,  PieceKind::TailKept, PieceKind::TailShared, PieceKind::Closed,
    PieceKind::Unconfirmed, PieceKind::Proposed, PieceKind::Waiting};

/// The stretch of a claim or closure itself, by the wire's word; one that a newer daemon added is taken.
PieceKind kindOf(const wire::BoardBar& bar);

/// A stretch that is painted alike; half-open.
struct Piece {
    PieceKind kind;
    Moment from;
    Moment until;
    std::size_t bar; ///< its place in the row's bars
    QString text{}; ///< written on it
    bool marked = false; ///< somebody is about to move it
};

/// All that is painted of a row, in the order of painting.
struct PaintedRow {
    std::vector<Piece> pieces{};
    std::vector<Moment> orderEnds{};
    bool beginsHouse = false;
};

/// A stretch that has no end known reaches to `horizon`.
std::vector<Piece> piecesOf(const std::vector<wire::BoardBar>& bars, Moment horizon);

/// Where the bar ends for whoever wants the place; nothing: nobody knows.
std::optional<Moment> endOf(const wire::BoardBar& bar);

/// From when on a place is free behind one of its bars; nothing: nobody knows.
std::optional<Moment> freeAfter(const wire::BoardBar& bar, const wire::BoardPlace& place);

/// Something of the bar, its turnover, its overdue or its tail lies in [from, until).
bool touches(const wire::BoardBar& bar, Moment from, Moment until);

/// How far into a day something happens, 0 to 1: a day has 23 to 25 hours.
double shareOf(const wire::BoardDay& day, Moment at);

} // namespace adempauze::client
