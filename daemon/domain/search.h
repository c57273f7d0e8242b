#pragma once

#include "domain/allocation.h"
#include "domain/families.h"
#include "domain/house_dates.h"
#include "domain/needs.h"
#include "domain/order.h"

#include <cstddef>
#include <limits>
#include <optional>
#include <string>
#include <vector>

namespace adempauze {

/// A tail that others may claim on condition, [from, until), while it is undecided.
struct SharedTail {
    Moment from;
    Moment until;
    Moment decidedAt;
};

/// What is known of a place, whoever would come and when. For a family: a unit, all its places (domain/whole_unit.h).
struct PlaceFacts {
    HouseRules house;
    FacilityKind kind;
    Accepts accepts;
    Families families{Families::No}; ///< who may take its unit
    bool onPaper{false}; ///< nobody can say what is empty there: its paper of an outage is still to be entered
    bool surge{false}; ///< an extra place, for when nothing else fits
    bool wheelchair{false}; ///< somebody in a wheelchair can live there
    int places{1}; ///< how many are taken with it
    Moment confirmedAt; ///< freshness: when anybody last recorded something about this place
    PlaceId place;
    FacilityId facility;
    std::string facilityAlias; ///< never an address
    std::string placeName;
    std::string unitName{};
};

/// How it stands with a place for somebody who would come at a moment.
struct Outlook {
    std::optional<Moment> nextClaimFrom{}; ///< first blocking claim, hold or closure that ends after `from`; its begin
    std::optional<Moment> nextClaimUntil{}; ///< and its end (turnover included)
    bool closedNext{false}; ///< that obstacle is a closure
    bool departureUnconfirmed{false}; ///< somebody present whose planned end has passed
    bool unfit{false}; ///< for safety's sake not for whoever it is sought for; told as not suitable, never why
    std::vector<SharedTail> shared{}; ///< tails of residents that are undecided, of all places that are taken
    std::vector<Period> later{}; ///< what else it is taken for, in order of beginning; see Ranking::waitedFor
};

struct Candidate : PlaceFacts, Outlook { };

inline constexpr int EvenOdds = 500; ///< in thousandths

struct Wish {
    Moment from; ///< expected arrival
    std::optional<OrderStanding> order{}; ///< none: voluntary, ten local days (`voluntaryDays` of the regime)
    Moment until; ///< end of the reason: order's first end, or from + n days
    std::optional<Gender> gender{};
    std::optional<FacilityKind> kind{};
    bool wheelchair{false}; ///< only where somebody in a wheelchair can live
    int persons{1}; ///< more: a family, which takes a unit whole
    int extendedPermille{EvenOdds}; ///< how likely the order is extended; half where nobody counted

    Needs needs() const { return {gender, wheelchair}; }
};

/// One of the three dates and whether the place is free until then.
struct ReachableDate {
    Moment at; ///< the legal or house moment itself
    Moment departure; ///< the planned end that follows from it
    bool free; ///< the place is free from the wish's beginning until `departure` and the turnover after it, and the
               ///< house lets somebody stay that long
};

struct Offer {
    std::size_t nth{0}; ///< which of those that were kept it is
    PlaceId place;
    FacilityId facility;
    bool free; ///< can be held now for the whole first period
    std::optional<std::string>
        obstacle{}; ///< "place_taken", "place_closed", "departure_unconfirmed", "not_suitable", "stay_over_house_limit"
    std::optional<Moment>
        freeAgainAt{}; ///< the soonest beginning from which it is free for as long as was wished, if known
    std::optional<Moment>
        roomUntil{}; ///< the latest moment until which somebody could stay who comes as wished: until the
                     ///< next claim's turnover or the house limit; none where there is no room at all
    std::optional<Moment> conditionalUntil{}; ///< free only on a shared tail: when that is decided
    ReachableDate orderEnd;
    ReachableDate latestEnd;
    ReachableDate houseLimit;
    std::vector<std::string> reasons; ///< why it stands where it stands, as words
};

/// Ranks places: those that can be held first; among them surge places last, then time-out facilities before
/// transit homes, then those without a condition before those on a shared tail. Then what is least likely to stand in
/// the way later (domain/allocation.h): how much the place would be missed by others who ask next, and a likely
/// extension that would find no room. Then room until the house limit, automatic admission, tightest fit (the soonest
/// next claim still after the latest end), and alias, name and id, so that the order never depends on the input's
/// order. What cannot be held follows, soonest free again first.
///
/// A region may have thousands of places: each is looked at once where it lies, and only what is told is written out.
class Ranking {
public:
    /// `enough`: once so many can be held, nothing is kept of what cannot: `best` is not asked for more.
    explicit Ranking(const Wish& wish, std::size_t enough = std::numeric_limits<std::size_t>::max());

    /// One more, and whether it is kept. Then both must stay where they are until `best` has answered.
    bool add(const PlaceFacts& place, const Outlook& outlook);

    std::size_t free() const { return m_free.size(); } ///< that can be held now

    /// Of which were kept (counted from 0), those where what stands in the way will be over: for a true `freeAgainAt`
    /// what comes after it (`Outlook::later`) must be known before `best` is asked. An answer that what is free fills
    /// tells of no other, and needs none.
    std::vector<std::size_t> waitedFor() const;

    /// The first `most`.
    std::vector<Offer> best(std::size_t most = std::numeric_limits<std::size_t>::max()) const;

private:
    struct Seen {
        const PlaceFacts* place;
        const Outlook* outlook;
        const HouseDates* dates;
    };
    struct Ranked;

    Ranked judged(std::size_t nth) const;
    Offer told(const Ranked& ranked) const;

    Wish m_wish;
    std::size_t m_enough;
    DatesOfHouses m_dates;
    std::vector<Seen> m_seen;
    std::vector<std::size_t> m_free;
    Supply m_supply;
};

/// Another time for what was wished.
struct TimeOption {
    PlaceId place;
    Moment from;
    std::optional<Moment> until{}; ///< the place is free until then only; none: for as long as was wished
};

/// What is left when nothing is free: places that somebody could have for a shorter stay from the wished beginning, at
/// least until the next morning, the longest first; and those that are free later for as long as was wished, the
/// soonest first. In turns, a shorter one first, since a bed tonight comes before one next week. Empty when something
/// is free.
std::vector<TimeOption> optionsInTime(const Wish& wish, const std::vector<Offer>& offers);

} // namespace adempauze
