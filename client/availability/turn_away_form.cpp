#include "availability/turn_away_form.h"

#include "shell/answers.h"
#include "shell/keyed_button.h"
#include "shell/time_words.h"
#include "shell/wrap_layout.h"
#include "wire/words.h"

#include <QBoxLayout>
#include <QEvent>
#include <QKeyEvent>
#include <QSignalBlocker>

namespace adempauze::client {

TurnAwayForm::TurnAwayForm(DaemonLink& link, std::function<Criteria()> criteria, QWidget* parent)
    : QWidget(parent)
    , m_link(link)
    , m_criteria(std::move(criteria))
    , m_act(link, this)
    , m_label(new QLabel(this))
    , m_reason(new WordChoice(Vocabulary::TurnAwayReason, wire::TurnAwayReasons, false, this))
    , m_record(new QPushButton(this))
    , m_state(new StateLine(this))
{
    auto* fields = new WrapLayout;
    fields->addWidget(m_label);
    fields->addWidget(m_reason);
    fields->addWidget(m_record);
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->addLayout(fields);
    lines->addWidget(m_state);
    m_label->setBuddy(m_reason);
    m_reason->setObjectName(QStringLiteral("turnAwayReason"));
    m_record->setObjectName(QStringLiteral("recordTurnAway"));
    m_state->setObjectName(QStringLiteral("turnAwayState"));
    connect(m_reason, &QComboBox::activated, this, [this] { m_chosen = true; });
    connect(m_record, &QPushButton::clicked, this, &TurnAwayForm::record);
    connect(&m_act, &Act::runningChanged, this, [this] { enable(); });
    tell();
}

void TurnAwayForm::propose(const char* reason)
{
    if (m_chosen)
        return;
    const QSignalBlocker quiet(m_reason);
    m_reason->setWord(reason);
}

void TurnAwayForm::beginAnother()
{
    m_request = QUuid::createUuid();
    m_happenedAt.reset();
    m_chosen = false;
    m_act.forget();
    m_state->clear();
}

void TurnAwayForm::forget()
{
    beginAnother();
    m_whyNot.clear();
    enable();
}

void TurnAwayForm::setPossible(const QString& whyNot)
{
    m_whyNot = whyNot;
    enable();
}

void TurnAwayForm::record()
{
    if (!m_happenedAt)
        m_happenedAt = m_link.now();
    const Criteria criteria = m_criteria();
    const wire::RecordTurnAway message{.requestId = m_request,
                                       .reason = m_reason->word().value_or("other"),
                                       .gender = criteria.gender,
                                       .wheelchair = criteria.wheelchair,
                                       .underOrder = criteria.underOrder,
                                       .happenedAt = *m_happenedAt};
    m_state->say(Tone::Quiet, tr("Busy…"));
    m_act.run<wire::TurnAway>(QStringLiteral("/v1/turn-aways"), message, 0,
                              [this](const Reply<wire::TurnAway>& reply) { answered(reply); });
}

void TurnAwayForm::answered(const Reply<wire::TurnAway>& reply)
{
    if (const auto* kept = std::get_if<wire::TurnAway>(&reply))
        m_state->say(Tone::Good,
                     tr("Recorded on %1: %2. This request counts once; Ctrl+N begins another one.")
                         .arg(completeDate(kept->recordedAt), wordText(Vocabulary::TurnAwayReason, kept->reason)));
    else
        m_state->say(Tone::Urgent, whyNot(reply, true));
}

void TurnAwayForm::enable()
{
    const bool possible = m_whyNot.isEmpty() && !m_act.running();
    if (!possible && m_record->hasFocus())
        m_reason->setFocus();
    m_record->setEnabled(possible);
}

void TurnAwayForm::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        tell();
}

void TurnAwayForm::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        m_record->click();
    else
        QWidget::keyPressEvent(event);
}

void TurnAwayForm::tell()
{
    setAccessibleName(tr("Nobody got a place"));
    m_label->setText(tr("No place found or wanted? Why:"));
    m_reason->setAccessibleName(tr("Why there is no place"));
    nameWithKey(m_record, tr("Record: no place"), Qt::Key_F8);
}

} // namespace adempauze::client
