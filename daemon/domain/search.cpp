#include "domain/search.h"

#include "domain/refusal.h"
#include "domain/room.h"

#include <algorithm>
#include <functional>
#include <iterator>
#include <tuple>

namespace adempauze {

namespace {

bool isFreeUntil(const PlaceFacts& place, const Outlook& outlook, Moment departure)
{
    if (place.onPaper || outlook.departureUnconfirmed)
        return false;
    return !outlook.nextClaimFrom
        || departure + place.house.turnover <= *outlook.nextClaimFrom; // as the table has it, closures too
}

Moment latestOf(const Wish& wish)
{
    return wish.order ? std::max(wish.order->latest.at, wish.until) : wish.until;
}

bool isSuitable(const Wish& wish, const PlaceFacts& place, const Outlook& outlook)
{
    return (!wish.kind || *wish.kind == place.kind) && meets(wish.needs(), place.accepts, place.wheelchair)
        && !outlook.unfit;
}

/// For whoever comes as wished, this wish's person or not.
bool isFreeAsWished(const PlaceFacts& place, const Outlook& outlook, const HouseDates& dates)
{
    return dates.untilDeparture <= dates.limit && isFreeUntil(place, outlook, dates.untilDeparture);
}

/// What will not pass by waiting comes before what will.
std::optional<Refusal> obstacleTo(const Wish& wish, const PlaceFacts& place, const Outlook& outlook,
                                  const HouseDates& dates)
{
    if (!isSuitable(wish, place, outlook))
        return Refusal::NotSuitable;
    if (dates.untilDeparture > dates.limit)
        return Refusal::OverHouseLimit;
    if (place.onPaper || outlook.departureUnconfirmed)
        return Refusal::DepartureUnconfirmed;
    if (!isFreeUntil(place, outlook, dates.untilDeparture))
        return outlook.closedNext ? Refusal::PlaceClosed : Refusal::PlaceTaken;
    return std::nullopt;
}

bool isOverSomeDay(const Outlook& outlook, std::optional<Refusal> obstacle)
{
    return (obstacle == Refusal::PlaceTaken || obstacle == Refusal::PlaceClosed) && outlook.nextClaimUntil
        && outlook.nextClaimUntil != Forever;
}

/// Somebody may yet stay on: a place that is free is free until then only if he does not.
std::optional<Moment> conditionOf(const Wish& wish, const PlaceFacts& place, const Outlook& outlook,
                                  const HouseDates& dates)
{
    std::optional<Moment> decided;
    for (const SharedTail& tail : outlook.shared)
        if (wish.from < tail.until && tail.from < dates.untilDeparture + place.house.turnover)
            decided = std::max(decided, std::optional(tail.decidedAt));
    return decided;
}

/// The expected harm, in thousandths of somebody turned away, of a place without room until the latest legal end: as
/// many as are extended (observed under the order's law, `ExtensionRule::extendedPermille`) need another place then, or
/// move what was promised.
int extensionInTheWay(const Wish& wish, bool roomUntilLatest)
{
    return wish.order && !roomUntilLatest ? wish.extendedPermille : 0;
}

} // namespace

/// A place as far as its rank depends on it: of many only few are told.
struct Ranking::Ranked {
    std::size_t nth;
    std::optional<Refusal> obstacle;
    bool roomUntilLatest;
    bool roomUntilLimit;
    std::optional<Moment> conditionalUntil{};
    std::optional<Moment> freeAgainAt{};
    int harm{0}; ///< if it were taken; of what can be held

    /// Smaller comes first. The fit: where there is room until the latest end, the soonest next claim wastes least;
    /// where there is none, the latest next claim leaves most.
    using Key = std::tuple<bool, Moment, bool, bool, bool, int, bool, bool, Moment::rep>;
    Key key{};

