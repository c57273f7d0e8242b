#include "shell/exception_list.h"

#include "shell/answers.h"
#include "shell/form.h"
#include "shell/keyed_button.h"
#include "shell/state_line.h"
#include "shell/table.h"
#include "shell/time_words.h"
#include "shell/wrap_layout.h"

#include <QEvent>
#include <QVBoxLayout>

#include <algorithm>

namespace adempauze::client {

ExceptionList::ExceptionList(DaemonLink& link, QWidget* parent)
    : QWidget(parent)
    , m_link(link)
    , m_act(link)
    , m_model(columns(), [](const Exception& row) { return row.id; })
    , m_title(heading(this))
    , m_table(new Table(this))
    , m_approve(new QPushButton(this))
    , m_refuse(new QPushButton(this))
    , m_state(new StateLine(this))
{
    m_table->setModel(&m_model);
    m_table->setRowsShown(1, 6);
    m_table->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    m_table->setObjectName(QStringLiteral("exceptions"));
    m_approve->setObjectName(QStringLiteral("approve"));
    m_refuse->setObjectName(QStringLiteral("refuse"));
    m_state->setObjectName(QStringLiteral("exceptionState"));
    build();
    tell();
    allow();
}

std::vector<Column<ExceptionList::Exception>> ExceptionList::columns()
{
    const auto old = [this] { return m_link.state() == LinkState::Offline; };
    const auto plain = [old](const Exception&) { return old() ? Tone::Quiet : Tone::Plain; };
    const auto state = [](const Exception& row) {
        const QString said = wordText(Vocabulary::OverrideState, row.state);
        if (row.mayApprove)
            return tr("%1; waits for you", "state").arg(said);
        return row.expiresAt ? tr("%1, until %2", "state, moment").arg(said, shortDate(*row.expiresAt)) : said;
    };
    return {
        {[] { return tr("House"); }, [](const Exception& row) { return QString::fromStdString(row.facilityAlias); },
         plain,
         [this, state](const Exception& row) {
             return tr("Exception for %1, %2: %3.")
                 .arg(QString::fromStdString(row.facilityAlias), who(row), state(row));
         }},
        {[] { return tr("For"); }, [this](const Exception& row) { return who(row); }, plain},
        {[] { return tr("Reason"); },
         [](const Exception& row) { return wordText(Vocabulary::OverrideReason, row.reason); }, plain},
        {[] { return tr("State"); }, state,
         [old](const Exception& row) { return old()         ? Tone::Quiet
                                           : row.mayApprove ? Tone::Attention
                                                            : Tone::Plain; }},
        {[] { return tr("Asked by"); },
         [](const Exception& row) { return wordText(Vocabulary::Role, row.requestedByRole); }, plain},
        {[] { return tr("Asked"); },
         [this](const Exception& row) {
             return QStringLiteral("%1 (%2)").arg(shortDate(row.requestedAt), hint(row.requestedAt, m_link.now()));
         },
         plain},
    };
}

void ExceptionList::build()
{
    auto* acts = new QWidget(this);
    acts->setObjectName(QStringLiteral("exceptionActs"));
    new WrapLayout(acts);
    for (QPushButton* button : {m_approve, m_refuse})
        acts->layout()->addWidget(button);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_title);
    column->addWidget(m_table);
    column->addWidget(acts);
    column->addWidget(m_state);
    connect(m_approve, &QPushButton::clicked, this, &ExceptionList::approve);
    connect(m_refuse, &QPushButton::clicked, this, &ExceptionList::refuse);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
        m_approveSaid.reset();
        allow();
    });
    connect(&m_act, &Act::runningChanged, this, &ExceptionList::allow);
}

void ExceptionList::ask()
{
    if (m_asking) {
        m_again = true;
        return;
    }
    m_asking = true;
    const int turn = ++m_turn;
    m_link.get<wire::SafetyOverrides>(QStringLiteral("/v1/safety-overrides"), this,
                                      [this, turn](const Reply<wire::SafetyOverrides>& reply) {
                                          if (turn != m_turn)
                                              return;
                                          m_asking = false;
                                          if (const auto* list = std::get_if<wire::SafetyOverrides>(&reply))
                                              heard(*list);
                                          if (std::exchange(m_again, false))
                                              ask();
                                      });
}

