#pragma once

#include "wire/follow_up_messages.h"
#include "wire/hand_over_messages.h"
#include "wire/night_messages.h"

namespace adempauze::wire {

/// Somebody who is to come or to leave.
struct ExpectedMove {
    std::string what{};
    QUuid claimId{};
    std::string state{}; ///< of the hold or stay
    std::optional<std::string> code{}; ///< to be spoken: "KRF 5294"
    std::string placeName{};
    std::string facilityAlias{};
    Moment dueAt{};
    LocalTime dueLocal{};
    bool overdue{}; ///< it should have been by now
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields.word("what", self.what, Moves);
        fields("claimId", self.claimId);
        fields.word("state", self.state, ClaimStates);
        fields("code", self.code);
        fields("placeName", self.placeName);
        fields("facilityAlias", self.facilityAlias);
        fields("dueAt", self.dueAt);
        fields("dueLocal", self.dueLocal);
        fields("overdue", self.overdue);
    }
};

/// Somebody who is there, and what was last said of a night of theirs.
struct NightSaid {
    QUuid stayId{};
    std::string placeName{};
    std::string facilityAlias{};
    std::optional<NightCheck> check{}; ///< none: nothing was ever said
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("stayId", self.stayId);
        fields("placeName", self.placeName);
        fields("facilityAlias", self.facilityAlias);
        fields("check", self.check);
    }
};

/// GET /v1/shift-report: of tasks, what happened after lastLookedAt, when one looked at the same report, and by asOfAt
/// (nothing looked at before: in the last day), what nobody has taken on, and what others offer; of stays, what is
/// expected before untilAt and what is overdue, and the nights.
struct ShiftReport {
    std::optional<Moment> lastLookedAt{};
    Moment asOfAt{};
    Moment untilAt{};
    std::vector<QUuid> teamIds{}; ///< whose it is; none: of the whole organisation or house
    std::vector<Task> opened{};
    std::vector<Task> overdue{};
    std::vector<Task> done{}; ///< done or cancelled, by somebody else
    std::vector<Task> ofNobody{}; ///< those of arrivals without papers first
    std::vector<HandOver> offers{}; ///< that wait for an answer of whose report it is
    std::vector<ExpectedMove> expected{}; ///< soonest first
    std::vector<NightSaid> nights{};
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("lastLookedAt", self.lastLookedAt);
        fields("asOfAt", self.asOfAt);
        fields("untilAt", self.untilAt);
        fields.ifAny("teamIds", self.teamIds);
        fields("opened", self.opened);
        fields("overdue", self.overdue);
        fields("done", self.done);
        fields("ofNobody", self.ofNobody);
        fields.ifAny("offers", self.offers);
        fields("expected", self.expected);
        fields("nights", self.nights);
    }
};

} // namespace adempauze::wire
