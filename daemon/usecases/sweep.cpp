#include "usecases/sweep.h"

#include "storage/access_store.h"
#include "storage/deadline_store.h"
#include "storage/hold_store.h"
#include "storage/loan_store.h"
#include "storage/override_store.h"
#include "storage/record_store.h"
#include "storage/sweep_store.h"
#include "storage/turn_away_sweep_store.h"
#include "usecases/note_turn_away.h"

#include <algorithm>

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

/// Their whereabouts are unknown while an order runs: whoever guides them is told, and the house.
void announceMissing(pg::Transaction& tx, const std::vector<NotArrived>& missing, Moment now)
{
    std::vector<pg::Ticket> accesses;
    for (const NotArrived& each : missing)
        accesses.push_back(queueAccessOfClaim(tx, each.claim.claim));
    if (!missing.empty())
        tx.flush();
    for (std::size_t at = 0; at < missing.size(); ++at) {
        SweptClaim claim = missing[at].claim;
        auto participants = takeAccess(tx, accesses[at]).participants;
        participants.push_back({missing[at].operatedBy, Part::Shelter});
        const OrganisationId whoseWork = claim.tell.front();
        claim.tell.clear();
        if (missing[at].underOrder) {
            for (const Notice& notice : noticesFor(NoticeKind::NotArrived, participants, claim.dueAt))
                claim.tell.push_back(notice.to);
            if (std::ranges::find(claim.tell, whoseWork) == claim.tell.end())
                claim.tell.push_back(whoseWork); // whose case it is, where nobody is named to guide it
        }
        announce(tx, claim, NoticeKind::NotArrived, "stay.not_arrived", now);
    }
}

} // namespace

Swept sweepRegion(pg::Transaction& tx, Moment now, const SweepRules& rules)
{
    const auto orderTasks = queueOrderTasks(tx, now);
    queueCallOffUnanswered(tx, now); // before they count as overdue
    const auto tickets = queueSweep(tx, now, now - rules.notArrivedAfter);
    const auto expiring = queueExpiring(tx, now, now + rules.warnBefore);
    const auto failedHolds = queueTakeFailedHolds(tx);
    const auto turnAways = queueSweepTurnAways(tx, now);
    const auto returned = queueReturnEnded(tx, now);
    tx.flush();
    const auto silent = takeSweptClaims(tx, tickets.silent);
    const auto overdue = takeSweptClaims(tx, tickets.overdueDepartures);
    const auto missing = takeNotArrived(tx, tickets.notArrived);
    const Swept swept{.expiredHolds = tx.rows(tickets.expired).count(),
                      .overdueDepartures = static_cast<int>(overdue.size()),
                      .overdueTasks = tx.rows(tickets.overdueTasks).count(),
                      .silentDesks = static_cast<int>(silent.size()),
                      .notArrived = static_cast<int>(missing.size()),
                      .expiringHolds = tx.rows(expiring).count(),
                      .orderTasks = tx.rows(orderTasks).count(),
                      .turnAwaysToFollow = tx.rows(turnAways.toFollow).count(),
                      .returnedPlaces = tx.rows(returned).count(),
                      .sealedAuditRows = tx.rows(tickets.sealed).integer(0, 0)};
    for (const SweptClaim& claim : silent)
        announce(tx, claim, NoticeKind::DeskSilent, "hold.desk_silent", now);
    for (const SweptClaim& claim : overdue)
        announce(tx, claim, NoticeKind::DepartureOverdue, "stay.departure_overdue", now);
    for (const SweptClaim& claim : takeSweptClaims(tx, expiring))
        announce(tx, claim, NoticeKind::HoldExpiring, "hold.expiring", now);
    announceMissing(tx, missing, now);
    noteFailedHolds(tx, takeFailedHolds(tx, failedHolds), now);
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
