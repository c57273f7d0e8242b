#pragma once

#include "link/daemon_link.h"

namespace adempauze::client {

/// One GET that is asked again and again, one at a time: asked while it runs, it is asked once more after that.
template<class Answer>
class Question : public QObject {
public:
    Question(DaemonLink& link, QString path, std::function<void(const Reply<Answer>&)> then, QObject* parent = nullptr)
        : QObject(parent)
        , m_link(link)
        , m_path(std::move(path))
        , m_then(std::move(then))
    {
    }

    void ask()
    {
        if (m_running) {
            m_again = true;
            return;
        }
        m_running = true;
        m_link.get<Answer>(m_path, this, [this, turn = m_turn](const Reply<Answer>& reply) {
            if (turn == m_turn)
                answered(reply);
        });
    }
    /// Asks something else from now on, at once; what was asked before is answered to nobody.
    void turnTo(QString path)
    {
        forget();
        m_path = std::move(path);
        ask();
    }
    /// An answer that still comes is nobody's.
    void forget()
    {
        ++m_turn;
        m_running = false;
        m_again = false;
    }

private:
    void answered(const Reply<Answer>& reply)
    {
        m_running = false;
        m_then(reply);
        if (std::exchange(m_again, false))
            ask();
    }

    DaemonLink& m_link;
    QString m_path;
    std::function<void(const Reply<Answer>&)> m_then;
    int m_turn = 0;
    bool m_running = false;
    bool m_again = false;
};

} // namespace adempauze::client
