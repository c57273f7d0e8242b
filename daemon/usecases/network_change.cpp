#include "usecases/network_change.h"

#include "storage/record_store.h"
#include "usecases/claim_rules.h"
#include "usecases/data.h"

#include <algorithm>

namespace adempauze {

NetworkReading queueNetworkChange(pg::Transaction& tx, const Context& context, const NetworkOf& of,
                                  const std::vector<Uuid>& named)
{
    const Sight sight{context.caller.account, context.caller.organisation};
    return {queueNetworkLocked(tx, of.caseId, sight, named), of};
}

Outcome<NetworkRow> networkFor(const pg::Transaction& tx, const NetworkReading& reading)
{
    auto row = takeNetwork(tx, reading.tickets);
    if (!row)
        return Refusal::NotFound;
    if (row->version != reading.of.version)
        return Refusal::StaleVersion;
    return *std::move(row);
}

bool mayChange(const Context& context, const NetworkRow& row)
{
    return mayChangeNetwork(context.caller, leadOf(row), row.organisation);
}

const Participation* participationIn(const NetworkRow& row, ParticipationId id)
{
    const auto found = std::ranges::find(row.participations, id, &Participation::id);
    return found == row.participations.end() ? nullptr : &*found;
}

NetworkRow recordNetwork(pg::Transaction& tx, const Context& context, const NetworkRow& before, NetworkRow after,
                         const NetworkEvent& event)
{
    queueSaveNetwork(tx, before, after.leadAccount);
    after.version = before.version + 1;
    auto organisations = organisationsOf(after);
    for (const Uuid& each : organisationsOf(before)) // who left hears that much
        if (std::ranges::find(organisations, each) == organisations.end())
            organisations.push_back(each);
    Data data;
    if (event.organisation)
        data.put("organisation", event.organisation->text());
    queueEvent(tx,
               {.kind = event.kind,
                .caseId = before.id,
                .account = context.caller.account,
                .organisations = organisations,
                .happenedAt = event.happenedAt.value_or(context.now),
                .recordedAt = context.now,
                .data = data.text()});
    queueAudit(tx,
               {.account = context.caller.account,
                .action = event.action,
                .subjectKind = "case",
                .subject = before.id.value,
                .requestId = context.requestId});
    return after;
}

Telling tellingOfCase(const Context& context)
{
    return tellingIn(context, usualZone(context), std::nullopt);
}

void tellOfCase(pg::Transaction& tx, const Context& context, const NetworkRow& row, const std::vector<Notice>& notices)
{
    for (const Notice& notice : notices) {
        if (notice.to == context.caller.organisation)
            continue;
        queueMessage(tx,
                     {.id = MessageId{freshUuid()},
                      .to = notice.to,
                      .kind = notice.kind,
                      .leaves = notice.leaves,
                      .subject = row.id.value,
                      .caseId = row.id,
                      .zone = usualZone(context).name(),
                      .createdAt = context.now});
    }
}

} // namespace adempauze
