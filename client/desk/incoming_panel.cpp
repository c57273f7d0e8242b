#include "desk/incoming_panel.h"

#include "shell/claim_words.h"
#include "shell/form.h"
#include "shell/house_questions.h"
#include "shell/keyed_button.h"
#include "shell/named_key.h"
#include "shell/strip.h"
#include "shell/time_words.h"
#include "shell/word_list.h"
#include "shell/wrap_layout.h"
#include "wire/words.h"

#include <QEvent>
#include <QLabel>
#include <QVBoxLayout>

namespace adempauze::client {

namespace {

QString pathOf(const wire::Hold& hold, const char* act)
{
    return QStringLiteral("/v1/holds/%1/%2").arg(hold.id.toString(QUuid::WithoutBraces), QLatin1String(act));
}

} // namespace

IncomingPanel::IncomingPanel(DaemonLink& link, QWidget* parent)
    : DeskPanel(link, parent)
    , m_model(incomingColumns(sight()), [](const wire::Hold& hold) { return hold.id; })
    , m_table(new Table(this))
    , m_title(heading(this))
    , m_accept(new QPushButton(this))
    , m_decline(new QPushButton(this))
    , m_called(new QPushButton(this))
    , m_look(new QPushButton(this))
    , m_answers(new AnswersView(link, this))
    , m_strip(new Strip(this))
    , m_reasons(new WordList(Vocabulary::DeclineReason, wire::DeclineReasons, m_strip))
    , m_question(new QuestionChoice(link, m_strip))
    , m_declineNow(new QPushButton(m_strip))
{
    m_table->setModel(&m_model);
    m_table->setRowsShown(1, 6);
    m_table->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    m_table->setObjectName(QStringLiteral("incoming"));
    build();
    buildDecline();
    tell();
}

void IncomingPanel::build()
{
    m_accept->setObjectName(QStringLiteral("accept"));
    m_decline->setObjectName(QStringLiteral("decline"));
    m_called->setObjectName(QStringLiteral("called"));
    m_look->setObjectName(QStringLiteral("lookAtAnswers"));
    m_answers->setObjectName(QStringLiteral("answers"));
    auto* acts = new QWidget(this);
    acts->setObjectName(QStringLiteral("incomingActs"));
    new WrapLayout(acts);
    for (QPushButton* button : {m_accept, m_decline, m_called, m_look})
        acts->layout()->addWidget(button);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_title);
    column->addWidget(m_table);
    column->addWidget(acts);
    column->addWidget(m_answers);
    column->addWidget(m_strip);
    column->addWidget(m_state);
    connect(m_accept, &QPushButton::clicked, this, &IncomingPanel::accept);
    connect(m_decline, &QPushButton::clicked, this, &IncomingPanel::askReason);
    connect(m_called, &QPushButton::clicked, this, &IncomingPanel::tellCalled);
    connect(m_look, &QPushButton::clicked, this, [this] {
        if (const wire::Hold* hold = looked(m_table, &m_model))
            m_answers->look(hold->id);
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, m_answers, &AnswersView::forget);
    for (const auto key : {Qt::Key_Return, Qt::Key_Enter})
        new NamedKey(
            Qt::CTRL | key, m_table, Qt::WidgetShortcut, [] { return tr("Accept"); }, [this] { m_accept->click(); });
}

void IncomingPanel::buildDecline()
{
    m_strip->setObjectName(QStringLiteral("declineStrip"));
    m_reasons->setObjectName(QStringLiteral("declineReasons"));
    m_declineNow->setObjectName(QStringLiteral("declineNow"));
    m_question->setObjectName(QStringLiteral("declineQuestion"));
    m_strip->body()->addWidget(m_reasons);
    m_strip->body()->addWidget(m_question, 0, Qt::AlignLeft);
    m_strip->body()->addWidget(m_declineNow, 0, Qt::AlignLeft);
    connect(m_strip, &Strip::entered, m_declineNow, &QPushButton::click);
    connect(m_reasons, &QListWidget::itemDoubleClicked, m_declineNow, &QPushButton::click);
    connect(m_reasons, &QListWidget::itemSelectionChanged, this, [this] {
        m_question->setWanted(m_reasons->word() == "not_suitable");
        allow();
    });
    connect(m_declineNow, &QPushButton::clicked, this, &IncomingPanel::decline);
}

void IncomingPanel::setHolds(const std::vector<wire::Hold>& holds)
{
    show(m_table, &m_model, holds);
    if (m_declining && !m_act.running()) {
        if (const int row = m_model.rowOf(m_declining->id); row >= 0)
            m_declining = m_model.rows()[static_cast<std::size_t>(row)];
        else
            m_strip->setTitle(tr("%1 This request no longer waits for an answer.").arg(titleOf(*m_declining)));
    }
    retell();
}

void IncomingPanel::retell()
{
    m_model.retell();
    const int count = m_model.rowCount();
    m_title->setText(count == 0       ? tr("Requests that wait for your answer")
                         : count == 1 ? tr("1 request waits for your answer")
                                      : tr("%1 requests wait for your answer").arg(count));
    allow();
}

void IncomingPanel::allow()
{
    const bool any = m_model.rowCount() > 0;
    for (QPushButton* button : {m_accept, m_decline, m_called, m_look})
        button->setEnabled(any && mayAct());
    const bool waits = m_declining && m_model.rowOf(m_declining->id) >= 0;
    m_declineNow->setEnabled(waits && mayAct() && m_reasons->word());
}

void IncomingPanel::accept()
{
    const wire::Hold* hold = looked(m_table, &m_model);
    if (!hold || !mayAct())
        return;
    sayBusy();
    m_act.run<wire::Hold>(
        pathOf(*hold, "acceptance"), wire::AcceptHold{}, hold->version, [this](const Reply<wire::Hold>& reply) {
            answered(reply, [](const wire::Hold& now) {
                const QString said =
                    tr("You said yes: place %1, code %2.")
                        .arg(placeOrUnit(now.placeName, now.unitName), QString::fromStdString(now.code));
                if (!now.expiresAt)
                    return said;
                return tr("%1 If nobody comes, the hold expires on %2.")
                    .arg(said, completeDate(*now.expiresAt, zoneOf(now.zone)));
            });
        });
}

void IncomingPanel::askReason()
{
    const wire::Hold* hold = looked(m_table, &m_model);
    if (!hold)
        return;
    m_declining = *hold;
    m_strip->setTitle(titleOf(*hold));
    m_reasons->chooseNothing();
    m_question->ask(hold->facilityId);
    m_strip->appear(m_reasons);
    allow();
}

void IncomingPanel::decline()
{
    const auto reason = m_reasons->word();
    if (!m_declining || !reason || !mayAct())
        return;
    sayBusy();
    m_act.run<wire::Hold>(pathOf(*m_declining, "decline"), wire::DeclineHold{*reason, m_question->question()},
                          m_declining->version, [this](const Reply<wire::Hold>& reply) {
                              if (std::holds_alternative<wire::Hold>(reply))
                                  back();
                              answered(reply, [](const wire::Hold& now) {
                                  return tr("You said no: place %1. The person who asked sees why, and the place is "
                                            "free again.")
                                      .arg(placeOrUnit(now.placeName, now.unitName));
                              });
                          });
}

void IncomingPanel::tellCalled()
{
    const wire::Hold* hold = looked(m_table, &m_model);
    if (!hold || !mayAct())
        return;
    // While it is not certain whether the first one arrived, the same call is told again, with its own moment.
    if (!m_act.uncertain() || !m_calledAbout || m_calledAbout->id != hold->id) {
        m_calledAbout = *hold;
        m_calledAt = now();
    }
    sayBusy();
    m_act.run<wire::Hold>(pathOf(*hold, "call"), wire::RecordHoldCall{m_calledAt}, hold->version,
                          [this](const Reply<wire::Hold>& reply) {
                              answered(reply, [this](const wire::Hold& now) {
                                  return tr("Recorded: you telephoned at %1.")
                                      .arg(clockTime(now.calledAt.value_or(m_calledAt), zoneOf(now.zone)));
                              });
                          });
}

void IncomingPanel::answered(const Reply<wire::Hold>& reply, const std::function<QString(const wire::Hold&)>& yes)
{
    if (saidNo(reply))
        return;
    say(Tone::Good, yes(std::get<wire::Hold>(reply)));
    Q_EMIT acted();
}

bool IncomingPanel::back()
{
    if (!m_declining)
        return false;
    m_declining.reset();
    m_strip->vanish(m_table);
    return true;
}

void IncomingPanel::forget()
{
    DeskPanel::forget();
    back();
    m_calledAbout.reset();
    m_answers->forget();
    setHolds({});
}

QString IncomingPanel::titleOf(const wire::Hold& hold) const
{
    return tr("Why does the house say no? Place %1, code %2.")
        .arg(placeOrUnit(hold.placeName, hold.unitName), QString::fromStdString(hold.code));
}

void IncomingPanel::tell()
{
    nameWithKey(m_accept, tr("Accept"), Qt::Key_F2);
    nameWithKey(m_decline, tr("Decline…"), Qt::Key_F3);
    nameWithKey(m_called, tr("Telephoned"), Qt::Key_F6);
    nameWithKey(m_look, tr("What was answered"), QKeySequence(Qt::CTRL | Qt::Key_I));
    m_declineNow->setText(tr("Decline with this reason (Enter)"));
    m_reasons->setAccessibleName(tr("Reason to decline"));
    m_table->setName(tr("Requests that wait for your answer"));
    m_table->setEmptyText(tr("Nobody waits for an answer."));
    setAccessibleName(tr("Requests"));
    if (m_declining)
        m_strip->setTitle(titleOf(*m_declining));
    retell();
}

void IncomingPanel::changeEvent(QEvent* event)
{
    DeskPanel::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        tell();
}

} // namespace adempauze::client
