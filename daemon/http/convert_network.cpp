#include "http/convert_network.h"

namespace adempauze::http {

namespace {

wire::Participation wireOf(const Participation& one)
{
    return {.id = wireId(one.id),
            .organisationId = wireId(one.organisation),
            .part = std::string(wordFor(one.part)),
            .ground = std::string(wordFor(one.ground.kind)),
            .consentedAt = one.ground.consentedAt,
            .withdrawnAt = one.ground.withdrawnAt,
            .sinceAt = one.since,
            .leftAt = one.left,
            .leftWhy = one.why ? std::optional(std::string(wordFor(*one.why))) : std::nullopt};
}

wire::Agreement wireOf(const Agreement& agreement)
{
    return {.id = wireId(agreement.id),
            .organisationId = wireId(agreement.organisation),
            .talksWith = std::string(wordFor(agreement.with)),
            .withOrganisationId = wireId(agreement.withOrganisation),
            .about = agreement.about,
            .sinceAt = agreement.since,
            .untilAt = agreement.until};
}

wire::LeadOffer wireOf(const LeadOffer& offer)
{
    return {.id = wireId(offer.id),
            .fromOrganisationId = wireId(offer.from),
            .organisationId = wireId(offer.to),
            .accountId = wireId(offer.toAccount),
            .offeredAt = offer.offeredAt};
}

wire::DoubleWork wireOf(const DoubleWork& work)
{
    wire::DoubleWork message{.kind = work.kind,
                             .talksWith = work.with ? std::optional(std::string(wordFor(*work.with))) : std::nullopt};
    for (const OrganisationId each : work.organisations)
        message.agencies.push_back({.organisationId = wireId(each)});
    return message;
}

wire::Coordinator coordinatorOf(const NetworkAgency& agency)
{
    return {.organisationId = wireId(agency.id), .name = agency.name, .phone = agency.phone};
}

} // namespace

wire::Coordination wireOf(const Coordination& coordination)
{
    wire::Coordination message{.caseId = wireId(coordination.id)};
    if (coordination.lead)
        message.lead = coordinatorOf(*coordination.lead);
    for (const NetworkAgency& each : coordination.caseManagers)
        message.caseManagers.push_back(coordinatorOf(each));
    for (const Participation& each : coordination.own)
        message.own.push_back({.part = std::string(wordFor(each.part)),
                               .ground = std::string(wordFor(each.ground.kind)),
                               .sinceAt = each.since});
    for (const auto& [agreement, name, withName] : coordination.talks)
        message.agreements.push_back({.name = name,
                                      .talksWith = std::string(wordFor(agreement.with)),
                                      .withName = withName.empty() ? std::nullopt : std::optional(withName),
                                      .about = agreement.about,
                                      .sinceAt = agreement.since});
    return message;
}

wire::Network wireOf(const NetworkRow& row)
{
    const Lead lead = leadOf(row);
    wire::Network message{
        .caseId = wireId(row.id),
        .organisationId = wireId(row.organisation),
        .lead = {.organisationId = wireId(lead.organisation), .accountId = wireId(lead.account), .sinceAt = lead.since},
        .version = row.version};
    if (row.offer)
        message.leadOffer = wireOf(*row.offer);
    for (const Participation& each : row.participations)
        message.participants.push_back(wireOf(each));
    for (const Agreement& each : row.agreements)
        message.agreements.push_back(wireOf(each));
    for (const DoubleWork& each : doubleWork(row.tasks, row.agreements))
        message.doubles.push_back(wireOf(each));
    for (const NetworkAgency& each : row.agencies)
        message.agencies.push_back({.id = wireId(each.id), .name = each.name, .kind = each.kind});
    for (const TeamRow& each : row.teams)
        message.teams.push_back(
            {.id = wireId(each.id), .name = each.name, .organisationId = wireId(each.organisation)});
    return message;
}

} // namespace adempauze::http