    Key keyOf(const PlaceFacts& place, const Outlook& outlook) const
    {
        const auto nextClaim = outlook.nextClaimFrom.value_or(Forever).time_since_epoch().count();
        return {obstacle.has_value(),
                freeAgainAt.value_or(Forever),
                place.surge,
                place.kind != FacilityKind::TimeOut,
                conditionalUntil.has_value(),
                harm,
                !roomUntilLimit,
                place.house.admission != Admission::Automatic,
                roomUntilLatest ? nextClaim : -nextClaim};
    }
};

Ranking::Ranking(const Wish& wish, std::size_t enough)
    : m_wish(wish)
    , m_enough(enough)
    , m_dates(wish.from, wish.until, latestOf(wish))
{
}

bool Ranking::add(const PlaceFacts& place, const Outlook& outlook)
{
    const HouseDates& dates = m_dates.in(place.house);
    if (isFreeAsWished(place, outlook, dates))
        m_supply.add(place.accepts, place.wheelchair);
    if (!obstacleTo(m_wish, place, outlook, dates))
        m_free.push_back(m_seen.size());
    else if (!m_free.empty() && m_free.size() >= m_enough)
        return false;
    m_seen.push_back({&place, &outlook, &dates});
    return true;
}

std::vector<std::size_t> Ranking::waitedFor() const
{
    std::vector<std::size_t> waited;
    for (std::size_t nth = 0; nth < m_seen.size(); ++nth) {
        const auto& [place, outlook, dates] = m_seen[nth];
        if (isOverSomeDay(*outlook, obstacleTo(m_wish, *place, *outlook, *dates)))
            waited.push_back(nth);
    }
    return waited;
}

Ranking::Ranked Ranking::judged(std::size_t nth) const
{
    const auto& [place, outlook, dates] = m_seen[nth];
    Ranked ranked{.nth = nth,
                  .obstacle = obstacleTo(m_wish, *place, *outlook, *dates),
                  .roomUntilLatest =
                      dates->latestDeparture <= dates->limit && isFreeUntil(*place, *outlook, dates->latestDeparture),
                  .roomUntilLimit = isFreeUntil(*place, *outlook, dates->limitDeparture)};
    if (!ranked.obstacle) {
        ranked.conditionalUntil = conditionOf(m_wish, *place, *outlook, *dates);
        ranked.harm =
            m_supply.missed(place->accepts, place->wheelchair) + extensionInTheWay(m_wish, ranked.roomUntilLatest);
    } else if (isOverSomeDay(*outlook, ranked.obstacle)) {
        ranked.freeAgainAt = soonestFit(place->house, std::max(m_wish.from, *outlook->nextClaimUntil),
                                        m_wish.until - m_wish.from, outlook->later);
    }
    ranked.key = ranked.keyOf(*place, *outlook);
    return ranked;
}

namespace {

void addReasons(Offer& offer, const PlaceFacts& place)
{
    offer.reasons.emplace_back(wordFor(place.kind));
    if (offer.obstacle)
        offer.reasons.push_back(*offer.obstacle);
    if (place.surge)
        offer.reasons.emplace_back("surge");
    if (offer.conditionalUntil)
        offer.reasons.emplace_back("conditional");
    if (offer.free && offer.latestEnd.free)
        offer.reasons.emplace_back("room_until_latest_end");
    if (offer.free && offer.houseLimit.free)
        offer.reasons.emplace_back("room_until_house_limit");
    if (offer.free && !offer.latestEnd.free)
        offer.reasons.emplace_back("no_room_to_extend");
    offer.reasons.emplace_back(place.house.admission == Admission::Automatic ? "automatic_admission"
                                                                             : "desk_admission");
}

} // namespace

Offer Ranking::told(const Ranked& ranked) const
{
    const auto& [place, outlook, dates] = m_seen[ranked.nth];
    Offer offer{
        .nth = ranked.nth,
        .place = place->place,
        .facility = place->facility,
        .free = !ranked.obstacle,
        .freeAgainAt = ranked.freeAgainAt,
        .conditionalUntil = ranked.conditionalUntil,
        .orderEnd = {.at = m_wish.until,
                     .departure = dates->untilDeparture,
                     .free = isFreeAsWished(*place, *outlook, *dates)},
        .latestEnd = {.at = latestOf(m_wish), .departure = dates->latestDeparture, .free = ranked.roomUntilLatest},
        .houseLimit = {.at = dates->limit, .departure = dates->limitDeparture, .free = ranked.roomUntilLimit},
        .reasons = {}};
    if (ranked.obstacle)
        offer.obstacle = wordFor(*ranked.obstacle);
    if (ranked.obstacle != Refusal::NotSuitable && !place->onPaper && !outlook->departureUnconfirmed)
        offer.roomUntil = roomUntil(place->house, m_wish.from, outlook->nextClaimFrom);
    addReasons(offer, *place);
    if (offer.free && m_supply.isLastForSome(place->accepts, place->wheelchair))
        offer.reasons.emplace_back("last_of_its_kind");
    return offer;
}

std::vector<Offer> Ranking::best(std::size_t most) const
{
    const bool freeAlone = m_free.size() >= most; // what cannot be held would not be told
    std::vector<Ranked> ranked;
    ranked.reserve(freeAlone ? m_free.size() : m_seen.size());
    if (freeAlone)
        std::ranges::transform(m_free, std::back_inserter(ranked), [&](std::size_t nth) { return judged(nth); });
    else
        for (std::size_t nth = 0; nth < m_seen.size(); ++nth)
            ranked.push_back(judged(nth));

    const auto nameOf = [&](const Ranked& each) {
        const PlaceFacts& place = *m_seen[each.nth].place;
        return std::tuple(std::string_view(place.facilityAlias), std::string_view(place.placeName), place.place);
    };
    const auto comesBefore = [&](const Ranked& a, const Ranked& b) {
        return a.key != b.key ? a.key < b.key : nameOf(a) < nameOf(b);
    };
    const auto end = ranked.begin() + static_cast<std::ptrdiff_t>(std::min(most, ranked.size()));
    std::partial_sort(ranked.begin(), end, ranked.end(), comesBefore);
    std::vector<Offer> offers;
    std::transform(ranked.begin(), end, std::back_inserter(offers), [&](const Ranked& each) { return told(each); });
    return offers;
}

namespace {

constexpr std::chrono::hours OneNight{12}; // from late arrival to the next morning's departure hour

std::vector<TimeOption> shorterStays(const Wish& wish, const std::vector<Offer>& offers)
{
    std::vector<TimeOption> found;
    for (const Offer& offer : offers)
        if (offer.roomUntil && *offer.roomUntil >= wish.from + OneNight)
            found.push_back({offer.place, wish.from, offer.roomUntil});
    std::ranges::stable_sort(found, std::greater{}, &TimeOption::until);
    return found;
}

std::vector<TimeOption> laterStays(const std::vector<Offer>& offers)
{
    std::vector<TimeOption> found;
    for (const Offer& offer : offers)
        if (offer.freeAgainAt)
            found.push_back({offer.place, *offer.freeAgainAt});
    std::ranges::stable_sort(found, std::less{}, &TimeOption::from);
    return found;
}

} // namespace

std::vector<TimeOption> optionsInTime(const Wish& wish, const std::vector<Offer>& offers)
{
    if (std::ranges::any_of(offers, &Offer::free))
        return {};
    const auto shorter = shorterStays(wish, offers);
    const auto later = laterStays(offers);
    std::vector<TimeOption> options;
    for (std::size_t i = 0; i < std::max(shorter.size(), later.size()); ++i) {
        if (i < shorter.size())
            options.push_back(shorter[i]);
        if (i < later.size())
            options.push_back(later[i]);
    }
    return options;
}

} // namespace adempauze
