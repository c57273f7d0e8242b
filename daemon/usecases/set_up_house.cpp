#include "usecases/inventory.h"
#include "usecases/place_hold.h"
#include "usecases/set_up_record.h"

#include <algorithm>

namespace adempauze {

namespace {

/// What a house names must be there.
struct Named {
    pg::Ticket houses;
    pg::Ticket sites;
    pg::Ticket desks;
    pg::Ticket teams;
};

Named queueNamed(pg::Transaction& tx)
{
    return {queueHouses(tx), queueSites(tx), queueDesks(tx), queueTeams(tx)};
}

const CrewRow* crewIn(const std::vector<CrewRow>& crews, const Uuid& id)
{
    const auto found = std::ranges::find(crews, id, &CrewRow::id);
    return found == crews.end() ? nullptr : &*found;
}

/// Fills in what follows from the names: the details team's organisation.
std::optional<No> resolve(const pg::Transaction& tx, const Named& named, HouseRow& wish)
{
    const auto teams = takeCrews(tx, named.teams);
    const auto sites = takeSites(tx, named.sites);
    const CrewRow* team = crewIn(teams, wish.facility.detailsTeam);
    const auto site = std::ranges::find_if(sites, [&](const SiteRow& each) { return each.id == wish.site; });
    if (wish.site && site == sites.end())
        return No{.why = Refusal::InvalidInput, .pointer = "/siteId"};
    if (!crewIn(takeCrews(tx, named.desks), wish.facility.desk))
        return No{.why = Refusal::InvalidInput, .pointer = "/deskId"};
    if (!team)
        return No{.why = Refusal::InvalidInput, .pointer = "/detailsTeamId"};
    const auto taken = [&](const HouseRow& other) {
        return other.facility.alias == wish.facility.alias && other.facility.id != wish.facility.id;
    };
    if (std::ranges::any_of(takeHouses(tx, named.houses), taken))
        return No{.why = Refusal::InvalidInput, .pointer = "/alias"};
    wish.facility.detailsOrganisation = team->organisation;
    if (wish.facility.operatedBy.value.empty() && wish.site)
        wish.facility.operatedBy = site->operatedBy;
    return std::nullopt;
}

std::vector<StandingClaim> standingFor(const Context& context, const std::vector<StandingInHouse>& rows)
{
    std::vector<StandingClaim> standing;
    for (const StandingInHouse& row : rows) {
        standing.push_back(row.claim);
        if (!row.held)
            continue;
        if (const auto ends = reasonUntil(context, row.claim.from, row.statedImposedAt))
            standing.back().reasonEnds = *ends;
    }
    return standing;
}

/// What cannot be chosen again.
void keepWhatStays(HouseRow& wish, const HouseRow& before)
{
    wish.facility.operatedBy = before.facility.operatedBy;
    wish.facility.kind = before.facility.kind;
    wish.facility.rules.zone = before.facility.rules.zone;
}

} // namespace

std::optional<No> obstacleToRules(const Context& context, const HouseRules& after,
                                  const std::vector<StandingInHouse>& standing)
{
    auto no = obstacleToRules(after, standingFor(context, standing));
    if (no)
        no->pointer = no->why == Refusal::OverHouseLimit ? "/longestStayDays" : "/turnoverMinutes";
    return no;
}

Outcome<HouseRow> addHouse(pg::Transaction& tx, const Context& context, const HouseRow& wish, const Sealed& wayToDoor)
{
    if (!setsUp(context.caller))
        return Refusal::NotYours;
    const auto named = queueNamed(tx);
    const auto operators = queueOrganisationExists(tx, wish.facility.operatedBy);
    tx.flush();
    if (!wish.facility.operatedBy.value.empty() && !takeExists(tx, operators))
        return No{.why = Refusal::InvalidInput, .pointer = "/operatorId"};
    HouseRow house = wish;
    if (const auto no = resolve(tx, named, house))
        return *no;
    queueInsertHouse(tx, house, wayToDoor);
    record(tx, context, setUpOf("facility.added", house));
    return house;
}

Outcome<HouseRow> changeHouse(pg::Transaction& tx, const Context& context, const HouseRow& wish,
                              const NewSealed& wayToDoor)
{
    if (!setsUp(context.caller))
        return Refusal::NotYours;
    queueLockPlacesOfHouse(tx, wish.facility.id);
    const auto named = queueNamed(tx);
    const auto standing = queueStandingInHouse(tx, wish.facility.id, context.now);
    tx.flush();
    const auto houses = takeHouses(tx, named.houses);
    const auto before =
        std::ranges::find_if(houses, [&](const HouseRow& each) { return each.facility.id == wish.facility.id; });
    if (before == houses.end())
        return Refusal::NotFound;
    if (before->version != wish.version)
        return Refusal::StaleVersion;
    HouseRow after = wish;
    keepWhatStays(after, *before);
    if (const auto no = resolve(tx, named, after))
        return *no;
    if (const auto no = obstacleToRules(context, after.facility.rules, takeStandingInHouse(tx, standing)))
        return *no;
    queueSaveHouse(tx, after, wayToDoor);
    record(tx, context, changeOf(*before, after, wayToDoor.has_value()));
    ++after.version;
    return after;
}

} // namespace adempauze
