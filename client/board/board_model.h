#pragma once

#include "board/bar_pieces.h"
#include "board/day_model.h"
#include "wire/loan_messages.h"

#include <QUuid>

namespace adempauze::client {

/// A claim that would go to another place: shown where it stands and where it would stand.
struct GhostMove {
    QUuid claim;
    QUuid to; ///< a place
};

/// Places × days as the daemon answered them. A refresh changes what changed: whoever stands on a cell stays there.
/// Every cell says a full sentence to a screen reader.
class BoardModel : public DayModel {
    Q_OBJECT

public:
    explicit BoardModel(std::function<Moment()> now, QObject* parent = nullptr);

    void setBoard(const wire::Board& board);
    void clear();
    const std::vector<wire::BoardPlace>& places() const { return m_board.places; }
    const wire::BoardPlace* placeAt(int row) const;
    int rowOf(const QUuid& place) const; ///< -1: not there
    /// The bars that touch a cell, in their order.
    std::vector<const wire::BoardBar*> barsAt(const QModelIndex& at) const;
    /// Where a claim stands last; -1: nowhere.
    std::pair<int, const wire::BoardBar*> find(const QUuid& claim) const;

    /// To whom places are lent and whose guest places are, where whoever looks may know it.
    void setLoans(std::vector<wire::Loan> loans);
    /// The first that touches [from, until): one that is past its end lasts until the place is returned.
    const wire::Loan* loanOf(const QUuid& place, Moment from, Moment until) const;
    /// What is told of it on one of its days, or of a place that is here on a loan of which nothing is known.
    QString lentOn(const wire::BoardPlace& place, const wire::BoardDay& day) const;
    /// The first time from then on in which no loan runs: until when, if another one comes.
    std::pair<Moment, std::optional<Moment>> notLent(const QUuid& place, Moment from) const;

    void setMarked(const QUuid& claim); ///< null: none
    const QUuid& marked() const { return m_marked; }
    void setGhosts(std::vector<GhostMove> ghosts);

    void retell() override;
    const PaintedRow* painted(int row) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& at, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    bool beginsHouse(int row) const;
    QString shortName(int row) const;
    void cut();
    PaintedRow paintedFrom(const wire::BoardPlace& place) const;
    void addGhost(const GhostMove& ghost);

    wire::Board m_board;
    std::vector<PaintedRow> m_painted;
    QUuid m_marked;
    std::vector<GhostMove> m_ghosts;
    std::vector<wire::Loan> m_loans;
};

} // namespace adempauze::client
