#include "domain/turn_away.h"

#include "domain/words.h"

#include <algorithm>

namespace adempauze {

namespace {

constexpr WordList<TurnAwayReason, 13> ReasonWords{{
    {TurnAwayReason::Full, "full"},
    {TurnAwayReason::Closed, "closed"},
    {TurnAwayReason::DepartureUnconfirmed, "departure_unconfirmed"},
    {TurnAwayReason::OverHouseLimit, "over_house_limit"},
    {TurnAwayReason::NotSuitable, "not_suitable"},
    {TurnAwayReason::DeclinedByHouse, "declined_by_house"},
    {TurnAwayReason::DeskSilent, "desk_silent"},
    {TurnAwayReason::HoldExpired, "hold_expired"},
    {TurnAwayReason::RefusedAtDoor, "refused_at_door"},
    {TurnAwayReason::TooManyHolds, "too_many_holds"},
    {TurnAwayReason::OwnChoice, "own_choice"},
    {TurnAwayReason::Safety, "safety"},
    {TurnAwayReason::Other, "other"},
}};

bool isOfAHouse(TurnAwayReason reason)
{
    return reason == TurnAwayReason::DeclinedByHouse || reason == TurnAwayReason::DeskSilent
        || reason == TurnAwayReason::HoldExpired || reason == TurnAwayReason::RefusedAtDoor;
}

// What says most of a search that found nothing comes first.
constexpr std::array<std::pair<Refusal, TurnAwayReason>, 6> OfRefusals{{
    {Refusal::PlaceTaken, TurnAwayReason::Full},
    {Refusal::DepartureUnconfirmed, TurnAwayReason::DepartureUnconfirmed},
    {Refusal::PlaceClosed, TurnAwayReason::Closed},
    {Refusal::OverHouseLimit, TurnAwayReason::OverHouseLimit},
    {Refusal::NotSuitable, TurnAwayReason::NotSuitable},
    {Refusal::TooManyHolds, TurnAwayReason::TooManyHolds}, // of no search
}};

} // namespace

std::string_view wordFor(TurnAwayReason reason)
{
    return wordIn(ReasonWords, reason);
}

std::optional<TurnAwayReason> turnAwayReasonNamed(std::string_view word)
{
    return valueIn(ReasonWords, word);
}

std::optional<TurnAwayReason> whyNothingFits(const std::vector<Offer>& offers)
{
    if (std::ranges::any_of(offers, &Offer::free))
        return std::nullopt;
    for (const auto& [why, reason] : OfRefusals)
        if (std::ranges::any_of(offers, [&](const Offer& offer) { return offer.obstacle == wordFor(why); }))
            return reason;
    return TurnAwayReason::Full; // a region without a place
}

std::optional<TurnAwayReason> turnAwayFor(Refusal why)
{
    const auto found = std::ranges::find(OfRefusals, why, &std::pair<Refusal, TurnAwayReason>::first);
    return found == OfRefusals.end() ? std::nullopt : std::optional(found->second);
}

TurnAwayReason standingReason(TurnAwayReason before, bool saidByPerson, TurnAwayReason now)
{
    return saidByPerson || (isOfAHouse(before) && !isOfAHouse(now)) ? before : now;
}

} // namespace adempauze
