#include "agencies/messages_panel.h"

#include "shell/answers.h"
#include "shell/coordination_words.h"
#include "shell/form.h"
#include "shell/keyed_button.h"
#include "shell/message_words.h"
#include "shell/wire_words.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QEvent>
#include <QLabel>
#include <QSignalBlocker>

#include <algorithm>

namespace adempauze::client {

namespace {

constexpr int All = 1; // the first choice: those that nobody has seen yet

} // namespace

MessagesPanel::MessagesPanel(DaemonLink& link, const AgencySight& sight, QWidget* parent)
    : QWidget(parent)
    , m_link(link)
    , m_act(link)
    , m_sight(sight)
    , m_model(messageColumns(sight), &wire::Message::id)
    , m_title(heading(this))
    , m_filterLabel(new QLabel(this))
    , m_filter(new QComboBox(this))
    , m_table(new Table(this))
    , m_seen(new QPushButton(this))
    , m_said(new StateLine(this))
    , m_details(prose(this))
    , m_whoLeads(prose(this))
{
    m_filter->setObjectName(QStringLiteral("messagesFilter"));
    m_table->setObjectName(QStringLiteral("messages"));
    m_seen->setObjectName(QStringLiteral("seen"));
    m_said->setObjectName(QStringLiteral("messagesSaid"));
    m_details->setObjectName(QStringLiteral("messageDetails"));
    m_whoLeads->setObjectName(QStringLiteral("whoLeads"));
    build();
    tell();
}

void MessagesPanel::build()
{
    m_table->setModel(&m_model);
    m_table->setRowsShown(1, 8);
    m_filter->addItems({QString(), QString()});
    m_filter->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_filterLabel->setBuddy(m_filter);
    for (QLabel* each : {m_details, m_whoLeads})
        each->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* top = new QHBoxLayout;
    top->addWidget(m_filterLabel);
    top->addWidget(m_filter);
    top->addStretch();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_title);
    column->addLayout(top);
    column->addWidget(m_table);
    column->addWidget(m_seen, 0, Qt::AlignLeft);
    column->addWidget(m_said);
    column->addWidget(m_details);
    column->addWidget(m_whoLeads);
    connect(m_filter, &QComboBox::currentIndexChanged, this, &MessagesPanel::fill);
    connect(m_table, &QAbstractItemView::activated, this, &MessagesPanel::open);
    connect(m_seen, &QPushButton::clicked, this, &MessagesPanel::see);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &MessagesPanel::retell);
    connect(&m_act, &Act::runningChanged, this, &MessagesPanel::retell);
}

void MessagesPanel::setMessages(const std::vector<wire::Message>& messages)
{
    m_messages = messages;
    fill();
}

// Whoever ticks one goes on with the next.
void MessagesPanel::fill()
{
    const int at = m_table->currentRow();
    std::vector<wire::Message> rows;
    for (const wire::Message& each : m_messages)
        if (m_filter->currentIndex() == All || !each.acknowledgedAt)
            rows.push_back(each);
    m_model.setRows(std::move(rows));
    if (m_table->currentRow() < 0 && m_model.rowCount() > 0)
        m_table->selectRow(std::clamp(at, 0, m_model.rowCount() - 1));
    retell();
}

void MessagesPanel::forget()
{
    m_act.forget();
    m_said->clear();
    m_filter->setCurrentIndex(0);
    setMessages({});
}

QWidget* MessagesPanel::first() const
{
    return m_table;
}

void MessagesPanel::open(const QModelIndex& at)
{
    const wire::Message* message = m_model.rowAt(at);
    if (!message)
        return;
    if (message->stayId)
        Q_EMIT chosen(*message->stayId);
    else if (message->caseId && m_link.account() && m_link.account()->role == "agency") // which has no screen for it
        askWhoLeads(*message->caseId);
    else if (message->caseId)
        Q_EMIT caseChosen(*message->caseId);
    else
        m_said->say(Tone::Attention, tr("This message is about no stay or case that you can open."));
}

// By hand, since each look is logged; and nothing of it stays once another message is looked at.
void MessagesPanel::askWhoLeads(const QUuid& ofCase)
{
    m_told = ofCase;
    m_said->say(Tone::Plain, tr("Busy…"));
    m_link.get<wire::Coordination>(
        QStringLiteral("/v1/cases/%1/coordination").arg(ofCase.toString(QUuid::WithoutBraces)), this,
        [this, ofCase](const Reply<wire::Coordination>& reply) {
            if (m_told != ofCase)
                return;
            const auto* found = std::get_if<wire::Coordination>(&reply);
            m_said->say(Tone::Attention, whyNot(reply, false));
            if (found)
                m_whoLeads->setText(coordinationText(*found).join(QLatin1Char('\n')));
            m_whoLeads->setVisible(found != nullptr);
        });
}

void MessagesPanel::see()
{
    const wire::Message* message = m_model.rowAt(m_table->currentIndex());
    if (!message || message->acknowledgedAt)
        return;
    m_said->say(Tone::Plain, tr("Busy…"));
    m_act.run<wire::Message>(
        QStringLiteral("/v1/messages/%1/acknowledgement").arg(message->id.toString(QUuid::WithoutBraces)),
        wire::AcknowledgeMessage{}, 0, [this](const Reply<wire::Message>& reply) { heard(reply); });
}

void MessagesPanel::heard(const Reply<wire::Message>& reply)
{
    if (const auto* message = std::get_if<wire::Message>(&reply)) {
        m_said->say(Tone::Good, tr("Seen: %1.").arg(wordText(Vocabulary::Notice, message->kind)));
        for (wire::Message& each : m_messages)
            if (each.id == message->id)
                each = *message;
        fill();
    } else {
        m_said->say(Tone::Attention, whyNot(reply, true));
    }
    Q_EMIT seen();
}

void MessagesPanel::retell()
{
    m_model.retell();
    const wire::Message* message = m_model.rowAt(m_table->currentIndex());
    const bool may = message && !message->acknowledgedAt && !m_act.running() && m_link.state() != LinkState::Offline;
    if (!may && m_seen->hasFocus())
        m_table->setFocus();
    m_seen->setVisible(m_model.rowCount() > 0);
    m_seen->setEnabled(may);
    const auto unseen = std::ranges::count_if(m_messages, [](const auto& each) { return !each.acknowledgedAt; });
    m_title->setText(unseen > 0 ? tr("Messages to us: %1 not seen yet").arg(unseen) : tr("Messages to us"));
    tellDetails();
}

void MessagesPanel::tellDetails()
{
    const wire::Message* message = m_model.rowAt(m_table->currentIndex());
    if (!message || message->caseId != m_told) {
        if (!m_told.isNull())
            m_said->clear();
        m_told = {};
        m_whoLeads->clear();
        m_whoLeads->hide();
    }
    m_details->setVisible(message != nullptr);
    m_details->setText(message ? detailsOf(*message, m_sight.now()).join(QLatin1Char('\n')) : QString());
}

void MessagesPanel::tell()
{
    setAccessibleName(tr("Messages to us"));
    nameWithKey(m_seen, tr("Seen"), Qt::Key_F6);
    m_filterLabel->setText(tr("Show"));
    const QSignalBlocker quiet(m_filter);
    m_filter->setItemText(0, tr("not seen yet"));
    m_filter->setItemText(All, tr("all"));
    m_table->setName(tr("Messages to us, newest first"));
    m_table->setEmptyText(tr("Everything was seen."));
    retell();
}

void MessagesPanel::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        tell();
}

} // namespace adempauze::client
