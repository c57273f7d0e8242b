#include "usecases/change_closure.h"

#include "storage/facility_store.h"
#include "storage/record_store.h"
#include "time/text.h"
#include "usecases/claim_rules.h"
#include "usecases/data.h"

#include <algorithm>

namespace adempauze {

namespace {

std::optional<No> obstacleTo(const ClosureFound& found, const ClosureEnd& wish, Moment now)
{
    if (found.settled)
        return No{.why = Refusal::AlreadyDone}; // the place is another by now, or a loan says how long
    const Moment until = wish.until.value_or(Forever);
    if (until <= found.row.from && found.row.from <= now)
        return No{.why = Refusal::TimeRunsBackwards, .pointer = "/untilAt"};
    if (found.next && found.next->from < until)
        return No{.why = found.next->closure ? Refusal::PlaceClosed : Refusal::PlaceTaken,
                  .fromAt = found.next->from,
                  .untilAt = found.next->until,
                  .limitAt = found.next->from};
    return std::nullopt;
}

bool isOfSetUp(const ClosureRow& closure)
{
    return closure.reason == "not_open_yet" || closure.reason == "moved";
}

void queueClosed(pg::Transaction& tx, const Context& context, const ClosureWish& wish, const PlaceRow& place)
{
    Data data{{"closureId", wish.id.text()}, {"reason", wish.reason}, {"fromAt", textOf(wish.from)}};
    if (wish.until)
        data.put("untilAt", textOf(*wish.until));
    queueEvent(tx,
               {.kind = "place.closed",
                .place = place.id,
                .facility = place.facility.id,
                .account = context.caller.account,
                .organisations = {place.facility.operatedBy.value},
                .happenedAt = wish.from,
                .recordedAt = context.now,
                .data = data.text()});
    queueAudit(tx,
               {.account = context.caller.account,
                .action = "place.close",
                .subjectKind = "place",
                .subject = place.id.value,
                .requestId = context.requestId});
}

/// What an act is about, locked, and what stands on it.
struct ToClose {
    PlaceRow place;
    std::vector<Blocker> others;
};

std::vector<ToClose> placesToClose(pg::Transaction& tx, const Context& context, const ClosureWish& wish, Closes closes)
{
    const auto found = queuePlacesToClose(tx, wish.place, closes, wish.from);
    tx.flush();
    std::vector<std::pair<pg::Ticket, pg::Ticket>> tickets;
    for (const PlaceId& place : takePlacesToClose(tx, found)) {
        queueSweepPlace(tx, place, context.now);
        const auto row = queuePlace(tx, place);
        tickets.emplace_back(row, queueBlockers(tx, place, wish.from, context.now, std::nullopt));
    }
    tx.flush();
    std::vector<ToClose> all;
    for (const auto& [row, blockers] : tickets)
        if (auto place = takePlace(tx, row))
            all.push_back({*std::move(place), takeBlockers(tx, blockers)});
    return all;
}

/// The named one first, and those that are to go with it.
std::vector<ClosureFound> closuresMeant(pg::Transaction& tx, const Context& context, const ClosureEnd& wish)
{
    const auto ticket = queueClosureForChange(tx, wish.id, wish.together, context.now);
    tx.flush();
    auto all = takeClosuresFound(tx, ticket);
    if (all.empty() || all.front().row.id != wish.id)
        return {}; // it was withdrawn, whatever became of the others
    const auto until = all.front().row.until;
    std::erase_if(all, [&](const ClosureFound& each) { return each.row.until != until; });
    return all;
}

std::optional<std::string> textIn(std::optional<Moment> at)
{
    return at ? std::optional(textOf(*at)) : std::nullopt;
}

void record(pg::Transaction& tx, const Context& context, const ClosureRow& before, const ClosureEnd& wish)
{
    const Data data{{"closureId", before.id.text()},
                    {"untilAt", {{"before", textIn(before.until)}, {"after", textIn(wish.until)}}}};
    queueEvent(tx,
               {.kind = "closure.changed",
                .place = before.place,
                .facility = before.facility,
                .account = context.caller.account,
                .organisations = {before.operatedBy.value},
                .happenedAt = context.now,
                .recordedAt = context.now,
                .data = data.text()});
    queueAudit(tx,
               {.account = context.caller.account,
                .action = "closure.change",
                .subjectKind = "place",
                .subject = before.place.value,
                .requestId = context.requestId});
}

} // namespace

bool mayClose(const Caller& caller)
{
    return caller.role == Role::Administrator || caller.role == Role::Manager || caller.role == Role::FacilityStaff;
}

bool mayCloseIn(const Caller& caller, FacilityId house)
{
    return mayClose(caller) && (caller.role != Role::FacilityStaff || caller.facility == house);
}

Outcome<std::vector<ClosureRow>> showClosures(pg::Transaction& tx, const Context& context)
{
    if (!mayClose(context.caller))
        return Refusal::NotYours;
    const auto ticket = queueClosures(tx, context.now, context.caller.facility);
    if (const auto no = tx.commit())
        return *no;
    return takeClosures(tx, ticket);
}

Outcome<ClosureRow> showClosure(pg::Transaction& tx, const Context& context, ClosureId id)
{
    const auto ticket = queueClosure(tx, id, context.now);
    if (const auto no = tx.commit())
        return *no;
    const auto found = takeClosuresFound(tx, ticket);
    if (found.empty() || !mayCloseIn(context.caller, found.front().row.facility))
        return Refusal::NotFound;
    return found.front().row;
}

Outcome<ClosureWish> closePlace(pg::Transaction& tx, const Context& context, const ClosureWish& wish, Closes closes)
{
    if (!mayClose(context.caller))
        return Refusal::NotYours;
    const auto all = placesToClose(tx, context, wish, closes);
    if (all.empty() || !mayCloseIn(context.caller, all.front().place.facility.id))
        return No{.why = Refusal::NotFound, .pointer = "/placeId"};
    const auto during = Period::parse(wish.from, wish.until.value_or(Forever));
    if (!during)
        return No{.why = Refusal::TimeRunsBackwards, .pointer = "/untilAt"};
    for (const ToClose& each : all)
        if (const auto no = obstacleTo(each.others, *during, std::chrono::minutes(0)))
            return *no;

    ClosureWish closed = wish;
    if (closes != Closes::Place)
        closed.together = freshUuid();
    for (const ToClose& each : all) {
        ClosureWish one = closed;
        one.place = each.place.id;
        if (each.place.id != wish.place)
            one.id = ClosureId{freshUuid()};
        queueClosure(tx, one, each.place.facility.id, context.caller.account, context.now);
        queueClosed(tx, context, one, each.place);
    }
    return closed;
}

Outcome<ClosureRow> changeClosure(pg::Transaction& tx, const Context& context, const ClosureEnd& wish)
{
    if (!mayClose(context.caller))
        return Refusal::NotYours;
    const auto all = closuresMeant(tx, context, wish);
    if (all.empty() || !mayCloseIn(context.caller, all.front().row.facility))
        return Refusal::NotFound;
    if (isOfSetUp(all.front().row) && context.caller.role != Role::Administrator)
        return Refusal::NotYours;
    if (all.front().row.version != wish.version)
        return Refusal::StaleVersion;
    for (const ClosureFound& each : all)
        if (const auto no = obstacleTo(each, wish, context.now))
            return *no;

    for (const ClosureFound& each : all) {
        queueSweepPlace(tx, each.row.place,
                        context.now); // expired holds count as free, and stand in the constraint until then
        if (wish.until && *wish.until <= each.row.from)
            queueWithdrawClosure(tx, each.row);
        else
            queueMoveClosure(tx, each.row, wish.until);
        record(tx, context, each.row, wish);
    }
    ClosureRow after = all.front().row;
    after.until = wish.until;
    ++after.version;
    return after;
}

std::vector<PlaceInTheWay> inTheWayOf(pg::Transaction& tx, const Context& context, const ClosureWish& wish,
                                      Closes closes)
{
    const auto during = Period::parse(wish.from, wish.until.value_or(Forever));
    if (!during || !mayClose(context.caller))
        return {};
    std::vector<PlaceInTheWay> found;
    for (const ToClose& each : placesToClose(tx, context, wish, closes))
        if (const auto no = obstacleTo(each.others, *during, std::chrono::minutes(0));
            no && mayCloseIn(context.caller, each.place.facility.id))
            found.push_back({each.place.id, each.place.name, *no});
    return found;
}

std::vector<PlaceInTheWay> inTheWayOf(pg::Transaction& tx, const Context& context, const ClosureEnd& wish)
{
    std::vector<PlaceInTheWay> found;
    if (!mayClose(context.caller))
        return found;
    for (const ClosureFound& each : closuresMeant(tx, context, wish))
        if (const auto no = obstacleTo(each, wish, context.now); no && mayCloseIn(context.caller, each.row.facility))
            found.push_back({each.row.place, each.row.placeName, *no});
    return found;
}

} // namespace adempauze
