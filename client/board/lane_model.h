#pragma once

#include "board/day_model.h"
#include "wire/waiting_messages.h"

namespace adempauze::client {

/// Who still waits for a place, first in rank first, on the days of the board: from when a place is needed until it
/// would come too late.
class LaneModel : public DayModel {
    Q_OBJECT

public:
    using DayModel::DayModel;

    /// Entries that are over do not wait and are not shown.
    void setWaiting(const wire::Board& board, const wire::WaitingList& list);
    void clear();
    const wire::WaitingEntry* entryAt(int row) const;

    void retell() override;
    const PaintedRow* painted(int row) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& at, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void cut();

    std::vector<wire::WaitingEntry> m_entries;
    std::vector<PaintedRow> m_painted;
};

} // namespace adempauze::client
