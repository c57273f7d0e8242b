#pragma once

#include "wire/fields.h"

#include <array>

namespace adempauze::wire {

inline constexpr std::array<std::string_view, 2> LoanWays{"lent", "borrowed"};

/// POST /v1/loans
struct LendPlace {
    QUuid placeId{};
    QUuid regionId{}; ///< one of those that have a unit for guests
    Moment fromAt{};
    Moment untilAt{};
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("placeId", self.placeId);
        fields("regionId", self.regionId);
        fields("fromAt", self.fromAt);
        fields("untilAt", self.untilAt);
    }
};

/// 201; a place that is lent to another region, or borrowed from one. What stands on it is the borrower's and not here.
struct Loan {
    QUuid id{};
    std::string way{};
    std::string regionName{}; ///< the other one
    QUuid placeId{}; ///< the own one: what is lent, or the guest place
    std::string placeName{};
    QUuid facilityId{};
    std::string facilityAlias{};
    Moment fromAt{};
    Moment untilAt{}; ///< as agreed; the place is closed until returnedAt, whatever this says
    std::optional<Moment> returnedAt{};
    std::int64_t version{};
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("id", self.id);
        fields.word("way", self.way, LoanWays);
        fields("regionName", self.regionName);
        fields("placeId", self.placeId);
        fields("placeName", self.placeName);
        fields("facilityId", self.facilityId);
        fields("facilityAlias", self.facilityAlias);
        fields("fromAt", self.fromAt);
        fields("untilAt", self.untilAt);
        fields("returnedAt", self.returnedAt);
        fields("version", self.version);
    }
};

/// GET /v1/loans, those that are not over first
struct Loans {
    std::vector<Loan> items{};
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("items", self.items);
    }
};

/// POST /v1/loans/{id}/return
struct ReturnPlace {
    template<class Self, class Fields>
    static void describe(Self&, Fields&)
    {
    }
};

/// POST /v1/loans/{id}/recall: the lender wants the place back from then on, sooner than agreed.
struct RecallPlace {
    Moment backAt{};
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("backAt", self.backAt);
    }
};

struct GuestRegion {
    QUuid id{};
    std::string name{};
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("id", self.id);
        fields("name", self.name);
    }
};

/// GET /v1/guest-regions: whom a place can be lent to
struct GuestRegions {
    std::vector<GuestRegion> items{};
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("items", self.items);
    }
};

} // namespace adempauze::wire