// Those that wait for whoever sits here stand first.
void ExceptionList::heard(const wire::SafetyOverrides& list)
{
    std::vector<Exception> rows;
    for (const Exception& each : list.items)
        if (each.state == "requested" || each.state == "approved")
            rows.push_back(each);
    std::ranges::stable_sort(rows, std::ranges::greater{}, &Exception::mayApprove);
    const bool wasEmpty = m_model.rowCount() == 0;
    m_model.setRows(rows);
    if (wasEmpty)
        m_table->selectRow(0);
    retell();
}

QString ExceptionList::who(const Exception& exception) const
{
    const QString known = exception.personId ? m_people.value(*exception.personId) : QString();
    return known.isEmpty() ? tr("somebody who does not stay here") : known;
}

void ExceptionList::retell()
{
    m_model.retell();
    const auto waits = std::ranges::count_if(m_model.rows(), &Exception::mayApprove);
    m_title->setText(waits == 0       ? tr("Exceptions that were asked for")
                         : waits == 1 ? tr("1 exception waits for your answer")
                                      : tr("%1 exceptions wait for your answer").arg(waits));
    allow();
}

void ExceptionList::allow()
{
    setVisible(m_model.rowCount() > 0 || !m_state->sentence().isEmpty());
    const Exception* row = m_model.rowAt(m_table->currentIndex());
    const bool may = row && !m_act.running() && m_link.state() != LinkState::Offline;
    m_approve->setEnabled(may && row->mayApprove);
    m_refuse->setEnabled(may && row->state == "requested");
}

const ExceptionList::Exception* ExceptionList::waiting()
{
    const Exception* row = m_model.rowAt(m_table->currentIndex());
    return row && row->state == "requested" && !m_act.running() ? row : nullptr;
}

void ExceptionList::approve()
{
    const Exception* row = waiting();
    if (!row)
        return;
    if (m_approveSaid != row->id) {
        m_approveSaid = row->id;
        m_state->say(Tone::Attention,
                     tr("%1 into %2, although it may not be safe: %3? Press again to approve. It cannot be taken back, "
                        "and stays visible for ever.")
                         .arg(who(*row), QString::fromStdString(row->facilityAlias),
                              wordText(Vocabulary::OverrideReason, row->reason)));
        return;
    }
    decide(*row, "approval");
}

void ExceptionList::refuse()
{
    if (const Exception* row = waiting())
        decide(*row, "refusal");
}

void ExceptionList::decide(const Exception& exception, const char* how)
{
    m_approveSaid.reset();
    m_state->say(Tone::Plain, tr("Busy…"));
    m_act.run<Exception>(QStringLiteral("/v1/safety-overrides/%1/%2")
                             .arg(exception.id.toString(QUuid::WithoutBraces), QLatin1String(how)),
                         wire::DecideOverride{}, exception.version,
                         [this](const Reply<Exception>& reply) { answered(reply); });
}

void ExceptionList::answered(const Reply<Exception>& reply)
{
    if (const auto* now = std::get_if<Exception>(&reply)) {
        const QString house = QString::fromStdString(now->facilityAlias);
        m_state->say(
            Tone::Good,
            now->state == "approved" && now->expiresAt
                ? tr("Approved: %1 can take this person, once, until %2.").arg(house, completeDate(*now->expiresAt))
                : tr("Not approved. Whoever asked sees it: %1 stays closed to this person.").arg(house));
    } else {
        m_state->say(Tone::Urgent, whyNot(reply, true));
    }
    allow();
    ask();
}

bool ExceptionList::back()
{
    if (!m_approveSaid)
        return false;
    m_approveSaid.reset();
    m_state->clear();
    return true;
}

void ExceptionList::forget()
{
    ++m_turn;
    m_asking = m_again = false;
    m_act.forget();
    m_approveSaid.reset();
    m_state->clear();
    m_model.setRows({});
    retell();
}

void ExceptionList::tell()
{
    nameWithKey(m_approve, tr("Approve…"), QKeySequence(Qt::CTRL | Qt::Key_F2));
    nameWithKey(m_refuse, tr("Do not approve"), QKeySequence(Qt::CTRL | Qt::Key_F3));
    m_table->setName(tr("Exceptions"));
    m_table->setEmptyText(tr("Nobody asked for an exception."));
    setAccessibleName(tr("Exceptions"));
    findChild<QWidget*>(QStringLiteral("exceptionActs"))->setAccessibleName(tr("Exceptions"));
    m_approveSaid.reset();
    m_state->clear();
    retell();
}

void ExceptionList::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        tell();
}

} // namespace adempauze::client
