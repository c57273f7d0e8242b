#pragma once

#include "board/bar_pieces.h"
#include "time/local_time.h"
#include "wire/board_messages.h"

#include <QAbstractTableModel>

#include <functional>
#include <optional>

namespace adempauze::client {

/// A table whose columns are the days of the board, with their titles.
class DayModel : public QAbstractTableModel {
    Q_OBJECT

public:
    /// Of a vertical title: the house it stands under.
    static constexpr int HouseRole = Qt::UserRole + 1;
    /// Of a horizontal title: the month, where it is written; whether it is a day of the weekend; whether it is today.
    static constexpr int MonthRole = Qt::UserRole + 2;
    static constexpr int WeekendRole = Qt::UserRole + 3;
    static constexpr int TodayRole = Qt::UserRole + 4;
    static constexpr int DateRole = Qt::UserRole + 5;

    explicit DayModel(std::function<Moment()> now, QObject* parent = nullptr);

    const std::vector<wire::BoardDay>& days() const { return m_days; }
    const wire::BoardDay* dayAt(int column) const;
    bool isWeekend(int column) const { return m_weekends[static_cast<std::size_t>(column)]; } ///< of a column there is
    int columnOf(const std::string& date) const; ///< -1: not shown
    const Zone& zone() const { return m_zone; }
    Moment now() const { return m_now(); }
    /// What is shown may be out of date.
    void setOld(bool old);
    bool isOld() const { return m_old; }
    /// The language, the hour or the palette changed.
    virtual void retell();
    /// For the delegate; nothing: the row has figures and no bars.
    virtual const PaintedRow* painted(int) const { return nullptr; }

    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

protected:
    /// Within a reset of the model, or where nothing but their contents changed.
    void takeDays(const std::vector<wire::BoardDay>& days, const std::string& zone);
    bool sameDays(const std::vector<wire::BoardDay>& days) const;
    bool isToday(const wire::BoardDay& day) const;

private:
    QVariant dayTitle(const wire::BoardDay& day, int column, int role) const;

    std::function<Moment()> m_now;
    std::vector<wire::BoardDay> m_days;
    std::vector<bool> m_weekends; ///< of each day; asked for every cell that is painted
    Zone m_zone;
    bool m_old = false;
};

} // namespace adempauze::client
