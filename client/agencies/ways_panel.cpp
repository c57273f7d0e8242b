#include "agencies/ways_panel.h"

#include "shell/answers.h"
#include "shell/form.h"
#include "shell/keyed_button.h"
#include "shell/time_words.h"
#include "shell/wrap_layout.h"

#include <QBoxLayout>
#include <QEvent>
#include <QLabel>

#include <algorithm>

namespace adempauze::client {

namespace {

constexpr std::chrono::seconds OutcomeAfter{3}; // a courier has mostly sent it by then

QString pathOf(const WayRow& row, const char* act)
{
    return QStringLiteral("/v1/%1/%2/%3")
        .arg(QLatin1String(row.way->endpointId ? "webhook-endpoints" : "agencies"),
             row.id.toString(QUuid::WithoutBraces), QLatin1String(act));
}

/// Whoever tries twice within a minute learns that from the refusal alone.
const wire::Problem* tooSoon(const Reply<wire::MessageDelivery>& reply)
{
    const auto* refused = std::get_if<Refused>(&reply);
    return refused && refused->problem.reason == "already_done" && refused->problem.limitAt ? &refused->problem
                                                                                            : nullptr;
}

} // namespace

WaysPanel::WaysPanel(DaemonLink& link, const AgencySight& sight, QWidget* parent)
    : QWidget(parent)
    , m_link(link)
    , m_act(link)
    , m_model(wayColumns(sight), &WayRow::id)
    , m_title(heading(this))
    , m_table(new Table(this))
    , m_test(new QPushButton(this))
    , m_retry(new QPushButton(this))
    , m_said(new StateLine(this))
{
    m_table->setObjectName(QStringLiteral("agencyWays"));
    m_test->setObjectName(QStringLiteral("testWay"));
    m_retry->setObjectName(QStringLiteral("retryWay"));
    m_said->setObjectName(QStringLiteral("waysSaid"));
    build();
    tell();
}

void WaysPanel::build()
{
    m_table->setModel(&m_model);
    m_table->setRowsShown(2, 12);
    m_outcome.setSingleShot(true);
    m_outcome.setInterval(OutcomeAfter);
    auto* buttons = new QWidget(this);
    auto* row = new WrapLayout(buttons);
    row->addWidget(m_test);
    row->addWidget(m_retry);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    for (QWidget* each : std::initializer_list<QWidget*>{m_title, m_table, buttons, m_said})
        column->addWidget(each);
    connect(m_test, &QPushButton::clicked, this, &WaysPanel::test);
    connect(m_retry, &QPushButton::clicked, this, &WaysPanel::retry);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &WaysPanel::retell);
    connect(&m_act, &Act::runningChanged, this, &WaysPanel::retell);
    connect(&m_outcome, &QTimer::timeout, this, &WaysPanel::tried);
}

void WaysPanel::setRows(std::vector<WayRow> rows)
{
    m_model.setRows(std::move(rows));
    if (m_table->currentRow() < 0) {
        const auto open = std::ranges::find_if(m_model.rows(), [](const WayRow& row) { return row.way.has_value(); });
        m_table->selectRow(static_cast<int>(open - m_model.rows().begin()));
    }
    retell();
}

void WaysPanel::forget()
{
    m_act.forget();
    m_outcome.stop();
    m_said->clear();
    setRows({});
}

QWidget* WaysPanel::first() const
{
    return m_table;
}

/// The selected way, where something may be begun on it.
const WayRow* WaysPanel::begun()
{
    const WayRow* row = m_model.rowAt(m_table->currentIndex());
    if (!row || !row->way || m_act.running())
        return nullptr;
    m_said->say(Tone::Plain, tr("Busy…"));
    return row;
}

void WaysPanel::test()
{
    if (const WayRow* row = begun())
        m_act.run<wire::MessageDelivery>(
            pathOf(*row, "test-deliveries"), wire::ActOnAgencyWay{}, 0,
            [this, name = row->name](const Reply<wire::MessageDelivery>& reply) {
                answered(whyNotTried(reply),
                         tr("A message that says nothing is on its way to %1. What came of it stands in the list soon.")
                             .arg(name));
            });
}

QString WaysPanel::whyNotTried(const Reply<wire::MessageDelivery>& reply)
{
    if (const wire::Problem* problem = tooSoon(reply))
        return tr("A test was sent here less than a minute ago; the next one is possible from %1.")
            .arg(clockTime(date::ceil<std::chrono::minutes>(*problem->limitAt)));
    return whyNot(reply, true);
}

void WaysPanel::retry()
{
    if (const WayRow* row = begun())
        m_act.run<wire::WayRetried>(pathOf(*row, "retries"), wire::ActOnAgencyWay{}, 0,
                                    [this](const Reply<wire::WayRetried>& reply) {
                                        const auto* retried = std::get_if<wire::WayRetried>(&reply);
                                        answered(whyNot(reply, true), retried ? retriedText(*retried) : QString());
                                    });
}

QString WaysPanel::retriedText(const wire::WayRetried& retried)
{
    if (retried.waiting + retried.givenUp == 0)
        return tr("Nothing waits there for another attempt.");
    return tr("Tried again now: %1 that waited, %2 that were given up. What is no longer true is not sent.")
        .arg(QString::number(retried.waiting), QString::number(retried.givenUp));
}

void WaysPanel::answered(const QString& why, const QString& what)
{
    if (why.isEmpty())
        m_said->say(Tone::Good, what);
    else
        m_said->say(Tone::Attention, why);
    m_outcome.start();
    Q_EMIT tried();
}

void WaysPanel::retell()
{
    m_model.retell();
    const WayRow* row = m_model.rowAt(m_table->currentIndex());
    const bool open = row && row->way && !row->way->disabledAt;
    const bool may = open && !m_act.running() && m_link.state() != LinkState::Offline;
    for (QPushButton* each : {m_test, m_retry}) {
        const bool enabled = may && (each == m_test || row->way->queued + row->way->givenUp > 0);
        if (!enabled && each->hasFocus())
            m_table->setFocus();
        each->setVisible(m_model.rowCount() > 0);
        each->setEnabled(enabled);
    }
}

void WaysPanel::tell()
{
    setAccessibleName(tr("How organisations can be told"));
    m_title->setText(tr("How organisations can be told"));
    nameWithKey(m_test, tr("Try it out"), Qt::Key_F8);
    nameWithKey(m_retry, tr("Try again now"), Qt::Key_F5);
    m_table->setName(tr("How organisations can be told"));
    m_table->setEmptyText(tr("No organisations are known here."));
    retell();
}

void WaysPanel::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        tell();
}

} // namespace adempauze::client
