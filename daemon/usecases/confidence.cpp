#include "usecases/confidence.h"

#include "domain/working_days.h"
#include "storage/confidence_store.h"
#include "storage/paper_store.h"
#include "usecases/claim_rules.h"
#include "usecases/data.h"

#include <algorithm>
#include <cassert>

namespace adempauze {

namespace {

const ConfidenceRules& rulesOf(const Context& context)
{
    assert(context.confidence); // the daemon reads them at its start
    return *context.confidence;
}

/// What whoever telephones wants to know: the numbers, and nothing about anybody.
std::string toldIn(const HouseConfidence& confidence)
{
    Data reasons = Data::list();
    for (const ConfidenceReason& each : confidence.reasons)
        reasons.add({{"ground", wordFor(each.ground)}, {"number", each.number}});
    return Data{{"keptPercent", confidence.keptPercent}, {"reasons", reasons}}.text();
}

void queueRound(pg::Transaction& tx, const ObservedHouse& house, const HouseConfidence& confidence, Moment now,
                const ConfidenceRules& rules, std::vector<pg::Ticket>& opened)
{
    const auto zone = Zone::named(house.zone);
    assert(zone); // of a house
    opened.push_back(queuePhoneRound(tx,
                                     {.house = house.id,
                                      .now = now,
                                      .dueAt = firstWorkingMorning(*zone, now),
                                      .since = now - rules.window,
                                      .data = toldIn(confidence)}));
}

} // namespace

Outcome<std::vector<HouseToTrust>> showConfidence(pg::Transaction& tx, const Context& context)
{
    const Caller& caller = context.caller;
    const bool staff = caller.role == Role::FacilityStaff;
    if (!staff && !placesPeople(caller) && caller.role != Role::Manager)
        return Refusal::NotYours;
    const ConfidenceRules& rules = rulesOf(context);
    const auto ticket = queueObservedHouses(tx, context.now - rules.window);
    if (const auto no = tx.commit())
        return *no;
    std::vector<HouseToTrust> houses;
    for (const ObservedHouse& each : takeObservedHouses(tx, ticket))
        if (!staff || caller.facility == each.id)
            houses.push_back({each.id, each.alias, each.facts, confidenceIn(each.facts, rules, context.now)});
    return houses;
}

int askLittleTrusted(pg::Transaction& tx, Moment now, const ConfidenceRules& rules)
{
    const auto houses = queueObservedHouses(tx, now - rules.window);
    const auto rounds = queuePhoneRounds(tx, now - rules.askAgainAfter);
    tx.flush();
    const auto asked = takePhoneRounds(tx, rounds);
    std::vector<pg::Ticket> opened;
    for (const ObservedHouse& house : takeObservedHouses(tx, houses)) {
        const HouseConfidence confidence = confidenceIn(house.facts, rules, now);
        const bool low = confidence.level == Confidence::Low;
        const auto lately = std::ranges::find(asked, house.id, &PhoneRound::house);
        if (low && lately == asked.end())
            queueRound(tx, house, confidence, now, rules, opened);
        for (const PhoneRound& each : asked)
            if (!low && each.house == house.id && !each.endedAt)
                queuePhoneRoundOver(tx, each.task, now);
    }
    if (tx.commit())
        return 0; // somebody else was faster
    return static_cast<int>(std::ranges::count_if(opened, [&](pg::Ticket ticket) { return !tx.rows(ticket).empty(); }));
}

Outcome<CheckIn> readyToCheckIn(pg::Transaction& tx, const Context& context, FacilityId house)
{
    const Caller& caller = context.caller;
    const bool theirs = caller.role == Role::FacilityStaff && caller.facility == house;
    if (!theirs && !placesPeople(caller))
        return Refusal::NotFound;
    const auto ticket = queueHouseOfPaper(tx, house); // its places are locked, lowest id first
    tx.flush();
    const auto found = takeHouseOfPaper(tx, ticket);
    if (!found)
        return Refusal::NotFound;
    if (found->since)
        return No{.why = Refusal::AlreadyDone, .fromAt = found->since};
    return CheckIn{.house = house,
                   .by = caller.account,
                   .at = context.now,
                   .requestId = context.requestId,
                   .byTelephone = !theirs};
}

Outcome<HouseCheckedIn> checkIn(pg::Transaction& tx, const Context& context, FacilityId house)
{
    const auto ready = readyToCheckIn(tx, context, house);
    if (!ready)
        return ready.no();
    queueCheckIn(tx, *ready);
    return HouseCheckedIn{house, context.now};
}

} // namespace adempauze
