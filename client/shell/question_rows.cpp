#include "shell/question_rows.h"

#include "shell/house_questions.h"

#include <QEvent>
#include <QSignalBlocker>

namespace adempauze::client {

QuestionRows::QuestionRows(QWidget* parent)
    : QWidget(parent)
    , m_form(new QFormLayout(this))
{
    m_form->setContentsMargins({});
    m_form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    m_form->setFieldGrowthPolicy(QFormLayout::FieldsStayAtSizeHint);
    tell();
    hide();
}

// What is made later than the rest stands last on the way of the Tab key, unless it is told where it belongs.
void QuestionRows::ask(const std::vector<wire::AdmissionQuestion>& questions, QWidget* before)
{
    clear();
    for (const wire::AdmissionQuestion& each : questions) {
        const Row row{each, new QLabel, new WordChoice(Vocabulary::ScreeningAnswer, wire::ScreeningAnswers, true)};
        row.answer->setObjectName(QString::fromStdString(each.key));
        addRow(m_form, row.label, row.answer);
        fill(row);
        setTabOrder(before, row.answer);
        before = row.answer;
        connect(row.answer, &QComboBox::currentIndexChanged, this, [this, row] { heard(row); });
        m_rows.push_back(row);
    }
    setVisible(!m_rows.empty());
    tell();
}

void QuestionRows::clear()
{
    m_rows.clear();
    while (m_form->rowCount() > 0)
        m_form->removeRow(0);
    hide();
}

void QuestionRows::fill(const Row& row)
{
    const QSignalBlocker quiet(row.answer);
    const QString said = m_said.value(QString::fromStdString(row.question.key)).toString();
    row.answer->setWord(said.isEmpty() ? std::nullopt : std::optional(said.toStdString()));
}

void QuestionRows::heard(const Row& row)
{
    const QString key = QString::fromStdString(row.question.key);
    if (const auto word = row.answer->word())
        m_said.insert(key, QString::fromStdString(*word));
    else
        m_said.remove(key);
    Q_EMIT changed();
}

QJsonObject QuestionRows::answers() const
{
    QJsonObject said;
    for (const Row& row : m_rows)
        if (const QString key = QString::fromStdString(row.question.key); m_said.contains(key))
            said.insert(key, m_said.value(key));
    return said;
}

void QuestionRows::setAnswers(const QJsonObject& said)
{
    m_said = said;
    for (const Row& row : m_rows)
        fill(row);
}

QString QuestionRows::textOf(const QString& key) const
{
    for (const Row& row : m_rows)
        if (QString::fromStdString(row.question.key) == key)
            return questionText(row.question);
    return {};
}

void QuestionRows::focusLast()
{
    if (!m_rows.empty())
        m_rows.back().answer->setFocus();
}

void QuestionRows::tell()
{
    setAccessibleName(tr("Questions of the house"));
    for (const Row& row : m_rows)
        row.label->setText(questionText(row.question));
}

void QuestionRows::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        tell();
}

} // namespace adempauze::client
