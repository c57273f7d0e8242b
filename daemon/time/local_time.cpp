#include "time/local_time.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <exception>

namespace adempauze {

/// Keeps date's own types out of everybody else's sight.
struct ZoneRules {
    static const date::time_zone& of(const Zone& zone) { return *zone.m_rules; }
};

namespace {

Moment atOffset(LocalTime local, std::chrono::seconds offset)
{
    return Moment(local.time_since_epoch() - offset);
}

/// A local time of which is known what it means.
struct KnownTime {
    date::year_month_day day;
    std::chrono::minutes clock;
    std::chrono::hours offset;
    Resolution how = Resolution::Unique;
};

} // namespace

std::optional<Zone> Zone::named(std::string_view name)
{
    try {
        return Zone(date::locate_zone(std::string(name)));
    } catch (const std::exception&) { // date has no other way to say "unknown"
        return std::nullopt;
    }
}

const std::string& Zone::name() const
{
    return m_rules->name();
}

LocalTime Zone::localAt(Moment at) const
{
    return m_rules->to_local(at);
}

Resolved resolve(const Zone& zone, LocalTime local)
{
    const auto info = ZoneRules::of(zone).get_info(local);
    switch (info.result) {
    case date::local_info::nonexistent: {
        const Moment at = atOffset(local, info.first.offset);
        return {.at = at, .local = zone.localAt(at), .how = Resolution::InGap};
    }
    case date::local_info::ambiguous:
        return {.at = atOffset(local, info.second.offset), .local = local, .how = Resolution::InDoubled};
    default: return {.at = atOffset(local, info.first.offset), .local = local, .how = Resolution::Unique};
    }
}

std::optional<Resolved> resolveGiven(const Zone& zone, LocalTime local, std::optional<int> fold)
{
    const auto info = ZoneRules::of(zone).get_info(local);
    if (info.result != date::local_info::ambiguous)
        return resolve(zone, local);
    if (!fold)
        return std::nullopt;
    const auto offset = *fold == 0 ? info.first.offset : info.second.offset;
    return Resolved{.at = atOffset(local, offset), .local = local, .how = Resolution::InDoubled};
}

Resolved localDaysAfter(const Zone& zone, Moment at, int days)
{
    const LocalTime local = zone.localAt(at);
    if (days == 0) // an instant is itself, also in the first of two equal hours
        return {.at = at, .local = local, .how = Resolution::Unique};
    return resolve(zone, local + date::days(days));
}

std::vector<ClockChange> clockChangesBetween(const Zone& zone, Moment from, Moment until)
{
    std::vector<ClockChange> changes;
    auto before = ZoneRules::of(zone).get_info(from);
    while (before.end <= until) {
        const auto after = ZoneRules::of(zone).get_info(before.end);
        if (after.offset != before.offset)
            changes.push_back(
                {after.begin, std::chrono::duration_cast<std::chrono::minutes>(after.offset - before.offset)});
        before = after;
    }
    return changes;
}

Moment nextAt(const Zone& zone, Moment at, TimeOfDay hour)
{
    assert(TimeOfDay(0) <= hour && hour < std::chrono::hours(24));
    // The day before counts too: a gap at midnight carries its last hour into this day.
    for (auto day = date::floor<date::days>(zone.localAt(at)) - date::days(1);; day += date::days(1)) {
        const Moment candidate = resolve(zone, day + hour).at;
        if (candidate >= at)
            return candidate;
    }
}

bool zonesAreTrustworthy(std::string_view witness)
{
    using namespace date::literals;
    using std::chrono::hours;
    // Slim files go wrong in the years that only their footer describes, so both sides of 2036 are asked.
    const std::array known{
        KnownTime{2010_y / 3 / 27, hours(12), hours(1)},
        KnownTime{2010_y / 4 / 6, hours(12), hours(2)},
        KnownTime{2020_y / 11 / 11, hours(12), hours(1)},
        KnownTime{2026_y / 7 / 1, hours(12), hours(2)},
        KnownTime{2026_y / 10 / 25, std::chrono::minutes(150), hours(1), Resolution::InDoubled},
        KnownTime{2026_y / 11 / 20, hours(12), hours(1)},
        KnownTime{2027_y / 3 / 28, std::chrono::minutes(150), hours(1), Resolution::InGap},
        KnownTime{2030_y / 3 / 31, hours(12), hours(2)},
        KnownTime{2036_y / 7 / 1, hours(12), hours(2)},
        KnownTime{2036_y / 11 / 20, hours(12), hours(1)},
    };
    const auto zone = Zone::named(witness);
    return zone && std::ranges::all_of(known, [&](const KnownTime& time) {
               const LocalTime local = date::local_days(time.day) + time.clock;
               const Resolved told = resolve(*zone, local);
               return std::pair(told.at, told.how) == std::pair(atOffset(local, time.offset), time.how);
           });
}

} // namespace adempauze
