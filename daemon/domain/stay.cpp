#include "domain/basis_segments.h"
#include "domain/words.h"

#include <algorithm>

namespace adempauze {

namespace {

constexpr WordList<ClaimState, 9> StateWords{{
    {ClaimState::Held, "held"},
    {ClaimState::Expired, "expired"},
    {ClaimState::Released, "released"},
    {ClaimState::Declined, "declined"},
    {ClaimState::Booked, "booked"},
    {ClaimState::NoShow, "no_show"},
    {ClaimState::Cancelled, "cancelled"},
    {ClaimState::Present, "present"},
    {ClaimState::Departed, "departed"},
}};

constexpr WordList<Basis, 5> BasisWords{{
    {Basis::Order, "order"},
    {Basis::NextOrder, "next_order"},
    {Basis::OtherMeasure, "other_measure"},
    {Basis::Voluntary, "voluntary"},
    {Basis::WindDown, "wind_down"},
}};

} // namespace

std::string_view wordFor(ClaimState state)
{
    return wordIn(StateWords, state);
}

std::optional<ClaimState> claimStateNamed(std::string_view word)
{
    return valueIn(StateWords, word);
}

bool isOpenStay(ClaimState state)
{
    return state == ClaimState::Booked || state == ClaimState::Present;
}

std::string_view wordFor(Basis basis)
{
    return wordIn(BasisWords, basis);
}

std::optional<Basis> basisNamed(std::string_view word)
{
    return valueIn(BasisWords, word);
}

std::optional<BasisSegments> restOnOrder(Moment from, OrderId order, Moment orderEnd, const HouseRules& house)
{
    const auto during = Period::parse(from, orderEnd);
    if (!during)
        return std::nullopt;
    BasisSegments segments;
    appendWithWindDown(segments, Basis::Order, order, *during, house);
    return segments;
}

Outcome<Follows> shortened(const OpenStay& stay, Moment until, Moment now)
{
    if (!isOpenStay(stay.state))
        return Refusal::StayNotOpen;
    if (stay.segments.empty())
        return Refusal::StayNotBased;
    if (until >= stay.until)
        return No{.why = Refusal::TimeRunsBackwards, .limitAt = stay.until, .pointer = "/untilAt"};
    if (const Moment earliest = std::max(stay.from, now); until <= earliest)
        return No{.why = Refusal::TimeRunsBackwards, .limitAt = earliest, .pointer = "/untilAt"};
    BasisSegments kept;
    for (BasisSegment segment : stay.segments) {
        const auto during = Period::parse(segment.during.from(), std::min(segment.during.until(), until));
        if (!during)
            continue;
        segment.during = *during;
        kept.push_back(segment);
    }
    return Follows{.until = until, .segments = std::move(kept)};
}

Cover coverOf(const Period& stay, const Period& order)
{
    const Periods housed{stay};
    const Periods barred{order};
    return {.covered = housed & barred, .without = housed - barred, .unhoused = barred - housed};
}

} // namespace adempauze
