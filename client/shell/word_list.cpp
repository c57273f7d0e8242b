#include "shell/word_list.h"

#include <QEvent>

namespace adempauze::client {

WordList::WordList(Vocabulary vocabulary, wire::Words words, QWidget* parent)
    : QListWidget(parent)
    , m_vocabulary(vocabulary)
    , m_words(words)
{
    for (std::size_t i = 0; i < m_words.size(); ++i)
        addItem(QString());
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTabKeyNavigation(false);
    tell();
}

std::optional<std::string> WordList::word() const
{
    const int at = selectedItems().isEmpty() ? -1 : row(selectedItems().constFirst());
    if (at < 0 || at >= static_cast<int>(m_words.size()))
        return std::nullopt;
    return std::string(m_words[static_cast<std::size_t>(at)]);
}

QString WordList::chosenText() const
{
    return selectedItems().isEmpty() ? QString() : selectedItems().constFirst()->text();
}

void WordList::chooseNothing()
{
    setCurrentRow(-1);
    clearSelection();
}

QSize WordList::sizeHint() const
{
    const int frame = 2 * frameWidth();
    const int rows = std::max(count(), 1);
    return {sizeHintForColumn(0) + frame + 2 * fontMetrics().averageCharWidth(), rows * sizeHintForRow(0) + frame};
}

void WordList::changeEvent(QEvent* event)
{
    QListWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        tell();
}

// Qt makes the first word the current one. Nobody chose it yet.
void WordList::focusInEvent(QFocusEvent* event)
{
    QListWidget::focusInEvent(event);
    if (selectedItems().isEmpty())
        setCurrentRow(-1);
}

void WordList::tell()
{
    int at = 0;
    for (const std::string_view word : m_words)
        item(at++)->setText(wordText(m_vocabulary, word));
    updateGeometry();
}

} // namespace adempauze::client
