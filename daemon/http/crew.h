#pragma once

#include "http/hand_over.h"
#include "http/message.h"

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

namespace adempauze::http {

/// What one thread of the crew owns: its connection to the database, its routes. Used by that thread alone, from the
/// making to the destruction.
class Worker {
public:
    virtual ~Worker() = default;

    /// One request, straight through. An exception is answered with 500 and keeps the worker.
    virtual Response answer(const Request& request) = 0;
};

using MakeWorker = std::function<std::unique_ptr<Worker>()>;
using Reply = std::function<void(Response)>;

/// Threads that answer requests, so that the event loop never waits. Made and destroyed on the loop's thread.
class Crew {
public:
    /// `make` is called on each thread. Should it throw, requests that this thread takes are answered with 503, and
    /// it is called again for each.
    Crew(std::size_t threads, std::size_t waitingMax, MakeWorker make);

    /// Finishes what is being worked on, drops what waits, and calls no `onLoop` any more.
    ~Crew();
    Crew(const Crew&) = delete;
    Crew& operator=(const Crew&) = delete;

    /// On the loop. `onLoop` is called exactly once, on the loop, never from within submit, unless the queue is full:
    /// then at once, with 503 and Retry-After: 1.
    void submit(Request request, Reply onLoop);

private:
    struct Job {
        Request request;
        Reply onLoop;
    };

    /// Where one thread waits for work.
    struct Seat {
        std::condition_variable called;
        bool isCalled = false;
    };

    void work();
    Response answerWith(std::unique_ptr<Worker>& worker, const Request& request);

    HandOver m_handOver;
    const std::size_t m_waitingMax;
    const MakeWorker m_make;
    std::mutex m_mutex;
    std::deque<Job> m_waiting;
    std::vector<Seat*> m_idle; ///< who waits, the last to begin last
    bool m_stopping = false;
    std::vector<std::thread> m_threads;
};

} // namespace adempauze::http
