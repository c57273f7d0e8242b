#pragma once

#include "wire/place_messages.h"

#include <QString>

namespace adempauze::client {

/// "De Luwte, plek 2"
QString placeOf(const wire::PlaceOffer& offer);
QString placeOf(const wire::OtherTime& time);

/// Until when somebody could stay where it is not free for as long as was asked; none: it is, or there is no room.
std::optional<Moment> shorterUntil(const wire::PlaceOffer& offer);

/// "vrij", or what stands in the way and when that is over: "bezet, weer vrij ma 23 nov 14:05 (over 2 dagen)";
/// where somebody could stay for a while first, also until when.
QString freedom(const wire::PlaceOffer& offer, Moment now);

/// The same for a line of a table: "bezet, weer vrij ma 23 nov 14:05".
QString freedomInShort(const wire::PlaceOffer& offer);

/// One of the three dates in a line of a table: "di 1 dec 11:00, vrij".
QString reachInShort(const wire::ReachableDate& date);
/// And whole: "ma 30 nov 2026 22:14; vertrek di 1 dec 2026 11:00; de plek is vrij tot dan".
QString reachInFull(const wire::ReachableDate& date);

/// Until when the place is free for who comes as asked; a dash where there is no room at all.
QString roomOf(const wire::PlaceOffer& offer);

/// "00:00–24:00" reads as "dag en nacht".
QString intakeHours(const wire::PlaceOffer& offer);

/// Why it stands where it stands, as one line.
QString reasonsOf(const wire::PlaceOffer& offer);

} // namespace adempauze::client
