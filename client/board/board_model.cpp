#include "board/board_model.h"

#include "board/board_words.h"

#include <algorithm>

namespace adempauze::client {

namespace {

bool runs(const wire::Loan& loan, Moment now)
{
    return !loan.returnedAt || *loan.returnedAt > now;
}

Moment endOf(const wire::Loan& loan, Moment now)
{
    return loan.returnedAt.value_or(std::max(loan.untilAt, now + std::chrono::seconds(1)));
}

} // namespace

BoardModel::BoardModel(std::function<Moment()> now, QObject* parent)
    : DayModel(std::move(now), parent)
{
}

void BoardModel::setBoard(const wire::Board& board)
{
    const bool same = sameDays(board.days)
        && std::ranges::equal(m_board.places, board.places, {}, &wire::BoardPlace::id, &wire::BoardPlace::id);
    if (!same)
        beginResetModel();
    m_board = board;
    takeDays(board.days, board.zone);
    cut();
    if (same)
        DayModel::retell();
    else
        endResetModel();
}

void BoardModel::clear()
{
    beginResetModel();
    m_board = {};
    m_painted.clear();
    m_marked = {};
    m_ghosts.clear();
    m_loans.clear();
    takeDays({}, {});
    endResetModel();
}

PaintedRow BoardModel::paintedFrom(const wire::BoardPlace& place) const
{
    PaintedRow row{.pieces = piecesOf(place.bars, days().back().untilAt)};
    for (Piece& piece : row.pieces) {
        const wire::BoardBar& bar = place.bars[piece.bar];
        piece.marked = bar.claimId && *bar.claimId == m_marked;
        if (piece.kind == kindOf(bar))
            piece.text = BoardWords::onBar(bar);
        else if (piece.kind == PieceKind::Overdue)
            piece.text = BoardWords::letter(piece.kind);
    }
    for (const wire::BoardBar& bar : place.bars)
        if (bar.orderUntilAt && *bar.orderUntilAt > bar.fromAt)
            row.orderEnds.push_back(*bar.orderUntilAt);
    return row;
}

void BoardModel::cut()
{
    m_painted.clear();
    if (days().empty())
        return;
    for (int row = 0; row < rowCount(); ++row) {
        m_painted.push_back(paintedFrom(*placeAt(row)));
        m_painted.back().beginsHouse = beginsHouse(row);
    }
    for (const GhostMove& ghost : m_ghosts)
        addGhost(ghost);
}

QString BoardModel::shortName(int row) const
{
    return QString::fromStdString(placeAt(row)->name);
}

void BoardModel::addGhost(const GhostMove& ghost)
{
    const auto [from, bar] = find(ghost.claim);
    const int to = rowOf(ghost.to);
    if (from < 0 || to < 0)
        return;
    for (Piece& piece : m_painted[static_cast<std::size_t>(from)].pieces)
        if (placeAt(from)->bars[piece.bar].claimId == ghost.claim && !piece.text.isEmpty())
            piece.text += QStringLiteral(" → ") + shortName(to);
    m_painted[static_cast<std::size_t>(to)].pieces.push_back(
        {.kind = PieceKind::Proposed,
         .from = bar->fromAt,
         .until = endOf(*bar).value_or(days().back().untilAt),
         .bar = 0,
         .text = QStringLiteral("← ") + shortName(from) + QLatin1Char(' ')
             + QString::fromStdString(bar->code.value_or(std::string()))});
}

void BoardModel::retell()
{
    cut();
    DayModel::retell();
}

const PaintedRow* BoardModel::painted(int row) const
{
    return row >= 0 && row < static_cast<int>(m_painted.size()) ? &m_painted[static_cast<std::size_t>(row)] : nullptr;
}

const wire::BoardPlace* BoardModel::placeAt(int row) const
{
    return row >= 0 && row < rowCount() ? &m_board.places[static_cast<std::size_t>(row)] : nullptr;
}

int BoardModel::rowOf(const QUuid& place) const
{
    const auto found = std::ranges::find(m_board.places, place, &wire::BoardPlace::id);
    return found == m_board.places.end() ? -1 : static_cast<int>(found - m_board.places.begin());
}

std::vector<const wire::BoardBar*> BoardModel::barsAt(const QModelIndex& at) const
{
    std::vector<const wire::BoardBar*> found;
    const wire::BoardPlace* place = placeAt(at.row());
    const wire::BoardDay* day = dayAt(at.column());
    if (place && day)
        for (const wire::BoardBar& bar : place->bars)
            if (touches(bar, day->fromAt, day->untilAt))
                found.push_back(&bar);
    return found;
}

std::pair<int, const wire::BoardBar*> BoardModel::find(const QUuid& claim) const
{
    std::pair<int, const wire::BoardBar*> found{-1, nullptr};
    if (!claim.isNull())
        for (int row = 0; row < rowCount(); ++row)
            for (const wire::BoardBar& bar : placeAt(row)->bars)
                if (bar.claimId == claim && (!found.second || found.second->fromAt <= bar.fromAt))
                    found = {row, &bar};
    return found;
}

bool BoardModel::beginsHouse(int row) const
{
    const wire::BoardPlace* place = placeAt(row);
    const wire::BoardPlace* above = placeAt(row - 1);
    return place && (!above || above->facilityId != place->facilityId);
}

void BoardModel::setLoans(std::vector<wire::Loan> loans)
{
    m_loans = std::move(loans);
    retell();
}

const wire::Loan* BoardModel::loanOf(const QUuid& place, Moment from, Moment until) const
{
    const wire::Loan* first = nullptr;
    for (const wire::Loan& each : m_loans)
        if (each.placeId == place && runs(each, now()) && each.fromAt < until && endOf(each, now()) > from
            && (!first || each.fromAt < first->fromAt))
            first = &each;
    return first;
}

QString BoardModel::lentOn(const wire::BoardPlace& place, const wire::BoardDay& day) const
{
    const wire::Loan* loan = loanOf(place.id, day.fromAt, day.untilAt);
    const bool known = std::ranges::find(m_loans, place.id, &wire::Loan::placeId) != m_loans.end();
    return loan || !known ? BoardWords::onLoan(place, loan, zone()) : QString();
}

std::pair<Moment, std::optional<Moment>> BoardModel::notLent(const QUuid& place, Moment from) const
{
    while (const wire::Loan* loan = loanOf(place, from, from + std::chrono::seconds(1)))
        from = endOf(*loan, now());
    std::optional<Moment> next;
    for (const wire::Loan& each : m_loans)
        if (each.placeId == place && runs(each, now()) && each.fromAt > from)
            next = std::min(next.value_or(each.fromAt), each.fromAt);
    return {from, next};
}

void BoardModel::setMarked(const QUuid& claim)
{
    if (std::exchange(m_marked, claim) != claim)
        retell();
}

void BoardModel::setGhosts(std::vector<GhostMove> ghosts)
{
    m_ghosts = std::move(ghosts);
    retell();
}

int BoardModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_board.places.size());
}

QVariant BoardModel::data(const QModelIndex& at, int role) const
{
    const wire::BoardPlace* place = placeAt(at.row());
    const wire::BoardDay* day = dayAt(at.column());
    if (!place || !day)
        return {};
    switch (role) {
    case Qt::AccessibleTextRole: return BoardWords::cell(*place, *day, lentOn(*place, *day), zone(), now());
    case Qt::DisplayRole: {
        const auto bars = barsAt(at);
        return bars.empty() ? QString() : BoardWords::onBar(*bars.front());
    }
    default: return {};
    }
}

QVariant BoardModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    const wire::BoardPlace* place = orientation == Qt::Vertical ? placeAt(section) : nullptr;
    if (!place)
        return DayModel::headerData(section, orientation, role);
    switch (role) {
    case Qt::DisplayRole: {
        const QString name = QString::fromStdString(place->name);
        return place->onLoan ? tr("%1, on loan", "place").arg(name) : name;
    }
    case HouseRole: return beginsHouse(section) ? QString::fromStdString(place->facilityAlias) : QString();
    case Qt::AccessibleTextRole:
    case Qt::ToolTipRole: return BoardWords::place(*place);
    default: return {};
    }
}

} // namespace adempauze::client
