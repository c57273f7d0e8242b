#include "stay/wheel_guard.h"

#include <QAbstractSpinBox>
#include <QComboBox>
#include <QEvent>

namespace adempauze::client {

void WheelGuard::guard(QWidget* widget)
{
    const auto take = [this](QWidget* field) {
        field->setFocusPolicy(Qt::StrongFocus);
        field->installEventFilter(this);
    };
    for (QComboBox* each : widget->findChildren<QComboBox*>())
        take(each);
    for (QAbstractSpinBox* each : widget->findChildren<QAbstractSpinBox*>())
        take(each);
}

bool WheelGuard::eventFilter(QObject* watched, QEvent* event)
{
    const auto* field = qobject_cast<QWidget*>(watched);
    if (event->type() != QEvent::Wheel || !field || field->hasFocus())
        return false;
    event->ignore(); // and so it scrolls what is around
    return true;
}

} // namespace adempauze::client
