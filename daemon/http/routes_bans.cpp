#include "http/change.h"
#include "http/convert.h"
#include "usecases/record_bans.h"
#include "wire/safety_messages.h"

namespace adempauze::http {

namespace {

constexpr Roles Keepers{Role::FacilityStaff, Role::PlacementWorker, Role::Coordinator};
constexpr Roles CaseWorkers{Role::PlacementWorker, Role::Coordinator};

wire::HouseBan wireOf(const HouseBanRow& row)
{
    return {.id = wireId(row.id),
            .personId = wireId(row.person),
            .facilityId = wireId(row.facility),
            .facilityAlias = row.facilityAlias,
            .fromAt = row.from,
            .untilAt = row.until,
            .reason = row.reason,
            .recordedAt = row.recordedAt,
            .liftedAt = row.liftedAt,
            .version = row.version()};
}

wire::MustNotMeetPair wireOf(const PairRow& row)
{
    return {.id = wireId(row.id),
            .personId = wireId(row.one),
            .otherPersonId = wireId(row.other),
            .untilAt = row.until,
            .reason = row.reason,
            .own = row.own,
            .recordedAt = row.recordedAt,
            .liftedAt = row.liftedAt,
            .version = row.version()};
}

template<class List, class Row>
Response listed(const std::vector<Row>& rows)
{
    List list;
    for (const Row& row : rows)
        list.items.push_back(wireOf(row));
    return ok(list);
}

Response ban(Exchange& exchange)
{
    auto read = messageIn<wire::BanFromHouse>(exchange.request);
    if (auto* problem = std::get_if<Response>(&read))
        return std::move(*problem);
    const auto& message = std::get<wire::BanFromHouse>(read);
    return change(exchange, [&](auto& tx, const Context& context) -> Outcome<StoredAnswer> {
        const auto row = banFromHouse(tx, context,
                                      {.id = HouseBanId{freshUuid()},
                                       .person = idOf<PersonId>(message.personId),
                                       .facility = idOf<FacilityId>(message.facilityId),
                                       .until = message.untilAt,
                                       .reason = message.reason});
        if (!row)
            return row.no();
        return createdVersioned(wireOf(*row));
    });
}

Response listBans(Exchange& exchange)
{
    return query(
        exchange, [](auto& tx, const Context& context) { return showHouseBans(tx, context); },
        [](const auto& rows) { return listed<wire::HouseBans>(rows); });
}

/// Lifting differs in the row and its two use-cases.
template<class SomeId, class Row>
Response lifted(Exchange& exchange, Outcome<Row> (*lift)(pg::Transaction&, const Context&, SomeId, std::int64_t),
                Outcome<Row> (*show)(pg::Transaction&, const Context&, SomeId))
{
    auto read = messageIn<wire::LiftSafety>(exchange.request);
    if (auto* problem = std::get_if<Response>(&read))
        return std::move(*problem);
    const auto run = [&](auto& tx, const Context& context) -> Outcome<StoredAnswer> {
        const auto row = lift(tx, context, exchange.idAs<SomeId>(), exchange.version);
        if (!row)
            return row.no();
        return createdVersioned(wireOf(*row));
    };
    const auto current = [&]() -> std::optional<QJsonObject> {
        pg::Transaction tx(exchange.db, exchange.caller().region);
        const auto row = show(tx, exchange.context(), exchange.idAs<SomeId>());
        return row ? std::optional(wire::toJson(wireOf(*row))) : std::nullopt;
    };
    return change(exchange, run, {.current = current});
}

Response liftBan(Exchange& exchange)
{
    return lifted(exchange, liftHouseBan, showHouseBan);
}

std::vector<wire::InputError> errorsIn(const wire::KeepApart& wish)
{
    std::vector<wire::InputError> errors;
    const auto judge = [&](bool person, bool order, const char* pointer) {
        if (person == order)
            errors.push_back({pointer, person ? "unknown_field" : "missing",
                              "Each of the two is named once: by an id, or as the subject of an order."});
    };
    judge(wish.personId.has_value(), wish.orderId.has_value(), "/personId");
    judge(wish.otherPersonId.has_value(), wish.otherOrderId.has_value(), "/otherPersonId");
    return errors;
}

Response keepTwoApart(Exchange& exchange)
{
    auto read =
        messageIn<wire::KeepApart>(exchange.request, [](const wire::KeepApart& wish) { return errorsIn(wish); });
    if (auto* problem = std::get_if<Response>(&read))
        return std::move(*problem);
    const auto& message = std::get<wire::KeepApart>(read);
    return change(exchange, [&](auto& tx, const Context& context) -> Outcome<StoredAnswer> {
        const auto row =
            keepApart(tx, context,
                      {.id = PairId{freshUuid()},
                       .one = {idOf<PersonId>(message.personId), idOf<OrderId>(message.orderId)},
                       .other = {idOf<PersonId>(message.otherPersonId), idOf<OrderId>(message.otherOrderId)},
                       .until = message.untilAt,
                       .reason = message.reason});
        if (!row)
            return row.no();
        return createdVersioned(wireOf(*row));
    });
}

Response listPairs(Exchange& exchange)
{
    return query(
        exchange, [](auto& tx, const Context& context) { return showPairs(tx, context); },
        [](const auto& rows) { return listed<wire::MustNotMeetPairs>(rows); });
}

Response liftPairOf(Exchange& exchange)
{
    return lifted(exchange, liftPair, showPair);
}

Route lifting(std::string_view pattern, std::string_view summary, Response (*handle)(Exchange&), Roles roles,
              Described answers)
{
    return {.method = "POST",
            .pattern = pattern,
            .summary = summary,
            .handle = handle,
            .roles = roles,
            .needsKey = true,
            .needsMatch = true,
            .status = 201,
            .takes = describedAs<wire::LiftSafety>,
            .answers = answers};
}

} // namespace

std::vector<Route> banRoutes()
{
    return {
        {.method = "POST",
         .pattern = "/v1/house-bans",
         .summary = "Somebody must not come into a house: staff of their own house, case workers of people in sight.",
         .handle = ban,
         .roles = Keepers,
         .needsKey = true,
         .status = 201,
         .takes = describedAs<wire::BanFromHouse>,
         .answers = describedAs<wire::HouseBan>},
        {.method = "GET",
         .pattern = "/v1/house-bans",
         .summary = "What the house's staff recorded, or the organisation's case workers; in force first.",
         .handle = listBans,
         .roles = Keepers,
         .answers = describedAs<wire::HouseBans>},
        lifting("/v1/house-bans/{id}/lifting", "The ban ends now.", liftBan, Keepers, describedAs<wire::HouseBan>),
        {.method = "POST",
         .pattern = "/v1/must-not-meet-pairs",
         .summary = "Two people must not meet, in whichever house.",
         .handle = keepTwoApart,
         .roles = CaseWorkers,
         .needsKey = true,
         .status = 201,
         .takes = describedAs<wire::KeepApart>,
         .answers = describedAs<wire::MustNotMeetPair>},
        {.method = "GET",
         .pattern = "/v1/must-not-meet-pairs",
         .summary = "The organisation's own, and those of two people who both are in sight; in force first.",
         .handle = listPairs,
         .roles = CaseWorkers,
         .answers = describedAs<wire::MustNotMeetPairs>},
        lifting("/v1/must-not-meet-pairs/{id}/lifting", "The two may meet from now on. By whoever recorded it.",
                liftPairOf, CaseWorkers, describedAs<wire::MustNotMeetPair>),
    };
}

} // namespace adempauze::http
