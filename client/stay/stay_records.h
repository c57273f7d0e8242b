#pragma once

#include "shell/table.h"
#include "stay/stay_models.h"

#include <QTabWidget>

namespace adempauze::client {

/// The tables beneath the axis: the same facts row by row; what is due; who takes part; what happened.
class StayRecords : public QWidget {
    Q_OBJECT

public:
    explicit StayRecords(QWidget* parent = nullptr);

    void show(const std::optional<StayView>& view, const Names& names, Moment now);

protected:
    void changeEvent(QEvent* event) override;

private:
    void fill();
    void tell();

    std::optional<StayView> m_view;
    Names m_names;
    Moment m_now{};
    AxisModel* m_axis;
    DeadlinesModel* m_deadlines;
    AgenciesModel* m_agencies;
    HistoryModel* m_history;
    Table* m_axisTable;
    Table* m_deadlinesTable;
    Table* m_agenciesTable;
    Table* m_historyTable;
    QTabWidget* m_tabs;
};

} // namespace adempauze::client
