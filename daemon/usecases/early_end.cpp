#include "usecases/early_end.h"

#include "domain/stay.h"
#include "storage/record_store.h"
#include "usecases/claim_rules.h"

#include <algorithm>
#include <cassert>

namespace adempauze {

CaseAccess withSomebodyToTell(const Context& context, const CaseAccess& access, const Telling& telling)
{
    CaseAccess told = access;
    if (access.keeper
        && noticesFor(noticeRules(context), NoticeKind::OrderEndedEarly, access.participants, telling).empty())
        told.participants.push_back({*access.keeper, Part::CaseManager});
    return told;
}

void tellOfEarlyEnd(pg::Transaction& tx, const Context& context, const OrderStanding& before, const OrderRow& after,
                    const CaseAccess& access)
{
    constexpr std::string_view Task = "decide_after_early_end";
    if (before.endedEarlyBy)
        queueTasksDone(tx, Task, after.id, context.now, context.caller.account);
    if (!endsEarly(before, after.standing))
        return;
    const auto zone = Zone::named(after.zone);
    assert(zone); // it was one when the order was recorded
    const Moment dueAt = std::max(context.now, after.standing.until);
    const Telling telling = tellingIn(context, *zone, dueAt);
    const auto notices = noticesFor(noticeRules(context), NoticeKind::OrderEndedEarly,
                                    withSomebodyToTell(context, access, telling).participants, telling);
    for (const Notice& notice : notices)
        queueMessage(tx,
                     {.id = MessageId{freshUuid()},
                      .to = notice.to,
                      .kind = notice.kind,
                      .leaves = notice.leaves,
                      .subject = after.id.value,
                      .caseId = after.caseId,
                      .dueAt = notice.dueAt,
                      .zone = after.zone,
                      .createdAt = context.now});
    queueTask(tx,
              {.kind = Task,
               .urgent = true,
               .order = after.id,
               .caseId = after.caseId,
               .organisation = notices.empty() ? context.caller.organisation : notices.front().to,
               .openedAt = context.now,
               .dueAt = dueAt});
}

} // namespace adempauze
