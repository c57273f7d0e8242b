#include "usecases/claim_rules.h"
#include "usecases/place_hold.h"

// For how long a place is held, and what that hangs on.

namespace adempauze {

Outcome<Moment> reasonUntil(const Context& context, Moment expectedArrivalAt, std::optional<Moment> imposedAt)
{
    if (!imposedAt)
        return voluntaryEnd(context, expectedArrivalAt);
    if (expectedArrivalAt < *imposedAt)
        return No{.why = Refusal::TimeRunsBackwards, .pointer = "/expectedArrivalAt"};
    const auto standing = statedOrder(context, *imposedAt);
    if (!standing)
        return standing.no();
    if (standing->until <= expectedArrivalAt)
        return No{.why = Refusal::OrderEnded, .untilAt = standing->until, .pointer = "/imposedAt"};
    return standing->until;
}

Moment expiryOf(const Context& context, const FacilityRow& house, Moment expectedArrivalAt)
{
    return holdExpiry(house.intake(), context.now, expectedArrivalAt, context.holds.expiresAfter);
}

bool awaitsDecision(const Context& context, const ClaimRow& hold)
{
    if (!hold.expiresAt || hold.expectedArrivalAt < *hold.expiresAt)
        return false;
    if (hold.follows || !hold.statedImposedAt)
        return hold.follows.has_value();
    const auto standing = statedOrder(context, *hold.statedImposedAt);
    return standing && standing->until <= hold.expectedArrivalAt; // no other hold begins where its reason has ended
}

} // namespace adempauze
