#include "http/change.h"
#include "http/convert.h"
#include "usecases/override_safety.h"
#include "wire/override_messages.h"

namespace adempauze::http {

namespace {

constexpr Roles CaseWorkers{Role::PlacementWorker, Role::Coordinator};
constexpr Roles Deciders{Role::FacilityStaff, Role::PlacementWorker, Role::Coordinator};
constexpr Roles Readers{Role::FacilityStaff, Role::PlacementWorker, Role::Coordinator, Role::Auditor};

wire::SafetyOverride wireOf(const OverrideRow& row, const Context& context)
{
    wire::SafetyOverride message{.id = wireId(row.id),
                                 .facilityId = wireId(row.facility),
                                 .facilityAlias = row.facilityAlias,
                                 .reason = row.reason,
                                 .state = std::string(wordFor(stateOf(row, context))),
                                 .mayApprove = stateOf(row, context) == OverrideState::Requested
                                     && mayApprove(row, context.caller),
                                 .requestedById = wireId(row.requestedBy),
                                 .requestedByOrganisationId = wireId(row.requestedOrganisation),
                                 .requestedByRole = std::string(wordFor(row.requestedRole)),
                                 .requestedAt = row.requestedAt,
                                 .approvedById = wireId(row.approvedBy),
                                 .approvedByOrganisationId = wireId(row.approvedOrganisation),
                                 .approvedAt = row.approvedAt,
                                 .expiresAt = row.expiresAt,
                                 .refusedById = wireId(row.refusedBy),
                                 .refusedAt = row.refusedAt,
                                 .usedStayId = wireId(row.usedClaim),
                                 .usedAt = row.usedAt,
                                 .version = row.version()};
    if (context.caller.role != Role::Auditor)
        message.personId = wireId(row.person);
    if (row.approvedRole)
        message.approvedByRole = std::string(wordFor(*row.approvedRole));
    return message;
}

Response request(Exchange& exchange)
{
    auto read = messageIn<wire::RequestOverride>(exchange.request);
    if (auto* problem = std::get_if<Response>(&read))
        return std::move(*problem);
    const auto& message = std::get<wire::RequestOverride>(read);
    return change(exchange, [&](auto& tx, const Context& context) -> Outcome<StoredAnswer> {
        const auto row = requestOverride(tx, context,
                                         {.id = OverrideId{freshUuid()},
                                          .task = TaskId{freshUuid()},
                                          .person = idOf<PersonId>(message.personId),
                                          .facility = idOf<FacilityId>(message.facilityId),
                                          .reason = message.reason});
        if (!row)
            return row.no();
        return createdVersioned(wireOf(*row, context));
    });
}

Response list(Exchange& exchange)
{
    return query(
        exchange, [](auto& tx, const Context& context) { return showOverrides(tx, context); },
        [&](const std::vector<OverrideRow>& rows) {
            wire::SafetyOverrides list;
            for (const OverrideRow& row : rows)
                list.items.push_back(wireOf(row, exchange.context()));
            return ok(list);
        });
}

template<class Decide>
Response decided(Exchange& exchange, Decide decide)
{
    auto read = messageIn<wire::DecideOverride>(exchange.request);
    if (auto* problem = std::get_if<Response>(&read))
        return std::move(*problem);
    const auto run = [&](auto& tx, const Context& context) -> Outcome<StoredAnswer> {
        const Outcome<OverrideRow> row = decide(tx, context, exchange.idAs<OverrideId>(), exchange.version);
        if (!row)
            return row.no();
        return createdVersioned(wireOf(*row, context));
    };
    const auto current = [&]() -> std::optional<QJsonObject> {
        pg::Transaction tx(exchange.db, exchange.caller().region);
        const auto row = showOverride(tx, exchange.context(), exchange.idAs<OverrideId>());
        return row ? std::optional(wire::toJson(wireOf(*row, exchange.context()))) : std::nullopt;
    };
    return change(exchange, run, {.current = current});
}

Response approve(Exchange& exchange)
{
    return decided(exchange, approveOverride);
}

Response refuse(Exchange& exchange)
{
    return decided(exchange, refuseOverride);
}

Route decision(std::string_view pattern, std::string_view summary, Response (*handle)(Exchange&))
{
    return {.method = "POST",
            .pattern = pattern,
            .summary = summary,
            .handle = handle,
            .roles = Deciders,
            .needsKey = true,
            .needsMatch = true,
            .status = 201,
            .takes = describedAs<wire::DecideOverride>,
            .answers = describedAs<wire::SafetyOverride>};
}

} // namespace

std::vector<Route> overrideRoutes()
{
    return {
        {.method = "POST",
         .pattern = "/v1/safety-overrides",
         .summary = "Ask for an exception: one person into one house, once. A second person approves.",
         .handle = request,
         .roles = CaseWorkers,
         .needsKey = true,
         .status = 201,
         .takes = describedAs<wire::RequestOverride>,
         .answers = describedAs<wire::SafetyOverride>},
        {.method = "GET",
         .pattern = "/v1/safety-overrides",
         .summary = "Exceptions one asked for or may approve; auditors see all, without for whom. Newest first.",
         .handle = list,
         .roles = Readers,
         .answers = describedAs<wire::SafetyOverrides>},
        decision("/v1/safety-overrides/{id}/approval",
                 "The second person agrees: of another organisation or in another role than whoever asked.", approve),
        decision("/v1/safety-overrides/{id}/refusal", "It is not approved; by whoever asked: not wanted any more.",
                 refuse),
    };
}

} // namespace adempauze::http
