#pragma once

#include "wire/fields.h"
#include "wire/words.h"

namespace adempauze::wire {

/// POST /v1/waiting-list-entries. Not both of imposedAt and imposedLocal; neither: without an order, or not known.
struct RegisterWaiting {
    Moment neededFromAt{};
    Moment neededByAt{}; ///< from then on a place would come too late
    std::optional<Moment> imposedAt{};
    std::optional<LocalTime> imposedLocal{};
    bool underOrder{};
    bool dangerRunningOrder{}; ///< there is danger while an order runs
    bool sleepsOutside{};
    bool childrenInvolved{};
    std::optional<std::string> gender{};
    std::optional<std::string> kind{}; ///< of house; none: any
    std::optional<QUuid> caseId{};
    std::optional<QUuid> personId{};
    std::optional<QUuid> orderId{};
    std::optional<std::string> callerReference{}; ///< the caller's own; kept sealed
    std::optional<int> persons{}; ///< a family, which takes a unit whole; missing: one person
    bool wheelchair{}; ///< only where somebody in a wheelchair can live
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("neededFromAt", self.neededFromAt);
        fields("neededByAt", self.neededByAt);
        fields("imposedAt", self.imposedAt);
        fields("imposedLocal", self.imposedLocal);
        fields("underOrder", self.underOrder);
        fields.ifAny("dangerRunningOrder", self.dangerRunningOrder);
        fields.ifAny("sleepsOutside", self.sleepsOutside);
        fields.ifAny("childrenInvolved", self.childrenInvolved);
        fields.word("gender", self.gender, Genders);
        fields.word("kind", self.kind, FacilityKinds);
        fields("caseId", self.caseId);
        fields("personId", self.personId);
        fields("orderId", self.orderId);
        fields("callerReference", self.callerReference);
        fields("persons", self.persons, Range{1, PersonsMost});
        fields.ifAny("wheelchair", self.wheelchair);
    }
};

/// A place that was offered to somebody on the list.
struct WaitingOffer {
    QUuid id{};
    QUuid entryId{};
    QUuid placeId{};
    std::string placeName{};
    QUuid facilityId{};
    std::string facilityAlias{};
    std::optional<std::string> unitName{}; ///< a family is offered the unit whole, of which the place is one
    std::optional<QUuid> holdId{}; ///< none: offered to several, and held for nobody before the first acceptance
    Moment fromAt{};
    Moment untilAt{};
    LocalTime untilLocal{};
    std::string zone{};
    Moment offeredAt{};
    Moment deadlineAt{};
    LocalTime deadlineLocal{};
    std::string state{};
    std::optional<std::string> declineReason{};
    std::optional<Moment> endedAt{};
    QJsonObject why{}; ///< rank, rules and values at the moment of the offer
    std::int64_t version{};
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("id", self.id);
        fields("entryId", self.entryId);
        fields("placeId", self.placeId);
        fields("placeName", self.placeName);
        fields("facilityId", self.facilityId);
        fields("facilityAlias", self.facilityAlias);
        fields("unitName", self.unitName);
        fields("holdId", self.holdId);
        fields("fromAt", self.fromAt);
        fields("untilAt", self.untilAt);
        fields("untilLocal", self.untilLocal);
        fields("zone", self.zone);
        fields("offeredAt", self.offeredAt);
        fields("deadlineAt", self.deadlineAt);
        fields("deadlineLocal", self.deadlineLocal);
        fields.word("state", self.state, OfferStates);
        fields.word("declineReason", self.declineReason, OfferDeclineReasons);
        fields("endedAt", self.endedAt);
        fields("why", self.why);
        fields("version", self.version);
    }
};

