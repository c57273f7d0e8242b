#pragma once

#include "domain/notice_rules.h"
#include "storage/pg.h"

namespace adempauze {

/// From when on likely extensions are looked at: the advice on extension is near.
inline constexpr int AheadFromDay = 7;

/// Asks houses to make room before an extension runs into what was promised there (make_room.h says which extensions
/// are counted): one open task squeeze_ahead for each house, and with its opening one notice, to whoever runs the
/// house. Due when the first of the decisions concerned falls, or the first stay ends that could not follow one. It
/// names what meets what, where and when; ids, names of places and moments only. What comes on top is added to it, and
/// it is cancelled once nothing is in the way any more. What somebody ticked off is asked for no more, for eight weeks;
/// that an extension was decided since is asked anew.
///
/// Two daemons may look at once: what one of them does not get to say, its next look sees. Commits. Answers how many
/// tasks were opened.
int lookAhead(pg::Transaction& tx, Moment now, const NoticeRules& notices);

} // namespace adempauze
