#include "usecases/record_bans.h"

#include "storage/access_store.h"
#include "usecases/claim_rules.h"
#include "usecases/unsafe_stays.h"

namespace adempauze {

namespace {

Sight sightOf(const Caller& caller)
{
    return {caller.account, caller.organisation};
}

/// Whose bans the caller keeps; nothing where the caller keeps none.
std::optional<RecordsOf> recordsOf(const Caller& caller)
{
    if (caller.role == Role::FacilityStaff && caller.facility)
        return RecordsOf{.facility = caller.facility};
    if (placesPeople(caller))
        return RecordsOf{.sight = sightOf(caller)};
    return std::nullopt;
}

RecordedBy nowBy(const Context& context)
{
    return {context.caller.account, context.now};
}

std::optional<No> endsTooEarly(const Context& context, const std::optional<Moment>& until)
{
    if (until && *until <= context.now)
        return No{.why = Refusal::TimeRunsBackwards, .limitAt = context.now, .pointer = "/untilAt"};
    return std::nullopt;
}

bool countsFor(const Whereabouts& where, const std::optional<Moment>& until)
{
    return !until || where.from < *until;
}

/// What is seen and lifted is the same row in every state: it is there, and as it was seen.
template<class Row>
std::optional<No> cannotLift(const std::vector<Row>& found, std::int64_t version)
{
    if (found.empty())
        return No{.why = Refusal::NotFound};
    if (found.front().version() != version)
        return No{.why = Refusal::StaleVersion};
    if (found.front().liftedAt)
        return No{.why = Refusal::AlreadyDone};
    return std::nullopt;
}

template<class Row>
Outcome<Row> onlyOne(pg::Transaction& tx, std::vector<Row> found)
{
    tx.rollback(); // it was read as for a change
    if (found.empty())
        return Refusal::NotFound;
    return found.front();
}

} // namespace

Outcome<HouseBanRow> banFromHouse(pg::Transaction& tx, const Context& context, const HouseBanWish& wish)
{
    const Caller& caller = context.caller;
    if (!recordsOf(caller))
        return Refusal::NotYours;
    queueLockPerson(tx, wish.person);
    const auto house = queueHouseAndGuest(tx, wish.facility, wish.person);
    const auto person = queuePersonInSight(tx, wish.person, sightOf(caller));
    const auto whereabouts = queueWhereabouts(tx, {wish.person.value}, {}, context.now);
    tx.flush();

    const auto alias = takeHouseAlias(tx, house);
    const bool isStaff = caller.role == Role::FacilityStaff;
    if (!alias || (isStaff && wish.facility != caller.facility))
        return No{.why = Refusal::NotFound, .pointer = "/facilityId"};
    if (isStaff ? !takeIsGuest(tx, house) : !takePersonInSight(tx, person))
        return No{.why = Refusal::NotFound, .pointer = "/personId"};
    if (const auto no = endsTooEarly(context, wish.until))
        return *no;

    const HouseBanRow ban{.id = wish.id,
                          .person = wish.person,
                          .facility = wish.facility,
                          .facilityAlias = *alias,
                          .from = context.now,
                          .until = wish.until,
                          .reason = wish.reason,
                          .recordedAt = context.now};
    queueInsertHouseBan(tx, ban, nowBy(context));
    for (const Whereabouts& where : takeWhereabouts(tx, whereabouts))
        if (where.facility == wish.facility && countsFor(where, wish.until))
            warnOf(tx, context, where);
    recordSafety(tx, context, "house_ban.record", "house_ban", wish.id.value);
    return ban;
}

Outcome<std::vector<HouseBanRow>> showHouseBans(pg::Transaction& tx, const Context& context)
{
    const auto whose = recordsOf(context.caller);
    if (!whose)
        return Refusal::NotYours;
    const auto ticket = queueHouseBans(tx, *whose);
    if (const auto no = tx.commit())
        return *no;
    return takeHouseBans(tx, ticket);
}

Outcome<HouseBanRow> liftHouseBan(pg::Transaction& tx, const Context& context, HouseBanId id, std::int64_t version)
{
    const auto whose = recordsOf(context.caller);
    if (!whose)
        return Refusal::NotYours;
    const auto ticket = queueHouseBan(tx, id, *whose);
    tx.flush();
    const auto found = takeHouseBans(tx, ticket);
    if (const auto no = cannotLift(found, version))
        return *no;
    HouseBanRow ban = found.front();
    ban.liftedAt = context.now;
    queueHouseBanLifted(tx, id, nowBy(context));
    recordSafety(tx, context, "house_ban.lift", "house_ban", id.value);
    return ban;
}

Outcome<HouseBanRow> showHouseBan(pg::Transaction& tx, const Context& context, HouseBanId id)
{
    const auto whose = recordsOf(context.caller);
    if (!whose)
        return Refusal::NotYours;
    const auto ticket = queueHouseBan(tx, id, *whose);
    tx.flush();
    return onlyOne(tx, takeHouseBans(tx, ticket));
}

Outcome<PairRow> keepApart(pg::Transaction& tx, const Context& context, const PairWish& wish)
{
    if (!placesPeople(context.caller))
        return Refusal::NotYours;
    const auto named = queueTwoNamed(tx, wish.one, wish.other, sightOf(context.caller));
    std::vector<Uuid> persons;
    std::vector<Uuid> orders;
    for (const Named& each : {wish.one, wish.other}) {
        if (each.person)
            persons.push_back(each.person->value);
        if (each.order)
            orders.push_back(each.order->value);
    }
    const auto whereabouts = queueWhereabouts(tx, persons, orders, context.now);
    tx.flush();

    const auto [one, other] = takeTwoNamed(tx, named);
    if (!one)
        return No{.why = Refusal::NotFound, .pointer = wish.one.order ? "/orderId" : "/personId"};
    if (!other)
        return No{.why = Refusal::NotFound, .pointer = wish.other.order ? "/otherOrderId" : "/otherPersonId"};
    if (*one == *other)
        return No{.why = Refusal::InvalidInput, .pointer = wish.other.order ? "/otherOrderId" : "/otherPersonId"};
    if (const auto no = endsTooEarly(context, wish.until))
        return *no;

    const PairRow pair{.id = wish.id,
                       .one = *one,
                       .other = *other,
                       .until = wish.until,
                       .reason = wish.reason,
                       .own = true,
                       .recordedAt = context.now};
    queueInsertPair(tx, pair, nowBy(context));
    const auto found = takeWhereabouts(tx, whereabouts);
    for (const Whereabouts& where : found)
        for (const Whereabouts& next : found)
            if (where.person != next.person && where.facility == next.facility && countsFor(where, wish.until)
                && countsFor(next, wish.until))
                warnOf(tx, context, where);
    recordSafety(tx, context, "must_not_meet.record", "must_not_meet", wish.id.value);
    return pair;
}

Outcome<std::vector<PairRow>> showPairs(pg::Transaction& tx, const Context& context)
{
    if (!placesPeople(context.caller))
        return Refusal::NotYours;
    const auto ticket = queuePairs(tx, sightOf(context.caller));
    if (const auto no = tx.commit())
        return *no;
    return takePairs(tx, ticket);
}

Outcome<PairRow> liftPair(pg::Transaction& tx, const Context& context, PairId id, std::int64_t version)
{
    if (!placesPeople(context.caller))
        return Refusal::NotYours;
    const auto ticket = queuePair(tx, id, sightOf(context.caller));
    tx.flush();
    const auto found = takePairs(tx, ticket);
    if (!found.empty() && !found.front().own)
        return Refusal::NotYours;
    if (const auto no = cannotLift(found, version))
        return *no;
    PairRow pair = found.front();
    pair.liftedAt = context.now;
    queuePairLifted(tx, id, nowBy(context));
    recordSafety(tx, context, "must_not_meet.lift", "must_not_meet", id.value);
    return pair;
}

Outcome<PairRow> showPair(pg::Transaction& tx, const Context& context, PairId id)
{
    if (!placesPeople(context.caller))
        return Refusal::NotYours;
    const auto ticket = queuePair(tx, id, sightOf(context.caller));
    tx.flush();
    return onlyOne(tx, takePairs(tx, ticket));
}

} // namespace adempauze
