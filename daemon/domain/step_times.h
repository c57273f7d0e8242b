#pragma once

#include "domain/deadlines.h"
#include "domain/protocol.h"

#include <optional>
#include <vector>

namespace adempauze {

/// As far as protocols look at an order.
struct OrderFacts {
    OrderId id;
    Zone zone;
    Moment imposedAt;
    Moment until; ///< the end that stands
    std::vector<Deadline> deadlines{};
};

/// As far as protocols look at a stay: booked, present or departed.
struct StayFacts {
    ClaimId id;
    std::optional<OrderId> order{}; ///< that it rests on
    std::vector<OrderId> orders{}; ///< that any of its time rests on
    FacilityKind kind = FacilityKind::TimeOut; ///< of the house it is in, or was last
    FacilityId facility{};
    OrganisationId operatedBy{};
    Zone zone;
    std::optional<Moment> arrivedAt{}; ///< in this house
    Moment until; ///< planned
    std::optional<Moment> departedAt{};
};

/// When a step is due, from what that was counted, and when it is work.
struct StepTimes {
    StepFrom dueFrom;
    Moment from;
    Moment dueAt;
    Moment opensAt; ///< never after dueAt
    std::optional<Moment> lapsesAt{};

    friend bool operator==(const StepTimes&, const StepTimes&) = default;
};

/// One order or stay that a protocol is carried out for.
struct StepSubject {
    Zone zone;
    const OrderFacts* order; ///< of a stay: that it rests on, if any
    const StayFacts* stay; ///< none: the order itself
};

/// Every time that a step is due for the subject, in order; none while what it counts from is not known. Days and more
/// keep the clock time over changes of the clock, hours elapse (R5).
std::vector<StepTimes> timesOf(const ProtocolStep& step, const StepSubject& subject,
                               const std::optional<Moment>& previousDone);

} // namespace adempauze
