#include "domain/private.h"
#include "http/change.h"
#include "http/convert.h"
#include "secrets/field_cipher.h"

namespace adempauze::http {

namespace {

constexpr Roles CaseWorkers{Role::PlacementWorker, Role::Coordinator};

Response openOne(Exchange& exchange)
{
    auto read = messageIn<wire::OpenCase>(exchange.request);
    if (auto* problem = std::get_if<Response>(&read))
        return std::move(*problem);
    const auto& message = std::get<wire::OpenCase>(read);
    CaseWish wish{.id = CaseId{freshUuid()},
                  .household = message.householdId ? uuidOf(*message.householdId) : freshUuid(),
                  .lead = idOf<AccountId>(message.leadAccountId),
                  .participants{}};
    for (const wire::Participant& each : message.participants)
        wish.participants.push_back({.organisation = idOf<OrganisationId>(each.organisationId),
                                     .part = *partNamed(each.part),
                                     .ground = {.kind = *groundNamed(each.ground), .consentedAt = each.consentedAt}});
    return change(exchange, [&](auto& tx, const Context& context) -> Outcome<StoredAnswer> {
        const auto opened = openCase(tx, context, wish);
        if (!opened)
            return opened.no();
        return createdVersioned(wireOf(*opened), "/v1/cases/" + opened->id.text());
    });
}

Response listCases(Exchange& exchange)
{
    return query(
        exchange, [](auto& tx, const Context& context) { return showCases(tx, context); },
        [](const auto& rows) { return ok(listOf<wire::Cases>(rows)); });
}

Response oneCase(Exchange& exchange)
{
    return query(
        exchange, [&](auto& tx, const Context& context) { return showCase(tx, context, exchange.idAs<CaseId>()); },
        [](const CaseRow& row) { return okVersioned(wireOf(row)); });
}

/// What counts as the same reference: spaces around it and capitals make no other.
std::string normalised(const std::string& reference)
{
    return qt(reference).trimmed().toCaseFolded().toStdString();
}

Response agreeOnNextStep(Exchange& exchange)
{
    auto read = messageIn<wire::NextStep>(exchange.request);
    if (auto* problem = std::get_if<Response>(&read))
        return std::move(*problem);
    const auto& message = std::get<wire::NextStep>(read);
    const auto run = [&](auto& tx, const Context& context) -> Outcome<StoredAnswer> {
        const auto agreed =
            agreeNextStep(tx, context, {exchange.idAs<CaseId>(), exchange.version, message.kind, message.agreedAt});
        if (!agreed)
            return agreed.no();
        auto answer = created(wireOf(*agreed));
        answer.etag = etagOf(agreed->version);
        return answer;
    };
    const auto current = [&]() -> std::optional<QJsonObject> {
        pg::Transaction tx(exchange.db, exchange.caller().region);
        const auto now = showCase(tx, exchange.context(), exchange.idAs<CaseId>());
        return now ? std::optional(wire::toJson(wireOf(*now))) : std::nullopt;
    };
    return change(exchange, run, {.current = current});
}

Response registerOne(Exchange& exchange)
{
    auto read = messageIn<wire::RegisterPerson>(exchange.request);
    if (auto* problem = std::get_if<Response>(&read))
        return std::move(*problem);
    const Private<std::string> reference(std::get<wire::RegisterPerson>(read).clientReference);
    const FieldCipher& cipher = exchange.parts.cipher;
    const PersonId id{freshUuid()};
    const std::string row = id.text();
    const PersonWish wish{
        .id = id,
        .clientReference = {cipher.seal(reference.reveal(),
                                        {.table = "person", .column = "client_reference", .row = row})},
        .referenceIndex = cipher.blindIndex(normalised(reference.reveal()), "person.client_reference")};
    return change(exchange, [&](auto& tx, const Context& context) -> Outcome<StoredAnswer> {
        const auto registered = registerPerson(tx, context, wish);
        if (!registered)
            return registered.no();
        return created(wireOf(*registered, readingOf(exchange)), "/v1/persons/" + row);
    });
}

Response onePerson(Exchange& exchange)
{
    return query(
        exchange, [&](auto& tx, const Context& context) { return showPerson(tx, context, exchange.idAs<PersonId>()); },
        [&](const PersonRow& row) { return ok(wireOf(row, readingOf(exchange))); });
}

} // namespace

std::vector<Route> caseRoutes()
{
    return {
        {.method = "POST",
         .pattern = "/v1/cases",
         .summary = "Open a case for the own organisation, and say who takes part.",
         .handle = openOne,
         .roles = CaseWorkers,
         .needsKey = true,
         .status = 201,
         .takes = describedAs<wire::OpenCase>,
         .answers = describedAs<wire::Case>},
        {.method = "GET",
         .pattern = "/v1/cases",
         .summary = "Cases of the own organisation, shared with it, or led by oneself.",
         .handle = listCases,
         .roles = CaseWorkers,
         .answers = describedAs<wire::Cases>},
        {.method = "GET",
         .pattern = "/v1/cases/{id}",
         .summary = "One case.",
         .handle = oneCase,
         .roles = CaseWorkers,
         .answers = describedAs<wire::Case>},
        {.method = "POST",
         .pattern = "/v1/cases/{id}/next-steps",
         .summary = "What was agreed on for after the order.",
         .handle = agreeOnNextStep,
         .roles = CaseWorkers,
         .needsKey = true,
         .needsMatch = true,
         .status = 201,
         .takes = describedAs<wire::NextStep>,
         .answers = describedAs<wire::Case>},
        {.method = "POST",
         .pattern = "/v1/persons",
         .summary = "A person by the organisation's own reference, which is kept sealed.",
         .handle = registerOne,
         .roles = CaseWorkers,
         .needsKey = true,
         .status = 201,
         .takes = describedAs<wire::RegisterPerson>,
         .answers = describedAs<wire::Person>},
        {.method = "GET",
         .pattern = "/v1/persons/{id}",
         .summary = "A person of the own organisation. Every look is logged.",
         .handle = onePerson,
         .roles = CaseWorkers,
         .answers = describedAs<wire::Person>},
    };
}

} // namespace adempauze::http
