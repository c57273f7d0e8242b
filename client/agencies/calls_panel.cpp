#include "agencies/calls_panel.h"

#include "shell/answers.h"
#include "shell/form.h"
#include "shell/keyed_button.h"
#include "shell/time_words.h"
#include "shell/wire_words.h"

#include <QBoxLayout>
#include <QEvent>
#include <QLabel>
#include <algorithm>

namespace adempauze::client {

CallsPanel::CallsPanel(DaemonLink& link, const AgencySight& sight, QWidget* parent)
    : QWidget(parent)
    , m_link(link)
    , m_act(link)
    , m_model(callColumns(sight), &CallRow::id)
    , m_title(heading(this))
    , m_table(new Table(this))
    , m_call(new QPushButton(this))
    , m_strip(new Strip(this))
    , m_number(heading(m_strip))
    , m_whenLabel(new QLabel(m_strip))
    , m_when(new MomentEdit(m_strip))
    , m_told(new QPushButton(m_strip))
    , m_said(new StateLine(this))
{
    m_table->setObjectName(QStringLiteral("calls"));
    m_call->setObjectName(QStringLiteral("call"));
    m_strip->setObjectName(QStringLiteral("callStrip"));
    m_number->setObjectName(QStringLiteral("callNumber"));
    m_when->setObjectName(QStringLiteral("calledAt"));
    m_told->setObjectName(QStringLiteral("callTold"));
    m_said->setObjectName(QStringLiteral("callsSaid"));
    build();
    tell();
}

void CallsPanel::build()
{
    m_table->setModel(&m_model);
    m_table->setRowsShown(1, 8);
    m_number->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_whenLabel->setBuddy(m_when);
    m_when->setNow([this] { return m_link.now(); }, houseZone());
    m_told->setFocusPolicy(Qt::TabFocus);
    for (QWidget* each : std::initializer_list<QWidget*>{m_number, m_whenLabel, m_when, m_told})
        m_strip->body()->addWidget(each, 0, each == m_number ? Qt::Alignment() : Qt::AlignLeft);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_title);
    column->addWidget(m_table);
    column->addWidget(m_call, 0, Qt::AlignLeft);
    column->addWidget(m_strip);
    column->addWidget(m_said);
    connect(m_call, &QPushButton::clicked, this, &CallsPanel::askWhen);
    connect(m_strip, &Strip::entered, this, &CallsPanel::record);
    connect(m_told, &QPushButton::clicked, this, &CallsPanel::record);
    connect(&m_act, &Act::runningChanged, this, &CallsPanel::retell);
    connect(m_table, &QAbstractItemView::activated, this, [this](const QModelIndex& at) {
        if (const CallRow* row = m_model.rowAt(at); row && row->stay)
            Q_EMIT chosen(*row->stay);
    });
}

void CallsPanel::setRows(std::vector<CallRow> rows)
{
    const bool wasEmpty = m_model.rowCount() == 0;
    // Names and numbers may come later than what is to be told.
    if (const auto now =
            std::ranges::find_if(rows, [&](const CallRow& row) { return m_calling && row.id == m_calling->id; });
        now != rows.end()) {
        m_calling = *now;
        tellStrip();
    }
    m_model.setRows(std::move(rows));
    if (wasEmpty && m_model.rowCount() > 0)
        m_table->selectRow(0);
    retell();
}

void CallsPanel::forget()
{
    m_act.forget();
    m_calling.reset();
    m_said->clear();
    m_number->clear();
    m_strip->hide();
    setRows({});
}

QWidget* CallsPanel::first() const
{
    return m_table;
}

bool CallsPanel::back()
{
    if (!m_calling)
        return false;
    m_calling.reset();
    m_strip->vanish(m_table);
    return true;
}

void CallsPanel::askWhen()
{
    const CallRow* row = m_model.rowAt(m_table->currentIndex());
    if (!row) {
        m_said->say(Tone::Attention, tr("Select whom to call."));
        return;
    }
    m_said->clear();
    m_calling = *row;
    m_when->setMoment(m_link.now(), houseZone());
    tellStrip();
    m_strip->appear(m_when);
}

void CallsPanel::record()
{
    if (!m_calling || m_act.running())
        return;
    if (m_link.state() == LinkState::Offline) {
        m_said->say(Tone::Attention, tr("There is no connection. Call, and tick it off when it is back."));
        return;
    }
    m_said->say(Tone::Plain, tr("Busy…"));
    m_act.run<wire::Message>(
        QStringLiteral("/v1/messages/%1/call").arg(m_calling->id.toString(QUuid::WithoutBraces)),
        wire::RecordCall{m_when->moment(houseZone())}, 0,
        [this, name = m_calling->name](const Reply<wire::Message>& reply) { recorded(reply, name); });
}

void CallsPanel::recorded(const Reply<wire::Message>& reply, const QString& name)
{
    if (const auto* message = std::get_if<wire::Message>(&reply)) {
        back();
        const auto& account = m_link.account();
        m_said->say(Tone::Good,
                    tr("%1 was told by telephone, %2, by %3.")
                        .arg(name, completeDate(message->calledAt.value_or(m_link.now())),
                             account ? QString::fromStdString(account->name) : QString()));
    } else {
        m_said->say(Tone::Attention, whyNot(reply, true));
    }
    Q_EMIT called();
}

void CallsPanel::retell()
{
    m_model.retell();
    const bool any = m_model.rowCount() > 0;
    const bool may = any && !m_act.running();
    if (!may && m_call->hasFocus())
        m_table->setFocus();
    m_call->setVisible(any);
    m_call->setEnabled(may);
    m_told->setEnabled(!m_act.running() && m_link.state() != LinkState::Offline);
    m_title->setText(any ? tr("To be told by telephone: %1").arg(m_model.rowCount()) : tr("To be told by telephone"));
}

void CallsPanel::tell()
{
    setAccessibleName(tr("To be told by telephone"));
    nameWithKey(m_call, tr("Call…"), Qt::Key_F7);
    m_table->setName(tr("Whom no message reached"));
    m_table->setEmptyText(tr("Every message came through, or is on its way."));
    tellStrip();
    retell();
}

void CallsPanel::tellStrip()
{
    m_whenLabel->setText(tr("Called at"));
    m_told->setText(tr("They were told  Enter"));
    m_told->setAccessibleName(tr("They were told"));
    m_number->setText(m_calling ? tr("%1: %2", "organisation, phone").arg(m_calling->name, m_calling->phone)
                                : QString());
    m_strip->setTitle(m_calling ? tr("Tell them: %1. Nothing about a person to an answering machine.")
                                      .arg(wordText(Vocabulary::Notice, m_calling->notice))
                                : tr("Telephone"));
}

void CallsPanel::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        tell();
}

} // namespace adempauze::client
