#include "shell/code_label.h"

#include "shell/spelling.h"

#include <QEvent>

namespace adempauze::client {

CodeLabel::CodeLabel(QWidget* parent)
    : Heading(3, parent)
{
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    space();
}

void CodeLabel::setCode(const QString& code)
{
    setText(code);
    setAccessibleName(tr("Code: %1").arg(spelled(code)));
}

bool CodeLabel::event(QEvent* event)
{
    const bool taken = Heading::event(event);
    if (event->type() == QEvent::ApplicationFontChange)
        space();
    return taken;
}

void CodeLabel::space()
{
    QFont spaced = font();
    spaced.setLetterSpacing(QFont::PercentageSpacing, 130);
    setFont(spaced);
}

} // namespace adempauze::client
