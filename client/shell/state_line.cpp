#include "shell/state_line.h"

#include <QAccessible>
#include <QEvent>

namespace adempauze::client {

StateLine::StateLine(QWidget* parent)
    : QLabel(parent)
{
    setWordWrap(true);
    setTextFormat(Qt::PlainText);
    setTextInteractionFlags(Qt::TextSelectableByMouse);
    setVisible(false);
}

void StateLine::say(Tone tone, const QString& sentence)
{
    if (tone == m_tone && sentence == m_sentence)
        return;
    m_tone = tone;
    m_sentence = sentence;
    const QString sign = signFor(tone);
    setText(sentence.isEmpty() || sign.isEmpty() ? sentence : QString(sign + QStringLiteral("  ") + sentence));
    setAccessibleName(sentence);
    setVisible(!sentence.isEmpty());
    paintInk();
    if (!sentence.isEmpty()) {
        QAccessibleEvent alert(this, QAccessible::Alert);
        QAccessible::updateAccessibility(&alert);
    }
}

void StateLine::clear()
{
    say(Tone::Plain, {});
}

bool StateLine::event(QEvent* event)
{
    const bool taken = QLabel::event(event);
    if (event->type() == QEvent::ApplicationPaletteChange)
        paintInk();
    return taken;
}

// The ink only: the ground stays the palette's, so that the line reads the same on a panel and on the window.
void StateLine::paintInk()
{
    QPalette inked;
    inked.setColor(QPalette::WindowText, inkFor(m_tone, parentWidget() ? parentWidget()->palette() : palette()));
    setPalette(inked);
}

} // namespace adempauze::client
