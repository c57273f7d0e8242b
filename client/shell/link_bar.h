#pragma once

#include "link/daemon_link.h"

#include <QStatusBar>

class QLabel;

namespace adempauze::client {

class StateLine;

/// How the connection is, who is signed in, and what time it is at the daemon: always visible.
class LinkBar : public QStatusBar {
    Q_OBJECT

public:
    explicit LinkBar(DaemonLink& link, QWidget* parent = nullptr);

    void tell();

private:
    DaemonLink& m_link;
    StateLine* m_state;
    QLabel* m_who;
    QLabel* m_time;
};

} // namespace adempauze::client
