#include "http/convert.h"

#include <algorithm>

namespace adempauze::http {

namespace {

constexpr int DayMinutes = 1440;

std::string minutesText(int minutes)
{
    return minutes == DayMinutes ? "24:00" : textOf(TimeOfDay(minutes));
}

wire::ReachableDate wireOf(const ReachableDate& date, const Zone& zone)
{
    return {.at = date.at,
            .local = zone.localAt(date.at),
            .departureAt = date.departure,
            .departureLocal = zone.localAt(date.departure),
            .free = date.free};
}

wire::PlaceOffer offerOf(const FoundPlace& place)
{
    const Offer& offer = place.offer;
    return {.placeId = wireId(offer.place),
            .placeName = place.placeName,
            .facilityId = wireId(offer.facility),
            .facilityAlias = place.facilityAlias,
            .kind = std::string(wordFor(place.kind)),
            .accepts = std::string(wordFor(place.accepts)),
            .conditions = place.conditions,
            .admission = std::string(wordFor(place.admission)),
            .phone = place.phone,
            .intakeFrom = minutesText(place.intakeFrom),
            .intakeUntil = minutesText(place.intakeUntil),
            .free = offer.free,
            .obstacle = offer.obstacle,
            .freeAgainAt = offer.freeAgainAt,
            .roomUntilAt = offer.roomUntil,
            .conditionalUntilAt = offer.conditionalUntil,
            .orderEnd = wireOf(offer.orderEnd, place.zone),
            .latestEnd = wireOf(offer.latestEnd, place.zone),
            .houseLimit = wireOf(offer.houseLimit, place.zone),
            .confirmedAt = place.confirmedAt,
            .reasons = offer.reasons,
            .unitName = place.wholeUnit,
            .unitPlaces = place.wholeUnit ? std::optional(place.placeCount) : std::nullopt};
}

} // namespace

wire::PlaceOffers wireOf(const FoundPlaces& found)
{
    wire::PlaceOffers message{
        .asOfAt = found.asOf, .zone = found.zone.name(), .freeCount = found.freeCount, .placeCount = found.placeCount};
    for (const FoundPlace& place : found.places) {
        message.items.push_back(offerOf(place));
    }
    message.otherTimes = otherTimesOf(found);
    for (const PlaceElsewhere& place : found.elsewhere)
        message.elsewhere.push_back(wireOf(place));
    return message;
}

wire::PlaceElsewhere wireOf(const PlaceElsewhere& place)
{
    return {.id = wireId(place.id),
            .regionName = place.regionName,
            .regionPhone = place.regionPhone,
            .alias = place.alias,
            .kind = std::string(wordFor(place.kind)),
            .accepts = std::string(wordFor(place.accepts)),
            .conditions = place.conditions,
            .fromAt = place.from,
            .untilAt = place.until};
}

std::vector<wire::OtherTime> otherTimesOf(const FoundPlaces& found)
{
    std::vector<wire::OtherTime> times;
    for (const TimeOption& option : found.inTime) {
        const auto place =
            std::ranges::find(found.places, option.place, [](const FoundPlace& each) { return each.offer.place; });
        times.push_back({.placeId = wireId(option.place),
                         .placeName = place->placeName,
                         .facilityId = wireId(place->offer.facility),
                         .facilityAlias = place->facilityAlias,
                         .phone = place->phone,
                         .fromAt = option.from,
                         .untilAt = option.until});
    }
    return times;
}

wire::Alternative alternativeOf(const FoundPlace& place)
{
    return {.placeId = wireId(place.offer.place),
            .placeName = place.placeName,
            .facilityId = wireId(place.offer.facility),
            .facilityAlias = place.facilityAlias};
}

wire::Facility wireOf(const FacilityWithPlaces& row)
{
    const FacilityRow& house = row.facility;
    const HouseRules& rules = house.rules;
    wire::Facility message{.id = wireId(house.id),
                           .alias = house.alias,
                           .kind = std::string(wordFor(house.kind)),
                           .accepts = std::string(wordFor(house.accepts)),
                           .conditions = house.conditions,
                           .zone = rules.zone.name(),
                           .turnoverMinutes = static_cast<int>(rules.turnover.count()),
                           .longestStayDays = rules.longestStayDays,
                           .admission = std::string(wordFor(rules.admission)),
                           .tail = std::string(wordFor(rules.tail)),
                           .phone = house.phone};
    if (rules.departureTime)
        message.departureTime = textOf(*rules.departureTime);
    for (const auto& [id, name] : row.places)
        message.places.push_back({.id = wireId(id), .name = name});
    return message;
}

} // namespace adempauze::http
