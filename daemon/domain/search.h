#pragma once

#include "domain/families.h"
#include "domain/house_dates.h"
#include "domain/order.h"

#include <cstddef>
#include <limits>
#include <optional>
#include <string>
#include <vector>

namespace adempauze {

/// Whom a place takes.
enum class Accepts { Men, Women, Anyone };

std::string_view wordFor(Accepts accepts); ///< "men", "women", "anyone"
std::optional<Accepts> acceptsNamed(std::string_view word);

/// For whom a place is sought; `gender` decides only where a house takes one kind.
enum class Gender { Man, Woman, Other };

std::string_view wordFor(Gender gender); ///< "man", "woman", "other"
std::optional<Gender> genderNamed(std::string_view word);

bool suits(Accepts accepts, Gender gender); ///< Other is taken only by "anyone"

/// A tail that others may claim on condition, [from, until), while it is undecided.
struct SharedTail {
    Moment from;
    Moment until;
    Moment decidedAt;
};

/// A candidate place as the store read it; only facts. For a family: a unit, all its places (domain/whole_unit.h).
struct Candidate {
    PlaceId place;
    FacilityId facility;
    FacilityKind kind;
    std::string facilityAlias; ///< never an address
    std::string placeName;
    Accepts accepts;
    HouseRules house;
    std::optional<Moment> nextClaimFrom{}; ///< first blocking claim, hold or closure that ends after `from`; its begin
    bool closedNext{false}; ///< that obstacle is a closure
    std::optional<Moment> nextClaimUntil{}; ///< and its end (turnover included)
    std::vector<Period> later{}; ///< what else it is taken for, in order of beginning; read where `passes` says so
    bool departureUnconfirmed{false}; ///< somebody present whose planned end has passed
    Moment confirmedAt; ///< freshness: when anybody last recorded something about this place
    std::optional<Moment> sharedFrom{}; ///< a resident's shared tail [sharedFrom, sharedUntil) that is undecided
    std::optional<Moment> sharedUntil{};
    std::optional<Moment> sharedDecidedAt{};
    bool surge{false}; ///< an extra place, for when nothing else fits
    bool wheelchair{false}; ///< somebody in a wheelchair can live there
    std::string unitName{};
    Families families{Families::No}; ///< who may take its unit
    int places{1}; ///< how many are taken with it
    std::vector<SharedTail> sharedBeside{}; ///< the same of the places that are taken with it
    bool unfit{false}; ///< for safety's sake not for whoever it is sought for; told as not suitable, never why
};

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
};

/// One of the three dates and whether the place is free until then.
struct ReachableDate {
    Moment at; ///< the legal or house moment itself
    Moment departure; ///< the planned end that follows from it
    bool free; ///< the place is free from the wish's beginning until `departure` and the turnover after it, and the
               ///< house lets somebody stay that long
};

struct Offer {
    std::size_t nth{0}; ///< which of the candidates it is
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

/// Where they are: whoever asks keeps them. A copy of each would cost as much as all else.
using Candidates = std::vector<const Candidate*>;

/// What stands in the way on this place will be over: for a true `freeAgainAt` what comes after it (`later`) must be
/// known.
bool passes(const Wish& wish, const Candidate& candidate, DatesOfHouses& dates);
DatesOfHouses datesFor(const Wish& wish); ///< what `passes` asks again and again

/// Ranks candidates: those that can be held first; among them surge places last, then time-out facilities before
/// transit homes, then those without a condition before those on a shared tail. Then what is least likely to stand in
/// the way later (domain/allocation.h): how much the place would be missed by others who ask next, and a likely
/// extension that would find no room. Then room until the house limit, automatic admission, tightest fit (the soonest
/// next claim still after the latest end), and alias, name and id, so that the order never depends on the input's
/// order. What cannot be held follows, soonest free again first. Of many only the first `most` are told.
std::vector<Offer> rank(const Wish& wish, const Candidates& candidates,
                        std::size_t most = std::numeric_limits<std::size_t>::max());

std::size_t countFree(const Wish& wish, const Candidates& candidates); ///< that can be held now

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
