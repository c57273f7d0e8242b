#include "time/local_time.h"

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

struct KnownDay {
    date::year_month_day day; // noon, local
    std::chrono::hours offset;
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

bool zonesAreTrustworthy()
{
    using namespace date::literals;
    // Slim files go wrong in the years that only their footer describes, so both sides of 2036 are asked.
    const std::array known{
        KnownDay{2010_y / 3 / 27, std::chrono::hours(1)},  KnownDay{2010_y / 4 / 6, std::chrono::hours(2)},
        KnownDay{2020_y / 11 / 11, std::chrono::hours(1)}, KnownDay{2026_y / 7 / 1, std::chrono::hours(2)},
        KnownDay{2026_y / 11 / 20, std::chrono::hours(1)}, KnownDay{2030_y / 3 / 31, std::chrono::hours(2)},
        KnownDay{2036_y / 7 / 1, std::chrono::hours(2)},   KnownDay{2036_y / 11 / 20, std::chrono::hours(1)},
    };
    const auto amsterdam = Zone::named("Europe/Amsterdam");
    if (!amsterdam)
        return false;
    for (const auto& [day, offset] : known) {
        const LocalTime noon = date::local_days(day) + std::chrono::hours(12);
        if (resolve(*amsterdam, noon).at != atOffset(noon, offset))
            return false;
    }
    const auto gap = resolve(*amsterdam, date::local_days(2027_y / 3 / 28) + std::chrono::minutes(150));
    const auto doubled = resolve(*amsterdam, date::local_days(2026_y / 10 / 25) + std::chrono::minutes(150));
    return gap.how == Resolution::InGap && doubled.how == Resolution::InDoubled;
}

} // namespace adempauze
