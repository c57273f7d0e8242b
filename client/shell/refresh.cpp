#include "shell/refresh.h"

namespace adempauze::client {

namespace {

constexpr int Pause = 150; // ms

} // namespace

Refresh::Refresh(std::function<void()> ask, QObject* parent)
    : QObject(parent)
    , m_ask(std::move(ask))
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(Pause);
    connect(&m_timer, &QTimer::timeout, this, [this] { m_ask(); });
}

void Refresh::soon()
{
    if (!m_timer.isActive())
        m_timer.start();
}

void Refresh::now()
{
    m_timer.stop();
    m_ask();
}

void Refresh::stop()
{
    m_timer.stop();
}

} // namespace adempauze::client
