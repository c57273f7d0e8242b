#include "usecases/sweep.h"

#include "storage/deadline_store.h"
#include "storage/record_store.h"
#include "storage/sweep_store.h"

namespace adempauze {

namespace {

void announce(pg::Transaction& tx, const SweptClaim& claim, NoticeKind kind, std::string_view event, Moment now)
{
    std::vector<Uuid> audience;
    for (const OrganisationId& organisation : claim.tell) {
        audience.push_back(organisation.value);
        queueMessage(tx,
                     {.id = MessageId{freshUuid()},
                      .to = organisation,
                      .kind = kind,
                      .urgent = true,
                      .subject = claim.claim.value,
                      .claim = claim.claim,
                      .caseId = claim.caseId,
                      .dueAt = claim.dueAt,
                      .zone = claim.zone,
                      .createdAt = now});
    }
    queueEvent(tx,
               {.kind = event,
                .claim = claim.claim,
                .caseId = claim.caseId,
                .place = claim.place,
                .facility = claim.facility,
                .holder = claim.holder,
                .organisations = audience,
                .happenedAt = claim.dueAt,
                .recordedAt = now});
    queueAudit(tx, {.action = event, .subjectKind = "claim", .subject = claim.claim.value, .requestId = "sweep"});
}

} // namespace

Swept sweepRegion(pg::Transaction& tx, Moment now)
{
    const auto orderTasks = queueOrderTasks(tx, now);
    const auto tickets = queueSweep(tx, now);
    tx.flush();
    const auto silent = takeSweptClaims(tx, tickets.silent);
    const auto overdue = takeSweptClaims(tx, tickets.overdueDepartures);
    const Swept swept{.expiredHolds = tx.rows(tickets.expired).count(),
                      .overdueDepartures = static_cast<int>(overdue.size()),
                      .overdueTasks = tx.rows(tickets.overdueTasks).count(),
                      .silentDesks = static_cast<int>(silent.size()),
                      .orderTasks = tx.rows(orderTasks).count(),
                      .sealedAuditRows = tx.rows(tickets.sealed).integer(0, 0)};
    for (const SweptClaim& claim : silent)
        announce(tx, claim, NoticeKind::DeskSilent, "hold.desk_silent", now);
    for (const SweptClaim& claim : overdue)
        announce(tx, claim, NoticeKind::DepartureOverdue, "stay.departure_overdue", now);
    if (tx.commit())
        return {}; // somebody else was faster; the next sweep looks again
    return swept;
}

std::vector<RegionId> regions(pg::Connection& connection)
{
    const auto rows = connection.run(regionsStatement(), {});
    std::vector<RegionId> ids;
    for (int row = 0; row < rows.count(); ++row)
        ids.push_back(rows.id<RegionId>(row, 0));
    return ids;
}

} // namespace adempauze
