#include "ctl/agency_commands.h"

#include "ctl/set_up.h"
#include "secrets/random.h"
#include "settings/laws.h"
#include "storage/delivery_store.h"
#include "storage/installation_store.h"
#include "time/clock.h"
#include "time/text.h"

#include <algorithm>
#include <iostream>
#include <thread>

namespace adempauze::ctl {

namespace {

constexpr std::chrono::milliseconds BetweenLooks{200};
constexpr std::chrono::hours Overdue{1};

constexpr pg::Statement FindOrganisation{"ctl.organisation_to_test", R"(
    SELECT o.id, r.zone FROM organisation o JOIN region r ON r.id = o.region_id WHERE o.name = $1)"};

constexpr pg::Statement CountDeliveries{"ctl.deliveries", R"(
    SELECT d.channel, d.state, coalesce(d.reason, ''), count(*), min(m.created_at),
           count(*) FILTER (WHERE d.state = 'queued' AND d.waits_for IS NULL AND d.next_attempt_at < $1)
      FROM delivery d JOIN message m ON m.region_id = d.region_id AND m.id = d.message_id
     WHERE d.region_id = region_here()
     GROUP BY 1, 2, 3 ORDER BY 1, 2, 3)"};

struct Receiver {
    RegionEntry region;
    OrganisationId organisation;
    std::string zone;
};

Receiver receiverOf(pg::Connection& connection, const AgencyTestWish& wish)
{
    std::vector<Receiver> found;
    for (const RegionEntry& region : regionsOf(connection)) {
        if (!wish.region.empty() && region.name != wish.region)
            continue;
        pg::Transaction tx(connection, region.id);
        const auto rows = tx.run(FindOrganisation, {wish.organisation});
        for (int row = 0; row < rows.count(); ++row)
            found.push_back({region, rows.id<OrganisationId>(row, 0), std::string(rows.text(row, 1))});
    }
    if (found.empty())
        throw Stop(Exit::Failure, "There is no organisation named \"" + wish.organisation + "\".");
    if (found.size() > 1)
        throw Stop(Exit::Usage, "More than one organisation is named \"" + wish.organisation + "\": say --region.");
    return found.front();
}

MessageId queueTest(pg::Connection& connection, const Receiver& receiver, const NoticeRules& rules, Moment now)
{
    const auto zone = Zone::named(receiver.zone);
    if (!zone)
        throw Stop(Exit::Failure, "There is no time zone \"" + receiver.zone + "\".");
    const MessageId id{Uuid::fromRandom(randomUuidBytes())};
    pg::Transaction tx(connection, receiver.region.id);
    queueMessage(
        tx,
        {.id = id,
         .to = receiver.organisation,
         .kind = NoticeKind::ChannelTest,
         .leaves = noticeTo(rules, NoticeKind::ChannelTest, receiver.organisation, {.now = now, .zone = *zone}).leaves,
         .subject = receiver.organisation.value,
         .zone = receiver.zone,
         .createdAt = now});
    queueAudit(tx,
               {.action = "agency.test", .subjectKind = "message", .subject = id.value, .requestId = "adempauzectl"});
    if (tx.commit())
        throw Stop(Exit::Failure, "The database refused the message.");
    return id;
}

std::vector<DeliveryRow> settled(pg::Connection& connection, RegionId region, MessageId message, int seconds)
{
    const auto until = std::chrono::steady_clock::now() + std::chrono::seconds(seconds);
    while (true) {
        pg::Transaction tx(connection, region);
        const auto ticket = queueDeliveriesOf(tx, message);
        tx.flush();
        auto rows = takeDeliveries(tx, ticket);
        const bool waits = std::ranges::any_of(rows, [](const DeliveryRow& row) { return row.state == "queued"; });
        if (!waits || std::chrono::steady_clock::now() >= until)
            return rows;
        tx.rollback();
        std::this_thread::sleep_for(BetweenLooks);
    }
}

std::string wayOf(const DeliveryRow& row)
{
    return std::string(wordFor(row.channel)) + (row.endpoint ? " " + row.endpoint->text() : "");
}

void say(const Invocation& invocation, const std::vector<DeliveryRow>& rows)
{
    std::string items;
    for (const DeliveryRow& row : rows) {
        if (!invocation.json)
            std::cout << wayOf(row) << ": " << row.state << (row.reason ? ", " + *row.reason : "") << '\n';
        items += (items.empty() ? "" : ",") + ("{\"channel\":" + json(wordFor(row.channel)))
            + ",\"endpointId\":" + (row.endpoint ? json(row.endpoint->text()) : "null")
            + ",\"state\":" + json(row.state) + ",\"reason\":" + (row.reason ? json(*row.reason) : "null") + "}";
    }
    if (invocation.json)
        std::cout << "{\"items\":[" << items << "]}\n";
}

Moment nowIn(pg::Connection& connection)
{
    Clock clock;
    clock.setOffset(installationOf(connection).clockOffset);
    return clock.now();
}

} // namespace

Exit testAgency(const Invocation& invocation, const AgencyTestWish& wish)
{
    const Settings settings = settingsOf(invocation);
    pg::Connection connection = ownerOf(invocation, settings);
    const Receiver receiver = receiverOf(connection, wish);
    const MessageId message = queueTest(connection, receiver, noticesOf(settings), nowIn(connection));
    const auto rows = settled(connection, receiver.region.id, message, wish.waitSeconds);
    say(invocation, rows);
    if (std::ranges::any_of(rows, [](const DeliveryRow& row) { return row.state == "queued"; }))
        throw Stop(Exit::TryAgain, "Not all of it has been sent yet. Is the daemon running?");
    const bool sent = std::ranges::all_of(rows, [](const DeliveryRow& row) { return row.state == "sent"; });
    return sent ? Exit::Ok : Exit::Failure;
}

Exit showDeliveries(const Invocation& invocation)
{
    pg::Connection connection = ownerOf(invocation, settingsOf(invocation));
    const Moment overdueBefore = nowIn(connection) - Overdue;
    std::int64_t overdue = 0;
    std::string items;
    for (const RegionEntry& region : regionsOf(connection)) {
        pg::Transaction tx(connection, region.id);
        const auto rows = tx.run(CountDeliveries, {overdueBefore});
        for (int row = 0; row < rows.count(); ++row) {
            const std::string_view reason = rows.text(row, 2);
            const std::string oldest = textOf(rows.moment(row, 4));
            overdue += rows.integer(row, 5);
            if (!invocation.json)
                std::cout << region.name << ": " << rows.text(row, 0) << ' ' << rows.text(row, 1)
                          << (reason.empty() ? "" : ", ") << reason << ": " << rows.integer(row, 3)
                          << ", the oldest of " << oldest << '\n';
            items += (items.empty() ? "" : ",") + ("{\"region\":" + json(region.name)) + ",\"channel\":"
                + json(rows.text(row, 0)) + ",\"state\":" + json(rows.text(row, 1)) + ",\"reason\":" + json(reason)
                + ",\"count\":" + std::to_string(rows.integer(row, 3)) + ",\"oldestAt\":" + json(oldest) + "}";
        }
    }
    if (invocation.json)
        std::cout << "{\"items\":[" << items << "],\"overdue\":" << overdue << "}\n";
    else if (overdue > 0)
        std::cout << overdue << " should have left more than an hour ago. Is the daemon running?\n";
    return overdue == 0 ? Exit::Ok : Exit::Failure;
}

} // namespace adempauze::ctl
