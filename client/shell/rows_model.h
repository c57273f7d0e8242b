#pragma once

#include "shell/tone.h"

#include <QAbstractTableModel>
#include <QUuid>

#include <algorithm>
#include <functional>
#include <vector>

namespace adempauze::client {

/// A column: its title and what it says of a row. `spoken` is what a screen reader says instead, where the text alone
/// would not be a sentence ("vrij" → "De Luwte, L1: vrij tot einde huisverbod").
template<class Row>
struct Column {
    std::function<QString()> title;
    std::function<QString(const Row&)> text;
    std::function<Tone(const Row&)> tone{}; ///< none: plain
    std::function<QString(const Row&)> spoken{};
};

/// Rows as they came from the daemon, in its order. `setRows` changes only what changed, so that a selection and the
/// place a reader is at stay where they are. No cell is ever without a text for a screen reader.
template<class Row>
class RowsModel : public QAbstractTableModel {
public:
    using IdOf = std::function<QUuid(const Row&)>;

    /// Tone of a cell, as int.
    static constexpr int ToneRole = Qt::UserRole + 1;

    RowsModel(std::vector<Column<Row>> columns, IdOf idOf, QObject* parent = nullptr)
        : QAbstractTableModel(parent)
        , m_columns(std::move(columns))
        , m_idOf(std::move(idOf))
    {
    }

    void setRows(std::vector<Row> rows)
    {
        dropMissing(rows);
        for (std::size_t at = 0; at < rows.size(); ++at)
            bring(rows[at], at);
        if (!m_rows.empty())
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    }
    const std::vector<Row>& rows() const { return m_rows; }
    const Row* rowAt(const QModelIndex& at) const
    {
        return at.isValid() && at.row() < rowCount() ? &m_rows[static_cast<std::size_t>(at.row())] : nullptr;
    }
    /// -1: not there.
    int rowOf(const QUuid& id) const
    {
        const auto found = std::ranges::find(m_rows, id, m_idOf);
        return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
    }
    /// The language, the hour or the palette changed.
    void retell()
    {
        Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
        if (!m_rows.empty())
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    }

    int rowCount(const QModelIndex& parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
    }
    int columnCount(const QModelIndex& parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
    }
    QVariant data(const QModelIndex& at, int role) const override
    {
        const Row* row = rowAt(at);
        if (!row || at.column() >= columnCount())
            return {};
        const Column<Row>& column = m_columns[static_cast<std::size_t>(at.column())];
        switch (role) {
        case Qt::DisplayRole: return column.text(*row);
        case Qt::AccessibleTextRole: return spoken(column, *row);
        case ToneRole: return static_cast<int>(column.tone ? column.tone(*row) : Tone::Plain);
        default: return {};
        }
    }
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override
    {
        if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
            return {};
        if (orientation == Qt::Vertical)
            return section + 1;
        if (section < 0 || section >= columnCount())
            return {};
        return m_columns[static_cast<std::size_t>(section)].title();
    }

private:
    static QString spoken(const Column<Row>& column, const Row& row)
    {
        const QString said = column.spoken ? column.spoken(row) : column.text(row);
        return said.isEmpty() ? column.title() + QStringLiteral(": –") : said;
    }
    void dropMissing(const std::vector<Row>& rows)
    {
        for (int at = rowCount() - 1; at >= 0; --at) {
            const QUuid id = m_idOf(m_rows[static_cast<std::size_t>(at)]);
            if (std::ranges::find(rows, id, m_idOf) != rows.end())
                continue;
            beginRemoveRows({}, at, at);
            m_rows.erase(m_rows.begin() + at);
            endRemoveRows();
        }
    }
    /// Puts the row at its place: moved there, or inserted.
    void bring(const Row& row, std::size_t at)
    {
        const auto there = m_rows.begin() + static_cast<std::ptrdiff_t>(at);
        const auto found = std::ranges::find(there, m_rows.end(), m_idOf(row), m_idOf);
        const int target = static_cast<int>(at);
        if (found == m_rows.end()) {
            beginInsertRows({}, target, target);
            m_rows.insert(there, row);
            endInsertRows();
            return;
        }
        if (found != there) {
            const int source = static_cast<int>(found - m_rows.begin());
            beginMoveRows({}, source, source, {}, target);
            std::rotate(there, found, found + 1);
            endMoveRows();
        }
        m_rows[at] = row;
    }

    std::vector<Column<Row>> m_columns;
    IdOf m_idOf;
    std::vector<Row> m_rows;
};

} // namespace adempauze::client
