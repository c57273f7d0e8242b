#include "shell/form.h"

#include <QEvent>
#include <QSignalBlocker>

namespace adempauze::client {

WordChoice::WordChoice(Vocabulary vocabulary, wire::Words words, bool none, QWidget* parent)
    : QComboBox(parent)
    , m_vocabulary(vocabulary)
    , m_words(words)
    , m_none(none)
{
    if (m_none)
        addItem({});
    for (std::size_t i = 0; i < m_words.size(); ++i)
        addItem({});
    setSizeAdjustPolicy(QComboBox::AdjustToContents);
    tell();
}

std::optional<std::string> WordChoice::word() const
{
    const int at = currentIndex() - (m_none ? 1 : 0);
    if (at < 0 || at >= static_cast<int>(m_words.size()))
        return std::nullopt;
    return std::string(m_words[static_cast<std::size_t>(at)]);
}

void WordChoice::setWord(const std::optional<std::string>& word)
{
    int at = 0;
    for (std::size_t i = 0; word && i < m_words.size(); ++i)
        if (m_words[i] == *word)
            at = static_cast<int>(i) + (m_none ? 1 : 0);
    setCurrentIndex(at);
}

void WordChoice::changeEvent(QEvent* event)
{
    QComboBox::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        tell();
}

void WordChoice::tell()
{
    const QSignalBlocker quiet(this);
    int at = 0;
    if (m_none)
        setItemText(at++, tr("no choice"));
    for (const std::string_view word : m_words)
        setItemText(at++, wordText(m_vocabulary, word));
}

void addRow(QFormLayout* form, QLabel* label, QWidget* field)
{
    label->setBuddy(field);
    form->addRow(label, field);
}

void giveKey(QPushButton* button, const QKeySequence& key)
{
    button->setShortcut(key);
    button->setToolTip(key.toString(QKeySequence::NativeText));
}

QLabel* heading(QWidget* parent)
{
    auto* label = new QLabel(parent);
    QFont font = label->font();
    font.setPointSizeF(font.pointSizeF() * 1.3);
    font.setBold(true);
    label->setFont(font);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    return label;
}

QLabel* prose(QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    return label;
}

} // namespace adempauze::client
