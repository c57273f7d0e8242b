#include "usecases/place_copies.h"

#include "domain/whole_unit.h"
#include "usecases/known_places.h"

#include <algorithm>
#include <map>
#include <mutex>
#include <ranges>
#include <shared_mutex>

namespace adempauze {

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

/// What one transaction read: everything, or what changed since the copy was settled.
struct RegionSeen::Reading {
    bool whole;
    ReadingReach reach;
    std::vector<ChangedPlace> places;
    std::vector<ChangedStanding> standings;

    template<class Wanted, class Use>
    void forEach(Wanted wanted, Use use) const
    {
        std::ranges::for_each(places | std::views::filter(wanted), use);
        std::ranges::for_each(standings | std::views::filter(wanted), use);
    }
};

namespace {

using Copy = PlaceCopies::Copy;
using Reading = RegionSeen::Reading;

Reading taken(const pg::Transaction& tx, const PlaceCopyTickets& tickets, bool whole)
{
    return {whole, takeReach(tx, tickets), takeChangedPlaces(tx, tickets), takeChangedStandings(tx, tickets)};
}

bool isCutOff(const Reading& reading)
{
    return !reading.whole
        && (std::ssize(reading.standings) >= ChangesMost || std::ssize(reading.places) >= ChangesMost);
}

Reading readSince(pg::Transaction& tx, TransactionNumber since, Moment now)
{
    if (since > 0) {
        auto tickets = queueChangesSince(tx, since);
        tx.flush();
        if (queuePlacesChangedSince(tx, tickets, since))
            tx.flush();
        if (auto reading = taken(tx, tickets, false); !isCutOff(reading))
            return reading;
    }
    const auto tickets = queueWholeCopy(tx, now - LookBackMost);
    tx.flush();
    return taken(tx, tickets, true);
}

/// What is settled goes into the copy for good. Not from a transaction that wrote something itself: it sees its own
/// rows in the place of the settled ones, and they may yet be undone.
void learn(Copy& copy, const Reading& reading, Moment now)
{
    const TransactionNumber settled = reading.reach.settled;
    if (reading.reach.wroteItself || settled <= copy.settled)
        return;
    if (reading.whole)
        copy.places = {};
    const auto isSettledNow = [&](const auto& row) {
        return row.changedIn < settled && (reading.whole || row.changedIn >= copy.settled);
    };
    reading.forEach(isSettledNow, [&](const auto& each) {
        KnownPlace& place = copy.places.of(placeOf(each));
        put(place, each, now);
        place.stands.forget(now - LookBackMost);
    });
    copy.settled = settled;
}

/// Every place: as the copy has it, or, where this reading saw what the copy does not have, as it saw it.
class AllPlaces {
public:
    AllPlaces(const Copy& copy, const Reading& reading, Moment now)
        : m_settled(copy.places)
    {
        const auto isUnsettled = [&](const auto& row) { return row.changedIn >= copy.settled; };
        reading.forEach(isUnsettled, [&](const auto& each) { put(ownOf(placeOf(each)), each, now); });
    }

    std::size_t count() const { return m_settled.all().size() + m_own.size(); } ///< at most

    void forEach(const auto& use) const
    {
        std::size_t at = 0;
        for (const auto& [instead, own] : m_instead) {
            for (; at < instead; ++at)
                use(m_settled.all()[at]);
            use(*own);
            ++at;
        }
        for (; at < m_settled.all().size(); ++at)
            use(m_settled.all()[at]);
        for (const KnownPlace* own : m_new)
            use(*own);
    }

private:
    KnownPlace& ownOf(const Uuid& place)
    {
        const auto [own, isNew] = m_own.try_emplace(place);
        if (!isNew)
            return own->second;
        if (const auto known = m_settled.find(place)) {
            own->second = m_settled.all()[*known];
            m_instead.emplace(*known, &own->second);
        } else {
            m_new.push_back(&own->second);
        }
        return own->second;
    }

