#include "usecases/safety_check.h"

#include "domain/safety.h"
#include "storage/record_store.h"

#include <algorithm>

namespace adempauze {

namespace {

std::optional<Position> opened(const Context& context, const Sealed& sealed, std::string_view table,
                               std::string_view column, const Uuid& row)
{
    if (!context.openField)
        return std::nullopt;
    const auto text = context.openField(sealed, table, column, row);
    return text ? positionIn(*text) : std::nullopt;
}

bool isForbidden(const Context& context, const std::vector<SealedZone>& zones, const Position& house)
{
    return std::ranges::any_of(zones, [&](const SealedZone& zone) {
        const auto centre = opened(context, zone.centre, "ban_zone", "centre", zone.id.value);
        return !centre || liesWithin(house, {*centre, zone.radiusMetres});
    });
}

} // namespace

Unfit unfitFor(const pg::Transaction& tx, const Context& context, const SafetyTickets& tickets)
{
    const SafetyFacts facts = takeSafetyFacts(tx, tickets);
    Unfit unfit;
    unfit.houses.insert(facts.houses.begin(), facts.houses.end());
    for (const SealedPosition& each : facts.positions) {
        const auto house = opened(context, each.position, "facility_position", "position", each.facility.value);
        if (!house || isForbidden(context, facts.zones, *house))
            unfit.houses.insert(each.facility);
    }
    for (const OverrideGrant& grant : facts.overrides)
        unfit.overrides.emplace(grant.facility, grant.id); // the one that ends first
    return unfit;
}

void queueOverrideSpent(pg::Transaction& tx, const Context& context, const Unfit& unfit, const ClaimRow& booking)
{
    const FacilityId house = booking.facility.id;
    const auto grant = unfit.overrides.find(house);
    if (!unfit.houses.contains(house) || grant == unfit.overrides.end())
        return;
    queueOverrideUsed(tx, grant->second, booking.id, context.now);
    queueEvent(tx,
               {.kind = "stay.safety_overridden",
                .claim = booking.id,
                .order = booking.order,
                .caseId = booking.caseId,
                .place = booking.place().place,
                .facility = house,
                .account = context.caller.account,
                .holder = booking.holder,
                .organisations = {context.caller.organisation.value},
                .happenedAt = context.now,
                .recordedAt = context.now,
                .data = R"({"overrideId":")" + grant->second.text() + R"("})"});
    queueAudit(tx,
               {.account = context.caller.account,
                .action = "safety_override.use",
                .subjectKind = "safety_override",
                .subject = grant->second.value,
                .requestId = context.requestId});
}

void openUnsafe(pg::Transaction& tx, const Context& context, const ClaimRow& stay, OrganisationId lead)
{
    queueTask(tx,
              {.kind = "unsafe_together",
               .urgent = true,
               .claim = stay.id,
               .order = stay.order,
               .caseId = stay.caseId,
               .organisation = lead,
               .facility = stay.facility.id,
               .openedAt = context.now,
               .dueAt = context.now});
}

std::optional<No> askAbout(pg::Transaction& tx, const Context& context, const SafetyQuestion& question)
{
    const auto kept = queueQuestion(tx, question, context.caller.account, context.now, context.safety.questionsPerHour);
    queueAudit(tx,
               {.account = context.caller.account,
                .action = "safety.ask",
                .subjectKind = question.whom.person ? "person" : "claim",
                .subject = question.whom.person ? std::optional(question.whom.person->value)
                    : question.whom.claim       ? std::optional(question.whom.claim->value)
                                                : std::nullopt,
                .requestId = context.requestId});
    if (const auto why = tx.commit())
        return No{.why = *why};
    const auto [person, nextAt] = takeQuestion(tx, kept);
    return nextAt ? std::optional(No{.why = Refusal::TooManyQuestions, .untilAt = nextAt}) : std::nullopt;
}

} // namespace adempauze
