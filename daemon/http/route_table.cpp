#include "http/route_table.h"

#include "http/routes_calendar.h"
#include "http/routes_hold_moves.h"
#include "http/routes_inventory.h"
#include "http/routes_letters.h"

namespace adempauze::http {

namespace {

constexpr std::string_view IdPart = "{id}";

struct Fit {
    std::optional<Uuid> id;
};

std::optional<Fit> fitOf(std::string_view pattern, std::string_view path)
{
    const auto before = pattern.find(IdPart);
    if (before == std::string_view::npos)
        return pattern == path ? std::optional(Fit{}) : std::nullopt;
    const auto after = pattern.substr(before + IdPart.size());
    if (!path.starts_with(pattern.substr(0, before)) || path.size() < before + after.size() || !path.ends_with(after))
        return std::nullopt;
    const auto id = Uuid::parse(path.substr(before, path.size() - before - after.size()));
    return id ? std::optional(Fit{id}) : std::nullopt;
}

void allow(std::string& allowed, std::string_view method)
{
    if (!allowed.empty())
        allowed += ", ";
    allowed += method;
    if (method == "GET")
        allowed += ", HEAD";
}

std::vector<Route> allRoutes()
{
    std::vector<Route> all;
    for (const auto& part :
         {sessionRoutes(),       placeRoutes(),    publishedRoutes(),    loanRoutes(),       inventoryRoutes(),
          inventoryFileRoutes(), holdRoutes(),     stayRoutes(),         nightRoutes(),      followOnRoutes(),
          squeezeRoutes(),       boardRoutes(),    caseRoutes(),         networkRoutes(),    orderRoutes(),
          explanationRoutes(),   followUpRoutes(), taskRoutes(),         waitingRoutes(),    banRoutes(),
          zoneRoutes(),          overrideRoutes(), admissionRoutes(),    overviewRoutes(),   feedRoutes(),
          paperRoutes(),         webhookRoutes(),  agencyWayRoutes(),    calendarRoutes(),   letterRoutes(),
          helpRoutes(),          handOverRoutes(), caseFollowUpRoutes(), confidenceRoutes(), holdMoveRoutes()})
        all.insert(all.end(), part.begin(), part.end());
    return all;
}

} // namespace

const std::vector<Route>& routes()
{
    static const std::vector<Route> all = allRoutes();
    return all;
}

Match matchIn(std::span<const Route> table, std::string_view method, std::string_view path)
{
    if (method == "HEAD")
        method = "GET";
    Match match;
    for (const Route& route : table) {
        const auto fit = fitOf(route.pattern, path);
        if (!fit)
            continue;
        if (route.method == method)
            return {.route = &route, .id = fit->id};
        allow(match.allowed, route.method);
    }
    return match;
}

} // namespace adempauze::http
