#include "usecases/unsafe_stays.h"

#include "storage/record_store.h"

namespace adempauze {

void warnOf(pg::Transaction& tx, const Context& context, const Whereabouts& where)
{
    queueTask(tx,
              {.kind = "unsafe_together",
               .urgent = true,
               .claim = where.claim,
               .order = where.order,
               .caseId = where.caseId,
               .organisation = where.lead,
               .facility = where.facility,
               .openedAt = context.now,
               .dueAt = context.now});
}

void recordSafety(pg::Transaction& tx, const Context& context, std::string_view action, std::string_view kind,
                  const Uuid& id)
{
    queueAudit(tx,
               {.account = context.caller.account,
                .action = action,
                .subjectKind = kind,
                .subject = id,
                .requestId = context.requestId});
}

} // namespace adempauze
