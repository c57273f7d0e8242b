#include "usecases/change_closure.h"

#include "storage/facility_store.h"
#include "storage/record_store.h"
#include "time/text.h"
#include "usecases/data.h"

namespace adempauze {

namespace {

std::optional<No> obstacleTo(const ClosureFound& found, const ClosureEnd& wish, Moment now)
{
    if (found.row.version != wish.version)
        return No{.why = Refusal::StaleVersion};
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

Outcome<std::vector<ClosureRow>> showClosures(pg::Transaction& tx, const Context& context)
{
    const Role role = context.caller.role;
    if (role != Role::Administrator && role != Role::Manager && role != Role::FacilityStaff)
        return Refusal::NotYours;
    const auto ticket = queueClosures(tx, context.now, context.caller.facility);
    if (const auto no = tx.commit())
        return *no;
    return takeClosures(tx, ticket);
}

Outcome<ClosureRow> changeClosure(pg::Transaction& tx, const Context& context, const ClosureEnd& wish)
{
    if (context.caller.role != Role::Administrator)
        return Refusal::NotYours;
    const auto ticket = queueClosureForChange(tx, wish.id, context.now);
    tx.flush();
    const auto found = takeClosure(tx, ticket);
    if (!found)
        return Refusal::NotFound;
    if (const auto no = obstacleTo(*found, wish, context.now))
        return *no;

    ClosureRow after = found->row;
    queueSweepPlace(tx, after.place,
                    context.now); // expired holds count as free, and stand in the constraint until then
    if (wish.until && *wish.until <= after.from)
        queueWithdrawClosure(tx, found->row);
    else
        queueMoveClosure(tx, found->row, wish.until);
    record(tx, context, found->row, wish);
    after.until = wish.until;
    ++after.version;
    return after;
}

} // namespace adempauze
