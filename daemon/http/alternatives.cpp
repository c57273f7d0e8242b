#include "http/alternatives.h"

#include "http/convert.h"
#include "usecases/begin_stay.h"

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
    return instead;
}

} // namespace

Instead alternativesTo(Exchange& exchange, const PlaceSearch& search, PlaceId except)
{
    pg::Transaction tx(exchange.db, exchange.caller().region);
    const auto found = findPlaces(tx, exchange.context(), search);
    return found ? firstOf(*found, except) : Instead{};
}

Instead alternativesOver(Exchange& exchange, const Period& during, std::optional<Gender> gender, PlaceId except)
{
    pg::Transaction tx(exchange.db, exchange.caller().region);
    const auto found = foundOver(tx, exchange.context(), during, gender, except);
    tx.rollback();
    return firstOf(found, except);
}

Instead alternativesAtTheDoor(Exchange& exchange, std::string_view code, Moment arrivedAt)
{
    pg::Transaction tx(exchange.db, exchange.caller().region);
    const auto claim = showClaimOnCode(tx, exchange.context(), code);
    const auto during = claim ? Period::parse(arrivedAt, claim->until) : std::nullopt;
    return during ? alternativesOver(exchange, *during, claim->gender, claim->place().place) : Instead{};
}

} // namespace adempauze::http
