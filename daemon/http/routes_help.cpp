#include "http/change.h"
#include "http/convert_follow_up.h"

namespace adempauze::http {

namespace {

constexpr Roles CaseWorkers{Role::PlacementWorker, Role::Coordinator};
constexpr Roles Readers{Role::PlacementWorker, Role::Coordinator, Role::FacilityStaff, Role::Administrator,
                        Role::Manager};
constexpr Roles Keepers{Role::PlacementWorker, Role::Coordinator, Role::Administrator};

Response offers(Exchange& exchange)
{
    return query(
        exchange, [](auto& tx, const Context& context) { return showHelpOffers(tx, context); },
        [](const auto& rows) { return ok(followUpListOf<wire::HelpOffers>(rows)); });
}

Response oneOffer(Exchange& exchange)
{
    return query(
        exchange,
        [&](auto& tx, const Context& context) { return showHelpOffer(tx, context, exchange.idAs<HelpOfferId>()); },
        [](const HelpOfferRow& row) { return okVersioned(wireOf(row)); });
}

template<class Message, class Act>
Response act(Exchange& exchange, Act run, const Help& help = {})
{
    auto read = messageIn<Message>(exchange.request);
    if (auto* problem = std::get_if<Response>(&read))
        return std::move(*problem);
    const auto& message = std::get<Message>(read);
    return change(
        exchange,
        [&](auto& tx, const Context& context) -> Outcome<StoredAnswer> {
            const auto row = run(tx, context, message);
            if (!row)
                return row.no();
            return createdVersioned(wireOf(*row));
        },
        help);
}

Response add(Exchange& exchange)
{
    return act<wire::AddHelpOffer>(exchange, [](auto& tx, const Context& context, const wire::AddHelpOffer& message) {
        return addHelpOffer(tx, context,
                            {.id = HelpOfferId{freshUuid()},
                             .organisation = idOf<OrganisationId>(message.organisationId),
                             .name = message.name,
                             .kind = message.kind,
                             .forWhom = message.forWhom,
                             .languages = message.languages,
                             .waitingDays = message.waitingDays,
                             .peers = message.peers});
    });
}

Response settings(Exchange& exchange)
{
    const auto run = [&](auto& tx, const Context& context, const wire::ChangeHelpOffer& message) {
        return changeHelpOffer(tx, context, exchange.idAs<HelpOfferId>(), exchange.version,
                               {.name = message.name,
                                .forWhom = message.forWhom,
                                .languages = message.languages,
                                .waitingDays = message.waitingDays,
                                .peers = message.peers,
                                .open = message.open});
    };
    const auto current = [&]() -> std::optional<QJsonObject> {
        pg::Transaction tx(exchange.db, exchange.caller().region);
        const auto row = showHelpOffer(tx, exchange.context(), exchange.idAs<HelpOfferId>());
        return row ? std::optional(wire::toJson(wireOf(*row))) : std::nullopt;
    };
    return act<wire::ChangeHelpOffer>(exchange, run, {.current = current});
}

Response ofCase(Exchange& exchange)
{
    return query(
        exchange,
        [&](auto& tx, const Context& context) { return showHelpOfCase(tx, context, exchange.idAs<CaseId>()); },
        [](const auto& rows) { return ok(followUpListOf<wire::CaseHelps>(rows)); });
}

Response offer(Exchange& exchange)
{
    return act<wire::OfferHelp>(exchange, [&](auto& tx, const Context& context, const wire::OfferHelp& message) {
        return offerHelp(tx, context,
                         {.id = HelpId{freshUuid()},
                          .caseId = exchange.idAs<CaseId>(),
                          .offer = idOf<HelpOfferId>(message.offerId),
                          .forWhom = message.forWhom,
                          .offeredAt = message.offeredAt});
    });
}

Response progress(Exchange& exchange)
{
    return act<wire::MoveHelp>(exchange, [&](auto& tx, const Context& context, const wire::MoveHelp& message) {
        return moveHelp(tx, context, exchange.idAs<HelpId>(), exchange.version, message.state, message.at);
    });
}

Route look(std::string_view pattern, std::string_view summary, Response (*handle)(Exchange&), Roles roles,
           Described answers)
{
    return {
        .method = "GET", .pattern = pattern, .summary = summary, .handle = handle, .roles = roles, .answers = answers};
}

Route post(std::string_view pattern, std::string_view summary, Response (*handle)(Exchange&), Roles roles,
           bool needsMatch, Described takes, Described answers)
{
    return {.method = "POST",
            .pattern = pattern,
            .summary = summary,
            .handle = handle,
            .roles = roles,
            .needsKey = true,
            .needsMatch = needsMatch,
            .status = 201,
            .takes = takes,
            .answers = answers};
}

} // namespace

std::vector<Route> helpRoutes()
{
    return {
        look("/v1/help-offers", "Help to choose from in the region, open offers first.", offers, Readers,
             describedAs<wire::HelpOffers>),
        post("/v1/help-offers", "Help that an organisation gives: one's own; administrators: any.", add, Keepers, false,
             describedAs<wire::AddHelpOffer>, describedAs<wire::HelpOffer>),
        look("/v1/help-offers/{id}", "One of them.", oneOffer, Readers, describedAs<wire::HelpOffer>),
        post("/v1/help-offers/{id}/settings", "What it is from now on; closed, it is not offered any more.", settings,
             Keepers, true, describedAs<wire::ChangeHelpOffer>, describedAs<wire::HelpOffer>),
        look("/v1/cases/{id}/help", "Help that was offered in a case, and what became of it: newest first.", ofCase,
             CaseWorkers, describedAs<wire::CaseHelps>),
        post("/v1/cases/{id}/help", "Help offered to somebody of a case.", offer, CaseWorkers, false,
             describedAs<wire::OfferHelp>, describedAs<wire::CaseHelp>),
        post("/v1/help/{id}/progress",
             "Accepted or declined, then confirmed by whoever gives it, then completed; or broken off on the way.",
             progress, CaseWorkers, true, describedAs<wire::MoveHelp>, describedAs<wire::CaseHelp>),
    };
}

} // namespace adempauze::http
