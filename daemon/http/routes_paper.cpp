#include "http/change.h"
#include "http/convert.h"
#include "usecases/go_by_paper.h"
#include "wire/paper_messages.h"

namespace adempauze::http {

namespace {

Response goByPaper(Exchange& exchange)
{
    auto read = messageIn<wire::GoByPaper>(exchange.request);
    if (auto* problem = std::get_if<Response>(&read))
        return std::move(*problem);
    const auto& message = std::get<wire::GoByPaper>(read);
    return change(exchange, [&](auto& tx, const Context& context) -> Outcome<StoredAnswer> {
        const auto house = adempauze::goByPaper(tx, context, exchange.idAs<FacilityId>(), message.sinceAt);
        if (!house)
            return house.no();
        return created(wire::HouseOnPaper{.facilityId = wireId(house->house), .sinceAt = house->since});
    });
}

} // namespace

std::vector<Route> paperRoutes()
{
    return {{.method = "POST",
             .pattern = "/v1/facilities/{id}/paper",
             .summary = "A house alone goes by its paper from a moment on: nothing there is free until it is entered.",
             .handle = goByPaper,
             .roles = {Role::FacilityStaff, Role::Administrator},
             .needsKey = true,
             .status = 201,
             .takes = describedAs<wire::GoByPaper>,
             .answers = describedAs<wire::HouseOnPaper>}};
}

} // namespace adempauze::http
