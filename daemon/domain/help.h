#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace adempauze {

/// How far help that was offered in a case has come.
enum class HelpState { Offered, Accepted, Declined, Confirmed, Completed, BrokenOff };

std::string_view wordFor(HelpState state); ///< "offered", …, "broken_off"
std::optional<HelpState> helpStateNamed(std::string_view word);

/// Whether `next` may come after `before`: an offer is accepted or declined, what was accepted is confirmed by whoever
/// gives it, what was confirmed is completed; what was accepted or confirmed may be broken off.
bool mayBecome(HelpState before, HelpState next);

/// Two letters in lower case, as ISO 639-1 has them.
bool isLanguage(std::string_view word);

} // namespace adempauze
