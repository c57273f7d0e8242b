#include "shell/house_questions.h"

#include "shell/answers.h"
#include "shell/language.h"
#include "shell/tone.h"
#include "shell/wire_words.h"

#include <QEvent>

namespace adempauze::client {

namespace {

QString pathOf(const char* noun, const QUuid& id, const char* what)
{
    return QStringLiteral("/v1/%1/%2/%3")
        .arg(QLatin1String(noun), id.toString(QUuid::WithoutBraces), QLatin1String(what));
}

} // namespace

QString questionText(const wire::AdmissionQuestion& question)
{
    return QString::fromStdString(spokenLanguage() == Language::Dutch ? question.textNl : question.textEn);
}

AnswersView::AnswersView(DaemonLink& link, QWidget* parent)
    : QLabel(parent)
    , m_link(link)
{
    setWordWrap(true);
    setTextFormat(Qt::PlainText);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    hide();
}

void AnswersView::look(const QUuid& hold)
{
    forget();
    const int turn = m_turn;
    m_link.get<wire::HoldAnswers>(pathOf("holds", hold, "answers"), this,
                                  [this, turn](const Reply<wire::HoldAnswers>& reply) {
                                      if (turn != m_turn)
                                          return;
                                      if (const auto* answers = std::get_if<wire::HoldAnswers>(&reply))
                                          m_answers = *answers;
                                      m_silence = whyNot(reply, false);
                                      tell();
                                  });
}

void AnswersView::forget()
{
    ++m_turn;
    m_answers.reset();
    m_silence.clear();
    tell();
}

QString AnswersView::lineOf(const wire::AdmissionQuestion& question, const QString& answer)
{
    const QString sign = signFor(answer.toStdString() == question.wants ? Tone::Good : Tone::Attention);
    const QString said =
        answer.isEmpty() ? tr("not answered") : wordText(Vocabulary::ScreeningAnswer, answer.toStdString());
    return tr("%1 %2 Answer: %3.", "sign, question, answer").arg(sign, questionText(question), said);
}

void AnswersView::tell()
{
    QStringList lines;
    if (!m_silence.isEmpty())
        lines << m_silence;
    if (m_answers && m_answers->questions.empty())
        lines << tr("This house asks nothing.");
    if (m_answers)
        for (const wire::AdmissionQuestion& each : m_answers->questions)
            lines << lineOf(each, m_answers->answers.value(QString::fromStdString(each.key)).toString());
    setText(lines.join(QLatin1Char('\n')));
    setVisible(!lines.isEmpty());
}

void AnswersView::changeEvent(QEvent* event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        tell();
}

QuestionChoice::QuestionChoice(DaemonLink& link, QWidget* parent)
    : QComboBox(parent)
    , m_link(link)
{
    setSizeAdjustPolicy(AdjustToContents);
    fill();
    hide();
}

void QuestionChoice::ask(const QUuid& house)
{
    const int turn = ++m_turn;
    m_questions.clear();
    fill();
    m_link.get<wire::HouseQuestions>(pathOf("facilities", house, "admission-questions"), this,
                                     [this, turn](const Reply<wire::HouseQuestions>& reply) {
                                         const auto* all = std::get_if<wire::HouseQuestions>(&reply);
                                         if (turn != m_turn || !all)
                                             return;
                                         m_questions = all->items;
                                         fill();
                                     });
}

void QuestionChoice::setWanted(bool wanted)
{
    m_wanted = wanted;
    fill();
}

std::optional<std::string> QuestionChoice::question() const
{
    const int at = currentIndex() - 1;
    if (!m_wanted || at < 0 || at >= static_cast<int>(m_questions.size()))
        return std::nullopt;
    return m_questions[static_cast<std::size_t>(at)].key;
}

void QuestionChoice::fill()
{
    const int before = currentIndex();
    clear();
    addItem(tr("for none of our questions"));
    for (const wire::AdmissionQuestion& each : m_questions)
        addItem(questionText(each));
    setCurrentIndex(before > 0 && before < count() ? before : 0);
    setAccessibleName(tr("For which question"));
    setVisible(m_wanted && !m_questions.empty());
}

void QuestionChoice::changeEvent(QEvent* event)
{
    QComboBox::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        fill();
}

} // namespace adempauze::client
