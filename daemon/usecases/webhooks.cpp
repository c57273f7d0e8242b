#include "usecases/webhooks.h"

#include "storage/inventory_store.h"
#include "usecases/claim_rules.h"
#include "usecases/set_up_record.h"

#include <algorithm>

namespace adempauze {

namespace {

/// https://host[:port][/path][?query], in ASCII: no name of a user, no fragment, nothing that would have to be escaped.
/// Without <regex>, which took ten seconds to compile.
bool isWebhookUrl(std::string_view url)
{
    static constexpr std::string_view Scheme = "https://";
    static constexpr std::string_view Digits = "0123456789";
    static const std::string name = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz.-" + std::string(Digits);
    static const std::string path = name + "_~!$&'()*+,;=:@%/";
    const auto isOf = [](std::string_view text, std::string_view characters) {
        return text.find_first_not_of(characters) == text.npos;
    };
    if (!url.starts_with(Scheme))
        return false;
    url.remove_prefix(Scheme.size());

    const bool numeric = url.starts_with('[');
    const std::size_t hostEnds = numeric ? url.find(']') : std::min(url.find_first_of(":/?"), url.size());
    if (hostEnds == url.npos)
        return false;
    const std::string_view host = url.substr(numeric, hostEnds - numeric);
    if (host.empty() || !isOf(host, numeric ? "0123456789ABCDEFabcdef:." : name))
        return false;
    url.remove_prefix(hostEnds + numeric);

    if (url.starts_with(':')) {
        const std::string_view port = url.substr(1, std::min(url.find_first_of("/?"), url.size()) - 1);
        if (port.empty() || port.size() > 5 || !isOf(port, Digits))
            return false;
        url.remove_prefix(1 + port.size());
    }
    const std::string_view beforeQuery = url.substr(0, url.find('?'));
    if (!beforeQuery.empty() && !beforeQuery.starts_with('/'))
        return false;
    return isOf(beforeQuery, path) && isOf(url.substr(beforeQuery.size()), path + "?");
}

bool areKinds(const std::vector<std::string>& words)
{
    return !words.empty()
        && std::ranges::all_of(words, [](const std::string& word) { return noticeNamed(word).has_value(); });
}

void recordChange(pg::Transaction& tx, const Context& context, const EndpointRow& row, std::string_view kind)
{
    record(tx, context,
           {.kind = kind,
            .subjectKind = "webhook_endpoint",
            .subject = row.id.value,
            .operatedBy = row.organisation,
            .data{{"endpointId", row.id.text()}}});
}

/// The endpoint, if nothing came in between.
Outcome<EndpointRow> asSeen(const pg::Transaction& tx, pg::Ticket ticket, std::int64_t version)
{
    auto row = takeEndpoint(tx, ticket);
    if (!row)
        return Refusal::NotFound;
    if (row->version != version)
        return Refusal::StaleVersion;
    return *std::move(row);
}

std::string_view eventOf(EndpointChange change)
{
    switch (change) {
    case EndpointChange::Disable: return "webhook_endpoint.disabled";
    case EndpointChange::Enable: return "webhook_endpoint.enabled";
    case EndpointChange::Retire: return "webhook_endpoint.retired";
    }
    return "";
}

} // namespace

Outcome<std::vector<EndpointRow>> showEndpoints(pg::Transaction& tx, const Context& context)
{
    if (!setsUp(context.caller))
        return Refusal::NotYours;
    const auto ticket = queueEndpoints(tx, context.now);
    if (const auto no = tx.commit())
        return *no;
    return takeEndpoints(tx, ticket);
}

Outcome<EndpointRow> showEndpoint(pg::Transaction& tx, const Context& context, EndpointId id)
{
    if (!setsUp(context.caller))
        return Refusal::NotYours;
    const auto ticket = queueEndpoint(tx, id, context.now);
    if (const auto no = tx.commit())
        return *no;
    auto row = takeEndpoint(tx, ticket);
    if (!row)
        return Refusal::NotFound;
    return *std::move(row);
}

Outcome<EndpointRow> addEndpoint(pg::Transaction& tx, const Context& context, const EndpointRow& wish,
                                 const NewSecret& secret)
{
    if (!setsUp(context.caller))
        return Refusal::NotYours;
    if (!isWebhookUrl(wish.url))
        return No{.why = Refusal::InvalidInput, .pointer = "/url"};
    if (wish.kinds && !areKinds(*wish.kinds))
        return No{.why = Refusal::InvalidInput, .pointer = "/kinds"};
    const auto organisation = queueOrganisationExists(tx, wish.organisation);
    tx.flush();
    if (!takeExists(tx, organisation))
        return No{.why = Refusal::InvalidInput, .pointer = "/organisationId"};
    EndpointRow row = wish;
    row.addedAt = context.now;
    row.secrets = {{.id = secret.id, .from = context.now, .until = Forever}};
    queueInsertEndpoint(tx, row, context.caller.account);
    queueInsertSecret(tx, row.id, secret, context.now);
    recordChange(tx, context, row, "webhook_endpoint.added");
    return row;
}

Outcome<EndpointRow> rotateSecret(pg::Transaction& tx, const Context& context, EndpointId id, std::int64_t version,
                                  const NewSecret& secret, std::chrono::hours overlap)
{
    if (!setsUp(context.caller))
        return Refusal::NotYours;
    const auto ticket = queueEndpoint(tx, id, context.now);
    tx.flush();
    auto row = asSeen(tx, ticket, version);
    if (!row)
        return row;
    if (row->disabledWhy == "retired")
        return Refusal::AlreadyDone;
    const Moment until = context.now + overlap;
    if (overlap.count() == 0)
        row->secrets.clear();
    if (row->secrets.size() >= SecretsMost)
        return No{.why = Refusal::InvalidInput, .pointer = "/overlapHours"};
    for (EndpointSecretRow& each : row->secrets)
        each.until = std::min(each.until, until);
    row->secrets.insert(row->secrets.begin(), {.id = secret.id, .from = context.now, .until = Forever});
    queueSaveEndpoint(tx, *row, *row);
    queueEndSecrets(tx, id, until);
    queueInsertSecret(tx, id, secret, context.now);
    recordChange(tx, context, *row, "webhook_endpoint.secret_rotated");
    ++row->version;
    return row;
}

Outcome<EndpointRow> changeEndpoint(pg::Transaction& tx, const Context& context, EndpointId id, std::int64_t version,
                                    EndpointChange change)
{
    if (!setsUp(context.caller))
        return Refusal::NotYours;
    const auto ticket = queueEndpoint(tx, id, context.now);
    tx.flush();
    const auto before = asSeen(tx, ticket, version);
    if (!before)
        return before;
    const bool retired = before->disabledWhy == "retired";
    const bool done = change == EndpointChange::Retire
        ? retired
        : (change == EndpointChange::Disable) == before->disabledAt.has_value();
    if (retired || done)
        return Refusal::AlreadyDone;
    EndpointRow after = *before;
    after.disabledAt = change == EndpointChange::Enable ? std::nullopt : std::optional(context.now);
    after.disabledWhy = change == EndpointChange::Enable
        ? std::nullopt
        : std::optional<std::string>(change == EndpointChange::Retire ? "retired" : "by_hand");
    queueSaveEndpoint(tx, *before, after);
    recordChange(tx, context, after, eventOf(change));
    ++after.version;
    return after;
}

Outcome<std::vector<DeliveryRow>> showDeliveries(pg::Transaction& tx, const Context& context, EndpointId id)
{
    if (!setsUp(context.caller))
        return Refusal::NotYours;
    const auto endpoint = queueEndpoint(tx, id, context.now);
    const auto deliveries = queueDeliveriesTo(tx, id);
    if (const auto no = tx.commit())
        return *no;
    if (!takeEndpoint(tx, endpoint))
        return Refusal::NotFound;
    return takeDeliveries(tx, deliveries);
}

} // namespace adempauze
