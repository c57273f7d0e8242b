#include "http/alternatives.h"

#include "http/convert.h"
#include "usecases/begin_stay.h"

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

QJsonArray alternativesAtTheDoor(Exchange& exchange, std::string_view code, Moment arrivedAt)
{
    pg::Transaction tx(exchange.db, exchange.caller().region);
    const auto claim = showClaimOnCode(tx, exchange.context(), code);
    const auto during = claim ? Period::parse(arrivedAt, claim->until) : std::nullopt;
    return during ? alternativesOver(exchange, *during, claim->gender, claim->place().place) : QJsonArray{};
}

} // namespace adempauze::http
