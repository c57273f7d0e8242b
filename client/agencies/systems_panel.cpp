#include "agencies/systems_panel.h"

#include "shell/answers.h"
#include "shell/form.h"
#include "shell/keyed_button.h"

#include <QBoxLayout>
#include <QEvent>
#include <QLabel>

namespace adempauze::client {

namespace {

QString pathOf(const QUuid& endpoint, const char* part)
{
    return QStringLiteral("/v1/webhook-endpoints/%1/%2")
        .arg(endpoint.toString(QUuid::WithoutBraces), QLatin1String(part));
}

} // namespace

SystemsPanel::SystemsPanel(DaemonLink& link, const AgencySight& sight, QWidget* parent)
    : QWidget(parent)
    , m_link(link)
    , m_act(link)
    , m_model(systemColumns(sight), [](const SystemRow& row) { return row.endpoint.id; })
    , m_title(heading(this))
    , m_table(new Table(this))
    , m_turnButton(new QPushButton(this))
    , m_said(new StateLine(this))
{
    m_table->setObjectName(QStringLiteral("systems"));
    m_turnButton->setObjectName(QStringLiteral("turnSystem"));
    m_said->setObjectName(QStringLiteral("systemsSaid"));
    build();
    tell();
}

void SystemsPanel::build()
{
    m_table->setModel(&m_model);
    m_table->setRowsShown(1, 6);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_title);
    column->addWidget(m_table);
    column->addWidget(m_turnButton, 0, Qt::AlignLeft);
    column->addWidget(m_said);
    connect(m_turnButton, &QPushButton::clicked, this, &SystemsPanel::turn);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &SystemsPanel::retell);
    connect(&m_act, &Act::runningChanged, this, &SystemsPanel::retell);
}

// The answer to the latest question counts.
void SystemsPanel::ask()
{
    const int turn = ++m_turn;
    m_link.get<wire::WebhookEndpoints>(QStringLiteral("/v1/webhook-endpoints"), this,
                                       [this, turn](const Reply<wire::WebhookEndpoints>& reply) {
                                           const auto* endpoints = std::get_if<wire::WebhookEndpoints>(&reply);
                                           if (!endpoints || turn != m_turn)
                                               return;
                                           m_endpoints = endpoints->items;
                                           fill();
                                       });
}

void SystemsPanel::setAgencies(const std::vector<wire::Agency>& agencies)
{
    m_agencies = agencies;
    fill();
}

void SystemsPanel::fill()
{
    m_model.setRows(systemRows(m_endpoints, m_agencies));
    if (m_table->currentRow() < 0 && m_model.rowCount() > 0)
        m_table->selectRow(0);
    retell();
}

void SystemsPanel::forget()
{
    ++m_turn;
    m_act.forget();
    m_said->clear();
    m_endpoints.clear();
    setAgencies({});
}

QWidget* SystemsPanel::first() const
{
    return m_table;
}

void SystemsPanel::turn()
{
    const SystemRow* row = m_model.rowAt(m_table->currentIndex());
    if (!row || m_act.running())
        return;
    const bool open = row->endpoint.disabledAt.has_value();
    const QString what = open ? tr("Messages go to the system of %1 again from now on.")
                              : tr("Nothing goes to the system of %1 any more until it is opened again.");
    m_said->say(Tone::Plain, tr("Busy…"));
    m_act.run<wire::WebhookEndpoint>(pathOf(row->endpoint.id, open ? "enablement" : "disablement"),
                                     wire::ActOnWebhookEndpoint{}, row->endpoint.version,
                                     [this, what = what.arg(row->name)](const Reply<wire::WebhookEndpoint>& reply) {
                                         answered(whyNot(reply, true), what);
                                     });
}

void SystemsPanel::answered(const QString& why, const QString& what)
{
    if (why.isEmpty())
        m_said->say(Tone::Good, what);
    else
        m_said->say(Tone::Attention, why);
    Q_EMIT turned();
}

void SystemsPanel::retell()
{
    m_model.retell();
    const SystemRow* row = m_model.rowAt(m_table->currentIndex());
    const bool may = row && !m_act.running() && m_link.state() != LinkState::Offline;
    const bool closed = row && row->endpoint.disabledAt;
    if (!may && m_turnButton->hasFocus())
        m_table->setFocus();
    m_turnButton->setVisible(m_model.rowCount() > 0);
    m_turnButton->setEnabled(may);
    nameWithKey(m_turnButton, closed ? tr("Open it again") : tr("Close it"), Qt::Key_F9);
}

void SystemsPanel::tell()
{
    setAccessibleName(tr("Systems of organisations"));
    m_title->setText(tr("Systems of organisations"));
    m_table->setName(tr("Systems of organisations"));
    m_table->setEmptyText(tr("No organisation has a system that hears of messages."));
    retell();
}

void SystemsPanel::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        tell();
}

} // namespace adempauze::client
