#include "stay/stay_records.h"

#include "shell/time_words.h"

#include <QEvent>
#include <QTabBar>
#include <QVBoxLayout>

namespace adempauze::client {

namespace {

enum Tab { Due, Organisations, Told, Contacts, Help, History };

} // namespace

StayRecords::StayRecords(QWidget* parent)
    : QWidget(parent)
    , m_around(new StateLine)
    , m_axisTable(new Table)
    , m_deadlinesTable(new Table)
    , m_stepsTable(new Table)
    , m_agenciesTable(new Table)
    , m_agreementsTable(new Table)
    , m_toldTable(new Table)
    , m_contactsTable(new Table)
    , m_helpTable(new Table)
    , m_historyTable(new Table)
    , m_tabs(new QTabWidget)
{
    const auto zone = [this] { return m_view ? Zone::named(m_view->stay.zone).value_or(houseZone()) : houseZone(); };
    const auto now = [this] { return m_now; };
    m_axis = StayTables::axis(zone, this);
    m_deadlines = StayTables::deadlines(now, this);
    m_steps = NetworkTables::steps(now, zone, this);
    m_agencies = StayTables::agencies(zone, this);
    m_agreements = NetworkTables::agreements(zone, this);
    m_told = NetworkTables::told(zone, this);
    m_contacts = NetworkTables::contacts(zone, this);
    m_help = NetworkTables::help(zone, this);
    m_history = StayTables::history(zone, this);
    build();
    tell();
}

void StayRecords::build()
{
    const auto set = [](Table* table, const char* name, QAbstractItemModel* model, int most) {
        table->setObjectName(QString::fromLatin1(name));
        table->setModel(model);
        table->setRowsShown(3, most);
    };
    set(m_axisTable, "axisTable", m_axis, 12);
    set(m_deadlinesTable, "deadlines", m_deadlines, 10);
    set(m_stepsTable, "steps", m_steps, 10);
    set(m_agenciesTable, "agencies", m_agencies, 12);
    set(m_agreementsTable, "agreements", m_agreements, 8);
    set(m_toldTable, "told", m_told, 14);
    set(m_contactsTable, "contacts", m_contacts, 14);
    set(m_helpTable, "help", m_help, 10);
    set(m_historyTable, "history", m_history, 14);
    m_deadlinesTable->setStretchColumn(3);
    for (Table* each : {m_agenciesTable, m_agreementsTable, m_stepsTable, m_helpTable})
        each->setStretchColumn(0);
    m_historyTable->setWordWrap(true);
    m_around->setObjectName(QStringLiteral("around"));
    m_tabs->setObjectName(QStringLiteral("records"));
    m_tabs->setDocumentMode(true); // no frame around tables that have one
    m_tabs->tabBar()->setDrawBase(false);
    m_tabs->addTab(page({m_deadlinesTable, m_stepsTable}), {});
    m_tabs->addTab(page({m_agenciesTable, m_agreementsTable}), {});
    for (Table* each : {m_toldTable, m_contactsTable, m_helpTable, m_historyTable})
        m_tabs->addTab(each, {});
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_axisTable);
    column->addWidget(m_around);
    column->addWidget(m_tabs);
}

QWidget* StayRecords::page(std::initializer_list<Table*> tables)
{
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins({});
    for (Table* each : tables)
        column->addWidget(each);
    column->addStretch();
    return page;
}

void StayRecords::show(const std::optional<StayView>& view, const Names& names, Moment now, bool caseWorker)
{
    m_view = view;
    m_names = names;
    m_now = now;
    for (const Tab tab : {Organisations, Help})
        m_tabs->setTabVisible(tab, caseWorker);
    m_stepsTable->setVisible(caseWorker);
    fill();
}

void StayRecords::fill()
{
    const StayView view = m_view.value_or(StayView{});
    m_axis->setRows(m_view ? AxisTeller::rowsOf(AxisTeller::factsOf(view, m_now)) : std::vector<AxisRow>());
    m_deadlines->setRows(deadlineRows(view.order));
    m_steps->setRows(view.followUp ? view.followUp->steps : std::vector<wire::Task>());
    m_agencies->setRows(agencyRows(view, m_names));
    m_agreements->setRows(agreementRows(view, m_names));
    m_told->setRows(toldRows(view, m_names));
    m_contacts->setRows(contactRows(view, m_names));
    m_help->setRows(helpRows(view, m_names));
    m_history->setRows(m_view ? HistoryTeller::rowsOf(view, m_names) : std::vector<HistoryRow>());
    const Line around = together(NetworkWords::around(view, m_names, m_now));
    m_around->say(around.tone, around.sentence);
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
    m_tabs->setAccessibleName(tr("Deadlines, organisations, messages, contacts, help and history"));
    const std::array titles{tr("Deadlines"), tr("Organisations"), tr("Messages"),
                            tr("Contacts"),  tr("Help"),          tr("History")};
    for (int tab = Due; tab <= History; ++tab) {
        m_tabs->setTabText(tab, titles[static_cast<std::size_t>(tab)]);
        if (tab == Due || tab == Organisations)
            m_tabs->widget(tab)->setAccessibleName(titles[static_cast<std::size_t>(tab)]);
    }
    tellTables();
    m_axis->retell();
    m_deadlines->retell();
    m_steps->retell();
    m_agencies->retell();
    m_agreements->retell();
    m_told->retell();
    m_contacts->retell();
    m_help->retell();
    m_history->retell();
    fill();
}

void StayRecords::tellTables()
{
    const auto say = [](Table* table, const QString& name, const QString& empty) {
        table->setName(name);
        table->setEmptyText(empty);
    };
    say(m_axisTable, tr("Order and stay, row by row"), tr("Nothing is known yet."));
    say(m_deadlinesTable, tr("Deadlines of the order"), tr("No deadlines are known here."));
    say(m_stepsTable, tr("Steps of the protocols, and appointments"), tr("No steps are known here."));
    say(m_agenciesTable, tr("Organisations that take part"),
        tr("No organisations are known here. They come with the details of the stay."));
    say(m_agreementsTable, tr("Who talks to whom about what"), tr("It was not agreed who talks to whom."));
    say(m_toldTable, tr("Who was told what, newest first"), tr("Nobody was told anything about this stay yet."));
    say(m_contactsTable, tr("Contacts, newest first"), tr("No contact is logged."));
    say(m_helpTable, tr("Help that was offered"), tr("No help was offered yet."));
    say(m_historyTable, tr("History, newest first"), tr("No history is known here yet."));
}

} // namespace adempauze::client
