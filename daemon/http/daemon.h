#pragma once

#include "http/admin.h"
#include "http/app.h"
#include "http/feed_poll.h"
#include "http/server.h"
#include "http/startup.h"
#include "http/tls.h"
#include "usecases/place_copies.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>

namespace adempauze::http {

struct ListenOptions {
    std::string address;
    std::uint16_t port;
    std::optional<std::filesystem::path> portFile{}; ///< the port that was taken is written there
};

struct DaemonOptions {
    std::string conninfo;
    int workers;
    ListenOptions api;
    ListenOptions admin;
    TlsFiles tls;
    int connectionsMax;
    int connectionsPerPeer;
    SessionTimes sessions;
    HoldRules holds;
    StayRules stays;
    std::chrono::minutes paperAfter; ///< an outage of the daemon; 0: after none (usecases/wake.h)
    SafetyRules safety;
    std::string usualRegime; ///< where a request names none
    std::vector<RankingRules> ranking; ///< of the waiting list
    std::vector<AdmissionQuestion> admission; ///< that houses may ask
    NoticeRules notices; ///< who is told what, and when
    std::vector<Protocol> protocols; ///< of follow-up
    ConfidenceRules confidence; ///< in houses
    bool demo;
};

/// Both listeners, the crew behind them, the feed and the sweep. Lives on the thread of the event loop.
class Daemon {
public:
    /// Opens the listeners. Throws TlsFailure, Unavailable. What is given by reference outlives it.
    Daemon(const DaemonOptions& options, Clock& clock, const std::vector<Regime>& regimes, const FieldCipher& cipher);
    Daemon(const Daemon&) = delete;
    Daemon& operator=(const Daemon&) = delete;

    /// Once; again does nothing. Takes nothing new, finishes what is under way, then calls `done` on the loop.
    void drain(std::function<void()> done);

    std::uint16_t port() const { return m_server.port(); }

private:
    Context asTheDaemon(RegionId region, Moment now);

    DemoClock m_clock;
    const std::vector<Regime>& m_regimes;
    const FieldCipher& m_cipher;
    HoldRules m_holds;
    StayRules m_stays;
    std::string m_usualRegime;
    std::vector<RankingRules> m_ranking;
    PlaceCopies m_places;
    std::vector<AdmissionQuestion> m_admission;
    NoticeRules m_notices;
    std::vector<Protocol> m_protocols;
    ConfidenceRules m_confidence;
    Feed m_feed;
    FeedPoll m_feedPoll;
    Sweeper m_sweeper;
    SessionGate m_gate;
    Parts m_parts;
    Crew m_crew;
    Crew m_adminCrew;
    Server m_server;
    Server m_adminServer;
    bool m_draining = false;
};

} // namespace adempauze::http
