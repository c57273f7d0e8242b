#include "stay/questions_form.h"

#include "shell/answers.h"
#include "shell/state_line.h"

#include <QEvent>
#include <QKeyEvent>
#include <QVBoxLayout>

#include <algorithm>

namespace adempauze::client {

QuestionsForm::QuestionsForm(DaemonLink& link, QWidget* parent)
    : QFrame(parent)
    , m_link(link)
    , m_act(link)
    , m_title(prose())
    , m_rows(new QuestionRows)
    , m_record(new QPushButton)
    , m_state(new StateLine)
{
    setObjectName(QStringLiteral("questionsForm"));
    m_record->setObjectName(QStringLiteral("recordAnswers"));
    m_record->setAutoDefault(true);
    m_state->setObjectName(QStringLiteral("answersState"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_title);
    column->addWidget(m_rows);
    column->addWidget(m_record, 0, Qt::AlignLeft);
    column->addWidget(m_state);
    connect(m_record, &QPushButton::clicked, this, &QuestionsForm::record);
    connect(m_rows, &QuestionRows::changed, this, &QuestionsForm::allow);
    connect(&m_act, &Act::runningChanged, this, &QuestionsForm::allow);
    tell();
    hide();
}

QString QuestionsForm::path() const
{
    return QStringLiteral("/v1/holds/%1/answers").arg(m_hold.toString(QUuid::WithoutBraces));
}

void QuestionsForm::open(const QUuid& hold)
{
    if (hold == m_hold)
        return;
    forget();
    m_hold = hold;
    const int turn = m_turn;
    m_link.get<wire::HoldAnswers>(path(), this, [this, turn](const Reply<wire::HoldAnswers>& reply) {
        if (const auto* answers = std::get_if<wire::HoldAnswers>(&reply); answers && turn == m_turn)
            heard(*answers);
    });
}

// The first place before the rows where the keyboard can be.
void QuestionsForm::heard(const wire::HoldAnswers& answers)
{
    QWidget* before = m_record->previousInFocusChain();
    while (before->focusPolicy() == Qt::NoFocus && before != m_record)
        before = before->previousInFocusChain();
    m_rows->setAnswers(answers.answers);
    m_rows->ask(answers.questions, before);
    setVisible(!m_rows->isEmpty());
    tell();
}

void QuestionsForm::forget()
{
    ++m_turn;
    m_act.forget();
    m_hold = {};
    m_state->clear();
    m_rows->clear();
    m_rows->setAnswers({});
    hide();
}

void QuestionsForm::setLive(bool live)
{
    m_live = live;
    allow();
}

// A button that cannot be pressed would lose the keyboard; it is handed on before.
void QuestionsForm::allow()
{
    const bool ready = !m_rows->answers().isEmpty() && m_live && !m_act.running();
    if (!ready && m_record->hasFocus())
        m_rows->focusLast();
    m_record->setEnabled(ready);
}

void QuestionsForm::record()
{
    if (!m_record->isEnabled())
        return;
    m_state->say(Tone::Quiet, tr("Busy…"));
    m_act.run<wire::HoldAnswers>(path(), wire::AnswerQuestions{m_rows->answers()}, 0,
                                 [this](const Reply<wire::HoldAnswers>& reply) { answered(reply); });
}

void QuestionsForm::answered(const Reply<wire::HoldAnswers>& reply)
{
    const auto* now = std::get_if<wire::HoldAnswers>(&reply);
    if (!now)
        return m_state->say(Tone::Urgent, whyNot(reply, true));
    const auto open = std::ranges::count_if(now->questions, [now](const wire::AdmissionQuestion& each) {
        return !now->answers.contains(QString::fromStdString(each.key));
    });
    m_state->say(open == 0 ? Tone::Good : Tone::Attention,
                 open == 0 ? tr("Recorded. The house sees these answers.")
                           : tr("Recorded. Not answered yet: %1.").arg(open));
}

void QuestionsForm::tell()
{
    m_title->setText(tr("What this house asks before it takes somebody. Enter here records the answers."));
    setAccessibleName(tr("Questions of the house"));
    m_record->setText(tr("Record the answers"));
    m_state->clear();
    allow();
}

void QuestionsForm::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        tell();
}

void QuestionsForm::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        record();
    else
        QFrame::keyPressEvent(event);
}

} // namespace adempauze::client
