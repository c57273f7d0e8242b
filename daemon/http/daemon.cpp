#include "http/daemon.h"

#include <fstream>
#include <utility>

namespace adempauze::http {

namespace {

constexpr std::size_t WaitingMax = 1024;

Limits limitsOf(const DaemonOptions& options)
{
    Limits limits;
    limits.connections = options.connectionsMax;
    limits.connectionsPerPeer = options.connectionsPerPeer;
    return limits;
}

Handler handlerOf(Crew& crew)
{
    return [&crew](Request request, Reply reply) { crew.submit(std::move(request), std::move(reply)); };
}

// Between the end of an outage and its being seen, what the daemon knows would say too much.
Handler onceAwake(Crew& crew, const Sweeper& sweeper)
{
    return [&sweeper, handle = handlerOf(crew)](Request request, Reply reply) {
        if (sweeper.mayHaveSlept())
            return reply(problemForNow(503, "unavailable", "Somebody looks first what an outage left behind.", 1));
        handle(std::move(request), std::move(reply));
    };
}

// Whoever waits for the file never sees half of it.
void writePort(const std::filesystem::path& file, std::uint16_t port)
{
    auto beside = file;
    beside += ".new";
    std::ofstream(beside) << port << '\n';
    std::error_code error;
    std::filesystem::rename(beside, file, error);
    if (error)
        throw Unavailable("The port cannot be written to " + file.string() + ": " + error.message());
}

void open(Server& server, const ListenOptions& options)
{
    if (!server.listen(QHostAddress(QString::fromStdString(options.address)), options.port))
        throw Unavailable("Cannot listen on " + options.address + " port " + std::to_string(options.port) + ": "
                          + server.error());
    if (options.portFile)
        writePort(*options.portFile, server.port());
}

} // namespace

Daemon::Daemon(const DaemonOptions& options, Clock& clock, const std::vector<Regime>& regimes,
               const FieldCipher& cipher)
    : m_clock(clock)
    , m_regimes(regimes)
    , m_cipher(cipher)
    , m_holds(options.holds)
    , m_stays(options.stays)
    , m_usualRegime(options.usualRegime)
    , m_ranking(options.ranking)
    , m_admission(options.admission)
    , m_notices(options.notices)
    , m_protocols(options.protocols)
    , m_confidence(options.confidence)
    , m_feed(maySee)
    , m_feedPoll(options.conninfo, m_feed)
    , m_sweeper(
          options.conninfo, m_clock, [this](RegionId region, Moment now) { return asTheDaemon(region, now); },
          options.paperAfter)
    , m_gate(clock, options.sessions)
    , m_parts{.clock = clock,
              .regimes = regimes,
              .holds = options.holds,
              .safety = options.safety,
              .usualRegime = options.usualRegime,
              .cipher = cipher,
              .gate = m_gate,
              .feedPoll = m_feedPoll,
              .feed = m_feed,
              .ranking = &m_ranking,
              .places = &m_places,
              .admission = &m_admission,
              .notices = &m_notices,
              .protocols = &m_protocols,
              .confidence = &m_confidence}
    , m_crew(static_cast<std::size_t>(options.workers), WaitingMax,
             [this, conninfo = options.conninfo] { return std::make_unique<AppWorker>(m_parts, conninfo); })
    , m_adminCrew(1, WaitingMax,
                  [this, options] {
                      return std::make_unique<AdminWorker>(options.conninfo, m_clock, m_sweeper, options.demo,
                                                           schemaFits);
                  })
    , m_server(onceAwake(m_crew, m_sweeper), limitsOf(options), clock, serverTls(options.tls), &m_feed)
    , m_adminServer(handlerOf(m_adminCrew), Limits{}, clock)
{
    open(m_server, options.api);
    open(m_adminServer, options.admin);
}

Context Daemon::asTheDaemon(RegionId region, Moment now)
{
    return {
        .caller = {.account = {}, .region = region, .organisation = {}, .role = Role::PlacementWorker, .facility = {}},
        .now = now,
        .requestId = "sweep",
        .regimes = m_regimes,
        .holds = m_holds,
        .usualRegime = m_usualRegime,
        .moveReference = [this](const Sealed& reference, ClaimId from,
                                ClaimId to) { return referenceMoved(m_cipher, reference, from, to); },
        .stays = m_stays,
        .openField = [this](const Sealed& sealed, std::string_view table, std::string_view column,
                            const Uuid& row) { return fieldOpened(m_cipher, sealed, table, column, row); },
        .takeReference = [this](const Sealed& reference, WaitingEntryId from,
                                ClaimId to) { return referenceTaken(m_cipher, reference, from, to); },
        .ranking = &m_ranking,
        .places = &m_places,
        .notices = &m_notices,
        .protocols = &m_protocols,
        .confidence = &m_confidence};
}

void Daemon::drain(std::function<void()> done)
{
    if (std::exchange(m_draining, true))
        return;
    m_server.drain([this, done = std::move(done)]() mutable { m_adminServer.drain(std::move(done)); });
}

} // namespace adempauze::http
