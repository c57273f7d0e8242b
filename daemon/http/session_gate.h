#pragma once

#include "http/login_delay.h"
#include "storage/session_store.h"
#include "time/clock.h"

#include <chrono>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>

namespace adempauze::http {

struct SessionTimes {
    std::chrono::seconds idle;
    std::chrono::seconds absolute;
};

/// A session whose token was shown.
struct Session {
    SessionRow row;
    std::string tokenHash;
};

/// Who may come in: sessions by their token, and the delay after failures. One per daemon, used by every worker. Real
/// time throughout, also on a demo database.
class SessionGate {
public:
    SessionGate(const Clock& clock, SessionTimes times)
        : m_clock(clock)
        , m_times(times)
    {
    }

    /// Whom an Authorization header stands for. What was looked up less than a second ago is not looked up again, so a
    /// session that was revoked elsewhere is out within that second.
    std::optional<Session> sessionOf(pg::Connection& db, std::string_view authorization);

    struct Opened {
        std::string token;
        SessionRow row;
    };
    /// A new session, if the password is the account's; takes the same time for an account that does not exist.
    std::optional<Opened> open(pg::Connection& db, std::string_view account, std::string_view password,
                               std::string_view requestId);

    void revoke(pg::Connection& db, const Session& session, std::string_view requestId);

    LoginDelay& delay() { return m_delay; }

private:
    struct Known {
        SessionRow row;
        std::chrono::steady_clock::time_point until;
    };
    std::optional<SessionRow> known(const std::string& tokenHash);
    void remember(const std::string& tokenHash, const SessionRow& row);

    const Clock& m_clock;
    const SessionTimes m_times;
    LoginDelay m_delay;
    std::mutex m_mutex;
    std::map<std::string, Known> m_known;
};

} // namespace adempauze::http
