#include "domain/basis_segments.h"

#include <algorithm>

namespace adempauze {

bool isOrder(Basis basis)
{
    return basis == Basis::Order || basis == Basis::NextOrder;
}

BasisSegments reasonsOf(BasisSegments segments)
{
    while (!segments.empty() && segments.back().basis == Basis::WindDown)
        segments.pop_back();
    return segments;
}

void appendWithWindDown(BasisSegments& segments, Basis basis, std::optional<OrderId> order, Period during,
                        const HouseRules& house)
{
    segments.push_back({.basis = basis, .during = during, .order = order});
    if (const auto windDown = Period::parse(during.until(), plannedEnd(house, during.until())))
        segments.push_back({.basis = Basis::WindDown, .during = *windDown});
}

const OrderInForce* inForce(const OpenStay& stay, const std::optional<OrderId>& order)
{
    const auto known = std::ranges::find_if(stay.orders, [&](const OrderInForce& each) { return each.order == order; });
    return known == stay.orders.end() ? nullptr : &*known;
}

std::optional<Blocked> blockedBy(const OpenStay& stay, Moment until, const HouseRules& house)
{
    if (until <= stay.until)
        return std::nullopt;
    const Moment limit = houseLimit(house, stay.placedFrom);
    if (until > limit)
        return Blocked{Refusal::OverHouseLimit, limit, std::nullopt, limit};
    if (!stay.next)
        return std::nullopt;
    const auto& [kind, nextFrom, nextUntil] = *stay.next;
    const bool closed = kind == Obstacle::Kind::Closure;
    const Moment last = closed ? nextFrom : nextFrom - house.turnover;
    if (until <= last)
        return std::nullopt;
    return Blocked{closed ? Refusal::PlaceClosed : Refusal::PlaceTaken, nextFrom, nextUntil, last};
}

} // namespace adempauze
