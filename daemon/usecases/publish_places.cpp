#include "usecases/publish_places.h"

#include "storage/facility_store.h"
#include "storage/loan_store.h"
#include "storage/record_store.h"
#include "time/text.h"
#include "usecases/claim_rules.h"
#include "usecases/data.h"

#include <algorithm>

namespace adempauze {

namespace {

bool mayPublish(Role role)
{
    return role == Role::Administrator || role == Role::Manager;
}

bool mayLookElsewhere(Role role)
{
    return mayPublish(role) || role == Role::PoliceLiaison || role == Role::PlacementWorker || role == Role::Coordinator
        || role == Role::FacilityStaff;
}

void record(pg::Transaction& tx, const Context& context, const PublishedRow& row, std::string_view event,
            std::string_view action)
{
    const Data data{{"publishedId", row.id.text()}, {"fromAt", textOf(row.from)}, {"untilAt", textOf(row.until)}};
    queueEvent(tx,
               {.kind = event,
                .place = row.place,
                .facility = row.facility,
                .account = context.caller.account,
                .organisations = {row.operatedBy.value},
                .happenedAt = context.now,
                .recordedAt = context.now,
                .data = data.text()});
    queueAudit(tx,
               {.account = context.caller.account,
                .action = action,
                .subjectKind = "place",
                .subject = row.place.value,
                .requestId = context.requestId});
}

PublishedRow rowOf(const PublishWish& wish, const PlaceRow& place)
{
    return {.id = wish.id,
            .place = place.id,
            .placeName = place.name,
            .facility = place.facility.id,
            .facilityAlias = place.facility.alias,
            .operatedBy = place.facility.operatedBy,
            .from = wish.from,
            .until = wish.until,
            .shown = true,
            .withdrawn = false,
            .version = 1};
}

/// Undecided tails stand in the way too, shared ones as well: nobody elsewhere could be told of the condition.
std::optional<No> tailIn(const std::vector<Blocker>& blockers, const Period& during)
{
    const auto tail = std::ranges::find_if(blockers, [&](const Blocker& each) {
        return each.sharedUntil && each.from < during.until() && during.from() < *each.sharedUntil;
    });
    if (tail == blockers.end())
        return std::nullopt;
    return No{.why = Refusal::PlaceTaken, .untilAt = tail->sharedUntil};
}

} // namespace

Outcome<PublishedRow> publishPlace(pg::Transaction& tx, const Context& context, const PublishWish& wish)
{
    if (!mayPublish(context.caller.role))
        return Refusal::NotYours;
    queueLockPlace(tx, wish.place);
    queueSweepPlace(tx, wish.place, context.now);
    const auto placeTicket = queuePlace(tx, wish.place);
    const auto blockerTicket = queueBlockers(tx, wish.place, wish.from, context.now, std::nullopt);
    const auto onLoan = queueOnLoan(tx, wish.place);
    tx.flush();

    const auto place = takePlace(tx, placeTicket);
    if (!place)
        return No{.why = Refusal::NotFound, .pointer = "/placeId"};
    if (takeOnLoan(tx, onLoan))
        return No{.why = Refusal::NotSuitable, .pointer = "/placeId"}; // another region's to show
    const auto during = Period::parse(std::max(wish.from, context.now), wish.until);
    if (wish.until <= wish.from || !during)
        return No{.why = Refusal::TimeRunsBackwards, .pointer = "/untilAt"};
    const auto blockers = takeBlockers(tx, blockerTicket);
    if (const auto no = obstacleTo(blockers, *during, std::chrono::minutes(0)))
        return *no;
    if (const auto no = tailIn(blockers, *during))
        return *no;

    const PublishedRow row = rowOf(wish, *place);
    queuePublish(tx, row, context.caller.account, context.now);
    record(tx, context, row, "place.published", "place.publish");
    return row;
}

Outcome<PublishedRow> withdrawPublished(pg::Transaction& tx, const Context& context, PublishedId id,
                                        std::int64_t version)
{
    if (!mayPublish(context.caller.role))
        return Refusal::NotYours;
    const auto ticket = queuePublishedOne(tx, id, context.now);
    tx.flush();
    const auto found = takePublished(tx, ticket);
    if (found.empty())
        return Refusal::NotFound;
    PublishedRow row = found.front();
    if (row.withdrawn)
        return Refusal::AlreadyDone;
    if (row.version != version)
        return Refusal::StaleVersion;
    queueWithdrawPublished(tx, row, context.now);
    record(tx, context, row, "place.unpublished", "place.unpublish");
    row.shown = false;
    row.withdrawn = true;
    ++row.version;
    return row;
}

Outcome<std::vector<PublishedRow>> showPublished(pg::Transaction& tx, const Context& context)
{
    if (!mayPublish(context.caller.role))
        return Refusal::NotYours;
    const auto ticket = queuePublished(tx, context.now);
    if (const auto no = tx.commit())
        return *no;
    return takePublished(tx, ticket);
}

Outcome<PublishedRow> showPublished(pg::Transaction& tx, const Context& context, PublishedId id)
{
    if (!mayPublish(context.caller.role))
        return Refusal::NotYours;
    const auto ticket = queuePublishedOne(tx, id, context.now);
    if (const auto no = tx.commit())
        return *no;
    const auto found = takePublished(tx, ticket);
    if (found.empty())
        return Refusal::NotFound;
    return found.front();
}

Outcome<std::vector<PlaceElsewhere>> showElsewhere(pg::Transaction& tx, const Context& context)
{
    if (!mayLookElsewhere(context.caller.role))
        return Refusal::NotYours;
    const auto ticket = queueElsewhere(tx, context.now);
    if (const auto no = tx.commit())
        return *no;
    return takeElsewhere(tx, ticket);
}

} // namespace adempauze
