#include "http/change.h"
#include "http/convert.h"
#include "usecases/lend_places.h"
#include "wire/loan_messages.h"

namespace adempauze::http {

namespace {

constexpr Roles Lenders{Role::Administrator, Role::Manager};

wire::Loan wireOf(const LoanRow& row)
{
    return {.id = wireId(row.id),
            .way = row.borrowed ? "borrowed" : "lent",
            .regionName = row.regionName,
            .placeId = wireId(row.place),
            .placeName = row.placeName,
            .facilityId = wireId(row.facility),
            .facilityAlias = row.facilityAlias,
            .fromAt = row.from,
            .untilAt = row.until,
            .returnedAt = row.returnedAt,
            .version = row.version};
}

std::optional<QJsonObject> loanNow(Exchange& exchange)
{
    pg::Transaction tx(exchange.db, exchange.caller().region);
    const auto loan = showLoan(tx, exchange.context(), exchange.idAs<LoanId>());
    return loan ? std::optional(wire::toJson(wireOf(*loan))) : std::nullopt;
}

Response lend(Exchange& exchange)
{
    auto read = messageIn<wire::LendPlace>(exchange.request);
    if (auto* problem = std::get_if<Response>(&read))
        return std::move(*problem);
    const auto& message = std::get<wire::LendPlace>(read);
    return change(exchange, [&](auto& tx, const Context& context) -> Outcome<StoredAnswer> {
        const auto loan = lendPlace(tx, context,
                                    {.id = LoanId{freshUuid()},
                                     .place = idOf<PlaceId>(message.placeId),
                                     .to = idOf<RegionId>(message.regionId),
                                     .from = message.fromAt,
                                     .until = message.untilAt});
        if (!loan)
            return loan.no();
        return createdVersioned(wireOf(*loan));
    });
}

Response giveBack(Exchange& exchange)
{
    auto read = messageIn<wire::ReturnPlace>(exchange.request);
    if (auto* problem = std::get_if<Response>(&read))
        return std::move(*problem);
    const auto run = [&](auto& tx, const Context& context) -> Outcome<StoredAnswer> {
        const auto loan = returnPlace(tx, context, exchange.idAs<LoanId>(), exchange.version);
        if (!loan)
            return loan.no();
        return createdVersioned(wireOf(*loan));
    };
    return change(exchange, run, {.current = [&exchange] { return loanNow(exchange); }});
}

Response recall(Exchange& exchange)
{
    auto read = messageIn<wire::RecallPlace>(exchange.request);
    if (auto* problem = std::get_if<Response>(&read))
        return std::move(*problem);
    const auto& message = std::get<wire::RecallPlace>(read);
    const auto run = [&](auto& tx, const Context& context) -> Outcome<StoredAnswer> {
        const auto loan = recallPlace(tx, context, exchange.idAs<LoanId>(), exchange.version, message.backAt);
        if (!loan)
            return loan.no();
        return createdVersioned(wireOf(*loan));
    };
    return change(exchange, run, {.current = [&exchange] { return loanNow(exchange); }});
}

Response list(Exchange& exchange)
{
    return query(
        exchange, [](auto& tx, const Context& context) { return showLoans(tx, context); },
        [](const std::vector<LoanRow>& rows) {
            wire::Loans answer;
            for (const LoanRow& row : rows)
                answer.items.push_back(wireOf(row));
            return ok(answer);
        });
}

Response listRegions(Exchange& exchange)
{
    return query(
        exchange, [](auto& tx, const Context& context) { return showGuestRegions(tx, context); },
        [](const std::vector<GuestRegion>& rows) {
            wire::GuestRegions answer;
            for (const GuestRegion& row : rows)
                answer.items.push_back({.id = wireId(row.id), .name = row.name});
            return ok(answer);
        });
}

} // namespace

std::vector<Route> loanRoutes()
{
    const Described loan = describedAs<wire::Loan>;
    return {
        {.method = "POST",
         .pattern = "/v1/loans",
         .summary = "Lend a place to another region for a time: it is closed here, and a guest place there.",
         .handle = lend,
         .roles = Lenders,
         .needsKey = true,
         .status = 201,
         .takes = describedAs<wire::LendPlace>,
         .answers = loan},
        {.method = "GET",
         .pattern = "/v1/loans",
         .summary = "What the region lent and borrowed, and until when; nothing of who is there.",
         .handle = list,
         .roles = Lenders,
         .answers = describedAs<wire::Loans>},
        {.method = "POST",
         .pattern = "/v1/loans/{id}/return",
         .summary = "The borrower gives a place back; whoever is in it keeps it.",
         .handle = giveBack,
         .roles = Lenders,
         .needsKey = true,
         .needsMatch = true,
         .status = 201,
         .takes = describedAs<wire::ReturnPlace>,
         .answers = loan},
        {.method = "POST",
         .pattern = "/v1/loans/{id}/recall",
         .summary = "The lender wants a place back sooner; refused with until when somebody has it or is promised it.",
         .handle = recall,
         .roles = Lenders,
         .needsKey = true,
         .needsMatch = true,
         .status = 201,
         .takes = describedAs<wire::RecallPlace>,
         .answers = loan},
        {.method = "GET",
         .pattern = "/v1/guest-regions",
         .summary = "The regions that a place can be lent to.",
         .handle = listRegions,
         .roles = Lenders,
         .answers = describedAs<wire::GuestRegions>},
    };
}

} // namespace adempauze::http
