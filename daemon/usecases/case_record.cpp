#include "usecases/case_record.h"

#include "storage/record_store.h"

#include <algorithm>

namespace adempauze {

CaseTickets queueCaseInSight(pg::Transaction& tx, const Context& context, CaseId id)
{
    return queueCase(tx, id, {context.caller.account, context.caller.organisation});
}

void recordInCase(pg::Transaction& tx, const Context& context, const CaseRow& in, const CaseHappening& happening)
{
    queueEvent(tx,
               {.kind = happening.event,
                .caseId = in.id,
                .task = happening.task,
                .account = context.caller.account,
                .organisations = organisationsOf(in),
                .happenedAt = happening.happenedAt,
                .recordedAt = context.now,
                .data = happening.data});
    queueAudit(tx,
               {.account = context.caller.account,
                .action = happening.action,
                .subjectKind = happening.subjectKind,
                .subject = happening.subject,
                .requestId = context.requestId});
}

void recordLook(pg::Transaction& tx, const Context& context, std::string_view action, CaseId id)
{
    queueAudit(tx,
               {.account = context.caller.account,
                .action = action,
                .subjectKind = "case",
                .subject = id.value,
                .requestId = context.requestId});
}

bool hasStay(const CaseRow& in, const std::optional<ClaimId>& stay)
{
    return !stay || std::ranges::find(in.stays, *stay) != in.stays.end();
}

} // namespace adempauze
