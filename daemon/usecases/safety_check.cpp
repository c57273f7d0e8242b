#include "usecases/safety_check.h"

#include "storage/access_store.h"
#include "storage/order_store.h"
#include "storage/record_store.h"
#include "usecases/claim_rules.h"

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
        const auto known = openedZone(context, zone);
        return !known || liesWithin(house, *known);
    });
}

/// Written down, answered or not.
void queueAsked(pg::Transaction& tx, const Context& context, const ForWhom& whom)
{
    queueAudit(tx,
               {.account = context.caller.account,
                .action = "safety.ask",
                .subjectKind = whom.person ? "person"
                    : whom.claim           ? "claim"
                                           : "case",
                .subject = whom.person ? std::optional(whom.person->value)
                    : whom.claim       ? std::optional(whom.claim->value)
                    : whom.caseId      ? std::optional(whom.caseId->value)
                                       : std::nullopt,
                .requestId = context.requestId});
}

} // namespace

std::optional<Position> openedPosition(const Context& context, const SealedPosition& sealed)
{
    return opened(context, sealed.position, "facility_position", "position", sealed.facility.value);
}

std::optional<BanZone> openedZone(const Context& context, const SealedZone& sealed)
{
    const auto centre = opened(context, sealed.centre, "ban_zone", "centre", sealed.id.value);
    return centre ? std::optional(BanZone{*centre, sealed.radiusMetres}) : std::nullopt;
}

Unfit unfitBy(const SafetyFacts& facts, const Context& context)
{
    Unfit unfit;
    unfit.houses.insert(facts.houses.begin(), facts.houses.end());
    for (const SealedPosition& each : facts.positions) {
        const auto house = openedPosition(context, each);
        if (!house || isForbidden(context, facts.zones, *house))
            unfit.houses.insert(each.facility);
    }
    for (const OverrideGrant& grant : facts.overrides)
        unfit.overrides.emplace(grant.facility, grant.id); // the one that ends first
    return unfit;
}

Unfit unfitFor(const pg::Transaction& tx, const Context& context, const SafetyTickets& tickets)
{
    return unfitBy(takeSafetyFacts(tx, tickets), context);
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
               .facility = stay.here(context.now).facility,
               .openedAt = context.now,
               .dueAt = context.now});
}

std::optional<No> askAbout(pg::Transaction& tx, const Context& context, const SafetyQuestion& question)
{
    return askAboutEach(tx, context, {question});
}

std::optional<No> askAboutEach(pg::Transaction& tx, const Context& context,
                               const std::vector<SafetyQuestion>& questions)
{
    std::vector<pg::Ticket> kept;
    for (const SafetyQuestion& each : questions) {
        kept.push_back(queueQuestion(tx, each, context.caller.account, context.now, context.safety.questionsPerHour));
        queueAsked(tx, context, each.whom);
    }
    if (const auto why = tx.commit())
        return No{.why = *why};
    for (const pg::Ticket ticket : kept)
        if (const auto nextAt = takeQuestion(tx, ticket).nextAt)
            return No{.why = Refusal::TooManyQuestions, .untilAt = nextAt};
    return std::nullopt;
}

Outcome<ForWhom> askFor(pg::Transaction& tx, const Context& context, const WhoIsMeant& meant)
{
    const char* const first = meant.person ? "/personId" : meant.order ? "/orderId" : "/caseId";
    if (!placesPeople(context.caller))
        return No{.why = Refusal::NotFound, .pointer = first};
    const Sight sight{context.caller.account, context.caller.organisation};
    const auto personTicket = queuePersonInSight(tx, meant.person.value_or(PersonId{}), sight);
    const auto orderTickets = queueOrder(tx, meant.order.value_or(OrderId{}), sight);
    const auto caseTickets = queueCase(tx, meant.caseId.value_or(CaseId{}), sight);
    tx.flush();
    const auto order = takeOrder(tx, orderTickets, context.regimes);
    std::optional<No> unknown;
    if (meant.person && !takePersonInSight(tx, personTicket))
        unknown = No{.why = Refusal::NotFound, .pointer = "/personId"};
    else if (meant.order && (!order || order->person != meant.person.value_or(order->person)))
        unknown = No{.why = Refusal::NotFound, .pointer = "/orderId"};
    else if (meant.caseId && !takeCase(tx, caseTickets))
        unknown = No{.why = Refusal::NotFound, .pointer = "/caseId"};

    ForWhom whom{.person = meant.person, .caseId = meant.caseId};
    if (!unknown && order) {
        whom.person = order->person;
        whom.caseId = meant.caseId.value_or(order->caseId);
    }
    const auto tooMany = askAbout(tx, context, {.whom = whom}); // a guess counts as well
    if (unknown)
        return *unknown;
    if (tooMany)
        return *tooMany;
    return whom;
}

} // namespace adempauze
