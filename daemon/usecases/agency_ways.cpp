#include "usecases/agency_ways.h"

#include "usecases/claim_rules.h"
#include "usecases/set_up_record.h"

#include <algorithm>

namespace adempauze {

namespace {

bool seesWays(const Caller& caller)
{
    return placesPeople(caller) || setsUp(caller);
}

Sight sightOf(const Context& context)
{
    return {context.caller.account, context.caller.organisation};
}

void recordAct(pg::Transaction& tx, const Context& context, const Way& way, std::string_view kind)
{
    Data data{{"organisation", way.organisation.text()}};
    if (way.endpoint)
        data.put("endpointId", way.endpoint->text());
    record(tx, context,
           {.kind = kind,
            .subjectKind = way.endpoint ? "webhook_endpoint" : "organisation",
            .subject = way.endpoint ? way.endpoint->value : way.organisation.value,
            .operatedBy = way.organisation,
            .data = data});
}

/// The way, if something may go there.
Outcome<Way> openWay(const pg::Transaction& tx, pg::Ticket ticket)
{
    const auto way = takeWay(tx, ticket);
    if (!way)
        return Refusal::NotFound;
    if (way->disabled)
        return Refusal::AlreadyDone;
    return *way;
}

} // namespace

Outcome<std::vector<WayRow>> showWays(pg::Transaction& tx, const Context& context)
{
    if (!seesWays(context.caller))
        return Refusal::NotYours;
    const auto ticket = queueWays(tx, sightOf(context), context.now - WaysLookBack);
    if (const auto no = tx.commit())
        return *no;
    return takeWays(tx, ticket);
}

Outcome<DeliveryRow> tryWay(pg::Transaction& tx, const Context& context, const WayTo& to)
{
    if (!seesWays(context.caller))
        return Refusal::NotYours;
    const auto asked = queueWay(tx, to);
    const auto tried = queueLastTried(tx, to, context.now - BetweenTrials);
    tx.flush();
    const auto way = openWay(tx, asked);
    if (!way)
        return way.no();
    if (const auto last = takeLastTried(tx, tried); last && !setsUp(context.caller))
        return No{.why = Refusal::AlreadyDone, .limitAt = *last + BetweenTrials};

    const DeliveryRow delivery{.id = DeliveryId{freshUuid()},
                               .message = MessageId{freshUuid()},
                               .kind = std::string(wordFor(NoticeKind::ChannelTest)),
                               .channel = way->endpoint ? Channel::Webhook : Channel::Mail,
                               .endpoint = way->endpoint,
                               .state = "queued",
                               .attempts = 0,
                               .nextAttemptAt = context.now};
    queueTrial(tx,
               {.id = delivery.message,
                .to = way->organisation,
                .kind = NoticeKind::ChannelTest,
                .leaves{},
                .subject = way->endpoint ? way->endpoint->value : way->organisation.value,
                .zone = std::string(usualZone(context).name()),
                .createdAt = context.now},
               way->endpoint, delivery.id);
    recordAct(tx, context, *way, way->endpoint ? "webhook_endpoint.tried" : "organisation.tried");
    return delivery;
}

Outcome<WayRetried> retryWay(pg::Transaction& tx, const Context& context, const WayTo& to)
{
    if (!seesWays(context.caller))
        return Refusal::NotYours;
    const auto asked = queueWay(tx, to);
    const auto found = queueToRetry(tx, to, sightOf(context), context.now - WaysLookBack, context.now);
    tx.flush();
    const auto way = openWay(tx, asked);
    if (!way)
        return way.no();

    const auto rows = takeToRetry(tx, found);
    queueRetry(tx, rows, context.now);
    recordAct(tx, context, *way, way->endpoint ? "webhook_endpoint.retried" : "organisation.retried");
    const auto givenUp = static_cast<int>(std::ranges::count(rows, true, &RetryRow::givenUp));
    return WayRetried{.waiting = static_cast<int>(rows.size()) - givenUp, .givenUp = givenUp};
}

} // namespace adempauze