    const KnownPlaces& m_settled;
    std::map<Uuid, KnownPlace> m_own; ///< each stays where it is
    std::map<std::size_t, const KnownPlace*> m_instead; ///< of the settled one there
    std::vector<const KnownPlace*> m_new;
};

/// Whether it is there then, for so many.
bool isThere(const KnownPlace& place, const Wish& wish)
{
    return place.row && !(place.row->movedAt && *place.row->movedAt <= wish.from)
        && admits(place.row->facts.families, wish.persons);
}

Candidate keptOf(const KnownPlace& place, Moment from, Moment now)
{
    Candidate kept{place.row->facts, place.stands.seenFrom(from, now)};
    kept.later = place.stands.takenAfter(from, now);
    return kept;
}

void lookAtUnits(const AllPlaces& all, const Wish& wish, Moment now, const RegionSeen::Wanted& wanted,
                 const RegionSeen::Use& use)
{
    struct Unit {
        const PlaceCandidate* one;
        std::vector<Candidate> places;
    };
    std::map<UnitId, Unit> units;
    all.forEach([&](const KnownPlace& each) {
        if (!isThere(each, wish))
            return;
        Unit& unit = units[each.row->unit];
        unit.one = &*each.row;
        unit.places.push_back(keptOf(each, wish.from, now));
    });
    std::vector<PlaceCandidate> rows;
    rows.reserve(units.size()); // each stays where it is
    std::vector<SeenPlace> seen;
    seen.reserve(units.size());
    for (auto& [id, unit] : units) {
        PlaceCandidate& row = rows.emplace_back(*unit.one);
        const Candidate whole = wholeUnit(std::move(unit.places), wish.persons);
        row.facts = whole;
        if (!wanted(seen.emplace_back(SeenPlace{.row = &row, .outlook = whole})))
            seen.pop_back();
    }
    use(seen);
}

void lookAtPlaces(const AllPlaces& all, const Wish& wish, Moment now, const RegionSeen::Wanted& wanted,
                  const RegionSeen::Use& use)
{
    std::vector<SeenPlace> seen;
    seen.reserve(all.count());
    all.forEach([&](const KnownPlace& place) {
        const auto& [stands, row] = place;
        if (isThere(place, wish)
            && !wanted(seen.emplace_back(SeenPlace{&*row, stands.seenFrom(wish.from, now), &stands})))
            seen.pop_back();
    });
    use(seen);
}

} // namespace

RegionSeen::RegionSeen(pg::Transaction& tx, const Context& context)
    : m_copy(context.places ? context.places->of(tx.region()) : std::make_shared<Copy>())
    , m_now(context.now)
{
    TransactionNumber since = 0;
    {
        const std::shared_lock lock(m_copy->mutex);
        since = m_copy->settled;
    }
    m_reading = std::make_unique<Reading>(readSince(tx, since, m_now));
    const std::lock_guard lock(m_copy->mutex);
    learn(*m_copy, *m_reading, m_now);
}

RegionSeen::~RegionSeen() = default;

void RegionSeen::look(const Wish& wish, const Wanted& wanted, const Use& use) const
{
    const auto lookIn = [&](const Copy& copy) {
        const AllPlaces places(copy, *m_reading, m_now);
        return (wish.persons > 1 ? lookAtUnits : lookAtPlaces)(places, wish, m_now, wanted, use);
    };
    // Read by a transaction of its own writing before there was a copy: everything, and for itself alone.
    if (m_reading->whole && m_reading->reach.wroteItself)
        return lookIn(Copy());
    const std::shared_lock lock(m_copy->mutex);
    lookIn(*m_copy);
}

void lookBeyond(SeenPlace& place, Moment from, Moment now)
{
    if (place.stands)
        place.outlook.later = place.stands->takenAfter(from, now);
}

std::vector<KeptPlace> candidatesFor(pg::Transaction& tx, const Context& context, const Wish& wish)
{
    std::vector<KeptPlace> kept;
    const auto keep = [&](SeenPlace& place) {
        kept.push_back({*place.row, std::move(place.outlook)});
        return false;
    };
    RegionSeen(tx, context).look(wish, keep, [](const auto&) {});
    return kept;
}

} // namespace adempauze
