#pragma once

#include "wire/place_messages.h"
#include "wire/waiting_messages.h"

#include <QString>
#include <QStringList>

namespace adempauze::client {

/// "WL-2026-17", "eigen aanvraag, geen kenmerk" or "andere organisatie".
QString whoOf(const wire::WaitingEntry& entry);
/// "man, doorstroomwoning", "3 personen"; nothing was asked for: "geen wens".
QString wishOf(const wire::WaitingEntry& entry);
/// "wacht", "De Luwte, L1 is aangeboden tot 23:40 (over 2 uur)", "heeft een plek", …
QString stateOf(const wire::WaitingEntry& entry, Moment now);
/// The same for a line of a table: "De Luwte, L1 aangeboden tot 23:40".
QString stateInShort(const wire::WaitingEntry& entry);

/// "Na de vorige, want die mag nu niet naar huis." Empty for whoever waits no longer, and for whoever is alone.
QString rankReasonOf(const wire::WaitingEntry& entry);
/// Why it does not stand higher, for a line of a table: "de vorige heeft vannacht geen dak"; of the first, what puts it
/// there: "heeft vannacht geen dak".
QString rankReasonInShort(const wire::WaitingEntry& entry);
/// "Rang 2 van 5."; 0 for whoever does not see all that wait: "Rang 2 in uw regio."
QString rankOf(const wire::WaitingEntry& entry, std::size_t of);
/// What the rules look at that may be put right, and last what is looked for; as many lines for everybody.
QStringList needsOf(const wire::WaitingEntry& entry, Moment now);
/// What the rules look at, as the daemon has it: "Mag nu niet naar huis: ja. …"
QString valuesOf(const wire::WaitingEntry& entry, Moment now);
/// The rules in the order in which they decide.
QString rulesOf(const wire::WaitingList& list);

/// "De Luwte, L1"; for a family: "De Luwte, Zolder (heel)"
QString placeOf(const wire::WaitingOffer& offer);
/// "afgewezen: te ver weg", "wacht op antwoord tot …"
QString answerOf(const wire::WaitingOffer& offer, Moment now);
/// Why it was offered: by whom, the rank, the rules and the values at that moment, as the daemon kept them.
QStringList whyOffered(const QJsonObject& why);

/// The one that waits for an answer; at most one does.
const wire::WaitingOffer* openOffer(const wire::WaitingEntry& entry);
bool isOnList(const wire::WaitingEntry& entry);

/// What fits, in one sentence: how many now, or which next.
QString fitOf(const wire::PlaceOffers& fit, Moment now);

} // namespace adempauze::client
