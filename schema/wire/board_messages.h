#pragma once

#include "wire/closure_messages.h"
#include "wire/fields.h"
#include "wire/words.h"

/// Places × days. Claims by their id and code; nobody's name.
namespace adempauze::wire {

/// What a stretch of a place is: a claim's state as far as the caller may open the claim, else "taken"; "closed" is out
/// of service; "unconfirmed": nobody knows whether it is free, since the house has yet to enter what it wrote on paper.
inline constexpr std::array<std::string_view, 7> BarKinds{"held",  "booked", "present",    "departed",
                                                          "taken", "closed", "unconfirmed"};

/// What stands on a place; half-open.
struct BoardBar {
    std::string kind{};
    Moment fromAt{};
    std::optional<Moment>
        untilAt{}; ///< planned end; missing: a closure, or what is unconfirmed, whose end nobody knows
    std::optional<Moment> takenUntilAt{}; ///< with the house's turnover; missing: until somebody says that it is empty
    bool overdue{}; ///< somebody is there past the planned end: the place is not free
    std::optional<std::string> closureReason{};
    std::optional<QUuid> closureId{}; ///< as GET /v1/closures names it; missing: not a closure
    std::optional<QUuid> claimId{}; ///< missing: no claim, or the caller may not open it; so with the next four
    std::optional<std::string> code{}; ///< to be spoken
    std::optional<std::int64_t> version{}; ///< for If-Match
    std::optional<Moment> orderUntilAt{};
    std::optional<Moment> latestUntilAt{}; ///< the order's latest legal end
    std::optional<Moment> conditionalUntilAt{}; ///< gives way to a resident who stays on, until that is decided
    std::optional<Moment> tailUntilAt{}; ///< as far as the stay may yet be extended, while that is undecided
    bool tailShared{}; ///< others may book on the tail, on condition
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields.word("kind", self.kind, BarKinds);
        fields("fromAt", self.fromAt);
        fields("untilAt", self.untilAt);
        fields("takenUntilAt", self.takenUntilAt);
        fields("overdue", self.overdue);
        fields.word("closureReason", self.closureReason, ClosureKinds);
        fields("closureId", self.closureId);
        fields("claimId", self.claimId);
        fields("code", self.code);
        fields("version", self.version);
        fields("orderUntilAt", self.orderUntilAt);
        fields("latestUntilAt", self.latestUntilAt);
        fields("conditionalUntilAt", self.conditionalUntilAt);
        fields("tailUntilAt", self.tailUntilAt);
        fields("tailShared", self.tailShared);
    }
};

/// One bookable bed.
struct BoardPlace {
    QUuid id{};
    std::string name{};
    std::string unit{};
    QUuid facilityId{};
    std::string facilityAlias{};
    std::string facilityKind{};
    std::string accepts{};
    bool surge{}; ///< an extra place, for when nothing else fits
    bool onLoan{}; ///< another region's, here for a time; missing: no
    std::vector<BoardBar> bars{}; ///< by their beginning
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("id", self.id);
        fields("name", self.name);
        fields("unit", self.unit);
        fields("facilityId", self.facilityId);
        fields("facilityAlias", self.facilityAlias);
        fields.word("facilityKind", self.facilityKind, FacilityKinds);
        fields.word("accepts", self.accepts, AcceptsWords);
        fields("surge", self.surge);
        fields.ifAny("onLoan", self.onLoan);
        fields("bars", self.bars);
    }
};

/// A local day, midnight to midnight (23 to 25 hours), and how many places are free, taken, closed and unconfirmed in
/// its night, counted at 04:00 of the next day as bed-nights are.
struct BoardDay {
    std::string date{};
    Moment fromAt{};
    Moment untilAt{};
    int free{};
    int taken{};
    int closed{};
    int unconfirmed{}; ///< missing: none
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("date", self.date);
        fields("fromAt", self.fromAt);
        fields("untilAt", self.untilAt);
        fields("free", self.free);
        fields("taken", self.taken);
        fields("closed", self.closed);
        fields.ifAny("unconfirmed", self.unconfirmed);
    }
};

/// GET /v1/board?fromDate=…&days=…&facilityId=…
struct Board {
    Moment asOfAt{};
    std::string zone{};
    std::vector<BoardDay> days{};
    std::vector<BoardPlace> places{}; ///< by house, unit and name
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("asOfAt", self.asOfAt);
        fields("zone", self.zone);
        fields("days", self.days);
        fields("places", self.places);
    }
};

} // namespace adempauze::wire
