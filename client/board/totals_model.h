#pragma once

#include "board/day_model.h"

namespace adempauze::client {

/// How many places are free, taken, closed and, where there are any, unconfirmed in each night, as the daemon counted
/// them.
class TotalsModel : public DayModel {
    Q_OBJECT

public:
    static constexpr int RowsMost = 4;

    using DayModel::DayModel;

    void setBoard(const wire::Board& board);
    void clear();

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& at, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    static int countOf(const wire::BoardDay& day, int row);
    QString spoken(const wire::BoardDay& day, int row) const;

    int m_rows = 0;
};

} // namespace adempauze::client
