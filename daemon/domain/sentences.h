#pragma once

#include "time/local_time.h"

#include <chrono>
#include <string>
#include <string_view>

namespace adempauze {

/// One sentence, in both languages of the house.
struct Sentence {
    std::string nl;
    std::string en;

    friend bool operator==(const Sentence&, const Sentence&) = default;
};

Sentence operator+(Sentence left, const Sentence& right);
Sentence operator+(Sentence left, std::string_view same); ///< the same in both languages

/// Two texts with "%1", "%2", … for what stands between; each may stand anywhere, and in another order per language.
Sentence filled(const Sentence& pattern, std::initializer_list<Sentence> parts);

/// The same text in both languages.
Sentence same(std::string text);

/// "ma 23 nov 2026 14:05" / "Mon 23 Nov 2026 14:05"; seconds only where they are not zero.
Sentence dateText(LocalTime local);

/// The offset that a zone shows at a moment: "+01:00".
std::string offsetText(const Zone& zone, Moment at);

/// "239 uur" / "239 hours", "1 uur en 30 minuten" / "1 hour and 30 minutes". Not less than zero.
Sentence lengthText(std::chrono::minutes length);

} // namespace adempauze
