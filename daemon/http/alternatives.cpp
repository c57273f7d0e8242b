#include "http/alternatives.h"

#include "http/convert.h"

namespace adempauze::http {

namespace {

constexpr int AlternativesMax = 5;

QJsonArray firstFree(const std::vector<FoundPlace>& places, PlaceId except)
{
    QJsonArray alternatives;
    for (const FoundPlace& place : places) {
        if (place.offer.free && place.offer.place != except)
            alternatives.append(wire::toJson(alternativeOf(place)));
        if (alternatives.size() == AlternativesMax)
            break;
    }
    return alternatives;
}

} // namespace

QJsonArray alternativesTo(Exchange& exchange, const PlaceSearch& search, PlaceId except)
{
    pg::Transaction tx(exchange.db, exchange.caller().region);
    const auto found = findPlaces(tx, exchange.context(), search);
    return found ? firstFree(found->places, except) : QJsonArray{};
}

QJsonArray alternativesOver(Exchange& exchange, const Period& during, std::optional<Gender> gender, PlaceId except)
{
    pg::Transaction tx(exchange.db, exchange.caller().region);
    const auto places = alternativesFor(tx, exchange.context(), during, gender, except);
    tx.rollback();
    return firstFree(places, except);
}

} // namespace adempauze::http
