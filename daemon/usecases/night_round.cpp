#include "usecases/night_round.h"

#include "storage/record_store.h"
#include "usecases/claim_rules.h"
#include "usecases/stay_reading.h"

#include <algorithm>

namespace adempauze {

namespace {

std::string dateText(date::local_days date)
{
    return date::format("%F", date);
}

/// Where they were then, if in the caller's house; else why it cannot be said.
Outcome<const PlacementRow*> placementThen(const Context& context, const ClaimRow& stay, Moment then)
{
    if (!stay.arrivedAt)
        return Refusal::StayNotOpen;
    const auto at = std::ranges::find_if(stay.placements, [&](const PlacementRow& place) {
        return place.blocks && place.during.from() <= then && (then < place.during.until() || place.occupied);
    });
    if (then < *stay.arrivedAt || (stay.departedAt && *stay.departedAt <= then) || at == stay.placements.end()
        || at->facility != context.caller.facility)
        return No{.why = Refusal::LaterFacts,
                  .limitAt = then < *stay.arrivedAt ? stay.arrivedAt : stay.departedAt,
                  .pointer = "/checkedAt"};
    return &*at;
}

void alertOf(pg::Transaction& tx, const Context& context, const SeenStay& seen, Moment checkedAt)
{
    const ClaimRow& stay = seen.claim;
    queueTask(tx,
              {.kind = "missing_at_night",
               .urgent = true,
               .claim = stay.id,
               .order = stay.order,
               .caseId = stay.caseId,
               .organisation = leadOf(seen.access).value_or(stay.holderOrganisation),
               .facility = stay.here(context.now).facility,
               .openedAt = context.now,
               .dueAt = checkedAt});
    tell(tx, context, NoticeKind::MissingAtNight, stay, seen.access, checkedAt);
}

} // namespace

Outcome<NightCheckRow> recordNightCheck(pg::Transaction& tx, const Context& context, const NightCheck& wish)
{
    if (context.caller.role != Role::FacilityStaff)
        return Refusal::NotYours;
    if (wish.checkedAt > context.now)
        return No{.why = Refusal::NotInTheFuture, .limitAt = context.now, .pointer = "/checkedAt"};
    queueLockPlacesOf(tx, wish.stay);
    const auto reading = queueStay(tx, context, wish.stay);
    tx.flush();
    const auto seen = stayFor(tx, context, reading, std::nullopt);
    if (!seen)
        return seen.no();
    const ClaimRow& stay = seen->claim;
    const auto there = placementThen(context, stay, wish.checkedAt);
    if (!there)
        return there.no();
    const std::string night = dateText(nightOf(stay.houseOf(**there).rules.zone, wish.checkedAt));
    const auto ticket = queueNightKnown(tx, stay.id, night);
    tx.flush(); // which night it is, the house's zone says

    const auto known = takeNightKnown(tx, ticket);
    NightCheckRow said{.stay = stay.id,
                       .night = night,
                       .number = known.number,
                       .facility = (*there)->facility,
                       .presence = wish.presence,
                       .checkedAt = wish.checkedAt,
                       .recordedAt = context.now,
                       .recordedBy = context.caller.account};
    queueInsertNightCheck(tx, said);
    record(tx, context, "stay.night_checked", stay, seen->access, wish.checkedAt);
    const NightFollows follows = followsFrom(wish.presence,
                                             {.orderRuns = stay.orderRuns(context.now),
                                              .here = stay.state == ClaimState::Present,
                                              .seenSince = known.seenSince,
                                              .before = known.before});
    if (follows == NightFollows::Alert)
        alertOf(tx, context, *seen, wish.checkedAt);
    else if (follows == NightFollows::AllClear)
        queueTasksDone(tx, "missing_at_night", stay.id, context.now, context.caller.account);
    return said;
}

Outcome<NightRound> showNightRound(pg::Transaction& tx, const Context& context, std::optional<date::local_days> date)
{
    if (context.caller.role != Role::FacilityStaff || !context.caller.facility)
        return Refusal::NotYours;
    const auto zoneTicket = queueZoneOf(tx, *context.caller.facility);
    tx.flush(); // which night it is, the house's zone says
    const Zone zone = takeZone(tx, zoneTicket);
    const auto night = date.value_or(nightOf(zone, context.now));
    const Period during = nightOn(zone, night);
    const auto ticket = queueNightGuests(tx, *context.caller.facility, dateText(night), during);
    if (const auto refusal = tx.commit())
        return *refusal;
    return NightRound{night, during, takeNightGuests(tx, ticket)};
}

Outcome<std::vector<NightCheckRow>> showNightsOfStay(pg::Transaction& tx, const Context& context, ClaimId stay)
{
    const auto reading = queueStay(tx, context, stay);
    const auto ticket = queueNightChecksOf(tx, stay);
    queueAudit(tx,
               {.account = context.caller.account,
                .action = "stay.nights_read",
                .subjectKind = "claim",
                .subject = stay.value,
                .requestId = context.requestId});
    if (const auto refusal = tx.commit())
        return *refusal;
    if (const auto seen = stayFor(tx, context, reading, std::nullopt); !seen)
        return seen.no();
    return takeNightChecks(tx, ticket);
}

} // namespace adempauze
