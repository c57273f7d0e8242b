#include "domain/night.h"

#include "domain/words.h"

namespace adempauze {

namespace {

constexpr WordList<Presence, 4> PresenceWords{{
    {Presence::Present, "present"},
    {Presence::Absent, "absent"},
    {Presence::AbsentWithNotice, "absent_with_notice"},
    {Presence::Unknown, "unknown"},
}};

constexpr std::chrono::hours Noon{12};

} // namespace

std::string_view wordFor(Presence presence)
{
    return wordIn(PresenceWords, presence);
}

std::optional<Presence> presenceNamed(std::string_view word)
{
    return valueIn(PresenceWords, word);
}

date::local_days nightOf(const Zone& zone, Moment at)
{
    return date::floor<date::days>(zone.localAt(at) - Noon);
}

Period nightOn(const Zone& zone, date::local_days date)
{
    return {resolve(zone, date + Noon).at, resolve(zone, date + date::days(1) + Noon).at};
}

NightFollows followsFrom(Presence presence, const NightKnown& known)
{
    if (known.seenSince || !known.here)
        return NightFollows::Nothing;
    switch (presence) {
    case Presence::Present:
    case Presence::AbsentWithNotice: return NightFollows::AllClear;
    case Presence::Absent:
        return known.orderRuns && known.before != Presence::Absent ? NightFollows::Alert : NightFollows::Nothing;
    case Presence::Unknown: return NightFollows::Nothing;
    } // no default: what follows from a new word must be said
    return NightFollows::Nothing;
}

} // namespace adempauze
