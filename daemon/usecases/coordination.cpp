#include "usecases/coordination.h"

#include "usecases/case_reading.h"
#include "usecases/case_record.h"
#include "usecases/network.h"

#include <algorithm>

namespace adempauze {

namespace {

std::optional<NetworkAgency> agencyIn(const NetworkRow& row, const std::optional<OrganisationId>& organisation)
{
    const auto found =
        std::ranges::find(row.agencies, organisation, [](const NetworkAgency& each) { return std::optional(each.id); });
    return found == row.agencies.end() ? std::nullopt : std::optional(*found);
}

std::string nameOf(const NetworkRow& row, const std::optional<OrganisationId>& organisation)
{
    const auto agency = agencyIn(row, organisation);
    return agency ? agency->name : "";
}

/// `asker`: none of whose part in it anything is said.
Coordination coordinationIn(const NetworkRow& row, const std::optional<OrganisationId>& asker)
{
    Coordination found{.id = row.id, .lead = agencyIn(row, leadOf(row).organisation)};
    for (const NetworkAgency& each : row.agencies)
        if (takesPart(row.participations, each.id, Part::CaseManager))
            found.caseManagers.push_back(each);
    if (!asker)
        return found;
    for (const Participation& each : row.participations)
        if (each.organisation == asker && !each.left)
            found.own.push_back(each);
    for (const Agreement& each : row.agreements)
        if (!each.until && (each.organisation == asker || each.withOrganisation == asker))
            found.talks.push_back({.agreement = each,
                                   .name = nameOf(row, each.organisation),
                                   .withName = nameOf(row, each.withOrganisation)});
    return found;
}

} // namespace

Outcome<Coordination> showCoordination(pg::Transaction& tx, const Context& context, CaseId id)
{
    if (!mayBeInTouch(context.caller) && context.caller.role != Role::Agency)
        return Refusal::NotYours;
    const CaseReading reading(tx, context, id, context.now);
    tx.flush();
    const auto in = reading.take();
    if (!in)
        return Refusal::NotFound;
    // Whoever asks sees the case; it is read as whose it is does.
    const auto tickets = queueNetwork(tx, id, {context.caller.account, in->organisation});
    recordLook(tx, context, "case.coordination_read", id);
    if (const auto no = tx.commit())
        return *no;
    const auto row = takeNetwork(tx, tickets);
    if (!row)
        return Refusal::NotFound;
    return coordinationIn(*row, isHouse(context.caller) ? std::nullopt : std::optional(context.caller.organisation));
}

} // namespace adempauze
