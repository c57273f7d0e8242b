#pragma once

#include "wire/elsewhere_messages.h"
#include "wire/fields.h"
#include "wire/words.h"

namespace adempauze::wire {

/// POST /v1/places/_search. Without imposedAt and imposedLocal: without an order (voluntary). Not both. A search that
/// finds nothing to hold is a turn-away, once per request: of one requestId, or else of one account that asks for the
/// same gender and imposition within four hours of the time before.
struct PlaceSearch {
    Moment expectedArrivalAt{};
    std::optional<Moment> imposedAt{};
    std::optional<LocalTime> imposedLocal{}; ///< wall clock in the regime's zone
    std::optional<std::string> gender{};
    std::optional<std::string> kind{};
    std::optional<bool> wheelchair{}; ///< true: only where somebody in a wheelchair can live
    std::optional<QUuid> personId{}; ///< case workers, of people in sight: houses not for them are not_suitable
    std::optional<QUuid> orderId{}; ///< of its subject
    std::optional<QUuid> caseId{}; ///< of its household
    std::optional<int> limit{}; ///< how many places are told, best first; 50 unless said
    std::optional<QUuid> requestId{}; ///< one for each person a place is sought for, in every search and hold for them
    std::optional<int> persons{}; ///< a family is offered units that it can take whole, one offer each; missing: one
    std::optional<bool> watching{}; ///< true: a screen looks what is free, and nobody asks for a place; never counted
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("expectedArrivalAt", self.expectedArrivalAt);
        fields("imposedAt", self.imposedAt);
        fields("imposedLocal", self.imposedLocal);
        fields.word("gender", self.gender, Genders);
        fields.word("kind", self.kind, FacilityKinds);
        fields("wheelchair", self.wheelchair);
        fields("personId", self.personId);
        fields("orderId", self.orderId);
        fields("caseId", self.caseId);
        fields("limit", self.limit, Range{1, 1000});
        fields("requestId", self.requestId);
        fields("persons", self.persons, Range{1, PersonsMost});
        fields("watching", self.watching);
    }
};

/// One of the three dates of a place, and whether it is free until then.
struct ReachableDate {
    Moment at{}; ///< the legal or house moment
    LocalTime local{};
    Moment departureAt{}; ///< the planned end that follows from it
    LocalTime departureLocal{};
    bool free{};
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("at", self.at);
        fields("local", self.local);
        fields("departureAt", self.departureAt);
        fields("departureLocal", self.departureLocal);
        fields("free", self.free);
    }
};

/// A place in the ranked answer. Never who sleeps there, never an address.
struct PlaceOffer {
    QUuid placeId{};
    std::string placeName{};
    QUuid facilityId{};
    std::string facilityAlias{};
    std::string kind{};
    std::string accepts{};
    std::string conditions{};
    std::string admission{};
    std::string phone{};
    std::string intakeFrom{}; ///< "00:00"
    std::string intakeUntil{}; ///< exclusive; "24:00"
    bool free{}; ///< can be held now for the whole first period
    std::optional<std::string> obstacle{};
    std::optional<Moment> freeAgainAt{}; ///< the soonest beginning from which it is free for as long as was asked
    std::optional<Moment> roomUntilAt{}; ///< free until then for who comes as asked, by what comes next and by the
                                         ///< house limit; missing where there is no room at all
    std::optional<Moment> conditionalUntilAt{}; ///< free only on a shared tail: when that is decided
    ReachableDate orderEnd{};
    ReachableDate latestEnd{};
    ReachableDate houseLimit{};
    Moment confirmedAt{}; ///< freshness
    std::vector<std::string> reasons{}; ///< why it stands where it stands
    std::optional<std::string> unitName{}; ///< a unit that is taken whole; placeName is one of its places
    std::optional<int> unitPlaces{}; ///< how many it has, for as many persons; all are free until roomUntilAt
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("placeId", self.placeId);
        fields("placeName", self.placeName);
        fields("facilityId", self.facilityId);
        fields("facilityAlias", self.facilityAlias);
        fields.word("kind", self.kind, FacilityKinds);
        fields.word("accepts", self.accepts, AcceptsWords);
        fields("conditions", self.conditions, 2000);
        fields.word("admission", self.admission, Admissions);
        fields("phone", self.phone);
        fields("intakeFrom", self.intakeFrom);
        fields("intakeUntil", self.intakeUntil);
        fields("free", self.free);
        fields("obstacle", self.obstacle);
        fields("freeAgainAt", self.freeAgainAt);
        fields("roomUntilAt", self.roomUntilAt);
        fields("conditionalUntilAt", self.conditionalUntilAt);
        fields("orderEnd", self.orderEnd);
        fields("latestEnd", self.latestEnd);
        fields("houseLimit", self.houseLimit);
        fields("confirmedAt", self.confirmedAt);
        fields("reasons", self.reasons);
        fields("unitName", self.unitName);
        fields("unitPlaces", self.unitPlaces, Range{1, 1000});
    }
};

