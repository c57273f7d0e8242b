#include "usecases/place_copies.h"

#include "domain/whole_unit.h"
#include "storage/place_copy_store.h"

#include <algorithm>
#include <functional>
#include <map>
#include <mutex>
#include <shared_mutex>
#include <unordered_map>

namespace adempauze {

namespace {

/// One place: what is known of it, and what stands on it.
struct KnownPlace {
    std::optional<PlaceCandidate> facts; ///< none while only a placement of it was read
    Occupancy stands;
};

using KnownPlaces = std::unordered_map<Uuid, KnownPlace>;

void put(KnownPlaces& places, const ChangedPlace& changed)
{
    places[changed.place.candidate.place.value].facts = changed.place;
}

void put(KnownPlaces& places, const ChangedStanding& changed)
{
    places[changed.row.place.value].stands.put(changed.row);
}

/// What one transaction read: everything, or what changed since the copy was settled.
struct Reading {
    bool whole;
    ReadingReach reach;
    std::vector<ChangedPlace> places;
    std::vector<ChangedStanding> standings;
};

} // namespace

struct PlaceCopies::Copy {
    std::shared_mutex mutex;
    TransactionNumber settled = 0; ///< every transaction below this one is in it, none at or above; 0: nothing yet
    KnownPlaces places;
};

struct PlaceCopies::All {
    std::mutex mutex;
    std::map<RegionId, std::shared_ptr<Copy>> copies;
};

PlaceCopies::PlaceCopies()
    : m_all(std::make_unique<All>())
{
}

PlaceCopies::~PlaceCopies() = default;

std::shared_ptr<PlaceCopies::Copy> PlaceCopies::of(RegionId region)
{
    const std::lock_guard lock(m_all->mutex);
    auto& copy = m_all->copies[region];
    if (!copy)
        copy = std::make_shared<Copy>();
    return copy;
}

namespace {

using Copy = PlaceCopies::Copy;

Reading taken(const pg::Transaction& tx, const PlaceCopyTickets& tickets, bool whole)
{
    return {whole, takeReach(tx, tickets), takeChangedPlaces(tx, tickets), takeChangedStandings(tx, tickets)};
}

bool isCutOff(const Reading& reading)
{
    return !reading.whole
        && (std::ssize(reading.standings) >= ChangesMost || std::ssize(reading.places) >= ChangesMost);
}

Reading readSince(pg::Transaction& tx, TransactionNumber since)
{
    if (since > 0) {
        const auto tickets = queueChangesSince(tx, since);
        tx.flush();
        if (auto reading = taken(tx, tickets, false); !isCutOff(reading))
            return reading;
    }
    const auto tickets = queueWholeCopy(tx);
    tx.flush();
    return taken(tx, tickets, true);
}

/// What is settled goes into the copy for good. Not from a transaction that wrote something itself: it sees its own
/// rows in the place of the settled ones, and they may yet be undone.
void learn(Copy& copy, const Reading& reading)
{
    const TransactionNumber settled = reading.reach.settled;
    if (reading.reach.wroteItself || settled <= copy.settled)
        return;
    if (reading.whole)
        copy.places.clear();
    const auto isNew = [&](const auto& row) {
        return row.changedIn < settled && (reading.whole || row.changedIn >= copy.settled);
    };
    for (const ChangedPlace& each : reading.places)
        if (isNew(each))
            put(copy.places, each);
    for (const ChangedStanding& each : reading.standings)
        if (isNew(each))
            put(copy.places, each);
    copy.settled = settled;
}

/// What this reading saw and the copy does not have: for this search alone.
KnownPlaces beside(const Copy& copy, const Reading& reading)
{
    KnownPlaces own;
    const auto withItsPast = [&](const Uuid& place) {
        if (const auto known = copy.places.find(place); known != copy.places.end())
            own.try_emplace(place, known->second);
    };
    for (const ChangedPlace& each : reading.places)
        if (each.changedIn >= copy.settled) {
            withItsPast(each.place.candidate.place.value);
            put(own, each);
        }
    for (const ChangedStanding& each : reading.standings)
        if (each.changedIn >= copy.settled) {
            withItsPast(each.row.place.value);
            put(own, each);
        }
    return own;
}

/// Whether it is there then, for so many.
bool isThere(const KnownPlace& place, Moment from, int persons)
{
    return place.facts && !(place.facts->movedAt && *place.facts->movedAt <= from)
        && admits(place.facts->candidate.families, persons);
}

void add(std::vector<PlaceCandidate>& candidates, const KnownPlace& place, Moment from, Moment now)
{
    PlaceCandidate& added = candidates.emplace_back(*place.facts);
    place.stands.describe(added.candidate, from, now);
}

using Places = std::vector<const KnownPlace*>;
using UsePlaces = std::function<void(const Places& all)>;

void useAll(const Copy& copy, const Reading& reading, const UsePlaces& use)
{
    const KnownPlaces own = beside(copy, reading);
    Places all;
    all.reserve(copy.places.size() + own.size());
    for (const auto& [place, known] : copy.places)
        if (!own.contains(place))
            all.push_back(&known);
    for (const auto& [place, known] : own)
        all.push_back(&known);
    use(all);
}

void readAll(pg::Transaction& tx, const Context& context, const UsePlaces& use)
{
    const auto copy = context.places ? context.places->of(tx.region()) : std::make_shared<Copy>();
    TransactionNumber since = 0;
    {
        const std::shared_lock lock(copy->mutex);
        since = copy->settled;
    }
    const Reading reading = readSince(tx, since);
    {
        const std::lock_guard lock(copy->mutex);
        learn(*copy, reading);
    }
    // Read by a transaction of its own writing before there was a copy: everything, and for itself alone.
    if (reading.whole && reading.reach.wroteItself)
        return useAll(Copy(), reading, use);
    const std::shared_lock lock(copy->mutex);
    useAll(*copy, reading, use);
}

std::vector<PlaceCandidate> unitsFor(pg::Transaction& tx, const Context& context, const Wish& wish)
{
    std::map<UnitId, std::vector<PlaceCandidate>> units;
    readAll(tx, context, [&](const Places& all) {
        for (const KnownPlace* place : all) {
            if (!isThere(*place, wish.from, wish.persons))
                continue;
            auto& places = units[place->facts->unit];
            add(places, *place, wish.from, context.now);
            places.back().candidate.later = place->stands.takenAfter(wish.from, context.now);
        }
    });
    std::vector<PlaceCandidate> candidates;
    for (const auto& [unit, places] : units) {
        std::vector<Candidate> facts;
        for (const PlaceCandidate& each : places)
            facts.push_back(each.candidate);
        const Candidate whole = wholeUnit(std::move(facts), wish.persons);
        const auto first =
            std::ranges::find(places, whole.place, [](const auto& each) { return each.candidate.place; });
        candidates.push_back(*first);
        candidates.back().candidate = whole;
    }
    return candidates;
}

} // namespace

std::vector<PlaceCandidate> candidatesFor(pg::Transaction& tx, const Context& context, const Wish& wish,
                                          std::size_t most)
{
    if (wish.persons > 1)
        return unitsFor(tx, context, wish);
    std::vector<PlaceCandidate> candidates;
    readAll(tx, context, [&](const Places& all) {
        candidates.reserve(all.size());
        Places there;
        there.reserve(all.size());
        for (const KnownPlace* place : all)
            if (isThere(*place, wish.from, wish.persons)) {
                add(candidates, *place, wish.from, context.now);
                there.push_back(place);
            }
        if (countFree(wish, factsOf(candidates)) >= most)
            return;
        DatesOfHouses dates = datesFor(wish);
        for (std::size_t i = 0; i < there.size(); ++i)
            if (passes(wish, candidates[i].candidate, dates))
                candidates[i].candidate.later = there[i]->stands.takenAfter(wish.from, context.now);
    });
    return candidates;
}

std::vector<PlaceCandidate> candidatesFrom(pg::Transaction& tx, const Context& context, Moment from)
{
    std::vector<PlaceCandidate> candidates;
    readAll(tx, context, [&](const Places& all) {
        for (const KnownPlace* place : all)
            if (isThere(*place, from, 1))
                add(candidates, *place, from, context.now);
    });
    return candidates;
}

Candidates factsOf(const std::vector<PlaceCandidate>& places)
{
    Candidates facts;
    facts.reserve(places.size());
    for (const PlaceCandidate& each : places)
        facts.push_back(&each.candidate);
    return facts;
}

} // namespace adempauze
