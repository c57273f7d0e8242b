#pragma once

#include "shell/wire_words.h"
#include "wire/fields.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>

namespace adempauze::client {

/// A list to choose a word of the wire from. With `none` the first choice is "no choice".
class WordChoice : public QComboBox {
    Q_OBJECT

public:
    WordChoice(Vocabulary vocabulary, wire::Words words, bool none, QWidget* parent = nullptr);

    std::optional<std::string> word() const;
    void setWord(const std::optional<std::string>& word);

protected:
    void changeEvent(QEvent* event) override;

private:
    void tell();
    Vocabulary m_vocabulary;
    wire::Words m_words;
    bool m_none;
};

/// A row of a form whose label can be told anew; the label is the field's buddy and so its name.
void addRow(QFormLayout* form, QLabel* label, QWidget* field);

/// A button whose key works wherever the keyboard is in its window, and is written on it: "Reserveren  Ctrl+R".
void giveKey(QPushButton* button, const QKeySequence& key);

/// A line in type that is larger than the rest by a factor, and stays so when the text size changes.
class Heading : public QLabel {
    Q_OBJECT

public:
    explicit Heading(qreal factor = 1.3, QWidget* parent = nullptr);

protected:
    bool event(QEvent* event) override;

private:
    void grow();
    qreal m_factor;
};

/// A title in large type / a line of text that wraps.
QLabel* heading(QWidget* parent = nullptr);
QLabel* prose(QWidget* parent = nullptr);

} // namespace adempauze::client