/// A place at another time, when none is free as asked.
struct OtherTime {
    QUuid placeId{};
    std::string placeName{};
    QUuid facilityId{};
    std::string facilityAlias{};
    std::string phone{};
    Moment fromAt{};
    std::optional<Moment> untilAt{}; ///< free until then only; missing: for as long as was asked
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("placeId", self.placeId);
        fields("placeName", self.placeName);
        fields("facilityId", self.facilityId);
        fields("facilityAlias", self.facilityAlias);
        fields("phone", self.phone);
        fields("fromAt", self.fromAt);
        fields("untilAt", self.untilAt);
    }
};

/// 200, best first
struct PlaceOffers {
    Moment asOfAt{};
    std::string zone{};
    int freeCount{}; ///< of all places, told or not
    int placeCount{}; ///< all there are; more than `items` where a search asked for fewer
    std::vector<PlaceOffer> items{};
    std::vector<OtherTime> otherTimes{}; ///< when nothing is free; what helps first stands first
    std::vector<PlaceElsewhere> elsewhere{}; ///< the same: what other regions show, and would fit
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("asOfAt", self.asOfAt);
        fields("zone", self.zone);
        fields("freeCount", self.freeCount);
        fields.ifAny("placeCount", self.placeCount);
        fields("items", self.items);
        fields.ifAny("otherTimes", self.otherTimes);
        fields.ifAny("elsewhere", self.elsewhere);
    }
};

/// A place of a facility.
struct PlaceName {
    QUuid id{};
    std::string name{};
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("id", self.id);
        fields("name", self.name);
    }
};

/// What may be known of a house: conditions, never its address.
struct Facility {
    QUuid id{};
    std::string alias{};
    std::string kind{};
    std::string accepts{};
    std::string conditions{};
    std::string zone{};
    std::optional<std::string> departureTime{};
    int turnoverMinutes{};
    int longestStayDays{};
    std::string admission{};
    std::string tail{};
    std::string phone{};
    std::vector<PlaceName> places{};
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("id", self.id);
        fields("alias", self.alias);
        fields.word("kind", self.kind, FacilityKinds);
        fields.word("accepts", self.accepts, AcceptsWords);
        fields("conditions", self.conditions, 2000);
        fields("zone", self.zone);
        fields("departureTime", self.departureTime);
        fields("turnoverMinutes", self.turnoverMinutes);
        fields("longestStayDays", self.longestStayDays);
        fields.word("admission", self.admission, Admissions);
        fields.word("tail", self.tail, Tails);
        fields("phone", self.phone);
        fields("places", self.places);
    }
};

/// GET /v1/facilities
struct Facilities {
    std::vector<Facility> items{};
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("items", self.items);
    }
};

/// What one act closes: the place, or all places of its unit or its house.
inline constexpr std::array<std::string_view, 3> ClosureScopes{"place", "unit", "facility"};

/// POST /v1/closures
struct ClosePlace {
    QUuid placeId{};
    std::optional<std::string> whole{}; ///< missing: this place alone
    Moment fromAt{};
    std::optional<Moment> untilAt{}; ///< missing: not known yet
    std::string reason{};
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("placeId", self.placeId);
        fields.word("whole", self.whole, ClosureScopes);
        fields("fromAt", self.fromAt);
        fields("untilAt", self.untilAt);
        fields.word("reason", self.reason, ClosureReasons);
    }
};

/// 201: of the place itself
struct Closure {
    QUuid id{};
    QUuid placeId{};
    Moment fromAt{};
    std::optional<Moment> untilAt{};
    std::string reason{};
    std::optional<QUuid> togetherId{}; ///< the same for all that were closed with it; missing: it alone was
    std::int64_t version{}; ///< missing: not said
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("id", self.id);
        fields("placeId", self.placeId);
        fields("fromAt", self.fromAt);
        fields("untilAt", self.untilAt);
        fields.word("reason", self.reason, ClosureReasons);
        fields("togetherId", self.togetherId);
        fields.ifAny("version", self.version);
    }
};

} // namespace adempauze::wire
