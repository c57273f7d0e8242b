#pragma once

#include "domain/outcome.h"
#include "domain/search.h"

#include <chrono>
#include <optional>
#include <string_view>
#include <vector>

namespace adempauze {

/// Why a request got no place. The first ones are found by the daemon; the last three only a person says.
enum class TurnAwayReason {
    Full, ///< every place that fits is taken, or the one that was held made way for whoever is there
    Closed, ///< those that are not taken are out of service
    DepartureUnconfirmed, ///< those that are not taken should be empty, and nobody said so
    OverHouseLimit, ///< those that fit do not let somebody stay that long
    NotSuitable, ///< none takes this person; safety is told like any other ground (TRUST.md)
    DeclinedByHouse, ///< its desk said no; the desk's own reason stands beside it
    DeskSilent, ///< the hold ran out while its desk was asked
    HoldExpired, ///< the house would have taken somebody, and nobody came or booked in time
    RefusedAtDoor, ///< somebody came with a code that the house had promised a place for, and was not let in
    TooManyHolds, ///< its asker holds as many places as they may
    OwnChoice,
    Safety,
    Other,
};

std::string_view wordFor(TurnAwayReason reason); ///< snake_case
std::optional<TurnAwayReason> turnAwayReasonNamed(std::string_view word);

/// Repeated searches and refusals of one request count once (MODEL.md § 1). One request is what its asker says is one:
/// a request id that is sent along with each search and hold. Where none is sent, it is what one account asks for the
/// same kind of person and the same imposition, each time within this long of the time before: whoever searches wider
/// (another kind of house, another arrival) still asks for the same person, and at night nobody gives up within
/// minutes. Who asks for two people without an order at once must send ids. An entry of the waiting list is one, that
/// which was noted before it was registered if there is such a one; so is what a resident is to have afterwards.
inline constexpr std::chrono::hours SameRequestWithin{4};

/// How long a request may stay open before its asker is asked what became of it: the night is not over then.
inline constexpr std::chrono::hours FollowUpAfter{4};

/// What a search that found nothing to hold says; none where something can be held. What will pass by waiting says more
/// than what will not: one fitting place that is taken makes it "full", whatever the others are.
std::optional<TurnAwayReason> whyNothingFits(const std::vector<Offer>& offers);

/// What a refused hold or booking says; none for refusals that are not about a place (something asked wrongly, somebody
/// without the right).
std::optional<TurnAwayReason> turnAwayFor(Refusal why);

/// Which of two reasons of one request stands: what a person said, then what a house did, then the later of what was
/// searched. A search after a house's "no" finds nothing because that house said no.
TurnAwayReason standingReason(TurnAwayReason before, bool saidByPerson, TurnAwayReason now);

} // namespace adempauze
