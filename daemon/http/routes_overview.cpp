#include "http/convert.h"
#include "secrets/sha256.h"
#include "usecases/admission.h"
#include "wire/admission_messages.h"

#include <charconv>

namespace adempauze::http {

namespace {

constexpr Roles AllButAgencies{Role::PoliceLiaison, Role::FacilityStaff, Role::PlacementWorker, Role::Coordinator,
                               Role::Manager,       Role::Administrator, Role::Auditor};

Response listAgencies(Exchange& exchange)
{
    return query(
        exchange, [](auto& tx, const Context& context) { return showAgencies(tx, context); },
        [](const auto& rows) { return ok(listOf<wire::Agencies>(rows)); });
}

/// A local date of the query, or an error about it.
std::optional<date::local_days> dateIn(const Request& request, std::string_view key,
                                       std::vector<wire::InputError>& errors)
{
    const auto text = request.queryValue(key);
    const std::string pointer = "/" + std::string(key);
    if (!text) {
        errors.push_back({pointer, "missing", "This query parameter is required."});
        return std::nullopt;
    }
    const auto midnight = text->size() == 10 ? parseLocal(std::string(*text) + "T00:00") : std::nullopt;
    if (!midnight) {
        errors.push_back({pointer, "unreadable_time", "This is a date: 2026-11-20."});
        return std::nullopt;
    }
    return date::floor<date::days>(*midnight);
}

wire::Occupancy occupancyOf(const OccupancyView& view, std::string_view from, std::string_view until)
{
    wire::Occupancy message{.fromDate = std::string(from),
                            .untilDate = std::string(until),
                            .occupiedBedNights = view.all.occupied,
                            .availableBedNights = view.all.available,
                            .closedBedNights = view.all.closed,
                            .turnedAway = view.turnedAway,
                            .holds = view.holds};
    for (const auto& [house, nights] : view.facilities)
        message.facilities.push_back({.facilityId = wireId(house.first),
                                      .facilityAlias = house.second,
                                      .occupiedBedNights = nights.occupied,
                                      .availableBedNights = nights.available,
                                      .closedBedNights = nights.closed});
    return message;
}

Response occupancy(Exchange& exchange)
{
    std::vector<wire::InputError> errors;
    const auto from = dateIn(exchange.request, "fromDate", errors);
    const auto until = dateIn(exchange.request, "untilDate", errors);
    if (from && until && *from >= *until)
        errors.push_back(inputError("/untilDate", Refusal::TimeRunsBackwards));
    if (!errors.empty())
        return problemFor(errors);
    return query(
        exchange, [&](auto& tx, const Context& context) { return showOccupancy(tx, context, *from, *until); },
        [&](const OccupancyView& view) {
            return ok(
                occupancyOf(view, *exchange.request.queryValue("fromDate"), *exchange.request.queryValue("untilDate")));
        });
}

Response declines(Exchange& exchange)
{
    std::vector<wire::InputError> errors;
    const auto from = dateIn(exchange.request, "fromDate", errors);
    const auto until = dateIn(exchange.request, "untilDate", errors);
    if (!errors.empty())
        return problemFor(errors);
    return query(
        exchange, [&](auto& tx, const Context& context) { return showDeclines(tx, context, *from, *until); },
        [](const std::vector<DeclineTold>& told) {
            wire::DeclineNumbers list;
            for (const auto& [of, number] : told)
                list.items.push_back({.facilityId = wireId(of.facility),
                                      .facilityAlias = of.facilityAlias,
                                      .reason = of.reason,
                                      .question = of.question,
                                      .number = number});
            return ok(list);
        });
}

constexpr std::size_t AuditPage = 200;

Response audit(Exchange& exchange)
{
    std::optional<std::int64_t> before;
    if (const auto text = exchange.request.queryValue("before")) {
        std::int64_t number = 0;
        const auto [end, error] = std::from_chars(text->data(), text->data() + text->size(), number);
        if (error != std::errc{} || end != text->data() + text->size())
            return problemFor({{"/before", "wrong_type", "This query parameter is a whole number."}});
        before = number;
    }
    return query(
        exchange, [&](auto& tx, const Context& context) { return showAudit(tx, context, before); },
        [](const std::vector<AuditRow>& rows) {
            Response response = ok(listOf<wire::AuditRecords>(rows));
            if (rows.size() == AuditPage)
                response.headers.emplace_back(
                    "Link", "</v1/audit-records?before=" + std::to_string(rows.back().id) + ">; rel=\"next\"");
            return response;
        });
}

Response auditCheck(Exchange& exchange)
{
    return query(
        exchange, [](auto& tx, const Context& context) { return verifyAudit(tx, context, sha256Hex); },
        [](const AuditCheck& check) { return ok(wireOf(check)); });
}

} // namespace

std::vector<Route> overviewRoutes()
{
    constexpr std::string_view date = R"({"type":"string","format":"date"})";
    return {
        {.method = "GET",
         .pattern = "/v1/agencies",
         .summary = "Connected organisations.",
         .handle = listAgencies,
         .roles = AllButAgencies,
         .answers = describedAs<wire::Agencies>},
        {.method = "GET",
         .pattern = "/v1/occupancy",
         .summary = "Bed-nights and requests turned away over local nights; never a name. At most 366 nights.",
         .handle = occupancy,
         .roles = {Role::Manager},
         .answers = describedAs<wire::Occupancy>,
         .query = {{"fromDate", date, true}, {"untilDate", date, true}}},
        {.method = "GET",
         .pattern = "/v1/hold-declines",
         .summary = "How often desks declined, by house, reason and question, of holds asked for on local days.",
         .handle = declines,
         .roles = {Role::Manager},
         .answers = describedAs<wire::DeclineNumbers>,
         .query = {{"fromDate", date, true}, {"untilDate", date, true}}},
        {.method = "GET",
         .pattern = "/v1/audit-records",
         .summary = "Who did or read what, newest first. Looking is logged too.",
         .handle = audit,
         .roles = {Role::Auditor},
         .answers = describedAs<wire::AuditRecords>,
         .query = {{"before", R"({"type":"integer","format":"int64"})", false}}},
        {.method = "GET",
         .pattern = "/v1/audit-verification",
         .summary = "The chain of the audit trail, computed again.",
         .handle = auditCheck,
         .roles = {Role::Auditor},
         .answers = describedAs<wire::AuditVerification>},
    };
}

} // namespace adempauze::http
