#include "usecases/early_end.h"

#include "domain/stay.h"
#include "storage/message_store.h"
#include "storage/record_store.h"
#include "usecases/claim_rules.h"

#include <algorithm>
#include <cassert>
#include <set>

namespace adempauze {

namespace {

/// An order that ended early, by when that is to be settled, and who it is to tell whom it concerns.
struct EarlyEnd {
    const OrderRow& order;
    Moment dueAt;
    OrganisationId whose;
};

TaskOpening taskOf(const Context& context, const EarlyEnd& end, std::string_view kind)
{
    return {.kind = kind,
            .urgent = true,
            .order = end.order.id,
            .caseId = end.order.caseId,
            .organisation = end.whose,
            .openedAt = context.now,
            .dueAt = end.dueAt};
}

Posting postingOf(const Context& context, const OrderRow& order, const Notice& notice)
{
    return {.id = MessageId{freshUuid()},
            .to = notice.to,
            .kind = notice.kind,
            .leaves = notice.leaves,
            .subject = order.id.value,
            .caseId = order.caseId,
            .dueAt = notice.dueAt,
            .zone = order.zone,
            .createdAt = context.now,
            .order = order.id};
}

/// Whoever did it knows, and so do those who were told first.
void tellOthers(pg::Transaction& tx, const Context& context, const OrderRow& order,
                std::vector<Participant> participants, const std::vector<HouseOfCase>& houses, const Telling& telling,
                const Turn& turn)
{
    for (const HouseOfCase& house : houses)
        participants.push_back({house.operatedBy, Part::Shelter});
    for (const Notice& notice : noticesFor(noticeRules(context), NoticeKind::EarlyEndKnown, participants, telling)) {
        if (notice.to == context.caller.organisation
            || std::ranges::find(turn.toldFirst, notice.to) != turn.toldFirst.end())
            continue;
        Posting posting = postingOf(context, order, notice);
        posting.waitsFor = turn.after;
        bool asHouse = false;
        for (const HouseOfCase& house : houses) {
            if (house.operatedBy != notice.to)
                continue;
            asHouse = true;
            posting.id = MessageId{freshUuid()};
            posting.claim = house.claim;
            posting.subject = house.claim.value;
            queueMessage(tx, posting);
        }
        if (!asHouse)
            queueMessage(tx, posting);
    }
}

std::set<OrderId> ordersOf(const ClaimRow& stay)
{
    std::set<OrderId> orders;
    if (stay.order)
        orders.insert(*stay.order);
    for (const SegmentRow& row : stay.segments)
        if (row.segment.order)
            orders.insert(*row.segment.order);
    return orders;
}

} // namespace

CaseAccess withSomebodyToTell(const Context& context, const CaseAccess& access, const Telling& telling)
{
    CaseAccess told = access;
    if (access.keeper
        && noticesFor(noticeRules(context), NoticeKind::OrderEndedEarly, access.participants, telling).empty())
        told.participants.push_back({*access.keeper, Part::CaseManager});
    return told;
}

void endDecision(pg::Transaction& tx, const Context& context, const ClaimRow& stay)
{
    queueTasksDone(tx, DecideAfterEarlyEnd, stay.id, context.now, context.caller.account);
    for (const OrderId& order : ordersOf(stay))
        queueTasksDone(tx, DecideAfterEarlyEnd, order, context.now, context.caller.account);
}

void endEarlyEnd(pg::Transaction& tx, const Context& context, const ClaimRow& stay)
{
    endDecision(tx, context, stay);
    queueTasksDone(tx, TellResident, stay.id, context.now, context.caller.account);
    for (const OrderId& order : ordersOf(stay))
        queueTasksDone(tx, TellResident, order, context.now, context.caller.account);
}

void dropUntold(pg::Transaction& tx, const Context& context, const OrderStanding& before, const OrderRow& after)
{
    if (undoesEarlyEnd(before, after.standing))
        queueNotTold(tx, after.id, context.now);
}

void tellOfEarlyEnd(pg::Transaction& tx, const Context& context, const OrderStanding& before, const OrderRow& after,
                    const CaseAccess& access, const std::vector<HouseOfCase>& houses)
{
    if (undoesEarlyEnd(before, after.standing))
        for (const std::string_view over : {DecideAfterEarlyEnd, TellResident})
            queueTasksDone(tx, over, after.id, context.now, context.caller.account);
    if (!endsEarly(before, after.standing))
        return;
    const auto zone = Zone::named(after.zone);
    assert(zone); // it was one when the order was recorded
    const Moment dueAt = std::max(context.now, after.standing.until);
    const Telling telling = tellingIn(context, *zone, dueAt);
    const auto notices = noticesFor(noticeRules(context), NoticeKind::OrderEndedEarly,
                                    withSomebodyToTell(context, access, telling).participants, telling);
    const EarlyEnd end{after, dueAt, notices.empty() ? context.caller.organisation : notices.front().to};
    queueTask(tx, taskOf(context, end, DecideAfterEarlyEnd));
    TaskOpening tellResident = taskOf(context, end, TellResident);
    tellResident.id = TaskId{freshUuid()};
    tellResident.waiting = !notices.empty(); // by these rules nobody is told first
    queueTask(tx, tellResident);
    Turn turn;
    for (const Notice& notice : notices) {
        Posting posting = postingOf(context, after, notice);
        posting.opensTask = tellResident.id;
        queueMessage(tx, posting);
        turn.after = tellResident.id;
        turn.toldFirst.push_back(notice.to);
    }
    tellOthers(tx, context, after, access.participants, houses, telling, turn);
}

} // namespace adempauze
