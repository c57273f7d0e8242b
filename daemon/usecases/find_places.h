#pragma once

#include "domain/elsewhere.h"
#include "domain/search.h"
#include "storage/facility_store.h"
#include "storage/safety_store.h"
#include "usecases/context.h"

namespace adempauze {

struct KeptPlace;

struct PlaceSearch {
    Moment expectedArrivalAt;
    std::optional<Moment> imposedAt{}; ///< none: without an order
    std::optional<Gender> gender{};
    std::optional<FacilityKind> kind{};
    bool wheelchair{false};
    int persons{1}; ///< more: a family, which takes a unit whole
    ForWhom whom{}; ///< somebody who is known, counted as a question about them by askFor
    std::size_t most{50}; ///< places that are told, best first
};

/// A place in the answer: the offer and what may be known of the house.
struct FoundPlace {
    Offer offer;
    std::string placeName;
    std::string facilityAlias;
    FacilityKind kind;
    Accepts accepts;
    std::string conditions;
    Admission admission;
    std::string phone;
    int intakeFrom;
    int intakeUntil;
    Moment confirmedAt;
    Zone zone;
    int placeCount{1}; ///< that are taken with it
    std::optional<std::string> wholeUnit{}; ///< the unit's name, where all its places are taken
};

struct FoundPlaces {
    Moment asOf;
    Zone zone;
    std::vector<FoundPlace> places; ///< best first
    int freeCount{0}; ///< of all, told or not
    int placeCount{0};
    std::vector<TimeOption> inTime{}; ///< when nothing is free
    std::vector<PlaceElsewhere> elsewhere{}; ///< the same: what other regions show, and would fit
};

/// What is free, best first; houses that are not for somebody who is known answer as any unsuitable one. The one
/// function behind every search; advice only, the database decides at the hold. Who: police liaison, placement worker,
/// coordinator, facility staff. Refusals: NotYours, InvalidInput (arrival before imposition, or the reason to stay
/// already over at arrival).
Outcome<FoundPlaces> findPlaces(pg::Transaction& tx, const Context& context, const PlaceSearch& wish);

/// Every place of the region for this wish but one, best first, within a change that is already under way. For somebody
/// who is known only those that may take them. Does not commit.
FoundPlaces foundFor(pg::Transaction& tx, const Context& context, const Wish& wish, PlaceId except,
                     const ForWhom& whom = {});
/// The same with every place: houses that are not for somebody who is known answer as any unsuitable one.
FoundPlaces fitFor(pg::Transaction& tx, const Context& context, const Wish& wish, const ForWhom& whom);
std::vector<FoundPlace> placesFor(pg::Transaction& tx, const Context& context, const Wish& wish, PlaceId except,
                                  const ForWhom& whom = {}); ///< without other times

/// The places for one wish, best first, among candidates that were read for whoever comes at its beginning
/// (place_copies.h).
std::vector<FoundPlace> ranked(const Wish& wish, const std::vector<KeptPlace>& candidates);

/// Those that could take a stay, on no condition; if there are none, at another time. Does not commit.
bool isFirmlyFree(const FoundPlace& found);
struct SomeStay {
    Period during;
    Needs needs{};
    int persons{1};
};
FoundPlaces foundOver(pg::Transaction& tx, const Context& context, const SomeStay& stay, PlaceId except,
                      const ForWhom& whom = {});
/// Where nothing is free then: what other regions show and would fit; for a family nothing, since they show places one
/// by one. Sends what is queued; does not commit.
std::vector<PlaceElsewhere> elsewhereOver(pg::Transaction& tx, const Context& context, const SomeStay& stay);

std::vector<FoundPlace> alternativesFor(pg::Transaction& tx, const Context& context, const SomeStay& stay,
                                        PlaceId except, const ForWhom& whom = {});

} // namespace adempauze
