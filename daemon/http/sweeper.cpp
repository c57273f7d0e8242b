#include "http/sweeper.h"

#include "http/paced.h"
#include "storage/installation_store.h"
#include "usecases/claim_rules.h"
#include "usecases/confidence.h"
#include "usecases/escalations.h"
#include "usecases/follow_at_last.h"
#include "usecases/look_ahead.h"
#include "usecases/offer_freed.h"
#include "usecases/plan_follow_up.h"
#include "usecases/sweep.h"
#include "usecases/wake.h"

#include <spdlog/spdlog.h>

#include <cassert>

namespace adempauze::http {

namespace {

using Steady = std::chrono::steady_clock;

constexpr std::chrono::milliseconds Pause{250};
constexpr std::chrono::seconds AliveFor{5};
constexpr std::chrono::seconds LookAheadEvery{3}; // at least: in a large region it takes a twentieth of the time
constexpr std::chrono::seconds EscalateEvery{1};
constexpr int LookAheadShare = 20;
constexpr std::chrono::seconds TrustEvery{5}; // at least: nothing of it is a matter of minutes
constexpr int TrustShare = 200;
constexpr std::chrono::hours AnswersKept{24 * 30};
constexpr std::chrono::seconds BeatEvery{5};
constexpr std::chrono::seconds Doubt = 2 * BeatEvery; // a round goes on for a while after its last beat

std::int64_t steadySeconds()
{
    return std::chrono::duration_cast<std::chrono::seconds>(Steady::now().time_since_epoch()).count();
}

} // namespace

Sweeper::Sweeper(std::string conninfo, DemoClock& clock, AsTheDaemon asTheDaemon, std::chrono::minutes paperAfter)
    : m_db(std::move(conninfo), pg::Plans::Kept)
    , m_clock(clock)
    , m_asTheDaemon(std::move(asTheDaemon))
    , m_paperAfter(paperAfter)
{
    try {
        wake(regions(m_db));
        m_awakeAt.store(m_beatAt.time_since_epoch().count());
    } catch (const pg::Error& error) {
        spdlog::warn("sweep waits what=\"{}\"", error.what());
        m_db.close();
    }
    m_thread = std::thread([this] { run(); });
}

Sweeper::~Sweeper()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_changed.notify_all();
    m_thread.join();
}

bool Sweeper::isAlive() const
{
    const auto finishedAt = m_finishedAt.load();
    return finishedAt > 0 && steadySeconds() - finishedAt <= AliveFor.count();
}

bool Sweeper::mayHaveSlept() const
{
    const Moment awakeAt{std::chrono::seconds(m_awakeAt.load())};
    return m_paperAfter.count() > 0 && m_clock.clock().real() > awakeAt + m_paperAfter - Doubt;
}

void Sweeper::run()
{
    bool away = false;
    for (;;) {
        try {
            round();
            m_finishedAt.store(steadySeconds());
            m_awakeAt.store(m_clock.clock().real().time_since_epoch().count());
            away = false;
        } catch (const pg::Error& error) {
            if (!away)
                spdlog::warn("sweep waits what=\"{}\"", error.what());
            away = !error.worthRetrying();
            if (error.connectionLost())
                m_db.close();
        }
        std::unique_lock lock(m_mutex);
        if (m_changed.wait_for(lock, Pause, [this] { return m_stopping; }))
            return;
    }
}

void Sweeper::round()
{
    m_clock.follow(m_db);
    const auto all = regions(m_db);
    wake(all);
    planAgain(all);
    for (const RegionId region : all) {
        pg::Transaction tx(m_db, region);
        const Context daemon = m_asTheDaemon(region, m_clock.clock().now());
        const auto swept = sweepRegion(tx, daemon.now, noticeRules(daemon),
                                       {.notArrivedAfter = daemon.stays.notArrivedAfter,
                                        .warnBefore = daemon.holds.warnBefore,
                                        .regimes = &daemon.regimes,
                                        .protocols = daemon.protocols});
        if (swept.expiredHolds + swept.expiringHolds + swept.overdueDepartures + swept.overdueTasks + swept.silentDesks
                + swept.notArrived
            > 0)
            spdlog::info("swept region={} expired_holds={} expiring_holds={} overdue_departures={} overdue_tasks={} "
                         "silent_desks={} not_arrived={}",
                         region.text(), swept.expiredHolds, swept.expiringHolds, swept.overdueDepartures,
                         swept.overdueTasks, swept.silentDesks, swept.notArrived);
        offer(region);
    }
    if (Steady::now() >= m_escalateAt) {
        const Paced<Steady> paced(m_escalateAt, EscalateEvery, 0); // steps are minutes apart
        escalate(all);
    }
    if (Steady::now() >= m_lookAheadAt) {
        const Paced<Steady> paced(m_lookAheadAt, LookAheadEvery, LookAheadShare);
        follow(all);
        lookAhead(all);
    }
    if (Steady::now() >= m_trustAt) {
        const Paced<Steady> paced(m_trustAt, TrustEvery, TrustShare);
        askLittleTrusted(all);
    }
    if (Steady::now() >= m_forgetAt)
        forgetOldAnswers(all);
}

