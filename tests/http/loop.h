#pragma once

#include "http/hand_over.h"

#include <gtest/gtest.h>

#include <QCoreApplication>
#include <QEventLoop>

#include <functional>
#include <future>
#include <memory>
#include <thread>
#include <utility>

namespace adempauze::http {

/// Qt wants its application on the main thread, where tests are the blocking peers.
class QtEnvironment : public testing::Environment {
public:
    void SetUp() override
    {
        if (!QCoreApplication::instance())
            m_application = std::make_unique<QCoreApplication>(m_count, m_names);
    }
    void TearDown() override { m_application.reset(); }

private:
    int m_count = 1;
    char m_name[11] = "http_tests";
    char* m_names[2] = {m_name, nullptr};
    std::unique_ptr<QCoreApplication> m_application;
};

inline const auto* const qtEnvironment = testing::AddGlobalTestEnvironment(new QtEnvironment);

/// An event loop on a thread of its own, as the daemon's main thread is one.
class Loop {
public:
    Loop()
    {
        std::promise<void> ready;
        m_thread = std::thread([this, &ready] {
            QEventLoop loop;
            HandOver handOver;
            m_loop = &loop;
            m_handOver = &handOver;
            ready.set_value();
            loop.exec();
        });
        ready.get_future().wait();
    }

    ~Loop()
    {
        m_handOver->post([this] { m_loop->quit(); });
        m_thread.join();
    }

    /// Runs it on the loop and waits for it.
    void run(std::function<void()> work)
    {
        std::promise<void> done;
        m_handOver->post([&] {
            work();
            done.set_value();
        });
        done.get_future().wait();
    }

private:
    QEventLoop* m_loop = nullptr;
    HandOver* m_handOver = nullptr;
    std::thread m_thread;
};

} // namespace adempauze::http
