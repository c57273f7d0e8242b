#include "shell/form.h"

#include <QApplication>
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

Heading::Heading(qreal factor, QWidget* parent)
    : QLabel(parent)
    , m_factor(factor)
{
    setWordWrap(true);
    setTextFormat(Qt::PlainText);
    grow();
}

bool Heading::event(QEvent* event)
{
    const bool taken = QLabel::event(event);
    if (event->type() == QEvent::ApplicationFontChange)
        grow();
    return taken;
}

void Heading::grow()
{
    QFont large = QApplication::font();
    large.setPointSizeF(large.pointSizeF() * m_factor);
    large.setBold(true);
    setFont(large);
}

QLabel* heading(QWidget* parent)
{
    return new Heading(1.3, parent);
}

QLabel* prose(QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    return label;
}

} // namespace adempauze::client
