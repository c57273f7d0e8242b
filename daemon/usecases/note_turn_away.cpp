#include "usecases/note_turn_away.h"

#include "storage/claim_store.h"
#include "storage/record_store.h"

namespace adempauze {

namespace {

/// How exactly is known when a request was last asked: a screen that looks again every minute writes every tenth time.
constexpr std::chrono::minutes NotAgainWithin{10};

struct TurnedAway {
    const PlaceRequest& request;
    TurnAwayReason reason;
    Moment happenedAt;
};

enum class Writing { Nothing, First, Otherwise, OnceMore };

TurnAwayReason standing(const TurnAwayRow& row, TurnAwayReason now)
{
    const auto before = turnAwayReasonNamed(row.reason);
    return before ? standingReason(*before, row.said, now) : now;
}

Writing writingFor(const KnownRequest& known, const TurnedAway& turned)
{
    if (known.hasPlace)
        return Writing::Nothing;
    if (!known.row)
        return Writing::First;
    const TurnAwayRow& row = *known.row;
    const bool recent = turned.happenedAt < row.lastAskedAt.value_or(row.happenedAt) + NotAgainWithin;
    if (turned.request.failed || wordFor(standing(row, turned.reason)) != row.reason
        || (row.outcome == "placed" && !recent))
        return Writing::Otherwise;
    return recent ? Writing::Nothing : Writing::OnceMore;
}

void queueNoted(pg::Transaction& tx, const KnownRequest& known, const TurnedAway& turned, Moment now,
                std::string_view requestId)
{
    const auto& [request, reason, happenedAt] = turned;
    switch (writingFor(known, turned)) {
    case Writing::Nothing: return;
    case Writing::First:
        return queueNoteTurnAway(tx,
                                 {.id = TurnAwayId{freshUuid()},
                                  .requestId = request.id.value_or(freshUuid()),
                                  .reason = std::string(wordFor(reason)),
                                  .gender = request.gender,
                                  .underOrder = request.imposedAt.has_value(),
                                  .happenedAt = happenedAt,
                                  .recordedAt = now,
                                  .said = false,
                                  .outcome = {},
                                  .outcomeAt = {},
                                  .version = 1,
                                  .wheelchair = request.wheelchair},
                                 request, requestId);
    case Writing::Otherwise:
        return queueNoteAgain(tx,
                              {.id = known.row->id,
                               .reason = wordFor(standing(*known.row, reason)),
                               .failed = request.failed,
                               .at = happenedAt},
                              requestId);
    case Writing::OnceMore: return queueAskedAgain(tx, known.row->id, happenedAt);
    }
}

bool asksForPlaces(Role role)
{
    return role == Role::PoliceLiaison || role == Role::PlacementWorker || role == Role::Coordinator
        || role == Role::FacilityStaff;
}

} // namespace

PlaceRequest requestOf(const Context& context, const std::optional<Uuid>& id, const Needs& needs,
                       const std::optional<Moment>& imposedAt)
{
    return {.account = context.caller.account,
            .organisation = context.caller.organisation,
            .id = id,
            .gender = needs.gender ? std::optional(std::string(wordFor(*needs.gender))) : std::nullopt,
            .imposedAt = imposedAt,
            .wheelchair = needs.wheelchair};
}

std::optional<TurnAwayReason> whyNothing(const FoundPlaces& found)
{
    std::vector<Offer> offers;
    for (const FoundPlace& each : found.places) {
        if (each.offer.free)
            return std::nullopt;
        offers.push_back(each.offer);
    }
    return whyNothingFits(offers);
}

void noteTurnAway(pg::Transaction& tx, const Context& context, const PlaceRequest& request, TurnAwayReason reason)
{
    if (!asksForPlaces(context.caller.role))
        return;
    const TurnedAway turned{request, reason, context.now};
    const auto glance = queueKnownRequest(tx, request, context.now);
    tx.flush();
    if (writingFor(takeKnownRequest(tx, glance), turned) == Writing::Nothing)
        return tx.rollback();
    queueLockRequest(tx, request);
    const auto known = queueKnownRequest(tx, request, context.now); // behind the lock: somebody may have been faster
    tx.flush();
    queueNoted(tx, takeKnownRequest(tx, known), turned, context.now, context.requestId);
    (void)tx.commit(); // nothing in it decides
}

void noteRefusedBooking(pg::Transaction& tx, const Context& context, ClaimId hold, TurnAwayReason reason)
{
    const auto ticket = queueRequestsOf(tx, {hold.value});
    tx.flush();
    for (const FailedHold& each : takeRequestsOf(tx, ticket))
        noteTurnAway(tx, context, each.request, reason);
}

void noteRefusedFollowOn(pg::Transaction& tx, const Context& context, ClaimId stay, TurnAwayReason reason)
{
    const auto ticket = queueClaim(tx, stay, context.now);
    tx.flush();
    if (const auto claim = takeClaim(tx, ticket))
        noteTurnAway(tx, context, requestOf(context, stay.value, claim->needs(), std::nullopt), reason);
}

void noteRefusedOffer(pg::Transaction& tx, const Context& context, WaitingEntryId entry, TurnAwayReason reason)
{
    const auto ticket = queueRequestsOfWaiting(tx, {entry.value});
    tx.flush();
    for (const WaitingRequest& each : takeRequestsOfWaiting(tx, ticket))
        noteTurnAway(tx, context, each.request, reason);
}

void noteWaitedInVain(pg::Transaction& tx, const std::vector<Uuid>& entries, Moment now)
{
    if (entries.empty())
        return;
    queueLockRequestsOfWaiting(tx, entries);
    const auto requests = queueRequestsOfWaiting(tx, entries);
    tx.flush();
    for (const WaitingRequest& each : takeRequestsOfWaiting(tx, requests)) {
        const auto known = queueKnownRequest(tx, each.request, now);
        tx.flush(); // one by one: two of them may be one request
        queueNoted(tx, takeKnownRequest(tx, known), {each.request, TurnAwayReason::Full, each.neededBy}, now, "sweep");
    }
}

void noteFailedHolds(pg::Transaction& tx, const std::vector<Uuid>& holds, Moment now)
{
    if (holds.empty())
        return;
    queueLockRequestsOf(tx, holds);
    const auto requests = queueRequestsOf(tx, holds);
    tx.flush();
    const auto failed = takeRequestsOf(tx, requests);
    for (const FailedHold& each : failed) {
        const auto known = queueKnownRequest(tx, each.request, now);
        tx.flush(); // one by one: two of them may answer one request
        queueNoted(tx, takeKnownRequest(tx, known), {each.request, each.reason, each.happenedAt}, now, "sweep");
    }
}

} // namespace adempauze
