#pragma once

#include <QObject>

class QCoreApplication;

namespace adempauze::client {

/// Gives a name to what Qt builds by itself (scroll bars, viewports, the field within a date field, plain containers),
/// so that no node of the accessibility tree is without one. Names that somebody gave stay. Install it on the
/// application before the first widget.
class AccessibleNames : public QObject {
    Q_OBJECT

public:
    explicit AccessibleNames(QCoreApplication& application);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
};

} // namespace adempauze::client
