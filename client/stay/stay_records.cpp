#include "stay/stay_records.h"

#include "shell/time_words.h"

#include <QEvent>
#include <QVBoxLayout>

namespace adempauze::client {

StayRecords::StayRecords(QWidget* parent)
    : QWidget(parent)
    , m_axisTable(new Table)
    , m_deadlinesTable(new Table)
    , m_agenciesTable(new Table)
    , m_historyTable(new Table)
    , m_tabs(new QTabWidget)
{
    const auto zone = [this] { return m_view ? Zone::named(m_view->stay.zone).value_or(houseZone()) : houseZone(); };
    m_axis = StayTables::axis(zone, this);
    m_deadlines = StayTables::deadlines([this] { return m_now; }, this);
    m_agencies = StayTables::agencies(this);
    m_history = StayTables::history(zone, this);
    m_axisTable->setObjectName(QStringLiteral("axisTable"));
    m_deadlinesTable->setObjectName(QStringLiteral("deadlines"));
    m_agenciesTable->setObjectName(QStringLiteral("agencies"));
    m_historyTable->setObjectName(QStringLiteral("history"));
    m_axisTable->setModel(m_axis);
    m_axisTable->setRowsShown(3, 12);
    m_deadlinesTable->setModel(m_deadlines);
    m_deadlinesTable->setStretchColumn(3);
    m_deadlinesTable->setRowsShown(3, 10);
    m_agenciesTable->setModel(m_agencies);
    m_agenciesTable->setStretchColumn(0);
    m_historyTable->setModel(m_history);
    m_historyTable->setWordWrap(true);
    m_historyTable->setRowsShown(4, 14);
    m_tabs->addTab(m_deadlinesTable, {});
    m_tabs->addTab(m_agenciesTable, {});
    m_tabs->addTab(m_historyTable, {});
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_axisTable);
    column->addWidget(m_tabs);
    tell();
}

void StayRecords::show(const std::optional<StayView>& view, const Names& names, Moment now)
{
    m_view = view;
    m_names = names;
    m_now = now;
    fill();
}

void StayRecords::fill()
{
    m_axis->setRows(m_view ? AxisTeller::rowsOf(AxisTeller::factsOf(*m_view, m_now)) : std::vector<AxisRow>());
    m_deadlines->setRows(m_view ? deadlineRows(m_view->order) : std::vector<DeadlineRow>());
    m_agencies->setRows(m_view ? agencyRows(m_view->ofCase, m_names) : std::vector<AgencyRow>());
    m_history->setRows(m_view ? HistoryTeller::rowsOf(*m_view, m_names) : std::vector<HistoryRow>());
    setVisible(m_view.has_value());
}

void StayRecords::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        tell();
}

void StayRecords::tell()
{
    setAccessibleName(tr("Facts of the stay"));
    m_tabs->setAccessibleName(tr("Deadlines, organisations and history"));
    m_tabs->setTabText(0, tr("Deadlines"));
    m_tabs->setTabText(1, tr("Organisations"));
    m_tabs->setTabText(2, tr("History"));
    m_axisTable->setName(tr("Order and stay, row by row"));
    m_axisTable->setEmptyText(tr("Nothing is known yet."));
    m_deadlinesTable->setName(tr("Deadlines of the order"));
    m_deadlinesTable->setEmptyText(tr("No deadlines are known here."));
    m_agenciesTable->setName(tr("Organisations that take part"));
    m_agenciesTable->setEmptyText(tr("No organisations are known here. They come with the details of the stay."));
    m_historyTable->setName(tr("History, newest first"));
    m_historyTable->setEmptyText(tr("No history is known here yet."));
    m_axis->retell();
    m_deadlines->retell();
    m_agencies->retell();
    m_history->retell();
    fill();
}

} // namespace adempauze::client
