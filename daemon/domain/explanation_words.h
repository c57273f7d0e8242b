#pragma once

#include "domain/explanation.h"

/// What explainOrder and explainStay share: how terms, rules and decisions read.
namespace adempauze {

/// "10 dagen" / "10 days".
Sentence termText(Term term);

/// How the first period is counted, with its term: "tot dezelfde kloktijd, 10 dagen na de oplegging".
Sentence ruleText(const FirstPeriod& first, const std::optional<Term>& term);

/// What an extension counts from.
Sentence basisText(ExtensionBasis basis);

/// "verlenging" / "extension", for every kind of event.
Sentence kindText(OrderEventKind kind);

/// "bereikbaarheid" / "reachability", for every kind of deadline.
Sentence kindText(DeadlineKind kind);

/// Why a stay may last.
Sentence basisWords(Basis basis);

/// What a moment is called: "einde" / "end" for "until", and so on; a deadline by its kind.
Sentence titleText(const std::string& moment);

/// A moment as the clock on the wall shows it, with its offset: "vr 6 nov 2026 22:14 (+01:00)".
Sentence momentText(const Zone& zone, Moment at);

/// An explanation of `end`, counted from `from`, with the clock changes it runs over, how long it really lasts, and how
/// a doubtful hour was resolved.
Explanation explained(std::string moment, const Zone& zone, Moment from, const LegalEnd& end, std::string source);

} // namespace adempauze
