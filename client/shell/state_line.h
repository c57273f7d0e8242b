#pragma once

#include "shell/tone.h"

#include <QLabel>

namespace adempauze::client {

/// A line that says how things are: a sign, a sentence, a colour. A change is told to a screen reader, too. Empty:
/// takes no room. The text can be selected with the keyboard.
class StateLine : public QLabel {
    Q_OBJECT

public:
    explicit StateLine(QWidget* parent = nullptr);

    void say(Tone tone, const QString& sentence);
    void clear();
    Tone tone() const { return m_tone; }
    QString sentence() const { return m_sentence; }

protected:
    bool event(QEvent* event) override;

private:
    void paintInk();
    Tone m_tone = Tone::Plain;
    QString m_sentence;
};

} // namespace adempauze::client
