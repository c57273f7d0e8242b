#include "usecases/sweep.h"

#include "domain/delivery.h"
#include "storage/access_store.h"
#include "storage/hold_store.h"
#include "storage/loan_store.h"
#include "storage/override_store.h"
#include "storage/record_store.h"
#include "storage/sweep_store.h"
#include "storage/task_store.h"
#include "storage/turn_away_sweep_store.h"
#include "usecases/note_turn_away.h"
#include "usecases/plan_follow_up.h"

#include <algorithm>
#include <cassert>

namespace adempauze {

namespace {

/// At a moment, by the rules: what a claim's notices are reckoned from.
struct Announcing {
    const NoticeRules& rules;
    Moment now;

    Telling of(const SweptClaim& claim, const Zone& zone) const
    {
        return {.now = now, .zone = zone, .dueAt = claim.dueAt};
    }
};

Zone zoneOf(const SweptClaim& claim)
{
    const auto zone = Zone::named(claim.zone);
    assert(zone); // of a house
    return *zone;
}

void queueNotices(pg::Transaction& tx, const SweptClaim& claim, const std::vector<Notice>& notices, Moment now)
{
    for (const Notice& notice : notices)
        queueMessage(tx,
                     {.id = MessageId{freshUuid()},
                      .to = notice.to,
                      .kind = notice.kind,
                      .leaves = notice.leaves,
                      .subject = claim.claim.value,
                      .claim = claim.claim,
                      .caseId = claim.caseId,
                      .dueAt = notice.dueAt,
                      .zone = claim.zone,
                      .createdAt = now});
}

std::vector<Notice> noticesTo(const SweptClaim& claim, NoticeKind kind, const Announcing& by)
{
    const Zone zone = zoneOf(claim);
    std::vector<Notice> notices;
    for (const OrganisationId to : claim.tell)
        notices.push_back(noticeTo(by.rules, kind, to, by.of(claim, zone)));
    return notices;
}

/// Who takes part in the case of each.
template<class Swept>
std::vector<CaseAccess> accessesOf(pg::Transaction& tx, const std::vector<Swept>& all)
{
    std::vector<pg::Ticket> tickets;
    for (const Swept& each : all)
        tickets.push_back(queueAccessOfClaim(tx, each.claim.claim));
    if (!all.empty())
        tx.flush();
    std::vector<CaseAccess> accesses;
    for (const pg::Ticket ticket : tickets)
        accesses.push_back(takeAccess(tx, ticket));
    return accesses;
}

void announce(pg::Transaction& tx, const SweptClaim& claim, const std::vector<Notice>& notices, std::string_view event,
              Moment now)
{
    queueNotices(tx, claim, notices, now);
    std::vector<Uuid> audience;
    for (const Notice& notice : notices)
        audience.push_back(notice.to.value);
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

/// To those whom it is up to.
void announceTo(pg::Transaction& tx, const std::vector<SweptClaim>& claims, NoticeKind kind, std::string_view event,
                const Announcing& by)
{
    for (const SweptClaim& claim : claims)
        announce(tx, claim, noticesTo(claim, kind, by), event, by.now);
}

/// The same, and besides them to whoever takes part and is named by the rules.
void announceAround(pg::Transaction& tx, const std::vector<SweptInHouse>& claims, NoticeKind kind,
                    std::string_view event, const Announcing& by)
{
    const auto accesses = accessesOf(tx, claims);
    for (std::size_t at = 0; at < claims.size(); ++at) {
        const auto& [claim, operatedBy] = claims[at];
        auto participants = accesses[at].participants;
        participants.push_back({operatedBy, Part::Shelter});
        auto notices = noticesTo(claim, kind, by);
        const Zone zone = zoneOf(claim);
        for (const Notice& notice : noticesFor(by.rules, kind, participants, by.of(claim, zone)))
            if (std::ranges::find(notices, notice.to, &Notice::to) == notices.end())
                notices.push_back(notice);
        announce(tx, claim, notices, event, by.now);
    }
}

/// To the desks of their houses; that they expired is written down.
void tellDesks(pg::Transaction& tx, const std::vector<SweptClaim>& expired, const Announcing& by)
{
    for (const SweptClaim& claim : expired) {
        const Zone zone = zoneOf(claim);
        queueNotices(tx, claim,
                     noticesFor(by.rules, NoticeKind::HoldChanged, {{claim.tell.front(), Part::Shelter}},
                                {.now = by.now, .zone = zone}),
                     by.now);
    }
}

/// Their whereabouts are unknown while an order runs: whoever guides them is told, and the house.
void announceMissing(pg::Transaction& tx, const std::vector<NotArrived>& missing, const Announcing& by)
{
    const auto accesses = accessesOf(tx, missing);
    for (std::size_t at = 0; at < missing.size(); ++at) {
        const SweptClaim& claim = missing[at].claim;
        auto participants = accesses[at].participants;
        participants.push_back({missing[at].operatedBy, Part::Shelter});
        const OrganisationId whoseWork = claim.tell.front();
        std::vector<Notice> notices;
        if (missing[at].underOrder) {
            const Zone zone = zoneOf(claim);
            notices = noticesFor(by.rules, NoticeKind::NotArrived, participants, by.of(claim, zone));
            if (std::ranges::find(notices, whoseWork, &Notice::to) == notices.end()) // nobody is named to guide them
                notices.push_back(noticeTo(by.rules, NoticeKind::NotArrived, whoseWork, by.of(claim, zone)));
        }
        announce(tx, claim, notices, "stay.not_arrived", by.now);
    }
}

} // namespace

Swept sweepRegion(pg::Transaction& tx, Moment now, const NoticeRules& notices, const SweepRules& rules)
{
    const int openedSteps =
        rules.regimes && rules.protocols ? planFollowUp(tx, now, *rules.regimes, *rules.protocols) : 0;
    queueCallOffUnanswered(tx, now); // before they count as overdue
    const auto tickets = queueSweep(tx, now, now - rules.notArrivedAfter);
    const auto expired = queueExpired(tx, now, now - ExpiryToldWithin); // behind the sweep that lets them expire
    const auto expiring = queueExpiring(tx, now, now + rules.warnBefore);
    const auto failedHolds = queueTakeFailedHolds(tx);
    const auto turnAways = queueSweepTurnAways(tx, now);
    const auto returned = queueReturnEnded(tx, now);
    const auto back = queueEndSnoozes(tx, now);
    tx.flush();
    const auto silent = takeSweptInHouses(tx, tickets.silent);
    const auto overdue = takeSweptInHouses(tx, tickets.overdueDepartures);
    const auto missing = takeNotArrived(tx, tickets.notArrived);
    const Swept swept{.expiredHolds = tx.rows(tickets.expired).count(),
                      .overdueDepartures = static_cast<int>(overdue.size()),
                      .overdueTasks = tx.rows(tickets.overdueTasks).count(),
                      .silentDesks = static_cast<int>(silent.size()),
                      .notArrived = static_cast<int>(missing.size()),
                      .expiringHolds = tx.rows(expiring).count(),
                      .openedSteps = openedSteps,
                      .snoozedTasks = tx.rows(back).count(),
                      .turnAwaysToFollow = tx.rows(turnAways.toFollow).count(),
                      .returnedPlaces = tx.rows(returned).count(),
                      .sealedAuditRows = tx.rows(tickets.sealed).integer(0, 0)};
    const Announcing by{notices, now};
    announceAround(tx, silent, NoticeKind::DeskSilent, "hold.desk_silent", by);
    announceAround(tx, overdue, NoticeKind::DepartureOverdue, "stay.departure_overdue", by);
    announceTo(tx, takeSweptClaims(tx, expiring), NoticeKind::HoldExpiring, "hold.expiring", by);
    tellDesks(tx, takeSweptClaims(tx, expired), by);
    announceMissing(tx, missing, by);
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
