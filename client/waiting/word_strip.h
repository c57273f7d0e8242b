#pragma once

#include "shell/strip.h"
#include "shell/word_list.h"

class QPushButton;

namespace adempauze::client {

/// Asks for one word: all of them are seen, arrow keys choose, Enter says it. Nothing is chosen beforehand.
class WordStrip : public Strip {
    Q_OBJECT

public:
    WordStrip(Vocabulary vocabulary, wire::Words words, const char* name, QWidget* parent = nullptr);

    /// About this; what was chosen for the same before stays.
    void ask(const QUuid& about);
    const QUuid& about() const { return m_about; }
    bool isOpen() const { return !isHidden(); }
    void forget();
    void allow(bool may);
    void tell(const QString& title, const QString& list, const QString& go);

Q_SIGNALS:
    void said(const std::string& word);

private:
    void go();

    QUuid m_about;
    bool m_may = true;
    WordList* m_words;
    QPushButton* m_go;
};

} // namespace adempauze::client
