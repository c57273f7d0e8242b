#pragma once

#include "shell/tone.h"
#include "wire/hold_messages.h"

#include <QString>

#include <chrono>

namespace adempauze::client {

/// A sentence and how it is meant.
struct Said {
    Tone tone = Tone::Plain;
    QString sentence{};
};

/// How long before a hold expires its holder is warned.
inline constexpr std::chrono::minutes WarnedBefore{15};

/// "De Luwte, plek 2"
QString placeOf(const wire::Hold& hold);

/// Whether it waits for the decision on an order: it expires before anybody could come.
bool awaitsDecision(const wire::Hold& hold);

/// What became of it, with the place: "Vastgehouden: De Luwte, plek 2".
Said headlineOf(const wire::Hold& hold);

/// Until when, and what happens next, also when it waits for a decision: "Vervalt ma 23 nov 2026 03:40 (over 1 uur 20
/// min). U krijgt om 03:25 een waarschuwing." Empty once it is no longer held.
QString expiryOf(const wire::Hold& hold, Moment now);

/// The warning, from fifteen minutes before it expires. It stays the same sentence, so that it is spoken once.
Said warningOf(const wire::Hold& hold, Moment now);

/// What the house says: awaited until when, accepted, declined and why, or silent.
Said answerOf(const wire::Hold& hold, Moment now);

/// All else about it. `shorterThan`: until when it was needed, where it is for some nights only.
QString factsOf(const wire::Hold& hold, std::optional<LocalTime> shorterThan);

/// In one line of a list.
QString stateInShort(const wire::Hold& hold);

/// "bel Piket 088-…; daarna Achterwacht 06-…"
QString numbersOf(const std::vector<wire::DeskNumber>& numbers);

} // namespace adempauze::client