/// Somebody who waits. Position and reasons only while waiting or offered; they count over the whole region. What is
/// the organisation's own (case, person, order, reference, offers) stands in its own entries only.
struct WaitingEntry {
    QUuid id{};
    bool own{}; ///< of the reader's organisation
    QUuid organisationId{};
    std::string state{};
    std::optional<int> position{}; ///< 1: first
    std::optional<std::string> aheadBy{}; ///< why it stands before the next; none: it is the last
    std::optional<std::string> behindBy{}; ///< why it stands behind the one before; none: it is the first
    Moment neededFromAt{};
    Moment neededByAt{};
    LocalTime neededByLocal{};
    std::optional<Moment> imposedAt{};
    bool underOrder{};
    bool dangerRunningOrder{};
    bool sleepsOutside{};
    bool childrenInvolved{};
    bool wheelchair{}; ///< only where somebody in a wheelchair can live
    std::optional<std::string> gender{};
    std::optional<std::string> kind{};
    std::optional<QUuid> caseId{};
    std::optional<QUuid> personId{};
    std::optional<QUuid> orderId{};
    std::optional<std::string> callerReference{};
    std::optional<int> persons{}; ///< of a family; missing: one person
    Moment registeredAt{};
    std::optional<std::string> withdrawReason{};
    std::vector<WaitingOffer> offers{}; ///< newest first, at most 20
    std::int64_t version{};
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("id", self.id);
        fields("own", self.own);
        fields("organisationId", self.organisationId);
        fields.word("state", self.state, WaitingStates);
        fields("position", self.position);
        fields.word("aheadBy", self.aheadBy, RankingCriteria);
        fields.word("behindBy", self.behindBy, RankingCriteria);
        fields("neededFromAt", self.neededFromAt);
        fields("neededByAt", self.neededByAt);
        fields("neededByLocal", self.neededByLocal);
        fields("imposedAt", self.imposedAt);
        fields("underOrder", self.underOrder);
        fields.ifAny("dangerRunningOrder", self.dangerRunningOrder);
        fields.ifAny("sleepsOutside", self.sleepsOutside);
        fields.ifAny("childrenInvolved", self.childrenInvolved);
        fields.ifAny("wheelchair", self.wheelchair);
        fields.word("gender", self.gender, Genders);
        fields.word("kind", self.kind, FacilityKinds);
        fields("caseId", self.caseId);
        fields("personId", self.personId);
        fields("orderId", self.orderId);
        fields("callerReference", self.callerReference);
        fields("persons", self.persons, Range{1, PersonsMost});
        fields("registeredAt", self.registeredAt);
        fields.word("withdrawReason", self.withdrawReason, WithdrawReasons);
        fields("offers", self.offers);
        fields("version", self.version);
    }
};

/// GET /v1/waiting-list-entries: who waits, first in rank first; then the organisation's own that ended within a day.
struct WaitingList {
    Moment asOfAt{};
    std::string zone{};
    int rankingVersion{}; ///< of the rules
    std::vector<std::string> criteria{}; ///< in the order in which they decide; the last ones break every tie
    std::vector<WaitingEntry> items{};
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("asOfAt", self.asOfAt);
        fields("zone", self.zone);
        fields("rankingVersion", self.rankingVersion);
        fields("criteria", self.criteria);
        fields("items", self.items);
    }
};

/// POST /v1/waiting-list-entries/{id}/needs: what is needed, and what the rank is judged by, all as it should be from
/// now on.
struct CorrectWaitingNeeds {
    Moment neededFromAt{};
    Moment neededByAt{}; ///< from then on a place would come too late
    bool underOrder{};
    bool dangerRunningOrder{}; ///< there is danger while an order runs
    bool sleepsOutside{};
    bool childrenInvolved{};
    std::optional<std::string> gender{};
    std::optional<std::string> kind{}; ///< of house; none: any
    std::optional<int> persons{}; ///< a family, which takes a unit whole; missing: one person
    bool wheelchair{}; ///< only where somebody in a wheelchair can live
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("neededFromAt", self.neededFromAt);
        fields("neededByAt", self.neededByAt);
        fields("underOrder", self.underOrder);
        fields.ifAny("dangerRunningOrder", self.dangerRunningOrder);
        fields.ifAny("sleepsOutside", self.sleepsOutside);
        fields.ifAny("childrenInvolved", self.childrenInvolved);
        fields.word("gender", self.gender, Genders);
        fields.word("kind", self.kind, FacilityKinds);
        fields("persons", self.persons, Range{1, PersonsMost});
        fields.ifAny("wheelchair", self.wheelchair);
    }
};

/// POST /v1/waiting-list-entries/{id}/withdrawal
struct WithdrawWaiting {
    std::string reason{};
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields.word("reason", self.reason, WithdrawReasons);
    }
};

/// POST /v1/waiting-list-entries/{id}/offers. To one: the place is held until the deadline. To several (alsoTo): it is
/// held for nobody, and the first acceptance gets it.
struct OfferPlace {
    QUuid placeId{};
    std::optional<Moment> deadlineAt{}; ///< none: as the ranking rules have it
    std::vector<QUuid> alsoTo{}; ///< other entries
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("placeId", self.placeId);
        fields("deadlineAt", self.deadlineAt);
        fields.ifAny("alsoTo", self.alsoTo);
    }
};

/// Its answer, and GET /v1/waiting-list-entries/{id}/offers
struct WaitingOffers {
    std::vector<WaitingOffer> items{};
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("items", self.items);
    }
};

/// POST /v1/waiting-offers/{id}/acceptance: answered with the hold it became.
struct AcceptOffer {
    template<class Self, class Fields>
    static void describe(Self&, Fields&)
    {
    }
};

/// POST /v1/waiting-offers/{id}/decline: the entry keeps its rank.
struct DeclineOffer {
    std::string reason{};
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields.word("reason", self.reason, OfferDeclineReasons);
    }
};

} // namespace adempauze::wire
