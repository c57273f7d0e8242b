#pragma once

#include "time/local_time.h"

#include <optional>
#include <string_view>

namespace adempauze {

/// What a house saw of a resident on its evening round.
enum class Presence { Present, Absent, AbsentWithNotice, Unknown };

std::string_view wordFor(Presence presence); ///< "present", "absent", "absent_with_notice", "unknown"
std::optional<Presence> presenceNamed(std::string_view word);

/// The night that a moment belongs to, named by the local date of its evening: from noon to noon.
date::local_days nightOf(const Zone& zone, Moment at);
Period nightOn(const Zone& zone, date::local_days date);

/// What is known of a resident's night when something more is said of it.
struct NightKnown {
    bool orderRuns; ///< the order that they are under is in force now
    bool here; ///< nobody has recorded a departure
    bool seenSince; ///< something was said of a later night
    std::optional<Presence> before{}; ///< of the same night; what is said now corrects it
};

/// What follows from it: of an absence under a running order that nobody was told of beforehand, somebody must find out
/// where they are; of a presence or a notice, nobody has to any more. What is entered late about a night that others
/// came after changes only what is written.
enum class NightFollows { Nothing, Alert, AllClear };
NightFollows followsFrom(Presence presence, const NightKnown& known);

} // namespace adempauze
