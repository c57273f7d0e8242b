#include "http/alternatives.h"

#include "http/convert.h"
#include "usecases/begin_stay.h"
#include "usecases/safety_check.h"
#include "usecases/waiting_list.h"

#include <algorithm>

namespace adempauze::http {

namespace {

constexpr int AlternativesMax = 5;

Instead firstOf(const FoundPlaces& found, PlaceId except)
{
    Instead instead;
    for (const FoundPlace& place : found.places)
        if (place.offer.free && place.offer.place != except && instead.alternatives.size() < AlternativesMax)
            instead.alternatives.append(wire::toJson(alternativeOf(place)));
    for (const wire::OtherTime& time : otherTimesOf(found))
        if (instead.otherTimes.size() < AlternativesMax)
            instead.otherTimes.append(wire::toJson(time));
    for (const PlaceElsewhere& place : found.elsewhere)
        if (instead.elsewhere.size() < AlternativesMax)
            instead.elsewhere.append(wire::toJson(wireOf(place)));
    return instead;
}

} // namespace

Instead alternativesTo(Exchange& exchange, const PlaceSearch& search, PlaceId except)
{
    pg::Transaction tx(exchange.db, exchange.caller().region);
    const auto found = findPlaces(tx, exchange.context(), search);
    return found ? firstOf(*found, except) : Instead{};
}

Response refusedQuestion(const Exchange& exchange, const No& no)
{
    Response response = problemFor(no, houseZone(exchange.parts));
    if (no.why == Refusal::TooManyQuestions && no.untilAt) {
        const auto wait = std::max<std::int64_t>((*no.untilAt - exchange.now).count(), 1);
        response.headers.emplace_back("Retry-After", std::to_string(wait));
    }
    return response;
}

std::optional<Response> askedTooMuch(Exchange& exchange, const SafetyQuestion& question)
{
    pg::Transaction tx(exchange.db, exchange.caller().region);
    const auto no = askAbout(tx, exchange.context(), question);
    return no ? std::optional(refusedQuestion(exchange, *no)) : std::nullopt;
}

std::optional<Response> askedTooMuchOfEach(Exchange& exchange, const std::vector<SafetyQuestion>& questions)
{
    pg::Transaction tx(exchange.db, exchange.caller().region);
    const auto no = askAboutEach(tx, exchange.context(), questions);
    return no ? std::optional(refusedQuestion(exchange, *no)) : std::nullopt;
}

std::optional<Response> askedTooMuchOfWaiting(Exchange& exchange, const std::vector<WaitingEntryId>& entries,
                                              const std::optional<PlaceId>& place)
{
    pg::Transaction tx(exchange.db, exchange.caller().region);
    const auto no = askAboutWaiting(tx, exchange.context(), entries, place);
    return no ? std::optional(refusedQuestion(exchange, *no)) : std::nullopt;
}

Instead alternativesOver(Exchange& exchange, const SomeStay& stay, PlaceId except, const ForWhom& whom)
{
    const bool known = whom.person || whom.claim || whom.caseId;
    if (known && askedTooMuch(exchange, {.whom = whom, .everyHouse = true}))
        return {};
    pg::Transaction tx(exchange.db, exchange.caller().region);
    auto found = foundOver(tx, exchange.context(), stay, except, whom);
    if (std::ranges::none_of(found.places, isFirmlyFree))
        found.elsewhere = elsewhereOver(tx, exchange.context(), stay);
    tx.rollback();
    return firstOf(found, except);
}

Instead alternativesForWaiting(Exchange& exchange, WaitingEntryId entry, PlaceId except)
{
    if (askedTooMuchOfWaiting(exchange, {entry}, std::nullopt))
        return {};
    pg::Transaction tx(exchange.db, exchange.caller().region);
    const auto found = showFit(tx, exchange.context(), entry);
    return found ? firstOf(*found, except) : Instead{};
}

Instead alternativesAtTheDoor(Exchange& exchange, std::string_view code, Moment arrivedAt)
{
    pg::Transaction tx(exchange.db, exchange.caller().region);
    const auto claim = showClaimOnCode(tx, exchange.context(), code);
    const auto during = claim ? Period::parse(arrivedAt, claim->until) : std::nullopt;
    return during ? alternativesOver(exchange, {*during, claim->needs(), claim->persons}, claim->place().place,
                                     {.claim = claim->id})
                  : Instead{};
}

} // namespace adempauze::http
