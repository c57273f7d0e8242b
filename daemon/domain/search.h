#pragma once

#include "domain/facility.h"
#include "domain/order.h"

#include <optional>
#include <string>
#include <vector>

namespace adempauze {

/// Whom a place takes.
enum class Accepts { Men, Women, Anyone };

std::string_view wordFor(Accepts accepts); ///< "men", "women", "anyone"
std::optional<Accepts> acceptsNamed(std::string_view word);

/// For whom a place is sought. One person; `gender` decides only where a house takes one kind.
enum class Gender { Man, Woman, Other };

std::string_view wordFor(Gender gender); ///< "man", "woman", "other"
std::optional<Gender> genderNamed(std::string_view word);

bool suits(Accepts accepts, Gender gender); ///< Other is taken only by "anyone"

/// A candidate place as the store read it; only facts.
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
    bool departureUnconfirmed{false}; ///< somebody present whose planned end has passed
    Moment confirmedAt; ///< freshness: when anybody last recorded something about this place
    std::optional<Moment> sharedFrom{}; ///< a resident's shared tail [sharedFrom, sharedUntil) that is undecided
    std::optional<Moment> sharedUntil{};
    std::optional<Moment> sharedDecidedAt{};
    bool surge{false}; ///< an extra place, for when nothing else fits
    bool wheelchair{false}; ///< somebody in a wheelchair can live there
    bool unfit{false}; ///< for safety's sake not for whoever it is sought for; told as not suitable, never why
};

struct Wish {
    Moment from; ///< expected arrival
    std::optional<OrderStanding> order{}; ///< none: voluntary, ten local days (`voluntaryDays` of the regime)
    Moment until; ///< end of the reason: order's first end, or from + n days
    std::optional<Gender> gender{};
    std::optional<FacilityKind> kind{};
    bool wheelchair{false}; ///< only where somebody in a wheelchair can live
};

/// One of the three dates and whether the place is free until then.
struct ReachableDate {
    Moment at; ///< the legal or house moment itself
    Moment departure; ///< the planned end that follows from it
    bool free; ///< the place is free from the wish's beginning until `departure` and the turnover after it, and the
               ///< house lets somebody stay that long
};

struct Offer {
    PlaceId place;
    FacilityId facility;
    bool free; ///< can be held now for the whole first period
    std::optional<std::string>
        obstacle{}; ///< "place_taken", "place_closed", "departure_unconfirmed", "not_suitable", "stay_over_house_limit"
    std::optional<Moment> freeAgainAt{}; ///< when known
    std::optional<Moment> conditionalUntil{}; ///< free only on a shared tail: when that is decided
    ReachableDate orderEnd;
    ReachableDate latestEnd;
    ReachableDate houseLimit;
    std::vector<std::string> reasons; ///< why it stands where it stands, as words
};

/// Ranks candidates: those that can be held first; among them surge places last, then time-out facilities before
/// transit homes, then those without a condition before those on a shared tail, then room to extend (latest legal end,
/// then house limit), then automatic admission, then tightest fit (the soonest next claim still after the latest end),
/// then alias, name and id, so that the order never depends on the input's order. What cannot be held follows, soonest
/// free again first.
std::vector<Offer> rank(const Wish& wish, const std::vector<Candidate>& candidates);

} // namespace adempauze
