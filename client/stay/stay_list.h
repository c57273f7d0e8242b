#pragma once

#include "shell/state_line.h"
#include "shell/table.h"
#include "stay/stay_models.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>

namespace adempauze::client {

/// The stays: the open ones, or all of them. Enter or a click shows one.
class StayList : public QWidget {
    Q_OBJECT

public:
    explicit StayList(StayTables::Clock now, QWidget* parent = nullptr);

    void setStays(const std::vector<wire::Stay>& stays);
    /// Selects it; all stays are shown when it is not among the open ones.
    void select(const QUuid& stay);
    /// None of them is shown: none is selected, nor gets the keyboard, until one is chosen.
    void selectNone();
    QUuid current() const;
    /// The time went on, or the stays are old.
    void setStale(bool stale, const QString& age);
    void forget();
    void enter();

Q_SIGNALS:
    void chosen(const QUuid& stay);

protected:
    void changeEvent(QEvent* event) override;

private:
    void showRows();
    void tell();

    std::vector<wire::Stay> m_stays;
    bool m_none = false; ///< what is shown is no stay
    StaysModel* m_model;
    QLabel* m_filterLabel;
    QComboBox* m_filter;
    StateLine* m_age;
    Table* m_table;
};

} // namespace adempauze::client
