#pragma once

#include <QTimer>

#include <functional>

namespace adempauze::client {

/// Asks again soon, once, however often it is told to: events come in handfuls. At most one question per 150 ms.
class Refresh : public QObject {
    Q_OBJECT

public:
    Refresh(std::function<void()> ask, QObject* parent);

    void soon();
    void now(); ///< and forgets what was waiting
    void stop();

private:
    std::function<void()> m_ask;
    QTimer m_timer;
};

} // namespace adempauze::client
