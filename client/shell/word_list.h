#pragma once

#include "shell/wire_words.h"
#include "wire/fields.h"

#include <QListWidget>

namespace adempauze::client {

/// Words of the wire, one under the other: all of them are seen, arrow keys and first letters choose.
class WordList : public QListWidget {
    Q_OBJECT

public:
    WordList(Vocabulary vocabulary, wire::Words words, QWidget* parent = nullptr);

    /// Nothing: nothing was chosen yet.
    std::optional<std::string> word() const;
    QString chosenText() const;
    void chooseNothing();

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void changeEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;

private:
    void tell();
    Vocabulary m_vocabulary;
    wire::Words m_words;
};

} // namespace adempauze::client