void Sweeper::wake(const std::vector<RegionId>& all)
{
    const Moment real = m_clock.clock().real();
    if (m_paperAfter.count() == 0 || real < m_beatAt + BeatEvery)
        return;
    for (const RegionId region : all) {
        pg::Transaction tx(m_db, region);
        const Context daemon = m_asTheDaemon(region, m_clock.clock().now());
        if (const int houses =
                wakeRegion(tx, daemon.now, real, {.paperAfter = m_paperAfter, .holdsLast = daemon.holds.expiresAfter}))
            spdlog::warn("woke after an outage region={} houses_on_paper={}", region.text(), houses);
    }
    m_beatAt = real;
}

void Sweeper::planAgain(const std::vector<RegionId>& all)
{
    if (m_plannedAgain)
        return;
    for (const RegionId region : all) {
        pg::Transaction tx(m_db, region);
        planEverythingAgain(tx, m_clock.clock().now());
    }
    m_plannedAgain = true;
}

void Sweeper::offer(RegionId region)
{
    pg::Transaction tx(m_db, region);
    if (const int made = offerFreedPlaces(tx, m_asTheDaemon(region, m_clock.clock().now())))
        spdlog::info("offered region={} places={}", region.text(), made);
}

void Sweeper::follow(const std::vector<RegionId>& all)
{
    for (const RegionId region : all) {
        const Context daemon = m_asTheDaemon(region, m_clock.clock().now());
        std::vector<ObstructedStay> freed;
        {
            pg::Transaction tx(m_db, region);
            freed = freedStays(tx, daemon.now);
        }
        for (const ObstructedStay& each : freed) {
            pg::Transaction tx(m_db, region); // one each: the locks of several would be taken out of their order
            if (followFreed(tx, daemon, each))
                spdlog::info("follows its order at last region={} stay={}", region.text(), each.stay.text());
        }
    }
}

void Sweeper::lookAhead(const std::vector<RegionId>& all)
{
    for (const RegionId region : all) {
        pg::Transaction tx(m_db, region);
        const Context daemon = m_asTheDaemon(region, m_clock.clock().now());
        if (const int opened = adempauze::lookAhead(tx, daemon.now, noticeRules(daemon)))
            spdlog::info("looked ahead region={} houses_asked={}", region.text(), opened);
    }
}

void Sweeper::askLittleTrusted(const std::vector<RegionId>& all)
{
    for (const RegionId region : all) {
        pg::Transaction tx(m_db, region);
        const Context daemon = m_asTheDaemon(region, m_clock.clock().now());
        assert(daemon.confidence); // read at the start
        if (const int opened = adempauze::askLittleTrusted(tx, daemon.now, *daemon.confidence))
            spdlog::info("asked to telephone region={} houses={}", region.text(), opened);
    }
}

void Sweeper::escalate(const std::vector<RegionId>& all)
{
    for (const RegionId region : all) {
        pg::Transaction tx(m_db, region);
        const auto [told, overtaken] = escalateRegion(tx, m_asTheDaemon(region, m_clock.clock().now()));
        if (told + overtaken > 0)
            spdlog::info("escalated region={} told={} overtaken={}", region.text(), told, overtaken);
    }
}

void Sweeper::forgetOldAnswers(const std::vector<RegionId>& all)
{
    for (const RegionId region : all) {
        pg::Transaction tx(m_db, region);
        deleteStoredAnswersBefore(tx, m_clock.clock().real() - AnswersKept);
    }
    m_forgetAt = Steady::now() + std::chrono::hours(1);
}

} // namespace adempauze::http
