#include "shell/strip.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QScrollArea>
#include <QTimer>

namespace adempauze::client {

Strip::Strip(QWidget* parent)
    : QFrame(parent)
    , m_title(new QLabel(this))
    , m_body(new QVBoxLayout(this))
{
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::AlternateBase);
    m_title->setWordWrap(true);
    m_title->setTextFormat(Qt::PlainText);
    m_title->setObjectName(QStringLiteral("stripTitle"));
    QFont bold; // says no size of its own, so that it grows with the program's
    bold.setBold(true);
    m_title->setFont(bold);
    m_body->addWidget(m_title);
    hide();
}

void Strip::setTitle(const QString& title)
{
    m_title->setText(title);
    setAccessibleName(title);
}

void Strip::appear(QWidget* first)
{
    show();
    first->setFocus(Qt::ShortcutFocusReason);
    comeIntoView();
}

// Once the layout has given it its size; before that there is nothing to scroll to.
void Strip::comeIntoView()
{
    QTimer::singleShot(0, this, [this] {
        for (QWidget* outer = parentWidget(); outer; outer = outer->parentWidget())
            if (auto* area = qobject_cast<QScrollArea*>(outer))
                area->ensureWidgetVisible(this, 0, 0);
    });
}

void Strip::resizeEvent(QResizeEvent* event)
{
    QFrame::resizeEvent(event);
    if (isAncestorOf(focusWidget()))
        comeIntoView();
}

void Strip::vanish(QWidget* before)
{
    if (isHidden())
        return;
    const bool held = isAncestorOf(focusWidget()) || focusWidget() == nullptr;
    hide();
    if (held)
        before->setFocus(Qt::OtherFocusReason);
}

void Strip::keyPressEvent(QKeyEvent* event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && event->modifiers().testFlag(Qt::ControlModifier) == false)
        Q_EMIT entered();
    else
        QFrame::keyPressEvent(event);
}

} // namespace adempauze::client
