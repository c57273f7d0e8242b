#include "usecases/calendar.h"

#include "storage/calendar_store.h"
#include "storage/record_store.h"
#include "usecases/claim_rules.h"
#include "usecases/task_owner.h"

#include <map>

namespace adempauze {

namespace {

void queueLook(pg::Transaction& tx, const Context& context, std::string_view action, CalendarFeedId feed)
{
    queueAudit(tx,
               {.account = context.caller.account,
                .action = action,
                .subjectKind = "calendar_feed",
                .subject = feed.value,
                .requestId = context.requestId});
}

/// As in showHolds and showStays: each role sees what it sees there.
ClaimsOf claimsOf(const Caller& caller)
{
    if (caller.role == Role::PoliceLiaison)
        return {.holder = caller.account};
    if (!placesPeople(caller))
        return {.facility = caller.facility};
    return {.organisation = caller.organisation, .lead = caller.account};
}

std::map<OrderId, std::string> codesOf(const std::vector<ClaimDates>& claims)
{
    std::map<OrderId, std::string> codes;
    for (const ClaimDates& claim : claims)
        if (claim.order && isOpenStay(claim.state))
            codes.emplace(*claim.order, claim.code);
    return codes;
}

OrdersOf ordersOf(const Caller& caller, const std::map<OrderId, std::string>& codes)
{
    OrdersOf whose;
    for (const auto& [order, code] : codes)
        whose.orders.push_back(order.value);
    if (placesPeople(caller)) {
        whose.organisation = caller.organisation;
        whose.lead = caller.account;
    }
    return whose;
}

} // namespace

Outcome<std::vector<CalendarFeedRow>> showFeeds(pg::Transaction& tx, const Context& context)
{
    if (!hasTasks(context.caller.role))
        return Refusal::NotYours;
    const auto ticket = queueFeeds(tx, context.caller.account);
    if (const auto no = tx.commit())
        return *no;
    return takeFeeds(tx, ticket);
}

Outcome<CalendarFeedRow> showFeed(pg::Transaction& tx, const Context& context, CalendarFeedId id)
{
    if (!hasTasks(context.caller.role))
        return Refusal::NotYours;
    const auto ticket = queueFeed(tx, id, context.caller.account);
    if (const auto no = tx.commit())
        return *no;
    const auto feed = takeFeed(tx, ticket);
    if (!feed)
        return Refusal::NotFound;
    return *feed;
}

Outcome<CalendarFeedRow> addFeed(pg::Transaction& tx, const Context& context, const FeedWish& wish)
{
    if (!hasTasks(context.caller.role))
        return Refusal::NotYours;
    tx.flush(); // nothing stands in the way of another one; what its key answered before is asked
    const CalendarFeedRow row{.id = wish.id, .language = wish.language, .usedOn = wish.usedOn, .addedAt = context.now};
    queueInsertFeed(tx, row, context.caller.account, wish.tokenHash);
    queueLook(tx, context, "calendar_feed.add", wish.id);
    return row;
}

Outcome<CalendarFeedRow> revokeFeed(pg::Transaction& tx, const Context& context, CalendarFeedId id,
                                    std::int64_t version)
{
    if (!hasTasks(context.caller.role))
        return Refusal::NotYours;
    const auto ticket = queueFeed(tx, id, context.caller.account);
    tx.flush();
    auto feed = takeFeed(tx, ticket);
    if (!feed)
        return Refusal::NotFound;
    if (feed->version != version)
        return Refusal::StaleVersion;
    if (feed->revokedAt)
        return Refusal::AlreadyDone;
    queueRevokeFeed(tx, *feed, context.now);
    queueLook(tx, context, "calendar_feed.revoke", id);
    feed->revokedAt = context.now;
    ++feed->version;
    return *feed;
}

Outcome<std::vector<CalendarEntry>> showCalendar(pg::Transaction& tx, const Context& context, CalendarFeedId feed)
{
    const Caller& caller = context.caller;
    if (!hasTasks(caller.role))
        return Refusal::NotYours;
    const Moment since = context.now - InCalendarAfter;
    const bool police = caller.role == Role::PoliceLiaison;
    const auto claimTicket =
        queueClaimDates(tx, claimsOf(caller), police ? ClaimsSeen::Holds : ClaimsSeen::HoldsAndStays, since);
    const auto taskTicket = queueTaskDates(tx, ownerFor(caller), since);
    tx.flush();
    const auto claims = takeClaimDates(tx, claimTicket);
    const auto codes = codesOf(claims);
    const auto orders = queueOrderDates(tx, ordersOf(caller, codes), since);
    queueLook(tx, context, "calendar.read", feed);
    queueFeedRead(tx, feed, context.now);
    if (const auto no = tx.commit())
        return *no;

    std::vector<CalendarEntry> entries;
    for (const ClaimDates& claim : claims) {
        const auto own = entriesOf(claim, context.now);
        entries.insert(entries.end(), own.begin(), own.end());
    }
    for (const OrderDates& order : takeOrderDates(tx, orders)) {
        const auto code = codes.find(order.id);
        if (auto entry = entryOf(order, code == codes.end() ? std::nullopt : std::optional(code->second)))
            entries.push_back(*std::move(entry));
    }
    for (const TaskDates& task : takeTaskDates(tx, taskTicket))
        entries.push_back(entryOf(task));
    return entries;
}

} // namespace adempauze
