#pragma once

#include "shell/state_line.h"
#include "shell/table.h"
#include "stay/network_models.h"
#include "stay/stay_models.h"

#include <QTabWidget>

namespace adempauze::client {

/// The tables beneath the axis: the same facts row by row; what is due; who takes part and who talks to whom; who was
/// told what; who was in touch; which help there is; what happened. Above them, in sentences, who leads, what is done
/// twice, and whether there is a safety plan.
class StayRecords : public QWidget {
    Q_OBJECT

public:
    explicit StayRecords(QWidget* parent = nullptr);

    /// `caseWorker`: the tabs of the case are shown. A house has its own contacts, and reads who leads above them.
    void show(const std::optional<StayView>& view, const Names& names, Moment now, bool caseWorker);

protected:
    void changeEvent(QEvent* event) override;

private:
    void build();
    /// A tab with these tables, one under the other.
    QWidget* page(std::initializer_list<Table*> tables);
    void fill();
    void tell();
    void tellTables();

    std::optional<StayView> m_view;
    Names m_names;
    Moment m_now{};
    AxisModel* m_axis;
    DeadlinesModel* m_deadlines;
    StepsModel* m_steps;
    AgenciesModel* m_agencies;
    AgreementsModel* m_agreements;
    ToldModel* m_told;
    ContactsModel* m_contacts;
    HelpModel* m_help;
    HistoryModel* m_history;
    StateLine* m_around;
    Table* m_axisTable;
    Table* m_deadlinesTable;
    Table* m_stepsTable;
    Table* m_agenciesTable;
    Table* m_agreementsTable;
    Table* m_toldTable;
    Table* m_contactsTable;
    Table* m_helpTable;
    Table* m_historyTable;
    QTabWidget* m_tabs;
};

} // namespace adempauze::client
