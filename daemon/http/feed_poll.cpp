#include "http/feed_poll.h"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <limits>

namespace adempauze::http {

namespace {

constexpr std::chrono::milliseconds Pause{50};
constexpr std::chrono::seconds PauseWhileAway{1};
constexpr int ReadAtOnce = 5'000;
constexpr std::string_view PlacesChanged = "places.changed";
constexpr std::string_view HelpOffers = "help_offer.";

struct Subject {
    std::string_view kind;
    std::string id;
};

Subject subjectOf(const EventRow& row)
{
    if (row.task)
        return {"task", row.task->text()};
    if (row.claim)
        return {row.kind.starts_with("hold.") ? "hold" : "stay", row.claim->text()};
    if (row.order)
        return {"order", row.order->text()};
    if (row.caseId)
        return {"case", row.caseId->text()};
    if (row.place)
        return {"place", row.place->text()};
    return {"region", ""};
}

/// Who looks into the register of help, whoever gives it (routes_help.cpp).
bool mayChooseHelp(Role role)
{
    return role != Role::PoliceLiaison && role != Role::Agency && role != Role::Auditor;
}

EventId idOf(const EventPosition& position, std::uint64_t part)
{
    return {.transaction = static_cast<std::uint64_t>(position.transaction),
            .number = static_cast<std::uint64_t>(position.number) * 2 + part};
}

} // namespace

std::vector<FeedEvent> feedEventsOf(const EventRow& row, RegionId region)
{
    const Subject subject = subjectOf(row);
    std::vector<FeedEvent> events{{.id = idOf(row.position, 0),
                                   .kind = row.kind,
                                   .subjectKind = std::string(subject.kind),
                                   .subjectId = subject.id,
                                   .region = region,
                                   .account = row.holder,
                                   .facility = row.facility,
                                   .organisations = row.organisations,
                                   .otherFacilities = row.otherFacilities}};
    if (row.place)
        events.push_back({.id = idOf(row.position, 1),
                          .kind = std::string(PlacesChanged),
                          .subjectKind = "places",
                          .subjectId{},
                          .region = region});
    return events;
}

// Of a doubled row that was seen in half, the whole is read again; the feed passes over the half that is known.
EventPosition positionOf(const EventId& id)
{
    constexpr auto most = static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max());
    return {.transaction = static_cast<std::int64_t>(std::min(id.transaction, most)),
            .number = static_cast<std::int64_t>(id.number / 2) - (id.number % 2 == 0 ? 1 : 0)};
}

bool maySee(const Caller& caller, const FeedEvent& event)
{
    if (caller.region != event.region)
        return false;
    if (event.kind.starts_with(HelpOffers) && mayChooseHelp(caller.role))
        return true;
    if (event.kind == PlacesChanged)
        return caller.role != Role::Agency;
    const bool own = event.account == caller.account;
    switch (caller.role) {
    case Role::FacilityStaff:
        return caller.facility
            && (event.facility == caller.facility
                || std::ranges::find(event.otherFacilities, *caller.facility) != event.otherFacilities.end());
    case Role::PoliceLiaison: return own;
    case Role::PlacementWorker:
    case Role::Coordinator:
    case Role::Agency:
        return own || std::ranges::find(event.organisations, caller.organisation) != event.organisations.end();
    case Role::Manager:
    case Role::Administrator:
    case Role::Auditor: return false;
    }
    return false;
}

FeedPoll::FeedPoll(std::string conninfo, Feed& feed)
    : m_db(std::move(conninfo))
    , m_feed(feed)
    , m_thread([this] { run(); })
{
}

FeedPoll::~FeedPoll()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_changed.notify_all();
    m_thread.join();
}

void FeedPoll::follow(RegionId region)
{
    const std::lock_guard lock(m_mutex);
    m_regions.insert(region);
}

std::vector<RegionId> FeedPoll::followed()
{
    const std::lock_guard lock(m_mutex);
    return {m_regions.begin(), m_regions.end()};
}

void FeedPoll::run()
{
    bool away = false;
    for (;;) {
        {
            std::unique_lock lock(m_mutex);
            const std::chrono::milliseconds pause = away ? PauseWhileAway : Pause;
            if (m_changed.wait_for(lock, pause, [this] { return m_stopping; }))
                return;
        }
        try {
            poll();
            away = false;
        } catch (const pg::Error& error) {
            if (!away)
                spdlog::warn("feed waits what=\"{}\"", error.what());
            away = true;
            m_db.close();
        }
    }
}

// One horizon for all regions: events are published in ascending order over all of them. It is asked before the list of
// regions is read, so a region that a subscriber named before it read what it missed is in the list of every round
// that goes past that reading.
void FeedPoll::poll()
{
    const std::int64_t horizon = oldestRunningTransaction(m_db);
    EventPosition reached{.transaction = horizon, .number = 0};
    if (!m_begun) {
        m_last = reached;
        m_begun = true;
        return;
    }
    if (horizon <= m_last.transaction)
        return;
    std::vector<FeedEvent> events;
    for (const RegionId region : followed()) {
        pg::Transaction tx(m_db, region);
        const auto rows = eventsBetween(tx, m_last, horizon, ReadAtOnce);
        if (std::ssize(rows) == ReadAtOnce)
            reached = std::min(reached, rows.back().position);
        for (const EventRow& row : rows)
            for (FeedEvent& event : feedEventsOf(row, region))
                events.push_back(std::move(event));
    }
    std::ranges::sort(events, {}, &FeedEvent::id);
    const EventId end = idOf(reached, 1);
    for (FeedEvent& event : events)
        if (event.id <= end)
            m_feed.publish(std::move(event));
    m_last = reached;
}

} // namespace adempauze::http
