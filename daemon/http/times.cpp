#include "http/times.h"

#include <cassert>

namespace adempauze::http {

namespace {

constexpr std::string_view UsualRegime = "nl-wth";
constexpr const char* AtPointer = "/imposedAt";
constexpr const char* LocalPointer = "/imposedLocal";

} // namespace

std::vector<wire::InputError> errorsIn(const Imposed& imposed, bool oneNeeded)
{
    if (imposed.at && imposed.local) {
        const char* why = "Only one of imposedAt and imposedLocal may be given.";
        return {{AtPointer, "invalid_input", why}, {LocalPointer, "invalid_input", why}};
    }
    if (!imposed.at && !imposed.local && oneNeeded) {
        const char* why = "One of imposedAt and imposedLocal is required.";
        return {{AtPointer, "missing", why}, {LocalPointer, "missing", why}};
    }
    return {};
}

ImposedMoment momentOf(const Imposed& imposed, const Zone& zone)
{
    if (imposed.at)
        return {.at = imposed.at};
    if (!imposed.local)
        return {};
    const auto resolved = resolve(zone, *imposed.local);
    return {.at = resolved.at, .needsConfirmation = resolved.needsConfirmation()};
}

const Zone* zoneOf(const std::vector<Regime>& regimes, std::string_view id)
{
    for (const Regime& regime : regimes)
        if (regime.id == id)
            return &regime.zone;
    return nullptr;
}

const Zone& usualZone(const std::vector<Regime>& regimes)
{
    assert(!regimes.empty());
    const Zone* usual = zoneOf(regimes, UsualRegime);
    return usual ? *usual : regimes.front().zone;
}

} // namespace adempauze::http
