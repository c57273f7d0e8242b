#pragma once

#include <QObject>

namespace adempauze::client {

/// Scrolling a form with the wheel changes no choice and no date that the pointer happens to pass: lists and number
/// fields take the wheel only while the keyboard is in them.
class WheelGuard : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    /// All such fields within the widget, as they are now. Twice is once.
    void guard(QWidget* widget);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
};

} // namespace adempauze::client
